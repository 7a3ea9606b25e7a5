package org.waystage.examples.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.waystage.analysis.StageLevel;
import org.waystage.analysis.TransitionMatrix;
import org.waystage.core.AdoptionStage;

/**
 * From where to where histories move, as tables.
 *
 * @param cases how many cases there are
 * @param histories how many histories have a record with a date and a stage
 * @param moves how many moves there are
 * @param repeats how many records name the state in which their history is already
 * @param leftOut how many records are left out, by reason
 * @param directions how many moves lead where, all directions that there are
 * @param states the states that occur, in the order of the ladder
 * @param rows a row for each of the states
 * @param list the moves one by one
 * @param listLeft how many of them are not in the list
 */
record MovesView(
        long cases,
        long histories,
        long moves,
        long repeats,
        List<Estimates.Reason> leftOut,
        List<Estimates.Reason> directions,
        List<String> states,
        List<Row> rows,
        List<Move> list,
        int listLeft) {
    private static final List<String> PHASES = List.of("none", "preparation", "trial", "operation", "pause", "end");

    /**
     * A state.
     *
     * @param state its name
     * @param starts how many histories are first known in it
     * @param to how many moves lead from it to each of the states
     * @param out how many moves lead out of it
     * @param stayed how many histories were last known in it
     */
    record Row(String state, long starts, List<Long> to, long out, long stayed) {}

    /** A move: from where, to where, which way, how often, and which share that is of all that lead out, with its interval. */
    record Move(String from, String to, String direction, long count, long out, String share, String interval) {}

    static MovesView of(Words words, TransitionMatrix matrix) {
        Estimates estimates = new Estimates(words);
        boolean phases = matrix.level() == StageLevel.PHASE;
        String family = phases ? "phase" : "stage";
        List<String> states = states(matrix, phases);
        List<Row> rows = new ArrayList<>();
        for (String state : states) {
            List<Long> to =
                    states.stream().map(other -> matrix.count(state, other)).toList();
            rows.add(new Row(
                    words.code(family, state),
                    matrix.starts().getOrDefault(state, 0L),
                    to,
                    to.stream().mapToLong(Long::longValue).sum(),
                    matrix.stayed().getOrDefault(state, 0L)));
        }
        List<Estimates.Reason> directions = new ArrayList<>();
        for (TransitionMatrix.Direction direction : TransitionMatrix.Direction.values()) {
            directions.add(
                    new Estimates.Reason(matrix.count(direction), words.say("paths.direction." + direction.code())));
        }
        return new MovesView(
                matrix.cases(),
                matrix.histories(),
                matrix.moves().stream().mapToLong(TransitionMatrix.Move::count).sum(),
                matrix.repeats(),
                estimates.reasons("paths.moves.left", matrix.leftOut()),
                List.copyOf(directions),
                states.stream().map(state -> words.code(family, state)).toList(),
                List.copyOf(rows),
                matrix.moves().stream()
                        .limit(Views.ROWS)
                        .map(move -> new Move(
                                words.code(family, move.from()),
                                words.code(family, move.to()),
                                words.say("paths.direction."
                                        + matrix.direction(move).code()),
                                move.count(),
                                move.fromAll(),
                                estimates.percent(move.share()),
                                estimates.interval(move.share().interval())))
                        .toList(),
                Math.max(0, matrix.moves().size() - Views.ROWS));
    }

    /** Returns the states that occur: phases in their order, stages in that of the ladder, codes that it does not list last. */
    private static List<String> states(TransitionMatrix matrix, boolean phases) {
        Comparator<String> order = Comparator.<String>comparingInt(state -> phases
                        ? PHASES.indexOf(state)
                        : AdoptionStage.of(state) instanceof AdoptionStage.Listed listed
                                ? listed.ordinal()
                                : Integer.MAX_VALUE)
                .thenComparing(Comparator.naturalOrder());
        Set<String> states = new TreeSet<>(order);
        for (Map<String, Long> each : List.of(matrix.starts(), matrix.stayed())) {
            states.addAll(each.keySet());
        }
        matrix.moves().forEach(move -> {
            states.add(move.from());
            states.add(move.to());
        });
        return List.copyOf(new LinkedHashSet<>(states));
    }
}
