package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.report.WrittenReport.elements;
import static org.waystage.report.WrittenReport.table;
import static org.waystage.report.WrittenReport.text;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Sampling;
import org.waystage.analysis.pooling.PooledPhase;
import org.waystage.analysis.pooling.PoolingReason;
import org.waystage.analysis.regression.HazardFit;
import org.waystage.analysis.regression.HazardQuestion;
import org.waystage.analysis.sensitivity.Sensitivity;
import org.waystage.analysis.sensitivity.StaleBounds;
import org.waystage.analysis.sensitivity.TippingPoint;
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
    private static final ShareWords SHARES = new ShareWords(new Words(ReportLanguage.ENGLISH), Sampling.COLLECTION);
    private static final Catalogue EDITION = Editions.latest();

    private static WrittenReport report;

    @BeforeAll
    static void write() throws IOException {
        report = EditionReport.written();
    }

    private static String said(String path) throws IOException {
        return text(report.page(path));
    }

    @Test
    void ratesStandWithTheirIntervals() throws IOException {
        TimeToStage operation = TimeToStage.to(Milestone.parse("deployed"))
                .from(TimeOrigin.calendar(LocalDate.of(2002, 1, 1)))
                .followUp(TimeToStage.FollowUp.LAST_RECORD);
        HazardFit groups = (HazardFit) HazardQuestion.of(operation)
                .against(Dimension.REGION, "AMS", "AP", "EUR")
                .against(Dimension.KIND, "customs-administration")
                .by(Dimension.LDC)
                .of(EDITION)
                .outcome();
        HazardFit exposure = (HazardFit) HazardQuestion.of(operation)
                .exposure(HazardQuestion.Peers.REGION)
                .of(EDITION)
                .outcome();
        List<List<String>> expected = new ArrayList<>();
        for (HazardFit fit : List.of(groups, exposure)) {
            for (HazardFit.CovariateFit covariate : fit.covariates()) {
                for (HazardFit.Effect effect : covariate.effects()) {
                    Interval ends = effect.by(fit.errors()).ratio();
                    assertThat(fit.verdict(covariate, effect))
                            .isEqualTo(fit == exposure ? HazardFit.Verdict.UNFIT : HazardFit.Verdict.NOT_SHOWN);
                    expected.add(List.of(
                            SHARES.ratio(effect.ratio()),
                            SHARES.ratio(ends.lower()) + " to " + SHARES.ratio(ends.upper()),
                            fit == exposure ? "not to be relied on" : "no difference shown"));
                }
            }
        }
        List<List<String>> rows =
                table(report.page("paths.html"), "Ratios of the rates at which cases reach operation");

        assertThat(rows.subList(1, rows.size()))
                .hasSize(6)
                .extracting(row -> row.subList(4, 7))
                .isEqualTo(expected);
        assertThat(said("paths.html"))
                .contains(
                        "None of 5 comparisons shows a difference",
                        "Of several ratios some are far from 1 by chance.",
                        "To be compared by itself, a group needs cases in 15 clusters of bodies; these have fewer:"
                                + " East and Southern Africa (13); North of Africa, Near and Middle East (10);"
                                + " West and Central Africa (11).",
                        "141 cases count, of which 91 reached operation.");
        assertThat(said("paths.html"))
                .contains("It mixes the region’s own rate with what its bodies did before", "it is not fit for use")
                .doesNotContain("For this ratio 141");
        assertThat(said("fr/paths.html"))
                .contains(
                        "Aucune des 5 comparaisons ne montre de différence",
                        "Afrique orientale et australe (13)\u202f; Afrique du Nord, Proche et Moyen-Orient (10)\u202f; ");
    }

    @Test
    void whatWouldChangeTheSentenceAboutOperationStandsBelowIt() throws IOException {
        LocalDate day = EDITION.issued().orElseThrow().latest();
        Sensitivity found =
                Sensitivity.of(EDITION, Phase.OPERATION, new BigDecimal("0.5"), Optional.empty(), day, 5, Natures.USE);
        List<TippingPoint> tipping = found.all().finding().tipping();
        List<List<String>> rows = table(report.page("index.html"), "The fewest cases with which that would no longer");

        assertThat(rows.subList(1, rows.size()))
                .extracting(row -> row.subList(1, 3))
                .containsExactly(
                        List.of(Long.toString(tipping.get(0).fewest().getAsLong()), "not known"),
                        List.of(
                                Long.toString(tipping.get(2).fewest().getAsLong()),
                                Long.toString(tipping.get(2).available().getAsLong())));
        StaleBounds.Bounds operation = found.all().bounds().phases().get(Phase.OPERATION);
        assertThat(said("index.html"))
                .contains(
                        "More than half of the cases with a known stage are recorded in operation: 90 of 149 (60%)",
                        operation.least() + " of " + operation.recorded() + " are still in operation",
                        "if evidence of up to 8 years still counts");
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
                .contains("No interval is shown: the cases are a collection, not a sample");
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
                + " --by region=AMS+AP+EUR,kind=customs-administration,ldc', compare-times",
        "paths.html, rates-exposure, waystage compare-times FILE --to deployed --calendar 2002-01-01 --exposure region,"
                + " compare-times",
        "index.html, sensitivity, waystage sensitivity FILE --years 5, sensitivity",
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
