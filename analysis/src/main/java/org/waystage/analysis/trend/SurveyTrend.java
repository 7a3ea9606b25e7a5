package org.waystage.analysis.trend;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.waystage.analysis.share.ShareDifference;
import org.waystage.analysis.survey.SurveyOption;
import org.waystage.analysis.survey.SurveyQuestion;
import org.waystage.analysis.survey.SurveyShare;
import org.waystage.analysis.survey.SurveyShares;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.value.Text;

/**
 * The answers to one question in several surveys that are comparable. Only {@link Comparability} gives one.
 *
 * <p>Surveys are cross-sections: that the same bodies answered is not assumed. Where it is known that nobody answered twice,
 * {@link ShareDifference} compares two of the shares.
 */
public final class SurveyTrend {
    private final List<Survey> surveys;
    private final SurveyQuestion question;

    SurveyTrend(List<Survey> surveys, SurveyQuestion question) {
        this.surveys = List.copyOf(surveys);
        this.question = question;
    }

    /**
     * What one survey says.
     *
     * @param survey the survey
     * @param answers its answers with the option, those without a share and those that contradict each other included
     */
    public record Point(Survey survey, List<SurveyShare> answers) {
        /** Makes an immutable copy of the answers. */
        public Point {
            Objects.requireNonNull(survey, "survey");
            answers = List.copyOf(answers);
        }
    }

    /**
     * Returns what each survey says of an option in words, whatever rung the answers are said to mean.
     *
     * @param option the option, in the surveys' own words; an answer has it that says the same in a language that both have
     * @param level the level of the intervals, between 0 and 1, such as 0.95
     * @return the answers by survey, in the order of their fieldwork, immutable
     * @throws IllegalArgumentException if the level does not lie between 0 and 1
     */
    public List<Point> answers(Text option, double level) {
        return answers(answer -> SurveyOption.haveSame(answer.words(), Optional.of(option)), level);
    }

    /**
     * Returns what each survey says of an option, which may be a rung without words.
     *
     * @param option the option; an answer has it whose own is {@linkplain SurveyOption#isSame the same}
     * @param level the level of the intervals, between 0 and 1, such as 0.95
     * @return the answers by survey, in the order of their fieldwork, immutable
     * @throws IllegalArgumentException if the level does not lie between 0 and 1
     */
    public List<Point> answers(SurveyOption option, double level) {
        return answers(option::isSame, level);
    }

    private List<Point> answers(Predicate<SurveyOption> option, double level) {
        return surveys.stream()
                .map(survey -> new Point(
                        survey,
                        SurveyShares.of(survey, level).answers().stream()
                                .filter(share ->
                                        SurveyQuestion.of(share.answer()).isSame(question))
                                .filter(share -> option.test(SurveyOption.of(share.answer())))
                                .toList()))
                .toList();
    }
}
