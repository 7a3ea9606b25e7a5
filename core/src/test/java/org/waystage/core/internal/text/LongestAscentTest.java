package org.waystage.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LongestAscentTest {
    private static List<Integer> staying(int... places) {
        return LongestAscent.of(places).stream().boxed().toList();
    }

    @Test
    void allStayThatAreInOrderButThoseWithoutAPlace() {
        assertThat(staying()).isEmpty();
        assertThat(staying(-1, -1)).isEmpty();
        assertThat(staying(3, -1, 5, 9)).containsExactly(0, 2, 3);
    }

    @Test
    void theFirstThatGoesLastMovesAlone() {
        assertThat(staying(4, 0, 1, 2, 3)).containsExactly(1, 2, 3, 4);
        assertThat(staying(1, 2, 3, 4, 0)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void noMoreCanStay() {
        for (int seed = 0; seed < 300; seed++) {
            int[] places = shuffled(new Random(seed));
            BitSet stay = LongestAscent.of(places);

            assertThat(isAscent(stay, places)).as(Arrays.toString(places)).isTrue();
            int most = IntStream.range(0, 1 << places.length)
                    .mapToObj(one -> BitSet.valueOf(new long[] {one}))
                    .filter(one -> isAscent(one, places))
                    .mapToInt(BitSet::cardinality)
                    .max()
                    .orElseThrow();
            assertThat(stay.cardinality()).as(Arrays.toString(places)).isEqualTo(most);
        }
    }

    private static int[] shuffled(Random random) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            places.add(i);
        }
        Collections.shuffle(places, random);
        return places.stream()
                .mapToInt(place -> random.nextInt(5) == 0 ? -1 : place)
                .toArray();
    }

    private static boolean isAscent(BitSet positions, int[] places) {
        int last = -1;
        for (int position : positions.stream().toArray()) {
            if (places[position] <= last) {
                return false;
            }
            last = places[position];
        }
        return true;
    }
}
