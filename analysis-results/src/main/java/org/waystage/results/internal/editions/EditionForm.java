package org.waystage.results.internal.editions;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waystage.core.id.ScopeId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.history.continuity.Evidence;
import org.waystage.history.difference.EditionName;
import org.waystage.history.difference.StageMove;
import org.waystage.results.internal.form.JsonForm;

/** How editions, evidence, stage records and causes are written. */
final class EditionForm {
    private EditionForm() {}

    static void edition(JsonForm json, EditionName edition) {
        json.text("catalogue", edition.catalogue().value());
        json.text("edition", edition.edition());
        json.count("sequence", edition.sequence());
        json.text("issued", edition.issued().map(PartialDate::toString));
    }

    static void evidence(JsonForm json, Evidence evidence) {
        json.text("evidence", evidence.kind().code());
        json.text("detail", evidence.detail());
    }

    /** Returns the label of an edition; if it has none, its issue date; without that, the id of its series. */
    static String label(EditionName edition) {
        return edition.edition()
                .or(() -> edition.issued().map(PartialDate::toString))
                .orElse(edition.catalogue().value());
    }

    static List<String> causes(StageMove move) {
        return move.causes().stream().map(StageMove.Cause::code).toList();
    }

    static void record(JsonForm json, StageRecord record) {
        Function<Optional<PartialDate>, Optional<String>> date = day -> day.map(PartialDate::toString);
        json.text("stage", record.stage().map(AdoptionStage::code));
        json.text("basis", record.basis().code());
        json.text("date", date.apply(record.date()));
        json.text("notBefore", date.apply(record.notBefore()));
        json.text("notAfter", date.apply(record.notAfter()));
        json.text("scope", record.scope().map(ScopeId::value));
        json.text(
                "scheme", record.reportedAs().map(reported -> reported.scheme().value()));
        json.text("word", record.reportedAs().map(ReportedAs::word));
    }

    /** Returns the words in which a register reported stages. */
    static String reported(List<StageRecord> records) {
        return records.stream()
                .flatMap(record -> record.reportedAs().stream())
                .map(ReportedAs::word)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Returns what a stage record says, in words of the wire format. */
    static String words(StageRecord record) {
        String stage = record.stage()
                .map(AdoptionStage::code)
                .or(() -> record.reportedAs().map(word -> word.scheme() + ":" + word.word()))
                .orElse("");
        String date = record.date()
                .map(PartialDate::toString)
                .or(() -> bounds(record))
                .orElse("");
        return String.join(" ", stage, record.basis().code(), date).strip();
    }

    private static Optional<String> bounds(StageRecord record) {
        return record.notBefore().isEmpty() && record.notAfter().isEmpty()
                ? Optional.empty()
                : Optional.of(record.notBefore().map(PartialDate::toString).orElse("") + "/"
                        + record.notAfter().map(PartialDate::toString).orElse(""));
    }
}
