package org.waystage.core.value;

import java.util.Objects;

/**
 * The identifier that another scheme or a register uses for the same thing.
 *
 * @param scheme the scheme
 * @param value the identifier in the scheme
 * @param extras members unknown to this version
 */
public record Identifier(String scheme, String value, Extras extras) {
    private static final String[] PARTS = {"scheme", "value"};

    /** Checks the components. */
    public Identifier {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
    }

    /**
     * Returns an identifier in a scheme.
     *
     * @param scheme the scheme
     * @param value the identifier in the scheme
     * @return the identifier
     */
    public static Identifier of(String scheme, String value) {
        return new Identifier(scheme, value, Extras.none());
    }
}
