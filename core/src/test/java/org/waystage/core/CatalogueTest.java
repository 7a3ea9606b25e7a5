package org.waystage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.CollectionId;
import org.waystage.core.id.InitiativeId;
import org.waystage.core.id.LessonId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.RecommendationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.SurveyId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.knowledge.Initiative;
import org.waystage.core.knowledge.Lesson;
import org.waystage.core.knowledge.Recommendation;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Source;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Histories;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;

/** Equality and look-ups of a catalogue, and its taxonomy. */
class CatalogueTest {
    private static final Catalogue CATALOGUE = FullModel.catalogue();
    private static final Text NAME = Text.english("name");

    /** Returns a catalogue of technologies, each as {@code id} or {@code id<broader}. */
    private static Catalogue taxonomy(String... technologies) {
        return Catalogue.builder(CatalogueId.of("c"), NAME)
                .technologies(Stream.of(technologies)
                        .map(technology -> {
                            String[] parts = technology.split("<");
                            Technology.Builder builder = Technology.builder(TechnologyId.of(parts[0]), NAME);
                            return (parts.length == 1 ? builder : builder.broader(TechnologyId.of(parts[1]))).build();
                        })
                        .toList())
                .build();
    }

    private static String words(java.util.Collection<TechnologyId> ids) {
        return String.join(" ", ids.stream().map(TechnologyId::value).toList());
    }

    static Stream<Arguments> lookUps() {
        return Stream.of(
                arguments("technologies", CATALOGUE.technologies(), lookUp(Technology::id, CATALOGUE::technology)),
                arguments("collections", CATALOGUE.collections(), lookUp(ConceptCollection::id, CATALOGUE::collection)),
                arguments("code lists", CATALOGUE.codeLists(), lookUp(CodeList::id, CATALOGUE::codeList)),
                arguments(
                        "organizations", CATALOGUE.organizations(), lookUp(Organization::id, CATALOGUE::organization)),
                arguments("case studies", CATALOGUE.caseStudies(), lookUp(CaseStudy::id, CATALOGUE::caseStudy)),
                arguments("surveys", CATALOGUE.surveys(), lookUp(Survey::id, CATALOGUE::survey)),
                arguments(
                        "recommendations",
                        CATALOGUE.recommendations(),
                        lookUp(Recommendation::id, CATALOGUE::recommendation)),
                arguments("lessons", CATALOGUE.lessons(), lookUp(Lesson::id, CATALOGUE::lesson)),
                arguments("initiatives", CATALOGUE.initiatives(), lookUp(Initiative::id, CATALOGUE::initiative)),
                arguments("sources", CATALOGUE.sources(), lookUp(Source::id, CATALOGUE::source)),
                arguments("crosswalks", CATALOGUE.crosswalks(), lookUp(Crosswalk::scheme, CATALOGUE::crosswalk)));
    }

    private static <T, K> Function<T, Optional<T>> lookUp(Function<T, K> id, Function<K, Optional<T>> find) {
        return id.andThen(find);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lookUps")
    void eachThingIsFoundByItsId(String name, List<Object> things, Function<Object, Optional<Object>> lookUp) {
        assertThat(things)
                .isNotEmpty()
                .allSatisfy(thing -> assertThat(lookUp.apply(thing)).containsSame(thing));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(CATALOGUE.technology(TechnologyId.of("nothing"))).isEmpty();
        assertThat(CATALOGUE.collection(CollectionId.of("nothing"))).isEmpty();
        assertThat(CATALOGUE.codeList(CodeListId.of("nothing"))).isEmpty();
        assertThat(CATALOGUE.organization(OrganizationId.of("nothing"))).isEmpty();
        assertThat(CATALOGUE.caseStudy(CaseStudyId.of("nothing"))).isEmpty();
        assertThat(CATALOGUE.survey(SurveyId.of("nothing"))).isEmpty();
        assertThat(CATALOGUE.recommendation(RecommendationId.of("nothing"))).isEmpty();
        assertThat(CATALOGUE.lesson(LessonId.of("nothing"))).isEmpty();
        assertThat(CATALOGUE.initiative(InitiativeId.of("nothing"))).isEmpty();
        assertThat(CATALOGUE.source(SourceId.of("nothing"))).isEmpty();
        assertThat(CATALOGUE.crosswalk(Code.of("nothing"))).isEmpty();
        assertThat(CATALOGUE.casesByTechnology(TechnologyId.of("nothing"))).isEmpty();
        assertThat(CATALOGUE.casesByAdopter(OrganizationId.of("nothing"))).isEmpty();
        assertThat(CATALOGUE.casesByPartner(OrganizationId.of("nothing"))).isEmpty();
        assertThat(CATALOGUE.casesByCountry(Code.of("ZZ"))).isEmpty();
        assertThat(CATALOGUE.casesByProcess(Code.of("nothing"))).isEmpty();
    }

    @Test
    void ofTwoWithOneIdTheFirstIsFoundAndBothAreKept() {
        Technology first =
                Technology.builder(FullModel.DRONES, Text.english("first")).build();
        Technology second =
                Technology.builder(FullModel.DRONES, Text.english("second")).build();
        Catalogue catalogue =
                CATALOGUE.toBuilder().technologies(List.of(first, second)).build();

        assertThat(catalogue.technology(FullModel.DRONES)).containsSame(first);
        assertThat(catalogue.technologies()).containsExactly(first, second);
    }

    @Test
    void cataloguesAreEqualByValue() {
        assertThat(FullModel.catalogue())
                .isEqualTo(CATALOGUE)
                .hasSameHashCodeAs(CATALOGUE)
                .isNotSameAs(CATALOGUE);
        assertThat(CATALOGUE)
                .isNotEqualTo(CATALOGUE.toBuilder().edition("2027-01").build());
        assertThat(CATALOGUE)
                .isNotEqualTo(CATALOGUE.toBuilder().caseStudies(List.of()).build());
        assertThat(CATALOGUE.equals(null)).isFalse();
        assertThat(CATALOGUE).isNotEqualTo("a text");
    }

    @Test
    void noExtraBearsTheNameOfAPart() {
        Catalogue.Builder builder = CATALOGUE.toBuilder().extras(Extras.of(Map.of("caseStudies", Extras.Null.NULL)));

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("'caseStudies' is a known member and cannot be one of the extras");
    }

    @Test
    void aLookUpChangesNoEquality() {
        Catalogue used = FullModel.catalogue();
        used.casesByTechnology(FullModel.DRONES);

        assertThat(used).isEqualTo(FullModel.catalogue()).hasSameHashCodeAs(FullModel.catalogue());
        assertThat(used.toBuilder().build()).isEqualTo(used);
    }

    @Test
    void aChangedCopyHasLookUpsOfItsOwn() {
        CATALOGUE.casesByTechnology(FullModel.DRONES);
        Catalogue changed =
                CATALOGUE.toBuilder().caseStudies(List.of(FullModel.oldCase())).build();

        assertThat(changed.casesByTechnology(FullModel.DRONES)).isEmpty();
        assertThat(changed.caseStudy(FullModel.DRONE_CASE)).isEmpty();
    }

    @Test
    void listsAreImmutable() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> CATALOGUE.caseStudies().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> CATALOGUE.casesByTechnology(FullModel.DRONES).clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> CATALOGUE.narrower(FullModel.ROBOTICS).clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> CATALOGUE.withNarrower(FullModel.ROBOTICS).clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> CATALOGUE.withBroader(FullModel.DRONES).clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> CATALOGUE.countriesOf(FullModel.caseStudy()).clear());
    }

    @Test
    void toStringNamesTheEdition() {
        assertThat(CATALOGUE).hasToString("customs-technology-adoption 2026-11 (2 cases)");
        assertThat(Catalogue.builder(CatalogueId.of("c"), NAME).build()).hasToString("c (0 cases)");
    }

    @ParameterizedTest(name = "{0}: from {2} up {3}, down {4}, children {5}")
    @CsvSource(delimiter = '|', textBlock = """
            a root                         | a b<a c<b d<a | a | a     | a b d c | b d
            a middle                       | a b<a c<b d<a | b | b a   | b c     | c
            a leaf                         | a b<a c<b d<a | c | c b a | c       | ''
            in whatever order              | c<b d<a b<a a | c | c b a | c       | ''
            an unknown one                 | a b<a         | x | x     | x       | ''
            below an unknown one           | a<x           | a | a x   | a       | ''
            an unknown one with some below | a<x b<a       | x | x     | x a b   | a
            itself                         | a<a           | a | a     | a       | a
            a circle of two                | a<b b<a       | a | a b   | a b     | b
            a circle of three              | a<b b<c c<a   | b | b c a | b a c   | a
            below a circle                 | a<b b<a c<a   | c | c a b | c       | ''
            above an id that is there twice | a b c<a c<b  | a | a     | a c     | c
            above only the second with it  | a b c<a c<b   | b | b     | b       | ''
            """)
    void theTaxonomyIsWalkedUpAndDownAndNeverForEver(
            String name, String technologies, String id, String up, String down, String children) {
        Catalogue catalogue = taxonomy(technologies.split(" "));
        TechnologyId technology = TechnologyId.of(id);

        assertThat(words(catalogue.withBroader(technology))).isEqualTo(up);
        assertThat(words(catalogue.withNarrower(technology))).isEqualTo(down);
        assertThat(words(catalogue.narrower(technology).stream()
                        .map(Technology::id)
                        .toList()))
                .isEqualTo(children);
    }

    @Test
    void aDeepTaxonomyIsWalkedToItsEnd() {
        String[] chain = new String[20_000];
        for (int i = 0; i < chain.length; i++) {
            chain[i] = "t" + i + (i == 0 ? "" : "<t" + (i - 1));
        }
        Catalogue catalogue = taxonomy(chain);

        assertThat(catalogue.withBroader(TechnologyId.of("t19999"))).hasSize(20_000);
        assertThat(catalogue.withNarrower(TechnologyId.of("t0"))).hasSize(20_000);
    }

    @Test
    void theCountriesOfACaseAreThoseItNamesOrElseThoseOfItsAdopters() {
        CaseStudy named = FullModel.caseStudy().toBuilder()
                .countries(List.of(Code.of("SN"), Code.of("AE"), Code.of("SN")))
                .build();
        CaseStudy silent = FullModel.oldCase();
        CaseStudy unknown = silent.toBuilder()
                .adopters(List.of(OrganizationId.of("nobody")))
                .build();
        CaseStudy placeless =
                silent.toBuilder().adopters(List.of(FullModel.CARRIERS)).build();
        CaseStudy repeated = silent.toBuilder()
                .adopters(List.of(FullModel.CUSTOMS, FullModel.CUSTOMS, FullModel.MINISTRY))
                .build();

        assertThat(CATALOGUE.countriesOf(named)).containsExactly(Code.of("SN"), Code.of("AE"));
        assertThat(CATALOGUE.countriesOf(silent)).containsExactly(Code.of("SN"), Code.of("AE"));
        assertThat(CATALOGUE.countriesOf(unknown)).isEmpty();
        assertThat(CATALOGUE.countriesOf(placeless)).isEmpty();
        assertThat(CATALOGUE.countriesOf(repeated)).containsExactly(Code.of("AE"), Code.of("SN"));
    }

    @Test
    void theHistoryOfACaseIsCappedAtTheIssueDate() {
        CaseStudy open = Histories.caseOf(Histories.records("observed pilot 2019.."));

        assertThat(CATALOGUE.history(open).current().answer()).isEqualTo(StageAnswer.of(AdoptionStage.Listed.PILOT));
        assertThat(MinimalModel.byType().get(Catalogue.class))
                .isInstanceOfSatisfying(
                        Catalogue.class,
                        undated -> assertThat(undated.history(open).current().answer())
                                .isEqualTo(StageAnswer.NOT_YET));
        assertThat(Set.copyOf(CATALOGUE.history(open).current().records())).hasSize(1);
    }
}
