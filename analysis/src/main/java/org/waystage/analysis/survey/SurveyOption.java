package org.waystage.analysis.survey;

import java.util.Objects;
import java.util.Optional;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.value.Text;

/**
 * What an answer of a survey says yes to: the rung that it is said to mean, the survey's own words, or both.
 *
 * @param stage the rung, if the answer has one
 * @param words the words, if the answer has any
 */
public record SurveyOption(Optional<AdoptionStage> stage, Optional<Text> words) {
    /** Checks that nothing is null. */
    public SurveyOption {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(words, "words");
    }

    /**
     * Returns the option of an answer.
     *
     * @param answer the answer
     * @return the option, which may name neither
     */
    public static SurveyOption of(Survey.Answer answer) {
        return new SurveyOption(answer.stage(), answer.option());
    }

    /**
     * Returns whether another option is the same: of the same rung, in words that are equal in a language that both
     * have. So "yes" is the same as "yes" with the French "oui".
     *
     * @param other the other option
     * @return whether it is the same
     */
    public boolean isSame(SurveyOption other) {
        return stage.equals(other.stage) && haveSame(words, other.words);
    }

    /**
     * Returns whether two texts say the same in a language that both have, or are both absent.
     *
     * @param one a text, if there is one
     * @param other another, if there is one
     * @return whether they do
     */
    public static boolean haveSame(Optional<Text> one, Optional<Text> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty();
        }
        return one.get().byLanguage().entrySet().stream()
                .anyMatch(other.get().byLanguage().entrySet()::contains);
    }

    /**
     * Returns the option for a message, for example {@code 'using' (deployed)}.
     *
     * @return the words, with the stage if there is one
     */
    public String text() {
        return words.map(text -> "'" + text.in("en") + "'").orElse("no words")
                + stage.map(rung -> " (" + rung.code() + ")").orElse("");
    }
}
