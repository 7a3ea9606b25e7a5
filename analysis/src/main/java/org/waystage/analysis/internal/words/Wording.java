package org.waystage.analysis.internal.words;

/** What a constant is called by programs and by people; each enum of reasons keeps one a constant. */
public record Wording(String code, String english, String french) {
    /** Returns the constant for people, in French or else in English. */
    public String text(String language) {
        return language.equals("fr") ? french : english;
    }
}
