package org.waystage.commandline.console;

import java.util.Map;

/** What a case may state, in words of a language. */
public final class AspectWords {
    private static final Map<String, Phrase> WORDS = Map.of(
            "stage", Phrase.of("aspect.stage"),
            "day", Phrase.of("aspect.day"),
            "sources", Phrase.of("aspect.sources"),
            "languages", Phrase.of("aspect.languages"),
            "process", Phrase.of("aspect.process"),
            "instrument", Phrase.of("aspect.instrument"),
            "outcome", Phrase.of("aspect.outcome"),
            "recent", Phrase.of("aspect.recent"));
    private static final Map<String, Phrase> SHORT = Map.of(
            "stage", Phrase.of("aspect.short.stage"),
            "day", Phrase.of("aspect.short.day"),
            "sources", Phrase.of("aspect.short.sources"),
            "languages", Phrase.of("aspect.short.languages"),
            "process", Phrase.of("aspect.short.process"),
            "instrument", Phrase.of("aspect.short.instrument"),
            "outcome", Phrase.of("aspect.short.outcome"),
            "recent", Phrase.of("aspect.short.recent"));

    private AspectWords() {}

    /** Returns the words for a code; the code itself where there are none. */
    public static String of(String code, String language) {
        return in(WORDS, code, language);
    }

    /** Returns a word that fits above a narrow column. */
    public static String column(String code, String language) {
        return in(SHORT, code, language);
    }

    private static String in(Map<String, Phrase> phrases, String code, String language) {
        Phrase words = phrases.get(code);
        return words == null ? code : words.in(language);
    }
}
