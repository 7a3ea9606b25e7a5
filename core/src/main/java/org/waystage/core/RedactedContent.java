package org.waystage.core;

/** A class of content that a {@link Redaction} leaves out. */
public enum RedactedContent {
    /** Whole case studies. What stood in them is not counted again. */
    CASE_STUDIES("case studies", "études de cas"),
    /** Stage records of case studies that stay. */
    STAGE_RECORDS("stage records", "relevés d'étape"),
    /** Needs, objectives, benefits, challenges and lessons of case studies that stay. */
    STATEMENTS("statements", "énoncés"),
    /** Outcomes of case studies that stay. */
    OUTCOMES("outcomes", "résultats"),
    /** Scopes that only stage records spoke of that were left out. */
    SCOPES("scopes", "portées"),
    /** Links to case studies that were left out. */
    LINKS("links", "liens"),
    /** Answers in surveys that only cite sources that were left out. */
    SURVEY_ANSWERS("survey answers", "réponses à des enquêtes"),
    /** References of lessons, recommendations and initiatives to case studies that were left out. */
    CASE_REFERENCES("references to case studies", "renvois à des études de cas"),
    /** Citations of sources that were left out, and what a source replaces. */
    CITATIONS("citations", "citations"),
    /** Organizations that only content named that was left out. */
    ORGANIZATIONS("organizations", "organisations"),
    /** Sources that are marked, or that only content cited that was left out. */
    SOURCES("sources", "sources"),
    /** Members that this version does not know. */
    UNKNOWN_MEMBERS("unknown members", "membres inconnus");

    private final String english;
    private final String french;

    RedactedContent(String english, String french) {
        this.english = english;
        this.french = french;
    }

    /**
     * Returns what the class is called in a sentence.
     *
     * @return the name in the plural, in English and French
     */
    public Text label() {
        return Text.english(english).with("fr", french);
    }
}
