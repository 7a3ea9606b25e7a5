package org.waystage.analysis.trend;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.waystage.analysis.internal.words.SameWords;
import org.waystage.analysis.survey.SurveyQuestion;
import org.waystage.analysis.survey.SurveyShare;
import org.waystage.analysis.survey.SurveyShares;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.value.Text;

/**
 * The answers to one question in comparable surveys. Obtained from {@link Comparability} only.
 *
 * <p>Surveys are cross-sections: the same bodies are not assumed to have answered.
 */
public final class SurveyTrend {
    private final List<Survey> surveys;
    private final SurveyQuestion question;

    SurveyTrend(List<Survey> surveys, SurveyQuestion question) {
        this.surveys = List.copyOf(surveys);
        this.question = question;
    }

    /**
     * The answers of one survey.
     *
     * @param survey the survey
     * @param answers its answers with the option, including those without a share and those that contradict each other
     */
    public record Point(Survey survey, List<SurveyShare> answers) {
        /** Makes an immutable copy of the answers. */
        public Point {
            Objects.requireNonNull(survey, "survey");
            answers = List.copyOf(answers);
        }
    }

    /**
     * Returns the answers of each survey with an option given in words, whatever stage the answers represent.
     *
     * @param option the wording of the option in the surveys; an answer matches if it is equal in a language that both
     *     have
     * @param level the confidence level of the intervals, between 0 and 1, such as 0.95
     * @return the answers by survey, in the order of fieldwork; immutable
     * @throws IllegalArgumentException if the level does not lie between 0 and 1
     */
    public List<Point> answers(Text option, double level) {
        return answers(answer -> SameWords.in(answer.words(), Optional.of(option)), level);
    }

    /**
     * Returns the answers of each survey with an option, which may be a stage without words.
     *
     * @param option the option; an answer matches if its option is {@linkplain SurveyQuestion.Option#isSame the same}
     * @param level the confidence level of the intervals, between 0 and 1, such as 0.95
     * @return the answers by survey, in the order of fieldwork; immutable
     * @throws IllegalArgumentException if the level does not lie between 0 and 1
     */
    public List<Point> answers(SurveyQuestion.Option option, double level) {
        return answers(option::isSame, level);
    }

    private List<Point> answers(Predicate<SurveyQuestion.Option> option, double level) {
        return surveys.stream()
                .map(survey -> new Point(
                        survey,
                        SurveyShares.of(survey, level).answers().stream()
                                .filter(share ->
                                        SurveyQuestion.of(share.answer()).isSame(question))
                                .filter(share -> option.test(SurveyQuestion.Option.of(share.answer())))
                                .toList()))
                .toList();
    }
}
