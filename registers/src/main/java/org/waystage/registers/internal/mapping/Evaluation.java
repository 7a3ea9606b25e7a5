package org.waystage.registers.internal.mapping;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.waystage.core.value.TextKey;
import org.waystage.registers.internal.profile.CodeTable;
import org.waystage.registers.internal.profile.Condition;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.internal.profile.Step;
import org.waystage.registers.internal.profile.Value;
import org.waystage.registers.ledger.LedgerKind;
import org.waystage.registers.notice.RegisterRules;

/** Evaluates the values of a profile for a record, step by step. */
public final class Evaluation {
    /** The largest cell that is split, in parts times characters: the ledger repeats the whole text for each part. */
    private static final long LARGEST_SPLIT = 1 << 24;

    private final Map<String, CodeTable> tables;
    private final Map<String, LooseTable> loose;

    public Evaluation(ProfileParts profile) {
        tables = profile.tables();
        loose = LooseTable.allOf(profile.tables().values());
    }

    /** Returns the texts of a value; empty if the record has none. */
    List<Trail> of(Value value, Row row) {
        List<Trail> now = start(value, row);
        for (Step step : value.steps()) {
            if (now.isEmpty()) {
                break;
            }
            if (hold(step.when(), row)) {
                now = take(step, now, row);
            }
        }
        return now;
    }

    private static List<Trail> start(Value value, Row row) {
        List<Trail> trails = new ArrayList<>();
        for (String constant : value.constants()) {
            trails.add(Trail.of(constant, -1));
        }
        for (String column : value.columns()) {
            Row.Cell cell = row.cell(column);
            if (cell.text() != null) {
                trails.add(Trail.of(cell.text(), cell.column()));
            }
        }
        return trails;
    }

    /**
     * Returns the cells of which a value withholds a text.
     *
     * @param row a trial row, whose notices and ledger are discarded
     */
    Set<Integer> withheld(Value value, Row row) {
        Set<Integer> withheld = new TreeSet<>();
        List<Trail> now = start(value, row);
        for (Step step : value.steps()) {
            if (!now.isEmpty() && hold(step.when(), row)) {
                if (step instanceof Step.Withhold) {
                    now.forEach(trail -> withheld.addAll(trail.columns()));
                }
                now = take(step, now, row);
            }
        }
        return withheld;
    }

    /** Returns the first text of a value. */
    Optional<Trail> first(Value value, Row row) {
        List<Trail> trails = of(value, row);
        return trails.isEmpty() ? Optional.empty() : Optional.of(first(trails, row));
    }

    private static Trail first(List<Trail> trails, Row row) {
        trails.subList(1, trails.size()).forEach(trail -> row.drop(trail, "not-first"));
        return trails.get(0);
    }

    /** Returns whether a record meets all conditions. */
    static boolean hold(List<Condition> conditions, Row row) {
        for (Condition condition : conditions) {
            if (holds(condition, row) == condition.negated()) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Condition condition, Row row) {
        Optional<String> text = row.text(condition.column());
        if (condition.present().isPresent() && condition.present().get() != text.isPresent()) {
            return false;
        }
        if (condition.in().isPresent()
                && !text.filter(condition.in().get()::has).isPresent()) {
            return false;
        }
        return condition.matches().isEmpty()
                || text.filter(whole -> condition.matches().get().matcher(whole).find())
                        .isPresent();
    }

    private List<Trail> take(Step step, List<Trail> trails, Row row) {
        if (step instanceof Step.First) {
            return List.of(first(trails, row));
        }
        if (step instanceof Step.Join join) {
            return trails.size() == 1 ? trails : List.of(Trail.joined(trails, join.separator()));
        }
        List<Trail> after = new ArrayList<>(trails.size());
        for (Trail trail : trails) {
            take(step, trail, row, after);
        }
        return after;
    }

    private void take(Step step, Trail trail, Row row, List<Trail> after) {
        String text = trail.text();
        if (step instanceof Step.Trim) {
            change(trail, Blanks.trim(text), "trim", LedgerKind.CORRECTED, after);
        } else if (step instanceof Step.Empty empty) {
            keepUnless(empty.words().has(text), trail, "means-empty", row, after);
        } else if (step instanceof Step.Split split) {
            split(split, trail, row, after);
        } else if (step instanceof Step.Map map) {
            map(map.table(), trail, row, after);
        } else if (step instanceof Step.Match match) {
            match(match, trail, row, after);
        } else if (step instanceof Step.Flag flag) {
            if (flag.words().has(text)) {
                after.add(trail.to(flag.given(), "flag", LedgerKind.READ, true));
            } else {
                row.drop(trail, "flag");
            }
        } else if (step instanceof Step.Normalise) {
            change(trail, TextKey.of(text), "normalise", LedgerKind.DERIVED, after);
        } else if (step instanceof Step.Withhold) {
            // Cells are withheld before anything is read from them, so this is a constant.
            row.drop(trail, "withhold");
        }
    }

    private static void split(Step.Split split, Trail trail, Row row, List<Trail> after) {
        List<String> parts = Splitting.of(trail.text(), split);
        if ((long) parts.size() * trail.text().length() > LARGEST_SPLIT) {
            row.drop(trail, "unusable");
            row.notice(
                    RegisterRules.VALUE_UNUSABLE,
                    trail.column(),
                    Map.of("value", trail.text(), "what", "a list of so many parts"));
            return;
        }
        parts.forEach(part -> change(trail, part, "split", LedgerKind.READ, after));
    }

    private static void change(Trail trail, String next, String rule, LedgerKind kind, List<Trail> after) {
        if (!next.isEmpty()) {
            after.add(next.equals(trail.text()) ? trail : trail.to(next, rule, kind, true));
        }
    }

    private static void keepUnless(boolean dropped, Trail trail, String rule, Row row, List<Trail> after) {
        if (dropped) {
            row.drop(trail, rule);
        } else {
            after.add(trail);
        }
    }

    private static void match(Step.Match match, Trail trail, Row row, List<Trail> after) {
        Matcher matcher = match.pattern().matcher(trail.text());
        if (matcher.find() && matcher.group(1) != null) {
            change(trail, Blanks.trim(matcher.group(1)), "match", LedgerKind.CORRECTED, after);
        } else {
            keepUnless(!match.keepOthers(), trail, "match", row, after);
        }
    }

    private void map(String name, Trail trail, Row row, List<Trail> after) {
        CodeTable table = tables.get(name);
        LooseTable others = loose.get(name);
        if (table == null || others == null) {
            throw new IllegalStateException("no table '" + name + "'");
        }
        String rule = "map:" + name;
        List<String> codes = table.rows().get(trail.text());
        if (codes != null) {
            give(codes, trail, rule, LedgerKind.READ, true, row, after);
            return;
        }
        Optional<List<String>> near = table.loose() ? others.find(trail.text()) : Optional.empty();
        if (near.isPresent()) {
            boolean same = near.get().equals(List.of(trail.text()));
            give(near.get(), trail, rule, same ? LedgerKind.READ : LedgerKind.DERIVED, same, row, after);
        } else if (table.keep()) {
            after.add(trail);
        } else if (table.otherwise().isPresent()) {
            otherwise(table, table.otherwise().get(), trail, row, after);
        } else {
            row.drop(trail, rule);
            row.notice(RegisterRules.VALUE_UNKNOWN, trail.column(), Map.of("table", name, "value", trail.text()));
        }
    }

    /** Applies the default of a table, and reports the word to which it was applied, unless the default is nothing. */
    private static void otherwise(CodeTable table, List<String> codes, Trail trail, Row row, List<Trail> after) {
        give(codes, trail, "map:" + table.name(), LedgerKind.DERIVED, false, row, after);
        if (!codes.isEmpty()) {
            row.tally(
                    RegisterRules.VALUE_OTHERWISE,
                    trail.column(),
                    Map.of("table", table.name(), "value", trail.text(), "codes", NameIds.quoted(codes)));
        }
    }

    private static void give(
            List<String> codes, Trail trail, String rule, LedgerKind kind, boolean sure, Row row, List<Trail> after) {
        if (codes.isEmpty()) {
            row.drop(trail, rule);
        }
        for (String code : codes) {
            after.add(trail.to(code, rule, kind, sure));
        }
    }
}
