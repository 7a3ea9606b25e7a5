package org.waystage.commandline.console;

import java.util.Map;

/** What is counted by, in words of a language. In English they are the codes of the options. */
public final class DimensionWords {
    private static final Map<String, Phrase> WORDS = Map.of(
            "technology", Phrase.of("dimension.technology"),
            "group", Phrase.of("dimension.group"),
            "region", Phrase.of("dimension.region"),
            "country", Phrase.of("dimension.country"),
            "kind", Phrase.of("dimension.kind"),
            "process", Phrase.of("dimension.process"),
            "ldc", Phrase.of("dimension.ldc"),
            "wto", Phrase.of("dimension.wto"),
            "nature", Phrase.of("dimension.nature"),
            "year", Phrase.of("dimension.year"));

    private DimensionWords() {}

    /** Returns the words for a code; the code itself where there are none. */
    public static String of(String code, String language) {
        Phrase words = WORDS.get(code);
        return words == null ? code : words.in(language);
    }
}
