package org.waystage.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.SurveyId;
import org.waystage.core.knowledge.Initiative;
import org.waystage.core.knowledge.Lesson;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.source.Citation;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Quantity;

/** Who says so: nothing stands in the edition without a source, and wording is not made a number. */
class BundledSourcesTest {
    @Test
    void citesASourceForEachStatementOfACase() {
        for (CaseStudy caseStudy : Edition.CATALOGUE.caseStudies()) {
            Stream<List<Citation>> citations = Stream.of(
                            Stream.of(
                                            caseStudy.needs(),
                                            caseStudy.objectives(),
                                            caseStudy.benefits(),
                                            caseStudy.challenges(),
                                            caseStudy.lessons())
                                    .flatMap(List::stream)
                                    .map(Statement::sources),
                            caseStudy.outcomes().stream().map(Outcome::sources),
                            caseStudy.stages().stream().map(StageRecord::sources))
                    .flatMap(sources -> sources);

            assertThat(citations)
                    .as(caseStudy.id().value())
                    .allMatch(own -> !own.isEmpty() || !caseStudy.sources().isEmpty());
            assertThat(caseStudy.sources()).as(caseStudy.id().value()).isNotEmpty();
        }
    }

    @Test
    void citesASourceForEachAnswerOfASurvey() {
        for (Survey survey : Edition.CATALOGUE.surveys()) {
            assertThat(survey.sources()).isNotEmpty();
            assertThat(survey.answers())
                    .as(survey.id().value())
                    .allMatch(answer ->
                            !answer.sources().isEmpty() || !survey.sources().isEmpty());
        }
    }

    @Test
    void citesASourceForEachLessonAndInitiative() {
        assertThat(Edition.CATALOGUE.lessons()).extracting(Lesson::sources).noneMatch(List::isEmpty);
        assertThat(Edition.CATALOGUE.initiatives())
                .extracting(Initiative::sources)
                .noneMatch(List::isEmpty);
    }

    @Test
    void namesEachSourceThatIsCited() {
        assertThat(Edition.CATALOGUE.caseStudies().stream()
                        .flatMap(each -> each.sources().stream())
                        .map(Citation::source))
                .allSatisfy(id -> assertThat(Edition.CATALOGUE.source(id)).isPresent());
    }

    @Test
    void givesEachSourceAnAddressOrWhoPublishedIt() {
        assertThat(Edition.CATALOGUE.sources())
                .allMatch(source ->
                        source.address().isPresent() || !source.publishers().isEmpty());
    }

    @Test
    void keepsTheSevenGroupsWithTheReportThatMadeThem() {
        assertThat(Edition.CATALOGUE.collections().get(0).sources())
                .extracting(citation -> citation.source().value())
                .contains("study-report-2022");
    }

    @Test
    void leavesWordingWordingAndMakesNoNumberOfIt() {
        List<Survey.Answer> wordingOnly = Edition.CATALOGUE.surveys().stream()
                .flatMap(survey -> survey.answers().stream())
                .filter(answer -> answer.wording().isPresent())
                .toList();

        assertThat(wordingOnly).hasSizeGreaterThan(20).allSatisfy(answer -> {
            assertThat(answer.share()).isEmpty();
            assertThat(answer.count()).isEmpty();
        });
        assertThat(wordingOnly)
                .extracting(answer -> answer.wording().orElseThrow().in("en"))
                .contains("around a third", "around half", "the other half", "over half");
    }

    @Test
    void keepsNumbersThatAreStatedAndInventsNone() {
        Survey survey2021 = survey("annual-consolidated-survey-2021");
        Survey survey2024 = survey("smart-customs-survey-2024");

        assertThat(survey2021.population()).contains(183L);
        assertThat(survey2021.respondents()).contains(124L);
        assertThat(survey2021.rate()).isEmpty();
        assertThat(survey2021.answers()).extracting(Survey.Answer::share).allMatch(share -> share.isEmpty());
        assertThat(survey2024.population()).isEmpty();
        assertThat(survey2024.respondents()).contains(116L);
        assertThat(survey2024.rate()).contains(Quantity.of(new BigDecimal("62"), "percent"));
    }

    @Test
    void namesTheTwoAdministrationsOfFullDeploymentInBothWays() {
        assertThat(survey("annual-consolidated-survey-2021").answers().stream()
                        .filter(answer -> answer.count().isPresent()))
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.count()).contains(2L);
                    assertThat(answer.organizations()).hasSize(2);
                });
    }

    @Test
    void givesNoBaseToSharesWhoseDenominatorIsNotStated() {
        Map<Boolean, Long> adopted = survey("smart-customs-survey-2024").answers().stream()
                .filter(answer -> answer.option()
                        .filter(option -> option.in("en").equals("currently adopted"))
                        .isPresent())
                .collect(Collectors.partitioningBy(answer -> answer.base().isPresent(), Collectors.counting()));

        assertThat(adopted).containsEntry(true, 0L).containsEntry(false, 6L);
    }

    private static Survey survey(String id) {
        return Edition.CATALOGUE.survey(SurveyId.of(id)).orElseThrow();
    }
}
