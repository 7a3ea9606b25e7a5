package org.waystage.results;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A statistic as it is told to people: its name, what it answers, how, and what it must not be used for, in English and French.
 *
 * <p>The help of the command line, the methods page of the report and the lists of commands all take their words from here.
 * {@link Statistics} has all statistics; those that a catalogue and a few options suffice for are a {@link CatalogueStatistic}.
 */
public class Statistic {
    private final String name;
    private final List<String> shapes;
    private final List<String> examples;

    /**
     * Describes a statistic whose texts stand in {@code statistics_en.properties} and {@code statistics_fr.properties} under its
     * name.
     */
    Statistic(String name, List<String> shapes, List<String> examples) {
        this.name = Objects.requireNonNull(name, "name");
        this.shapes = List.copyOf(shapes);
        this.examples = List.copyOf(examples);
    }

    /**
     * Returns the name, which is that of its command.
     *
     * @return the name, such as {@code time-to}
     */
    public final String name() {
        return name;
    }

    /**
     * Returns the shapes of its results, as the {@linkplain Result#schema schema} defines them.
     *
     * @return the names of the shapes, at least one, such as {@code timeToStage}
     */
    public final List<String> shapes() {
        return shapes;
    }

    /**
     * Returns calls of the command line, the most telling first.
     *
     * @return the calls, at least one; what does not fit a line goes on after a backslash and a line break
     */
    public final List<String> examples() {
        return examples;
    }

    /**
     * Returns the heading under which the statistic is explained.
     *
     * @param language the language as a BCP 47 tag: French for {@code fr}, English for any other
     * @return the heading, such as "Time to a stage"
     */
    public final String title(String language) {
        return text("title", language);
    }

    /**
     * Returns what the statistic answers.
     *
     * @param language the language as a BCP 47 tag: French for {@code fr}, English for any other
     * @return a sentence that tells what to do, such as "Count ..."
     */
    public final String summary(String language) {
        return text("summary", language);
    }

    /**
     * Returns what counts and what does not.
     *
     * @param language the language as a BCP 47 tag: French for {@code fr}, English for any other
     * @return some sentences
     */
    public final String counted(String language) {
        return text("counted", language);
    }

    /**
     * Returns how the numbers are computed, with the literature.
     *
     * @param language the language as a BCP 47 tag: French for {@code fr}, English for any other
     * @return some sentences
     */
    public final String method(String language) {
        return text("method", language);
    }

    /**
     * Returns what the statistic must not be used for.
     *
     * @param language the language as a BCP 47 tag: French for {@code fr}, English for any other
     * @return some sentences, of which the first begins with "Do not use it"
     */
    public final String caution(String language) {
        return text("caution", language);
    }

    /**
     * Returns what else a reader of its numbers wants to know.
     *
     * @param language the language as a BCP 47 tag: French for {@code fr}, English for any other
     * @return some sentences; empty if there is nothing
     */
    public final Optional<String> notes(String language) {
        return StatisticTexts.in(language).find(name + ".notes");
    }

    private String text(String part, String language) {
        return StatisticTexts.in(language).get(name + "." + part);
    }

    /** Returns the name. */
    @Override
    public final String toString() {
        return name;
    }
}
