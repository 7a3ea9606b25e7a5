package org.waystage.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.share.ConfidenceTransform;

/**
 * As many groups as there are subjects: what goes through all subjects for each of them takes minutes here, and hours a
 * little further up.
 */
class ManyGroupsTest {
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
    void eachSubjectStandsInTheTableOfItsGroup() {
        SplittableRandom random = new SplittableRandom(1);
        Subjects.Builder builder = Subjects.builder(List.of("event")).group("nobody");
        for (int i = 0; i < 1_000; i++) {
            builder.add(8 * i + random.nextInt(8), random.nextInt(2), "g" + random.nextInt(7));
        }
        Subjects subjects = builder.build();
        List<RiskTable> tables = subjects.tables();

        assertThat(tables).hasSameSizeAs(subjects.groups());
        assertThat(tables.get(0).subjects).isZero();
        assertThat(tables.stream().flatMapToDouble(table -> Arrays.stream(table.times)))
                .hasSize(1_000)
                .doesNotHaveDuplicates();
    }
}
