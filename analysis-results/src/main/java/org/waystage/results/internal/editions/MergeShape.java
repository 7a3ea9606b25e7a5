package org.waystage.results.internal.editions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waystage.core.decision.DecidedKind;
import org.waystage.core.id.ScopeId;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.merge.Merge;
import org.waystage.history.merge.outcome.Conflict;
import org.waystage.history.merge.outcome.Contradiction;
import org.waystage.history.merge.outcome.Input;
import org.waystage.history.merge.outcome.NewId;
import org.waystage.history.merge.outcome.NotApplied;
import org.waystage.history.merge.outcome.Origin;
import org.waystage.history.merge.outcome.PossibleDouble;
import org.waystage.history.merge.outcome.Removed;
import org.waystage.history.merge.outcome.Unified;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * What became of catalogues that were merged: what was unified, which ids are new, and what is in conflict.
 *
 * @param merge the merge
 */
public record MergeShape(Merge merge) implements Shape {
    @Override
    public String type() {
        return "catalogueMerge";
    }

    @Override
    public void json(JsonForm json) {
        json.objects("inputs", merge.inputs(), input -> input(json, input));
        json.text("policy", merge.policy().code());
        json.flag("dependsOnOrder", merge.dependsOnOrder());
        json.flag("merged", merge.catalogue().isPresent());
        json.count("unified", merge.unified().size());
        json.object(
                "counts",
                () -> merge.counts()
                        .forEach((kind, counts) -> json.object(kind.code(), () -> {
                            json.count("read", counts.read());
                            json.count("unified", counts.unified());
                            json.count("removed", counts.removed());
                            json.count("merged", counts.merged());
                        })));
        json.objects("removed", merge.removed(), one -> {
            json.text("kind", one.kind().code());
            json.text("id", one.id());
        });
        json.objects("conflicts", merge.conflicts(), conflict -> conflict(json, conflict));
        json.objects("contradictions", merge.contradictions(), one -> {
            json.text("id", one.id().value());
            json.text("scope", one.scope().map(ScopeId::value));
            json.count("input", one.input());
            json.object("record", () -> EditionForm.record(json, one.record()));
            json.count("otherInput", one.otherInput());
            json.object("otherRecord", () -> EditionForm.record(json, one.otherRecord()));
        });
        json.objects("newIds", merge.newIds(), one -> {
            json.text("kind", one.kind().code());
            json.text("id", one.id());
            json.text("reason", one.reason().code());
            origin(json, one.origin());
        });
        json.objects("unifications", merge.unified(), one -> {
            json.text("kind", one.kind().code());
            json.text("id", one.id());
            json.flag("alike", one.alike());
            json.objects("origins", one.joined(), joined -> {
                origin(json, joined.origin());
                json.text("rule", joined.rule().map(Unified.Rule::code));
            });
        });
        json.objects("doubles", merge.doubles(), one -> {
            json.text("kind", one.kind().code());
            json.text("id", one.oneId());
            origin(json, one.one());
            json.text("otherId", one.otherId());
            json.count("otherInput", one.other().input());
            json.text("otherInputId", one.other().id());
            json.count("permille", one.permille());
            json.objects("because", one.because(), evidence -> EditionForm.evidence(json, evidence));
        });
        json.count("skipped", merge.skipped());
        json.objects("reusedIds", merge.reuses(), one -> {
            json.count("input", one.one());
            json.count("otherInput", one.other());
            json.count("common", one.common());
            json.count("disagreeing", one.disagreeing());
        });
        json.objects("decisionsNotApplied", merge.notApplied(), one -> {
            json.count("number", one.number());
            json.text("reason", one.reason().code());
            json.value("records", Optional.of(texts(one.records())));
        });
    }

    private static void input(JsonForm json, Input input) {
        json.count("number", input.number());
        EditionForm.edition(json, input.name());
        json.value("publisher", input.publisher().map(MergeShape::text));
        json.text("licence", input.licence());
        json.count("cases", input.cases());
        json.count("sameAs", input.sameAs().map(Integer::longValue));
    }

    private static Extras.Value text(Text text) {
        Map<String, Extras.Value> languages = new LinkedHashMap<>();
        text.forEach((language, words) -> languages.put(language, new Extras.Str(words)));
        return new Extras.Obj(languages);
    }

    private static void origin(JsonForm json, Origin origin) {
        json.count("input", origin.input());
        json.text("inputId", origin.id());
    }

    private static void conflict(JsonForm json, Conflict conflict) {
        json.text("kind", conflict.kind().code());
        json.text("id", conflict.id());
        json.text("member", conflict.member());
        json.text("outcome", conflict.outcome().code());
        json.value("base", conflict.base());
        json.objects("alternatives", conflict.alternatives(), one -> {
            json.value("inputs", Optional.of(numbers(one.inputs())));
            json.value("value", one.value());
            json.flag("stands", one.stands());
        });
    }

    private static Extras.Value texts(List<String> texts) {
        return new Extras.Arr(texts.stream().<Extras.Value>map(Extras.Str::new).toList());
    }

    private static Extras.Value numbers(List<? extends Number> numbers) {
        return new Extras.Arr(numbers.stream()
                .<Extras.Value>map(number -> new Extras.Num(number.toString()))
                .toList());
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts("entry", "kind", "id", "name", "member", "reason", "input", "inputId", "value", "stands")
                .end();
        for (Conflict conflict : merge.conflicts()) {
            for (Conflict.Alternative one : conflict.alternatives()) {
                for (int input : one.inputs()) {
                    line(csv, names, "conflict", conflict.kind(), conflict.id())
                            .text(conflict.member())
                            .text(conflict.outcome().code())
                            .count(input)
                            .empty(1)
                            .value(one.value())
                            .text(String.valueOf(one.stands()))
                            .end();
                }
            }
        }
        for (Contradiction one : merge.contradictions()) {
            for (boolean first : List.of(true, false)) {
                line(
                                csv,
                                names,
                                "contradiction",
                                RecordKind.CASE_STUDIES,
                                one.id().value())
                        .text("stages")
                        .empty(1)
                        .count(first ? one.input() : one.otherInput())
                        .empty(1)
                        .text(EditionForm.words(first ? one.record() : one.otherRecord()))
                        .text("true")
                        .end();
            }
        }
        for (NewId one : merge.newIds()) {
            origin(csv, names, "newId", one.kind(), one.id(), one.reason().code(), one.origin());
        }
        for (Removed one : merge.removed()) {
            line(csv, names, "removed", one.kind(), one.id()).empty(6).end();
        }
        for (Unified one : merge.unified()) {
            for (Unified.Joined joined : one.joined()) {
                String rule = joined.rule().map(Unified.Rule::code).orElse("");
                origin(csv, names, "unified", one.kind(), one.id(), rule, joined.origin());
            }
        }
        for (PossibleDouble one : merge.doubles()) {
            record(csv, names, one, one.oneId(), one.one());
            record(csv, names, one, one.otherId(), one.other());
        }
        for (NotApplied one : merge.notApplied()) {
            for (String record : one.records()) {
                csv.texts("decisionNotApplied")
                        .empty(1)
                        .text(record)
                        .empty(2)
                        .text(one.reason().code())
                        .empty(2)
                        .text(String.valueOf(one.number()))
                        .empty(1)
                        .end();
            }
        }
    }

    private static void record(CsvForm csv, Names names, PossibleDouble pair, String id, Origin origin) {
        RecordKind kind =
                pair.kind() == DecidedKind.Listed.CASE_STUDIES ? RecordKind.CASE_STUDIES : RecordKind.ORGANIZATIONS;
        line(csv, names, "double", kind, id)
                .empty(1)
                .text(pair.because().stream().map(one -> one.kind().code()).collect(Collectors.joining(" ")))
                .count(origin.input())
                .text(origin.id())
                .count(pair.permille())
                .empty(1)
                .end();
    }

    private static CsvForm line(CsvForm csv, Names names, String entry, RecordKind kind, String id) {
        return csv.texts(entry, kind.code(), id).text(names.name(DifferenceShape.by(kind), id));
    }

    private static void origin(
            CsvForm csv, Names names, String entry, RecordKind kind, String id, String reason, Origin origin) {
        line(csv, names, entry, kind, id)
                .empty(1)
                .text(reason)
                .count(origin.input())
                .text(origin.id())
                .empty(2)
                .end();
    }
}
