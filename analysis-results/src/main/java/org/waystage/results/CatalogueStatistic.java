package org.waystage.results;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.waystage.core.Catalogue;
import org.waystage.results.internal.form.Shape;

/**
 * A statistic that needs only a catalogue and a few options.
 *
 * <pre>{@code
 * StatisticChoices byGroup = Statistics.FUNNEL.choose(Map.of("by", "group"));
 * Funnel funnel = Statistics.FUNNEL.of(catalogue, byGroup);
 * String csv = Statistics.FUNNEL.result(funnel, byGroup).csv();
 * }</pre>
 *
 * @param <F> the type of the result of the analysis
 */
public final class CatalogueStatistic<F> extends Statistic {
    private final List<StatisticOption> options;
    private final Method<F> method;
    private final BiFunction<F, StatisticChoices, Shape> shape;

    /** How a statistic is computed: from the whole catalogue, or case by case. */
    sealed interface Method<F> {
        /** Computes it from a whole catalogue. */
        record Whole<F>(BiFunction<Catalogue, StatisticChoices, F> answer) implements Method<F> {}

        /** Counts cases one by one, with a catalogue of everything that they refer to. */
        record OneByOne<F>(BiFunction<Catalogue, StatisticChoices, CaseCount<F>> count) implements Method<F> {}
    }

    /**
     * Describes a statistic.
     *
     * @param name the name, which is also the name of its command and the start of the keys of its texts
     * @param shapeName the name of its shape in the schema
     * @param examples example calls of the command line
     * @param options the options, in the order in which help lists them
     * @param method how it is computed
     * @param shape how its result is written
     */
    CatalogueStatistic(
            String name,
            String shapeName,
            List<String> examples,
            List<StatisticOption> options,
            Method<F> method,
            BiFunction<F, StatisticChoices, Shape> shape) {
        super(name, List.of(shapeName), examples);
        this.options = List.copyOf(options);
        this.method = Objects.requireNonNull(method, "method");
        this.shape = Objects.requireNonNull(shape, "shape");
    }

    /**
     * Returns the options.
     *
     * @return the options, in the order in which help lists them; immutable
     */
    public List<StatisticOption> options() {
        return options;
    }

    /**
     * Returns the description of an option.
     *
     * @param option one of the options
     * @param language the language as a BCP 47 tag; English if there is no text in it
     * @return a sentence
     */
    public String text(StatisticOption option, String language) {
        StatisticTexts texts = StatisticTexts.in(language);
        String key = "option." + option.name();
        return texts.find(name() + "." + key).orElseGet(() -> texts.get(key));
    }

    /**
     * Returns the heading of a column of its results.
     *
     * @param column the name of the column in {@linkplain Result#csv CSV}, such as {@code medianLeast}
     * @param language the language as a BCP 47 tag
     * @return the heading; {@code column} itself if there is none
     */
    public String column(String column, String language) {
        StatisticTexts texts = StatisticTexts.in(language);
        String key = "column." + column;
        return texts.find(name() + "." + key).or(() -> texts.find(key)).orElse(column);
    }

    /**
     * Chooses among the options.
     *
     * @param values the values by the names of their options; an option that is left out has its default value
     * @return the choices
     * @throws IllegalArgumentException if an option does not exist, does not accept its value, or is required but left out
     */
    public StatisticChoices choose(Map<String, String> values) {
        return StatisticChoices.of(options, values);
    }

    /**
     * Returns whether cases can be {@linkplain #count counted} one by one.
     *
     * @return true if the cases need not all be in memory
     */
    public boolean isOneByOne() {
        return method instanceof Method.OneByOne;
    }

    /**
     * Starts a count to which cases are added one by one.
     *
     * @param catalogue the catalogue that the cases refer to
     * @param choices the choices among the options of this statistic
     * @return the count, without any cases yet
     * @throws RefusedChoiceException if the choices have no answer in this catalogue
     * @throws IllegalArgumentException if the statistic is as of a day, none was chosen, and the catalogue has no issue date
     * @throws UnsupportedOperationException if this statistic needs the whole catalogue
     */
    public CaseCount<F> count(Catalogue catalogue, StatisticChoices choices) {
        if (method instanceof Method.OneByOne<F> oneByOne) {
            return oneByOne.count().apply(catalogue, choices);
        }
        throw new UnsupportedOperationException(name() + " needs the catalogue as a whole");
    }

    /**
     * Computes the statistic of a catalogue.
     *
     * @param catalogue the catalogue
     * @param choices the choices among the options of this statistic
     * @return the result of the analysis
     * @throws RefusedChoiceException if the choices have no answer in this catalogue
     * @throws IllegalArgumentException if the statistic is as of a day, none was chosen, and the catalogue has no issue date
     */
    public F of(Catalogue catalogue, StatisticChoices choices) {
        if (method instanceof Method.Whole<F> whole) {
            return whole.answer().apply(catalogue, choices);
        }
        CaseCount<F> count = count(catalogue, choices);
        catalogue.caseStudies().forEach(count::add);
        return count.found();
    }

    /**
     * Computes the statistic of a catalogue in a form that can be written.
     *
     * @param catalogue the catalogue
     * @param choices the choices among the options of this statistic
     * @return the result
     * @throws RefusedChoiceException if the choices have no answer in this catalogue
     * @throws IllegalArgumentException if the statistic is as of a day, none was chosen, and the catalogue has no issue date
     */
    public Result resultOf(Catalogue catalogue, StatisticChoices choices) {
        return result(of(catalogue, choices), choices);
    }

    /**
     * Returns the result of the analysis in a form that can be written.
     *
     * @param found the result of the analysis
     * @param choices the choices by which it was computed
     * @return the result
     */
    public Result result(F found, StatisticChoices choices) {
        return Result.of(shape.apply(found, choices));
    }
}
