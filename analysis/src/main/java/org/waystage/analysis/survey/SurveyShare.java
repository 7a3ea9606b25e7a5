package org.waystage.analysis.survey;

import java.util.Objects;
import java.util.Optional;
import org.waystage.analysis.Worded;
import org.waystage.analysis.internal.words.Wording;
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
    /** The reason why an answer gives no share with an interval. The set of reasons is closed. */
    public enum NoShare implements Worded {
        /** The number is given in words only, and words are not converted to numbers. */
        WORDING_ONLY(
                "wording-only",
                "the survey says it in words only, and no number is made of them",
                "l'enquête le dit seulement en mots, dont il n'est pas fait de nombre"),
        /** Neither a count nor a share nor a number in words is given. */
        NO_NUMBER("no-number", "the survey does not say how many", "l'enquête ne dit pas combien"),
        /** A count or a share is given, but not its base. */
        BASE_NOT_STATED("base-not-stated", "the survey does not say of how many", "l'enquête ne dit pas sur combien"),
        /** The base is 0, so there is no share. */
        BASE_ZERO("base-zero", "of nobody at all there is no share", "il n'y a pas de part de personne"),
        /** The share is approximate or a range, so no count follows from it. */
        NOT_EXACT(
                "not-exact",
                "the stated share is about a value or a range, and no count follows from it",
                "la part indiquée est approximative ou un intervalle, dont aucun nombre ne suit"),
        /** The share is not a percentage. */
        UNIT_NOT_PERCENT(
                "unit-not-percent", "the stated share is not in per cent", "la part indiquée n'est pas en pour cent"),
        /** Several counts round to the stated share. */
        SEVERAL_COUNTS(
                "several-counts",
                "several counts of this base round to the stated share",
                "plusieurs nombres de cette base s'arrondissent à la part indiquée"),
        /** No count rounds to the stated share, or the stated count does not. */
        NO_COUNT_FITS(
                "no-count-fits",
                "no count of this base agrees with what is stated",
                "aucun nombre de cette base ne s'accorde avec ce qui est indiqué"),
        /** The count exceeds the base, or the base exceeds the number of respondents or the population. */
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
         * Returns a description of the reason for people.
         *
         * @param language {@code fr} for French; any other value gives English
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
