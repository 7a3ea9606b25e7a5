package org.waystage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.CollectionId;
import org.waystage.core.id.Id;
import org.waystage.core.id.InitiativeId;
import org.waystage.core.id.LessonId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.RecommendationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.SurveyId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.notice.Rule;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.source.Citation;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.validation.CatalogueValidator;
import org.waystage.core.validation.ModelRules;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** Records put into a catalogue and taken out of it. */
class EditTest {
    private static final Catalogue CATALOGUE = FullModel.catalogue();
    private static final Set<Rule> UNKNOWN = Set.of(
            ModelRules.TECHNOLOGY_UNKNOWN,
            ModelRules.ORGANIZATION_UNKNOWN,
            ModelRules.SOURCE_UNKNOWN,
            ModelRules.CASE_STUDY_UNKNOWN,
            ModelRules.INITIATIVE_UNKNOWN);

    @TestFactory
    Stream<DynamicTest> recordsOfEachKindArePutAndTakenOut() {
        return Stream.of(
                kind(
                        "technologies",
                        Catalogue::technologies,
                        one -> one.toBuilder().id(TechnologyId.of("another")).build(),
                        Catalogue::with,
                        (c, one) -> c.without(one.id())),
                kind(
                        "collections",
                        Catalogue::collections,
                        one -> one.toBuilder().id(CollectionId.of("another")).build(),
                        Catalogue::with,
                        (c, one) -> c.without(one.id())),
                kind(
                        "code lists",
                        Catalogue::codeLists,
                        one -> CodeList.builder(CodeListId.of("another"))
                                .codes(one.codes())
                                .build(),
                        Catalogue::with,
                        (c, one) -> c.without(one.id())),
                kind(
                        "crosswalks",
                        Catalogue::crosswalks,
                        one -> Crosswalk.builder(Code.of("another"))
                                .rows(one.rows())
                                .build(),
                        Catalogue::with,
                        (c, one) -> c.withoutCrosswalk(one.scheme())),
                kind(
                        "organizations",
                        Catalogue::organizations,
                        one -> one.toBuilder().id(OrganizationId.of("another")).build(),
                        Catalogue::with,
                        (c, one) -> c.without(one.id())),
                kind(
                        "case studies",
                        Catalogue::caseStudies,
                        one -> one.toBuilder().id(CaseStudyId.of("another")).build(),
                        Catalogue::with,
                        (c, one) -> c.without(one.id())),
                kind(
                        "surveys",
                        Catalogue::surveys,
                        one -> one.toBuilder().id(SurveyId.of("another")).build(),
                        Catalogue::with,
                        (c, one) -> c.without(one.id())),
                kind(
                        "recommendations",
                        Catalogue::recommendations,
                        one -> one.toBuilder()
                                .id(RecommendationId.of("another"))
                                .build(),
                        Catalogue::with,
                        (c, one) -> c.without(one.id())),
                kind(
                        "lessons",
                        Catalogue::lessons,
                        one -> one.toBuilder().id(LessonId.of("another")).build(),
                        Catalogue::with,
                        (c, one) -> c.without(one.id())),
                kind(
                        "initiatives",
                        Catalogue::initiatives,
                        one -> one.toBuilder().id(InitiativeId.of("another")).build(),
                        Catalogue::with,
                        (c, one) -> c.without(one.id())),
                kind(
                        "sources",
                        Catalogue::sources,
                        one -> one.toBuilder().id(SourceId.of("another")).build(),
                        Catalogue::with,
                        (c, one) -> c.without(one.id())));
    }

    private static <T> DynamicTest kind(
            String name,
            Function<Catalogue, List<T>> list,
            UnaryOperator<T> copy,
            BiFunction<Catalogue, T, Catalogue> with,
            BiFunction<Catalogue, T, Catalogue> without) {
        return DynamicTest.dynamicTest(name, () -> {
            T first = list.apply(CATALOGUE).get(0);
            T another = copy.apply(first);
            Catalogue added = with.apply(CATALOGUE, another);

            assertThat(list.apply(added)).startsWith(first).endsWith(another);
            assertThat(without.apply(added, another)).isEqualTo(CATALOGUE);
            assertThat(without.apply(CATALOGUE, another)).isSameAs(CATALOGUE);
            assertThat(with.apply(CATALOGUE, first)).isSameAs(CATALOGUE);
        });
    }

    @Test
    void aRecordReplacesThatWithItsIdInItsPlace() {
        CaseStudy first = CATALOGUE.caseStudies().get(0);
        CaseStudy changed =
                first.toBuilder().title(Text.english("Another title")).build();
        Catalogue edited = CATALOGUE.with(changed);

        assertThat(edited.caseStudies().get(0)).isEqualTo(changed);
        assertThat(edited.caseStudies()).hasSameSizeAs(CATALOGUE.caseStudies());
        assertThat(edited.caseStudy(first.id())).contains(changed);
        assertThat(CATALOGUE.caseStudy(first.id())).contains(first);
        assertThat(edited.with(changed)).isSameAs(edited);
        assertThat(edited.with(first)).isEqualTo(CATALOGUE);
    }

    @Test
    void ofRepeatedIdsTheFirstIsReplacedAndAllAreTakenOut() {
        CaseStudy another = another();
        Catalogue twice = CATALOGUE.toBuilder()
                .caseStudies(List.of(CATALOGUE.caseStudies().get(0), another, another))
                .build();
        CaseStudy changed =
                another.toBuilder().title(Text.english("Another title")).build();

        assertThat(twice.with(changed).caseStudies()).endsWith(changed, another);
        assertThat(twice.without(another.id()).caseStudies())
                .containsExactly(CATALOGUE.caseStudies().get(0));
    }

    /** Returns a case that nothing refers to. */
    private static CaseStudy another() {
        return CATALOGUE.caseStudies().get(0).toBuilder()
                .id(CaseStudyId.of("another"))
                .build();
    }

    @Test
    void indexesAreThoseOfTheEditedCatalogue() {
        CaseStudy another = another();
        Catalogue added = CATALOGUE.with(another);
        assertThat(added.casesByAdopter(another.adopters().get(0))).contains(another);
        assertThat(added.caseStudy(another.id())).contains(another);

        assertThat(added.without(another.id()).casesByAdopter(another.adopters().get(0)))
                .doesNotContain(another);
        assertThat(added.without(another.id()).caseStudy(another.id())).isEmpty();
    }

    @Test
    void whatOtherRecordsReferToIsNotTakenOut() {
        CaseStudy first = CATALOGUE.caseStudies().get(0);
        TechnologyId technology = first.technologies().get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CATALOGUE.without(technology))
                .withMessageStartingWith("technology '" + technology + "' is still referred to by ")
                .withMessageContaining("case study '" + first.id() + "'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CATALOGUE.without(first.adopters().get(0)))
                .withMessageContaining("case study '" + first.id() + "'");
    }

    @Test
    void aRecordDoesNotBringReferencesToWhatIsNotThere() {
        CaseStudy dangling = CATALOGUE.caseStudies().get(0).toBuilder()
                .technologies(List.of(TechnologyId.of("gone")))
                .sources(List.of(Citation.of(SourceId.of("lost"))))
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CATALOGUE.with(dangling))
                .withMessage("case study '" + dangling.id()
                        + "' refers to what the catalogue does not have: technology 'gone', source 'lost'");
    }

    @Test
    void whatDangledBeforeDoesNotForbidAChange() {
        CaseStudy dangling = CATALOGUE.caseStudies().get(0).toBuilder()
                .technologies(List.of(TechnologyId.of("gone")))
                .build();
        Catalogue broken = CATALOGUE.toBuilder().caseStudies(List.of(dangling)).build();
        CaseStudy changed =
                dangling.toBuilder().title(Text.english("Another title")).build();

        assertThat(broken.with(changed).caseStudies()).containsExactly(changed);
    }

    @Test
    void theReferencesAreThoseThatTheValidatorChecks() {
        Catalogue bare = Catalogue.builder(CATALOGUE.id(), CATALOGUE.title())
                .collections(CATALOGUE.collections())
                .crosswalks(CATALOGUE.crosswalks())
                .caseStudies(CATALOGUE.caseStudies())
                .surveys(CATALOGUE.surveys())
                .recommendations(CATALOGUE.recommendations())
                .lessons(CATALOGUE.lessons())
                .initiatives(CATALOGUE.initiatives())
                .build();
        Set<String> unknown = CatalogueValidator.validate(bare).stream()
                .filter(notice -> UNKNOWN.contains(notice.rule()))
                .map(notice -> notice.values().get("target"))
                .collect(Collectors.toSet());
        Set<Id> referred = new HashSet<>();
        bare.collections().forEach(one -> referred.addAll(References.of(one)));
        bare.crosswalks().forEach(one -> referred.addAll(References.of(one)));
        bare.caseStudies().forEach(one -> referred.addAll(References.of(one)));
        bare.surveys().forEach(one -> referred.addAll(References.of(one)));
        bare.recommendations().forEach(one -> referred.addAll(References.of(one)));
        bare.lessons().forEach(one -> referred.addAll(References.of(one)));
        bare.initiatives().forEach(one -> referred.addAll(References.of(one)));
        bare.caseStudies().forEach(one -> referred.remove(one.id()));
        bare.initiatives().forEach(one -> referred.remove(one.id()));

        assertThat(unknown).isNotEmpty();
        assertThat(referred).extracting(Id::value).containsExactlyInAnyOrderElementsOf(unknown);
    }

    @Test
    void aStageRecordIsAddedAfterTheOthers() {
        CaseStudy study = CaseStudy.builder(
                        CaseStudyId.of("drones"),
                        Text.english("Drones"),
                        List.of(CATALOGUE.technologies().get(0).id()),
                        List.of(CATALOGUE.organizations().get(0).id()))
                .stages(List.of(StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.of(2019))))
                .build();
        StageRecord deployed = StageRecord.began(AdoptionStage.Listed.DEPLOYED, PartialDate.of(2020));

        assertThat(study.withStage(deployed).stages())
                .containsExactly(study.stages().get(0), deployed);
        assertThat(study.stages()).hasSize(1);
    }
}
