package org.waystage.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.Catalogue;
import org.waystage.editions.Editions;

/** Time to stage of the bundled edition, of catalogues drawn at random and of one without cases. */
class EveryCatalogueTimeToStageTest {
    static Stream<Catalogue> catalogues() {
        return Stream.concat(
                Stream.of(
                        Editions.latest(),
                        SmallCatalogue.catalogue(),
                        SmallCatalogue.head().build()),
                LongStream.range(0, 30).mapToObj(RandomCatalogues::ofSeed));
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void eachCaseIsClassifiedOnceAndWhatIsRefusedSaysWhy(Catalogue catalogue) {
        for (String target : List.of("pilot", "deployed", "deployed-full", "retired", "tfg-wto-maturity:3")) {
            for (TimeOrigin origin : List.of(TimeOrigin.FIRST_RECORD, TimeOrigin.calendar(LocalDate.of(2015, 1, 1)))) {
                TimeToStage question =
                        TimeToStage.to(Milestone.parse(target)).from(origin).by(Dimension.GROUP);
                StageTimes times = question.of(catalogue);
                assertThat(times.cases()).hasSameSizeAs(catalogue.caseStudies());
                assertThat(times.cases()).allSatisfy(one -> {
                    assertThat(one.explanation()).startsWith(one.id().value());
                    assertThat(one.leftOut().isPresent()).isEqualTo(one.kind() == CaseTime.Kind.LEFT_OUT);
                    assertThat(one.time().isPresent()).isNotEqualTo(one.kind() == CaseTime.Kind.LEFT_OUT);
                });
                if (times.obstacles().isEmpty()) {
                    assertThat(TimeCurve.kaplanMeier(times.subjects(), IntervalScale.LOG, 0.95))
                            .isNotEmpty()
                            .allSatisfy(curve -> assertThat(curve.points().stream()
                                            .mapToLong(point -> point.events() + point.censored())
                                            .sum())
                                    .isEqualTo(curve.subjects()));
                } else {
                    assertThatThrownBy(times::subjects).isInstanceOfSatisfying(RefusedException.class, refusal -> {
                        assertThat(refusal.obstacles()).isEqualTo(times.obstacles());
                        assertThat(refusal.offers()).isNotEmpty();
                    });
                }
                Map<String, Turnbull> estimates =
                        question.withExactOriginsOnly().of(catalogue).turnbull();
                assertThat(estimates.values())
                        .allSatisfy(estimate -> assertThat(estimate.converged()).isTrue());
            }
        }
    }
}
