package org.waystage.json.reading;

import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.value.Extras;

/**
 * A version of the wire format, written {@code waystage-catalogue/1.0}.
 *
 * <p>It is neither the version of the library nor the edition of a catalogue. A newer minor version may add members and
 * codes, which older readers keep; a newer major version may change the meaning of existing ones.
 *
 * @param major the major version, 0 or greater
 * @param minor the minor version, 0 or greater
 */
public record FormatVersion(int major, int minor) {
    /** The version that this library writes. */
    public static final FormatVersion CURRENT = new FormatVersion(1, 0);

    /** The member of a document that states the version. */
    private static final String MEMBER = "format";

    /** The prefix of a version. */
    private static final String NAME = "waystage-catalogue/";

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public FormatVersion {
        if (major < 0 || minor < 0) {
            throw new IllegalArgumentException("a version is not negative");
        }
    }

    /**
     * Parses a version as documents state it.
     *
     * @param text the text, for example {@code waystage-catalogue/1.0}
     * @return the version, or empty if the text is not one
     */
    public static Optional<FormatVersion> parse(String text) {
        if (!text.startsWith(NAME)) {
            return Optional.empty();
        }
        String version = text.substring(NAME.length());
        int dot = version.indexOf('.');
        if (dot < 1 || !isNumber(version.substring(0, dot)) || !isNumber(version.substring(dot + 1))) {
            return Optional.empty();
        }
        return Optional.of(new FormatVersion(
                Integer.parseInt(version.substring(0, dot)), Integer.parseInt(version.substring(dot + 1))));
    }

    /**
     * Returns the version in which a catalogue is written: the newer minor version in which it was read, or otherwise
     * the one that this library writes.
     *
     * <p>A newer version is kept with its additions, as the member {@code format} among the extras of the catalogue. So
     * a catalogue without extras is of this version, and catalogues of different versions are not equal.
     *
     * @param catalogue the catalogue
     * @return its version
     */
    public static FormatVersion of(Catalogue catalogue) {
        return newer(catalogue.extras()).orElse(CURRENT);
    }

    private static Optional<FormatVersion> newer(Extras extras) {
        return extras.members().get(MEMBER) instanceof Extras.Str text
                ? parse(text.text()).filter(version -> version.major == CURRENT.major && version.isNewerThan(CURRENT))
                : Optional.empty();
    }

    private boolean isNewerThan(FormatVersion other) {
        return major > other.major || (major == other.major && minor > other.minor);
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

    /** Returns the version as documents state it, which {@link #parse} accepts. */
    @Override
    public String toString() {
        return NAME + major + "." + minor;
    }
}
