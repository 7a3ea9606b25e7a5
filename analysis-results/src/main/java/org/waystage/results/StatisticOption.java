package org.waystage.results;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waystage.analysis.Dimension;
import org.waystage.core.casestudy.Nature;

/**
 * An option of a statistic: its name and the values that it accepts. Immutable.
 *
 * <pre>{@code
 * StatisticOption.oneOf("of", "DIMENSION", List.of("technology", "group")).withDefault("technology")
 * StatisticOption.wholeNumber("years", 0, 100).withDefault("5")
 * StatisticOption.word("body", "ORGANIZATION").asRequired()
 * }</pre>
 */
public final class StatisticOption {
    /** The day as of which cases are counted; by default the issue date of the catalogue. */
    public static final StatisticOption AS_OF = day("as-of");

    /** The natures of the cases that count. */
    public static final StatisticOption NATURE = oneOf(
            "nature",
            "NATURE",
            Stream.concat(Arrays.stream(Nature.Listed.values()).map(Nature::code), Stream.of("all"))
                    .toList());

    /** The dimension by which cases are also counted. */
    static final StatisticOption BY = oneOf("by", "DIMENSION", codes(Dimension.values(), Dimension::code));

    private final String name;
    private final String placeholder;
    private final Accepted accepted;
    private final Optional<String> defaultValue;
    private final boolean required;

    /** The kinds of values. */
    public enum Kind {
        /** One of a few words. */
        CHOICE,
        /** A whole number. */
        NUMBER,
        /** A calendar day, such as 2022-06-30. */
        DAY,
        /** An id or a code of the catalogue. */
        WORD
    }

    /** The values that an option accepts: words of a choice, or numbers from the least to the most. */
    private record Accepted(Kind kind, List<String> choices, long least, long most) {
        static Accepted any(Kind kind) {
            return new Accepted(kind, List.of(), 0, 0);
        }
    }

    private StatisticOption(
            String name, String placeholder, Accepted accepted, Optional<String> defaultValue, boolean required) {
        this.name = Objects.requireNonNull(name, "name");
        this.placeholder = Objects.requireNonNull(placeholder, "placeholder");
        this.accepted = accepted;
        this.defaultValue = defaultValue;
        this.required = required;
    }

    private static StatisticOption of(String name, String placeholder, Accepted accepted) {
        return new StatisticOption(name, placeholder, accepted, Optional.empty(), false);
    }

    /**
     * Returns an option whose value is one of a few words.
     *
     * @param name the name, in kebab case
     * @param placeholder the word that stands for a value in help, such as {@code DIMENSION}
     * @param choices the words, in the order in which they are listed
     * @return the option, optional and without a default
     */
    public static StatisticOption oneOf(String name, String placeholder, List<String> choices) {
        return of(name, placeholder, new Accepted(Kind.CHOICE, List.copyOf(choices), 0, 0));
    }

    /**
     * Returns an option whose value is a whole number.
     *
     * @param name the name, in kebab case
     * @param least the least number accepted
     * @param most the greatest number accepted
     * @return the option, optional and without a default
     */
    public static StatisticOption wholeNumber(String name, long least, long most) {
        return of(name, "N", new Accepted(Kind.NUMBER, List.of(), least, most));
    }

    /**
     * Returns an option whose value is a calendar day.
     *
     * @param name the name, in kebab case
     * @return the option, optional and without a default
     */
    public static StatisticOption day(String name) {
        return of(name, "DATE", Accepted.any(Kind.DAY));
    }

    /**
     * Returns an option whose value is an id or a code of the catalogue.
     *
     * @param name the name, in kebab case
     * @param placeholder the word that stands for a value in help, such as {@code ORGANIZATION}
     * @return the option, optional and without a default
     */
    public static StatisticOption word(String name, String placeholder) {
        return of(name, placeholder, Accepted.any(Kind.WORD));
    }

    /**
     * Returns this option with a default value.
     *
     * @param value the value that it has if none is chosen
     * @return the option
     * @throws IllegalArgumentException if the option does not accept the value
     */
    public StatisticOption withDefault(String value) {
        if (!accepts(value)) {
            throw new IllegalArgumentException("the option '" + name + "' does not accept '" + value + "'");
        }
        return new StatisticOption(name, placeholder, accepted, Optional.of(value), false);
    }

    /**
     * Returns this option as one for which a value must be chosen.
     *
     * @return the option, without a default
     */
    public StatisticOption asRequired() {
        return new StatisticOption(name, placeholder, accepted, Optional.empty(), true);
    }

    static <E> List<String> codes(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code).toList();
    }

    /**
     * Returns the name.
     *
     * @return the name, such as {@code minimum}
     */
    public String name() {
        return name;
    }

    /**
     * Returns the word that stands for a value in help.
     *
     * @return the placeholder, such as {@code N}
     */
    public String placeholder() {
        return placeholder;
    }

    /**
     * Returns the kind of its values.
     *
     * @return the kind
     */
    public Kind kind() {
        return accepted.kind;
    }

    /**
     * Returns the words of a {@link Kind#CHOICE}.
     *
     * @return the words, in the order in which they are listed; immutable, empty for other kinds
     */
    public List<String> choices() {
        return accepted.choices;
    }

    /**
     * Returns the least {@link Kind#NUMBER} accepted.
     *
     * @return the number; 0 for other kinds
     */
    public long least() {
        return accepted.least;
    }

    /**
     * Returns the greatest {@link Kind#NUMBER} accepted.
     *
     * @return the number; 0 for other kinds
     */
    public long most() {
        return accepted.most;
    }

    /**
     * Returns the value that the option has if none is chosen.
     *
     * @return the value; empty if there is none
     */
    public Optional<String> defaultValue() {
        return defaultValue;
    }

    /**
     * Returns whether a value must be chosen.
     *
     * @return true if the option is required
     */
    public boolean isRequired() {
        return required;
    }

    /**
     * Returns whether the option accepts a value.
     *
     * @param value the value
     * @return true if the value can be chosen
     */
    public boolean accepts(String value) {
        try {
            return switch (accepted.kind) {
                case CHOICE -> accepted.choices.contains(value);
                case NUMBER -> Long.parseLong(value) >= accepted.least && Long.parseLong(value) <= accepted.most;
                case DAY -> LocalDate.parse(value).getYear() > 0;
                case WORD -> true;
            };
        } catch (NumberFormatException | DateTimeException e) {
            return false;
        }
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
