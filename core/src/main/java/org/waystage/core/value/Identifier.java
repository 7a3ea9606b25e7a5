package org.waystage.core.value;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The identifier that another scheme or a register uses for the same thing.
 *
 * @param scheme the scheme
 * @param value the identifier in the scheme
 * @param extras members unknown to this version
 */
public record Identifier(String scheme, String value, Extras extras) {
    /**
     * The reserved scheme that marks a record whose id a program made up: {@value}. Such an id distinguishes the records of one edition and
     * is no evidence of which record this is. The value is the scheme of the identifier from which the id was made, which is the key of the
     * record in its register, or {@value #OF_NOTHING} if there is none.
     */
    public static final String MADE_UP_ID = "waystage-made-up-id";

    /** The beginning of the reserved schemes that name the catalogue from which a merge took a record: {@value}. The id of the catalogue follows. */
    public static final String ORIGIN = "catalogue:";

    /** The value of {@link #MADE_UP_ID} for a record without a key. */
    public static final String OF_NOTHING = "none";

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

    /**
     * Returns whether this only says how the id was made and does not identify the record.
     *
     * @return {@code true} if the scheme is {@link #MADE_UP_ID}
     */
    public boolean isMark() {
        return scheme.equals(MADE_UP_ID);
    }

    /**
     * Returns whether this names the catalogue that a record of a merged catalogue comes from, and its id there.
     *
     * @return {@code true} if the scheme begins with {@link #ORIGIN}
     */
    public boolean isOrigin() {
        return scheme.startsWith(ORIGIN);
    }

    /**
     * Returns what the id of a record was made from, if a program made it up.
     *
     * @param identifiers the identifiers of the record
     * @return the value of {@link #MADE_UP_ID}, or empty if the id is not marked as made up
     */
    public static Optional<String> madeUpOf(List<Identifier> identifiers) {
        for (Identifier identifier : identifiers) {
            if (identifier.isMark()) {
                return Optional.of(identifier.value);
            }
        }
        return Optional.empty();
    }
}
