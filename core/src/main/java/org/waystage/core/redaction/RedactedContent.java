package org.waystage.core.redaction;

import org.waystage.core.value.Text;

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
    /** Scopes that are marked, and those that only stage records spoke of that were left out. */
    SCOPES("scopes", "portées"),
    /** Source fields of case studies that lost a part: they may tell it once more. */
    SOURCE_FIELDS("source fields", "champs de la source"),
    /** Links to case studies that were left out. */
    LINKS("links", "liens"),
    /** Whole surveys. What stood in them is not counted again. */
    SURVEYS("surveys", "enquêtes"),
    /** Answers of surveys that stay. */
    SURVEY_ANSWERS("survey answers", "réponses à des enquêtes"),
    /** Recommendations. */
    RECOMMENDATIONS("recommendations", "recommandations"),
    /** Lessons that stand beside the case studies. */
    LESSONS("lessons", "enseignements"),
    /** Initiatives. */
    INITIATIVES("initiatives", "initiatives"),
    /** References of lessons, recommendations and initiatives to case studies that were left out. */
    CASE_REFERENCES("references to case studies", "renvois à des études de cas"),
    /** Mentions of technologies, organizations and initiatives that were left out, such as adopters and partners. */
    REFERENCES("references to technologies and bodies", "renvois à des technologies et organismes"),
    /** Citations of sources that were left out, and what a source replaces. */
    CITATIONS("citations", "citations"),
    /** Technologies that are marked, or that only content named that was left out. */
    TECHNOLOGIES("technologies", "technologies"),
    /** Collections, code lists and crosswalks that are marked. */
    REFERENCE_DATA("reference lists", "listes de référence"),
    /** Organizations that are marked, or that only content named that was left out. */
    ORGANIZATIONS("organizations", "organisations"),
    /** Sources that are marked, or that only content cited that was left out. */
    SOURCES("sources", "sources"),
    /** Marked parts of any other kind, such as identifiers, partners, labels or single codes. */
    OTHER_PARTS("other parts", "autres éléments"),
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
