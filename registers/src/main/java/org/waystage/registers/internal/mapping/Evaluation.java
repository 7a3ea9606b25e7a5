package org.waystage.registers.internal.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Rule;
import org.waystage.registers.internal.profile.Condition;
import org.waystage.registers.internal.profile.Step;
import org.waystage.registers.internal.profile.Value;

/** Evaluates the values of a profile for a record, step by step. */
public final class Evaluation {
    private final CellCleaner cleaner;
    private final Moves moves;

    public Evaluation(CellCleaner cleaner) {
        this.cleaner = cleaner;
        moves = new Moves(cleaner.profile().tables());
    }

    /** Prepares a value. */
    Source source(Value value) {
        return new Source(value, cleaner, moves);
    }

    /** Prepares a value that may be absent. */
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

    /** Returns the texts of a value; empty if the record has none. */
    List<Trail> of(Source source, Row row) {
        if (!source.isOfOneColumn()) {
            return follow(source, start(source, row), row, row);
        }
        CellCleaner.Cell cell = row.cell(source.columns()[0]);
        String text = cell.text();
        if (text == null) {
            return List.of();
        }
        if (source.steps().isEmpty()) {
            return cell.trails();
        }
        return source.isConditional()
                ? follow(source, cell.trails(), row, row)
                : remembered(source, text, cell.column(), row);
    }

    /** Returns the texts of a value if they and all side effects depend only on the text of one cell. */
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
        List<Trail> trails = follow(source, List.of(Trail.of(text, column)), row, recorder);
        return new Found(column, trails, recorder.effects());
    }

    /** The result for a text: the texts that a value makes from it, and the side effects, which are the same in every record. */
    record Found(int column, List<Trail> trails, List<Effect> effects) {}

    /** A side effect of making a value. */
    interface Effect {
        void on(Effects effects);
    }

    /** Remembers side effects. */
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

    private static List<Trail> follow(Source source, List<Trail> start, Row row, Effects effects) {
        List<Trail> now = start;
        List<Step> steps = source.steps();
        for (int i = 0; i < steps.size() && !now.isEmpty(); i++) {
            if (hold(steps.get(i).when(), row)) {
                now = source.move(i).take(now, effects);
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
            trails.addAll(row.cell(column).trails());
        }
        return trails;
    }

    /**
     * Returns the cells whose texts a value withholds.
     *
     * @param row a trial row, whose notices and ledger are discarded
     */
    Set<Integer> withheld(Source source, Row row) {
        Set<Integer> withheld = new TreeSet<>();
        List<Trail> now = start(source, row);
        List<Step> steps = source.steps();
        for (int i = 0; i < steps.size(); i++) {
            if (!now.isEmpty() && hold(steps.get(i).when(), row)) {
                if (steps.get(i) instanceof Step.Withhold) {
                    now.forEach(trail -> withheld.addAll(trail.columns()));
                }
                now = source.move(i).take(now, row);
            }
        }
        return withheld;
    }

    /** Returns the first text of a value; null if there is none. */
    @Nullable
    Trail first(Source source, Row row) {
        return Moves.first(of(source, row), row);
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
}
