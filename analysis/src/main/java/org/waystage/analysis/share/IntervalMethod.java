package org.waystage.analysis.share;

import java.util.Arrays;
import java.util.Optional;

/** A method of computing the confidence interval of a share. The set of methods is closed. */
public enum IntervalMethod {
    /**
     * The score interval (E. B. Wilson, 1927): the two π with |p - π| = z·√(π(1-π)/n). If the population N is stated, n
     * is replaced by the effective size n(N-1)/(N-n), at which the binomial variance equals the hypergeometric one. It
     * covers the truth about as often as its level says on average, and less often for some shares.
     */
    WILSON("wilson"),
    /**
     * The exact interval of a sample without replacement from a stated population: all totals that neither of the two
     * one-sided hypergeometric tests, each at half the error, excludes (J. P. Buonaccorsi, 1987). It covers the truth at
     * least as often as its level says, and mostly more often.
     */
    HYPERGEOMETRIC("hypergeometric"),
    /**
     * The same, with half of the probability of the observed count in each tail (H. O. Lancaster, 1961). It is shorter. On average it
     * covers the truth about as often as its level says, but less often for some totals.
     */
    HYPERGEOMETRIC_MID_P("hypergeometric-mid-p"),
    /**
     * The exact interval of independent trials (C. J. Clopper and E. S. Pearson, 1934). A stated population is not taken
     * into account. It covers the truth at least as often as its level says, and mostly more often.
     */
    CLOPPER_PEARSON("clopper-pearson");

    private final String code;

    IntervalMethod(String code) {
        this.code = code;
    }

    /**
     * Returns the code of the method, for example {@code clopper-pearson}.
     *
     * @return the code
     */
    public String code() {
        return code;
    }

    /**
     * Returns the method with a code.
     *
     * @param code the code, for example {@code clopper-pearson}
     * @return the method; empty if none has this code
     */
    public static Optional<IntervalMethod> of(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code.equals(code))
                .findFirst();
    }

    /** Returns whether the method needs the size of the population. */
    boolean isOfPopulation() {
        return this == HYPERGEOMETRIC || this == HYPERGEOMETRIC_MID_P;
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
