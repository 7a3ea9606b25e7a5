package org.waystage.analysis.regression;

import org.waystage.analysis.Worded;

/**
 * The ratios of hazards by covariates, or the reasons why there are none.
 *
 * <p>The hazard of a subject with the covariates x is, at each time, that of a subject without them times exp(xβ). A ratio of 0.5
 * for a level says that at any time, those that have not had the event have it at half the rate of the reference; it does not say
 * that they take twice as long. {@link HazardModel} describes the assumption about the hazard itself. The event
 * may be known to the day, between two times, or only to lie after or before one, and a subject may be known only from a
 * time on (delayed entry). The likelihood takes all this into account.
 */
public sealed interface HazardRegression permits HazardFit, HazardRefusal {
    /** The confidence level by default. */
    double LEVEL = 0.95;

    /** The basis of the errors of estimates. The set is closed. Its text is a phrase. */
    enum Errors implements Worded {
        /** The curvature of the likelihood, with the normal distribution (Wald). */
        INFORMATION("information"),
        /**
         * The sums of the derivatives over each cluster (the sandwich of Liang and Zeger, Longitudinal Data Analysis Using
         * Generalized Linear Models, 1986, and of Lin and Wei, The Robust Inference for the Cox Proportional Hazards Model,
         * 1989), with the factor G/(G-1) for G clusters, and Student's t with G-1 degrees of freedom.
         */
        CLUSTERED("clustered"),
        /**
         * The decrease of the likelihood from its maximum: all ratios that the likelihood-ratio test does not reject (the profile). The
         * ends are found as in Venzon and Moolgavkar, A Method for Computing Profile-Likelihood-Based Confidence Intervals, 1988.
         */
        LIKELIHOOD("likelihood");

        private final String code;

        Errors(String code) {
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
     * Estimates the ratios at the level {@value #LEVEL}, with clustered errors if any cluster has several subjects, and
     * by the likelihood otherwise.
     *
     * @param data the subjects
     * @param model the assumption about the hazard
     * @return the estimates, or why there are none
     * @throws IllegalArgumentException if a covariate changes by period and the model is not in discrete time, or has
     *     other periods
     */
    static HazardRegression of(HazardData data, HazardModel model) {
        return of(data, model, LEVEL, defaultErrors(data));
    }

    /**
     * Returns the default errors.
     *
     * @param data the subjects
     * @return clustered ones if any cluster has several subjects, otherwise those by the likelihood
     */
    static Errors defaultErrors(HazardData data) {
        return data.clusters() < data.subjects() ? Errors.CLUSTERED : Errors.LIKELIHOOD;
    }

    /**
     * Estimates the ratios. Time grows with the number of different subjects times the square of the number of columns and
     * periods, and for {@link HazardModel.Kind#STEPS} with the cube of the number of different times.
     *
     * @param data the subjects
     * @param model the assumption about the hazard
     * @param level the confidence level, such as 0.95
     * @param errors the basis of the intervals that are shown first
     * @return the estimates, or why there are none
     * @throws IllegalArgumentException if the level is not between 0 and 1, if a covariate changes by period and the
     *     model is not in discrete time, or has other periods
     */
    static HazardRegression of(HazardData data, HazardModel model, double level, Errors errors) {
        return new HazardEstimation(data, model, level, errors).run();
    }
}
