package org.waystage.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.analysis.survival.LogRankTest;
import org.waystage.analysis.survival.Subjects;
import org.waystage.analysis.survival.TimeInterval;
import org.waystage.analysis.survival.TurnbullEstimate;

/** Data that textbooks work through, against R ({@code published.R}); the README beside them names the sources. */
class PublishedDataTest {
    private static final List<Golden.Row> LARYNX = Golden.rows("published/larynx.csv");

    private static void isThatOfR(String dataset, String quantity, double ours) {
        double theirs = Golden.rows("published/golden.csv").stream()
                .filter(row -> row.text("dataset").equals(dataset)
                        && row.text("quantity").equals(quantity))
                .findFirst()
                .orElseThrow()
                .number("value");
        assertThat(ours).as(quantity).isCloseTo(theirs, within(1e-8 * Math.abs(theirs)));
    }

    @Test
    void theLogRankTestOfTheStagesIsThatOfR() {
        Subjects.Builder men = Subjects.builder(List.of("death"));
        LARYNX.forEach(man -> men.add(man.number("time"), (int) man.number("death"), man.text("stage")));

        LogRankTest test = LogRankTest.of(men.build());

        assertThat(test.groups()).extracting(LogRankTest.Group::observed).containsExactly(15L, 7L, 17L, 11L);
        test.groups().forEach(group -> isThatOfR("larynx", "expected-" + group.key(), group.expected()));
        isThatOfR("larynx", "logRank", test.chiSquare().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11, 12, 13, 14, 15, 16, 17, 18})
    void theShareThatHasNotBegunAtAnAgeIsThatOfR(int age) {
        double survival =
                TurnbullEstimate.of(firstUse()).survivalAt(age).orElseThrow().lower();

        isThatOfR("first-use", "survival-" + age, survival);
    }

    private static List<TimeInterval> firstUse() {
        List<TimeInterval> boys = new ArrayList<>();
        for (Golden.Row row : Golden.rows("published/first-use.csv")) {
            double age = row.number("age");
            boys.addAll(Collections.nCopies((int) row.number("exact"), TimeInterval.exact(age)));
            boys.addAll(Collections.nCopies((int) row.number("unknown"), TimeInterval.by(age)));
            boys.addAll(Collections.nCopies((int) row.number("never"), TimeInterval.after(age)));
        }
        return boys;
    }
}
