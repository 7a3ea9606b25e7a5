package org.waystage.results.internal.editions;

import org.waystage.history.Cohorts;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * The cases by the edition that showed them first, and how far they came.
 *
 * @param cohorts the cohorts
 */
public record CohortsShape(Cohorts cohorts) implements Shape {
    @Override
    public String type() {
        return "cohorts";
    }

    @Override
    public void json(JsonForm json) {
        json.objects("cohorts", cohorts.cohorts(), cohort -> {
            json.object("first", () -> EditionForm.edition(json, cohort.first()));
            json.count("cases", cohort.cases());
            json.objects("editions", cohort.standings(), standing -> {
                json.object("edition", () -> EditionForm.edition(json, standing.edition()));
                json.counts("stages", standing.stages());
                json.count("absent", standing.absent());
            });
        });
        json.count("notFollowed", cohorts.notFollowed());
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts("cohort", "cases", "edition", "stage", "count").end();
        for (Cohorts.Cohort cohort : cohorts.cohorts()) {
            for (Cohorts.Standing standing : cohort.standings()) {
                standing.stages().forEach((stage, count) -> line(csv, cohort, standing, stage, count));
                line(csv, cohort, standing, "absent", standing.absent());
            }
        }
    }

    private static void line(CsvForm csv, Cohorts.Cohort cohort, Cohorts.Standing standing, String stage, long count) {
        csv.text(EditionForm.label(cohort.first()))
                .count(cohort.cases())
                .texts(EditionForm.label(standing.edition()), stage)
                .count(count)
                .end();
    }
}
