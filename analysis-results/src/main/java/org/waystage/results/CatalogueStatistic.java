package org.waystage.results;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.waystage.core.Catalogue;
import org.waystage.results.internal.form.Shape;

/**
 * A statistic that a catalogue and a few options suffice for.
 *
 * <pre>{@code
 * StatisticChoices byGroup = Statistics.FUNNEL.choose(Map.of("by", "group"));
 * Funnel funnel = Statistics.FUNNEL.of(catalogue, byGroup);
 * String csv = Statistics.FUNNEL.result(funnel, byGroup).csv();
 * }</pre>
 *
 * @param <F> what is found
 */
public final class CatalogueStatistic<F> extends Statistic {
    private final List<StatisticOption> options;
    private final Method<F> method;
    private final BiFunction<F, StatisticChoices, Shape> shape;

    /** How a statistic is computed: at one go, or case by case. */
    sealed interface Method<F> {
        /** Computes it from a whole catalogue. */
        record Whole<F>(BiFunction<Catalogue, StatisticChoices, F> answer) implements Method<F> {}

        /** Counts cases one by one; of the catalogue only what they refer to is needed. */
        record OneByOne<F>(BiFunction<Catalogue, StatisticChoices, CaseCount<F>> count) implements Method<F> {}
    }

    /**
     * Describes a statistic.
     *
     * @param name its name, which is that of its command and the beginning of the keys of its texts
     * @param shapeName the name of its shape in the schema
     * @param examples calls of the command line
     * @param options what can be chosen, in the order in which it is explained
     * @param method how it is computed
     * @param shape how what is found is written
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
     * Returns what can be chosen.
     *
     * @return the options, in the order in which they are explained; immutable
     */
    public List<StatisticOption> options() {
        return options;
    }

    /**
     * Returns what an option means.
     *
     * @param option one of the options
     * @param language the language as a BCP 47 tag: French for {@code fr}, English for any other
     * @return a sentence
     */
    public String text(StatisticOption option, String language) {
        StatisticTexts texts = StatisticTexts.in(language);
        String key = "option." + option.name();
        return texts.find(name() + "." + key).orElseGet(() -> texts.get(key));
    }

    /**
     * Returns what a column of its results is called.
     *
     * @param column the name of the column in {@linkplain Result#csv CSV}, such as {@code medianLeast}
     * @param language the language as a BCP 47 tag
     * @return the words; {@code column} itself if there are none
     */
    public String column(String column, String language) {
        StatisticTexts texts = StatisticTexts.in(language);
        String key = "column." + column;
        return texts.find(name() + "." + key).or(() -> texts.find(key)).orElse(column);
    }

    /**
     * Chooses among the options.
     *
     * @param values the values by the name of their option; what is left out has its usual value
     * @return the choices
     * @throws IllegalArgumentException if there is no such option, one does not have such a value, or one that must be chosen was not
     */
    public StatisticChoices choose(Map<String, String> values) {
        return StatisticChoices.of(options, values);
    }

    /**
     * Tells whether cases can be {@linkplain #count counted} one by one.
     *
     * @return whether a catalogue need not be kept as a whole
     */
    public boolean isOneByOne() {
        return method instanceof Method.OneByOne;
    }

    /**
     * Begins to count cases that come one by one.
     *
     * @param catalogue what the cases refer to
     * @param choices what was chosen of this statistic
     * @return a count without cases
     * @throws RefusedChoiceException if what was chosen has no answer in this catalogue
     * @throws IllegalArgumentException if the statistic is as of a day, none was chosen, and the catalogue has no issue date
     * @throws UnsupportedOperationException if this statistic needs the catalogue as a whole
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
     * @param choices what was chosen of this statistic
     * @return what was found
     * @throws RefusedChoiceException if what was chosen has no answer in this catalogue
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
     * Computes the statistic of a catalogue as a result that can be written.
     *
     * @param catalogue the catalogue
     * @param choices what was chosen of this statistic
     * @return the result
     * @throws RefusedChoiceException if what was chosen has no answer in this catalogue
     * @throws IllegalArgumentException if the statistic is as of a day, none was chosen, and the catalogue has no issue date
     */
    public Result resultOf(Catalogue catalogue, StatisticChoices choices) {
        return result(of(catalogue, choices), choices);
    }

    /**
     * Returns what was found as a result that can be written.
     *
     * @param found what was found
     * @param choices what it was found by
     * @return the result
     */
    public Result result(F found, StatisticChoices choices) {
        return Result.of(shape.apply(found, choices));
    }
}
