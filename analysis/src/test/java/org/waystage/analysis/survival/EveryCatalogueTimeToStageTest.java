package org.waystage.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.RandomCatalogues;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.paths.Funnel;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.core.Catalogue;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.StageRecord;

/** Time to stage of the bundled edition, of catalogues drawn at random and of one without cases. */
class EveryCatalogueTimeToStageTest {
    static Stream<Catalogue> catalogues() {
        return RandomCatalogues.amongOthers(LongStream.range(0, 30));
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
                    if (one.kind() == CaseTime.Kind.EVENT) {
                        assertThat(one.records()).anyMatch(record -> namesItsBeginning(record, one));
                    }
                });
                if (times.obstacles().isEmpty()) {
                    assertThat(SurvivalEstimate.kaplanMeier(times.subjects(), ConfidenceTransform.LOG, 0.95))
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
                StageTimes exact = question.withExactOriginsOnly().of(catalogue);
                Map<String, TurnbullEstimate> estimates = exact.turnbull();
                assertThat(estimates.values())
                        .allSatisfy(estimate -> assertThat(estimate.converged()).isTrue());
            }
        }
    }

    private static boolean namesItsBeginning(StageRecord record, CaseTime event) {
        LocalDate day = event.origin().orElseThrow().plusDays((long)
                event.time().orElseThrow().by().orElseThrow());
        return record.basis() == Basis.Listed.BEGAN
                && record.date().or(record::notBefore).orElseThrow().earliest().equals(day)
                && record.date().or(record::notAfter).orElseThrow().latest().equals(day);
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void eachCaseIsInOneNumber(Catalogue catalogue) {
        for (TimeOrigin origin : List.of(TimeOrigin.FIRST_RECORD, TimeOrigin.calendar(LocalDate.of(2015, 1, 1)))) {
            StageTimes times = TimeToStage.to(Milestone.parse("deployed"))
                    .from(origin)
                    .competing(List.of(Milestone.parse("abandoned"), Milestone.parse("retired")))
                    .withExactOriginsOnly()
                    .of(catalogue);
            long leftOut = times.leftOut().values().stream()
                    .mapToLong(number -> number)
                    .sum();
            long estimated = times.turnbull().values().stream()
                    .mapToLong(TurnbullEstimate::intervals)
                    .sum();

            assertThat(estimated + leftOut).isEqualTo(catalogue.caseStudies().size());
        }
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void asManyHaveReachedAStageByADayAsInTheFunnel(Catalogue catalogue) {
        for (LocalDate day : List.of(LocalDate.of(2018, 6, 30), LocalDate.of(2022, 2, 28), LocalDate.of(2100, 1, 1))) {
            StageTimes times = TimeToStage.to(Milestone.parse("deployed"))
                    .from(TimeOrigin.calendar(LocalDate.of(2015, 1, 1)))
                    .asOf(day)
                    .of(catalogue);
            long reached = times.count(CaseTime.Kind.EVENT)
                    + times.count(CaseTime.Kind.INTERVAL)
                    + times.count(CaseTime.Kind.LEFT_CENSORED);
            long inFunnel = Funnel.of(catalogue, Dimension.GROUP, day).all().steps().stream()
                    .filter(step -> step.stage().equals("deployed"))
                    .mapToLong(Funnel.Step::reached)
                    .sum();

            assertThat(reached).as("by %s", day).isEqualTo(inFunnel);
        }
    }
}
