package org.waystage.report.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waystage.analysis.pooling.PoolingReason;
import org.waystage.analysis.regression.HazardRefusal;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.reference.Technology;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;
import org.waystage.report.figures.Figures;
import org.waystage.report.figures.PooledTechnologies;
import org.waystage.report.figures.Rates;
import org.waystage.report.words.LocalizedText;
import org.waystage.report.words.ReportLanguage;
import org.waystage.report.words.Words;

/** Comparisons of catalogues with fewer, more or other data than the bundled one. */
class ComparisonViewsTest {
    private static Views views(Catalogue catalogue, ReportLanguage language) {
        Figures figures = new Figures(catalogue);
        return new Views(figures, new CasePages(figures.entries(), 5000, 30, ReportLanguage.ALL, 1000), language);
    }

    private static Views views(Catalogue catalogue) {
        return views(catalogue, ReportLanguage.ENGLISH);
    }

    private static RatesView rates(Catalogue catalogue) {
        return RatesView.of(views(catalogue)).orElseThrow();
    }

    private static CaseStudy.Builder aCase(String id, String technology, String body) {
        return CaseStudy.builder(
                CaseStudyId.of(id),
                Text.english("Case " + id),
                List.of(TechnologyId.of(technology)),
                List.of(OrganizationId.of(body)));
    }

    private static StageRecord seen(AdoptionStage stage, int year) {
        return StageRecord.observed(stage, PartialDate.of(year));
    }

    /** Bodies that were seen on trial, and some of them in operation a year or more later. */
    private static Catalogue bodies(int customs, int inOperation, int others, int ofTheseInOperation) {
        List<CaseStudy> cases = new ArrayList<>();
        List<Organization> bodies = new ArrayList<>();
        for (int i = 0; i < customs + others; i++) {
            boolean isCustoms = i < customs;
            String body = (isCustoms ? "customs-" : "port-") + i;
            bodies.add(Organization.builder(OrganizationId.of(body), Text.english(body))
                    .kind(
                            isCustoms
                                    ? OrganizationKind.Listed.CUSTOMS_ADMINISTRATION
                                    : OrganizationKind.Listed.PRIVATE_SECTOR)
                    .build());
            List<StageRecord> records = new ArrayList<>(List.of(seen(AdoptionStage.Listed.PILOT, 2012 + i % 3)));
            int place = isCustoms ? i : i - customs;
            if (place < (isCustoms ? inOperation : ofTheseInOperation)) {
                records.add(seen(AdoptionStage.Listed.DEPLOYED, (isCustoms ? 2016 : 2021) + place % 3));
            } else {
                records.add(seen(AdoptionStage.Listed.PILOT, 2023));
            }
            cases.add(aCase("case-" + i, "drones", body).stages(records).build());
        }
        return Catalogue.builder(CatalogueId.of("compared"), Text.english("Compared"))
                .issued(PartialDate.parse("2024-12-31"))
                .organizations(bodies)
                .caseStudies(cases)
                .build();
    }

    @Test
    void aDifferenceIsShownWithItsDirection() {
        RatesView view = rates(bodies(30, 28, 30, 8));
        RatesView.Ratios ratios = view.ratios().orElseThrow();

        assertThat(ratios.message())
                .isEqualTo("1 of 1 comparison shows a difference in the rate at which cases reach operation");
        assertThat(ratios.groups()).singleElement().satisfies(group -> {
            assertThat(group.title()).isEqualTo("Kind of adopter, compared with");
            assertThat(group.rows()).singleElement().satisfies(row -> {
                assertThat(row.name().text()).isEqualTo("Customs administration");
                assertThat(row.verdict()).isEqualTo("faster");
                assertThat(row.cases()).isEqualTo("30");
                assertThat(row.reached()).isEqualTo("28");
            });
        });
        assertThat(ratios.note()).doesNotContain("Of several ratios");
        assertThat(view.method()).anyMatch(sentence -> sentence.contains("likelihood ratio"));
        assertThat(String.join("", view.command())).endsWith("--by kind=customs-administration");
    }

    @Test
    void aRefusalNamesWhatItIsAbout() {
        RatesView view = rates(bodies(30, 28, 30, 0));

        assertThat(view.nothing()).contains("No ratios are given, because the cases do not support them:");
        assertThat(view.refusals())
                .containsExactly(
                        "all other bodies: no case reached operation, so the ratio would be 0 whatever the truth");
        assertThat(view.ratios()).isEmpty();
        assertThat(view.counts()).contains("60 cases count, of which 28 reached operation.");
    }

    @Test
    void whyThereIsNoRatioOfExposureIsSaid() {
        RatesView view = rates(bodies(30, 28, 30, 8));

        assertThat(view.exposure())
                .contains(
                        "No ratio is given by how many other bodies of the region had got there before, because the cases"
                                + " do not support it: no region of the WCO is known.");
        assertThat(String.join("", view.exposureCommand())).endsWith("--exposure region");
    }

    /** Bodies whose kind is not known count for exposure, and not where Customs administrations are compared with others. */
    @Test
    void whereOtherCasesCountForExposureTheirNumberIsSaid() {
        Catalogue edition = Editions.latest();
        List<Organization> organizations = new ArrayList<>(edition.organizations());
        for (int i = 0; i < 60; i++) {
            Organization known = organizations.get(i);
            Organization.Builder unknown = Organization.builder(known.id(), known.name());
            known.country().ifPresent(unknown::country);
            organizations.set(i, unknown.build());
        }
        RatesView view = rates(edition.toBuilder().organizations(organizations).build());

        assertThat(view.counts().orElseThrow()).doesNotContain("141 cases");
        assertThat(view.exposure().orElseThrow())
                .endsWith(
                        "For this ratio 141 cases count, of which 91 reached operation; 1 is left out because no region"
                                + " of the WCO is known.");
    }

    @Test
    void casesThatAreAlikeAreNotCompared() {
        RatesView view = rates(bodies(10, 5, 0, 0));

        assertThat(view.nothing().orElseThrow()).startsWith("There is nothing to compare");
        assertThat(view.command()).isEmpty();
    }

    @Test
    void moreCasesThanAReportComparesHaveTheCommand() {
        RatesView view = rates(bodies(Rates.MOST_CASES, 5, 1, 0));

        assertThat(view.nothing().orElseThrow())
                .isEqualTo("The catalogue has 5,001 cases. This report compares up to 5,000, and the command below any"
                        + " number.");
        assertThat(view.command()).isNotEmpty();
    }

    @Test
    void withoutACalendarNothingIsCompared() {
        assertThat(RatesView.of(views(
                        bodies(10, 5, 5, 2).toBuilder().issued(Optional.empty()).build())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(HazardRefusal.Reason.class)
    void everyReasonAgainstRatiosHasWords(HazardRefusal.Reason reason) {
        for (ReportLanguage language : ReportLanguage.ALL) {
            assertThat(new Words(language).say("rates.refused." + reason.code(), "Europe", 3, 20, 30))
                    .doesNotContain("{");
        }
    }

    @Test
    void sharesOfASampleHaveIntervals() {
        Catalogue sample =
                Editions.latest().toBuilder().coverage(Optional.empty()).build();
        PooledSharesView view = PooledSharesView.of(views(sample)).orElseThrow();

        assertThat(view.shrunk().orElseThrow().rows())
                .hasSize(6)
                .allSatisfy(row -> assertThat(row.shrunk()).matches("\\d+% \\(\\d+% to \\d+%\\)"));
    }

    @Test
    void sharesOfFewRegionsAreNotShrunkAndThePageSaysWhy() {
        Catalogue edition = Editions.latest();
        Catalogue few = edition.toBuilder()
                .caseStudies(edition.caseStudies().subList(0, 4))
                .build();
        PooledSharesView view = PooledSharesView.of(views(few)).orElseThrow();

        assertThat(view.shrunk()).isEmpty();
        assertThat(view.refusals()).extracting(LocalizedText::text).contains(PoolingReason.TOO_FEW_GROUPS.text("en"));
        assertThat(PooledSharesView.of(views(bodies(3, 1, 0, 0)))).isEmpty();
    }

    /** Technologies of one kind, each taken up by this many bodies in each year. */
    private static Catalogue spread(int technologies, int times) {
        int[] adopters = {1, 2, 3, 5, 6, 5, 3, 2, 1};
        List<CaseStudy> cases = new ArrayList<>();
        List<Technology> named = new ArrayList<>();
        for (int technology = 0; technology < technologies; technology++) {
            String name = "technology-" + technology;
            named.add(Technology.builder(TechnologyId.of(name), Text.english("Technology " + technology))
                    .build());
            for (int year = 0; year < adopters.length; year++) {
                for (int i = 0; i < adopters[year] * times; i++) {
                    String body = name + "-" + year + "-" + i;
                    cases.add(aCase(body, name, body)
                            .stages(List.of(StageRecord.began(
                                    AdoptionStage.Listed.DEPLOYED, PartialDate.of(2010 + year + technology % 2))))
                            .build());
                }
            }
        }
        return Catalogue.builder(CatalogueId.of("spread"), Text.english("Spread"))
                .issued(PartialDate.parse("2024-12-31"))
                .technologies(named)
                .caseStudies(cases)
                .build();
    }

    @Test
    void technologiesOfOneKindHaveTheirRates() {
        PooledSpreadView view = PooledSpreadView.of(views(spread(5, 1)));

        assertThat(view.refusals()).isEmpty();
        assertThat(view.message()).startsWith("Fitted together, 5 technologies have rates of imitation from 0.");
        assertThat(view.rows()).hasSize(5).allSatisfy(row -> {
            assertThat(row.adopters()).isEqualTo(28);
            assertThat(row.q()).matches("0\\.\\d+ \\(0\\.\\d+ to [01]\\.\\d+\\)");
            assertThat(row.m()).matches("[\\d.]+ \\([\\d.]+ to [\\d.]+\\)");
            assertThat(row.drawing()).isPresent();
        });
        assertThat(view.command()).containsExactly("waystage pooled-diffusion FILE");
    }

    @Test
    void fewSeriesAreNotFittedTogetherNorAreTooMany() {
        PooledSpreadView few = PooledSpreadView.of(views(spread(4, 1), ReportLanguage.SPANISH));
        assertThat(few.many()).isFalse();
        assertThat(few.refusals())
                .extracting(LocalizedText::text)
                .containsExactly(
                        "Menos de cinco grupos tienen datos: demasiado pocos para ver cuánto difieren los grupos.");

        assertThat(PooledSpreadView.of(views(spread(13, 1))).many()).isTrue();
        assertThat(PooledSpreadView.of(views(spread(6, 6))).many()).isTrue();
    }

    @Test
    void theTechnologiesOfMoreCasesThanAReportPoolsHaveTheCommand() {
        Catalogue spread = spread(5, 1);
        List<CaseStudy> cases = new ArrayList<>(spread.caseStudies());
        cases.addAll(bodies(PooledTechnologies.MOST_CASES, 5, 0, 0).caseStudies());
        PooledSpreadView view =
                PooledSpreadView.of(views(spread.toBuilder().caseStudies(cases).build()));

        assertThat(view.many()).isTrue();
        assertThat(view.rows()).isEmpty();
        assertThat(view.command()).containsExactly("waystage pooled-diffusion FILE");
    }
}
