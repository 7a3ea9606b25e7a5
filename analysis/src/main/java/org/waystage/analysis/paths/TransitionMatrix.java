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
import java.util.TreeMap;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.Worded;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.core.Catalogue;
import org.waystage.core.value.Code;

/**
 * From which stage to which the histories of a catalogue move, by count and share, moves backward and ends included; or from
 * which word of another scheme to which.
 *
 * <p>A case has one history for each scope and one for the whole ({@link org.waystage.core.stage.StageHistory#byScope}); each is
 * read for itself, from record to record. A move counts only if its order is certain: the first record's latest day lies before
 * the second's earliest. Where the days of records overlap, as those of two records of the same year do, and they name different
 * states, their order is open; they are left out, and no move leads to or from them. Records that are unknown or unmapped, or
 * say nothing in the words of the scheme, are left out as well, and the move goes from the record before to the one after.
 *
 * <p>So for the records that have a date and a state: {@link #starts} + {@link #moves} + {@link #repeats} + those whose order is
 * open = all of them.
 *
 * <p>Not to be read as rates of what programmes do: a register that is asked once a year sees at most one move a year and skips
 * what lay between, and who has not moved yet stands in {@link #stayed}, not in the shares. For how long a move takes there is
 * {@link TimeToStage}.
 *
 * <p>Uses are read, between words of a scheme all cases, each once, where nothing else is said ({@link Selection}): what is one undertaking with a case that went on from it
 * has one history with it, so that a move may lead from the one to the other; what was merged into it has one of its own. Matrices
 * over parts of the cases {@linkplain #plus add up}, and are serializable; cases that went on in one another belong into one part
 * ({@link TransitionMatrixBuilder} takes them from several). Of no cases all numbers are 0.
 *
 * @param level whether states are stages, phases or words of a scheme
 * @param asOf the day; records whose latest day lies after it do not count
 * @param cases the cases that were read
 * @param histories the histories with at least one record that has a date and a state
 * @param moves the moves, in the order of the states; immutable
 * @param starts in which state histories are first known, or known again after records whose order is open; immutable
 * @param stayed the last state of each history, where it is certain; immutable
 * @param repeats the records that name the state that their history is in already
 * @param leftOut the records that are left out, by reason; immutable
 * @param selection which cases were read, and how many were left out for that
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
    /** Why a record is left out. The text goes on after a number. */
    public enum LeftOut implements Worded {
        /** It has neither a date nor bounds. */
        UNDATED("undated"),
        /**
         * It is unknown or unmapped; on the level of phases also a code that the ladder does not list; along a scheme it gives
         * no word of it.
         */
        NO_STAGE("no-stage"),
        /** Its days overlap with those of a record of another state, so that their order is open. */
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

    /** Where a move leads. */
    public enum Direction {
        /** Up the ladder, or on in the order of the scheme. */
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
         * None of these: between {@code deployed}, whose extent is not stated, and other operation; between ends; to or from
         * codes that the ladder does not list, and words outside the order of their scheme.
         */
        OTHER("other");

        private final String code;

        Direction(String code) {
            this.code = code;
        }

        /**
         * Returns the direction as it is written, for example {@code backward}.
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

    /** Keeps immutable copies in the order of the states. */
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
     * @param catalogue the catalogue
     * @param level whether states are stages or phases
     * @param asOf the day
     * @return the matrix
     */
    public static TransitionMatrix of(Catalogue catalogue, StageLevel level, LocalDate asOf) {
        return of(catalogue, level, asOf, Natures.USE);
    }

    /**
     * Counts the moves of the cases of a catalogue.
     *
     * @param catalogue the catalogue
     * @param level whether states are stages or phases
     * @param asOf the day
     * @param natures the natures that count
     * @return the matrix
     */
    public static TransitionMatrix of(Catalogue catalogue, StageLevel level, LocalDate asOf, Natures natures) {
        return count(catalogue, new TransitionMatrixBuilder(catalogue, level, asOf, natures));
    }

    /**
     * Counts the moves of all cases of a catalogue between the words of another scheme.
     *
     * @param catalogue the catalogue
     * @param asOf the day
     * @param scheme the scheme, such as {@code cncf-maturity}
     * @return the matrix
     * @throws IllegalArgumentException if the catalogue has no crosswalk of the scheme, which says the order of its words
     */
    public static TransitionMatrix of(Catalogue catalogue, LocalDate asOf, Code scheme) {
        return of(catalogue, asOf, scheme, Natures.ALL);
    }

    /**
     * Counts the moves of the cases of a catalogue between the words of another scheme.
     *
     * @param catalogue the catalogue
     * @param asOf the day
     * @param scheme the scheme, such as {@code cncf-maturity}
     * @param natures the natures that count
     * @return the matrix
     * @throws IllegalArgumentException if the catalogue has no crosswalk of the scheme, which says the order of its words
     */
    public static TransitionMatrix of(Catalogue catalogue, LocalDate asOf, Code scheme, Natures natures) {
        return count(catalogue, new TransitionMatrixBuilder(catalogue, asOf, scheme, natures));
    }

    private static TransitionMatrix count(Catalogue catalogue, TransitionMatrixBuilder builder) {
        catalogue.caseStudies().forEach(builder::add);
        return builder.build();
    }

    /**
     * Returns how many moves lead from one state to another.
     *
     * @param from the state before, a code or {@code scheme:word}
     * @param to the state after
     * @return how many
     */
    public long count(String from, String to) {
        return moves.stream()
                .filter(move -> move.from().equals(from) && move.to().equals(to))
                .mapToLong(Move::count)
                .sum();
    }

    /**
     * Returns how many moves lead somewhere.
     *
     * @param direction the direction
     * @return how many
     */
    public long count(Direction direction) {
        return moves.stream()
                .filter(move -> direction(move) == direction)
                .mapToLong(Move::count)
                .sum();
    }

    /**
     * Returns where a move leads.
     *
     * @param move a move of this matrix
     * @return the direction
     */
    public Direction direction(Move move) {
        return level.direction(move.from(), move.to());
    }

    /**
     * Returns the moves of these cases and of others together.
     *
     * @param other the moves, between the same states and as of the same day, of cases that are not counted here
     * @return the sums
     * @throws IllegalArgumentException if the other counts between other states or as of another day
     */
    public TransitionMatrix plus(TransitionMatrix other) {
        TransitionMatrixBuilder sums = new TransitionMatrixBuilder(this);
        sums.add(other);
        return sums.build(selection.plus(other.selection));
    }

    /**
     * A move from one state to another, and how often it was made.
     *
     * @param from the state before, a code or {@code scheme:word}
     * @param to the state after, another one
     * @param count how often it was made
     * @param fromAll how many moves lead out of the state before, wherever to
     */
    public record Move(String from, String to, long count, long fromAll) implements Serializable {
        /** Checks the parts. */
        public Move {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            if (count < 0 || count > fromAll) {
                throw new IllegalArgumentException("no more moves lead to one state than out of the one before");
            }
        }

        /**
         * Returns which share of the moves out of the state before leads this way.
         *
         * <p>The interval takes the moves to be independent, which several moves of one case need not be.
         *
         * @return the share {@code count / fromAll}, with Wilson's interval
         */
        public Share share() {
            return Share.of(count, fromAll);
        }
    }
}
