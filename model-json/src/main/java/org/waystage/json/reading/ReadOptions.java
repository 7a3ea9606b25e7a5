package org.waystage.json.reading;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.waystage.core.validation.ValidationProfile;

/**
 * What a reader guards against and checks. Limits are on by default; what exceeds one is an error at its place.
 *
 * <table class="striped">
 * <caption>The limits, and what they are if nothing is said</caption>
 * <thead><tr><th>limit</th><th>what may be so large</th><th>default</th></tr></thead>
 * <tbody>
 * <tr><td>{@link Limit#DOCUMENT_BYTES}</td><td>a document that is read as a whole, in bytes</td><td>500,000,000</td></tr>
 * <tr><td>{@link Limit#LINE_BYTES}</td><td>a line of a line document, the head too, in bytes</td><td>16,000,000</td></tr>
 * <tr><td>{@link Limit#DEPTH}</td><td>the nesting of objects and lists</td><td>64</td></tr>
 * <tr><td>{@link Limit#STRING_LENGTH}</td><td>a string, in UTF-16 units</td><td>1,000,000</td></tr>
 * <tr><td>{@link Limit#NAME_LENGTH}</td><td>the name of a member, in bytes</td><td>50,000</td></tr>
 * <tr><td>{@link Limit#NUMBER_LENGTH}</td><td>a number, in characters</td><td>400</td></tr>
 * <tr><td>{@link Limit#MEMBERS}</td><td>the members of one object that this version does not know, the languages of one text;
 * in the canonical form of any JSON, the members of any object</td><td>100,000</td></tr>
 * <tr><td>{@link Limit#VALUES}</td><td>the values of members that this version does not know, in one document or line</td>
 * <td>5,000,000</td></tr>
 * <tr><td>{@link Limit#NOTICES}</td><td>the notices of each severity that are kept; all are counted</td><td>10,000</td></tr>
 * </tbody>
 * </table>
 *
 * <p>The power of ten of a number is not among them, since no quantity holds one beyond {@link
 * org.waystage.core.value.Quantity#MAX_EXPONENT}, wherever it comes from; numbers of unknown members are kept as texts.
 *
 * @param checked whether the rules of the model are checked too ({@link org.waystage.core.validation.CatalogueValidator})
 * @param limits the limits that are not the default; immutable
 * @param profile how much breaches of rules weigh, and which are not reported; counts and limits of notices go by it
 */
public record ReadOptions(boolean checked, Map<Limit, Integer> limits, ValidationProfile profile) {
    private static final ReadOptions DEFAULTS = new ReadOptions(true, Map.of(), ValidationProfile.none());

    /** What is limited. */
    public enum Limit {
        /** The length of a document that is read as a whole, in bytes. */
        DOCUMENT_BYTES(500_000_000),
        /** The length of a line of a line document, in bytes; the head is one. */
        LINE_BYTES(16_000_000),
        /** How deep objects and lists may nest. */
        DEPTH(64),
        /** The length of a string, in UTF-16 units. */
        STRING_LENGTH(1_000_000),
        /** The length of the name of a member, in bytes of UTF-8. */
        NAME_LENGTH(50_000),
        /** The length of a number, in characters. */
        NUMBER_LENGTH(400),
        /** How many members that this version does not know an object may have, and how many languages a text. */
        MEMBERS(100_000),
        /** How many values of members that this version does not know one document or line may have: each takes some 50 bytes of memory. */
        VALUES(5_000_000),
        /** How many notices of each severity are kept. */
        NOTICES(10_000);

        private final int byDefault;

        Limit(int byDefault) {
            this.byDefault = byDefault;
        }

        /**
         * Returns the limit that a reader has if nothing is said.
         *
         * @return the limit, 1 or more
         */
        public int byDefault() {
            return byDefault;
        }
    }

    /**
     * Checks the limits, and keeps those that are not the default.
     *
     * @throws IllegalArgumentException if one is not positive
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
     * Returns the options that a reader has if nothing is said: rules checked, each limit its default, no profile.
     *
     * @return the options
     */
    public static ReadOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Returns a limit.
     *
     * @param limit which
     * @return how much is let pass, 1 or more
     */
    public int limit(Limit limit) {
        return limits.getOrDefault(Objects.requireNonNull(limit, "limit"), limit.byDefault);
    }

    /**
     * Returns these options with another limit.
     *
     * @param limit which
     * @param value how much is let pass
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
     * @param other how much breaches of rules weigh, and which are not reported
     * @return the options
     */
    public ReadOptions withProfile(ValidationProfile other) {
        return new ReadOptions(checked, limits, other);
    }
}
