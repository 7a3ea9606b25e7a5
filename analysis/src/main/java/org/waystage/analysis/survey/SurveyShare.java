package org.waystage.analysis.survey;

import java.util.Objects;
import java.util.Optional;
import org.waystage.analysis.Worded;
import org.waystage.analysis.share.Share;
import org.waystage.core.knowledge.Survey;

/**
 * One answer of a survey, with the share that it gives or the reason why it gives none.
 *
 * @param index where the answer stands among those of its survey, from 0
 * @param answer the answer as it stands: count, stated share, wording and base
 * @param share the share with its base; present exactly if there is no reason against it
 * @param noShare why there is none
 * @param contradicted whether another answer says something else of the same question and option; both stand
 */
public record SurveyShare(
        int index, Survey.Answer answer, Optional<Share> share, Optional<NoShare> noShare, boolean contradicted) {
    /** Why an answer gives no share with an interval; closed. The text is a phrase. */
    public enum NoShare implements Worded {
        /** There are only words for how many, and words are no number. */
        WORDING_ONLY("wording-only"),
        /** Neither a count, a share nor words for how many are given. */
        NO_NUMBER("no-number"),
        /** A count or a share is given, and not of how many. */
        BASE_NOT_STATED("base-not-stated"),
        /** The base is 0, and of none there is no share. */
        BASE_ZERO("base-zero"),
        /** The share is about a value or a range, so that no count follows. */
        NOT_EXACT("not-exact"),
        /** The share is not in per cent. */
        UNIT_NOT_PERCENT("unit-not-percent"),
        /** Several counts round to the stated share. */
        SEVERAL_COUNTS("several-counts"),
        /** No count rounds to the stated share, or the stated count is not the one that does. */
        NO_COUNT_FITS("no-count-fits"),
        /** The count is above the base, or the base above those who answered or could have. */
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
     * Checks that there is a share or a reason.
     *
     * @throws IllegalArgumentException if there are both, or neither
     */
    public SurveyShare {
        Objects.requireNonNull(answer, "answer");
        if (share.isPresent() == noShare.isPresent()) {
            throw new IllegalArgumentException("an answer gives a share, or there is a reason why not");
        }
    }
}
