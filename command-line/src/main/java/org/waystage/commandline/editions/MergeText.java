package org.waystage.commandline.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.Wording;
import org.waystage.commandline.console.Wrapping;
import org.waystage.commandline.files.EditionOrder;
import org.waystage.core.decision.DecidedKind;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.merge.Merge;
import org.waystage.history.merge.outcome.Conflict;
import org.waystage.history.merge.outcome.Contradiction;
import org.waystage.history.merge.outcome.Input;
import org.waystage.history.merge.outcome.NewId;
import org.waystage.history.merge.outcome.NotApplied;
import org.waystage.history.merge.outcome.Origin;
import org.waystage.history.merge.outcome.PossibleDouble;
import org.waystage.history.merge.outcome.Unified;

/** The outcome of a merge as text: first what is in conflict, then what was unified. */
final class MergeText {
    /** How many entries of a kind are shown unless all are requested. */
    private static final int MOST_SHOWN = 10;

    /** How many letters of a value are shown unless all are requested. */
    private static final int LONGEST = 160;

    private final Merge merge;
    private final List<String> files;
    private final String language;
    private final Wording wording;
    private final List<String> lines = new ArrayList<>();

    MergeText(Merge merge, List<String> files, String language) {
        this.merge = merge;
        this.files = files;
        this.language = language;
        this.wording = new Wording(language);
    }

    String text() {
        Phrase title = merge.catalogue().isPresent() ? MergePhrases.MERGED : MergePhrases.NOT_MERGED;
        line(0, title.count(language, merge.inputs().size()));
        merge.inputs().forEach(this::input);
        line(0, MergePhrases.BY_POLICY.in(language, merge.policy()));
        if (merge.dependsOnOrder()) {
            line(0, MergePhrases.BY_ORDER.in(language));
        }
        counts();
        removed();
        conflicts();
        contradictions();
        newIds();
        unified();
        doubles();
        merge.reuses().forEach(one -> {
            blank();
            line(0, MergePhrases.REUSED.in(language, one.one(), one.other(), one.disagreeing(), one.common()));
        });
        notApplied();
        return String.join("\n", lines) + "\n";
    }

    private void line(int indent, String text) {
        lines.addAll(Wrapping.message(" ".repeat(indent) + Printable.line(text)));
    }

    private void blank() {
        lines.add("");
    }

    private static String words(List<?> parts) {
        return parts.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private <T> void some(int indent, List<T> entries, Consumer<T> show) {
        List<T> shown = entries.subList(0, Math.min(MOST_SHOWN, entries.size()));
        shown.forEach(show);
        if (shown.size() < entries.size()) {
            line(indent, MergePhrases.MORE.count(language, entries.size() - shown.size()));
        }
    }

    private void input(Input input) {
        String file = files.get(input.number() - 1);
        if (input.sameAs().isPresent()) {
            line(
                    2,
                    MergePhrases.INPUT_AGAIN.in(
                            language, input.number(), file, input.sameAs().get()));
            return;
        }
        String name = input.name()
                .edition()
                .map(edition -> input.name().catalogue() + " " + edition)
                .orElse(input.name().catalogue().value());
        String edition = input.name()
                .issued()
                .map(issued -> EditionOrder.issued(name, issued, language))
                .orElse(name);
        line(
                2,
                MergePhrases.INPUT.in(
                        language, input.number(), file, edition, Phrase.CASES.count(language, input.cases())));
    }

    private void counts() {
        blank();
        merge.counts().forEach((kind, counts) -> {
            if (counts.read() + counts.removed() > 0) {
                String removed = counts.removed() == 0 ? "" : MergePhrases.REMOVED.in(language, counts.removed());
                line(
                        0,
                        MergePhrases.KIND.in(
                                language, kind(kind), counts.read(), counts.unified(), counts.merged(), removed));
            }
        });
    }

    private void removed() {
        if (merge.removed().isEmpty()) {
            return;
        }
        blank();
        line(0, MergePhrases.REMOVED_RECORDS.in(language, merge.removed().size()));
        some(2, merge.removed(), one -> line(2, MergePhrases.RECORD.in(language, kind(one.kind()), one.id())));
    }

    private String kind(RecordKind kind) {
        return DiffPhrases.words(kind, language);
    }

    private void conflicts() {
        if (merge.conflicts().isEmpty()) {
            return;
        }
        blank();
        line(0, MergePhrases.CONFLICTS.in(language, merge.conflicts().size()));
        Map<Conflict.Outcome, List<Conflict>> byOutcome = merge.conflicts().stream()
                .collect(Collectors.groupingBy(Conflict::outcome, TreeMap::new, Collectors.toList()));
        byOutcome.forEach((outcome, conflicts) -> {
            line(2, DiffPhrases.DIRECTION.in(language, MergePhrases.of(outcome).in(language), conflicts.size()));
            some(4, conflicts, this::conflict);
        });
    }

    private void conflict(Conflict conflict) {
        String record = MergePhrases.RECORD.in(language, kind(conflict.kind()), conflict.id());
        line(
                4,
                conflict.member().isEmpty()
                        ? MergePhrases.CONFLICT_OF_RECORD.in(language, record)
                        : MergePhrases.CONFLICT.in(language, record, conflict.member()));
        for (Conflict.Alternative one : conflict.alternatives()) {
            String value = one.value().map(ValueText::of).orElseGet(() -> MergePhrases.WITHOUT_IT.in(language));
            line(
                    6,
                    MergePhrases.ALTERNATIVE.in(
                            language, one.stands() ? "+" : "-", words(one.inputs()), Printable.cut(value, LONGEST)));
        }
    }

    private void contradictions() {
        if (merge.contradictions().isEmpty()) {
            return;
        }
        blank();
        line(0, MergePhrases.CONTRADICTIONS.in(language, merge.contradictions().size()));
        some(2, merge.contradictions(), this::contradiction);
    }

    private void contradiction(Contradiction one) {
        String id = one.scope()
                .map(scope -> DiffPhrases.SCOPE.in(language, one.id(), scope))
                .orElse(one.id().value());
        line(
                2,
                MergePhrases.CONTRADICTION.in(
                        language, id, one.input(), record(one.record()), one.otherInput(), record(one.otherRecord())));
    }

    private String record(StageRecord record) {
        String stage = record.stage()
                .map(one -> wording.code("stage", one.code()))
                .or(() -> record.reportedAs().map(word -> word.word()))
                .orElse("");
        String date = record.date()
                .map(PartialDate::toString)
                .orElseGet(() -> record.notBefore().map(PartialDate::toString).orElse("") + "/"
                        + record.notAfter().map(PartialDate::toString).orElse(""));
        return DiffPhrases.RECORD
                .in(language, stage, wording.code("basis", record.basis().code()), date.equals("/") ? "" : date)
                .strip();
    }

    private void newIds() {
        if (merge.newIds().isEmpty()) {
            return;
        }
        blank();
        line(0, MergePhrases.NEW_IDS.in(language, merge.newIds().size()));
        Map<NewId.Reason, List<NewId>> byReason = merge.newIds().stream()
                .collect(Collectors.groupingBy(NewId::reason, TreeMap::new, Collectors.toList()));
        byReason.forEach((reason, ids) -> {
            line(2, DiffPhrases.DIRECTION.in(language, MergePhrases.of(reason).in(language), ids.size()));
            some(
                    4,
                    ids,
                    one -> line(
                            4,
                            MergePhrases.NEW_ID.in(
                                    language,
                                    kind(one.kind()),
                                    one.origin().id(),
                                    one.origin().input(),
                                    one.id())));
        });
    }

    private String origin(Origin origin) {
        return MergePhrases.ORIGIN.in(language, origin.id(), origin.input());
    }

    private void unified() {
        if (merge.unified().isEmpty()) {
            return;
        }
        blank();
        long alike = merge.unified().stream().filter(Unified::alike).count();
        line(0, MergePhrases.UNIFIED.in(language, merge.unified().size(), alike));
        Map<List<Unified.Rule>, List<Unified>> byRules = merge.unified().stream()
                .collect(Collectors.groupingBy(
                        Unified::rules, () -> new TreeMap<>(MergeText::order), Collectors.toList()));
        byRules.forEach((rules, things) -> {
            String kinds = things.stream()
                    .collect(Collectors.groupingBy(Unified::kind, TreeMap::new, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .map(one -> DiffPhrases.COUNT_OF.in(language, kind(one.getKey()), one.getValue()))
                    .collect(Collectors.joining(", "));
            String words = words(rules.stream().map(this::rule).toList());
            line(2, MergePhrases.UNIFIED_BY.in(language, words, kinds));
            List<Unified> worthIt = things.stream()
                    .filter(one -> !one.alike() || hasOtherIds(one) || rules.size() > 1)
                    .toList();
            some(4, worthIt, this::unified);
        });
    }

    /** Compares rules one by one; fewer come first. */
    private static int order(List<Unified.Rule> some, List<Unified.Rule> others) {
        for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
            int order = some.get(i).compareTo(others.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(some.size(), others.size());
    }

    private String rule(Unified.Rule rule) {
        return MergePhrases.of(rule).in(language);
    }

    private static boolean hasOtherIds(Unified unified) {
        return unified.origins().stream().anyMatch(origin -> !origin.id().equals(unified.id()));
    }

    private void unified(Unified one) {
        String record = MergePhrases.RECORD.in(language, kind(one.kind()), one.id());
        boolean otherIds = hasOtherIds(one);
        boolean otherRules = one.rules().size() > 1;
        List<String> origins = new ArrayList<>();
        for (Unified.Joined joined : one.joined()) {
            String origin = otherIds
                    ? origin(joined.origin())
                    : Integer.toString(joined.origin().input());
            origins.add(
                    otherRules && joined.rule().isPresent()
                            ? MergePhrases.ORIGIN_BY.in(
                                    language, origin, rule(joined.rule().get()))
                            : origin);
        }
        line(4, MergePhrases.OF_KIND.in(language, record, words(origins)));
    }

    private void doubles() {
        if (merge.doubles().isEmpty() && merge.skipped() == 0) {
            return;
        }
        blank();
        line(0, MergePhrases.DOUBLES.in(language, merge.doubles().size()));
        some(2, merge.doubles(), this::pair);
        if (merge.skipped() > 0) {
            line(2, ContinuityPhrases.SKIPPED.in(language, merge.skipped()));
        }
    }

    private void notApplied() {
        if (merge.notApplied().isEmpty()) {
            return;
        }
        blank();
        long decisions =
                merge.notApplied().stream().map(NotApplied::number).distinct().count();
        line(0, MergePhrases.NOT_APPLIED.in(language, decisions));
        some(
                2,
                merge.notApplied(),
                one -> line(
                        2,
                        MergePhrases.DECISION_NOT_APPLIED.in(
                                language,
                                one.number(),
                                words(one.records()),
                                MergePhrases.of(one.reason()).in(language))));
    }

    private void pair(PossibleDouble one) {
        RecordKind kind =
                one.kind() == DecidedKind.Listed.CASE_STUDIES ? RecordKind.CASE_STUDIES : RecordKind.ORGANIZATIONS;
        String because = words(one.because().stream()
                .map(why -> ContinuityPhrases.of(why.kind()).in(language, why.detail()))
                .toList());
        line(
                2,
                MergePhrases.DOUBLE.in(
                        language,
                        kind(kind),
                        one.oneId(),
                        origin(one.one()),
                        one.otherId(),
                        origin(one.other()),
                        one.permille(),
                        because));
    }
}
