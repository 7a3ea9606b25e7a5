package org.waystage.analysis.regression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waystage.analysis.internal.words.AnalysisMessages;

/**
 * The reasons why the data of subjects do not support a regression. {@link CaseHazards#instead} says what may be asked about cases instead.
 *
 * @param obstacles the reasons, at least one
 * @param comparable for covariates with levels in too few clusters, the levels that lie in enough clusters to be compared with all
 *     others together; ascending by level within a covariate; may be empty
 * @param clusters for covariates with levels in too few clusters, the number of clusters in which each level lies; may be empty
 */
public record HazardRefusal(List<Obstacle> obstacles, List<Part> comparable, Map<Part, Integer> clusters)
        implements HazardRegression {
    /**
     * The least number of events for each column. With fewer than five, ratios and the coverage of intervals are often
     * wrong (Vittinghoff and McCulloch, Relaxing the Rule of Ten Events per Variable in Logistic and Cox Regression, 2007).
     */
    public static final int EVENTS_FOR_EACH = 5;

    /**
     * The number of events for each column below which ratios are called weak (Peduzzi, Concato, Feinstein and Holford,
     * Importance of Events per Independent Variable in Proportional Hazards Regression Analysis, 1995).
     */
    public static final int EVENTS_FOR_EACH_BETTER = 10;

    /**
     * The least number of clusters for clustered errors: with fewer, too many ratios appear significant (Cameron and Miller,
     * A Practitioner's Guide to Cluster-Robust Inference, 2015, where few begins between 20 and 50).
     */
    public static final int LEAST_CLUSTERS = 20;

    /**
     * The least number of clusters of each level, including the reference, for clustered errors: for a level in few clusters,
     * errors are too small (MacKinnon and Webb, Wild Bootstrap Inference for Wildly Different Cluster Sizes, 2017). The number is our
     * own, from simulation: if a level lies in 5 of 100 clusters, intervals of 95 per cent cover the truth in 88.2 of 100 trials; in 10
     * clusters, in 93.2; in 15, in 93.8; and in 20, in 94.3, each with an error of 0.4.
     */
    public static final int LEAST_CLUSTERS_OF_LEVEL = 15;

    /**
     * The least number of groups of peers for exposure. In few groups, exposure is little more than the time that has
     * passed. This limit is our own.
     */
    public static final int LEAST_PEER_GROUPS = 5;

    /** The largest number of pieces of time: periods, pieces of a hazard, or times between steps. */
    public static final int MOST_TIMES = 400;

    /** Makes immutable copies of the lists and of the map. */
    public HazardRefusal {
        obstacles = List.copyOf(obstacles);
        comparable = List.copyOf(comparable);
        clusters = Collections.unmodifiableMap(new LinkedHashMap<>(clusters));
        if (obstacles.isEmpty()) {
            throw new IllegalArgumentException("a refusal has a reason");
        }
    }

    /** Why there is no estimate. The set of reasons is closed; {@link Obstacle#text} gives their text. */
    public enum Reason {
        /** Origins of cases are intervals: {@link org.waystage.analysis.RefusedException.Reason#ORIGIN_NOT_EXACT}. */
        ORIGIN_NOT_EXACT("origin-not-exact"),
        /** No subject is known to have had the event, or all had it before any was seen without it. */
        NO_EVENT("no-event"),
        /** There are fewer events than {@link #EVENTS_FOR_EACH} for each column. */
        FEW_EVENTS("few-events"),
        /** There is only one level or value, or no case that counts has the named key, or all have named keys: nothing to compare. */
        NO_DIFFERENCE("no-difference"),
        /** No subject with a level had the event, so its ratio would be 0. */
        LEVEL_WITHOUT_EVENT("level-without-event"),
        /** No subject with a level was seen without the event, so its ratio would be infinite. */
        LEVEL_WITH_EVENTS_ONLY("level-with-events-only"),
        /** A ratio grows or falls without limit: covariates together separate those with the event from those without. */
        DIVERGING("diverging"),
        /** A covariate follows from the others, or from time. */
        COLLINEAR("collinear"),
        /** There are fewer clusters than {@link #LEAST_CLUSTERS}. */
        FEW_CLUSTERS("few-clusters"),
        /** A level lies in fewer clusters than {@link #LEAST_CLUSTERS_OF_LEVEL}. */
        LEVEL_IN_FEW_CLUSTERS("level-in-few-clusters"),
        /** A number, such as exposure, has another value than its usual one in fewer clusters than {@link #LEAST_CLUSTERS_OF_LEVEL}. */
        NUMBER_IN_FEW_CLUSTERS("number-in-few-clusters"),
        /** The cases lie in fewer groups of peers than {@link #LEAST_PEER_GROUPS}. */
        EXPOSURE_IN_FEW_GROUPS("exposure-in-few-groups"),
        /** There are more pieces of time than {@link #MOST_TIMES}. */
        TOO_MANY_TIMES("too-many-times"),
        /** The search did not find the greatest likelihood. */
        NOT_CONVERGED("not-converged");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /**
         * Returns the code of the reason, for example {@code few-events}.
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

    /**
     * What a reason is about: a covariate, or one of its levels.
     *
     * @param covariate the name of the covariate; empty if the reason is about all of them
     * @param level the level; empty if the reason is about the covariate
     */
    public record Part(String covariate, String level) {
        /** All covariates together. */
        public static final Part ALL = new Part("", "");

        /** Checks that nothing is null. */
        public Part {
            Objects.requireNonNull(covariate, "covariate");
            Objects.requireNonNull(level, "level");
        }

        static Part of(String covariate) {
            return new Part(covariate, "");
        }

        /** Returns the covariate and the level with a blank between them, such as {@code region EUR}, as results write them. */
        @Override
        public String toString() {
            return level.isEmpty() ? covariate : covariate + " " + level;
        }
    }

    /**
     * A reason with its numbers.
     *
     * @param reason the reason
     * @param about what it is about
     * @param number the actual number, such as of events or clusters; 0 if the reason has no number
     * @param needed the number that is needed, or the largest allowed; 0 if there is none
     * @param of the number of cases among which the first number was counted; 0 if the reason has no such number
     */
    public record Obstacle(Reason reason, Part about, long number, long needed, long of) {
        /** Checks that nothing is null. */
        public Obstacle {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(about, "about");
        }

        /**
         * Creates a reason whose number was not counted among cases.
         *
         * @param reason the reason
         * @param about what it is about
         * @param number the actual number; 0 if the reason has no number
         * @param needed the number that is needed, or the largest allowed; 0 if there is none
         */
        public Obstacle(Reason reason, Part about, long number, long needed) {
            this(reason, about, number, needed, 0);
        }

        /**
         * Returns the reason for people, with its numbers.
         *
         * @param language {@code fr} for French; any other value gives English
         * @return a phrase
         */
        public String text(String language) {
            return AnalysisMessages.of(
                    "HazardRefusal.Reason." + reason.code(),
                    language,
                    Map.of(
                            "about", about.toString(),
                            "number", Long.toString(number),
                            "needed", Long.toString(needed),
                            "of", Long.toString(of)));
        }
    }
}
