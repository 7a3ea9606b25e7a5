package org.waystage.commandline.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.analysis.survival.StageTimes;
import org.waystage.analysis.survival.SurvivalEstimate;
import org.waystage.analysis.survival.TimeOrigin;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.editions.Editions;
import org.waystage.registers.Profiles;
import org.waystage.registers.RegisterImporter;
import org.waystage.registers.RegisterInput;

/**
 * How long projects of the CNCF take to graduation and how their maturity moved, from the real register in the folder {@code shared} beside the checkout;
 * skipped where there is none. It is no part of the repository. The test stands here, as it imports what it analyses and {@code analysis} does without
 * {@code registers}.
 */
class CncfTimeToStageTest {
    private static final Path FILE = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .normalize()
            .getParent()
            .resolveSibling("shared")
            .resolve("data/registers/cncf-landscape/landscape.yml");
    private static final double EIGHT_YEARS = 2922;
    private static final TimeToStage QUESTION = TimeToStage.to(Milestone.parse("cncf-maturity:graduated"))
            .from(TimeOrigin.stage(Milestone.parse("cncf-maturity:accepted")))
            .competing(List.of(Milestone.parse("cncf-maturity:archived")));

    private static Catalogue catalogue = Editions.latest();

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.exists(FILE), "skipped: there is no folder shared/data/registers beside the checkout");
        catalogue = RegisterImporter.of(Profiles.bundled("cncf-landscape"), Editions.latest())
                .read(RegisterInput.of(FILE))
                .catalogue()
                .orElseThrow();
    }

    /** The three dated entries that state no maturity are not counted there. */
    private static StageTimes projects() {
        return QUESTION.of(
                catalogue,
                catalogue.caseStudies().stream()
                        .filter(one -> one.sourceFields().stream()
                                .map(CaseStudy.SourceField::field)
                                .anyMatch(field -> field.endsWith("project"))));
    }

    private static double incidence(StageTimes times) {
        return SurvivalEstimate.cumulativeIncidence(times.subjects(), ConfidenceTransform.LOG, 0.95)
                .get(0)
                .at(EIGHT_YEARS)
                .orElseThrow()
                .estimate();
    }

    private static SurvivalEstimate survival(StageTimes times) {
        return SurvivalEstimate.kaplanMeier(times.subjects(), ConfidenceTransform.LOG, 0.95)
                .get(0);
    }

    /** 48.8 % and 40.6 %, as R's survfit gives them of the same file. */
    @Test
    void archivingHasToCompeteAndNotToCensor() {
        StageTimes times = projects();

        assertThat(times.cases()).hasSize(255);
        assertThat(1 - survival(times).at(EIGHT_YEARS).orElseThrow().estimate()).isCloseTo(0.488036713, within(1e-9));
        assertThat(incidence(times)).isCloseTo(0.4057404, within(1e-7));
    }

    @Test
    void withTheThreeEntriesThatStateNoMaturitySharesAreSmaller() {
        StageTimes times = QUESTION.of(catalogue);

        assertThat(times.leftOut()).isEmpty();
        assertThat(List.of(
                        times.count(CaseTime.Kind.EVENT),
                        times.count(CaseTime.Kind.COMPETING),
                        times.count(CaseTime.Kind.RIGHT_CENSORED)))
                .containsExactly(38L, 28L, 192L);
        assertThat(1 - survival(times).at(EIGHT_YEARS).orElseThrow().estimate()).isCloseTo(0.484259406, within(1e-9));
        assertThat(incidence(times)).isCloseTo(0.403924112, within(1e-9));
        SurvivalEstimate.Quantile quantile = survival(times).quantile(0.25).orElseThrow();
        assertThat(quantile.lower().orElseThrow()).isLessThan(quantile.time().orElseThrow());
        assertThat(survival(times).quantile(0.9)).isEmpty();
        SurvivalEstimate.Quantile median = survival(times).median().orElseThrow();
        assertThat(median.time()).isEmpty();
        assertThat(median.lower()).isPresent();
    }

    @Test
    void aProjectIsExplainedByItsDates() {
        CaseTime kubernetes = QUESTION.of(catalogue)
                .explain(CaseStudyId.of("cncf-kubernetes"))
                .orElseThrow();

        assertThat(kubernetes.explanation())
                .isEqualTo("cncf-kubernetes reached cncf-maturity:graduated at day 726, counted from 2016-03-10");
        assertThat(kubernetes.records()).hasSize(1);
    }
}
