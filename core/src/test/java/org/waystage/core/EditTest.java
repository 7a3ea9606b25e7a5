package org.waystage.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.validation.CatalogueValidator;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** Records put into a catalogue and taken out of it. */
class EditTest {
    private static final Catalogue CATALOGUE = FullModel.catalogue();

    @TestFactory
    Stream<DynamicTest> recordsOfEachKindArePutAndTakenOut() {
        return Stream.of(
                kind("technologies", Catalogue::technologies, Catalogue::with, (c, one) -> c.without(one.id())),
                kind("collections", Catalogue::collections, Catalogue::with, (c, one) -> c.without(one.id())),
                kind("code lists", Catalogue::codeLists, Catalogue::with, (c, one) -> c.without(one.id())),
                kind(
                        "crosswalks",
                        Catalogue::crosswalks,
                        Catalogue::with,
                        (c, one) -> c.withoutCrosswalk(one.scheme())),
                kind("organizations", Catalogue::organizations, Catalogue::with, (c, one) -> c.without(one.id())),
                kind("case studies", Catalogue::caseStudies, Catalogue::with, (c, one) -> c.without(one.id())),
                kind("surveys", Catalogue::surveys, Catalogue::with, (c, one) -> c.without(one.id())),
                kind("recommendations", Catalogue::recommendations, Catalogue::with, (c, one) -> c.without(one.id())),
                kind("lessons", Catalogue::lessons, Catalogue::with, (c, one) -> c.without(one.id())),
                kind("initiatives", Catalogue::initiatives, Catalogue::with, (c, one) -> c.without(one.id())),
                kind("sources", Catalogue::sources, Catalogue::with, (c, one) -> c.without(one.id())));
    }

    private static <T> DynamicTest kind(
            String name,
            Function<Catalogue, List<T>> list,
            BiFunction<Catalogue, T, Catalogue> with,
            BiFunction<Catalogue, T, Catalogue> without) {
        return DynamicTest.dynamicTest(name, () -> {
            T first = list.apply(CATALOGUE).get(0);
            Catalogue taken = without.apply(CATALOGUE, first);
            Catalogue back = with.apply(taken, first);

            assertThat(list.apply(taken))
                    .isEqualTo(list.apply(CATALOGUE)
                            .subList(1, list.apply(CATALOGUE).size()));
            assertThat(without.apply(taken, first)).isSameAs(taken);
            assertThat(list.apply(back)).containsExactlyInAnyOrderElementsOf(list.apply(CATALOGUE));
            assertThat(list.apply(back)).endsWith(first);
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
        CaseStudy first = CATALOGUE.caseStudies().get(0);
        Catalogue twice =
                CATALOGUE.toBuilder().caseStudies(List.of(first, first)).build();
        CaseStudy changed =
                first.toBuilder().title(Text.english("Another title")).build();

        assertThat(twice.with(changed).caseStudies()).containsExactly(changed, first);
        assertThat(twice.without(first.id()).caseStudies()).isEmpty();
    }

    @Test
    void indexesAreThoseOfTheEditedCatalogue() {
        CaseStudy first = CATALOGUE.caseStudies().get(0);
        assertThat(CATALOGUE.casesByAdopter(first.adopters().get(0))).contains(first);

        assertThat(CATALOGUE.without(first.id()).casesByAdopter(first.adopters().get(0)))
                .doesNotContain(first);
        assertThat(CATALOGUE.without(first.id()).caseStudy(first.id())).isEmpty();
    }

    @Test
    void referencesAreNotCheckedUntilValidation() {
        CaseStudy first = CATALOGUE.caseStudies().get(0);
        Catalogue edited = CATALOGUE.without(first.adopters().get(0));

        assertThat(edited.caseStudy(first.id())).contains(first);
        assertThat(CatalogueValidator.validate(edited).size())
                .isGreaterThan(CatalogueValidator.validate(CATALOGUE).size());
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
        Catalogue edited = CATALOGUE.with(study.withStage(deployed));

        assertThat(study.withStage(deployed).stages())
                .containsExactly(study.stages().get(0), deployed);
        assertThat(study.stages()).hasSize(1);
        assertThat(edited.casesByStage(StageAnswer.of(AdoptionStage.Listed.DEPLOYED)))
                .extracting(CaseStudy::id)
                .contains(study.id());
    }
}
