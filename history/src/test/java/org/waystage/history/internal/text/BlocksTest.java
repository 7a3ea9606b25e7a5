package org.waystage.history.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is kept of words while records are compared. */
class BlocksTest {
    @Test
    void aWordThatManyHaveTellsOnlyThatManyHaveIt() {
        Blocks blocks = Blocks.of(5, i -> i < 3 ? Set.of("often", "no " + i) : Set.of("rare"), 2);

        assertThat(blocks.size("often")).isEqualTo(3);
        assertThat(blocks.of("often")).isEmpty();
        assertThat(blocks.size("rare")).isEqualTo(2);
        assertThat(blocks.of("rare")).containsExactly(3, 4);
        assertThat(blocks.size("never")).isZero();
        assertThat(blocks.of("never")).isEmpty();
    }
}
