package org.waystage.analysis.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.SmallCatalogue;
import org.waystage.analysis.paths.Funnel;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** Tables worked out by hand from {@link SmallCatalogue#catalogue()}. */
class CrossTableTest {
    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 25);
    private static final Catalogue CATALOGUE = SmallCatalogue.catalogue();

    @Test
    void countsEachCombinationOfKeysInTheirOrder() {
        CrossTable table = CrossTable.of(
                CATALOGUE,
                CrossLayout.of(ISSUED, Dimension.GROUP, Dimension.COUNTRY).counting(Natures.ALL));

        assertThat(words(table)).isEqualTo("""
                big-data-ai/BD: (unmapped) 1
                big-data-ai/KR: deployed 1
                blockchain-dlt/KR: pilot 1, deployed 1
                drones/KE: unknown 1, (not-yet) 1
                drones/VU: exploring 1, (not-yet) 1
                quantum-ledger/(none): rolling-out 1
                """);
        assertThat(words(table.all()))
                .isEqualTo("exploring 1, pilot 1, deployed 1, rolling-out 1, unknown 1, (unmapped) 1, (not-yet) 1");
        assertThat(table.all().cases()).isEqualTo(7);
        assertThat(table.all().leastTotal()).isEqualTo(6);
    }

    @Test
    void countsByPhaseAndKeepsUnlistedStagesApart() {
        CrossTable table = CrossTable.of(
                CATALOGUE,
                CrossLayout.of(ISSUED, Dimension.NATURE, Dimension.WTO).byPhase());

        assertThat(words(table)).isEqualTo("""
                offer/wto: preparation 1
                research/(none): (unlisted) 1
                rule/wto: (not-yet) 1
                use/wto: trial 1, operation 1, unknown 1, (unmapped) 1
                """);
    }

    @Test
    void countsACaseOnceForEachCombinationOfItsKeys() {
        Catalogue catalogue = oneCase(StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.of(2020)));

        CrossTable table = CrossTable.of(catalogue, CrossLayout.of(ISSUED, Dimension.TECHNOLOGY, Dimension.COUNTRY));

        assertThat(table.rows().keySet())
                .containsExactly(
                        List.of("drones", "KE"),
                        List.of("drones", "VU"),
                        List.of("machine-learning", "KE"),
                        List.of("machine-learning", "VU"));
        assertThat(table.all().cases()).isEqualTo(1);
    }

    @Test
    void countsEachPossibleStageAndTellsWhatIsCertain() {
        // As of mid 2020 the pilot may have begun, and may not; in the case beside it, it certainly has.
        Catalogue catalogue = CATALOGUE.toBuilder()
                .caseStudies(List.of(
                        oneCase(
                                        StageRecord.began(AdoptionStage.Listed.PLANNED, PartialDate.of(2018)),
                                        StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.of(2020)))
                                .caseStudies()
                                .get(0),
                        SmallCatalogue.caseStudy("other", "drones", "kenya")
                                .stages(List.of(StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.of(2019))))
                                .build()))
                .build();
        CrossLayout layout = CrossLayout.of(LocalDate.of(2020, 6, 30), Dimension.GROUP);

        CrossCell drones =
                CrossTable.of(catalogue, layout.possible()).row("drones").orElseThrow();
        CrossCell recorded = CrossTable.of(catalogue, layout).row("drones").orElseThrow();

        assertThat(words(drones)).isEqualTo("planned 1, pilot 2");
        assertThat(drones.least("pilot")).isEqualTo(1);
        assertThat(drones.most("pilot")).isEqualTo(2);
        assertThat(drones.least("planned")).isZero();
        assertThat(drones.cases()).isEqualTo(2);
        assertThat(words(recorded)).isEqualTo("planned 1, pilot 1");
        assertThat(recorded.least("planned")).isEqualTo(recorded.most("planned"));
    }

    @Test
    void isCertainOfAPhaseThatAllPossibleStagesShare() {
        Catalogue catalogue = oneCase(
                StageRecord.began(AdoptionStage.Listed.PROOF_OF_CONCEPT, PartialDate.of(2018)),
                StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.of(2020)));
        CrossLayout layout =
                CrossLayout.of(LocalDate.of(2020, 6, 30), Dimension.GROUP).possible();

        CrossCell byStage = CrossTable.of(catalogue, layout).all();
        CrossCell byPhase = CrossTable.of(catalogue, layout.byPhase()).all();

        assertThat(byStage.least("pilot")).isZero();
        assertThat(byPhase.least("trial")).isEqualTo(1);
    }

    @Test
    void boundsTheTotalWhereACaseMayBeNotYet() {
        Catalogue catalogue = oneCase(StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.of(2020)));
        CrossLayout layout = CrossLayout.of(LocalDate.of(2020, 6, 30)).possible();

        CrossCell all = CrossTable.of(catalogue, layout).all();

        assertThat(all.leastTotal()).isZero();
        assertThat(all.mostTotal()).isEqualTo(1);
    }

    @Test
    void refusesCellsThatHoldMoreThanThereIs() {
        assertThatThrownBy(() -> new CrossCell(CrossLayout.Columns.STAGE, 1, Map.of("pilot", 2L), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CrossCell(CrossLayout.Columns.STAGE, 2, Map.of("pilot", 1L), Map.of("pilot", 2L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyWithAPartTooManyIsRefused() {
        CrossTable table = CrossTable.of(CATALOGUE, CrossLayout.of(ISSUED, Dimension.GROUP));
        Map<List<String>, CrossCell> rows = new LinkedHashMap<>(table.rows());
        rows.put(List.of("drones", "KE"), table.all());

        assertThatThrownBy(() -> new CrossTable(table.layout(), table.all(), rows, table.selection()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[drones, KE]");
    }

    @Test
    void refusesADimensionTwice() {
        assertThatThrownBy(() -> CrossLayout.of(ISSUED, Dimension.GROUP, Dimension.GROUP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("group");
    }

    @Test
    void hasNoRowsWithoutDimensionsOrWithoutCases() {
        Catalogue empty = Catalogue.builder(CatalogueId.of("empty"), Text.english("Empty"))
                .build();

        assertThat(CrossTable.of(CATALOGUE, CrossLayout.of(ISSUED)).rows()).isEmpty();
        CrossTable none = CrossTable.of(empty, CrossLayout.of(ISSUED, Dimension.GROUP, Dimension.REGION));
        assertThat(none.rows()).isEmpty();
        assertThat(none.all()).isEqualTo(new CrossCell(CrossLayout.Columns.STAGE, 0, Map.of(), Map.of()));
        assertThat(none.row("drones", "AP")).isEmpty();
    }

    @Test
    void aQuestionOfTheWrongShapeIsRefusedAndAnUnknownKeyHasNoRow() {
        CrossTable table = CrossTable.of(CATALOGUE, CrossLayout.of(ISSUED, Dimension.GROUP, Dimension.KIND));

        assertThatThrownBy(() -> table.row("drones")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table.row("drones", "AP", "AP")).isInstanceOf(IllegalArgumentException.class);
        assertThat(table.row("drone", "customs-administration")).isEmpty();
        assertThat(StageMatrix.of(CATALOGUE, Dimension.GROUP).row("drone")).isEmpty();
        assertThat(Funnel.of(CATALOGUE, Dimension.GROUP, ISSUED).row("drone")).isEmpty();
    }

    @Test
    void aColumnOfTheOtherLevelIsRefused() {
        CrossLayout layout = CrossLayout.of(ISSUED, Dimension.GROUP);
        CrossCell stages = CrossTable.of(CATALOGUE, layout).all();
        CrossCell phases = CrossTable.of(CATALOGUE, layout.byPhase()).all();

        for (ThrowingCallable question : List.<ThrowingCallable>of(
                () -> stages.most("operation"),
                () -> stages.most("piloot"),
                () -> stages.least(Phase.OPERATION),
                () -> stages.most(Phase.OPERATION),
                () -> phases.most("pilot"),
                () -> phases.least(AdoptionStage.Listed.PILOT),
                () -> phases.most(AdoptionStage.Listed.PILOT),
                () -> stages.plus(phases))) {
            assertThatThrownBy(question).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(stages.most(AdoptionStage.Listed.PILOT)).isEqualTo(stages.most("pilot"));
        assertThat(phases.most(Phase.OPERATION)).isEqualTo(phases.most("operation"));
        assertThat(stages.most(AdoptionStage.of("of-a-newer-version"))).isZero();
        assertThat(stages.most(CrossCell.UNMAPPED)).isGreaterThanOrEqualTo(0);
    }

    @Test
    void takesAStageThatIsCalledLikeAColumnForAStage() {
        Catalogue catalogue = oneCase(StageRecord.began(AdoptionStage.of("unmapped"), PartialDate.of(2020)));

        assertThat(words(CrossTable.of(catalogue, CrossLayout.of(ISSUED)).all()))
                .isEqualTo("unmapped 1");
        assertThat(StageMatrix.of(catalogue, Dimension.GROUP).all())
                .isEqualTo(new StageCounts(Map.of("unmapped", 1L), 0, 0, 0));
    }

    private static Catalogue oneCase(StageRecord... records) {
        return CATALOGUE.toBuilder()
                .caseStudies(List.of(SmallCatalogue.caseStudy("one", "drones machine-learning", "kenya vanuatu")
                        .stages(List.of(records))
                        .build()))
                .build();
    }

    private static String words(CrossTable table) {
        StringBuilder words = new StringBuilder();
        table.rows()
                .forEach((key, cell) -> words.append(String.join("/", key))
                        .append(": ")
                        .append(words(cell))
                        .append("\n"));
        return words.toString();
    }

    private static String words(CrossCell cell) {
        return cell.columns().entrySet().stream()
                .map(column -> column.getKey() + " " + column.getValue())
                .collect(Collectors.joining(", "));
    }
}
