package org.waystage.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.RandomCatalogues;
import org.waystage.analysis.SmallCatalogue;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.survey.SurveyQuestion;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.analysis.trend.Comparability.ComparableSeries;
import org.waystage.analysis.trend.Comparability.Detail;
import org.waystage.analysis.trend.Comparability.Difference;
import org.waystage.analysis.trend.Comparability.NotComparable;
import org.waystage.analysis.trend.Comparability.Reason;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SurveyId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Technology;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.Relation;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Period;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;

class ComparabilityTest {
    private static final Catalogue FIRST = SmallCatalogue.catalogue().toBuilder()
            .edition("first")
            .crosswalks(List.of(crosswalk(AdoptionStage.Listed.DEPLOYED)))
            .build();
    private static final Catalogue SECOND = FIRST.toBuilder()
            .edition("second")
            .issued(PartialDate.parse("2027-11-25"))
            .build();

    @Test
    void givesATrendOfEditionsThatDifferInTheirCasesOnly() {
        List<CaseStudy> cases = new ArrayList<>(SECOND.caseStudies());
        cases.replaceAll(one -> one.id().value().equals("ledger")
                ? one.toBuilder()
                        .stages(List.of(StageRecord.began(AdoptionStage.Listed.DEPLOYED, PartialDate.parse("2027-03"))))
                        .build()
                : one);
        Catalogue moved = SECOND.toBuilder().caseStudies(cases).build();

        EditionTrend trend = comparable(Comparability.ofEditions(history(FIRST, moved), Dimension.GROUP, Set.of()));

        assertThat(comparable(trend.shares("blockchain-dlt", Phase.OPERATION)))
                .extracting(EditionTrend.PhaseShare::edition, EditionTrend.PhaseShare::share)
                .containsExactly(tuple("first", Share.of(1, 2)), tuple("second", Share.of(2, 2)));
        assertThat(trend.counts())
                .extracting(EditionTrend.Counts::matrix)
                .containsExactly(StageMatrix.of(FIRST, Dimension.GROUP), StageMatrix.of(moved, Dimension.GROUP));
        assertThat(comparable(trend.shares("no-such-group", Phase.OPERATION)))
                .allSatisfy(share -> assertThat(share.share().estimate()).isEmpty());
    }

    @Test
    void aCaseWithAnIdMadeOfNothingIsNotFollowed() {
        List<Identifier> mark = List.of(Identifier.of(Identifier.MADE_UP_ID, Identifier.OF_NOTHING));
        UnaryOperator<Catalogue> unnamed = edition -> edition.toBuilder()
                .caseStudies(edition.caseStudies().stream()
                        .map(one -> one.id().value().equals("ledger")
                                ? one.toBuilder().identifiers(mark).build()
                                : one)
                        .toList())
                .build();

        assertThat(reasons(history(unnamed.apply(FIRST), unnamed.apply(SECOND))))
                .extracting(Difference::reason)
                .contains(Reason.COVERAGE_FELL);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void refusesEditionsWithReasons(
            String name, UnaryOperator<Catalogue> change, Dimension by, Reason reason, String value) {
        List<Difference> reasons = reasons(history(FIRST, change.apply(SECOND)), by);

        assertThat(reasons).extracting(Difference::reason).containsOnly(reason);
        assertThat(reasons)
                .anySatisfy(difference ->
                        assertThat(difference.message("en")).contains(value).endsWith("."));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments(
                        "a rung in a crosswalk",
                        change(edition -> edition.toBuilder()
                                .crosswalks(List.of(crosswalk(AdoptionStage.Listed.PILOT)))
                                .build()),
                        Dimension.GROUP,
                        Reason.VOCABULARY_CHANGED,
                        "(first and second): word 'Live' of tried changed"),
                arguments(
                        "a code that went",
                        change(edition -> edition.toBuilder()
                                .codeLists(edition.codeLists().stream()
                                        .map(list -> list.id().value().equals("countries")
                                                ? list.toBuilder()
                                                        .codes(list.codes()
                                                                .subList(
                                                                        1,
                                                                        list.codes()
                                                                                .size()))
                                                        .build()
                                                : list)
                                        .toList())
                                .build()),
                        Dimension.COUNTRY,
                        Reason.VOCABULARY_CHANGED,
                        "was removed"),
                arguments(
                        "a list that came",
                        change(edition -> edition.toBuilder()
                                .codeLists(Stream.concat(
                                                edition.codeLists().stream(),
                                                Stream.of(CodeList.builder(CodeListId.of("customs-processes"))
                                                        .codes(List.of(CodeList.Entry.of(
                                                                Code.of("TRANSIT"), Text.english("Transit"))))
                                                        .build()))
                                        .toList())
                                .build()),
                        Dimension.PROCESS,
                        Reason.VOCABULARY_CHANGED,
                        "code TRANSIT of customs-processes was added"),
                arguments(
                        "a scheme that only one uses",
                        change(edition -> SmallCatalogue.with(
                                edition,
                                "scans",
                                one -> one.stages(
                                        List.of(StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.of(2020)))))),
                        Dimension.GROUP,
                        Reason.VOCABULARY_CHANGED,
                        "in the earlier only"),
                arguments(
                        "a technology elsewhere",
                        change(edition -> edition.toBuilder()
                                .technologies(edition.technologies().stream()
                                        .map(one -> one.id().value().equals("machine-learning")
                                                ? one.toBuilder()
                                                        .broader(TechnologyId.of("drones"))
                                                        .build()
                                                : one)
                                        .toList())
                                .build()),
                        Dimension.GROUP,
                        Reason.DEFINITION_CHANGED,
                        "technology machine-learning has another broader technology"),
                arguments(
                        "a case moved to a new technology",
                        change(edition -> SmallCatalogue.with(
                                edition.toBuilder()
                                        .technologies(Stream.concat(
                                                        edition.technologies().stream(),
                                                        Stream.of(Technology.builder(
                                                                        TechnologyId.of("air-taxis"),
                                                                        Text.english("Air taxis"))
                                                                .build()))
                                                .toList())
                                        .build(),
                                "reefs",
                                one -> one.technologies(List.of(TechnologyId.of("air-taxis"))))),
                        Dimension.TECHNOLOGY,
                        Reason.VOCABULARY_CHANGED,
                        "case reefs moved to air-taxis"),
                arguments(
                        "another kind of adopters",
                        change(edition -> SmallCatalogue.with(
                                edition, "reefs", one -> one.adopters(List.of(OrganizationId.of("kosovo"))))),
                        Dimension.GROUP,
                        Reason.POPULATION_CHANGED,
                        "adopters of the kind other-government-agency in the later only"),
                arguments(
                        "a nature that went",
                        change(edition -> SmallCatalogue.with(edition, "reefs", one -> one.nature(Nature.Listed.USE))),
                        Dimension.GROUP,
                        Reason.POPULATION_CHANGED,
                        "cases of the nature offer in the earlier only"),
                arguments(
                        "a case that went",
                        change(edition -> edition.toBuilder()
                                .caseStudies(without(edition, "ledger"))
                                .build()),
                        Dimension.GROUP,
                        Reason.COVERAGE_FELL,
                        "1 of 7 cases disappeared without an end being recorded"),
                arguments(
                        "an older case that came",
                        change(edition -> withCase(edition, PartialDate.of(2020))),
                        Dimension.GROUP,
                        Reason.COVERAGE_ROSE,
                        "1 of 8 cases appeared although it is older"));
    }

    private static UnaryOperator<Catalogue> change(UnaryOperator<Catalogue> change) {
        return change;
    }

    @Test
    void refusesAnEditionWithoutIssueDate() {
        Catalogue undated = Catalogue.builder(FIRST.id(), FIRST.title())
                .edition("second")
                .sequence(2L)
                .build();
        Catalogue placed = FIRST.toBuilder().sequence(1L).build();

        assertThat(reasons(history(placed, undated)))
                .extracting(Difference::reason)
                .contains(Reason.DATE_NOT_STATED, Reason.COVERAGE_FELL);
    }

    @Test
    void newCasesAreAdoptionAndNoChangeOfCoverage() {
        Catalogue grown = withCase(SECOND, PartialDate.of(2027));

        assertThat(comparable(Comparability.ofEditions(history(FIRST, grown), Dimension.NATURE, Set.of()))
                        .counts())
                .hasSize(2);
    }

    @Test
    void aCaseWithoutANatureIsAUseAsInEveryCount() {
        List<CaseStudy> unstated = FIRST.caseStudies().stream()
                .filter(one -> one.nature().isEmpty())
                .toList();
        Catalogue stated = SECOND.toBuilder()
                .caseStudies(unstated.stream()
                        .map(one -> one.toBuilder().nature(Nature.Listed.USE).build())
                        .toList())
                .build();

        assertThat(unstated).isNotEmpty();
        assertThat(comparable(Comparability.ofEditions(
                                history(FIRST.toBuilder().caseStudies(unstated).build(), stated),
                                Dimension.GROUP,
                                Set.of()))
                        .counts())
                .hasSize(2);
    }

    @Test
    void aCaseThatEndedOrIsLinkedMayGo() {
        Catalogue ended = SmallCatalogue.with(
                FIRST,
                "ledger",
                one -> one.stages(
                        List.of(StageRecord.began(AdoptionStage.Listed.RETIRED, PartialDate.parse("2026-02")))));
        Catalogue without =
                SECOND.toBuilder().caseStudies(without(SECOND, "ledger")).build();
        Catalogue linked = SmallCatalogue.with(
                without,
                "risk",
                one -> one.links(List.of(CaseStudy.Link.of(LinkKind.Listed.CONTINUES, CaseStudyId.of("ledger")))));

        assertThat(Comparability.ofEditions(history(ended, without), Dimension.GROUP, Set.of()))
                .isInstanceOf(ComparableSeries.class);
        assertThat(Comparability.ofEditions(history(FIRST, linked), Dimension.GROUP, Set.of()))
                .isInstanceOf(ComparableSeries.class);
    }

    static Stream<Catalogue> catalogues() {
        return RandomCatalogues.amongOthers(LongStream.rangeClosed(1, 30));
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void anyTwoEditionsGiveReasonsOrATrendWithoutHoles(Catalogue catalogue) {
        Catalogue earlier = catalogue.toBuilder().edition("earlier").build();
        Catalogue later = withIssue(earlier, "later", PartialDate.of(2030)).toBuilder()
                .caseStudies(RandomCatalogues.ofSeed(99).caseStudies())
                .build();
        for (EditionHistory history :
                List.of(history(earlier, later), history(earlier, withIssue(earlier, "same", PartialDate.of(2031))))) {
            for (Dimension by : Dimension.values()) {
                Set<Reason> reasons = EnumSet.noneOf(Reason.class);
                if (Comparability.ofEditions(history, by, Set.of()) instanceof NotComparable<EditionTrend> not) {
                    not.reasons().forEach(difference -> {
                        reasons.add(difference.reason());
                        assertThat(difference.message("en")).endsWith(".").doesNotContain("{");
                        assertThat(difference.message("fr")).endsWith(".").doesNotContain("{");
                    });
                }
                EditionTrend trend = comparable(Comparability.ofEditions(history, by, reasons));
                assertThat(trend.counts())
                        .hasSize(2)
                        .allMatch(counts -> Collections.disjoint(
                                counts.matrix().rows().keySet(), trend.leftOut().keySet()));
                Set<Reason> all = EnumSet.allOf(Reason.class);
                EditionTrend whole = comparable(Comparability.ofEditions(history, by, all));
                assertThat(whole.leftOut()).isEmpty();
                assertThat(comparable(whole.shares("drones", Phase.TRIAL))).allSatisfy(point -> {
                    boolean any = point.share().base() > 0;
                    assertThat(point.share().estimate().isPresent()).isEqualTo(any);
                    assertThat(point.share().interval().isPresent()).isEqualTo(any);
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void anEditionIsComparableWithItself(Catalogue catalogue) {
        Catalogue earlier = catalogue.toBuilder().edition("earlier").build();
        Catalogue later = withIssue(earlier, "later", PartialDate.of(2031));

        for (Dimension by : Dimension.values()) {
            EditionTrend trend = comparable(Comparability.ofEditions(history(earlier, later), by, Set.of()));
            // A country that joins a group between the two days takes its cases there.
            if (!Set.of(Dimension.REGION, Dimension.LDC, Dimension.WTO).contains(by)) {
                assertThat(trend.leftOut().keySet()).isSubsetOf(madeUp(catalogue, by));
            }
        }
    }

    /** Returns the keys of cases without lasting ids, which cannot be followed, and of cases whose ids are used twice. */
    private static Set<String> madeUp(Catalogue catalogue, Dimension by) {
        return catalogue.caseStudies().stream()
                .filter(one ->
                        !one.hasLastingId() || catalogue.caseStudy(one.id()).orElseThrow() != one)
                .flatMap(one -> by.keys(catalogue, one, LocalDate.of(2026, 11, 25)).stream())
                .collect(Collectors.toSet());
    }

    private static Catalogue withIssue(Catalogue edition, String label, PartialDate issued) {
        return edition.toBuilder()
                .edition(label)
                .sequence(edition.sequence().map(place -> place + 1).orElse(1L))
                .issued(issued)
                .build();
    }

    @Test
    void oneEditionIsNoTrend() {
        assertThat(reasons(history(Editions.latest())))
                .extracting(Difference::reason)
                .containsExactly(Reason.TOO_FEW);
    }

    @Test
    void whatIsAcceptedGoesWithTheVerdict() {
        EditionHistory history = history(FIRST, withCase(SECOND, PartialDate.of(2020)));

        Comparability<EditionTrend> verdict =
                Comparability.ofEditions(history, Dimension.GROUP, EnumSet.of(Reason.COVERAGE_ROSE));

        assertThat(((ComparableSeries<EditionTrend>) verdict).accepted()).hasSize(1);
        assertThat(comparable(verdict).counts()).hasSize(2);
        assertThat(Comparability.ofEditions(history, Dimension.GROUP, EnumSet.of(Reason.COVERAGE_FELL)))
                .isInstanceOf(NotComparable.class);
    }

    @Test
    void theSurveysOfTheEditionAreNotComparable() {
        Survey earlier = Editions.latest().surveys().get(0);
        SurveyQuestion question = SurveyQuestion.of(earlier.answers().get(0));

        Comparability<SurveyTrend> verdict =
                Comparability.ofSurveys(Editions.latest().surveys(), question, Set.of());

        assertThat(((NotComparable<SurveyTrend>) verdict).reasons())
                .extracting(Difference::reason)
                .contains(Reason.POPULATION_NOT_STATED, Reason.QUESTION_NOT_ASKED);
    }

    @Test
    void givesATrendOfSurveysThatAskedTheSame() {
        SurveyQuestion question =
                SurveyQuestion.of(survey("a", 2022, 180, 120, 30).answers().get(0));

        SurveyTrend trend = comparable(Comparability.ofSurveys(
                List.of(survey("b", 2024, 183, 124, 40), survey("a", 2022, 180, 120, 30)), question, Set.of()));

        assertThat(trend.answers(Text.english("using"), 0.95))
                .extracting(point -> point.answers().get(0).share().orElseThrow())
                .containsExactly(Share.of(30, 120).outOf(180), Share.of(40, 124).outOf(183));
        assertThat(trend.answers(Text.english("unheard of"), 0.95))
                .allSatisfy(point -> assertThat(point.answers()).isEmpty());
    }

    @Test
    void findsTheSameOptionInSurveysOfOtherLanguages() {
        Survey earlier = survey("a", 2022, 180, 120, 30);
        Survey later = survey("b", 2024, 183, 124, 40);
        Survey translated = later.toBuilder()
                .answers(List.of(later.answers().get(0).toBuilder()
                        .topic(Text.english("Stage").with("fr", "Stade"))
                        .option(Text.english("using").with("fr", "utilise"))
                        .build()))
                .build();
        for (Survey asked : List.of(earlier, translated)) {
            SurveyQuestion question = SurveyQuestion.of(asked.answers().get(0));

            SurveyTrend trend = comparable(Comparability.ofSurveys(List.of(earlier, translated), question, Set.of()));

            assertThat(trend.answers(Text.english("using"), 0.95))
                    .extracting(point -> point.answers().size())
                    .containsExactly(1, 1);
            assertThat(trend.answers(SurveyQuestion.Option.of(asked.answers().get(0)), 0.95))
                    .extracting(point -> point.answers().size())
                    .containsExactly(1, 1);
        }
    }

    @Test
    void answersWithARungAndNoWordsCanBeAskedFor() {
        List<Survey> surveys = Stream.of(survey("a", 2022, 180, 120, 30), survey("b", 2024, 183, 124, 40))
                .map(survey -> survey.toBuilder()
                        .answers(List.of(Survey.Answer.builder()
                                .topic(Text.english("Stage"))
                                .stage(AdoptionStage.Listed.DEPLOYED)
                                .count(30L)
                                .base(100L)
                                .build()))
                        .build())
                .toList();
        SurveyQuestion question = SurveyQuestion.of(surveys.get(0).answers().get(0));

        SurveyTrend trend = comparable(Comparability.ofSurveys(surveys, question, Set.of()));

        SurveyQuestion.Option deployed =
                new SurveyQuestion.Option(Optional.of(AdoptionStage.Listed.DEPLOYED), Optional.empty());
        assertThat(trend.answers(deployed, 0.95))
                .extracting(point -> point.answers().size())
                .containsExactly(1, 1);
        SurveyQuestion.Option pilot =
                new SurveyQuestion.Option(Optional.of(AdoptionStage.Listed.PILOT), Optional.empty());
        assertThat(trend.answers(pilot, 0.95))
                .allSatisfy(point -> assertThat(point.answers()).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("surveys")
    void refusesSurveysWithReasons(Reason reason, Survey later) {
        Survey earlier = survey("a", 2022, 180, 120, 30);
        SurveyQuestion question = SurveyQuestion.of(earlier.answers().get(0));

        Comparability<SurveyTrend> verdict = Comparability.ofSurveys(List.of(later, earlier), question, Set.of());

        assertThat(((NotComparable<SurveyTrend>) verdict).reasons())
                .extracting(Difference::reason)
                .containsExactly(reason);
        assertThat(Comparability.ofSurveys(List.of(later, earlier), question, Set.of(reason)))
                .isInstanceOf(ComparableSeries.class);
    }

    static Stream<Arguments> surveys() {
        Survey good = survey("b", 2024, 183, 124, 40);
        Survey.Answer answer = good.answers().get(0);
        return Stream.of(
                arguments(
                        Reason.DATE_NOT_STATED,
                        good.toBuilder()
                                .fieldwork(Period.of(PartialDate.of(2022), PartialDate.of(2023)))
                                .build()),
                arguments(
                        Reason.BODY_CHANGED,
                        good.toBuilder()
                                .bodies(List.of(OrganizationId.of("other")))
                                .build()),
                arguments(Reason.POPULATION_CHANGED, survey("b", 2024, 150, 100, 40)),
                arguments(Reason.COVERAGE_FELL, survey("b", 2024, 183, 90, 40)),
                arguments(Reason.COVERAGE_ROSE, survey("b", 2024, 183, 160, 40)),
                arguments(
                        Reason.QUESTION_NOT_ASKED,
                        good.toBuilder()
                                .answers(List.of(answer.toBuilder()
                                        .topic(Text.english("Plans"))
                                        .build()))
                                .build()),
                arguments(
                        Reason.VOCABULARY_CHANGED,
                        good.toBuilder()
                                .answers(List.of(
                                        answer,
                                        answer.toBuilder()
                                                .option(Text.english("planning"))
                                                .build()))
                                .build()));
    }

    @Test
    void surveysWithoutFieldworkPopulationOrCompanyAreNotComparable() {
        Survey bare = Survey.builder(SurveyId.of("bare"), Text.english("Bare")).build();
        SurveyQuestion question = new SurveyQuestion(List.of(), Optional.empty(), Optional.empty());

        assertThat(((NotComparable<SurveyTrend>) Comparability.ofSurveys(List.of(bare), question, Set.of())).reasons())
                .extracting(Difference::reason)
                .containsExactly(
                        Reason.TOO_FEW,
                        Reason.DATE_NOT_STATED,
                        Reason.POPULATION_NOT_STATED,
                        Reason.QUESTION_NOT_ASKED);
        assertThat(Comparability.ofSurveys(List.of(), question, Set.of())).isInstanceOf(NotComparable.class);
    }

    @Test
    void noTrendIsMadeWithoutAVerdict() {
        for (Class<?> type : List.of(EditionTrend.class, SurveyTrend.class, ComparableSeries.class)) {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                assertThat(Modifier.isPublic(constructor.getModifiers()))
                        .as(type + "")
                        .isFalse();
            }
            for (Method method : type.getMethods()) {
                assertThat(Modifier.isStatic(method.getModifiers()))
                        .as(method + "")
                        .isFalse();
            }
        }
    }

    @Test
    void aMessageShowsTheFirstOfManyValues() {
        Difference difference = new Difference(
                Reason.VOCABULARY_CHANGED,
                "a",
                "b",
                Stream.of("1", "2", "3", "4", "5", "6", "7")
                        .map(value -> new Detail("with", Map.of("value", value)))
                        .toList());

        assertThat(difference.message("en"))
                .isEqualTo("The vocabulary changed (a and b): with 1, with 2, with 3, with 4, with 5; and 2 more.");
        assertThat(difference.message("fr"))
                .startsWith("Le vocabulaire a changé (a et b)")
                .contains("avec 5");
        assertThat(new Difference(Reason.TOO_FEW, "a", "a", List.of()).message("en"))
                .isEqualTo("A trend needs at least two (a).");
        assertThatThrownBy(() -> new NotComparable<SurveyTrend>(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static <T> T comparable(Comparability<T> verdict) {
        if (verdict instanceof ComparableSeries<T> series) {
            return series.trend();
        }
        throw new AssertionError(verdict.toString());
    }

    private static List<Difference> reasons(EditionHistory history) {
        return reasons(history, Dimension.GROUP);
    }

    private static List<Difference> reasons(EditionHistory history, Dimension by) {
        return ((NotComparable<EditionTrend>) Comparability.ofEditions(history, by, Set.of())).reasons();
    }

    private static EditionHistory history(Catalogue... editions) {
        return EditionHistory.of(List.of(editions));
    }

    private static Crosswalk crosswalk(AdoptionStage rung) {
        return Crosswalk.builder(Code.of("tried"))
                .rows(List.of(Crosswalk.Row.of("Live", rung, Relation.Listed.EXACT)))
                .build();
    }

    private static List<CaseStudy> without(Catalogue edition, String id) {
        return edition.caseStudies().stream()
                .filter(one -> !one.id().value().equals(id))
                .toList();
    }

    private static Catalogue withCase(Catalogue edition, PartialDate began) {
        List<CaseStudy> cases = new ArrayList<>(edition.caseStudies());
        cases.add(SmallCatalogue.caseStudy("late", "drones", "kenya")
                .nature(Nature.Listed.USE)
                .stages(List.of(StageRecord.began(AdoptionStage.Listed.PILOT, began)))
                .build());
        return edition.toBuilder().caseStudies(cases).build();
    }

    private static Survey survey(String id, int year, long population, long respondents, long using) {
        return Survey.builder(SurveyId.of(id), Text.english(id))
                .bodies(List.of(OrganizationId.of("body")))
                .fieldwork(Period.of(PartialDate.of(year), PartialDate.of(year)))
                .population(population)
                .respondents(respondents)
                .answers(List.of(Survey.Answer.builder()
                        .topic(Text.english("Stage"))
                        .option(Text.english("using"))
                        .count(using)
                        .base(respondents)
                        .build()))
                .build();
    }
}
