package org.waystage.registers.internal.mapping;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Rule;
import org.waystage.core.value.TextKey;
import org.waystage.registers.internal.profile.CodeTable;
import org.waystage.registers.internal.profile.Condition;
import org.waystage.registers.internal.profile.Step;
import org.waystage.registers.internal.profile.Value;
import org.waystage.registers.ledger.LedgerKind;
import org.waystage.registers.notice.RegisterRules;

/** Evaluates the values of a profile for a record, step by step. */
public final class Evaluation {
    /** The largest cell that is split, in parts times characters: the ledger repeats the whole text for each part. */
    private static final long LARGEST_SPLIT = 1 << 24;

    private final CellCleaner cleaner;
    private final Map<String, CodeTable> tables;
    private final Map<String, LooseTable> loose;

    public Evaluation(CellCleaner cleaner) {
        this.cleaner = cleaner;
        tables = cleaner.profile().tables();
        loose = LooseTable.allOf(tables.values());
    }

    /** Prepares a value. */
    Source source(Value value) {
        return new Source(value, cleaner);
    }

    /** Prepares a value that need not be there. */
    @Nullable
    Source source(Optional<Value> value) {
        return value.map(this::source).orElse(null);
    }

    /** Prepares values. */
    List<Source> sources(List<Value> values) {
        return values.stream().map(this::source).toList();
    }

    /** Returns the numbers of columns. */
    int[] numbers(List<String> columns) {
        return columns.stream().mapToInt(cleaner::numberOf).toArray();
    }

    /**
     * Returns the texts of a value whose absence changes no other value, unless the record is only surveyed and no step of the value
     * corrects a text: then its cells are looked at, and there is none.
     */
    List<Trail> told(Source source, Row row) {
        if (!row.isSurveyed() || !source.correctsNothing()) {
            return of(source, row);
        }
        for (int column : source.columns()) {
            row.survey(column);
        }
        return List.of();
    }

    /** Returns the texts of a value; empty if the record has none. */
    List<Trail> of(Source source, Row row) {
        if (!source.isOfOneColumn()) {
            return follow(source.steps(), start(source, row), row, row);
        }
        Row.Cell cell = row.cell(source.columns()[0]);
        String text = cell.text();
        if (text == null) {
            return List.of();
        }
        if (source.steps().isEmpty()) {
            return List.of(Trail.of(text, cell.column()));
        }
        return source.isConditional()
                ? follow(source.steps(), List.of(Trail.of(text, cell.column())), row, row)
                : remembered(source, text, cell.column(), row);
    }

    /** Returns the texts of a value that depend, as all that happens beside, on the text of one cell only. */
    private List<Trail> remembered(Source source, String text, int column, Row row) {
        Found found = source.recent().get(text);
        if (found == null || found.column() != column) {
            found = find(source, text, column, row);
            source.recent().put(text, found);
        }
        List<Effect> effects = found.effects();
        for (int i = 0; i < effects.size(); i++) {
            effects.get(i).on(row);
        }
        return found.trails();
    }

    private Found find(Source source, String text, int column, Row row) {
        Recorder recorder = new Recorder();
        List<Trail> trails = follow(source.steps(), List.of(Trail.of(text, column)), row, recorder);
        return new Found(column, trails, recorder.effects());
    }

    /** What was found of a text: the texts that a value makes of it, and what happens beside, which is so in every record. */
    record Found(int column, List<Trail> trails, List<Effect> effects) {}

    /** Something that happens beside a value. */
    interface Effect {
        void on(Effects effects);
    }

    /** Remembers what happens. */
    private static final class Recorder implements Effects {
        private @Nullable List<Effect> effects;

        List<Effect> effects() {
            return effects == null ? List.of() : effects;
        }

        private void add(Effect effect) {
            List<Effect> all = effects == null ? new ArrayList<>(1) : effects;
            all.add(effect);
            effects = all;
        }

        @Override
        public void drop(Trail trail, String rule) {
            add(row -> row.drop(trail, rule));
        }

        @Override
        public void notice(Rule rule, int column, Map<String, String> values) {
            add(row -> row.notice(rule, column, values));
        }

        @Override
        public void tally(Rule rule, int column, Map<String, String> values) {
            add(row -> row.tally(rule, column, values));
        }
    }

    private List<Trail> follow(List<Step> steps, List<Trail> start, Row row, Effects effects) {
        List<Trail> now = start;
        for (Step step : steps) {
            if (now.isEmpty()) {
                break;
            }
            if (hold(step.when(), row)) {
                now = take(step, now, effects);
            }
        }
        return now;
    }

    private static List<Trail> start(Source source, Row row) {
        List<String> constants = source.value().constants();
        if (constants.size() == 1 && source.columns().length == 0) {
            return List.of(Trail.of(constants.get(0), -1));
        }
        List<Trail> trails = new ArrayList<>();
        for (String constant : constants) {
            trails.add(Trail.of(constant, -1));
        }
        for (int column : source.columns()) {
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
    Set<Integer> withheld(Source source, Row row) {
        Set<Integer> withheld = new TreeSet<>();
        List<Trail> now = start(source, row);
        for (Step step : source.steps()) {
            if (!now.isEmpty() && hold(step.when(), row)) {
                if (step instanceof Step.Withhold) {
                    now.forEach(trail -> withheld.addAll(trail.columns()));
                }
                now = take(step, now, row);
            }
        }
        return withheld;
    }

    /** Returns the first text of a value; null if there is none. */
    @Nullable
    Trail first(Source source, Row row) {
        return first(of(source, row), row);
    }

    /** Returns the first text of a value of which {@link #told} may be asked; null if there is none. */
    @Nullable
    Trail firstTold(Source source, Row row) {
        return first(told(source, row), row);
    }

    private static @Nullable Trail first(List<Trail> trails, Effects effects) {
        for (int i = 1; i < trails.size(); i++) {
            effects.drop(trails.get(i), "not-first");
        }
        return trails.isEmpty() ? null : trails.get(0);
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
        String text = row.cell(condition.column()).text();
        if (condition.present().isPresent() && condition.present().get() != (text != null)) {
            return false;
        }
        if (condition.in().isPresent() && (text == null || !condition.in().get().has(text))) {
            return false;
        }
        return condition.matches().isEmpty()
                || (text != null && condition.matches().get().matcher(text).find());
    }

    private List<Trail> take(Step step, List<Trail> trails, Effects effects) {
        if (step instanceof Step.First) {
            Trail first = first(trails, effects);
            return first == null ? List.of() : List.of(first);
        }
        if (step instanceof Step.Join join) {
            return trails.size() == 1 ? trails : List.of(Trail.joined(trails, join.separator()));
        }
        List<Trail> after = new ArrayList<>(trails.size());
        for (Trail trail : trails) {
            take(step, trail, effects, after);
        }
        return after;
    }

    private void take(Step step, Trail trail, Effects effects, List<Trail> after) {
        String text = trail.text();
        if (step instanceof Step.Trim) {
            change(trail, Blanks.trim(text), "trim", LedgerKind.CORRECTED, after);
        } else if (step instanceof Step.Empty empty) {
            keepUnless(empty.words().has(text), trail, "means-empty", effects, after);
        } else if (step instanceof Step.Split split) {
            split(split, trail, effects, after);
        } else if (step instanceof Step.Map map) {
            map(map.table(), trail, effects, after);
        } else if (step instanceof Step.Match match) {
            match(match, trail, effects, after);
        } else if (step instanceof Step.Flag flag) {
            if (flag.words().has(text)) {
                after.add(trail.to(flag.given(), "flag", LedgerKind.READ, true));
            } else {
                effects.drop(trail, "flag");
            }
        } else if (step instanceof Step.Normalise) {
            change(trail, TextKey.of(text), "normalise", LedgerKind.DERIVED, after);
        } else if (step instanceof Step.Withhold) {
            // Cells are withheld before anything is read from them, so this is a constant.
            effects.drop(trail, "withhold");
        }
    }

    private static void split(Step.Split split, Trail trail, Effects effects, List<Trail> after) {
        List<String> parts = Splitting.of(trail.text(), split);
        if ((long) parts.size() * trail.text().length() > LARGEST_SPLIT) {
            effects.drop(trail, "unusable");
            effects.notice(
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

    private static void keepUnless(boolean dropped, Trail trail, String rule, Effects effects, List<Trail> after) {
        if (dropped) {
            effects.drop(trail, rule);
        } else {
            after.add(trail);
        }
    }

    private static void match(Step.Match match, Trail trail, Effects effects, List<Trail> after) {
        Matcher matcher = match.pattern().matcher(trail.text());
        if (matcher.find() && matcher.group(1) != null) {
            change(trail, Blanks.trim(matcher.group(1)), "match", LedgerKind.CORRECTED, after);
        } else {
            keepUnless(!match.keepOthers(), trail, "match", effects, after);
        }
    }

    private void map(String name, Trail trail, Effects effects, List<Trail> after) {
        CodeTable table = tables.get(name);
        LooseTable others = loose.get(name);
        if (table == null || others == null) {
            throw new IllegalStateException("no table '" + name + "'");
        }
        String rule = "map:" + name;
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
            effects.notice(RegisterRules.VALUE_UNKNOWN, trail.column(), Map.of("table", name, "value", trail.text()));
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
