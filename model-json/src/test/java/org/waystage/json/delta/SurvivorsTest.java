package org.waystage.json.delta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurvivorsTest {
    private static SortedIds sorted(List<String> ids) throws IOException {
        SortedIds sorted = new SortedIds();
        for (int i = 0; i < ids.size(); i++) {
            sorted.add(ids.get(i), i);
        }
        return sorted;
    }

    private static Survivors of(List<String> before, List<String> after) throws IOException {
        try (SortedIds base = sorted(before);
                SortedIds result = sorted(after)) {
            return Survivors.of(base, before.size(), result, after.size());
        }
    }

    private static List<String> staying(List<String> before, List<String> after) throws IOException {
        Survivors survivors = of(before, after);
        List<String> inBase = IntStream.range(0, before.size())
                .filter(i -> survivors.staysInBase(i, before.get(i), null))
                .mapToObj(before::get)
                .toList();
        List<String> inResult = IntStream.range(0, after.size())
                .filter(i -> survivors.staysInResult(i, after.get(i), null))
                .mapToObj(after::get)
                .toList();
        assertThat(inResult).isEqualTo(inBase);
        return inBase;
    }

    private static List<String> ids(String text) {
        return Arrays.asList(text.split(" "));
    }

    @Test
    void whenTheLastComesFirstAllOthersStay() throws IOException {
        assertThat(staying(ids("a b c d"), ids("d a b c"))).containsExactly("a", "b", "c");
    }

    @Test
    void ofAReversedListOneStays() throws IOException {
        assertThat(staying(ids("a b c d"), ids("d c b a"))).hasSize(1);
    }

    @Test
    void repeatedIdsAreMatchedInTheirOrder() throws IOException {
        assertThat(staying(ids("a b a"), ids("a b a"))).containsExactly("a", "b", "a");
        assertThat(staying(ids("a a a"), ids("a a"))).containsExactly("a", "a");
        assertThat(staying(ids("a b a"), ids("b a"))).hasSize(1);
    }

    /** As many stay as a count by the book finds, for which time and room are quadratic. */
    @Test
    void asManyAsPossibleStay() throws IOException {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            List<String> before = some(random);
            List<String> after = some(random);

            assertThat(staying(before, after)).hasSize(longestCommon(before, after));
        }
    }

    private static List<String> some(Random random) {
        return random.ints(0, 40)
                .distinct()
                .limit(1 + random.nextInt(20))
                .mapToObj(String::valueOf)
                .toList();
    }

    private static int longestCommon(List<String> one, List<String> other) {
        int[][] lengths = new int[one.size() + 1][other.size() + 1];
        for (int i = 1; i <= one.size(); i++) {
            for (int j = 1; j <= other.size(); j++) {
                lengths[i][j] = one.get(i - 1).equals(other.get(j - 1))
                        ? lengths[i - 1][j - 1] + 1
                        : Math.max(lengths[i - 1][j], lengths[i][j - 1]);
            }
        }
        return lengths[one.size()][other.size()];
    }

    @Test
    void moreIdsThanFitIntoARunAreSortedInFiles() throws IOException {
        List<String> before = new ArrayList<>();
        for (int i = 0; i < SortedIds.IN_MEMORY * 2 + 5; i++) {
            before.add("case-" + i);
        }
        List<String> after = new ArrayList<>(before);
        String moved = after.remove(0);
        after.add(moved);

        List<String> staying = staying(before, after);

        assertThat(staying).hasSize(before.size() - 1).doesNotContain(moved);
    }
}
