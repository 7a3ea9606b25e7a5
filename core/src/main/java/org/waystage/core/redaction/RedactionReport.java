package org.waystage.core.redaction;

import static org.waystage.core.internal.words.CoreMessages.MESSAGES;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Severity;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;

/**
 * What a {@link Redaction} left out, for the editor.
 *
 * @param audience the audience of the redacted catalogue
 * @param leftOut the number of elements of each class left out; only the classes of which something was left out
 * @param note the note added to the catalogue, or empty if there was nothing to say or the catalogue says so already
 * @param notices what the editor should look at, by the rules of {@link RedactionRules}. The places are those in the
 *     original catalogue. The notices may name what the audience must not see
 */
public record RedactionReport(
        Visibility.Listed audience, Map<Content, Integer> leftOut, Optional<Text> note, List<Notice> notices) {
    /** Checks the components and keeps immutable copies, with the classes in the order of the enum. */
    public RedactionReport {
        Objects.requireNonNull(audience, "audience");
        Map<Content, Integer> ordered = new EnumMap<>(Content.class);
        ordered.putAll(leftOut);
        leftOut = Collections.unmodifiableMap(ordered);
        Objects.requireNonNull(note, "note");
        notices = List.copyOf(notices);
    }

    /**
     * Returns the number of elements of a class left out.
     *
     * @param content the class
     * @return the number, 0 if there were none
     */
    public int count(Content content) {
        return leftOut.getOrDefault(content, 0);
    }

    /**
     * Returns what a person must accept before the result is published: kept content that may still reveal what was
     * left out, marks that could only be guessed, and marks with an unlisted code. These are the notices more severe
     * than {@link Severity#INFO}.
     *
     * @return the notices, immutable; empty if nothing is in doubt
     */
    public List<Notice> doubts() {
        return notices.stream()
                .filter(notice -> notice.severity() != Severity.INFO)
                .toList();
    }

    /** A class of content that a {@link Redaction} leaves out. */
    public enum Content {
        /** Whole case studies. Their content is not counted again. */
        CASE_STUDIES("case-studies"),
        /** Stage records of kept case studies. */
        STAGE_RECORDS("stage-records"),
        /** Needs, objectives, benefits, challenges and lessons of kept case studies. */
        STATEMENTS("statements"),
        /** Outcomes of kept case studies. */
        OUTCOMES("outcomes"),
        /** Scopes that are marked, or that only left-out stage records referred to. */
        SCOPES("scopes"),
        /** Source fields of case studies that lost a part: they may repeat it. */
        SOURCE_FIELDS("source-fields"),
        /** Links to case studies that were left out. */
        LINKS("links"),
        /** Whole surveys. Their content is not counted again. */
        SURVEYS("surveys"),
        /** Answers of kept surveys. */
        SURVEY_ANSWERS("survey-answers"),
        /** Recommendations. */
        RECOMMENDATIONS("recommendations"),
        /** Lessons beyond single case studies. */
        LESSONS("lessons"),
        /** Initiatives. */
        INITIATIVES("initiatives"),
        /** References of lessons, recommendations and initiatives to case studies that were left out. */
        CASE_REFERENCES("case-references"),
        /** Mentions of technologies, organizations and initiatives that were left out, such as adopters and partners. */
        REFERENCES("references"),
        /** Citations of sources that were left out, and what a source replaces. */
        CITATIONS("citations"),
        /** Technologies that are marked, or that only left-out content named. */
        TECHNOLOGIES("technologies"),
        /** Collections, code lists and crosswalks that are marked. */
        REFERENCE_DATA("reference-data"),
        /** Organizations that are marked, or that only left-out content named. */
        ORGANIZATIONS("organizations"),
        /** Sources that are marked, or that only left-out content cited. */
        SOURCES("sources"),
        /** Marked parts of any other kind, such as identifiers, partners, labels or single codes. */
        OTHER_PARTS("other-parts"),
        /** Members that this version does not know. */
        UNKNOWN_MEMBERS("unknown-members");

        private final String code;

        Content(String code) {
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
}
