package org.waystage.analysis.survey;

import java.util.Objects;
import java.util.Optional;
import org.waystage.analysis.Worded;
import org.waystage.analysis.share.Share;
import org.waystage.core.knowledge.Survey;

/**
 * An answer of a survey, with its share or the reason why it has none.
 *
 * @param index the position of the answer in its survey, from 0
 * @param answer the answer as published: count, stated share, wording and base
 * @param share the share with its base; present if and only if there is no reason against it
 * @param noShare the reason why there is no share
 * @param contradicted whether another answer gives different numbers for the same question and option; both are kept
 */
public record SurveyShare(
        int index, Survey.Answer answer, Optional<Share> share, Optional<NoShare> noShare, boolean contradicted) {
    /** The reason why an answer gives no share with an interval. The set of reasons is closed. Its text is a phrase. */
    public enum NoShare implements Worded {
        /** The number is given in words only, and words are not converted to numbers. */
        WORDING_ONLY("wording-only"),
        /** Neither a count nor a share nor a number in words is given. */
        NO_NUMBER("no-number"),
        /** A count or a share is given, but not its base. */
        BASE_NOT_STATED("base-not-stated"),
        /** The base is 0, so there is no share. */
        BASE_ZERO("base-zero"),
        /** The share is approximate or a range, so no count follows from it. */
        NOT_EXACT("not-exact"),
        /** The share is not a percentage. */
        UNIT_NOT_PERCENT("unit-not-percent"),
        /** Several counts round to the stated share. */
        SEVERAL_COUNTS("several-counts"),
        /** No count rounds to the stated share, or the stated count does not. */
        NO_COUNT_FITS("no-count-fits"),
        /** The count exceeds the base, or the base exceeds the number of respondents or the population. */
        NUMBERS_DISAGREE("numbers-disagree");

        private final String code;

        NoShare(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return code;
        }
    }

    /**
     * Checks that there is either a share or a reason.
     *
     * @throws IllegalArgumentException if there are both or neither
     */
    public SurveyShare {
        Objects.requireNonNull(answer, "answer");
        if (share.isPresent() == noShare.isPresent()) {
            throw new IllegalArgumentException("an answer gives a share, or there is a reason why not");
        }
    }
}
