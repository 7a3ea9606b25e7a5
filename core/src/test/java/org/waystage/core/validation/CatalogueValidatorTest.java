package org.waystage.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.FullCodeLists;
import org.waystage.core.FullModel;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.internal.text.NearMiss;
import org.waystage.core.knowledge.Initiative;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Severity;
import org.waystage.core.reference.Organization;
import org.waystage.core.source.Source;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.Histories;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;

/** What the validator says beyond one breach of each rule: limits of the rules, order, and cases one by one. */
class CatalogueValidatorTest {
    private static final Text NAME = Text.english("name");

    private static List<String> rules(Catalogue catalogue) {
        return lines(CatalogueValidator.validate(catalogue));
    }

    private static List<String> lines(List<Notice> notices) {
        return notices.stream()
                .map(notice -> notice.place().pointer() + " " + notice.rule().id())
                .toList();
    }

    /** Returns what is said of the stage records of a case with a scope {@code port}. */
    private static List<String> stageRules(String records) {
        CaseStudy caseStudy = Histories.caseOf(Histories.records(records)).toBuilder()
                .technologies(List.of(FullModel.DRONES))
                .adopters(List.of(FullModel.CUSTOMS))
                .sources(FullModel.citations())
                .build();
        return lines(CatalogueValidator.validate(caseStudy, FullModel.catalogue()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            forward                      | began pilot 2019; began deployed 2020                            |
            back                         | began deployed 2019; began pilot 2020                            | 1
            back though it stands first  | began pilot 2020; began deployed 2019                            | 0
            back to exploring            | observed pilot 2019; observed exploring 2020                     | 1
            back to not planned          | observed pilot 2019; observed not-planned 2020                   | 1
            from full to limited service | began deployed-full 2019; began deployed-limited 2020            | 1
            from full service to service | began deployed-full 2019; observed deployed 2020                 |
            from service to limited service | observed deployed 2019; observed deployed-limited 2020           |
            to a pause                   | began deployed 2019; began suspended 2020                        |
            past a pause                 | began deployed 2018; began suspended 2019; began pilot 2021      | 2
            to an end                    | began deployed 2019; began retired 2020                          |
            to unknown                   | began deployed 2019; observed unknown 2020                       |
            out of an end                | began retired 2019; began pilot 2020                             |
            past a record without a rung | began deployed 2018; observed unknown 2019; began pilot 2020     | 2
            in an order that is open     | began deployed 2019-03; observed pilot 2019                      |
            in an order that is open from the first | observed deployed 2019; observed pilot 2019-03 |
            in another scope             | began deployed 2019 @port; began pilot 2020 @depot               |
            in one scope                 | began deployed 2019 @port; began pilot 2020 @port                | 1
            in a plan                    | began deployed 2019; expected pilot 2020; expected deployed 2030 |
            between bounds               | observed deployed ..2019; observed pilot 2020..                  | 1
            """)
    void aStageGoesBackWhereItIsCertain(String name, String records, String at) {
        assertThat(stageRules(records))
                .filteredOn(line -> line.endsWith("time-stage-back"))
                .isEqualTo(at == null ? List.of() : List.of("/stages/" + at + " time-stage-back"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pilot", "not-planned"})
    void allRecordsOfOneStepBackAreTold(String rung) {
        String step = "observed " + rung + " 2020; observed " + rung + " 2020";

        assertThat(stageRules("began deployed 2019;" + step))
                .filteredOn(line -> line.endsWith("time-stage-back"))
                .containsExactly("/stages/1 time-stage-back", "/stages/2 time-stage-back");
    }

    @Test
    void allRecordsOfOneStepBackAreToldWhateverIsAfterTheIssueDate() {
        StageRecord pilot = Histories.records("observed pilot 2020").get(0);
        StageRecord until = pilot.toBuilder()
                .date(Optional.empty())
                .notBefore(PartialDate.of(2020))
                .notAfter(PartialDate.of(9999))
                .build();
        CaseStudy caseStudy = Histories.caseOf(
                List.of(Histories.records("began deployed 2019").get(0), pilot, until, pilot));
        Catalogue catalogue = FullModel.catalogue().toBuilder()
                .issued(PartialDate.parse("2020-12-31"))
                .build();

        assertThat(lines(CatalogueValidator.validate(caseStudy, catalogue)))
                .filteredOn(line -> line.endsWith("time-stage-back"))
                .containsExactly("/stages/1 time-stage-back", "/stages/2 time-stage-back", "/stages/3 time-stage-back");
    }

    @Test
    void recordsWithTheSameHashTakeTimeThatGrowsWithTheirNumber() {
        List<StageRecord> records =
                new ArrayList<>(List.of(Histories.records("began deployed 2019").get(0)));
        for (int i = 0; i < 30_000; i++) {
            // Aa and BB have the same hash, and so have all texts made of as many of them
            String note = Integer.toBinaryString(1 << 15 | i).replace("0", "Aa").replace("1", "BB");
            String record = i % 2 == 0 ? "began not-planned 2020" : "expected deployed-full 2021";
            records.add(Histories.records(record).get(0).toBuilder()
                    .note(Text.english(note))
                    .build());
        }
        CaseStudy caseStudy = FullModel.caseStudy().toBuilder().stages(records).build();

        assertThat(CatalogueValidator.validate(caseStudy, FullModel.catalogue()))
                .hasSize(30_000);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the issue date                 | began pilot 2026-11-25    |
            a year that holds it           | observed pilot 2026       |
            a day after                    | observed pilot 2026-11-26 | /stages/0/date
            a lower bound after            | observed pilot 2027..     | /stages/0/notBefore
            a lower bound before           | observed pilot 2019..     |
            an upper bound after           | observed pilot ..2030     |
            a plan after                   | expected pilot 2027       |
            a basis that is not understood | rumoured pilot 2027       |
            """)
    void aFactAfterTheIssueDateIsPointedAt(String name, String record, String pointer) {
        assertThat(stageRules(record))
                .filteredOn(line -> line.endsWith("time-after-issue"))
                .isEqualTo(pointer == null ? List.of() : List.of(pointer + " time-after-issue"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            as it is mapped                  | Retired | discontinued | 1 |
            otherwise                        | Retired | retired      | 1 | /reportedAs link-word-mapped-otherwise
            without a rung though it has one | Retired |              | 1 | /reportedAs link-word-mapped-otherwise
            by a version that is not here    | Retired | retired      | 2 |
            by no version                    | Retired | retired      |   |
            a word without rung without rung | ''      |              | 1 |
            a word without rung with one     | ''      | pilot        | 1 | /reportedAs link-word-mapped-otherwise
            a word that is not there         | retired | retired      | 1 | /reportedAs/word link-word-unknown
            """)
    void aWordIsComparedWithTheCrosswalkVersionThatItNames(
            String name, String word, String stage, String version, String expected) {
        ReportedAs reported =
                new ReportedAs(FullModel.SCHEME, word, Optional.empty(), Optional.ofNullable(version), Extras.none());
        StageRecord.Builder record = StageRecord.builder(reported, Basis.Listed.OBSERVED);
        Optional.ofNullable(stage).map(AdoptionStage::of).ifPresent(record::stage);
        CaseStudy caseStudy = FullModel.caseStudy().toBuilder()
                .stages(List.of(record.build()))
                .build();

        assertThat(lines(CatalogueValidator.validate(caseStudy, FullModel.catalogue())))
                .isEqualTo(expected == null ? List.of() : List.of("/stages/0" + expected));
    }

    @Test
    void aWordOfASchemeWithoutCrosswalkIsNotChecked() {
        assertThat(stageRules("observed ? 2019")).isEmpty();
    }

    @Test
    void codesAreCheckedOnlyAgainstListsThatTheCatalogueHas() {
        Catalogue bare = FullModel.catalogue().toBuilder().codeLists(List.of()).build();

        assertThat(rules(bare)).isEmpty();
    }

    @Test
    void countriesAreCheckedAgainstIso3166AndAgainstTheListOfTheCatalogue() {
        CaseStudy caseStudy = FullModel.caseStudy().toBuilder()
                .countries(List.of(Code.of("FR"), Code.of("EU"), Code.of("XK"), Code.of("ZZ"), Code.of("fr")))
                .build();
        Catalogue head = FullModel.catalogue();

        assertThat(lines(CatalogueValidator.validate(caseStudy, head)))
                .containsExactly(
                        "/countries/0 link-code-unknown",
                        "/countries/1 link-code-unknown",
                        "/countries/2 link-code-unknown",
                        "/countries/3 model-country-unknown",
                        "/countries/4 model-country-unknown");
        assertThat(lines(CatalogueValidator.validate(
                        caseStudy, head.toBuilder().codeLists(List.of()).build())))
                .containsExactly("/countries/3 model-country-unknown", "/countries/4 model-country-unknown");
    }

    @Test
    void aThirdWithTheSameIdPointsToTheFirstToo() {
        Catalogue catalogue = FullModel.catalogue().toBuilder()
                .lessons(List.of(FullModel.lesson(), FullModel.lesson(), FullModel.lesson()))
                .build();

        assertThat(CatalogueValidator.validate(catalogue))
                .extracting(
                        notice -> notice.place().pointer(),
                        notice -> notice.values().get("first"))
                .containsExactly(Tuple.tuple("/lessons/1", "/lessons/0"), Tuple.tuple("/lessons/2", "/lessons/0"));
    }

    @Test
    void anIdStandsOnceInEachList() {
        Catalogue c = FullModel.catalogue();
        Catalogue twice = c.toBuilder()
                .technologies(twice(c.technologies()))
                .collections(twice(c.collections()))
                .codeLists(twice(c.codeLists().subList(0, 1)))
                .crosswalks(twice(c.crosswalks()))
                .organizations(twice(c.organizations()))
                .caseStudies(twice(c.caseStudies()))
                .surveys(twice(c.surveys()))
                .recommendations(twice(c.recommendations()))
                .lessons(twice(c.lessons()))
                .initiatives(twice(c.initiatives()))
                .sources(twice(c.sources()))
                .build();

        assertThat(CatalogueValidator.validate(twice))
                .filteredOn(notice -> notice.rule().equals(ModelRules.ID_DUPLICATE))
                .extracting(notice ->
                        notice.place().pointer() + " " + notice.values().get("id"))
                .containsExactly(
                        "/technologies/2 robotics",
                        "/technologies/3 drones",
                        "/collections/1 study-report-2022",
                        "/codeLists/1 countries",
                        "/crosswalks/1 us-omb-2024",
                        "/organizations/3 dubai-customs",
                        "/organizations/4 ministry",
                        "/organizations/5 carriers",
                        "/caseStudies/2 drone-survey",
                        "/caseStudies/3 old-survey",
                        "/surveys/1 survey-2021",
                        "/recommendations/1 share-data",
                        "/lessons/1 start-small",
                        "/initiatives/2 programme",
                        "/initiatives/3 project",
                        "/sources/2 report-2022",
                        "/sources/3 report-2019");
    }

    private static <T> List<T> twice(List<T> values) {
        return Stream.concat(values.stream(), values.stream()).toList();
    }

    @Test
    void whatIsPartOfOrReplacesItselfIsACircleToo() {
        Catalogue catalogue = FullModel.catalogue();
        Catalogue circles = catalogue.toBuilder()
                .codeLists(List.of(
                        FullCodeLists.codeList("needs", FullCodeLists.entry("a", "b"), FullCodeLists.entry("b", "a"))))
                .organizations(List.of(
                        FullModel.organization(),
                        Organization.builder(FullModel.MINISTRY, NAME)
                                .partOf(FullModel.CUSTOMS)
                                .build(),
                        Organization.builder(FullModel.CARRIERS, NAME).build()))
                .initiatives(List.of(Initiative.builder(FullModel.PROGRAMME, NAME)
                        .parent(FullModel.PROGRAMME)
                        .build()))
                .sources(List.of(
                        FullModel.source(),
                        Source.builder(FullModel.OLD_REPORT, NAME)
                                .replaces(FullModel.REPORT)
                                .build()))
                .build();

        assertThat(CatalogueValidator.validate(circles))
                .filteredOn(notice -> notice.rule().equals(ModelRules.CIRCLE))
                .extracting(notice ->
                        notice.place().pointer() + " " + notice.values().get("path"))
                .containsExactly(
                        "/codeLists/0/codes/0 a → b → a",
                        "/organizations/0 dubai-customs → ministry → dubai-customs",
                        "/initiatives/0 programme → programme",
                        "/sources/0 report-2022 → report-2019 → report-2022");
    }

    @ParameterizedTest
    @CsvSource({
        "1,   , 1.0,    , false",
        "1,   ,    , 1.0, true",
        " , 1 , 1.0,    , true",
        " , 1 ,    , 1.0, true",
        " , 1 ,    , 1.1, false",
        "2,   ,    , 1  , true",
    })
    void aNumberMustLieBetweenTheBounds(String min, String moreThan, String max, String lessThan, boolean reversed) {
        Quantity rate = new Quantity(
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(min).map(BigDecimal::new),
                Optional.ofNullable(moreThan).map(BigDecimal::new),
                Optional.ofNullable(max).map(BigDecimal::new),
                Optional.ofNullable(lessThan).map(BigDecimal::new),
                Optional.empty(),
                Extras.none());
        Catalogue catalogue = FullModel.catalogue().toBuilder()
                .surveys(List.of(FullModel.survey().toBuilder().rate(rate).build()))
                .build();

        assertThat(rules(catalogue)).isEqualTo(reversed ? List.of("/surveys/0/rate model-range-reversed") : List.of());
    }

    @Test
    void whatReferenceDataNameIsNoUseOfATechnology() {
        Catalogue catalogue = FullModel.catalogue().toBuilder()
                .technologies(List.of(
                        FullModel.catalogue().technologies().get(0).toBuilder()
                                .deprecatedSince(PartialDate.of(2020))
                                .build(),
                        FullModel.current(FullModel.technology())))
                .caseStudies(List.of())
                .recommendations(List.of())
                .lessons(List.of())
                .initiatives(List.of())
                .build();

        assertThat(rules(catalogue)).isEmpty();
    }

    @Test
    void countsAtTheirLimitAreFine() {
        Catalogue catalogue = FullModel.catalogue().toBuilder()
                .surveys(
                        List.of(FullModel.survey().toBuilder().respondents(183L).build()))
                .build();

        assertThat(CatalogueValidator.validate(catalogue)).isEmpty();
    }

    private static List<Notice> headNotices(Catalogue head) {
        List<Notice> notices = new ArrayList<>();
        CatalogueValidator.validate(head, false, ValidationProfile.none(), notices::add);
        return notices;
    }

    @Test
    void aHeadAloneIsCheckedButForItsReferencesToCases() {
        Catalogue faults = Faults.catalogue();
        Catalogue head = faults.toBuilder().caseStudies(List.of()).build();

        assertThat(lines(headNotices(head)))
                .containsExactlyElementsOf(rules(faults).stream()
                        .filter(line -> !line.startsWith("/caseStudies/") && !line.endsWith("link-case-study-unknown"))
                        .toList());
        assertThat(headNotices(
                        FullModel.catalogue().toBuilder().caseStudies(List.of()).build()))
                .isEmpty();
    }

    @Test
    void noticesAreStableAndImmutable() {
        Catalogue catalogue = Faults.catalogue();
        List<Notice> notices = CatalogueValidator.validate(catalogue);

        assertThat(CatalogueValidator.validate(catalogue)).isEqualTo(notices);
        assertThat(CatalogueValidator.validate(Faults.catalogue())).isEqualTo(notices);
        assertThat(CatalogueValidator.validate(catalogue.toBuilder().build())).isEqualTo(notices);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(notices::clear);
    }

    @Test
    void aCaseAloneIsCheckedAgainstAHeadWithPointersFromItselfOn() {
        Catalogue catalogue = Faults.catalogue();
        Catalogue head = catalogue.toBuilder().caseStudies(List.of()).build();
        List<String> inCatalogue = rules(catalogue).stream()
                .filter(line -> line.startsWith("/caseStudies/0/"))
                .filter(line -> !line.endsWith("link-case-study-unknown"))
                .map(line -> line.substring("/caseStudies/0".length()))
                .toList();

        assertThat(lines(CatalogueValidator.validate(catalogue.caseStudies().get(0), head)))
                .containsExactlyElementsOf(inCatalogue)
                .isNotEmpty();
        assertThat(CatalogueValidator.validate(FullModel.caseStudy(), FullModel.catalogue()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "deployd, deployed",
        "Pilot, pilot",
        "proof_of_concept, proof-of-concept",
        "deployed-partial,",
        "sandbox,",
        "scaled-up,"
    })
    void aStageThatIsNearlyWrittenAsOneOfTheLadderIsAWarningAndAnyOtherNone(String stage, String near) {
        StageRecord record = StageRecord.builder(AdoptionStage.of(stage), Basis.Listed.OBSERVED)
                .build();
        CaseStudy caseStudy =
                FullModel.caseStudy().toBuilder().stages(List.of(record)).build();
        Notice notice =
                CatalogueValidator.validate(caseStudy, FullModel.catalogue()).get(0);

        assertThat(notice.rule()).isEqualTo(near == null ? ModelRules.CODE_UNLISTED : ModelRules.STAGE_MISSPELT);
        assertThat(notice.severity()).isEqualTo(near == null ? Severity.INFO : Severity.WARNING);
        assertThat(notice.values().get("suggestion")).isEqualTo(near);
    }

    @ParameterizedTest
    @CsvSource({"obseved, observed", "Began, began", "expcted, expected", "hearsay,", "seen,"})
    void aBasisThatIsNearlyWrittenAsAListedOneIsAWarningAndAnyOtherNone(String basis, String near) {
        StageRecord record =
                StageRecord.builder(AdoptionStage.Listed.PILOT, Basis.of(basis)).build();
        CaseStudy caseStudy =
                FullModel.caseStudy().toBuilder().stages(List.of(record)).build();
        Notice notice =
                CatalogueValidator.validate(caseStudy, FullModel.catalogue()).get(0);

        assertThat(notice.rule()).isEqualTo(near == null ? ModelRules.CODE_UNLISTED : ModelRules.BASIS_MISSPELT);
        assertThat(notice.severity()).isEqualTo(near == null ? Severity.INFO : Severity.WARNING);
        assertThat(notice.values().get("suggestion")).isEqualTo(near);
    }

    @Test
    void whatAStageWeighsDoesNotDependOnHowManyFaultsThereAre() {
        List<StageRecord> records = Collections.nCopies(
                3 * NearMiss.MOST_WORDS,
                StageRecord.builder(AdoptionStage.of("deployd"), Basis.of("seen"))
                        .build());
        CaseStudy caseStudy = FullModel.caseStudy().toBuilder().stages(records).build();
        List<Notice> notices = new ArrayList<>();
        CatalogueValidator.validate(caseStudy, FullModel.catalogue(), ValidationProfile.none(), 0, notices::add);

        assertThat(notices)
                .filteredOn(notice -> notice.rule().equals(ModelRules.STAGE_MISSPELT))
                .hasSize(records.size());
    }

    @Test
    void linksOfACaseAloneAreNotChecked() {
        Catalogue head =
                FullModel.catalogue().toBuilder().caseStudies(List.of()).build();

        assertThat(CatalogueValidator.validate(FullModel.caseStudy(), head)).isEmpty();
    }
}
