package org.waystage.analysis;

/** What a constant is called by programs and by people; each enum of reasons keeps one a constant. */
record Wording(String code, String english, String french) implements Worded {
    @Override
    public String text(String language) {
        return language.equals("fr") ? french : english;
    }
}
