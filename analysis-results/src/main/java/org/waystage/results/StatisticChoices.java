package org.waystage.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.core.Catalogue;
import org.waystage.core.value.PartialDate;

/** The choices among the options of a statistic; immutable. {@link CatalogueStatistic#choose} makes them. */
public final class StatisticChoices {
    private final SortedMap<String, String> chosen;

    private StatisticChoices(SortedMap<String, String> chosen) {
        this.chosen = chosen;
    }

    static StatisticChoices of(List<StatisticOption> options, Map<String, String> asked) {
        SortedMap<String, String> unknown = new TreeMap<>(asked);
        SortedMap<String, String> chosen = new TreeMap<>();
        for (StatisticOption option : options) {
            Optional<String> value =
                    Optional.ofNullable(unknown.remove(option.name())).or(option::defaultValue);
            if (value.isEmpty() ? option.isRequired() : !option.accepts(value.get())) {
                throw new IllegalArgumentException(
                        "no value of the option '" + option.name() + "': " + value.orElse("nothing"));
            }
            value.ifPresent(text -> chosen.put(option.name(), text));
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no option of this statistic: " + unknown.firstKey());
        }
        return new StatisticChoices(chosen);
    }

    /**
     * Returns a value.
     *
     * @param option the name of the option
     * @return the chosen value or, if none was chosen, the default; empty if there is neither
     */
    public Optional<String> text(String option) {
        return Optional.ofNullable(chosen.get(option));
    }

    /**
     * Returns the value of an option that is required or has a default.
     *
     * @param option the name of the option
     * @return the chosen value or, if none was chosen, the default
     * @throws IllegalArgumentException if there is neither
     */
    public String value(String option) {
        return text(option).orElseThrow(() -> new IllegalArgumentException("nothing chosen: " + option));
    }

    /**
     * Returns the value of an option that is a number.
     *
     * @param option the name of the option, which is required or has a default
     * @return the number
     * @throws IllegalArgumentException if there is none
     */
    public long number(String option) {
        return Long.parseLong(value(option));
    }

    /**
     * Returns the dimension by which cases are also counted.
     *
     * @return the dimension; empty if none was chosen
     */
    public Optional<Dimension> by() {
        return text(StatisticOption.BY.name()).flatMap(Dimension::of);
    }

    /**
     * Returns the natures of the cases that count.
     *
     * @param usual the natures of the cases that count if none is chosen
     * @return the natures
     */
    public Natures natures(Natures usual) {
        return text(StatisticOption.NATURE.name())
                .map(code -> new Natures(List.of(code)))
                .orElse(usual);
    }

    /**
     * Returns the day as of which cases are counted.
     *
     * @param catalogue the catalogue
     * @return the chosen day or, if none was chosen, the issue date
     * @throws IllegalArgumentException if there is neither
     */
    public LocalDate day(Catalogue catalogue) {
        return text(StatisticOption.AS_OF.name())
                .map(LocalDate::parse)
                .or(() -> catalogue.issued().map(PartialDate::latest))
                .orElseThrow(
                        () -> new IllegalArgumentException("the catalogue has no issue date, and no day is chosen"));
    }
}
