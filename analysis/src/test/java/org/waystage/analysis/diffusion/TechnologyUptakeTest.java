package org.waystage.analysis.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.analysis.SmallCatalogue.caseStudy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.SmallCatalogue;
import org.waystage.analysis.diffusion.TechnologyUptake.LeftOut;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

class TechnologyUptakeTest {
    private static final TechnologyId DRONES = TechnologyId.of("drones");

    private final List<CaseStudy> cases = new ArrayList<>();

    @Test
    void countsTheFirstCertainYearOfEachOrganization() {
        add("a", "drones", "korea", began("deployed", "2019-05"), began("deployed-full", "2021"));
        add("b", "drones", "korea", began("deployed-limited", "2018"));
        add("c", "drones", "kenya port-operator", began("deployed-full", "2021"));

        TechnologyUptake uptake = uptake("2026-11-25");

        assertThat(uptake.firstInOperation()).containsOnlyKeys(2018, 2021);
        assertThat(uptake.firstInOperation().get(2018)).containsExactly(OrganizationId.of("korea"));
        assertThat(uptake.firstInOperation().get(2021))
                .containsExactly(OrganizationId.of("kenya"), OrganizationId.of("port-operator"));
        assertThat(uptake.leftOut()).isEmpty();
    }

    @Test
    void makesASeriesWithEmptyYearsUpToTheLastFullOne() {
        add("a", "drones", "korea", began("deployed", "2019"));
        add("b", "drones", "kenya", began("deployed", "2021"));

        DiffusionSeries series = uptake("2024-11-25").series();

        assertThat(series.periods()).containsExactly("2019", "2020", "2021", "2022", "2023");
        assertThat(series.values()).containsExactly(1.0, 0.0, 1.0, 0.0, 0.0);
        assertThat(series.cumulated()).containsExactly(1.0, 1.0, 2.0, 2.0, 2.0);
        assertThat(uptake("2024-12").lastYear()).contains(2024);
    }

    @Test
    void saysWhyOthersAreLeftOut() {
        add("a", "drones", "korea", observed("deployed", "2019"));
        add(
                "b",
                "drones",
                "kenya",
                StageRecord.builder(stage("deployed"), Basis.Listed.BEGAN).build());
        add("c", "drones", "bangladesh", StageRecord.expected(stage("deployed"), PartialDate.parse("2029")));
        add("d", "drones", "kosovo", began("pilot", "2020"));
        add("e", "drones", "vanuatu", began("deployed", "2026-03"));
        add("f", "drones", "port-operator", began("retired", "2020"));

        TechnologyUptake uptake = uptake("2026-11-25");

        assertThat(uptake.firstInOperation()).isEmpty();
        assertThat(uptake.leftOut())
                .containsEntry(OrganizationId.of("korea"), LeftOut.INTERVAL)
                .containsEntry(OrganizationId.of("kenya"), LeftOut.UNDATED)
                .containsEntry(OrganizationId.of("bangladesh"), LeftOut.PLANNED)
                .containsEntry(OrganizationId.of("kosovo"), LeftOut.NOT_REACHED)
                .containsEntry(OrganizationId.of("vanuatu"), LeftOut.UNFINISHED_YEAR)
                .containsEntry(OrganizationId.of("port-operator"), LeftOut.INTERVAL)
                .hasSize(6);
        assertThat(uptake.count(LeftOut.INTERVAL)).isEqualTo(2);
        assertThat(uptake.series().size()).isZero();
    }

    @Test
    void isSureOfAYearBetweenAPilotAndAnObservation() {
        add("a", "drones", "korea", began("pilot", "2019-02"), observed("deployed", "2019-11"));
        add("b", "drones", "kenya", began("pilot", "2018-02"), observed("deployed", "2019-11"));

        TechnologyUptake uptake = uptake("2026-11-25");

        assertThat(uptake.firstInOperation()).containsOnlyKeys(2019);
        assertThat(uptake.leftOut()).containsOnlyKeys(OrganizationId.of("kenya"));
    }

    @Test
    void aStartAfterTheLastDayOfAYearIsInTheNext() {
        add("a", "drones", "korea", observed("pilot", "2018-12-31"), observed("deployed", "2019-11"));
        add("b", "drones", "kenya", observed("pilot", "2018-12-31"), observed("deployed", "2018-12-31"));

        assertThat(uptake("2026-11-25").firstInOperation())
                .isEqualTo(
                        Map.of(2019, List.of(OrganizationId.of("korea")), 2018, List.of(OrganizationId.of("kenya"))));
    }

    @Test
    void doesNotBelieveABeginningAfterTheFirstSight() {
        add("a", "drones", "korea", observed("deployed", "2017"));
        add("b", "drones", "korea", began("deployed", "2020"));
        add("c", "drones", "kenya", observed("deployed", "2021"), began("deployed", "2020"));

        TechnologyUptake uptake = uptake("2026-11-25");

        assertThat(uptake.leftOut()).containsOnlyKeys(OrganizationId.of("korea"));
        assertThat(uptake.firstInOperation().get(2020)).containsExactly(OrganizationId.of("kenya"));
    }

    @Test
    void countsNoYearThatAnotherOperationMayPrecede() {
        add("a", "drones", "korea", began("deployed", "2022-05-01"));
        add("b", "drones", "korea", observed("deployed", "2023"));
        add("c", "drones", "kenya", began("deployed", "2022-05-01"));
        add("d", "drones", "kenya", undated("deployed"));
        add("e", "drones", "kosovo", began("deployed", "2022-05-01"));
        add("f", "drones", "kosovo", began("pilot", "2022-06"), observed("deployed", "2023"));

        TechnologyUptake uptake = uptake("2026-11-25");

        assertThat(uptake.leftOut())
                .isEqualTo(Map.of(
                        OrganizationId.of("korea"), LeftOut.INTERVAL,
                        OrganizationId.of("kenya"), LeftOut.INTERVAL));
        assertThat(uptake.firstInOperation()).isEqualTo(Map.of(2022, List.of(OrganizationId.of("kosovo"))));
    }

    @Test
    void believesABeginningAgainstLaterSightsOfTheSameHistory() {
        add("a", "drones", "korea", began("deployed", "2020"), undated("deployed"), observed("deployed-full", "2023"));
        add("b", "drones", "kenya", began("deployed-full", "2020"), undated("deployed-limited"));

        TechnologyUptake uptake = uptake("2026-11-25");

        assertThat(uptake.firstInOperation()).isEqualTo(Map.of(2020, List.of(OrganizationId.of("korea"))));
        assertThat(uptake.leftOut()).isEqualTo(Map.of(OrganizationId.of("kenya"), LeftOut.INTERVAL));
    }

    @Test
    void countsNoYearWhereTwoBeginningsLeaveTwoOpen() {
        StageRecord limited = StageRecord.builder(stage("deployed-limited"), Basis.Listed.BEGAN)
                .notBefore(PartialDate.parse("2018"))
                .notAfter(PartialDate.parse("2019"))
                .build();
        add("a", "drones", "korea", limited, began("deployed", "2019-03"));
        add("b", "drones", "kenya", observed("pilot", "2019-02"), limited, began("deployed", "2019-03"));

        TechnologyUptake uptake = uptake("2026-11-25");

        assertThat(uptake.leftOut()).isEqualTo(Map.of(OrganizationId.of("korea"), LeftOut.INTERVAL));
        assertThat(uptake.firstInOperation()).isEqualTo(Map.of(2019, List.of(OrganizationId.of("kenya"))));
    }

    @Test
    void countsNarrowerTechnologiesAndTheScopesThatHaveThem() {
        add("a", "smart-contract", "korea", began("deployed", "2019"));
        ScopeId part = ScopeId.of("part");
        cases.add(caseStudy("b", "drones smart-contract", "kenya")
                .scopes(List.of(new Scope(part, Text.english("Part"), List.of(DRONES), List.of(), Extras.none())))
                .stages(List.of(StageRecord.builder(stage("deployed"), Basis.Listed.BEGAN)
                        .date(PartialDate.parse("2020"))
                        .scope(part)
                        .build()))
                .build());

        assertThat(uptake("2026-11-25").firstInOperation()).containsOnlyKeys(2020);
        TechnologyUptake ledgers = TechnologyUptake.of(catalogue("2026-11-25"), TechnologyId.of("blockchain-dlt"));
        assertThat(ledgers.firstInOperation()).containsOnlyKeys(2019);
        assertThat(ledgers.leftOut()).containsEntry(OrganizationId.of("kenya"), LeftOut.NOT_REACHED);
    }

    @Test
    void isEmptyForATechnologyThatNobodyHas() {
        TechnologyUptake uptake = uptake("2026-11-25");

        assertThat(uptake.firstInOperation()).isEmpty();
        assertThat(uptake.leftOut()).isEmpty();
        assertThat(uptake.lastYear()).isEqualTo(Optional.of(2025));
        assertThat(DiffusionFit.of(uptake.series(), DiffusionModel.BASS)
                        .verdict()
                        .isUsable())
                .isFalse();
    }

    @Test
    void aCaseMayGoOnFromOneWithoutTheTechnology() {
        add("a", "machine-learning", "korea", began("deployed", "2018"));
        cases.add(caseStudy("b", "drones", "korea")
                .stages(List.of(began("deployed", "2020")))
                .links(List.of(new CaseStudy.Link(
                        LinkKind.Listed.CONTINUES,
                        Optional.of(CaseStudyId.of("a")),
                        Optional.of(PartialDate.of(2019)),
                        Optional.empty(),
                        Extras.none())))
                .build());

        assertThat(uptake("2026-11-25").firstInOperation()).containsOnlyKeys(2020);
    }

    private void add(String id, String technologies, String adopters, StageRecord... stages) {
        cases.add(caseStudy(id, technologies, adopters).stages(List.of(stages)).build());
    }

    private TechnologyUptake uptake(String issued) {
        return TechnologyUptake.of(catalogue(issued), DRONES);
    }

    private Catalogue catalogue(String issued) {
        return SmallCatalogue.head()
                .issued(PartialDate.parse(issued))
                .caseStudies(cases)
                .build();
    }

    private static AdoptionStage stage(String code) {
        return AdoptionStage.of(code);
    }

    private static StageRecord began(String stage, String date) {
        return StageRecord.began(stage(stage), PartialDate.parse(date));
    }

    private static StageRecord undated(String stage) {
        return StageRecord.builder(stage(stage), Basis.Listed.OBSERVED).build();
    }

    private static StageRecord observed(String stage, String date) {
        return StageRecord.observed(stage(stage), PartialDate.parse(date));
    }
}
