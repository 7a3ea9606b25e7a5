package org.waystage.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.internal.SeededDraws;
import org.waystage.editions.Editions;

class PairSignificanceTest {
    private static final List<String> KEYS = List.of("a", "b", "c", "d", "e", "f");

    /** The lift under independence, simulated: keys are drawn independently, and who draws none does not exist. */
    @ParameterizedTest
    @CsvSource({"0.05", "0.2", "0.5"})
    void theExpectedLiftIsThatOfIndependentKeysAmongWhomHasAny(double share) {
        List<Map.Entry<Set<String>, Long>> units = independent(new SplittableRandom(3), share, 40_000);
        CoOccurrence found = found(units);

        double lift = found.pairs().stream()
                .mapToDouble(pair -> pair.lift().orElseThrow())
                .average()
                .orElseThrow();
        assertThat(found.expectedLift().orElseThrow()).isCloseTo(lift, within(0.02));
        assertThat(found.expectedLift().orElseThrow()).isCloseTo(1 - Math.pow(1 - share, KEYS.size()), within(0.02));
    }

    @Test
    void theExpectedLiftHasClosedFormsAtItsEnds() {
        assertThat(found(List.of(Map.entry(Set.of("a"), 3L), Map.entry(Set.of("b"), 2L)))
                        .expectedLift())
                .as("one key each")
                .hasValue(0);
        assertThat(found(List.of(Map.entry(Set.of("a", "b"), 3L), Map.entry(Set.of("a"), 2L)))
                        .expectedLift())
                .as("all have a")
                .hasValue(1);
        // with shares 2/3 twice: 1 - (1 - 2x/3)^2 = x, so x = 3/4
        assertThat(found(List.of(
                                Map.entry(Set.of("a", "b"), 1L),
                                Map.entry(Set.of("a"), 1L),
                                Map.entry(Set.of("b"), 1L)))
                        .expectedLift()
                        .orElseThrow())
                .isCloseTo(0.75, within(1e-12));
        assertThat(new CoOccurrence(
                                Dimension.GROUP,
                                CoOccurrence.Unit.CASE,
                                0,
                                0,
                                Map.of(),
                                List.of(),
                                Selection.of(Natures.USE))
                        .expectedLift())
                .isEmpty();
    }

    @Test
    void theFirstEditionIsHeldAgainstLiftsBelowOne() {
        assertThat(CoOccurrence.of(Editions.of("2026-11"), Dimension.TECHNOLOGY, CoOccurrence.Unit.CASE)
                        .expectedLift()
                        .orElseThrow())
                .isCloseTo(0.26, within(0.05));
    }

    /** Four units with one key each of two: of the six ways to deal them out all are as likely. */
    @Test
    void tablesAreDrawnAlikeOften() {
        List<int[]> units = List.of(new int[] {0}, new int[] {0}, new int[] {1}, new int[] {1});
        Map<String, Integer> drawn = new TreeMap<>();
        SeededDraws draws = new SeededDraws(5);
        KeyTrades table = new KeyTrades(units, 2);
        for (int i = 0; i < 6_000; i++) {
            table.trade(draws, 20);
            drawn.merge(table.toString(), 1, Integer::sum);
        }

        assertThat(drawn).hasSize(6);
        assertThat(drawn.values()).allSatisfy(count -> assertThat(count).isBetween(850, 1_150));
    }

    @Test
    void drawsAreThoseOfTheGeneratorThatIsNamed() {
        SplittableRandom same = new SplittableRandom(20261125);
        SeededDraws draws = new SeededDraws(20261125);
        for (int i = 0; i < 100; i++) {
            assertThat(draws.nextLong()).isEqualTo(same.nextLong());
        }
    }

    @Test
    void bothMarginsStayAsTheyAre() {
        List<int[]> units =
                List.of(new int[] {0, 2, 3}, new int[] {1}, new int[] {0, 1}, new int[] {2, 4}, new int[] {4});
        KeyTrades table = new KeyTrades(units, 5);
        table.trade(new SeededDraws(6), 1_000);

        List<Integer> sizes = new ArrayList<>();
        int[] keys = new int[5];
        for (int[] unit : table.units()) {
            sizes.add(unit.length);
            for (int key : unit) {
                keys[key]++;
            }
            assertThat(unit).doesNotHaveDuplicates();
        }
        assertThat(sizes).containsExactly(3, 1, 2, 2, 1);
        assertThat(keys).containsExactly(2, 2, 2, 1, 2);
    }

    /** Under independence one pair in twenty is below 0.05, and the adjusted ones hardly ever. */
    @Test
    void keysThatHaveNothingToDoWithEachOtherAreSeldomFound() {
        SplittableRandom random = new SplittableRandom(7);
        int below = 0;
        int pairs = 0;
        int families = 0;
        for (int trial = 0; trial < 60; trial++) {
            PairSignificance test = PairSignificance.of(independent(random, 0.25, 80), trial, 199)
                    .orElseThrow();
            pairs += test.pairs().size();
            below += (int) test.pairs().stream().filter(one -> one.p() <= 0.05).count();
            families += test.pairs().stream().anyMatch(one -> one.holm() <= 0.05) ? 1 : 0;
        }

        assertThat((double) below / pairs).isBetween(0.02, 0.07);
        assertThat(families).isLessThanOrEqualTo(6);
    }

    @Test
    void keysThatGoTogetherAreFound() {
        List<Map.Entry<Set<String>, Long>> units = new ArrayList<>(independent(new SplittableRandom(8), 0.2, 60));
        units.add(Map.entry(Set.of("x", "y"), 12L));
        PairSignificance.Tested pair =
                PairSignificance.of(units, PairSignificance.SEED, PairSignificance.PERMUTATIONS)
                        .orElseThrow()
                        .pairs()
                        .stream()
                        .filter(one -> one.first().equals("x"))
                        .findFirst()
                        .orElseThrow();

        assertThat(pair.p()).isEqualTo(1e-4);
        assertThat(pair.holm()).isLessThan(0.01);
        assertThat(pair.expected()).isBetween(1.0, 4.0);
    }

    /** As p.adjust in R: c(0.01, 0.02, 0.03, 0.04, 0.5), and with ties. */
    @Test
    void adjustsAsHolmAndBenjaminiAndHochberg() {
        List<PairSignificance.Tested> adjusted = adjusted(0.04, 0.01, 0.03, 0.5, 0.02);
        assertThat(adjusted.stream().map(PairSignificance.Tested::holm).toList())
                .containsExactly(0.09, 0.05, 0.09, 0.5, 0.08);
        assertThat(adjusted.stream()
                        .map(PairSignificance.Tested::benjaminiHochberg)
                        .toList())
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b))
                .containsExactly(0.05, 0.05, 0.05, 0.5, 0.05);
        assertThat(adjusted(0.2, 0.2, 0.9).stream()
                        .map(PairSignificance.Tested::holm)
                        .toList())
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b))
                .containsExactly(0.6, 0.6, 0.9);
    }

    private static List<PairSignificance.Tested> adjusted(double... p) {
        List<PairSignificance.Tested> pairs = new ArrayList<>();
        for (double one : p) {
            pairs.add(new PairSignificance.Tested("a", "b", 0, one, one, one));
        }
        return PairSignificance.adjusted(pairs);
    }

    @Test
    void theSameSeedGivesTheSameTestInAnyOrderOfTheUnits() {
        List<Map.Entry<Set<String>, Long>> units = independent(new SplittableRandom(9), 0.3, 50);
        List<Map.Entry<Set<String>, Long>> turned = new ArrayList<>(units);
        Collections.reverse(turned);

        PairSignificance test = PairSignificance.of(units, 42, 99).orElseThrow();
        assertThat(PairSignificance.of(turned, 42, 99)).contains(test);
        assertThat(test.seed()).isEqualTo(42);
        assertThat(test.permutations()).isEqualTo(99);
        assertThat(test.compared()).isEqualTo(15);
        assertThat(PairSignificance.of(units, 43, 99)).isNotEqualTo(Optional.of(test));
    }

    @Test
    void whatIsTooMuchIsNotTested() {
        assertThat(PairSignificance.of(List.of(Map.entry(Set.of("a"), 9L)), 1, 99))
                .isEmpty();
        assertThat(PairSignificance.of(List.of(), 1, 99)).isEmpty();
        assertThat(PairSignificance.of(List.of(Map.entry(Set.of("a", "b"), Long.MAX_VALUE)), 1, 99))
                .isEmpty();
        assertThatThrownBy(() -> PairSignificance.of(List.of(), 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Map.Entry<Set<String>, Long>> independent(SplittableRandom random, double share, int count) {
        List<Map.Entry<Set<String>, Long>> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Set<String> keys = new TreeSet<>();
            KEYS.stream().filter(key -> random.nextDouble() < share).forEach(keys::add);
            if (!keys.isEmpty()) {
                units.add(Map.entry(keys, 1L));
            }
        }
        return units;
    }

    private static CoOccurrence found(List<Map.Entry<Set<String>, Long>> units) {
        Map<String, Long> counts = new TreeMap<>();
        Map<List<String>, Long> pairs = new HashMap<>();
        long total = 0;
        for (Map.Entry<Set<String>, Long> unit : units) {
            total += unit.getValue();
            for (String one : unit.getKey()) {
                counts.merge(one, unit.getValue(), Long::sum);
                for (String other : unit.getKey()) {
                    if (one.compareTo(other) < 0) {
                        pairs.merge(List.of(one, other), unit.getValue(), Long::sum);
                    }
                }
            }
        }
        List<CoOccurrence.Pair> list = new ArrayList<>();
        long all = total;
        pairs.forEach((keys, both) -> list.add(new CoOccurrence.Pair(
                keys.get(0), keys.get(1), both, counts.get(keys.get(0)), counts.get(keys.get(1)), all)));
        return new CoOccurrence(
                Dimension.GROUP, CoOccurrence.Unit.CASE, total, 0, counts, list, Selection.of(Natures.USE));
    }
}
