package org.waystage.json;

import java.util.Optional;

/**
 * A version of the wire format, written {@code waystage-catalogue/1.0}.
 *
 * <p>It is neither the version of the library nor the edition of a catalogue. A newer minor version may bring members and
 * codes, which older readers keep; a newer major version may change the meaning of what there is.
 *
 * @param major the major version
 * @param minor the minor version
 */
public record FormatVersion(int major, int minor) {
    /** The version that this library writes. */
    public static final FormatVersion CURRENT = new FormatVersion(1, 0);

    /** What a version begins with. */
    static final String NAME = "waystage-catalogue/";

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public FormatVersion {
        if (major < 0 || minor < 0) {
            throw new IllegalArgumentException("a version is not negative");
        }
    }

    /**
     * Reads a version as documents state it.
     *
     * @param text such as {@code waystage-catalogue/1.0}
     * @return the version; empty if the text is not one
     */
    public static Optional<FormatVersion> parse(String text) {
        return parse(text, NAME);
    }

    /** Reads the version of a format by its name, which ends in a slash. */
    static Optional<FormatVersion> parse(String text, String name) {
        if (!text.startsWith(name)) {
            return Optional.empty();
        }
        String version = text.substring(name.length());
        int dot = version.indexOf('.');
        if (dot < 1 || !isNumber(version.substring(0, dot)) || !isNumber(version.substring(dot + 1))) {
            return Optional.empty();
        }
        return Optional.of(new FormatVersion(
                Integer.parseInt(version.substring(0, dot)), Integer.parseInt(version.substring(dot + 1))));
    }

    private static boolean isNumber(String digits) {
        if (digits.isEmpty() || digits.length() > 6 || (digits.length() > 1 && digits.charAt(0) == '0')) {
            return false;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Returns the version as documents state it, which {@link #parse} reads back. */
    @Override
    public String toString() {
        return NAME + major + "." + minor;
    }
}
