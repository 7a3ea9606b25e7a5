package org.waystage.results;

import java.util.List;
import java.util.stream.Stream;

/** What was chosen of a statistic has no answer in a catalogue, for a reason that a person can be told. */
public final class RefusedChoiceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final String word;
    private final String[] known; // arrays, since lists need not be serializable
    private final String[] values;

    private RefusedChoiceException(String key, String word, List<String> known, List<String> values) {
        super(StatisticTexts.in("en").get(key, values.toArray()));
        this.key = key;
        this.word = word;
        this.known = known.toArray(String[]::new);
        this.values = values.toArray(String[]::new);
    }

    /** Refuses what was chosen, with a text of the statistics that has some places. */
    static RefusedChoiceException of(String key, Object... values) {
        return new RefusedChoiceException(
                key, "", List.of(), Stream.of(values).map(String::valueOf).toList());
    }

    /** Refuses a word that the catalogue does not have; it stands at the first place of the text. */
    static RefusedChoiceException unknown(String key, String word, Stream<String> known, Object... more) {
        return new RefusedChoiceException(
                key,
                word,
                known.distinct().toList(),
                Stream.concat(Stream.of(word), Stream.of(more).map(String::valueOf))
                        .toList());
    }

    /**
     * Returns the reason.
     *
     * @param language the language as a BCP 47 tag: French for {@code fr}, English for any other
     * @return a sentence without a full stop
     */
    public String text(String language) {
        return StatisticTexts.in(language).get(key, (Object[]) values);
    }

    /**
     * Returns the word that the catalogue does not have.
     *
     * @return the word; empty if the reason is another
     */
    public String word() {
        return word;
    }

    /**
     * Returns the words that the catalogue has in its place.
     *
     * @return the words, each once; immutable
     */
    public List<String> known() {
        return List.of(known);
    }
}
