package org.waystage.analysis.share;

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
    HYPERGEOMETRIC("hypergeometric");

    private final String code;

    IntervalMethod(String code) {
        this.code = code;
    }

    /**
     * Returns the code of the method, for example {@code wilson}.
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
