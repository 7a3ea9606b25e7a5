package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.report.WrittenReport.elements;
import static org.waystage.report.WrittenReport.table;
import static org.waystage.report.WrittenReport.text;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.Natures;
import org.waystage.analysis.pooling.PooledPhase;
import org.waystage.analysis.pooling.PoolingReason;
import org.waystage.analysis.regression.HazardFit;
import org.waystage.analysis.regression.HazardQuestion;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.survival.TimeOrigin;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.core.Catalogue;
import org.waystage.core.stage.Phase;
import org.waystage.editions.Editions;
import org.waystage.report.words.ReportLanguage;
import org.waystage.report.words.ShareWords;
import org.waystage.report.words.Words;

/** Rates and pooled numbers in the report of the newest edition are those of the analysis, refusals included. */
class ReportedComparisonsTest {
    private static final ShareWords SHARES = new ShareWords(new Words(ReportLanguage.ENGLISH), false);
    private static final Catalogue EDITION = Editions.latest();

    private static WrittenReport report;

    @BeforeAll
    static void write() throws IOException {
        report = EditionReports.newest();
    }

    private static String said(String path) throws IOException {
        return text(report.page(path).getDocumentElement());
    }

    @Test
    void ratesStandWithTheirIntervals() throws IOException {
        TimeToStage operation = TimeToStage.to(Milestone.parse("deployed"))
                .from(TimeOrigin.calendar(LocalDate.of(2002, 1, 1)))
                .followUp(TimeToStage.FollowUp.LAST_RECORD);
        HazardFit fit = (HazardFit) HazardQuestion.of(operation)
                .by(Dimension.REGION)
                .against(Dimension.KIND, "customs-administration")
                .by(Dimension.LDC)
                .of(EDITION)
                .outcome();
        List<List<String>> expected = new ArrayList<>();
        for (HazardFit.CovariateFit covariate : fit.covariates()) {
            for (HazardFit.Effect effect : covariate.effects()) {
                Interval ends = effect.by(fit.errors()).ratio();
                assertThat(fit.verdict(covariate, effect)).isEqualTo(HazardFit.Verdict.NOT_SHOWN);
                expected.add(List.of(
                        SHARES.ratio(effect.ratio()),
                        SHARES.ratio(ends.lower()) + " to " + SHARES.ratio(ends.upper()),
                        "no difference shown"));
            }
        }
        List<List<String>> rows =
                table(report.page("paths.html"), "Ratios of the rates at which cases reach operation");

        assertThat(rows.subList(1, rows.size()))
                .hasSize(7)
                .extracting(row -> row.subList(4, 7))
                .isEqualTo(expected);
        assertThat(said("paths.html"))
                .contains(
                        "None of 7 comparisons shows a difference",
                        "Of several ratios some are far from 1 by chance.",
                        "141 cases count, of which 91 reached operation.");
        assertThat(said("fr/paths.html")).contains("Aucune des 7 comparaisons ne montre de différence");
    }

    @Test
    void sharesOfRegionsStandAsCountedBesideShrunk() throws IOException {
        LocalDate day = EDITION.issued().orElseThrow().latest();
        PooledPhase found = PooledPhase.of(EDITION, Dimension.REGION, Phase.OPERATION, day, Natures.USE);
        assertThat(found.isUsable()).isTrue();
        List<List<String>> rows =
                table(report.page("countries.html"), "Share of cases in operation by region, as counted and shrunk");

        assertThat(rows.subList(1, rows.size()))
                .extracting(row -> row.subList(1, 5))
                .isEqualTo(found.shares().groups().values().stream()
                        .map(group -> List.of(
                                Long.toString(group.raw().base()),
                                Long.toString(group.raw().count()),
                                SHARES.percent(group.raw()),
                                SHARES.percent(group.share().orElseThrow())))
                        .toList());
        assertThat(said("countries.html"))
                .contains("runs from 53% to 77% between regions; shrunk to the whole, from 57% to 67%")
                .contains("No interval is shown: the cases are a collection and no sample");
    }

    @ParameterizedTest
    @CsvSource({"'', No rates are given., en", "fr/, Aucun taux n’est donné., fr", "es/, No se da ninguna tasa., es"})
    void theRefusalToPoolTechnologiesStandsWithItsReason(String folder, String refused, String language)
            throws IOException {
        String reason = language.equals("es")
                ? "Los datos no limitan cuánto difieren los grupos"
                : PoolingReason.SPREAD_NOT_LIMITED.text(language);

        assertThat(said(folder + "time.html")).contains(refused + " " + reason);
    }

    @ParameterizedTest
    @CsvSource({
        "paths.html, rates, 'waystage compare-times FILE --to deployed --calendar 2002-01-01"
                + " --by region,kind=customs-administration,ldc', compare-times",
        "countries.html, pooled-shares-region, waystage pooled-shares FILE --by region, pooled-shares",
        "time.html, pooled-diffusion, waystage pooled-diffusion FILE --collection study-report-2022, pooled-diffusion"
    })
    void eachHasItsDataItsCommandAndItsMethod(String path, String data, String command, String statistic)
            throws IOException {
        assertThat(elements(report.page(path), "a").stream().map(link -> link.getAttribute("href")))
                .contains("data/" + data + ".csv", "data/" + data + ".json", "methods.html#" + statistic + "-h");
        assertThat(elements(report.page(path), "code").stream().map(WrittenReport::text))
                .contains(command);
    }
}
