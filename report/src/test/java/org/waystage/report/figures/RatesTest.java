package org.waystage.report.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.regression.HazardFit;
import org.waystage.analysis.regression.HazardRefusal;
import org.waystage.analysis.survival.TimeOrigin;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.core.Catalogue;
import org.waystage.editions.Editions;

/** Which groups a report compares where some lie in too few clusters of bodies. */
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
                .contains(tuple("region EUR", 13L), tuple("ldc ldc", 5L), tuple("kind (others)", 6L));
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
