package org.waystage.analysis.paths;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.Worded;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.core.Catalogue;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;

/**
 * The moves of the histories in a catalogue from stage to stage, or from word to word of another scheme, by count and
 * share. Backward moves and ends are included.
 *
 * <p>A case has one history for the whole and one for each scope
 * ({@link org.waystage.core.stage.StageHistory#byScope}), and each is read separately, from record to record. A move
 * counts only if its order is certain: the latest day of the first record is before the earliest day of the second. If
 * the days of records overlap, such as those of two records of the same year, and the records name different states,
 * their order is open; they are left out, and no move leads to or from them. Records that are unknown or unmapped, or
 * have no word of the scheme, are left out too, and the move goes from the record before to the record after.
 *
 * <p>For the records with a date and a state, therefore: {@link #starts} + {@link #moves} + {@link #repeats} + those
 * whose order is open = all of them.
 *
 * <p>The shares are not rates at which programmes move: a register with a yearly survey sees at most one move a year
 * and skips the stages in between, and histories that have not moved yet are in {@link #stayed}, not in the shares. For
 * the time that a move takes see {@link TimeToStage}.
 *
 * <p>By default, uses are read, each once, or all cases for words of a scheme ({@link Selection}). A predecessor that
 * is the same undertaking shares one history with its successor, so a move may lead from one to the other; a case
 * merged into another has a separate history. Matrices of parts of the cases {@linkplain #plus add up} and are
 * serializable; cases linked by succession must be in the same part ({@link TransitionMatrixBuilder} accepts them in
 * different parts). Without cases, all numbers are 0.
 *
 * @param level whether states are stages, phases or words of a scheme
 * @param asOf the day; records whose latest day is after it do not count
 * @param cases the number of cases read
 * @param histories the number of histories with at least one record that has a date and a state
 * @param moves the moves, in the order of the states; immutable
 * @param starts the number of histories by the state in which they are first known, or known again after records whose
 *     order is open; immutable
 * @param stayed the number of histories by their last state, if it is certain; immutable
 * @param repeats the number of records that name the current state of their history
 * @param leftOut the number of records left out, by reason; immutable
 * @param selection which cases were read, and how many were left out
 */
public record TransitionMatrix(
        StateSpace level,
        LocalDate asOf,
        long cases,
        long histories,
        List<Move> moves,
        Map<String, Long> starts,
        Map<String, Long> stayed,
        long repeats,
        Map<LeftOut, Long> leftOut,
        Selection selection)
        implements Serializable {
    /** The reason why a record is left out. Its text is a phrase to follow a number. */
    public enum LeftOut implements Worded {
        /** The record has neither a date nor bounds. */
        UNDATED("undated"),
        /**
         * The record is unknown or unmapped; or, on the level of phases, its code is not on the ladder; or it has no
         * word of the scheme.
         */
        NO_STAGE("no-stage"),
        /** The days of the record overlap with those of a record of another state, so their order is open. */
        ORDER_OPEN("order-open");

        private final String code;

        LeftOut(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return code;
        }
    }

    /** The direction of a move. */
    public enum Direction {
        /** Up the ladder, or forward in the order of the scheme. */
        FORWARD("forward"),
        /** Down the ladder, or back in the order of the scheme. */
        BACKWARD("backward"),
        /** Into a pause. */
        PAUSE("pause"),
        /** Into an end. */
        END("end"),
        /** Out of a pause or an end, back onto the ladder. */
        RESUMED("resumed"),
        /**
         * None of these: between {@code deployed}, whose extent is not stated, and other operation; between ends; or to
         * or from codes that the ladder does not list and words outside the order of their scheme.
         */
        OTHER("other");

        private final String code;

        Direction(String code) {
            this.code = code;
        }

        /**
         * Returns the code of the direction, for example {@code backward}.
         *
         * @return the code
         */
        public String code() {
            return code;
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return code;
        }
    }

    /** Makes immutable copies in the order of the states. */
    public TransitionMatrix {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(asOf, "asOf");
        Comparator<String> order = level.order();
        moves = moves.stream()
                .sorted(Comparator.comparing(Move::from, order).thenComparing(Move::to, order))
                .toList();
        starts = ordered(starts, order);
        stayed = ordered(stayed, order);
        Map<LeftOut, Long> reasons = new EnumMap<>(LeftOut.class);
        reasons.putAll(leftOut);
        leftOut = Collections.unmodifiableMap(reasons);
    }

    private static Map<String, Long> ordered(Map<String, Long> counts, Comparator<String> order) {
        Map<String, Long> ordered = new TreeMap<>(order);
        ordered.putAll(counts);
        return Collections.unmodifiableMap(new LinkedHashMap<>(ordered));
    }

    /**
     * Counts the moves of the uses of a catalogue.
     *
     * @param catalogue the catalogue with the cases
     * @param level whether states are stages or phases
     * @param asOf the day; records whose latest day is after it do not count
     * @return the matrix
     */
    public static TransitionMatrix of(Catalogue catalogue, StageLevel level, LocalDate asOf) {
        return of(catalogue, level, asOf, Natures.USE);
    }

    /**
     * Counts the moves of the cases of a catalogue.
     *
     * @param catalogue the catalogue with the cases
     * @param level whether states are stages or phases
     * @param asOf the day; records whose latest day is after it do not count
     * @param natures the natures of the cases to count
     * @return the matrix
     */
    public static TransitionMatrix of(Catalogue catalogue, StageLevel level, LocalDate asOf, Natures natures) {
        return count(catalogue, new TransitionMatrixBuilder(catalogue, level, asOf, natures));
    }

    /**
     * Counts the moves of all cases of a catalogue between the words of another scheme.
     *
     * @param catalogue the catalogue with the cases
     * @param asOf the day; records whose latest day is after it do not count
     * @param scheme the code of the scheme, such as {@code cncf-maturity}
     * @return the matrix
     * @throws IllegalArgumentException if the catalogue has no crosswalk of the scheme to state the order of its words
     */
    public static TransitionMatrix of(Catalogue catalogue, LocalDate asOf, Code scheme) {
        return of(catalogue, asOf, scheme, Natures.ALL);
    }

    /**
     * Counts the moves of the cases of a catalogue between the words of another scheme.
     *
     * @param catalogue the catalogue with the cases
     * @param asOf the day; records whose latest day is after it do not count
     * @param scheme the code of the scheme, such as {@code cncf-maturity}
     * @param natures the natures of the cases to count
     * @return the matrix
     * @throws IllegalArgumentException if the catalogue has no crosswalk of the scheme to state the order of its words
     */
    public static TransitionMatrix of(Catalogue catalogue, LocalDate asOf, Code scheme, Natures natures) {
        return count(catalogue, new TransitionMatrixBuilder(catalogue, asOf, scheme, natures));
    }

    private static TransitionMatrix count(Catalogue catalogue, TransitionMatrixBuilder builder) {
        catalogue.caseStudies().forEach(builder::add);
        return builder.build();
    }

    /**
     * Returns the number of moves from one state to another.
     *
     * @param from the state before, a code or {@code scheme:word}
     * @param to the state after
     * @return the number of moves
     */
    public long count(String from, String to) {
        return moves.stream()
                .filter(move -> move.from().equals(from) && move.to().equals(to))
                .mapToLong(Move::count)
                .sum();
    }

    /**
     * Returns the number of moves in a direction.
     *
     * @param direction the direction
     * @return the number of moves
     */
    public long count(Direction direction) {
        return moves.stream()
                .filter(move -> direction(move) == direction)
                .mapToLong(Move::count)
                .sum();
    }

    /**
     * Returns the direction of a move.
     *
     * @param move a move of this matrix
     * @return the direction
     */
    public Direction direction(Move move) {
        return level.direction(move.from(), move.to());
    }

    /**
     * Returns the sum of these moves and those of other cases.
     *
     * @param other the moves of cases not counted here, between the same states and as of the same day
     * @return the sum
     * @throws IllegalArgumentException if the states, days or natures differ
     */
    public TransitionMatrix plus(TransitionMatrix other) {
        TransitionMatrixBuilder sums = new TransitionMatrixBuilder(this);
        sums.add(other);
        return sums.build(selection.plus(other.selection));
    }

    /**
     * A move from one state to another, with its number of occurrences.
     *
     * @param from the state before, a code or {@code scheme:word}
     * @param to the state after, a different one
     * @param count the number of occurrences
     * @param fromAll the number of moves out of the state before, to any state
     */
    public record Move(String from, String to, long count, long fromAll) implements Serializable {
        /** Checks the components. */
        public Move {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            if (count < 0 || count > fromAll) {
                throw new IllegalArgumentException("no more moves lead to one state than out of the one before");
            }
        }

        /**
         * Returns the share of this move among the moves out of the state before.
         *
         * <p>The interval assumes that moves are independent, which several moves of one case need not be.
         *
         * @return the share {@code count / fromAll}, with Wilson's interval
         */
        public Share share() {
            return Share.of(count, fromAll);
        }
    }

    /**
     * The states between which histories move: the {@linkplain StageLevel stages or phases} of the ladder, or the words of
     * another scheme, written {@code scheme:word} as in {@link Milestone}.
     *
     * <p>Words have the order that a crosswalk of the catalogue states, otherwise the order of its rows, as in a
     * {@link Funnel}. A word outside that order is also a state, after all others.
     *
     * <p>A space of the ladder is a {@link StageLevel}; any other space belongs to the scheme that {@link #code} names, and
     * has no public type.
     */
    public sealed interface StateSpace extends Serializable permits StageLevel, SchemeWords {
        /**
         * Returns the code of the kind of states: {@code stage}, {@code phase}, or the scheme, for example
         * {@code cncf-maturity}.
         *
         * @return the code
         */
        String code();

        /**
         * Returns the state that a record names.
         *
         * @param record the stage record
         * @return the state; empty if the record names none, such as an unknown or unmapped stage on the ladder
         */
        Optional<String> state(StageRecord record);

        /**
         * Returns the order of states: ascending, followed by states outside the order, by their text.
         *
         * @return the order
         */
        Comparator<String> order();

        /**
         * Returns the direction of a move.
         *
         * @param from the state before
         * @param to the state after
         * @return the direction
         */
        Direction direction(String from, String to);
    }
}
