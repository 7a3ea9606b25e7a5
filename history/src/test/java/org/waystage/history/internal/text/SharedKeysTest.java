package org.waystage.history.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is kept of ids, keys and words while catalogues are merged. */
class SharedKeysTest {
    private static List<List<Integer>> shared(SharedKeys keys) {
        List<List<Integer>> all = new ArrayList<>();
        keys.forEach(records -> all.add(Arrays.stream(records).boxed().toList()));
        return all;
    }

    @Test
    void recordsWithAKeyInCommonComeInTheOrderOfTheirKeys() {
        SharedKeys keys = new SharedKeys();
        for (int i = 0; i < 300; i++) {
            keys.add(i, "own " + i);
            keys.add(i, "scheme", i % 100 == 7 ? "seven" : i % 100 == 3 ? "three" : "none of " + i);
        }

        assertThat(shared(keys)).containsExactly(List.of(3, 103, 203), List.of(7, 107, 207));
    }

    @Test
    void partsOfAKeyAreToldApart() {
        SharedKeys keys = new SharedKeys();
        keys.add(0, "ab", "c");
        keys.add(1, "a", "bc");
        keys.add(2, "abc");

        assertThat(shared(keys)).isEmpty();
    }

    @Test
    void someRecordsAreLeftOut() {
        SharedKeys keys = new SharedKeys();
        List.of("a", "b", "a", "b", "a").forEach(key -> keys.add(key.equals("a") ? 1 : 2, key));
        BitSet one = new BitSet();
        one.set(1);

        assertThat(shared(keys.without(one))).containsExactly(List.of(2, 2));
        assertThat(shared(keys.without(new BitSet()))).containsExactly(List.of(1, 1, 1), List.of(2, 2));
    }

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

    @Test
    void idsAreKeptInTheirOrder() {
        IdTexts ids = new IdTexts();
        for (int i = 0; i < 2_000; i++) {
            ids.add("case-" + i);
        }

        assertThat(ids.get(0)).isEqualTo("case-0");
        assertThat(ids.get(1_999)).isEqualTo("case-1999");
    }
}
