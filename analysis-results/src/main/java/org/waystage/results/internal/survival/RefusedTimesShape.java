package org.waystage.results.internal.survival;

import java.util.stream.Collectors;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.survival.StageTimeCounts;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * Why there is no estimate of the time to a stage.
 *
 * @param times the number of cases by what their times show
 * @param refusal the reasons, and what is possible instead
 */
public record RefusedTimesShape(StageTimeCounts times, RefusedException refusal) implements Shape {
    @Override
    public String type() {
        return "timeRefused";
    }

    @Override
    public void json(JsonForm json) {
        CurvesShape.question(json, times.question());
        CurvesShape.counts(json, times);
        CurvesShape.selection(json, times);
        times.question().by().ifPresent(by -> json.text("by", by.code()));
        json.flag("refused", true);
        CurvesShape.reasons(json, refusal);
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts("verdict", "reason", "cases", "of", "offers").end();
        for (RefusedException.Obstacle obstacle : refusal.obstacles()) {
            csv.text("refused")
                    .text(obstacle.reason().code())
                    .count(obstacle.cases())
                    .count(obstacle.of())
                    .text(refusal.offers().stream()
                            .map(RefusedException.Offer::code)
                            .collect(Collectors.joining(" | ")))
                    .end();
        }
    }
}
