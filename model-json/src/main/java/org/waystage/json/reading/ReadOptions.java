package org.waystage.json.reading;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.waystage.core.validation.ValidationProfile;

/**
 * The limits and checks of a reader. By default there are limits; exceeding one is an error at its place.
 *
 * <table class="striped">
 * <caption>The limits and their defaults</caption>
 * <thead><tr><th>limit</th><th>what it limits</th><th>default</th></tr></thead>
 * <tbody>
 * <tr><td>{@link Limit#DOCUMENT_BYTES}</td><td>a document that is read as a whole, in bytes</td><td>500,000,000</td></tr>
 * <tr><td>{@link Limit#LINE_BYTES}</td><td>a line of a line document, including the head, in bytes</td><td>16,000,000</td></tr>
 * <tr><td>{@link Limit#DEPTH}</td><td>the nesting of objects and lists</td><td>64</td></tr>
 * <tr><td>{@link Limit#STRING_LENGTH}</td><td>a string, in UTF-16 code units</td><td>1,000,000</td></tr>
 * <tr><td>{@link Limit#NAME_LENGTH}</td><td>the name of a member, in bytes</td><td>50,000</td></tr>
 * <tr><td>{@link Limit#NUMBER_LENGTH}</td><td>a number, in characters</td><td>400</td></tr>
 * <tr><td>{@link Limit#MEMBERS}</td><td>the unknown members of one object, the languages of one text; in the canonical form of
 * any JSON, the members of any object</td><td>100,000</td></tr>
 * <tr><td>{@link Limit#VALUES}</td><td>the values of unknown members, in one document or line</td>
 * <td>5,000,000</td></tr>
 * <tr><td>{@link Limit#NOTICES}</td><td>the notices of each severity that are kept; all are counted</td><td>10,000</td></tr>
 * </tbody>
 * </table>
 *
 * <p>The power of ten of a number is not among the limits, since no quantity accepts one beyond {@link
 * org.waystage.core.value.Quantity#MAX_EXPONENT}, wherever it comes from; numbers of unknown members are kept as texts.
 *
 * @param checked whether the rules of the model are checked too ({@link
 *     org.waystage.core.validation.CatalogueValidator})
 * @param limits the limits that differ from the defaults; immutable
 * @param profile the severity of each rule, and the rules that are not reported; it also applies to the counts and
 *     limits of notices
 */
public record ReadOptions(boolean checked, Map<Limit, Integer> limits, ValidationProfile profile) {
    private static final ReadOptions DEFAULTS = new ReadOptions(true, Map.of(), ValidationProfile.none());

    /** A limit of a reader. */
    public enum Limit {
        /** The length of a document that is read as a whole, in bytes. */
        DOCUMENT_BYTES(500_000_000),
        /** The length of a line of a line document, including the head, in bytes. */
        LINE_BYTES(16_000_000),
        /** The nesting depth of objects and lists. */
        DEPTH(64),
        /** The length of a string, in UTF-16 code units. */
        STRING_LENGTH(1_000_000),
        /** The length of the name of a member, in bytes of UTF-8. */
        NAME_LENGTH(50_000),
        /** The length of a number, in characters. */
        NUMBER_LENGTH(400),
        /** The number of unknown members of an object, and the number of languages of a text. */
        MEMBERS(100_000),
        /** The number of values of unknown members in one document or line; each takes about 50 bytes of memory. */
        VALUES(5_000_000),
        /** The number of notices kept of each severity. */
        NOTICES(10_000);

        private final int byDefault;

        Limit(int byDefault) {
            this.byDefault = byDefault;
        }

        /**
         * Returns the default of this limit.
         *
         * @return the limit, 1 or greater
         */
        public int byDefault() {
            return byDefault;
        }
    }

    /**
     * Checks the limits, and keeps those that differ from the defaults.
     *
     * @throws IllegalArgumentException if a limit is not positive
     */
    public ReadOptions {
        Objects.requireNonNull(profile, "profile");
        Map<Limit, Integer> kept = new EnumMap<>(Limit.class);
        for (Map.Entry<Limit, Integer> entry : limits.entrySet()) {
            if (entry.getValue() < 1) {
                throw new IllegalArgumentException(
                        "a limit must be at least 1, but " + entry.getKey() + " was " + entry.getValue());
            }
            if (entry.getValue() != entry.getKey().byDefault) {
                kept.put(entry.getKey(), entry.getValue());
            }
        }
        limits = Collections.unmodifiableMap(kept);
    }

    /**
     * Returns the default options: rules are checked, each limit has its default, and there is no profile.
     *
     * @return the options
     */
    public static ReadOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Returns a limit.
     *
     * @param limit the limit
     * @return its value, 1 or greater
     */
    public int limit(Limit limit) {
        return limits.getOrDefault(Objects.requireNonNull(limit, "limit"), limit.byDefault);
    }

    /**
     * Returns these options with another value for a limit.
     *
     * @param limit the limit
     * @param value the greatest value accepted, 1 or greater
     * @return the options
     * @throws IllegalArgumentException if the value is not positive
     */
    public ReadOptions with(Limit limit, int value) {
        Map<Limit, Integer> changed = new EnumMap<>(Limit.class);
        changed.putAll(limits);
        changed.put(limit, value);
        return new ReadOptions(checked, changed, profile);
    }

    /**
     * Returns these options without the rules of the model: only what makes a document readable is checked.
     *
     * @return the options
     */
    public ReadOptions unchecked() {
        return new ReadOptions(false, limits, profile);
    }

    /**
     * Returns these options with another profile.
     *
     * @param other the severity of each rule, and the rules that are not reported
     * @return the options
     */
    public ReadOptions withProfile(ValidationProfile other) {
        return new ReadOptions(checked, limits, other);
    }
}
