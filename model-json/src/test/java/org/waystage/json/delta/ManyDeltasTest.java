package org.waystage.json.delta;

import org.junit.jupiter.api.Tag;

/** The laws of deltas, for other editions than those of the usual test; {@code -Dtests.seeds=100} takes as many. */
@Tag("long")
class ManyDeltasTest extends DeltaLaws {
    ManyDeltasTest() {
        super(DeltaLawsTest.SEEDS, Integer.getInteger("tests.seeds", 6));
    }
}
