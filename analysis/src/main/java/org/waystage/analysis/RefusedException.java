package org.waystage.analysis;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.waystage.analysis.internal.words.AnalysisMessages;

/**
 * An estimate that the data do not carry: why, and what may be asked instead.
 *
 * <p>Thrown in place of a number that would look like an answer. The message says both in English.
 */
public final class RefusedException extends RuntimeException {
    /** The most groups that a test compares. */
    public static final int MOST_GROUPS = 250;

    private static final long serialVersionUID = 1;

    private final Obstacle[] obstacles; // serializable, as an exception is
    private final Offer[] offers;

    /** Why an estimate is refused; closed. The text is a phrase. */
    public enum Reason implements Worded {
        /** The origins of cases are intervals: differences of the ends of two intervals are not data. */
        ORIGIN_NOT_EXACT("origin-not-exact"),
        /** Cases reached the target between two days, and the estimator needs exact times. */
        TARGET_NOT_EXACT("target-not-exact"),
        /** Cases had reached the target by some day, and nothing tells since when. */
        TARGET_BEFORE_SEEN("target-before-seen"),
        /** Cases came to a competing stage on a day that is not known. */
        END_NOT_EXACT("end-not-exact"),
        /** Subjects may stand in several groups, which are then not independent. */
        GROUPS_OVERLAP("groups-overlap"),
        /** There are more groups than {@value RefusedException#MOST_GROUPS}. */
        TOO_MANY_GROUPS("too-many-groups"),
        /** The catalogue does not place the organization in a WCO region. */
        REGION_NOT_STATED("region-not-stated"),
        /** The catalogue does not say of what kind the organization is. */
        KIND_NOT_STATED("kind-not-stated");

        private final String code;

        Reason(String code) {
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

    /**
     * One thing that stands against an estimate, and in how many cases.
     *
     * @param reason what it is
     * @param cases in how many cases it stands; 0 where it is about no cases
     * @param of how many cases were asked; 0 where it is about no cases
     */
    public record Obstacle(Reason reason, long cases, long of) implements Serializable {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException unless 0 ≤ cases ≤ of
         */
        public Obstacle {
            Objects.requireNonNull(reason, "reason");
            if (cases < 0 || cases > of) {
                throw new IllegalArgumentException(cases + " of " + of + " cases");
            }
        }

        /**
         * What is about no cases.
         *
         * @param reason the reason
         */
        public Obstacle(Reason reason) {
            this(reason, 0, 0);
        }

        /**
         * Returns the reason with its numbers, for people.
         *
         * @param language {@code fr} for French; anything else gives English
         * @return a phrase, for example "2 of 5 cases: the target had been reached when first seen"
         */
        public String text(String language) {
            if (of == 0) {
                return reason.text(language);
            }
            return AnalysisMessages.MESSAGES
                    .in(language, "RefusedException.of-cases")
                    .replace("{cases}", Long.toString(cases))
                    .replace("{of}", Long.toString(of))
                    .replace("{reason}", reason.text(language));
        }
    }

    /** What may be asked instead; closed. The text is a phrase. */
    public enum Offer implements Worded {
        /** {@link org.waystage.analysis.survival.TimeOrigin#calendar TimeOrigin.calendar}: the day is counted from one day for all cases. */
        CALENDAR("calendar"),
        /** {@link org.waystage.analysis.survival.TimeToStage#withExactOriginsOnly TimeToStage.withExactOriginsOnly}. */
        EXACT_ORIGINS("exact-origins"),
        /** Both {@link org.waystage.analysis.survival.TimeToStage#withExactOriginsOnly TimeToStage.withExactOriginsOnly} and {@link org.waystage.analysis.survival.StageTimes#turnbull StageTimes.turnbull}: exact origins alone would be refused too. */
        EXACT_ORIGINS_TURNBULL("exact-origins-turnbull"),
        /** {@link org.waystage.analysis.survival.TimeToStage#withExactTargetsOnly TimeToStage.withExactTargetsOnly}: offered where more got there on a day that is known than are left out. */
        EXACT_TARGETS("exact-targets"),
        /** Both {@link org.waystage.analysis.survival.TimeToStage#withExactOriginsOnly TimeToStage.withExactOriginsOnly} and {@link org.waystage.analysis.survival.TimeToStage#withExactTargetsOnly TimeToStage.withExactTargetsOnly}. */
        EXACT_ORIGINS_TARGETS("exact-origins-targets"),
        /** {@link org.waystage.analysis.survival.StageTimes#turnbull StageTimes.turnbull}. */
        TURNBULL("turnbull"),
        /** A dimension of which each case has one key. */
        SEPARATE_GROUPS("separate-groups"),
        /** A dimension of fewer keys. */
        FEWER_GROUPS("fewer-groups"),
        /** {@link org.waystage.analysis.structure.Gaps.PeerRule#REGION Gaps.PeerRule.REGION}. */
        SAME_REGION("same-region"),
        /** {@link org.waystage.analysis.structure.Gaps.PeerRule#KIND Gaps.PeerRule.KIND}. */
        SAME_KIND("same-kind");

        private final String code;

        Offer(String code) {
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

    /**
     * Refuses what was asked.
     *
     * @param obstacles why, at least one
     * @param offers what may be asked instead
     */
    public RefusedException(List<Obstacle> obstacles, List<Offer> offers) {
        this("", obstacles, offers);
    }

    /**
     * Refuses what was asked about something.
     *
     * @param about what it was asked about, which the message names
     * @param obstacles why, at least one
     * @param offers what may be asked instead
     */
    public RefusedException(String about, List<Obstacle> obstacles, List<Offer> offers) {
        super(message(about, obstacles, offers));
        this.obstacles = obstacles.toArray(Obstacle[]::new);
        this.offers = offers.toArray(Offer[]::new);
    }

    private static String message(String about, List<Obstacle> obstacles, List<Offer> offers) {
        String why = obstacles.stream().map(obstacle -> obstacle.text("en")).collect(Collectors.joining("; "));
        String instead = offers.stream().map(offer -> offer.text("en")).collect(Collectors.joining("; "));
        return "refused" + (about.isEmpty() ? "" : " for " + about) + ": " + why
                + (offers.isEmpty() ? "" : ". Possible instead: " + instead);
    }

    /**
     * Returns why.
     *
     * @return what stands against the estimate, at least one thing, each reason once; immutable
     */
    public List<Obstacle> obstacles() {
        return List.of(obstacles);
    }

    /**
     * Returns what may be asked instead.
     *
     * @return the offers, immutable
     */
    public List<Offer> offers() {
        return List.of(offers);
    }
}
