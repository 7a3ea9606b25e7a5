package org.waystage.commandline.options;

import java.util.List;
import java.util.function.Function;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Suggestions;

/** Reads option values that are one of a few words. */
public final class OneOf {
    private static final Phrase ONE_OF = Phrase.of("use.one-of");

    private OneOf() {}

    /** Returns the value of a word; refuses any other word and suggests the nearest. */
    public static <T> T of(String text, List<String> words, Function<String, T> value) {
        if (!words.contains(text)) {
            throw new WrongValueException(language -> ONE_OF.in(
                    language, Phrase.or(words, language), text, Suggestions.asked(text, words.stream(), language)));
        }
        return value.apply(text);
    }
}
