package org.waystage.report.views;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.paths.StageLevel;
import org.waystage.analysis.paths.TransitionMatrix;
import org.waystage.core.value.Code;
import org.waystage.report.words.Names;
import org.waystage.report.words.Reason;
import org.waystage.report.words.Words;

/**
 * The moves of histories as tables: between phases or stages of the ladder, or between words of another scheme.
 *
 * @param kind the kind of states, which is the end of its message keys: {@code phase}, {@code stage} or {@code word}
 * @param scheme the scheme of the words; empty for the ladder
 * @param cases the number of cases
 * @param histories the number of histories with a record that has a date and a state
 * @param moves the number of moves
 * @param repeats the number of records that name the current state of their history
 * @param starts how often a history is first known, or known again, in a state
 * @param stayed the number of histories with a last known state; the others end with records whose order is open
 * @param leftOut the number of records left out, by reason
 * @param directions the number of moves in each possible direction
 * @param states the states that occur, in order
 * @param rows one row for each state
 * @param list the individual moves
 * @param listLeft the number of moves that are not in the list
 */
public record MovesView(
        String kind,
        String scheme,
        long cases,
        long histories,
        long moves,
        long repeats,
        long starts,
        long stayed,
        List<Reason> leftOut,
        List<Reason> directions,
        List<String> states,
        List<Row> rows,
        List<Move> list,
        int listLeft) {
    /** The directions of words of a scheme, which have no pauses or ends. */
    private static final List<TransitionMatrix.Direction> BETWEEN_WORDS = List.of(
            TransitionMatrix.Direction.FORWARD, TransitionMatrix.Direction.BACKWARD, TransitionMatrix.Direction.OTHER);

    /**
     * A state.
     *
     * @param state the name of the state
     * @param starts the number of histories first known in the state
     * @param to the number of moves from the state to each of the states
     * @param out the number of moves out of the state
     * @param stayed the number of histories last known in the state
     */
    public record Row(String state, long starts, List<Long> to, long out, long stayed) {}

    /**
     * A move: its states, direction and count, and its share of the moves out of the first state, with the confidence
     * interval.
     */
    public record Move(String from, String to, String direction, long count, String share, String interval) {}

    public static MovesView of(Views views, TransitionMatrix matrix) {
        Words words = views.words;
        boolean ofScheme = !(matrix.level() instanceof StageLevel);
        List<String> states = states(matrix);
        List<Row> rows = new ArrayList<>();
        for (String state : states) {
            List<Long> to =
                    states.stream().map(other -> matrix.count(state, other)).toList();
            rows.add(new Row(
                    name(words, matrix, state),
                    matrix.starts().getOrDefault(state, 0L),
                    to,
                    to.stream().mapToLong(Long::longValue).sum(),
                    matrix.stayed().getOrDefault(state, 0L)));
        }
        String kind = ofScheme ? "word" : matrix.level().code();
        return new MovesView(
                kind,
                ofScheme ? matrix.level().code() : "",
                matrix.cases(),
                matrix.histories(),
                matrix.moves().stream().mapToLong(TransitionMatrix.Move::count).sum(),
                matrix.repeats(),
                sum(matrix.starts()),
                sum(matrix.stayed()),
                Reason.of(words, ofScheme ? "paths.moves.left.word" : "paths.moves.left", matrix.leftOut()),
                (ofScheme ? BETWEEN_WORDS : Arrays.asList(TransitionMatrix.Direction.values()))
                        .stream()
                                .map(direction ->
                                        new Reason(matrix.count(direction), direction(words, kind, direction)))
                                .toList(),
                rows.stream().map(Row::state).toList(),
                List.copyOf(rows),
                matrix.moves().stream()
                        .limit(Views.ROWS)
                        .map(move -> new Move(
                                name(words, matrix, move.from()),
                                name(words, matrix, move.to()),
                                direction(words, kind, matrix.direction(move)),
                                move.count(),
                                views.shares.percent(move.share()),
                                views.shares.interval(move.share())))
                        .toList(),
                Math.max(0, matrix.moves().size() - Views.ROWS));
    }

    /** Returns the name of the scheme; empty for the ladder. */
    public String scheme(Names names) {
        return scheme.isEmpty() ? "" : names.scheme(Code.of(scheme));
    }

    /** Returns whether each history has exactly one first and one last state. */
    public boolean addsUp() {
        return starts == histories && stayed == histories;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String direction(Words words, String kind, TransitionMatrix.Direction direction) {
        String other = kind.equals("word") && direction == TransitionMatrix.Direction.OTHER ? ".word" : "";
        return words.say("paths.direction." + direction.code() + other);
    }

    private static String name(Words words, TransitionMatrix matrix, String state) {
        return matrix.level() instanceof StageLevel level
                ? words.code(level.code(), state)
                : Milestone.parse(state).word();
    }

    /** Returns the states that occur, in order. */
    private static List<String> states(TransitionMatrix matrix) {
        Set<String> states = new TreeSet<>(matrix.level().order());
        for (Map<String, Long> each : List.of(matrix.starts(), matrix.stayed())) {
            states.addAll(each.keySet());
        }
        matrix.moves().forEach(move -> {
            states.add(move.from());
            states.add(move.to());
        });
        return List.copyOf(states);
    }
}
