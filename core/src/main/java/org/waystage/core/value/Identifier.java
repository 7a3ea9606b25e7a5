package org.waystage.core.value;

import java.util.Objects;

/**
 * What another scheme or a register calls the same thing.
 *
 * @param scheme the scheme
 * @param value the identifier in the scheme
 * @param extras members that this version does not know
 */
public record Identifier(String scheme, String value, Extras extras) {
    private static final String[] PARTS = {"scheme", "value"};

    /**
     * Checks the parts.
     */
    public Identifier {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
    }

    /**
     * Returns an identifier with these parts.
     *
     * @param scheme the scheme
     * @param value the identifier in the scheme
     * @return the value
     */
    public static Identifier of(String scheme, String value) {
        return new Identifier(scheme, value, Extras.none());
    }
}
