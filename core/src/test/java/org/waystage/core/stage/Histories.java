package org.waystage.core.stage;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/**
 * Stage records and cases in short, so that a table shows what it is about.
 *
 * <p>A record is {@code basis stage [time] [@scope]}. The time is a partial date, bounds as {@code 2018..2019}, {@code
 * 2018..} or {@code ..2019}, or missing. The stage {@code ?} stands for a word without a rung.
 */
public final class Histories {
    static final Code SCHEME = Code.of("some-scheme");

    private Histories() {}

    /** Reads a record. */
    public static StageRecord record(String text) {
        String[] words = text.strip().split(" +");
        Basis basis = Basis.of(words[0]);
        StageRecord.Builder builder = words[1].equals("?")
                ? StageRecord.builder(ReportedAs.of(SCHEME, "word"), basis)
                : StageRecord.builder(AdoptionStage.of(words[1]), basis);
        for (String word : Arrays.asList(words).subList(2, words.length)) {
            if (word.startsWith("@")) {
                builder.scope(ScopeId.of(word.substring(1)));
            } else if (word.contains("..")) {
                String[] bounds = word.split("\\.\\.", 2);
                if (!bounds[0].isEmpty()) {
                    builder.notBefore(PartialDate.parse(bounds[0]));
                }
                if (!bounds[1].isEmpty()) {
                    builder.notAfter(PartialDate.parse(bounds[1]));
                }
            } else {
                builder.date(PartialDate.parse(word));
            }
        }
        return builder.build();
    }

    /** Reads records that a semicolon separates. */
    public static List<StageRecord> records(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(";")).map(Histories::record).toList();
    }

    /** Returns a case with some records and their scopes. */
    public static CaseStudy caseOf(List<StageRecord> records) {
        return CaseStudy.builder(
                        CaseStudyId.of("case"),
                        Text.english("case"),
                        List.of(TechnologyId.of("drones")),
                        List.of(OrganizationId.of("customs")))
                .scopes(records.stream()
                        .flatMap(record -> record.scope().stream())
                        .distinct()
                        .map(scope -> Scope.of(scope, Text.english("scope")))
                        .toList())
                .stages(records)
                .build();
    }

    /** Returns the history that some records have in an edition of a date; null for an edition without one. */
    static StageHistory history(String records, String issued) {
        return StageHistory.of(records(records), Optional.ofNullable(issued).map(PartialDate::parse));
    }

    /** Returns the answer that stands for a word of a table: a stage, {@code unmapped} or {@code not-yet}. */
    static StageAnswer answer(String word) {
        return switch (word) {
            case "unmapped" -> StageAnswer.UNMAPPED;
            case "not-yet" -> StageAnswer.NOT_YET;
            default -> StageAnswer.of(AdoptionStage.of(word));
        };
    }

    /** Returns the last day of a time: of a partial date the latest. */
    static LocalDate day(String date) {
        return PartialDate.parse(date).latest();
    }
}
