package org.waystage.analysis.tables;

import java.io.Serializable;
import java.math.BigDecimal;
import org.waystage.core.value.Quantity;

/**
 * A number of cases and the sum of their weights.
 *
 * <p>The weight is exact, so the sum does not depend on the order of the parts; {@link BigDecimal#doubleValue()} rounds
 * it once. If cases are not weighted, each weighs 1 and the weight is their number.
 *
 * @param cases the number of cases
 * @param weight the sum of their weights, in the unit of the weights; stored without trailing zeros
 */
public record CaseSum(long cases, BigDecimal weight) implements Serializable {
    /** The sum of no cases. */
    static final CaseSum NONE = new CaseSum(0, BigDecimal.ZERO);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is negative, if only one of them is 0, or if a
     *     {@link Quantity#holds quantity} cannot hold the weight
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
     * Returns the sum of these cases and others.
     *
     * @param other the sum of cases not counted here
     * @return the sum
     */
    public CaseSum plus(CaseSum other) {
        return new CaseSum(cases + other.cases, weight.add(other.weight));
    }

    /** Returns whether the other cases can be some of these. */
    boolean covers(CaseSum part) {
        return part.cases <= cases && part.weight.compareTo(weight) <= 0;
    }

    /** Returns the sum without some of these cases. */
    CaseSum minus(CaseSum part) {
        return new CaseSum(cases - part.cases, weight.subtract(part.weight));
    }
}
