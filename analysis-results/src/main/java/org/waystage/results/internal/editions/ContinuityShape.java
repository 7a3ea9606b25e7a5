package org.waystage.results.internal.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waystage.core.decision.DecidedKind;
import org.waystage.history.continuity.Continuity;
import org.waystage.history.continuity.Correspondence;
import org.waystage.history.continuity.RecordRef;
import org.waystage.history.continuity.StagePair;
import org.waystage.history.continuity.Status;
import org.waystage.history.continuity.Step;
import org.waystage.history.continuity.Suggestion;
import org.waystage.history.continuity.Tally;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * What became of entries and bodies over editions.
 *
 * @param continuity the answer
 */
public record ContinuityShape(Continuity continuity) implements Shape {
    @Override
    public String type() {
        return "continuity";
    }

    @Override
    public void json(JsonForm json) {
        json.objects("editions", continuity.editions(), edition -> EditionForm.edition(json, edition));
        tally(json, continuity.tally(DecidedKind.Listed.CASE_STUDIES));
        json.objects("steps", continuity.steps(), step -> step(json, step));
        json.objects("entries", continuity.cases(), entry -> entry(json, entry));
        json.object("bodies", () -> {
            tally(json, continuity.tally(DecidedKind.Listed.ORGANIZATIONS));
            json.objects("entries", continuity.bodies(), entry -> entry(json, entry));
        });
        json.objects("suggestions", continuity.suggestions(), one -> suggestion(json, one));
        json.count("skipped", continuity.skipped());
        json.object("decisions", () -> {
            json.texts("applied", numbers(continuity.applied()));
            json.texts("elsewhere", numbers(continuity.elsewhere()));
        });
        json.objects("notices", continuity.notices(), notice -> {
            json.text("rule", notice.rule().id());
            json.text("severity", notice.severity().code());
            json.text("pointer", notice.place().pointer());
            json.text("message", notice.message());
        });
    }

    private static List<String> numbers(Iterable<Long> numbers) {
        List<String> words = new ArrayList<>();
        numbers.forEach(number -> words.add(Long.toString(number)));
        return words;
    }

    /** Writes the numbers by identity and status, and the numbers of the records beside them. */
    private static void tally(JsonForm json, Tally tally) {
        json.object(
                "identity",
                () -> tally.identity().forEach((identity, size) -> json.count(identity.code(), size.decisions())));
        json.object("status", () -> tally.status().forEach((status, count) -> json.count(status.code(), count)));
        json.object(
                "records",
                () -> tally.identity()
                        .forEach((identity, size) -> json.object(identity.code(), () -> {
                            json.count("earlier", size.earlier());
                            json.count("later", size.later());
                        })));
    }

    private static void step(JsonForm json, Step step) {
        json.count("from", (long) step.from());
        json.count("to", (long) step.to());
        tally(json, step.cases());
        json.object("stages", () -> step.stages().forEach((change, count) -> json.count(change.code(), count)));
        json.objects("words", step.words().entrySet(), one -> {
            json.text("schemeBefore", one.getKey().schemeBefore().value());
            json.text("before", one.getKey().before());
            json.text("schemeAfter", one.getKey().schemeAfter().value());
            json.text("after", one.getKey().after());
            json.count("count", one.getValue());
        });
        json.object("bodies", () -> tally(json, step.bodies()));
    }

    private void entry(JsonForm json, Correspondence entry) {
        json.text("identity", entry.identity().code());
        json.text("status", entry.status().map(Status::code));
        json.texts("earlier", entry.in(0));
        json.texts("later", entry.in(newest()));
        json.objects("records", entry.records(), record -> record(json, record));
        json.objects("because", entry.because(), one -> EditionForm.evidence(json, one));
        if (entry.kind() == DecidedKind.Listed.ORGANIZATIONS) {
            json.flag("moved", entry.moved());
        } else {
            json.text("stage", entry.stage().map(pair -> pair.change().code()));
            json.text("before", entry.stage().map(ContinuityShape::before));
            json.text("after", entry.stage().map(ContinuityShape::after));
        }
    }

    private int newest() {
        return continuity.editions().size() - 1;
    }

    /** Returns the earlier stage; if neither has a rung, the earlier word. */
    private static String before(StagePair pair) {
        return pair.words().map(words -> words.before()).orElse(pair.before().code());
    }

    private static String after(StagePair pair) {
        return pair.words().map(words -> words.after()).orElse(pair.after().code());
    }

    private static void record(JsonForm json, RecordRef record) {
        json.count("edition", (long) record.edition());
        json.text("id", record.id());
    }

    private static void suggestion(JsonForm json, Suggestion one) {
        json.text("kind", one.kind().code());
        json.object("earlier", () -> record(json, one.earlier()));
        json.object("later", () -> record(json, one.later()));
        json.count("permille", (long) one.permille());
        json.objects("because", one.because(), evidence -> EditionForm.evidence(json, evidence));
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts(
                        "kind",
                        "identity",
                        "status",
                        "earlier",
                        "later",
                        "editions",
                        "name",
                        "because",
                        "moved",
                        "stage",
                        "before",
                        "after")
                .end();
        Stream.concat(continuity.cases().stream(), continuity.bodies().stream()).forEach(entry -> {
            boolean body = entry.kind() == DecidedKind.Listed.ORGANIZATIONS;
            RecordRef last = entry.records().get(entry.records().size() - 1);
            String editions = entry.records().stream()
                    .map(record -> Integer.toString(record.edition()))
                    .distinct()
                    .collect(Collectors.joining(" "));
            csv.texts(entry.kind().code(), entry.identity().code())
                    .text(entry.status().map(Status::code))
                    .texts(String.join(" ", entry.in(0)), String.join(" ", entry.in(newest())), editions)
                    .text(names.name(body ? "organization" : "case", last.id()))
                    .text(entry.because().stream()
                            .map(one -> one.kind().code())
                            .distinct()
                            .collect(Collectors.joining(" ")))
                    .text(body ? String.valueOf(entry.moved()) : "")
                    .text(entry.stage().map(pair -> pair.change().code()))
                    .text(entry.stage().map(ContinuityShape::before))
                    .text(entry.stage().map(ContinuityShape::after))
                    .end();
        });
    }
}
