package org.waystage.analysis.survey;

import java.util.Objects;
import java.util.Optional;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.value.Text;

/**
 * The option that an answer to a survey question is about: the stage that it stands for, its wording in the survey, or
 * both.
 *
 * @param stage the stage; empty if the answer names none
 * @param words the wording; empty if the answer has none
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
     * @return the option, which may have neither a stage nor words
     */
    public static SurveyOption of(Survey.Answer answer) {
        return new SurveyOption(answer.stage(), answer.option());
    }

    /**
     * Returns whether another option is the same: it has the same stage, and equal words in a language that both have.
     * So "yes" is the same as "yes" with the French "oui".
     *
     * @param other the other option
     * @return whether the options are the same
     */
    public boolean isSame(SurveyOption other) {
        return stage.equals(other.stage) && haveSame(words, other.words);
    }

    /**
     * Returns whether two texts are equal in a language that both have, or are both absent.
     *
     * @param one a text, or empty
     * @param other another text, or empty
     * @return whether the texts are the same
     */
    public static boolean haveSame(Optional<Text> one, Optional<Text> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty();
        }
        return one.get().byLanguage().entrySet().stream()
                .anyMatch(other.get().byLanguage().entrySet()::contains);
    }

    /**
     * Returns a text form of the option for messages, for example {@code 'using' (deployed)}.
     *
     * @return the words, followed by the stage if there is one
     */
    public String text() {
        return words.map(text -> "'" + text.in("en") + "'").orElse("no words")
                + stage.map(rung -> " (" + rung.code() + ")").orElse("");
    }
}
