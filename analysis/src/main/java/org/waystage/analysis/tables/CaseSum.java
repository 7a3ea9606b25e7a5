package org.waystage.analysis.tables;

import java.io.Serializable;
import java.math.BigDecimal;
import org.waystage.core.value.Quantity;

/**
 * How many cases were counted, and what they weigh together.
 *
 * <p>The weight is exact, so that parts add up to the same whatever their order; {@link BigDecimal#doubleValue()} rounds it
 * once. Where cases are not weighted each weighs 1, and the weight is their number.
 *
 * @param cases the number of cases
 * @param weight the sum of their weights, in the unit of the weights; whatever its scale, it is kept without trailing zeros
 */
public record CaseSum(long cases, BigDecimal weight) implements Serializable {
    /** No case. */
    static final CaseSum NONE = new CaseSum(0, BigDecimal.ZERO);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative, or only one of them is 0, or the weight is no number that a
     *     {@link Quantity#holds quantity} could hold
     */
    public CaseSum {
        if (!Quantity.holds(weight)) {
            throw new IllegalArgumentException("a weight has a power of ten from -" + Quantity.MAX_EXPONENT + " to "
                    + Quantity.MAX_EXPONENT + ", but was " + weight);
        }
        weight = weight.stripTrailingZeros();
        weight = weight.setScale(Math.max(0, weight.scale())); // 100, not 1E+2
        if (cases < 0 || weight.signum() != Long.signum(cases)) {
            throw new IllegalArgumentException(
                    "numbers and weights are not negative, and cases have a weight: " + cases + ", " + weight);
        }
    }

    /**
     * Returns these and others together.
     *
     * @param other cases that are not counted here
     * @return the sum
     */
    public CaseSum plus(CaseSum other) {
        return new CaseSum(cases + other.cases, weight.add(other.weight));
    }

    /** Returns whether others can be some of these. */
    boolean covers(CaseSum part) {
        return part.cases <= cases && part.weight.compareTo(weight) <= 0;
    }

    /** Returns these without some of them. */
    CaseSum minus(CaseSum part) {
        return new CaseSum(cases - part.cases, weight.subtract(part.weight));
    }
}
