package org.waystage.history.difference;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;

/**
 * A case, or a scope of it, for which two editions record different stages, each as of its own issue date.
 *
 * <p>There are two clocks: when something was true, and when it was recorded. The move therefore has two steps, in the
 * order in which the editions were issued. From the earlier edition to {@link #between}, only the knowledge about the same
 * day changes; from there to the later edition, only the day.
 *
 * @param id the id of the case in the later of the editions compared
 * @param scope the scope; empty for the case as a whole
 * @param direction where it moved
 * @param causes why, at least one
 * @param before the recorded stage in the earlier of the editions compared
 * @param between what the records of the edition issued later say about the issue date of the one issued earlier
 * @param after the recorded stage in the later of the editions compared
 * @param recordsBefore the records that support the earlier stage
 * @param recordsAfter the records that support the later stage
 */
public record StageMove(
        CaseStudyId id,
        Optional<ScopeId> scope,
        Direction direction,
        Set<Cause> causes,
        StageAnswer before,
        StageAnswer between,
        StageAnswer after,
        List<StageRecord> recordsBefore,
        List<StageRecord> recordsAfter) {
    /**
     * Where a case moved. A stage is known if it is a listed rung other than {@code unknown}. Minor releases may add
     * constants, so a {@code switch} needs a default branch.
     */
    public enum Direction {
        /** Further down the ladder's table, or out of a pause. */
        FORWARD("forward"),
        /** Further up the ladder's table, or into a pause. */
        BACK("back"),
        /** To an end, from a stage that is not one. */
        ENDED("ended"),
        /** From an end to a stage that is not one. */
        REOPENED("reopened"),
        /** The stage was not known before: nothing recorded, {@code unknown}, or a word without a listed rung. */
        NEWLY_KNOWN("newlyKnown"),
        /** The stage is no longer known. */
        NO_LONGER_KNOWN("noLongerKnown"),
        /** To a more advanced word of the same scheme: neither word has a stage, and the scheme has an order of its own. */
        SCHEME_FORWARD("schemeForward"),
        /** To a less advanced word of the same scheme: neither word has a stage, and the scheme has an order of its own. */
        SCHEME_BACK("schemeBack"),
        /** To another word: neither has a stage, and there is no order by which to compare the words. */
        REWORDED("reworded");

        private final String code;

        Direction(String code) {
            this.code = code;
        }

        /**
         * Returns where a case moved from one stage to another. This does not compare words without a stage.
         *
         * @param before the earlier stage
         * @param after the later stage
         * @return the direction, or empty if both are the same rung or neither is known
         */
        public static Optional<Direction> between(StageAnswer before, StageAnswer after) {
            Optional<AdoptionStage.Listed> old = rung(before);
            Optional<AdoptionStage.Listed> now = rung(after);
            if (old.equals(now)) {
                return Optional.empty();
            } else if (old.isEmpty()) {
                return Optional.of(NEWLY_KNOWN);
            } else if (now.isEmpty()) {
                return Optional.of(NO_LONGER_KNOWN);
            }
            boolean wasOver = isOver(old.get());
            boolean isOver = isOver(now.get());
            if (wasOver != isOver) {
                return Optional.of(isOver ? ENDED : REOPENED);
            }
            return Optional.of(row(old.get()) < row(now.get()) ? FORWARD : BACK);
        }

        /** Returns whether an answer is a rung other than {@code unknown}. */
        static boolean isKnown(StageAnswer answer) {
            return rung(answer).isPresent();
        }

        private static Optional<AdoptionStage.Listed> rung(StageAnswer answer) {
            return answer.stage()
                    .filter(AdoptionStage.Listed.class::isInstance)
                    .map(AdoptionStage.Listed.class::cast)
                    .filter(stage -> stage != AdoptionStage.Listed.UNKNOWN);
        }

        private static boolean isOver(AdoptionStage.Listed stage) {
            return stage.phase().filter(Phase.END::equals).isPresent();
        }

        /** Returns the row of a rung in the ladder's table; a pause comes before everything that is under way. */
        private static double row(AdoptionStage.Listed stage) {
            return stage == AdoptionStage.Listed.SUSPENDED
                    ? AdoptionStage.Listed.NOT_PLANNED.ordinal() + 0.5
                    : stage.ordinal();
        }

        /**
         * Returns the direction as results write it.
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

    /** Why a case moved; there can be several causes. Minor releases may add constants, so a {@code switch} needs a default branch. */
    public enum Cause {
        /** The world moved: there is evidence that is certainly later than the earlier issue date. */
        WORLD("world"),
        /**
         * Something was learnt about the time up to the earlier issue date, from a record that does not replace another: the case moves
         * because of such records alone, or does not move as far without them.
         */
        LATE_KNOWLEDGE("lateKnowledge"),
        /**
         * A record of the earlier edition was withdrawn or replaced: the case moves because of this alone, or does not move as far without
         * it. A record replaces another if they differ in only one of stage, date and scope.
         */
        CORRECTION("correction"),
        /**
         * The stages come from words of different schemes, or were mapped by different versions of a crosswalk, so
         * the move may be one of wording only. If the words are the same, it certainly is.
         */
        RECODED("recoded");

        private final String code;

        Cause(String code) {
            this.code = code;
        }

        /**
         * Returns the cause as results write it.
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

    /** Checks the components and keeps immutable copies of the collections. */
    public StageMove {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(direction, "direction");
        EnumSet<Cause> sorted = EnumSet.noneOf(Cause.class);
        sorted.addAll(causes);
        causes = Collections.unmodifiableSet(sorted);
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(between, "between");
        Objects.requireNonNull(after, "after");
        recordsBefore = List.copyOf(recordsBefore);
        recordsAfter = List.copyOf(recordsAfter);
    }

    /**
     * Compares what two editions record about a case as of a day, or as of the issue date for an edition that was issued
     * earlier.
     *
     * <p>About a day up to the earlier issue date, only knowledge can have changed. If the later edition leaves open what was true
     * on the day only because a date range that both have reaches up to its own issue date, nothing moved.
     *
     * @param day the day
     * @param before the earlier edition
     * @param earlier the case in it
     * @param after the later edition
     * @param later the case in it
     * @return the moves of the case as a whole and of its scopes, in this order; immutable
     */
    public static List<StageMove> asOf(
            LocalDate day, Catalogue before, CaseStudy earlier, Catalogue after, CaseStudy later) {
        return List.copyOf(
                StageMoves.between(before, earlier, after, later, day).moves());
    }

    /**
     * Returns a day or, if an edition was certainly issued before it, the last day of its issue date, because it knows
     * nothing after that.
     *
     * @param day the day
     * @param edition the edition
     * @return the day as of which the edition can be asked
     */
    public static LocalDate capped(LocalDate day, Catalogue edition) {
        return edition.issued()
                .map(PartialDate::latest)
                .filter(issued -> issued.isBefore(day))
                .orElse(day);
    }

    /**
     * Returns whether a record states the stage on the issue date of its edition, as all records of a register do that
     * shows only the state of the day.
     *
     * @param record the record
     * @param edition its edition
     * @return {@code true} if the stage was observed on the issue date
     */
    public static boolean isOfTheDay(StageRecord record, Catalogue edition) {
        return record.basis() == Basis.Listed.OBSERVED
                && record.date().isPresent()
                && record.date().equals(edition.issued());
    }
}
