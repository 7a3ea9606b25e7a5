package org.waystage.analysis.diffusion;

import org.waystage.analysis.Worded;

/**
 * The assumption of a fit about the deviations of a series from its curve. Intervals are valid if it is true, so they are never
 * shown without it. Its text is a phrase.
 */
public enum ErrorModel implements Worded {
    /** Errors with mean 0 and one variance in all periods: least squares. For amounts rather than counts. */
    EQUAL_VARIANCE("equal-variance"),
    /**
     * Each body of a market adopts once, at its own time: the counts of the periods, and the number of those that
     * have not adopted, are multinomial. For bodies counted one by one.
     */
    MULTINOMIAL("multinomial"),
    /** The counts of the periods are independent, and the variance of each is its mean. For events counted one by one. */
    POISSON("poisson"),
    /**
     * The counts of the periods are independent, and the variance of each is μ + κμ<sup>2</sup> with its mean μ and one
     * dispersion κ, which is estimated. For sums of things that come together, which vary more than independent ones.
     */
    NEGATIVE_BINOMIAL("negative-binomial");

    private final String code;

    ErrorModel(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns whether the values of a series must be counts. */
    boolean isOfCounts() {
        return this != EQUAL_VARIANCE;
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
