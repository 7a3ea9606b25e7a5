package org.waystage.analysis;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.waystage.analysis.internal.words.AnalysisMessages;

/**
 * Thrown if the data do not support an estimate, in place of a misleading number. It says why, and what can be
 * estimated instead.
 *
 * <p>The message says both in English.
 */
public final class RefusedException extends RuntimeException {
    /** The largest number of groups that a test compares. */
    public static final int MOST_GROUPS = 250;

    private static final long serialVersionUID = 1;

    private final Obstacle[] obstacles; // serializable, because exceptions are
    private final Offer[] offers;

    /** The reason why an estimate is refused. The set of reasons is closed. Its text is a phrase. */
    public enum Reason implements Worded {
        /**
         * The origins of cases are intervals, and the difference between ends of two intervals is not an observation.
         */
        ORIGIN_NOT_EXACT("origin-not-exact"),
        /** Cases reached the target between two days, and the estimator needs exact times. */
        TARGET_NOT_EXACT("target-not-exact"),
        /** Cases had reached the target by some day, and nothing says when. */
        TARGET_BEFORE_SEEN("target-before-seen"),
        /** Cases reached a competing stage on a day that is not known. */
        END_NOT_EXACT("end-not-exact"),
        /** Subjects may belong to several groups, so the groups are not independent. */
        GROUPS_OVERLAP("groups-overlap"),
        /** There are more groups than {@value RefusedException#MOST_GROUPS}. */
        TOO_MANY_GROUPS("too-many-groups"),
        /** The catalogue does not state the WCO region of the organization. */
        REGION_NOT_STATED("region-not-stated"),
        /** The catalogue does not state the kind of the organization. */
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
     * An obstacle to an estimate, with the number of cases that it affects.
     *
     * @param reason the reason
     * @param cases how many cases are affected; 0 if the reason does not concern cases
     * @param of how many cases were examined; 0 if the reason does not concern cases
     */
    public record Obstacle(Reason reason, long cases, long of) implements Serializable {
        /**
         * Checks the components.
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
         * Creates an obstacle that does not concern cases.
         *
         * @param reason the reason
         */
        public Obstacle(Reason reason) {
            this(reason, 0, 0);
        }

        /**
         * Returns a description of the obstacle for people, with its numbers.
         *
         * @param language {@code fr} for French; any other value gives English
         * @return a phrase, for example "2 of 5 cases: the target had been reached by some day, and nothing says since when"
         */
        public String text(String language) {
            if (of == 0) {
                return reason.text(language);
            }
            return AnalysisMessages.of(
                    "RefusedException.of-cases",
                    language,
                    Map.of(
                            "cases", Long.toString(cases),
                            "of", Long.toString(of),
                            "reason", reason.text(language)));
        }
    }

    /** An alternative to a refused estimate. The set of alternatives is closed. Its text is a phrase. */
    public enum Offer implements Worded {
        /**
         * {@link org.waystage.analysis.survival.TimeOrigin#calendar TimeOrigin.calendar}: all cases count from the same
         * day.
         */
        CALENDAR("calendar"),
        /**
         * Only the cases with an exact origin,
         * {@link org.waystage.analysis.survival.TimeToStage#withExactOriginsOnly TimeToStage.withExactOriginsOnly}.
         */
        EXACT_ORIGINS("exact-origins"),
        /**
         * Both {@link org.waystage.analysis.survival.TimeToStage#withExactOriginsOnly TimeToStage.withExactOriginsOnly}
         * and {@link org.waystage.analysis.survival.StageTimes#turnbull StageTimes.turnbull}, because exact origins
         * alone would be refused too.
         */
        EXACT_ORIGINS_TURNBULL("exact-origins-turnbull"),
        /**
         * Turnbull's estimate, which accepts intervals:
         * {@link org.waystage.analysis.survival.StageTimes#turnbull StageTimes.turnbull}.
         */
        TURNBULL("turnbull"),
        /** A dimension in which each case has one key. */
        SEPARATE_GROUPS("separate-groups"),
        /** A dimension with fewer keys. */
        FEWER_GROUPS("fewer-groups"),
        /**
         * Peers of the same region, {@link org.waystage.analysis.structure.Gaps.PeerRule#REGION Gaps.PeerRule.REGION}.
         */
        SAME_REGION("same-region"),
        /** Peers of the same kind, {@link org.waystage.analysis.structure.Gaps.PeerRule#KIND Gaps.PeerRule.KIND}. */
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
     * Creates an exception for a refused estimate.
     *
     * @param obstacles the obstacles to the estimate, at least one
     * @param offers the alternatives
     */
    public RefusedException(List<Obstacle> obstacles, List<Offer> offers) {
        this("", obstacles, offers);
    }

    /**
     * Creates an exception for an estimate refused for one group or body.
     *
     * @param about the group or body, which the message names
     * @param obstacles the obstacles to the estimate, at least one
     * @param offers the alternatives
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
     * Returns the obstacles to the estimate.
     *
     * @return the obstacles, at least one, each reason once; immutable
     */
    public List<Obstacle> obstacles() {
        return List.of(obstacles);
    }

    /**
     * Returns the alternatives.
     *
     * @return the alternatives; immutable
     */
    public List<Offer> offers() {
        return List.of(offers);
    }
}
