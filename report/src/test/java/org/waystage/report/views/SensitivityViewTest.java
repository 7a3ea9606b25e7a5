package org.waystage.report.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.report.figures.Figures;
import org.waystage.report.words.ReportLanguage;

/** What would change the sentence about operation, for catalogues in which it differs from that of the bundled one. */
class SensitivityViewTest {
    private static Catalogue.Builder cases(int operation, int trial, int unknown) {
        List<CaseStudy> cases = new ArrayList<>();
        for (int i = 0; i < operation + trial + unknown; i++) {
            AdoptionStage stage =
                    AdoptionStage.of(i < operation ? "deployed" : i < operation + trial ? "pilot" : "unknown");
            cases.add(CaseStudy.builder(
                            CaseStudyId.of("case-" + i),
                            Text.english("Case " + i),
                            List.of(TechnologyId.of("drones")),
                            List.of(OrganizationId.of("body-" + i)))
                    .stages(List.of(StageRecord.observed(stage, PartialDate.of(2023))))
                    .build());
        }
        return Catalogue.builder(CatalogueId.of("some"), Text.english("Some"))
                .issued(PartialDate.parse("2024-12-31"))
                .caseStudies(cases);
    }

    private static Optional<SensitivityView> view(Catalogue.Builder catalogue) {
        Figures figures = new Figures(catalogue.build());
        return SensitivityView.of(new Views(
                figures, new CasePages(figures.entries(), 5000, 30, ReportLanguage.ALL, 1000), ReportLanguage.ENGLISH));
    }

    /** 3 of 10 are in operation, and 6 more are not known: (3 + 4)/(10 + 4) and (3 + 5)/16 are one half. */
    @Test
    void belowOneHalfCasesInOperationWouldChangeIt() {
        SensitivityView view = view(cases(3, 7, 6)).orElseThrow();

        assertThat(view.message())
                .isEqualTo("Less than half of the cases with a known stage are recorded in operation: 3 of 10 (30%)");
        assertThat(view.rows())
                .containsExactly(
                        new SensitivityView.Row(
                                "Cases that nobody recorded, and that are in operation", "4", "not known"),
                        new SensitivityView.Row(
                                "Cases without a known stage that are in operation, while the rest of them are not",
                                "5",
                                "6"));
        assertThat(view.age()).isEmpty();
    }

    @Test
    void ofZeroYearsTheDayIsSaid() {
        SensitivityView view =
                view(cases(10, 3, 0).issued(PartialDate.parse("2023-12-31"))).orElseThrow();

        assertThat(view.age())
                .containsExactly("The sentence holds whatever became of cases last seen before 31 December 2023.");
    }

    @Test
    void ofExactlyOneHalfThereIsNothingToChange() {
        SensitivityView view = view(cases(4, 4, 1)).orElseThrow();

        assertThat(view.message()).startsWith("Exactly half of the cases with a known stage");
        assertThat(view.rows()).isEmpty();
    }

    @Test
    void withoutAStageOrADayNothingIsSaid() {
        assertThat(view(cases(0, 0, 3))).isEmpty();
        assertThat(view(cases(0, 0, 0))).isEmpty();
        assertThat(view(cases(4, 3, 0).issued(Optional.empty()))).isEmpty();
    }
}
