package org.waystage.results;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Thrown if a choice has no answer in a catalogue. It has a reason for people, and says what to choose instead. */
public final class RefusedChoiceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final String[] values; // arrays, because lists need not be serializable
    private final @Nullable String option;
    private final String word;
    private final String[] known;

    private RefusedChoiceException(
            String key, List<String> values, @Nullable String option, String word, List<String> known) {
        super(StatisticTexts.in("en").get(key, values.toArray()));
        this.key = key;
        this.values = values.toArray(String[]::new);
        this.option = option;
        this.word = word;
        this.known = known.toArray(String[]::new);
    }

    /** Refuses a choice with a text of the statistics and the values of its placeholders. */
    static RefusedChoiceException of(String key, Object... values) {
        return new RefusedChoiceException(
                key, Stream.of(values).map(String::valueOf).toList(), null, "", List.of());
    }

    /** Refuses a word that the catalogue does not have; it is the first value of the text. */
    static RefusedChoiceException unknown(String key, String word, Stream<String> known, Object... more) {
        return new RefusedChoiceException(
                key,
                Stream.concat(Stream.of(word), Stream.of(more).map(String::valueOf))
                        .toList(),
                null,
                word,
                known.distinct().toList());
    }

    /** Returns the same refusal with values of an option that may have an answer. */
    RefusedChoiceException instead(String name, String... choices) {
        return new RefusedChoiceException(key, List.of(values), name, word, List.of(choices));
    }

    /**
     * Returns the reason.
     *
     * @param language the language as a BCP 47 tag
     * @return a sentence without a full stop
     */
    public String text(String language) {
        return StatisticTexts.in(language).get(key, (Object[]) values);
    }

    /**
     * Returns the word that the catalogue does not have.
     *
     * @return the word; empty if there is another reason
     */
    public String word() {
        return word;
    }

    /**
     * Returns the option for which another value may have an answer.
     *
     * @return the name of the option; empty if there is none, or if the reason is a {@link #word}
     */
    public Optional<String> option() {
        return Optional.ofNullable(option);
    }

    /**
     * Returns what to choose instead: words of the catalogue in place of the {@link #word}, or values of the {@link #option}.
     *
     * @return the words, each once; immutable
     */
    public List<String> known() {
        return List.of(known);
    }
}
