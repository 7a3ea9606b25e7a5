package org.waystage.report.views;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waystage.analysis.survey.SurveyQuestion;
import org.waystage.analysis.trend.Comparability;
import org.waystage.analysis.trend.SurveyTrend;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.value.PartialDate;
import org.waystage.report.words.LocalizedText;
import org.waystage.report.words.ReportLanguage;
import org.waystage.report.words.Words;

/**
 * Two surveys of the same body, and whether they are comparable.
 *
 * @param earlier the title of the earlier survey
 * @param later the title of the later survey
 * @param questions the number of common questions examined, at most the number of rows of a page
 * @param comparable the number of these questions for which the surveys are comparable
 * @param reasons the reasons against the other questions, each once
 */
public record SurveyPair(
        LocalizedText earlier, LocalizedText later, int questions, int comparable, List<LocalizedText> reasons) {
    private static final Comparator<Survey> BY_TIME = Comparator.comparing(SurveyPair::end)
            .thenComparing(survey -> survey.id().value());

    /** Returns each survey with the next one of the same body. */
    public static List<SurveyPair> of(Views views) {
        List<Survey> surveys =
                views.figures.catalogue().surveys().stream().sorted(BY_TIME).toList();
        Set<List<Integer>> pairs = new LinkedHashSet<>();
        for (int later = 1; later < surveys.size() && pairs.size() < Views.ROWS; later++) {
            Set<OrganizationId> open = new HashSet<>(surveys.get(later).bodies());
            for (int earlier = later - 1; earlier >= 0 && !open.isEmpty(); earlier--) {
                if (open.removeAll(surveys.get(earlier).bodies())) {
                    pairs.add(List.of(earlier, later));
                }
            }
        }
        return pairs.stream()
                .limit(Views.ROWS)
                .map(pair -> of(views, surveys.get(pair.get(0)), surveys.get(pair.get(1))))
                .toList();
    }

    private static LocalDate end(Survey survey) {
        return survey.fieldwork()
                .flatMap(time -> time.to().or(time::from))
                .map(PartialDate::latest)
                .orElse(LocalDate.MIN);
    }

    private static SurveyPair of(Views views, Survey earlier, Survey later) {
        Set<SurveyQuestion> common = questions(earlier);
        Set<SurveyQuestion> asAsked = questions(later);
        common.removeIf(question -> asAsked.stream().noneMatch(question::isSame));
        List<SurveyQuestion> asked = common.stream().limit(Views.ROWS).toList();
        int comparable = 0;
        Set<LocalizedText> reasons = new LinkedHashSet<>();
        for (SurveyQuestion question : asked.isEmpty() ? anyQuestion(earlier) : asked) {
            Comparability<SurveyTrend> verdict = Comparability.ofSurveys(List.of(earlier, later), question, Set.of());
            if (verdict instanceof Comparability.NotComparable<SurveyTrend> not) {
                not.reasons().forEach(reason -> reasons.add(said(views, earlier, reason)));
            } else {
                comparable++;
            }
        }
        return new SurveyPair(
                views.words.text(earlier.title()),
                views.words.text(later.title()),
                asked.size(),
                comparable,
                List.copyOf(reasons));
    }

    /** Returns any question of a survey, used to compare two surveys that have no question in common. */
    private static List<SurveyQuestion> anyQuestion(Survey survey) {
        List<SurveyQuestion> questions = new ArrayList<>(questions(survey));
        return questions.isEmpty()
                ? List.of(new SurveyQuestion(List.of(), Optional.empty(), Optional.empty()))
                : questions.subList(0, 1);
    }

    private static Set<SurveyQuestion> questions(Survey survey) {
        return survey.answers().stream().map(SurveyQuestion::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Returns a reason, with the survey that it concerns if it concerns only one. The survey is not named for a question that only one
     * has anyway.
     */
    private static LocalizedText said(Views views, Survey earlier, Comparability.Difference difference) {
        LocalizedText reason = views.words.ofLibrary(difference.reason()::text);
        if (!difference.earlier().equals(difference.later())
                || difference.reason() == Comparability.Reason.QUESTION_NOT_ASKED) {
            return reason;
        }
        Words words = reason.lang() == null ? views.words : new Words(new ReportLanguage(reason.lang()));
        boolean first = difference.earlier().equals(earlier.id().value());
        return new LocalizedText(
                words.say(first ? "surveys.pair.earlier" : "surveys.pair.later", reason.text()), reason.lang());
    }
}
