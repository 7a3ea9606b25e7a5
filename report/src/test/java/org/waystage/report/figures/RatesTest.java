package org.waystage.report.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.regression.HazardFit;
import org.waystage.analysis.regression.HazardRefusal;
import org.waystage.analysis.survival.TimeOrigin;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;

/** Which groups a report compares if some are in too few clusters of bodies. */
class RatesTest {
    private static final Catalogue EDITION = Editions.of("2026-11");
    private static final TimeToStage OPERATION =
            TimeToStage.to(Milestone.parse("deployed")).from(TimeOrigin.calendar(LocalDate.of(2010, 1, 1)));

    @Test
    void groupsInEnoughClustersAreComparedAndTheOthersNamed() {
        Rates rates = Rates.of(OPERATION, EDITION);

        assertThat(rates.command().orElseThrow()).endsWith("--by region=AP");
        assertThat(rates.found().orElseThrow().outcome()).isInstanceOf(HazardFit.class);
        assertThat(rates.few())
                .extracting(HazardRefusal.Obstacle::about, HazardRefusal.Obstacle::number)
                .contains(
                        tuple(new HazardRefusal.Part("region", "EUR"), 13L),
                        tuple(new HazardRefusal.Part("ldc", "ldc"), 5L),
                        tuple(new HazardRefusal.Part("kind", "(others)"), 6L));
    }

    /** The first of the alphabet lies in the fewest clusters of those that lie in enough. */
    @Test
    void whereAllOthersLieInTooFewClustersTheGroupInFewestJoinsThem() {
        Rates rates = Rates.of(OPERATION, regions(Map.of("BR", 16, "FR", 30, "KR", 20, "KE", 5)));

        assertThat(rates.command().orElseThrow()).endsWith("--by region=AP+EUR");
        assertThat(rates.found().orElseThrow().outcome()).isInstanceOf(HazardFit.class);
        assertThat(rates.few())
                .extracting(HazardRefusal.Obstacle::about, HazardRefusal.Obstacle::number)
                .containsExactly(
                        tuple(new HazardRefusal.Part("region", "ESA"), 5L),
                        tuple(new HazardRefusal.Part("region", "AMS"), 16L));
    }

    /** Returns bodies in some countries, so many in each, with two cases each: one that got there, and one that waits. */
    private static Catalogue regions(Map<String, Integer> bodies) {
        List<Organization> organizations = new ArrayList<>();
        List<CaseStudy> cases = new ArrayList<>();
        bodies.forEach((country, number) -> {
            for (int i = 0; i < number; i++) {
                OrganizationId body = OrganizationId.of("body-" + country.toLowerCase(Locale.ROOT) + i);
                organizations.add(Organization.builder(body, Text.english(body.value()))
                        .kind(OrganizationKind.Listed.PRIVATE_SECTOR)
                        .country(Code.of(country))
                        .build());
                for (AdoptionStage last : List.of(AdoptionStage.Listed.DEPLOYED, AdoptionStage.Listed.PILOT)) {
                    cases.add(CaseStudy.builder(
                                    CaseStudyId.of(body.value() + "-" + last.code()),
                                    Text.english("Case"),
                                    List.of(TechnologyId.of("drones")),
                                    List.of(body))
                            .stages(List.of(
                                    StageRecord.observed(AdoptionStage.Listed.PILOT, PartialDate.of(2014 + i % 3)),
                                    StageRecord.observed(last, PartialDate.of(2018 + i % 4))))
                            .build());
                }
            }
        });
        return EDITION.toBuilder()
                .organizations(organizations)
                .caseStudies(cases)
                .build();
    }

    @Test
    void whereNoGroupLiesInEnoughClustersTheQuestionStandsWithItsRefusal() {
        Catalogue few = EDITION.toBuilder()
                .caseStudies(EDITION.caseStudies().stream().limit(45).toList())
                .build();
        Rates rates = Rates.of(OPERATION, few);

        assertThat(rates.found().orElseThrow().outcome()).isInstanceOf(HazardRefusal.class);
        assertThat(rates.few()).isEmpty();
    }
}
