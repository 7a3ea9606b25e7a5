package org.waystage.core.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Members that this version does not know, kept in the order in which they came, to be written back after the
 * known members of their object.
 *
 * <p>No extra bears the name of a part of its value, as both would stand under it: constructors and builders refuse that.
 *
 * <p>Values are JSON values by shape, without any JSON library: numbers keep their digits, {@code null} is a value of its
 * own.
 */
public final class Extras {
    private static final Extras NONE = new Extras(Map.of());
    private final Map<String, Value> members;

    private Extras(Map<String, Value> members) {
        this.members = members;
    }

    /**
     * Returns the extras of a value of which everything is known.
     *
     * @return no extras
     */
    public static Extras none() {
        return NONE;
    }

    /**
     * Returns extras with the given members.
     *
     * @param members the values by name; the map's order is kept
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
     * @return an immutable map in the order in which they came
     */
    public Map<String, Value> members() {
        return members;
    }

    /**
     * Tells whether there are none.
     *
     * @return whether there are none
     */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    /**
     * Refuses a member that bears the name of a part of the value which these extras belong to: the value could not be written.
     *
     * @param parts the names of the parts
     * @throws IllegalArgumentException if there is one
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

    /** Returns the members, for people who debug. */
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

    /** A value of a member that this version does not know. */
    public sealed interface Value {}

    /**
     * A string.
     *
     * @param text the string
     */
    public record Str(String text) implements Value {
        /** Checks that there is one. */
        public Str {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A number as it was written, for example {@code 2.50} or {@code 1e400}. Equal if the digits are.
     *
     * @param digits the number in the grammar of JSON
     */
    public record Num(String digits) implements Value {
        /**
         * Checks the grammar.
         *
         * @throws IllegalArgumentException if the digits are not a number as JSON writes it
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
     * @param value which
     */
    public record Bool(boolean value) implements Value {}

    /** The {@code null} of the source, kept. */
    public enum Null implements Value {
        /** The one value. */
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
