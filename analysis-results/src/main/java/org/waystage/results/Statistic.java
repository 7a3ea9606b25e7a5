package org.waystage.results;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A statistic as people read about it, in all languages: its name, the question that it answers, its method, and what it must not be used
 * for.
 *
 * <p>The help of the command line, the methods page of the report and the lists of commands take their words from here.
 * {@link Statistics} lists all statistics; those that need only a catalogue and a few options are a {@link CatalogueStatistic}.
 */
public class Statistic {
    private final String name;
    private final List<String> shapes;
    private final List<String> examples;

    /**
     * Describes a statistic. Its texts are in {@code statistics_en.properties} and {@code statistics_fr.properties}, under keys that begin
     * with its name.
     */
    Statistic(String name, List<String> shapes, List<String> examples) {
        this.name = Objects.requireNonNull(name, "name");
        this.shapes = List.copyOf(shapes);
        this.examples = List.copyOf(examples);
    }

    /**
     * Returns the name, which is also the name of its command.
     *
     * @return the name, such as {@code time-to}
     */
    public final String name() {
        return name;
    }

    /**
     * Returns the names of the shapes of its results in the {@linkplain Result#schema schema}.
     *
     * @return the names of the shapes, at least one, such as {@code timeToStage}
     */
    public final List<String> shapes() {
        return shapes;
    }

    /**
     * Returns example calls of the command line, the best first.
     *
     * @return the calls, at least one; a long call continues after a backslash and a line break
     */
    public final List<String> examples() {
        return examples;
    }

    /**
     * Returns the title.
     *
     * @param language the language as a BCP 47 tag; English if there is no text in it
     * @return the title, such as "Time to a stage"
     */
    public final String title(String language) {
        return text("title", language);
    }

    /**
     * Returns what the statistic does.
     *
     * @param language the language as a BCP 47 tag; English if there is no text in it
     * @return a sentence in the imperative, such as "Count ..."
     */
    public final String summary(String language) {
        return text("summary", language);
    }

    /**
     * Returns what counts and what does not.
     *
     * @param language the language as a BCP 47 tag; English if there is no text in it
     * @return some sentences
     */
    public final String counted(String language) {
        return text("counted", language);
    }

    /**
     * Returns how the numbers are computed, with the literature.
     *
     * @param language the language as a BCP 47 tag; English if there is no text in it
     * @return some sentences
     */
    public final String method(String language) {
        return text("method", language);
    }

    /**
     * Returns what the statistic must not be used for.
     *
     * @param language the language as a BCP 47 tag; English if there is no text in it
     * @return some sentences, the first of which begins with "Do not use it"
     */
    public final String caution(String language) {
        return text("caution", language);
    }

    /**
     * Returns notes for readers of its numbers.
     *
     * @param language the language as a BCP 47 tag; English if there is no text in it
     * @return some sentences; empty if there are none
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
