package org.waystage.analysis.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waystage.analysis.survey.SurveyQuestion;
import org.waystage.analysis.trend.Comparability.Detail;
import org.waystage.analysis.trend.Comparability.Difference;
import org.waystage.analysis.trend.Comparability.Reason;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Period;

/** Finds the differences that make surveys incomparable for a question. */
final class SurveyDifferences {
    private final List<Survey> surveys;
    private final SurveyQuestion question;

    SurveyDifferences(List<Survey> surveys, SurveyQuestion question) {
        this.surveys = surveys.stream()
                .sorted(Comparator.comparing((Survey survey) -> end(survey).orElse(LocalDate.MIN))
                        .thenComparing(survey -> survey.id().value()))
                .toList();
        this.question = question;
    }

    /** Returns the surveys in the order in which their fieldwork ended. */
    List<Survey> inOrder() {
        return surveys;
    }

    private static Optional<LocalDate> end(Survey survey) {
        return survey.fieldwork().flatMap(time -> time.to().or(time::from)).map(PartialDate::latest);
    }

    private static Optional<LocalDate> beginning(Survey survey) {
        return survey.fieldwork().flatMap(time -> time.from().or(time::to)).map(PartialDate::earliest);
    }

    List<Difference> find() {
        List<Difference> found = new ArrayList<>();
        if (surveys.size() < 2) {
            String label =
                    surveys.stream().map(SurveyDifferences::label).findFirst().orElse("");
            found.add(new Difference(Reason.TOO_FEW, label, label, List.of()));
        }
        for (Survey survey : surveys) {
            alone(survey, (reason, values) -> found.add(new Difference(reason, label(survey), label(survey), values)));
        }
        for (int i = 1; i < surveys.size(); i++) {
            Survey earlier = surveys.get(i - 1);
            Survey later = surveys.get(i);
            compare(
                    earlier,
                    later,
                    (reason, values) -> found.add(new Difference(reason, label(earlier), label(later), values)));
        }
        return found;
    }

    private static String label(Survey survey) {
        return survey.id().value();
    }

    private void alone(Survey survey, BiConsumer<Reason, List<Detail>> found) {
        if (survey.fieldwork().isEmpty()) {
            found.accept(Reason.DATE_NOT_STATED, List.of(new Detail("no-fieldwork", Map.of())));
        }
        if (survey.population().isEmpty()) {
            found.accept(Reason.POPULATION_NOT_STATED, List.of());
        }
        if (answers(survey).isEmpty()) {
            found.accept(Reason.QUESTION_NOT_ASKED, List.of());
        }
    }

    private void compare(Survey earlier, Survey later, BiConsumer<Reason, List<Detail>> found) {
        if (earlier.fieldwork().isPresent()
                && later.fieldwork().isPresent()
                && !beginning(later).orElseThrow().isAfter(end(earlier).orElseThrow())) {
            found.accept(
                    Reason.DATE_NOT_STATED,
                    List.of(two("fieldwork", words(earlier.fieldwork()), words(later.fieldwork()))));
        }
        if (!new HashSet<>(earlier.bodies()).equals(new HashSet<>(later.bodies()))) {
            found.accept(Reason.BODY_CHANGED, List.of(two("both", earlier.bodies(), later.bodies())));
        }
        earlier.population()
                .ifPresent(before -> later.population().ifPresent(after -> {
                    if (Math.abs(before - after) > Comparability.MAX_POPULATION_CHANGE * Math.max(before, after)) {
                        found.accept(Reason.POPULATION_CHANGED, List.of(two("both", before, after)));
                    }
                }));
        rate(earlier)
                .ifPresent(before -> rate(later).ifPresent(after -> {
                    Detail rates = two("both", answered(earlier), answered(later));
                    if (before - after > Comparability.MAX_RATE_CHANGE) {
                        found.accept(Reason.COVERAGE_FELL, List.of(rates));
                    } else if (after - before > Comparability.MAX_RATE_CHANGE) {
                        found.accept(Reason.COVERAGE_ROSE, List.of(rates));
                    }
                }));
        Set<SurveyQuestion.Option> before = options(earlier);
        Set<SurveyQuestion.Option> after = options(later);
        List<Detail> others = missing(before, after, "without").collect(Collectors.toCollection(ArrayList::new));
        missing(after, before, "with").forEach(others::add);
        if (!others.isEmpty() && !before.isEmpty() && !after.isEmpty()) {
            found.accept(Reason.VOCABULARY_CHANGED, others);
        }
    }

    private static Detail two(String code, Object one, Object other) {
        return new Detail(code, Map.of("one", one.toString(), "other", other.toString()));
    }

    private static String words(Optional<Period> time) {
        return time.map(period -> period.from().map(PartialDate::toString).orElse("")
                        + "/"
                        + period.to().map(PartialDate::toString).orElse(""))
                .orElse("");
    }

    private static Optional<Double> rate(Survey survey) {
        return survey.respondents()
                .flatMap(answered -> survey.population().filter(all -> all > 0).map(all -> (double) answered / all));
    }

    private static String answered(Survey survey) {
        return survey.respondents().orElse(0L) + "/" + survey.population().orElse(0L);
    }

    private List<Survey.Answer> answers(Survey survey) {
        return survey.answers().stream()
                .filter(answer -> SurveyQuestion.of(answer).isSame(question))
                .toList();
    }

    private Set<SurveyQuestion.Option> options(Survey survey) {
        return answers(survey).stream().map(SurveyQuestion.Option::of).collect(Collectors.toSet());
    }

    /** Returns the options without an equal one among the others, for a message. */
    private static Stream<Detail> missing(
            Set<SurveyQuestion.Option> options, Set<SurveyQuestion.Option> others, String how) {
        return options.stream()
                .filter(option -> others.stream().noneMatch(option::isSame))
                .map(SurveyQuestion.Option::text)
                .sorted()
                .map(option -> new Detail(how, Map.of("value", option)));
    }
}
