package org.waystage.commandline.options;

import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;

/** Values of options that are one of a few words. */
public final class OneOf {
    private OneOf() {}

    /** Returns the value of a word; says which words there are where it is none of them. */
    public static <T> T of(String text, List<String> words, Function<String, T> value) {
        if (!words.contains(text)) {
            String all = String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.get(words.size() - 1);
            throw new CommandLine.TypeConversionException("expected " + all + ", but was '" + text + "'");
        }
        return value.apply(text);
    }
}
