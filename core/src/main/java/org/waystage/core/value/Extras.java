package org.waystage.core.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Members unknown to this version, kept in their original order and written back after the known members of their
 * object.
 *
 * <p>No extra has the name of a component of its value, since the object would then contain the name twice;
 * constructors and builders reject that.
 *
 * <p>Values are JSON values, modelled without a JSON library: numbers keep their digits, and {@code null} is a value.
 */
public final class Extras {
    private static final Extras NONE = new Extras(Map.of());
    private final Map<String, Value> members;

    private Extras(Map<String, Value> members) {
        this.members = members;
    }

    /**
     * Returns the extras of a value without unknown members.
     *
     * @return no extras
     */
    public static Extras none() {
        return NONE;
    }

    /**
     * Returns extras with the given members.
     *
     * @param members the values by name, in the order to be kept
     * @return the extras
     */
    public static Extras of(Map<String, Value> members) {
        return members.isEmpty() ? NONE : new Extras(copy(members));
    }

    private static Map<String, Value> copy(Map<String, Value> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        Map<String, Value> copy = new LinkedHashMap<>();
        members.forEach((name, value) ->
                copy.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value")));
        return Collections.unmodifiableMap(copy);
    }

    /**
     * Returns the members.
     *
     * @return an immutable map in the original order
     */
    public Map<String, Value> members() {
        return members;
    }

    /**
     * Returns whether there are no members.
     *
     * @return {@code true} if there are none
     */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    /**
     * Checks that no member has the name of a component of the value that these extras belong to, since the value could
     * not be written.
     *
     * @param parts the names of the components
     * @throws IllegalArgumentException if a member has one of the names
     */
    public void checkBeside(String... parts) {
        if (!members.isEmpty()) {
            for (String part : parts) {
                if (members.containsKey(part)) {
                    throw new IllegalArgumentException(
                            "'" + part + "' is a known member and cannot be one of the extras");
                }
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Extras that && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    /** Returns the members, for debugging. */
    @Override
    public String toString() {
        return members.toString();
    }

    private static boolean isNumber(String digits) {
        int i = digits.startsWith("-") ? 1 : 0;
        int whole = run(digits, i);
        if (whole == i || (digits.charAt(i) == '0' && whole > i + 1)) {
            return false;
        }
        i = whole;
        if (i < digits.length() && digits.charAt(i) == '.') {
            int fraction = run(digits, ++i);
            if (fraction == i) {
                return false;
            }
            i = fraction;
        }
        if (i < digits.length() && (digits.charAt(i) == 'e' || digits.charAt(i) == 'E')) {
            i++;
            if (i < digits.length() && (digits.charAt(i) == '+' || digits.charAt(i) == '-')) {
                i++;
            }
            int exponent = run(digits, i);
            if (exponent == i) {
                return false;
            }
            i = exponent;
        }
        return i == digits.length();
    }

    private static int run(String digits, int from) {
        int i = from;
        while (i < digits.length() && digits.charAt(i) >= '0' && digits.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    /** A value of an unknown member. */
    public sealed interface Value {}

    /**
     * A string.
     *
     * @param text the string
     */
    public record Str(String text) implements Value {
        /** Checks that the text is not null. */
        public Str {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A number as written, for example {@code 2.50} or {@code 1e400}. Two numbers are equal if their digits are.
     *
     * @param digits the number in the grammar of JSON
     */
    public record Num(String digits) implements Value {
        /**
         * Checks the grammar.
         *
         * @throws IllegalArgumentException if the digits are not a JSON number
         */
        public Num {
            if (!isNumber(digits)) {
                throw new IllegalArgumentException("not a number as JSON writes it: '" + digits + "'");
            }
        }
    }

    /**
     * True or false.
     *
     * @param value the value
     */
    public record Bool(boolean value) implements Value {}

    /** The {@code null} of the source. */
    public enum Null implements Value {
        /** The only value. */
        NULL
    }

    /**
     * A list.
     *
     * @param elements the elements, in order
     */
    public record Arr(List<Value> elements) implements Value {
        /** Keeps an immutable copy. */
        public Arr {
            elements = List.copyOf(elements);
        }
    }

    /**
     * An object.
     *
     * @param members the values by name, in order
     */
    public record Obj(Map<String, Value> members) implements Value {
        /** Keeps an immutable copy, in the same order. */
        public Obj {
            members = copy(members);
        }
    }
}
