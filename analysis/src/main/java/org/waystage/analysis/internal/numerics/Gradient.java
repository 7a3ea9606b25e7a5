package org.waystage.analysis.internal.numerics;

/**
 * A number with its derivatives with respect to some variables, carried through each operation by the chain rule
 * (automatic differentiation, forward mode). Immutable.
 *
 * <p>Elementary functions are those of {@link StrictMath}, so a search by derivatives takes the same steps on every machine. Operands must
 * have the same variables.
 */
public final class Gradient {
    private final double value;
    private final double[] slopes;

    private Gradient(double value, double[] slopes) {
        this.value = value;
        this.slopes = slopes;
    }

    /** Returns a number that depends on none of the variables. */
    public static Gradient constant(int variables, double value) {
        return new Gradient(value, new double[variables]);
    }

    /** Returns a variable at a value, by its index from 0. */
    public static Gradient variable(int variables, int index, double value) {
        double[] slopes = new double[variables];
        slopes[index] = 1;
        return new Gradient(value, slopes);
    }

    public double value() {
        return value;
    }

    /** Returns the derivatives in the order of the variables; a copy. */
    public double[] slopes() {
        return slopes.clone();
    }

    public Gradient add(Gradient other) {
        return combined(value + other.value, 1, other, 1);
    }

    public Gradient add(double other) {
        return new Gradient(value + other, slopes);
    }

    public Gradient subtract(Gradient other) {
        return combined(value - other.value, 1, other, -1);
    }

    public Gradient multiply(Gradient other) {
        return combined(value * other.value, other.value, other, value);
    }

    public Gradient multiply(double factor) {
        return mapped(value * factor, factor);
    }

    public Gradient divide(Gradient other) {
        double quotient = value / other.value;
        return combined(quotient, 1 / other.value, other, -quotient / other.value);
    }

    public Gradient divide(double divisor) {
        return mapped(value / divisor, 1 / divisor);
    }

    public Gradient negate() {
        return mapped(-value, -1);
    }

    public Gradient exp() {
        double exp = StrictMath.exp(value);
        return mapped(exp, exp);
    }

    /** Returns e to this power, less 1. */
    public Gradient expm1() {
        return mapped(StrictMath.expm1(value), StrictMath.exp(value));
    }

    public Gradient log() {
        return mapped(StrictMath.log(value), 1 / value);
    }

    /** Returns the logarithm of this number plus 1. */
    public Gradient log1p() {
        return mapped(StrictMath.log1p(value), 1 / (1 + value));
    }

    private Gradient mapped(double result, double factor) {
        double[] all = new double[slopes.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = slopes[i] * factor;
        }
        return new Gradient(result, all);
    }

    private Gradient combined(double result, double factor, Gradient other, double otherFactor) {
        double[] all = new double[slopes.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = slopes[i] * factor + other.slopes[i] * otherFactor;
        }
        return new Gradient(result, all);
    }
}
