package org.waystage.analysis.survey;

import java.util.Objects;
import java.util.Optional;
import org.waystage.analysis.Worded;
import org.waystage.analysis.internal.words.Wording;
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
    /** Why an answer gives no share with an interval; closed. */
    public enum NoShare implements Worded {
        /** There are only words for how many, and words are no number. */
        WORDING_ONLY(
                "wording-only",
                "the survey says it in words only, and no number is made of them",
                "l'enquête le dit seulement en mots, dont il n'est pas fait de nombre"),
        /** Neither a count, a share nor words for how many are given. */
        NO_NUMBER("no-number", "the survey does not say how many", "l'enquête ne dit pas combien"),
        /** A count or a share is given, and not of how many. */
        BASE_NOT_STATED("base-not-stated", "the survey does not say of how many", "l'enquête ne dit pas sur combien"),
        /** The base is 0, and of none there is no share. */
        BASE_ZERO("base-zero", "of nobody at all there is no share", "il n'y a pas de part de personne"),
        /** The share is about a value or a range, so that no count follows. */
        NOT_EXACT(
                "not-exact",
                "the stated share is about a value or a range, and no count follows from it",
                "la part indiquée est approximative ou un intervalle, dont aucun nombre ne suit"),
        /** The share is not in per cent. */
        UNIT_NOT_PERCENT(
                "unit-not-percent", "the stated share is not in per cent", "la part indiquée n'est pas en pour cent"),
        /** Several counts round to the stated share. */
        SEVERAL_COUNTS(
                "several-counts",
                "several counts of this base round to the stated share",
                "plusieurs nombres de cette base s'arrondissent à la part indiquée"),
        /** No count rounds to the stated share, or the stated count is not the one that does. */
        NO_COUNT_FITS(
                "no-count-fits",
                "no count of this base agrees with what is stated",
                "aucun nombre de cette base ne s'accorde avec ce qui est indiqué"),
        /** The count is above the base, or the base above those who answered or could have. */
        NUMBERS_DISAGREE(
                "numbers-disagree",
                "count, base, respondents and population do not agree",
                "nombre, base, répondants et population ne s'accordent pas");

        private final Wording wording;

        NoShare(String code, String english, String french) {
            wording = new Wording(code, english, french);
        }

        @Override
        public String code() {
            return wording.code();
        }

        /**
         * Returns the reason for people.
         *
         * @param language {@code fr} for French; anything else gives English
         * @return a phrase
         */
        @Override
        public String text(String language) {
            return wording.text(language);
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return wording.code();
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
