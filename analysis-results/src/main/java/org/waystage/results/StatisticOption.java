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
 * Something that can be chosen of a statistic.
 *
 * @param name the name, such as {@code minimum}
 * @param placeholder what stands for a value where the option is explained, such as {@code N}
 * @param kind what its values are
 * @param values the values of a {@link Kind#CHOICE}, in order; immutable, empty for other kinds
 * @param least the least {@link Kind#NUMBER}
 * @param most the greatest {@link Kind#NUMBER}
 * @param usual the value where none is chosen; empty if there is none
 * @param required whether a value must be chosen
 */
public record StatisticOption(
        String name,
        String placeholder,
        Kind kind,
        List<String> values,
        long least,
        long most,
        Optional<String> usual,
        boolean required) {
    /** The day as of which to count; the issue date of the catalogue where none is chosen. */
    public static final StatisticOption AS_OF =
            new StatisticOption("as-of", "DATE", Kind.DAY, List.of(), 0, 0, Optional.empty(), false);

    /** Which natures of cases count. */
    public static final StatisticOption NATURE = choice(
            "nature",
            "NATURE",
            Stream.concat(Arrays.stream(Nature.Listed.values()).map(Nature::code), Stream.of("all"))
                    .toList());

    /** By which dimension to count besides. */
    static final StatisticOption BY = choice("by", "DIMENSION", codes(Dimension.values(), Dimension::code));

    /** What the values of an option are. */
    public enum Kind {
        /** One of a few words. */
        CHOICE,
        /** A whole number. */
        NUMBER,
        /** A day of the calendar, such as 2022-06-30. */
        DAY,
        /** An id or a code, as the catalogue has it. */
        WORD
    }

    /** Keeps an immutable copy of the values. */
    public StatisticOption {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(placeholder, "placeholder");
        Objects.requireNonNull(kind, "kind");
        values = List.copyOf(values);
        Objects.requireNonNull(usual, "usual");
    }

    static StatisticOption choice(String name, String placeholder, List<String> values) {
        return new StatisticOption(name, placeholder, Kind.CHOICE, values, 0, 0, Optional.empty(), false);
    }

    static StatisticOption number(String name, long least, long most) {
        return new StatisticOption(name, "N", Kind.NUMBER, List.of(), least, most, Optional.empty(), false);
    }

    static StatisticOption word(String name, String placeholder) {
        return new StatisticOption(name, placeholder, Kind.WORD, List.of(), 0, 0, Optional.empty(), false);
    }

    /** Returns the option with the value that it has where none is chosen. */
    StatisticOption orElse(String value) {
        return new StatisticOption(name, placeholder, kind, values, least, most, Optional.of(value), required);
    }

    /** Returns the option as one that must be chosen. */
    StatisticOption mustBeChosen() {
        return new StatisticOption(name, placeholder, kind, values, least, most, usual, true);
    }

    static <E> List<String> codes(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code).toList();
    }

    /**
     * Tells whether a text is a value of this option.
     *
     * @param text the text
     * @return whether it can be chosen
     */
    public boolean accepts(String text) {
        try {
            return switch (kind) {
                case CHOICE -> values.contains(text);
                case NUMBER -> Long.parseLong(text) >= least && Long.parseLong(text) <= most;
                case DAY -> LocalDate.parse(text).getYear() > 0;
                case WORD -> true;
            };
        } catch (NumberFormatException | DateTimeException e) {
            return false;
        }
    }
}
