package org.waystage.commandline.console;

import java.util.Map;

/** What is counted by, in words of a language. In English they are the codes of the options. */
public final class DimensionWords {
    private static final Map<String, Phrase> WORDS = Map.of(
            "technology", new Phrase("technology", "technologie"),
            "group", new Phrase("group", "groupe de technologies"),
            "region", new Phrase("region", "région de l'OMD"),
            "country", new Phrase("country", "pays"),
            "kind", new Phrase("kind", "type d'adoptant"),
            "process", new Phrase("process", "processus douanier"),
            "ldc", new Phrase("ldc", "pays moins avancé ou non"),
            "wto", new Phrase("wto", "appartenance à l'OMC"),
            "nature", new Phrase("nature", "nature"),
            "year", new Phrase("year", "année"));

    private DimensionWords() {}

    /** Returns the words for a code; the code itself where there are none. */
    public static String of(String code, String language) {
        Phrase words = WORDS.get(code);
        return words == null ? code : words.in(language);
    }
}
