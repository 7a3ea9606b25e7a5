package org.waystage.analysis.regression;

import java.util.List;
import java.util.Objects;

/**
 * An assumption about the hazard of subjects whose covariates are 0, to which all others are proportional.
 *
 * @param kind the kind of assumption
 * @param cuts the times between which the hazard is constant, ascending; empty if they follow from the data
 * @param pieces the number of pieces into which the time is cut; 0 if it follows from the cuts or the data
 */
public record HazardModel(Kind kind, List<Double> cuts, int pieces) {
    /** The number of pieces by default. */
    public static final int PIECES = 5;

    /** The kind of assumption. The set of kinds is closed. */
    public enum Kind {
        /**
         * Time is counted in periods, without an order within a period: the probability of the event in period k is
         * 1 - exp(-exp(γₖ + xβ)), the complementary log-log link (Prentice and Gloeckler, Regression Analysis of Grouped
         * Survival Data with Application to Breast Cancer Data, 1978). The ratio exp(β) is that of hazards in continuous
         * time.
         */
        DISCRETE("discrete"),
        /**
         * The hazard is constant in each of a few pieces of time (Friedman, Piecewise Exponential Models for Survival
         * Data with Covariates, 1982).
         */
        PIECEWISE("piecewise"),
        /**
         * No assumption: the cumulative hazard may grow by any step at any end of an interval (Finkelstein, A
         * Proportional Hazards Model for Interval-Censored Failure Time Data, 1986).
         */
        STEPS("steps");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /**
         * Returns the code of the kind, for example {@code piecewise}.
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
     * Makes an immutable copy of the cuts.
     *
     * @throws IllegalArgumentException if the cuts are not finite and ascending, if there is only one cut, if periods have no
     *     cuts, if steps have any, or if there are neither pieces nor cuts
     */
    public HazardModel {
        Objects.requireNonNull(kind, "kind");
        cuts = List.copyOf(cuts);
        for (int i = 0; i < cuts.size(); i++) {
            if (!Double.isFinite(cuts.get(i)) || (i > 0 && !(cuts.get(i - 1) < cuts.get(i)))) {
                throw new IllegalArgumentException("cuts are finite and ascend: " + cuts);
            }
        }
        boolean pieced = kind == Kind.PIECEWISE && cuts.isEmpty();
        if (cuts.size() == 1
                || (kind == Kind.DISCRETE && cuts.isEmpty())
                || (kind == Kind.STEPS && !cuts.isEmpty())
                || (pieced ? pieces < 1 : pieces != 0)) {
            throw new IllegalArgumentException("no model " + kind + " of " + cuts + " and " + pieces + " pieces");
        }
    }

    /**
     * Returns the model of time in periods. Ends of intervals are moved to ends of periods: the time after which
     * something happened to an earlier one, that by which it had happened to a later one. A subject that enters within a period is at
     * risk from the next one on.
     *
     * @param cuts the ends of the periods, ascending; the first is the beginning of the first period
     * @return the model
     * @throws IllegalArgumentException if there are fewer than two cuts, or if they do not ascend
     */
    public static HazardModel discrete(List<Double> cuts) {
        return new HazardModel(Kind.DISCRETE, cuts, 0);
    }

    /**
     * Returns the model of a hazard that is constant in each of some pieces. These are cut so that about equally many events end in
     * each: at quantiles of the times by which they had happened. The risk begins at 0, or at the earliest time if that is less.
     *
     * @param pieces the number of pieces, at least 1; there are fewer if many of these times are equal, or if there are few events
     * @return the model
     * @throws IllegalArgumentException if the number is less than 1
     */
    public static HazardModel piecewise(int pieces) {
        return new HazardModel(Kind.PIECEWISE, List.of(), pieces);
    }

    /**
     * Returns the model of a hazard that is constant between some times.
     *
     * @param cuts the times, ascending; the risk begins at the first, and what is known beyond the last does not count
     * @return the model
     * @throws IllegalArgumentException if there are fewer than two cuts, or if they do not ascend
     */
    public static HazardModel piecewise(List<Double> cuts) {
        return new HazardModel(Kind.PIECEWISE, cuts, 0);
    }

    /**
     * Returns the model that assumes nothing about the hazard.
     *
     * @return the model
     */
    public static HazardModel steps() {
        return new HazardModel(Kind.STEPS, List.of(), 0);
    }
}
