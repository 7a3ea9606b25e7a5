package org.waystage.analysis.survey;

import java.util.Objects;
import java.util.Optional;
import org.waystage.analysis.internal.words.SameWords;
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
        return stage.equals(other.stage) && SameWords.in(words, other.words);
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
