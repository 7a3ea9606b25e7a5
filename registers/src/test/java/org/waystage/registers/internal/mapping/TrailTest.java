package org.waystage.registers.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waystage.registers.ledger.LedgerKind;

class TrailTest {
    @Test
    void stepsOfThePartsOfACellHaveDifferentHashes() {
        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(part -> new Trail.Hop(7, part + " ", "" + part, "trim", LedgerKind.CORRECTED, true))
                        .map(Trail.Hop::hashCode)
                        .distinct())
                .hasSizeGreaterThan(990);
    }
}
