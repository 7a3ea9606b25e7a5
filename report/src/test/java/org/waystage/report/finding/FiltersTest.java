package org.waystage.report.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Technology;
import org.waystage.core.value.Text;
import org.waystage.report.figures.Figures;
import org.waystage.report.views.CasePages;
import org.waystage.report.views.Views;
import org.waystage.report.words.ReportLanguage;

class FiltersTest {
    private static final TechnologyId TOP = TechnologyId.of("top");

    private static Technology technology(String id, String broader) {
        return Technology.builder(TechnologyId.of(id), Text.english(id))
                .broader(TechnologyId.of(broader))
                .build();
    }

    private static List<Filters.Choice> technologies(List<Technology> narrower, String... used) {
        List<Technology> technologies = new ArrayList<>(
                List.of(Technology.builder(TOP, Text.english("top")).build()));
        technologies.addAll(narrower);
        Figures figures = new Figures(Catalogue.builder(CatalogueId.of("c"), Text.english("C"))
                .technologies(technologies)
                .caseStudies(List.of(CaseStudy.builder(
                                CaseStudyId.of("case"),
                                Text.english("Case"),
                                List.of(used).stream().map(TechnologyId::of).toList(),
                                List.of(OrganizationId.of("body")))
                        .build()))
                .build());
        return new Filters(new Views(
                        figures,
                        new CasePages(figures.entries(), 10, 50, ReportLanguage.ALL, 1000),
                        ReportLanguage.ENGLISH))
                .all()
                .get(0)
                .choices();
    }

    @Test
    void eachTechnologyIsFollowedByWhatIsBelowIt() {
        assertThat(technologies(
                        List.of(
                                technology("b", "top"),
                                technology("a", "top"),
                                technology("b-2", "b"),
                                technology("unused", "b"),
                                technology("b-1", "b")),
                        "a",
                        "b-1",
                        "b-2"))
                .extracting(choice -> choice.depth() + " " + choice.value())
                .containsExactly("0 top", "1 b", "2 b-2", "2 b-1", "1 a");
    }

    @Test
    void technologiesMayBeNestedDeeply() {
        int depth = 3_000;
        List<Technology> chain = new ArrayList<>();
        for (int i = 1; i <= depth; i++) {
            chain.add(technology("t" + i, i == 1 ? "top" : "t" + (i - 1)));
        }

        assertThat(technologies(chain, "t" + depth))
                .hasSize(depth + 1)
                .last()
                .satisfies(choice -> assertThat(choice.depth()).isEqualTo(depth));
    }
}
