package org.waystage.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.SmallCatalogue;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.trend.Comparability.ComparableSeries;
import org.waystage.analysis.trend.Comparability.NotComparable;
import org.waystage.analysis.trend.Comparability.Reason;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Technology;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** Coverage within the row asked for: what went in silence changes the share of its row, however small a part it is of all. */
class RowCoverageTest {
    private static final Catalogue FIRST = drones(11, 9, 100);
    private static final Catalogue SECOND = FIRST.toBuilder()
            .edition("second")
            .issued(PartialDate.parse("2027-11-25"))
            .build();

    /** Returns an edition with some cases of drones, of which some are in operation, and others of blockchain. */
    private static Catalogue drones(int drones, int inOperation, int others) {
        List<CaseStudy> cases = new ArrayList<>();
        for (int i = 0; i < drones; i++) {
            cases.add(SmallCatalogue.caseStudy("drones-" + i, "drones", "kenya")
                    .stages(List.of(StageRecord.began(
                            i < inOperation ? AdoptionStage.Listed.DEPLOYED : AdoptionStage.Listed.PILOT,
                            PartialDate.of(2020))))
                    .build());
        }
        for (int i = 0; i < others; i++) {
            cases.add(SmallCatalogue.caseStudy("other-" + i, "blockchain-dlt", "kenya")
                    .stages(List.of(StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.of(2020))))
                    .build());
        }
        return SmallCatalogue.head().edition("first").caseStudies(cases).build();
    }

    private static Catalogue without(Catalogue edition, String... ids) {
        return edition.toBuilder()
                .caseStudies(edition.caseStudies().stream()
                        .filter(one -> !Set.of(ids).contains(one.id().value()))
                        .toList())
                .build();
    }

    private static EditionTrend trend(Set<Reason> accepted, Catalogue... editions) {
        Comparability<EditionTrend> verdict =
                Comparability.ofEditions(EditionHistory.of(List.of(editions)), Dimension.GROUP, accepted);
        return ((ComparableSeries<EditionTrend>) verdict).trend();
    }

    private static String reason(EditionTrend trend, String key) {
        return ((NotComparable<?>) trend.shares(key, Phase.OPERATION))
                .reasons()
                .get(0)
                .message("en");
    }

    @Test
    void aRowFromWhichCasesWentInSilenceHasNoTrend() {
        Catalogue fewer = without(SECOND, "drones-0", "drones-1", "drones-2", "drones-10");
        EditionTrend trend = trend(Set.of(), FIRST, fewer);

        assertThat(reason(trend, "drones"))
                .isEqualTo("The coverage fell (first and second):"
                        + " 4 of 11 cases of the row drones disappeared without an end being recorded.");
        assertThat(trend.leftOut()).containsOnlyKeys("drones");
        assertThat(trend.counts())
                .allSatisfy(counts -> assertThat(counts.matrix().rows()).containsOnlyKeys("blockchain-dlt"));
        assertThat(trend.shares("blockchain-dlt", Phase.OPERATION)).isInstanceOf(ComparableSeries.class);
    }

    @Test
    void whoeverAcceptsTheReasonGetsTheRow() {
        Catalogue fewer = without(SECOND, "drones-0", "drones-1", "drones-2", "drones-10");
        EditionTrend trend = trend(Set.of(Reason.COVERAGE_FELL), FIRST, fewer);

        ComparableSeries<List<EditionTrend.PhaseShare>> shares =
                (ComparableSeries<List<EditionTrend.PhaseShare>>) trend.shares("drones", Phase.OPERATION);
        assertThat(shares.trend())
                .extracting(EditionTrend.PhaseShare::share)
                .containsExactly(Share.of(9, 11), Share.of(6, 7));
        assertThat(shares.accepted()).hasSize(1);
        assertThat(trend.leftOut()).isEmpty();
    }

    @Test
    void theCommonCasesHaveATrend() {
        Catalogue fewer = without(SECOND, "drones-0", "drones-1", "drones-2", "drones-10");
        EditionHistory common =
                EditionHistory.of(List.of(without(FIRST, "drones-0", "drones-1", "drones-2", "drones-10"), fewer));

        EditionTrend trend =
                ((ComparableSeries<EditionTrend>) Comparability.ofEditions(common, Dimension.GROUP, Set.of())).trend();

        assertThat(((ComparableSeries<List<EditionTrend.PhaseShare>>) trend.shares("drones", Phase.OPERATION)).trend())
                .extracting(EditionTrend.PhaseShare::share)
                .containsExactly(Share.of(6, 7), Share.of(6, 7));
    }

    @Test
    void olderCasesThatComeIntoARowMakeItIncomparable() {
        EditionTrend trend = trend(Set.of(), without(FIRST, "drones-0"), SECOND);

        assertThat(reason(trend, "drones")).contains("1 of 11 cases of the row drones appeared although it is older");
    }

    @Test
    void aCaseThatIsCountedUnderAnotherKeyHasLeftTheOneAndJoinedTheOther() {
        Catalogue recoded = SmallCatalogue.with(
                SECOND, "drones-0", one -> one.technologies(List.of(TechnologyId.of("3d-printing"))));
        EditionTrend trend = trend(Set.of(), with3dPrinting(FIRST), with3dPrinting(recoded));

        assertThat(reason(trend, "drones")).contains("1 of 11 cases of the row drones is no longer counted in it");
        assertThat(reason(trend, "3d-printing"))
                .contains("1 of 1 case of the row 3d-printing was not counted in it before");
    }

    private static Catalogue with3dPrinting(Catalogue edition) {
        List<Technology> technologies = new ArrayList<>(edition.technologies());
        technologies.add(Technology.builder(TechnologyId.of("3d-printing"), Text.english("3D printing"))
                .build());
        return edition.toBuilder().technologies(technologies).build();
    }

    @Test
    void aCaseThatEndedOrIsLinkedMayLeaveItsRow() {
        Catalogue ended = SmallCatalogue.with(
                FIRST,
                "drones-0",
                one -> one.stages(
                        List.of(StageRecord.began(AdoptionStage.Listed.RETIRED, PartialDate.parse("2026-02")))));
        Catalogue linked = SmallCatalogue.with(
                without(SECOND, "drones-0"),
                "drones-1",
                one -> one.links(List.of(CaseStudy.Link.of(LinkKind.Listed.CONTINUES, CaseStudyId.of("drones-0")))));

        assertThat(trend(Set.of(), ended, without(SECOND, "drones-0")).leftOut())
                .isEmpty();
        assertThat(trend(Set.of(), FIRST, linked).leftOut()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = LinkKind.Listed.class,
            names = {"PART_OF", "BUILT_ON", "RELATED"})
    void aLinkThatDoesNotSayWhatBecameOfACaseDoesNotExplainItsAbsence(LinkKind.Listed kind) {
        Catalogue linked = SmallCatalogue.with(
                without(SECOND, "drones-0"),
                "drones-1",
                one -> one.links(List.of(CaseStudy.Link.of(kind, CaseStudyId.of("drones-0")))));

        assertThat(trend(Set.of(), FIRST, linked).leftOut())
                .isEqualTo(trend(Set.of(), FIRST, without(SECOND, "drones-0")).leftOut())
                .isNotEmpty();
    }

    @Test
    void adoptionIsNoChangeOfCoverage() {
        List<CaseStudy> cases = new ArrayList<>(SECOND.caseStudies());
        cases.add(SmallCatalogue.caseStudy("new", "drones", "kenya")
                .stages(List.of(StageRecord.began(AdoptionStage.Listed.DEPLOYED, PartialDate.parse("2027-02"))))
                .build());

        assertThat(trend(Set.of(), FIRST, SECOND.toBuilder().caseStudies(cases).build())
                        .leftOut())
                .isEmpty();
    }

    @Test
    void aDefinitionInOtherTypographyIsTheSameDefinition() {
        Text typed = Text.english("Flies.").with("fr", "L’engin vole");
        Text set = Text.english("Flies.").with("fr", "L\u2019engin\u00a0vole");

        assertThat(Comparability.ofEditions(
                        EditionHistory.of(List.of(defined(FIRST, typed), defined(SECOND, set))),
                        Dimension.GROUP,
                        Set.of()))
                .isInstanceOf(ComparableSeries.class);
    }

    @Test
    void aDefinitionGainedInFrenchIsTheSameDefinition() {
        UnaryOperator<Catalogue> english = edition -> defined(edition, Text.english("Flying."));
        Catalogue before = english.apply(FIRST);

        assertThat(Comparability.ofEditions(
                        EditionHistory.of(List.of(
                                before, defined(SECOND, Text.english("Flying.").with("fr", "Qui volent.")))),
                        Dimension.GROUP,
                        Set.of()))
                .isInstanceOf(ComparableSeries.class);
        assertThat(Comparability.ofEditions(
                        EditionHistory.of(List.of(before, defined(SECOND, Text.english("Driving.")))),
                        Dimension.GROUP,
                        Set.of()))
                .isInstanceOf(NotComparable.class);
    }

    private static Catalogue defined(Catalogue edition, Text definition) {
        return edition.toBuilder()
                .technologies(edition.technologies().stream()
                        .map(one -> one.id().value().equals("drones")
                                ? one.toBuilder().definition(definition).build()
                                : one)
                        .toList())
                .build();
    }
}
