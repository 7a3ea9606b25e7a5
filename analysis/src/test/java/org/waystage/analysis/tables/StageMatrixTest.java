package org.waystage.analysis.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.SmallCatalogue;
import org.waystage.analysis.paths.StageOccupation;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** Tables worked out by hand from {@link SmallCatalogue#catalogue()}. */
class StageMatrixTest {
    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 25);
    private static final Catalogue CATALOGUE = SmallCatalogue.catalogue();

    @ParameterizedTest(name = "{0} as of {1}")
    @MethodSource("tables")
    void countsEachCaseUnderEachOfItsKeys(Dimension by, LocalDate asOf, Map<String, String> expected) {
        StageMatrix matrix = StageMatrix.of(CATALOGUE, by, asOf, Natures.ALL);

        assertThat(matrix.by()).isEqualTo(by);
        assertThat(matrix.asOf()).isEqualTo(asOf);
        assertThat(words(matrix.rows())).isEqualTo(expected);
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                arguments(
                        Dimension.TECHNOLOGY,
                        ISSUED,
                        Map.of(
                                "smart-contract", "pilot 1, deployed 1",
                                "distributed-ledger-technology", "pilot 1",
                                "machine-learning", "deployed 1, unmapped 1",
                                "drones", "exploring 1, unknown 1, not-yet 1",
                                "quantum-ledger", "rolling-out 1")),
                arguments(
                        Dimension.GROUP,
                        ISSUED,
                        Map.of(
                                "blockchain-dlt", "pilot 1, deployed 1",
                                "big-data-ai", "deployed 1, unmapped 1",
                                "drones", "exploring 1, unknown 1, not-yet 1",
                                "quantum-ledger", "rolling-out 1")),
                arguments(
                        Dimension.REGION,
                        ISSUED,
                        Map.of(
                                "AP", "exploring 1, pilot 1, deployed 1, unmapped 1, not-yet 1",
                                "ESA", "unknown 1, not-yet 1",
                                "(none)", "rolling-out 1")),
                arguments(
                        Dimension.COUNTRY,
                        ISSUED,
                        Map.of(
                                "KR", "pilot 1, deployed 1",
                                "KE", "unknown 1, not-yet 1",
                                "BD", "unmapped 1",
                                "VU", "exploring 1, not-yet 1",
                                "(none)", "rolling-out 1")),
                arguments(
                        Dimension.KIND,
                        ISSUED,
                        Map.of(
                                "customs-administration", "pilot 1, deployed 1, unknown 1, unmapped 1",
                                "private-sector", "deployed 1, rolling-out 1, not-yet 1",
                                "(none)", "exploring 1")),
                arguments(
                        Dimension.PROCESS,
                        ISSUED,
                        Map.of(
                                "CLEARANCE", "pilot 1, deployed 1",
                                "TRANSIT", "pilot 1",
                                "(none)", "exploring 1, rolling-out 1, unknown 1, unmapped 1, not-yet 1")),
                arguments(
                        Dimension.LDC,
                        ISSUED,
                        Map.of(
                                "ldc", "unmapped 1",
                                "other", "exploring 1, pilot 1, deployed 1, unknown 1, not-yet 1",
                                "(none)", "rolling-out 1")),
                arguments(
                        Dimension.LDC,
                        LocalDate.of(2020, 12, 3),
                        Map.of(
                                "ldc", "exploring 1, not-yet 2",
                                "other", "pilot 1, not-yet 3",
                                "(none)", "not-yet 1")),
                arguments(
                        Dimension.WTO,
                        ISSUED,
                        Map.of(
                                "wto", "exploring 1, pilot 1, deployed 1, unknown 1, unmapped 1, not-yet 1",
                                "(none)", "rolling-out 1")),
                arguments(
                        Dimension.WTO,
                        LocalDate.of(2012, 8, 23),
                        Map.of("wto", "not-yet 5", "other", "not-yet 2", "(none)", "not-yet 1")),
                arguments(
                        Dimension.NATURE,
                        ISSUED,
                        Map.of(
                                "use", "pilot 1, deployed 1, unknown 1, unmapped 1",
                                "offer", "exploring 1",
                                "rule", "not-yet 1",
                                "research", "rolling-out 1")));
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void countsEachCaseOnceInAll(Dimension by) {
        assertThat(words(StageMatrix.of(CATALOGUE, by, ISSUED, Natures.ALL).all()))
                .isEqualTo("exploring 1, pilot 1, deployed 1, rolling-out 1, unknown 1, unmapped 1, not-yet 1");
    }

    @Test
    void countsAsOfTheIssueDateWhereNoDayIsGiven() {
        assertThat(StageMatrix.of(CATALOGUE, Dimension.GROUP))
                .isEqualTo(StageMatrix.of(CATALOGUE, Dimension.GROUP, ISSUED));
    }

    @Test
    void takesTheLatestDayOfAnIssueDateThatIsAYear() {
        Catalogue catalogue = CATALOGUE.toBuilder().issued(PartialDate.of(2025)).build();

        assertThat(StageMatrix.of(catalogue, Dimension.GROUP).asOf()).isEqualTo("2025-12-31");
    }

    @Test
    void needsADayWhereTheCatalogueHasNoIssueDate() {
        Catalogue undated = Catalogue.builder(CatalogueId.of("undated"), Text.english("Undated"))
                .build();

        assertThatThrownBy(() -> StageMatrix.of(undated, Dimension.GROUP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("issue date");
        assertThatThrownBy(() -> StageMatrix.yearly(undated, Dimension.GROUP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("issue date");
        assertThat(StageMatrix.of(undated, Dimension.GROUP, ISSUED).rows()).isEmpty();
    }

    @Test
    void countsOnlyTheCasesAskedFor() {
        StageMatrix matrix = StageMatrix.of(
                CATALOGUE,
                Dimension.NATURE,
                ISSUED,
                caseStudy -> caseStudy.id().value().startsWith("r"));

        assertThat(words(matrix.all())).isEqualTo("exploring 1, deployed 1");
        assertThat(words(matrix.rows())).isEqualTo(Map.of("use", "deployed 1", "offer", "exploring 1"));
    }

    @Test
    void keepsRowsInTheOrderOfTheirKeys() {
        assertThat(StageMatrix.of(CATALOGUE, Dimension.COUNTRY, ISSUED, Natures.ALL)
                        .rows()
                        .keySet())
                .containsExactly("(none)", "BD", "KE", "KR", "VU");
    }

    @Test
    void aKeyWithoutCasesHasNoRow() {
        StageMatrix matrix = StageMatrix.of(CATALOGUE, Dimension.GROUP);

        assertThat(words(matrix.row("big-data-ai").orElseThrow())).isEqualTo("deployed 1, unmapped 1");
        assertThat(matrix.row("biometrics")).isEmpty();
    }

    @Test
    void isImmutable() {
        Map<String, StageCounts> rows = new TreeMap<>(Map.of("drones", new StageCounts(Map.of("pilot", 1L), 0, 0, 0)));
        StageMatrix matrix =
                new StageMatrix(Dimension.GROUP, ISSUED, rows.get("drones"), rows, Selection.of(Natures.USE));
        rows.clear();

        assertThat(matrix.rows()).containsOnlyKeys("drones");
        assertThatThrownBy(() -> matrix.rows().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> matrix.all().stages().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void tellsTheStageOfTheWholeCaseWhereScopesDiffer() {
        Catalogue catalogue = withOneCase(
                StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.of(2020)),
                StageRecord.began(AdoptionStage.Listed.RETIRED, PartialDate.of(2022)));

        assertThat(words(StageMatrix.of(catalogue, Dimension.GROUP, LocalDate.of(2021, 1, 1))
                        .all()))
                .isEqualTo("pilot 1");
        assertThat(StageMatrix.of(catalogue, Dimension.GROUP).all().in(Phase.END))
                .isEqualTo(1);
    }

    @Test
    void followsTheYearsFromTheFirstStageToTheIssueDate() {
        SortedMap<Integer, StageMatrix> yearly = StageMatrix.yearly(CATALOGUE, Dimension.NATURE);

        assertThat(yearly.keySet()).containsExactly(2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
        assertThat(yearly.values())
                .extracting(matrix -> words(matrix.all()))
                .startsWith(
                        "exploring 1, not-yet 6",
                        "exploring 1, pilot 1, not-yet 5",
                        "exploring 1, pilot 1, unmapped 1, not-yet 4")
                .endsWith(
                        "exploring 1, pilot 1, deployed 1, unknown 1, unmapped 1, not-yet 2",
                        "exploring 1, pilot 1, deployed 1, rolling-out 1, unknown 1, unmapped 1, not-yet 1");
        assertThat(yearly.get(2025)).extracting(StageMatrix::asOf).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(yearly.get(2026)).isEqualTo(StageMatrix.of(CATALOGUE, Dimension.NATURE));
    }

    @Test
    void followsTheRegionOfACountryThroughTheYears() {
        Catalogue catalogue = CATALOGUE.toBuilder()
                .caseStudies(List.of(SmallCatalogue.caseStudy("moved", "drones", "port-operator")
                        .countries(SmallCatalogue.codes("TL"))
                        .stages(List.of(StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.of(2013))))
                        .build()))
                .build();

        SortedMap<Integer, StageMatrix> yearly = StageMatrix.yearly(catalogue, Dimension.REGION);

        assertThat(yearly.get(2013).rows()).containsOnlyKeys("EUR");
        assertThat(yearly.get(2026).rows()).containsOnlyKeys("AP");
    }

    @Test
    void givesTheYearOfIssueWhereNoFactHasADate() {
        Catalogue catalogue = withOneCase(
                StageRecord.expected(AdoptionStage.Listed.DEPLOYED, PartialDate.of(2010)),
                StageRecord.began(AdoptionStage.Listed.DEPLOYED, PartialDate.of(2027)));

        assertThat(StageMatrix.yearly(catalogue, Dimension.GROUP))
                .isEqualTo(Map.of(2026, StageMatrix.of(catalogue, Dimension.GROUP)));
    }

    @Test
    void showsTheLastYearsOnlyAndCountsInTheirFirstWhatIsOlder() {
        Catalogue catalogue = withOneCase(StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.of(1)));
        StageSeriesBuilder builder = new StageSeriesBuilder(catalogue, LocalDate.MAX);
        catalogue.caseStudies().forEach(builder::add);
        SortedMap<Integer, StageMatrix> yearly = StageMatrix.yearly(catalogue, Dimension.GROUP);

        assertThat(yearly).hasSize(StageMatrix.MOST_YEARS);
        assertThat(yearly.values()).allMatch(matrix -> words(matrix.all()).equals("pilot 1"));
        assertThat(builder.build().keySet()).isEqualTo(yearly.keySet());
        assertThat(StageOccupation.of(catalogue).years()).isEqualTo(builder.build());
    }

    private static Catalogue withOneCase(StageRecord... records) {
        return CATALOGUE.toBuilder()
                .caseStudies(List.of(SmallCatalogue.caseStudy("one", "drones", "kenya")
                        .stages(List.of(records))
                        .build()))
                .build();
    }

    private static Map<String, String> words(Map<String, StageCounts> rows) {
        Map<String, String> words = new TreeMap<>();
        rows.forEach((key, counts) -> words.put(key, words(counts)));
        return words;
    }

    /** Returns what is not 0, the stages in their order. */
    static String words(StageCounts counts) {
        List<String> words = new ArrayList<>();
        counts.stages().forEach((stage, count) -> words.add(stage + " " + count));
        words.add("unknown " + counts.unknown());
        words.add("unmapped " + counts.unmapped());
        words.add("not-yet " + counts.notYet());
        words.removeIf(word -> word.endsWith(" 0"));
        return String.join(", ", words);
    }
}
