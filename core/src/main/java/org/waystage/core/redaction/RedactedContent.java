package org.waystage.core.redaction;

import static org.waystage.core.internal.words.CoreMessages.MESSAGES;

import org.waystage.core.value.Text;

/** A class of content that a {@link Redaction} leaves out. */
public enum RedactedContent {
    /** Whole case studies. What stood in them is not counted again. */
    CASE_STUDIES("case-studies"),
    /** Stage records of case studies that stay. */
    STAGE_RECORDS("stage-records"),
    /** Needs, objectives, benefits, challenges and lessons of case studies that stay. */
    STATEMENTS("statements"),
    /** Outcomes of case studies that stay. */
    OUTCOMES("outcomes"),
    /** Scopes that are marked, and those that only stage records spoke of that were left out. */
    SCOPES("scopes"),
    /** Source fields of case studies that lost a part: they may tell it once more. */
    SOURCE_FIELDS("source-fields"),
    /** Links to case studies that were left out. */
    LINKS("links"),
    /** Whole surveys. What stood in them is not counted again. */
    SURVEYS("surveys"),
    /** Answers of surveys that stay. */
    SURVEY_ANSWERS("survey-answers"),
    /** Recommendations. */
    RECOMMENDATIONS("recommendations"),
    /** Lessons that stand beside the case studies. */
    LESSONS("lessons"),
    /** Initiatives. */
    INITIATIVES("initiatives"),
    /** References of lessons, recommendations and initiatives to case studies that were left out. */
    CASE_REFERENCES("case-references"),
    /** Mentions of technologies, organizations and initiatives that were left out, such as adopters and partners. */
    REFERENCES("references"),
    /** Citations of sources that were left out, and what a source replaces. */
    CITATIONS("citations"),
    /** Technologies that are marked, or that only content named that was left out. */
    TECHNOLOGIES("technologies"),
    /** Collections, code lists and crosswalks that are marked. */
    REFERENCE_DATA("reference-data"),
    /** Organizations that are marked, or that only content named that was left out. */
    ORGANIZATIONS("organizations"),
    /** Sources that are marked, or that only content cited that was left out. */
    SOURCES("sources"),
    /** Marked parts of any other kind, such as identifiers, partners, labels or single codes. */
    OTHER_PARTS("other-parts"),
    /** Members that this version does not know. */
    UNKNOWN_MEMBERS("unknown-members");

    private final String code;

    RedactedContent(String code) {
        this.code = code;
    }

    /**
     * Returns what the class is called in a sentence.
     *
     * @return the name in the plural, in English and French
     */
    public Text label() {
        return MESSAGES.text("redacted." + code);
    }
}
