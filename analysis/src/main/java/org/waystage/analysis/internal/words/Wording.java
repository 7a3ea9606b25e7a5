package org.waystage.analysis.internal.words;

/** The code of a constant and its text for people. Each constant of an enum of reasons holds one. */
public record Wording(String code, String english, String french) {
    /** Returns the text in French if the language is {@code fr}, otherwise in English. */
    public String text(String language) {
        return language.equals("fr") ? french : english;
    }
}
