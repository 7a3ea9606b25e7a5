package org.waystage.commandline.editions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.Wording;
import org.waystage.commandline.console.Wrapping;
import org.waystage.commandline.files.EditionOrder;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.ScopeId;
import org.waystage.history.difference.Change;
import org.waystage.history.difference.Difference;
import org.waystage.history.difference.EditionDifference;
import org.waystage.history.difference.MemberChange;
import org.waystage.history.difference.Pairing;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.difference.Reissue;
import org.waystage.history.difference.StageMove;

/** The difference between two editions as text: moves with their reasons, then records by kind, then what was left out. */
final class DiffText {
    /** How many ids or moves of a kind are shown unless all are requested. */
    private static final int MOST_SHOWN = 10;

    private static final Phrase IN_PARTS = Phrase.of("diff.moved-in-parts");
    private static final Phrase OF_ITS_OWN = Phrase.of("diff.scope-move");

    private final EditionDifference difference;
    private final boolean all;
    private final String language;
    private final Wording wording;
    private final RecordWords words;
    private final List<String> lines = new ArrayList<>();
    private final Map<RecordKind, Changes> changes = new EnumMap<>(RecordKind.class);

    DiffText(EditionDifference difference, boolean all, String language) {
        this.difference = difference;
        this.all = all;
        this.language = language;
        this.wording = new Wording(language);
        this.words = new RecordWords(language);
    }

    /** Returns the text. */
    String text() {
        line(
                0,
                DiffPhrases.FROM_TO.in(
                        language,
                        EditionOrder.words(difference.from(), language),
                        EditionOrder.words(difference.to(), language)));
        if (difference.isEmpty()) {
            line(0, DiffPhrases.NOTHING.in(language));
        }
        open();
        moves();
        difference.forEachChange(change ->
                changes.computeIfAbsent(change.kind(), kind -> new Changes()).add(change));
        changes.forEach(this::kind);
        unchanged();
        reissue();
        return String.join("\n", lines) + "\n";
    }

    private void line(int indent, String text) {
        lines.addAll(Wrapping.message(" ".repeat(indent) + Printable.line(text)));
    }

    private void blank() {
        lines.add("");
    }

    /** Lists the cases for which it is open which is which, or writes that cases were compared by id alone. */
    private void open() {
        if (difference.open().isEmpty()) {
            if (difference.compared().containsKey(RecordKind.CASE_STUDIES)) {
                line(0, DiffPhrases.BY_IDS.in(language));
            }
            return;
        }
        List<Pairing.Open> open = difference.open().get();
        if (open.isEmpty()) {
            return;
        }
        blank();
        line(0, DiffPhrases.OPEN.count(language, open.size()));
        open.stream()
                .limit(all ? open.size() : MOST_SHOWN)
                .forEach(one -> line(2, DiffPhrases.OPEN_ONE.in(language, ids(one.before()), ids(one.after()))));
        if (!all && open.size() > MOST_SHOWN) {
            line(2, DiffPhrases.MORE_MOVES.count(language, open.size() - MOST_SHOWN));
        }
    }

    private static String ids(List<CaseStudyId> ids) {
        return ids.stream().map(CaseStudyId::value).collect(Collectors.joining(", "));
    }

    private void moves() {
        long moved = difference.movedCases();
        String without = difference.isEmpty() ? "" : withoutStage(difference.withoutStage());
        if (moved > 0 || !without.isEmpty()) {
            blank();
        }
        if (moved > 0) {
            moves(moved);
        }
        if (!without.isEmpty()) {
            line(0, DiffPhrases.WITHOUT_STAGE.in(language, without));
        }
    }

    /** Returns, in words, how many cases that did not move have no known stage; empty if there are none. */
    private String withoutStage(Difference.WithoutStage cases) {
        List<String> counts = new ArrayList<>();
        if (cases.sameWord() > 0) {
            counts.add(DiffPhrases.SAME_WORD.count(language, cases.sameWord()));
        }
        if (cases.noCommonWord() > 0) {
            counts.add(DiffPhrases.NO_COMMON_WORD.count(language, cases.noCommonWord()));
        }
        return String.join(", ", counts);
    }

    private void moves(long moved) {
        Moves moves = new Moves();
        difference.forEachMove(moves::add);
        String cases = DiffPhrases.MOVED.count(language, moved);
        line(0, moves.inParts == 0 ? cases : IN_PARTS.in(language, cases, moves.inParts));
        if (difference.causes().values().stream().mapToLong(count -> count).sum() > moved) {
            String causes = difference.causes().entrySet().stream()
                    .map(one -> DiffPhrases.COUNT_OF.in(language, words.causes(List.of(one.getKey())), one.getValue()))
                    .collect(Collectors.joining(", "));
            line(2, DiffPhrases.MOVED_FOR.in(language, causes));
        }
        moves.byDirection.forEach((direction, byCauses) -> {
            long count = difference.directions().getOrDefault(direction, 0L);
            line(2, DiffPhrases.DIRECTION.in(language, words.direction(direction), count));
            byCauses.values().forEach(this::moves);
        });
    }

    private void moves(MovesForCauses moves) {
        line(4, DiffPhrases.CAUSE.in(language, words.causes(moves.causes), moves.count));
        moves.shown.forEach(this::caseMoves);
        if (moves.shown.size() < moves.count) {
            line(6, DiffPhrases.MORE_MOVES.count(language, moves.count - moves.shown.size()));
        }
    }

    /** The moves of cases by direction and causes; of each group, only those that are shown are kept. */
    private final class Moves {
        private final Map<StageMove.Direction, Map<String, MovesForCauses>> byDirection = new TreeMap<>();
        private long inParts;
        private Optional<CaseStudyId> id = Optional.empty();
        private List<StageMove> ofCase = new ArrayList<>();

        void add(StageMove move) {
            if (id.isPresent() && id.get().equals(move.id())) {
                ofCase.add(move); // counted with the one before
                return;
            }
            id = Optional.of(move.id());
            ofCase = new ArrayList<>(List.of(move));
            inParts += move.scope().isPresent() ? 1 : 0;
            MovesForCauses alike = byDirection
                    .computeIfAbsent(move.direction(), direction -> new TreeMap<>())
                    .computeIfAbsent(ranked(move.causes()), causes -> new MovesForCauses(move.causes()));
            alike.count++;
            if (all || alike.shown.size() < MOST_SHOWN) {
                alike.shown.add(ofCase);
            }
        }
    }

    /** Cases that moved for the same causes. */
    private static final class MovesForCauses {
        private final Set<StageMove.Cause> causes;
        private final List<List<StageMove>> shown = new ArrayList<>();
        private long count;

        MovesForCauses(Set<StageMove.Cause> causes) {
            this.causes = causes;
        }
    }

    private static String ranked(Set<StageMove.Cause> causes) {
        return causes.stream().map(cause -> String.valueOf(cause.ordinal())).collect(Collectors.joining());
    }

    /** Shows the move under which a case is counted, and the moves of its other scopes below it. */
    private void caseMoves(List<StageMove> moves) {
        StageMove move = moves.get(0);
        String id = move.scope()
                .map(scope -> DiffPhrases.SCOPE.in(language, move.id(), scope))
                .orElse(move.id().value());
        move(6, way(id, move), move);
        moves.subList(1, moves.size()).forEach(other -> scopeMove(move, other));
    }

    /** Shows the move of a scope below that of its case, with its direction and causes if they differ. */
    private void scopeMove(StageMove counted, StageMove move) {
        String name = DiffPhrases.SCOPE_BELOW.in(
                language, move.scope().map(ScopeId::value).orElse(""));
        boolean alike = move.direction() == counted.direction() && move.causes().equals(counted.causes());
        String way = way(name, move);
        move(
                8,
                alike
                        ? way
                        : OF_ITS_OWN.in(language, way, words.direction(move.direction()), words.causes(move.causes())),
                move);
    }

    private String way(String name, StageMove move) {
        return DiffPhrases.MOVE.in(
                language,
                name,
                words.stage(move.before(), move.recordsBefore()),
                words.stage(move.after(), move.recordsAfter()));
    }

    private void move(int indent, String way, StageMove move) {
        line(indent, way);
        if (!move.between().equals(move.before()) && !move.between().equals(move.after())) {
            line(indent + 2, DiffPhrases.BETWEEN.in(language, words.stage(move.between())));
        }
        if (all) {
            move.recordsBefore()
                    .forEach(one -> line(indent + 2, DiffPhrases.RECORD_BEFORE.in(language, words.record(one))));
            move.recordsAfter()
                    .forEach(one -> line(indent + 2, DiffPhrases.RECORD_AFTER.in(language, words.record(one))));
        }
    }

    /** The changes of records of a kind, with the ids that are shown. */
    private final class Changes {
        private final List<String> added = new ArrayList<>();
        private final List<String> removed = new ArrayList<>();
        private final List<String> changed = new ArrayList<>();
        /** The number of records in which each member changed. */
        private final Map<String, Long> members = new TreeMap<>();

        private final List<Change.Changed> values = new ArrayList<>();

        void add(Change change) {
            if (change instanceof Change.Changed record) {
                add(changed, record.id());
                record.members().stream()
                        .map(DiffText.this::name)
                        .distinct()
                        .forEach(name -> members.merge(name, 1L, Long::sum));
                if (all) {
                    values.add(record);
                }
            } else {
                add(change instanceof Change.Added ? added : removed, change.id());
            }
        }

        private void add(List<String> ids, String id) {
            if (all || ids.size() < MOST_SHOWN) {
                ids.add(id);
            }
        }
    }

    private void kind(RecordKind kind, Changes records) {
        Difference.Compared counts = difference.compared().getOrDefault(kind, new Difference.Compared(0, 0, 0, 0));
        blank();
        line(
                0,
                DiffPhrases.KIND.in(
                        language,
                        DiffPhrases.words(kind, language),
                        counts.added(),
                        counts.removed(),
                        counts.changed(),
                        counts.unchanged()));
        ids(DiffPhrases.ADDED, records.added, counts.added());
        ids(DiffPhrases.REMOVED, records.removed, counts.removed());
        if (all) {
            records.values.forEach(this::values);
        } else if (!records.changed.isEmpty()) {
            ids(DiffPhrases.CHANGED, records.changed, counts.changed());
            String members = records.members.entrySet().stream()
                    .map(one -> DiffPhrases.MEMBER.in(language, one.getKey(), one.getValue()))
                    .collect(Collectors.joining(", "));
            line(2, DiffPhrases.MEMBERS.in(language, members));
        }
    }

    private void ids(Phrase heading, List<String> shown, long count) {
        if (count > 0) {
            String more = shown.size() < count ? DiffPhrases.MORE.in(language, count - shown.size()) : "";
            line(2, heading.in(language, String.join(", ", shown) + more));
        }
    }

    /** Returns the name of a member in words; that of a text has its language. */
    private String name(MemberChange change) {
        String name = Stream.of(change.place().member().substring(1).split("/"))
                .map(part -> wording.shared("member", part.replace("~1", "/").replace("~0", "~")))
                .collect(Collectors.joining("/"));
        if (!change.place().understood()) {
            return DiffPhrases.MEMBER_UNKNOWN.in(language, name);
        }
        return change instanceof MemberChange.TextChanged text ? name + "/" + text.language() : name;
    }

    private void values(Change.Changed changed) {
        line(2, changed.id());
        for (MemberChange member : changed.members()) {
            String name = name(member);
            if (member instanceof MemberChange.Gained gained) {
                value("+", name, ValueText.of(gained.value()));
            } else if (member instanceof MemberChange.ElementAdded added) {
                value("+", name, ValueText.of(added.value()));
            } else if (member instanceof MemberChange.Lost lost) {
                value("-", name, ValueText.of(lost.value()));
            } else if (member instanceof MemberChange.ElementRemoved removed) {
                value("-", name, ValueText.of(removed.value()));
            } else if (member instanceof MemberChange.Replaced replaced) {
                value("-", name, ValueText.of(replaced.before()));
                value("+", name, ValueText.of(replaced.after()));
            } else if (member instanceof MemberChange.TextChanged text) {
                text.before().ifPresent(words -> value("-", name, words));
                text.after().ifPresent(words -> value("+", name, words));
            }
        }
    }

    private void value(String sign, String name, String value) {
        line(4, sign + " " + DiffPhrases.VALUE.in(language, name, value));
    }

    private void unchanged() {
        String kinds = difference.compared().entrySet().stream()
                .filter(one -> one.getKey() != RecordKind.HEAD && one.getValue().unchanged() > 0)
                .filter(one -> !changes.containsKey(one.getKey()))
                .map(one -> count(one.getKey(), one.getValue().unchanged()))
                .collect(Collectors.joining(", "));
        if (!kinds.isEmpty()) {
            blank();
            line(0, DiffPhrases.UNCHANGED.in(language, kinds));
        }
    }

    private String count(RecordKind kind, long number) {
        return DiffPhrases.COUNT_OF.in(language, DiffPhrases.words(kind, language), number);
    }

    private void reissue() {
        Reissue reissue = difference.reissue();
        if (reissue.records().isEmpty()) {
            return;
        }
        blank();
        line(0, DiffPhrases.REISSUE.in(language));
        for (Reissue.Reason reason : Reissue.Reason.values()) {
            String kinds = reissue.records().entrySet().stream()
                    .filter(one -> one.getValue().containsKey(reason))
                    .map(one -> count(one.getKey(), one.getValue().getOrDefault(reason, 0L)))
                    .collect(Collectors.joining(", "));
            if (!kinds.isEmpty()) {
                line(2, DiffPhrases.of(reason).in(language, kinds));
            }
            if (reason == Reissue.Reason.OWN_SOURCE) {
                reissue.sources()
                        .forEach(own -> line(4, DiffPhrases.OWN_SOURCE.in(language, own.before(), own.after())));
            }
        }
    }
}
