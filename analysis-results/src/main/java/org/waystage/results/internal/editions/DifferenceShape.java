package org.waystage.results.internal.editions;

import java.util.List;
import java.util.Optional;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.value.Extras;
import org.waystage.history.difference.Change;
import org.waystage.history.difference.Difference;
import org.waystage.history.difference.EditionDifference;
import org.waystage.history.difference.MemberChange;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.difference.Reissue;
import org.waystage.history.difference.StageMove;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * What differs between two editions: moves first, then records.
 *
 * @param difference the difference
 */
public record DifferenceShape(EditionDifference difference) implements Shape {
    @Override
    public String type() {
        return "editionDifference";
    }

    @Override
    public void json(JsonForm json) {
        json.object("from", () -> EditionForm.edition(json, difference.from()));
        json.object("to", () -> EditionForm.edition(json, difference.to()));
        Difference.Compared total = difference.total();
        json.object("counts", () -> {
            json.count("added", total.added());
            json.count("removed", total.removed());
            json.count("changed", total.changed());
            json.count("moved", difference.movedCases());
        });
        json.object(
                "compared",
                () -> difference
                        .compared()
                        .forEach((kind, counts) -> json.object(kind.code(), () -> {
                            json.count("added", counts.added());
                            json.count("removed", counts.removed());
                            json.count("changed", counts.changed());
                            json.count("unchanged", counts.unchanged());
                        })));
        json.object(
                "directions",
                () -> difference.directions().forEach((direction, count) -> json.count(direction.code(), count)));
        json.object("causes", () -> difference.causes().forEach((cause, count) -> json.count(cause.code(), count)));
        json.object("withoutStage", () -> {
            json.count("sameWord", difference.withoutStage().sameWord());
            json.count("noCommonWord", difference.withoutStage().noCommonWord());
        });
        json.flag("byIdsAlone", difference.open().isEmpty());
        json.objects("open", difference.open().orElse(List.of()), one -> {
            json.texts("before", one.before().stream().map(CaseStudyId::value).toList());
            json.texts("after", one.after().stream().map(CaseStudyId::value).toList());
        });
        json.object("reissue", () -> reissue(json, difference.reissue()));
        json.array("entries", () -> {
            difference.forEachMove(move -> json.element(() -> move(json, move)));
            difference.forEachChange(change -> json.element(() -> change(json, change)));
        });
    }

    private static void reissue(JsonForm json, Reissue reissue) {
        json.objects("sources", reissue.sources(), own -> {
            json.text("from", own.before().value());
            json.text("to", own.after().value());
        });
        json.object(
                "records",
                () -> reissue.records()
                        .forEach((kind, counts) -> json.object(
                                kind.code(),
                                () -> counts.forEach((reason, count) -> json.count(reason.code(), count)))));
    }

    private static void move(JsonForm json, StageMove move) {
        json.text("change", "moved");
        json.text("kind", RecordKind.CASE_STUDIES.code());
        json.text("id", move.id().value());
        json.text("scope", move.scope().map(ScopeId::value));
        json.text("direction", move.direction().code());
        json.texts("causes", EditionForm.causes(move));
        json.text("before", move.before().code());
        json.text("between", move.between().code());
        json.text("after", move.after().code());
        json.objects("recordsBefore", move.recordsBefore(), record -> EditionForm.record(json, record));
        json.objects("recordsAfter", move.recordsAfter(), record -> EditionForm.record(json, record));
    }

    private static void change(JsonForm json, Change change) {
        json.text("change", code(change));
        json.text("kind", change.kind().code());
        json.text("id", change.id());
        if (change instanceof Change.Changed changed) {
            json.objects("members", changed.members(), member -> {
                Parts parts = Parts.of(member);
                json.text("change", parts.change());
                json.text("member", member.place().member());
                json.text("language", parts.language());
                json.text("pointerBefore", member.place().before());
                json.text("pointerAfter", member.place().after());
                json.value("before", parts.before());
                json.value("after", parts.after());
            });
        }
    }

    private static String code(Change change) {
        return change instanceof Change.Added ? "added" : change instanceof Change.Removed ? "removed" : "changed";
    }

    /** The parts of a change of a member, in the same places for all kinds of change. */
    private record Parts(
            String change, Optional<String> language, Optional<Extras.Value> before, Optional<Extras.Value> after) {
        static Parts of(MemberChange change) {
            if (change instanceof MemberChange.Gained gained) {
                return new Parts("gained", Optional.empty(), Optional.empty(), Optional.of(gained.value()));
            } else if (change instanceof MemberChange.Lost lost) {
                return new Parts("lost", Optional.empty(), Optional.of(lost.value()), Optional.empty());
            } else if (change instanceof MemberChange.Replaced replaced) {
                return new Parts(
                        "replaced", Optional.empty(), Optional.of(replaced.before()), Optional.of(replaced.after()));
            } else if (change instanceof MemberChange.TextChanged text) {
                return new Parts(
                        "text",
                        Optional.of(text.language()),
                        text.before().map(Extras.Str::new),
                        text.after().map(Extras.Str::new));
            } else if (change instanceof MemberChange.ElementAdded added) {
                return new Parts("elementAdded", Optional.empty(), Optional.empty(), Optional.of(added.value()));
            }
            MemberChange.ElementRemoved removed = (MemberChange.ElementRemoved) change;
            return new Parts("elementRemoved", Optional.empty(), Optional.of(removed.value()), Optional.empty());
        }
    }

    /** Returns the kind of key by which the names of records are requested. */
    static String by(RecordKind kind) {
        return switch (kind) {
            case CASE_STUDIES -> "case";
            case TECHNOLOGIES -> "technology";
            case ORGANIZATIONS -> "organization";
            default -> kind.code();
        };
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts(
                        "change",
                        "kind",
                        "id",
                        "name",
                        "scope",
                        "direction",
                        "causes",
                        "member",
                        "language",
                        "pointerBefore",
                        "pointerAfter",
                        "before",
                        "after",
                        "wordBefore",
                        "wordAfter")
                .end();
        difference.forEachMove(move -> csv.texts(
                        "moved", RecordKind.CASE_STUDIES.code(), move.id().value())
                .text(names.name(by(RecordKind.CASE_STUDIES), move.id().value()))
                .text(move.scope().map(ScopeId::value))
                .texts(move.direction().code(), String.join(" ", EditionForm.causes(move)))
                .empty(4)
                .texts(move.before().code(), move.after().code())
                .texts(EditionForm.reported(move.recordsBefore()), EditionForm.reported(move.recordsAfter()))
                .end());
        difference.forEachChange(change -> csv(csv, names, change));
    }

    private static void csv(CsvForm csv, Names names, Change change) {
        String name = names.name(by(change.kind()), change.id());
        if (change instanceof Change.Changed changed) {
            for (MemberChange member : changed.members()) {
                Parts parts = Parts.of(member);
                csv.texts(parts.change(), change.kind().code(), change.id(), name)
                        .empty(3)
                        .text(member.place().member())
                        .text(parts.language())
                        .texts(member.place().before(), member.place().after())
                        .value(parts.before())
                        .value(parts.after())
                        .empty(2)
                        .end();
            }
        } else {
            csv.texts(code(change), change.kind().code(), change.id(), name)
                    .empty(11)
                    .end();
        }
    }
}
