package org.waystage.results.internal.editions;

import java.util.Optional;
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
                json.objects("words", standing.words(), word -> {
                    json.text("scheme", word.scheme().value());
                    json.text("word", word.word());
                    json.count("count", word.cases());
                });
                json.count("absent", standing.absent());
            });
        });
        json.object("followedBy", () -> cohorts.followedBy().forEach((kind, count) -> json.count(kind.code(), count)));
        json.count("notFollowed", cohorts.notFollowed());
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts("cohort", "cases", "edition", "stage", "scheme", "word", "count")
                .end();
        for (Cohorts.Cohort cohort : cohorts.cohorts()) {
            for (Cohorts.Standing standing : cohort.standings()) {
                standing.stages().forEach((stage, count) -> {
                    long ofWords = stage.equals(Cohorts.UNMAPPED) ? words(csv, cohort, standing, stage) : 0;
                    if (count > ofWords) {
                        line(csv, cohort, standing, stage, Optional.empty(), count - ofWords);
                    }
                });
                line(csv, cohort, standing, "(absent)", Optional.empty(), standing.absent());
            }
        }
    }

    /** Writes a line for each word without a stage; returns the number of these cases. */
    private static long words(CsvForm csv, Cohorts.Cohort cohort, Cohorts.Standing standing, String stage) {
        standing.words().forEach(word -> line(csv, cohort, standing, stage, Optional.of(word), word.cases()));
        return standing.words().stream().mapToLong(Cohorts.WordCount::cases).sum();
    }

    private static void line(
            CsvForm csv,
            Cohorts.Cohort cohort,
            Cohorts.Standing standing,
            String stage,
            Optional<Cohorts.WordCount> word,
            long count) {
        csv.text(EditionForm.label(cohort.first()))
                .count(cohort.cases())
                .texts(EditionForm.label(standing.edition()), stage)
                .text(word.map(one -> one.scheme().value()))
                .text(word.map(Cohorts.WordCount::word))
                .count(count)
                .end();
    }
}
