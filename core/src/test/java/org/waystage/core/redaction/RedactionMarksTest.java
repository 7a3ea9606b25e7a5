package org.waystage.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.core.value.Visibility.Listed.MEMBERS;
import static org.waystage.core.value.Visibility.Listed.PUBLIC;
import static org.waystage.core.value.Visibility.Listed.RESTRICTED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.FullModel;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Severity;
import org.waystage.core.reference.Organization;
import org.waystage.core.validation.CatalogueValidator;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;

/** A mark at any place of the model, known there or not, keeps back what it stands on. */
class RedactionMarksTest {
    private static final Extras MARK = Extras.of(Map.of("visibility", new Extras.Str("restricted")));
    private static final Extras INSIDE = Extras.of(Map.of(
            "x-box",
            new Extras.Arr(List.of(new Extras.Obj(Map.of(
                    "visibility", new Extras.Str("restricted"), "words", new Extras.Str(MarkedPlace.SECRET)))))));

    static Stream<MarkedPlace> places() {
        return MarkedPlace.all(FullModel.catalogue()).stream();
    }

    private static String written(Catalogue catalogue) {
        List<Object> parts = new ArrayList<>(List.of(catalogue.extras(), catalogue.notes()));
        MarkedPlace.LISTS.forEach(list -> parts.add(list.values(catalogue)));
        return parts.toString();
    }

    private static Redacted cut(Catalogue catalogue, Visibility.Listed audience) {
        return Redaction.forAudience(audience).apply(catalogue);
    }

    @ParameterizedTest
    @MethodSource("places")
    void whatAMarkStandsOnIsLeftOutWhereverItStands(MarkedPlace place) {
        Catalogue marked = place.withExtras(MARK);

        Redacted forPublic = cut(marked, PUBLIC);

        assertThat(written(marked)).contains(MarkedPlace.SECRET);
        assertThat(written(forPublic.catalogue())).doesNotContain(MarkedPlace.SECRET);
        assertThat(forPublic.report().leftOut()).isNotEmpty();
        assertThat(forPublic.report().notices())
                .filteredOn(notice -> notice.rule().equals(RedactionRules.MARK_UNREAD))
                .as("a notice for a mark where none is known")
                .hasSize(place.knowsMarks() ? 0 : 1);
    }

    @ParameterizedTest
    @MethodSource("places")
    void anUnlistedMemberWithAMarkInsideIsLeftOutAlone(MarkedPlace place) {
        Catalogue marked = place.withExtras(INSIDE);

        Redacted forPublic = cut(marked, PUBLIC);

        assertThat(written(forPublic.catalogue())).doesNotContain("x-box");
        assertThat(forPublic.report().count(RedactionReport.Content.UNKNOWN_MEMBERS))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("places")
    void aMarkThatIsOpenToTheAudienceHidesNothing(MarkedPlace place) {
        Extras forMembers = Extras.of(Map.of("visibility", new Extras.Str("members")));
        Catalogue marked = place.withExtras(forMembers);

        assertThat(cut(marked, MEMBERS).catalogue().caseStudies())
                .hasSameSizeAs(cut(place.withExtras(Extras.none()), MEMBERS)
                        .catalogue()
                        .caseStudies());
        assertThat(written(cut(marked, MEMBERS).catalogue())).contains(MarkedPlace.SECRET);
        assertThat(written(cut(marked, PUBLIC).catalogue())).doesNotContain(MarkedPlace.SECRET);
    }

    @ParameterizedTest
    @MethodSource("places")
    void namedReadersSeeWhatIsMarkedAnywhere(MarkedPlace place) {
        for (Extras extras : List.of(MARK, INSIDE)) {
            Catalogue marked = place.withExtras(extras);

            assertThat(cut(marked, RESTRICTED).catalogue()).isEqualTo(marked);
            assertThat(cut(marked, RESTRICTED).report().notices()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void aCutByAMarkHasNoErrorThatTheWholeHadNot(MarkedPlace place) {
        Catalogue marked = place.withExtras(MARK);
        Catalogue once = cut(marked, PUBLIC).catalogue();

        assertThat(CatalogueValidator.validate(once))
                .filteredOn(notice -> notice.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(cut(once, PUBLIC).catalogue()).isEqualTo(once);
        assertThat(cut(once, PUBLIC).report().leftOut()).isEmpty();
    }

    /** Returns the sizes of the lists of a catalogue, and of the scopes and stage records of its cases, that differ. */
    private static Map<String, Integer> lost(Catalogue whole, Catalogue cut) {
        Map<String, Integer> lost = new TreeMap<>();
        MarkedPlace.LISTS.forEach(list -> lost.put(
                list.name(), list.values(whole).size() - list.values(cut).size()));
        ToIntFunction<Function<CaseStudy, List<?>>> fewer = part -> sum(whole, part) - sum(cut, part);
        lost.put("scopes", fewer.applyAsInt(CaseStudy::scopes));
        lost.put("stages", fewer.applyAsInt(CaseStudy::stages));
        lost.put("partners", fewer.applyAsInt(CaseStudy::partners));
        lost.put("identifiers", fewer.applyAsInt(CaseStudy::identifiers));
        lost.values().removeIf(number -> number == 0);
        return lost;
    }

    private static int sum(Catalogue catalogue, Function<CaseStudy, List<?>> part) {
        return catalogue.caseStudies().stream()
                .mapToInt(value -> part.apply(value).size())
                .sum();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/caseStudies/0/scopes/0      | {scopes=1, stages=1}",
                "/caseStudies/0/stages/0      | {stages=1}",
                "/caseStudies/0/identifiers/0 | {identifiers=1}",
                "/caseStudies/0/partners/0    | {partners=1}",
                "/caseStudies/0/period        | {caseStudies=1, identifiers=1, initiatives=1, lessons=1, partners=2,"
                        + " recommendations=1, scopes=1, stages=2}",
                "/organizations/0             | {caseStudies=1, identifiers=1, initiatives=1, lessons=1,"
                        + " organizations=2, partners=2, recommendations=1, scopes=1, stages=2,"
                        + " technologies=1}",
                "/surveys/0                   | {surveys=1}",
                "/surveys/0/answers/0         | {}",
                "/technologies/0              | {caseStudies=1, technologies=1}",
                "/codeLists/0                 | {codeLists=1}",
            })
    void aMarkTakesWhatItStandsOnAndWhatNeedsIt(String place, String lost) {
        MarkedPlace marked = MarkedPlace.all(FullModel.catalogue()).stream()
                .filter(other -> other.name().equals(place))
                .findFirst()
                .orElseThrow();
        Catalogue whole = marked.withExtras(MARK);

        assertThat(lost(whole, cut(whole, PUBLIC).catalogue())).hasToString(lost);
    }

    @Test
    void aMarkOfTheWholeLeavesNothingButWhatACatalogueMustHave() {
        Catalogue marked = FullModel.catalogue().toBuilder().extras(MARK).build();

        Redacted forPublic = cut(marked, PUBLIC);

        assertThat(forPublic.catalogue().toBuilder().notes(List.of()).build())
                .isEqualTo(Catalogue.builder(marked.id(), marked.title()).build());
        assertThat(forPublic.report().doubts()).singleElement().satisfies(notice -> {
            assertThat(notice.place()).isEqualTo(Place.of(""));
            assertThat(notice.message()).endsWith("cannot be read as one here; the mark had no effect on /id, /title.");
        });
    }

    @Test
    void allThatAMarkedWholeHoldsIsCounted() {
        Catalogue whole = FullModel.catalogue();
        int lists = whole.collections().size()
                + whole.codeLists().size()
                + whole.crosswalks().size();

        assertThat(cut(whole.toBuilder().extras(MARK).build(), PUBLIC).report().leftOut())
                .containsOnly(
                        Map.entry(
                                RedactionReport.Content.CASE_STUDIES,
                                whole.caseStudies().size()),
                        Map.entry(
                                RedactionReport.Content.SURVEYS, whole.surveys().size()),
                        Map.entry(
                                RedactionReport.Content.RECOMMENDATIONS,
                                whole.recommendations().size()),
                        Map.entry(
                                RedactionReport.Content.LESSONS, whole.lessons().size()),
                        Map.entry(
                                RedactionReport.Content.INITIATIVES,
                                whole.initiatives().size()),
                        Map.entry(
                                RedactionReport.Content.TECHNOLOGIES,
                                whole.technologies().size()),
                        Map.entry(RedactionReport.Content.REFERENCE_DATA, lists),
                        Map.entry(
                                RedactionReport.Content.ORGANIZATIONS,
                                whole.organizations().size()),
                        Map.entry(
                                RedactionReport.Content.SOURCES, whole.sources().size()),
                        Map.entry(RedactionReport.Content.UNKNOWN_MEMBERS, 1));
    }

    @Test
    void whatStandsInAMarkedWholeIsNotToldApart() {
        CaseStudy closed = FullModel.catalogue().caseStudies().get(0).toBuilder()
                .visibility(Visibility.of("x-embargo"))
                .build();
        Catalogue marked = FullModel.catalogue().toBuilder()
                .caseStudies(List.of(closed))
                .extras(MARK)
                .build();

        assertThat(cut(marked, PUBLIC).report().doubts())
                .extracting(Notice::place)
                .containsExactly(Place.of(""));
    }

    @Test
    void aMarkWithAnUnlistedCodeWhereNoneIsKnownIsRestricted() {
        Extras mark = Extras.of(Map.of("visibility", new Extras.Str("x-embargo")));
        Catalogue marked = Catalogue.builder(CatalogueId.of("series"), Text.english("Series"))
                .organizations(List.of(Organization.builder(OrganizationId.of("closed"), Text.english("Closed"))
                        .extras(mark)
                        .build()))
                .build();

        assertThat(cut(marked, MEMBERS).catalogue().organizations()).isEmpty();
        assertThat(cut(marked, RESTRICTED).catalogue().organizations()).hasSize(1);
    }

    @Test
    void theScopesOfOneCaseAreNotLookedForInAnother() {
        MarkedPlace scope = MarkedPlace.all(FullModel.catalogue()).stream()
                .filter(place -> place.name().equals("/caseStudies/0/scopes/0"))
                .findFirst()
                .orElseThrow();
        Catalogue marked = scope.withExtras(MARK);
        List<CaseStudy> noted = marked.caseStudies().stream()
                .map(value -> value.toBuilder()
                        .notes(List.of(Text.english("Look at " + MarkedPlace.SECRET)))
                        .build())
                .toList();

        assertThat(cut(marked.toBuilder().caseStudies(noted).build(), PUBLIC)
                        .report()
                        .notices())
                .filteredOn(notice -> notice.rule().equals(RedactionRules.NAME_MENTIONED))
                .extracting(notice -> notice.place().pointer())
                .containsExactly("/caseStudies/0");
    }

    @ParameterizedTest
    @CsvSource({
        "publc,      public, ' Did you mean ''public''?'",
        "Public,     public, ' Did you mean ''public''?'",
        "Public,     members, ' Did you mean ''public''?'",
        "restrictd,  public, ' Did you mean ''restricted''?'",
        "x-embargo,  members, ''",
    })
    void anUnlistedMarkKeepsBackAndIsADoubt(String mark, String audience, String suggestion) {
        CaseStudy closed = FullModel.catalogue().caseStudies().get(0).toBuilder()
                .visibility(Visibility.of(mark))
                .build();
        Catalogue marked =
                FullModel.catalogue().toBuilder().caseStudies(List.of(closed)).build();

        Redacted redacted = cut(marked, (Visibility.Listed) Visibility.of(audience));

        assertThat(redacted.catalogue().caseStudies()).isEmpty();
        assertThat(redacted.report().doubts())
                .filteredOn(notice -> notice.rule().equals(RedactionRules.MARK_UNLISTED))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.place()).isEqualTo(Place.of("/caseStudies/0/visibility"));
                    assertThat(notice.message())
                            .isEqualTo("This version does not list '" + mark
                                    + "' as an audience; what it marks is left out as if restricted." + suggestion);
                });
        assertThat(cut(marked, RESTRICTED).report().doubts()).isEmpty();
    }

    @Test
    void anUnlistedMarkWithinWhatGoesAnywayIsNotTold() {
        Statement benefit = Statement.of(Text.english("Faster")).withVisibility(Visibility.of("publc"));
        CaseStudy open = FullModel.catalogue().caseStudies().get(1).toBuilder()
                .visibility(PUBLIC)
                .benefits(List.of(benefit))
                .build();
        CaseStudy closed = open.toBuilder().visibility(RESTRICTED).build();

        assertThat(unlisted(open)).containsExactly("/caseStudies/0/benefits/0/visibility");
        assertThat(unlisted(closed)).isEmpty();
    }

    private static List<String> unlisted(CaseStudy value) {
        Catalogue catalogue =
                FullModel.catalogue().toBuilder().caseStudies(List.of(value)).build();
        return cut(catalogue, PUBLIC).report().notices().stream()
                .filter(notice -> notice.rule().equals(RedactionRules.MARK_UNLISTED))
                .map(notice -> notice.place().pointer())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner", "identifier", "unknown member"})
    void theSourceFieldsOfACaseThatLosesAMarkedPartGo(String part) {
        CaseStudy study = plain().sourceFields(List.of(CaseStudy.SourceField.of("Partner", MarkedPlace.SECRET)))
                .build();
        CaseStudy.Builder marked = study.toBuilder();
        switch (part) {
            case "partner" ->
                marked.partners(List.of(new Partner(
                        Optional.empty(), Optional.of(Text.english(MarkedPlace.SECRET)), Optional.empty(), MARK)));
            case "identifier" -> marked.identifiers(List.of(new Identifier("key", MarkedPlace.SECRET, MARK)));
            default -> marked.extras(INSIDE);
        }

        Redacted redacted = cut(withCase(marked.build()), PUBLIC);

        assertThat(written(redacted.catalogue())).doesNotContain(MarkedPlace.SECRET);
        assertThat(redacted.report().count(RedactionReport.Content.SOURCE_FIELDS))
                .isEqualTo(1);
        assertThat(written(cut(withCase(study), PUBLIC).catalogue())).contains(MarkedPlace.SECRET);
    }

    @Test
    void aMarkedSourceFieldGoesAlone() {
        CaseStudy.SourceField open = CaseStudy.SourceField.of("Stage", "Deployed");
        CaseStudy study = plain().sourceFields(
                        List.of(open, new CaseStudy.SourceField("Budget", MarkedPlace.SECRET, MARK)))
                .build();

        assertThat(cut(withCase(study), PUBLIC).catalogue().caseStudies())
                .flatExtracting(CaseStudy::sourceFields)
                .containsExactly(open);
    }

    private static CaseStudy.Builder plain() {
        return CaseStudy.builder(
                FullModel.DRONE_CASE, Text.english("Drones"), List.of(FullModel.DRONES), List.of(FullModel.CUSTOMS));
    }

    private static Catalogue withCase(CaseStudy study) {
        return FullModel.catalogue().toBuilder().caseStudies(List.of(study)).build();
    }
}
