package org.waystage.json.internal.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.NumberOutput;

/** Numbers as ECMAScript writes them (ECMA-262, Number::toString). */
public final class EcmaNumbers {
    private EcmaNumbers() {}

    public static String toString(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        String sign = value < 0 ? "-" : "";
        if (0 < point && point <= 21) {
            return sign
                    + (digits.length() > point
                            ? digits.substring(0, point) + "." + digits.substring(point)
                            : digits + "0".repeat(point - digits.length()));
        }
        if (-6 < point && point <= 0) {
            return sign + "0." + "0".repeat(-point) + digits;
        }
        String exponent = (point < 0 ? "e-" : "e+") + Math.abs(point - 1);
        return sign + digits.charAt(0) + (digits.length() > 1 ? "." + digits.substring(1) : "") + exponent;
    }

    /**
     * Returns whether a number, as written in JSON, is beyond the range of doubles; few are long enough to need a
     * check.
     */
    public static boolean isBeyond(String digits) {
        boolean small = digits.length() < 300 && !digits.contains("e") && !digits.contains("E");
        return !small && Double.isInfinite(Double.parseDouble(digits));
    }

    /** Returns whether the canonical digits of a number reproduce it as written. */
    public static boolean isSame(String digits, String canonical) {
        if (digits.equals(canonical)) {
            return true;
        }
        BigDecimal exact = decimal(digits);
        return exact != null && exact.compareTo(new BigDecimal(canonical)) == 0;
    }

    private static @Nullable BigDecimal decimal(String digits) {
        try {
            return new BigDecimal(digits);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /**
     * Returns the shortest decimal that is read back as the same double; of several, the nearest. Java's own conversion
     * gives at least two digits, so one digit is tried as well.
     */
    private static BigDecimal shortest(double value) {
        BigDecimal digits = new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
        if (digits.precision() == 2) {
            BigDecimal one = digits.round(new MathContext(1, RoundingMode.HALF_EVEN));
            if (one.doubleValue() == value) {
                return one.stripTrailingZeros();
            }
        }
        return digits;
    }
}
