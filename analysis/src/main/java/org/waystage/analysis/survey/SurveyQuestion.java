package org.waystage.analysis.survey;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.analysis.internal.words.SameWords;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.value.Code;
import org.waystage.core.value.Text;

/**
 * A question of a survey and the group that was asked. Answers to the same question belong together.
 *
 * @param technologies the technologies asked about, in the order of their ids
 * @param topic any other topic asked about, if known
 * @param group the region or group that answered; empty if it was all
 */
public record SurveyQuestion(List<TechnologyId> technologies, Optional<Text> topic, Optional<Code> group) {
    /** Makes an immutable copy of the technologies, each once, in order. */
    public SurveyQuestion {
        technologies = technologies.stream().distinct().sorted().toList();
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(group, "group");
    }

    /**
     * Returns the question of an answer.
     *
     * @param answer the answer
     * @return the question that it answers
     */
    public static SurveyQuestion of(Survey.Answer answer) {
        return new SurveyQuestion(answer.technologies(), answer.topic(), answer.group());
    }

    /**
     * Returns whether another question is the same: it has the same technologies and group, and an equal topic in a
     * language that both have.
     *
     * @param other the other question
     * @return whether the questions are the same
     */
    public boolean isSame(SurveyQuestion other) {
        return technologies.equals(other.technologies) && group.equals(other.group) && SameWords.in(topic, other.topic);
    }

    /**
     * The option that an answer to a survey question is about: the stage that it represents, its wording in the survey, or
     * both.
     *
     * @param stage the stage; empty if the answer names none
     * @param words the wording; empty if the answer has none
     */
    public record Option(Optional<AdoptionStage> stage, Optional<Text> words) {
        /** Checks that nothing is null. */
        public Option {
            Objects.requireNonNull(stage, "stage");
            Objects.requireNonNull(words, "words");
        }

        /**
         * Returns the option of an answer.
         *
         * @param answer the answer
         * @return the option, which may have neither a stage nor words
         */
        public static Option of(Survey.Answer answer) {
            return new Option(answer.stage(), answer.option());
        }

        /**
         * Returns whether another option is the same: it has the same stage, and equal words in a language that both have.
         * So "yes" is the same as "yes" with the French "oui".
         *
         * @param other the other option
         * @return whether the options are the same
         */
        public boolean isSame(Option other) {
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
}
