package org.waystage.registers.internal.mapping;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.value.TextKey;
import org.waystage.registers.internal.profile.CodeTable;
import org.waystage.registers.internal.profile.HeadPattern;
import org.waystage.registers.internal.profile.Step;
import org.waystage.registers.internal.shared.Blanks;
import org.waystage.registers.internal.splitting.Splitting;
import org.waystage.registers.ledger.LedgerKind;
import org.waystage.registers.notice.RegisterRules;

/** Prepares the steps of a profile. */
final class Moves {
    /** The largest cell that is split, in parts times characters: the ledger repeats the whole text for each part. */
    private static final long LARGEST_SPLIT = 1 << 24;

    private final Map<String, CodeTable> tables;
    private final Map<String, LooseTable> loose;

    Moves(Map<String, CodeTable> tables) {
        this.tables = tables;
        this.loose = LooseTable.allOf(tables.values());
    }

    /** A step, prepared. */
    interface Move {
        /** Returns the texts after the step. */
        List<Trail> take(List<Trail> trails, Effects effects);
    }

    /** A step that handles each text separately. */
    private interface Each {
        void take(Trail trail, Effects effects, List<Trail> after);
    }

    Move of(Step step) {
        if (step instanceof Step.First) {
            return (trails, effects) -> {
                Trail first = first(trails, effects);
                return first == null ? List.of() : List.of(first);
            };
        }
        if (step instanceof Step.Join join) {
            return (trails, effects) -> trails.size() == 1 ? trails : List.of(Trail.joined(trails, join.separator()));
        }
        Each each = each(step);
        return (trails, effects) -> {
            List<Trail> after = new ArrayList<>(trails.size());
            for (int i = 0; i < trails.size(); i++) {
                each.take(trails.get(i), effects, after);
            }
            return after;
        };
    }

    /** Returns the first text, and drops the others; null if there is none. */
    static @Nullable Trail first(List<Trail> trails, Effects effects) {
        for (int i = 1; i < trails.size(); i++) {
            effects.drop(trails.get(i), "not-first");
        }
        return trails.isEmpty() ? null : trails.get(0);
    }

    private Each each(Step step) {
        if (step instanceof Step.Trim) {
            return (trail, effects, after) ->
                    change(trail, Blanks.trim(trail.text()), "trim", LedgerKind.CORRECTED, after);
        }
        if (step instanceof Step.Empty empty) {
            return (trail, effects, after) ->
                    keepUnless(empty.words().has(trail.text()), trail, "means-empty", effects, after);
        }
        if (step instanceof Step.Split split) {
            return (trail, effects, after) -> split(split, trail, effects, after);
        }
        if (step instanceof Step.Map map) {
            return map(map.table());
        }
        if (step instanceof Step.Match match) {
            HeadPattern head = HeadPattern.of(match.pattern()).orElse(null);
            return (trail, effects, after) -> match(match, head, trail, effects, after);
        }
        if (step instanceof Step.Flag flag) {
            return (trail, effects, after) -> flag(flag, trail, effects, after);
        }
        if (step instanceof Step.Normalise) {
            return (trail, effects, after) ->
                    change(trail, TextKey.of(trail.text()), "normalise", LedgerKind.DERIVED, after);
        }
        // Cells are withheld before anything is read from them, so this is a constant.
        return (trail, effects, after) -> effects.drop(trail, "withhold");
    }

    private static void flag(Step.Flag flag, Trail trail, Effects effects, List<Trail> after) {
        if (flag.words().has(trail.text())) {
            after.add(trail.to(flag.given(), "flag", LedgerKind.READ, true));
        } else {
            effects.drop(trail, "flag");
        }
    }

    private static void split(Step.Split split, Trail trail, Effects effects, List<Trail> after) {
        List<String> parts = Splitting.of(trail.text(), split);
        if ((long) parts.size() * trail.text().length() > LARGEST_SPLIT) {
            effects.drop(trail, "unusable");
            effects.notice(
                    RegisterRules.VALUE_UNUSABLE,
                    trail.column(),
                    Map.of("value", trail.text(), "what", "a list of that many parts"));
            return;
        }
        parts.forEach(part -> change(trail, part, "split", LedgerKind.READ, after));
    }

    private static void change(Trail trail, String next, String rule, LedgerKind kind, List<Trail> after) {
        if (!next.isEmpty()) {
            after.add(next.equals(trail.text()) ? trail : trail.to(next, rule, kind, true));
        }
    }

    private static void keepUnless(boolean dropped, Trail trail, String rule, Effects effects, List<Trail> after) {
        if (dropped) {
            effects.drop(trail, rule);
        } else {
            after.add(trail);
        }
    }

    private static void match(
            Step.Match match, @Nullable HeadPattern head, Trail trail, Effects effects, List<Trail> after) {
        String text = trail.text();
        String found = head != null && HeadPattern.canRead(text) ? head.rest(text) : found(match, text);
        if (found != null) {
            change(trail, Blanks.trim(found), "match", LedgerKind.CORRECTED, after);
        } else {
            keepUnless(!match.keepOthers(), trail, "match", effects, after);
        }
    }

    private static @Nullable String found(Step.Match match, String text) {
        Matcher matcher = match.pattern().matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    private Each map(String name) {
        CodeTable table = tables.get(name);
        LooseTable others = loose.get(name);
        if (table == null || others == null) {
            throw new IllegalStateException("no table '" + name + "'");
        }
        String rule = "map:" + name;
        return (trail, effects, after) -> map(table, others, rule, trail, effects, after);
    }

    private static void map(
            CodeTable table, LooseTable others, String rule, Trail trail, Effects effects, List<Trail> after) {
        List<String> codes = table.rows().get(trail.text());
        if (codes != null) {
            give(codes, trail, rule, LedgerKind.READ, true, effects, after);
            return;
        }
        Optional<List<String>> near = table.loose() ? others.find(trail.text()) : Optional.empty();
        if (near.isPresent()) {
            boolean same = near.get().equals(List.of(trail.text()));
            give(near.get(), trail, rule, same ? LedgerKind.READ : LedgerKind.DERIVED, same, effects, after);
        } else if (table.keep()) {
            after.add(trail);
        } else if (table.otherwise().isPresent()) {
            otherwise(table, table.otherwise().get(), trail, effects, after);
        } else {
            effects.drop(trail, rule);
            effects.notice(
                    RegisterRules.VALUE_UNKNOWN, trail.column(), Map.of("table", table.name(), "value", trail.text()));
        }
    }

    /** Applies the default of a table, and reports the word to which it was applied, unless the default is nothing. */
    private static void otherwise(
            CodeTable table, List<String> codes, Trail trail, Effects effects, List<Trail> after) {
        give(codes, trail, "map:" + table.name(), LedgerKind.DERIVED, false, effects, after);
        if (!codes.isEmpty()) {
            effects.tally(
                    RegisterRules.VALUE_OTHERWISE,
                    trail.column(),
                    Map.of("table", table.name(), "value", trail.text(), "codes", NameIds.quoted(codes)));
        }
    }

    private static void give(
            List<String> codes,
            Trail trail,
            String rule,
            LedgerKind kind,
            boolean sure,
            Effects effects,
            List<Trail> after) {
        if (codes.isEmpty()) {
            effects.drop(trail, rule);
        }
        for (String code : codes) {
            after.add(trail.to(code, rule, kind, sure));
        }
    }
}
