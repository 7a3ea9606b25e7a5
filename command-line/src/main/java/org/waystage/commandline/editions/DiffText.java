package org.waystage.commandline.editions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
import org.waystage.core.id.ScopeId;
import org.waystage.history.difference.Change;
import org.waystage.history.difference.Difference;
import org.waystage.history.difference.MemberChange;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.difference.Reissue;
import org.waystage.history.difference.StageMove;

/** What differs between two editions for people: moves with their reasons, then records by kind, then what was left out. */
final class DiffText {
    /** How many ids or moves of a kind are shown unless all are asked for. */
    private static final int MOST_SHOWN = 10;

    private static final Phrase IN_PARTS = Phrase.of("diff.moved-in-parts");
    private static final Phrase OF_ITS_OWN = Phrase.of("diff.scope-move");

    private final Difference difference;
    private final boolean all;
    private final String language;
    private final Wording wording;
    private final RecordWords words;
    private final List<String> lines = new ArrayList<>();

    DiffText(Difference difference, boolean all, String language) {
        this.difference = difference;
        this.all = all;
        this.language = language;
        this.wording = new Wording(language);
        this.words = new RecordWords(language);
    }

    /**
     * Returns the text.
     *
     * @param cut what was left out for an audience, in words, if the difference was cut
     */
    String text(Optional<String> cut) {
        line(
                0,
                DiffPhrases.FROM_TO.in(
                        language,
                        EditionFiles.words(difference.from(), language),
                        EditionFiles.words(difference.to(), language)));
        cut.ifPresent(words -> line(0, words));
        if (difference.isEmpty()) {
            line(0, DiffPhrases.NOTHING.in(language));
        }
        moves();
        for (RecordKind kind : RecordKind.values()) {
            kind(kind);
        }
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

    private void moves() {
        if (difference.moves().isEmpty()) {
            return;
        }
        blank();
        long moved = difference.movedCases();
        long inParts = difference.caseMoves().stream()
                .filter(move -> move.scope().isPresent())
                .count();
        String cases = DiffPhrases.MOVED.count(language, moved);
        line(0, inParts == 0 ? cases : IN_PARTS.in(language, cases, inParts));
        Map<StageMove.Direction, List<StageMove>> byDirection = difference.caseMoves().stream()
                .collect(Collectors.groupingBy(StageMove::direction, TreeMap::new, Collectors.toList()));
        byDirection.forEach((direction, moves) -> {
            line(2, DiffPhrases.DIRECTION.in(language, words.direction(direction), moves.size()));
            Map<Set<StageMove.Cause>, List<StageMove>> byCauses = new LinkedHashMap<>();
            moves.stream()
                    .sorted(Comparator.comparing(move -> ranked(move.causes())))
                    .forEach(move -> byCauses.computeIfAbsent(move.causes(), causes -> new ArrayList<>())
                            .add(move));
            byCauses.forEach(this::moves);
        });
    }

    private void moves(Set<StageMove.Cause> causes, List<StageMove> moves) {
        line(4, DiffPhrases.CAUSE.in(language, words.causes(causes), moves.size()));
        List<StageMove> shown = all ? moves : moves.subList(0, Math.min(MOST_SHOWN, moves.size()));
        shown.forEach(this::caseMove);
        if (shown.size() < moves.size()) {
            line(6, DiffPhrases.MORE_MOVES.count(language, moves.size() - shown.size()));
        }
    }

    private static String ranked(Set<StageMove.Cause> causes) {
        return causes.stream().map(cause -> String.valueOf(cause.ordinal())).collect(Collectors.joining());
    }

    /** Shows the move by which a case is counted, and those of its other scopes below it. */
    private void caseMove(StageMove move) {
        String id = move.scope()
                .map(scope -> DiffPhrases.SCOPE.in(language, move.id(), scope))
                .orElse(move.id().value());
        move(6, way(id, move), move);
        difference.moves().stream()
                .filter(other -> other.id().equals(move.id()) && !other.equals(move))
                .forEach(other -> scopeMove(move, other));
    }

    /** Shows the move of a scope below that of its case, with direction and causes where they are others. */
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
        return DiffPhrases.MOVE.in(language, name, words.stage(move.before()), words.stage(move.after()));
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

    private void kind(RecordKind kind) {
        Difference.Compared counts = counts(kind);
        List<Change> changes = difference.changes().stream()
                .filter(change -> change.kind() == kind)
                .toList();
        if (changes.isEmpty()) {
            return;
        }
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
        ids(DiffPhrases.ADDED, ids(changes, Change.Added.class));
        ids(DiffPhrases.REMOVED, ids(changes, Change.Removed.class));
        List<Change.Changed> changed = changes.stream()
                .filter(Change.Changed.class::isInstance)
                .map(Change.Changed.class::cast)
                .toList();
        if (all) {
            changed.forEach(this::values);
        } else if (!changed.isEmpty()) {
            ids(DiffPhrases.CHANGED, ids(changes, Change.Changed.class));
            members(changed);
        }
    }

    private Difference.Compared counts(RecordKind kind) {
        return difference.compared().getOrDefault(kind, new Difference.Compared(0, 0, 0, 0));
    }

    private static List<String> ids(List<Change> changes, Class<? extends Change> type) {
        return changes.stream().filter(type::isInstance).map(Change::id).toList();
    }

    private void ids(Phrase heading, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        List<String> shown = all ? ids : ids.subList(0, Math.min(MOST_SHOWN, ids.size()));
        String more = shown.size() < ids.size() ? DiffPhrases.MORE.in(language, ids.size() - shown.size()) : "";
        line(2, heading.in(language, String.join(", ", shown) + more));
    }

    /** Shows in how many records each member changed. */
    private void members(List<Change.Changed> changed) {
        Map<String, Long> counts = new TreeMap<>();
        for (Change.Changed record : changed) {
            record.members().stream().map(this::name).distinct().forEach(name -> counts.merge(name, 1L, Long::sum));
        }
        String members = counts.entrySet().stream()
                .map(one -> DiffPhrases.MEMBER.in(language, one.getKey(), one.getValue()))
                .collect(Collectors.joining(", "));
        line(2, DiffPhrases.MEMBERS.in(language, members));
    }

    /** Returns the name of a member in words, and of a text with its language. */
    private String name(MemberChange change) {
        String name = Stream.of(change.place().member().substring(1).split("/"))
                .map(part -> wording.shared("member", part.replace("~1", "/").replace("~0", "~")))
                .collect(Collectors.joining("/"));
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
                .filter(one -> difference.changes().stream().noneMatch(change -> change.kind() == one.getKey()))
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
