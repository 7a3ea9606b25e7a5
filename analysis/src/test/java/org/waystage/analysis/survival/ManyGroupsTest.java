package org.waystage.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.share.ConfidenceTransform;

/**
 * As many groups or strata as there are subjects: what goes through all subjects for each of them takes minutes here, and
 * hours a little further up.
 */
class ManyGroupsTest {
    /** In each stratum a's subject goes first: half an event more than expected, with a variance of a quarter. */
    @Test
    void comparesWithinHundredThousandsOfStrata() {
        int strata = 400_000;
        Subjects.Builder pairs = Subjects.builder(List.of("event"));
        for (int i = 0; i < strata; i++) {
            pairs.add(1, 1, "a", "s" + i).add(2, 1, "b", "s" + i);
        }

        LogRankTest test = LogRankTest.stratified(pairs.build());

        assertThat(test.strata()).isEqualTo(strata);
        assertThat(test.groups().get(0).expected()).isEqualTo(strata / 2.0);
        assertThat(test.chiSquare().getAsDouble()).isEqualTo(strata, within(1e-6));
    }

    @Test
    void estimatesACurveForEachOfHundredThousandsOfGroups() {
        int groups = 400_000;
        Subjects.Builder subjects = Subjects.builder(List.of("event"));
        for (int i = 0; i < groups; i++) {
            subjects.add(i, 1, "g" + i);
        }

        List<SurvivalEstimate> curves = SurvivalEstimate.kaplanMeier(subjects.build(), ConfidenceTransform.LOG, 0.95);

        assertThat(curves).hasSize(groups).allMatch(curve -> curve.subjects() == 1);
        assertThat(curves.get(groups - 1).points().get(0).time()).isEqualTo(groups - 1);
    }

    @Test
    void eachSubjectStandsInOneSliceInTheOrderOfStrataAndGroups() {
        SplittableRandom random = new SplittableRandom(1);
        Subjects.Builder subjects = Subjects.builder(List.of("event")).group("nobody");
        for (int i = 0; i < 1_000; i++) {
            subjects.add(i, random.nextInt(2), "g" + random.nextInt(7), "s" + random.nextInt(50));
        }
        List<Integer> numbers = new ArrayList<>();
        List<Double> times = new ArrayList<>();

        subjects.build().forEachSlice(true, slice -> {
            numbers.add(slice.stratum() * 8 + slice.group());
            for (double time : slice.table().times) {
                times.add(time);
            }
        });

        assertThat(numbers).isSorted().doesNotHaveDuplicates();
        assertThat(times).hasSize(1_000).doesNotHaveDuplicates();
    }
}
