package org.waystage.report.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;
import org.waystage.report.figures.Figures;
import org.waystage.report.words.ReportLanguage;

class CasePagesTest {
    private static CasePages pages(String... ids) {
        Catalogue catalogue = Editions.latest().toBuilder()
                .caseStudies(Stream.of(ids)
                        .map(id -> CaseStudy.builder(
                                        CaseStudyId.of(id),
                                        Text.english(id),
                                        List.of(TechnologyId.of("drones")),
                                        List.of(OrganizationId.of("body")))
                                .build())
                        .toList())
                .build();
        return new CasePages(new Figures(catalogue).entries(), 1, 2, List.of(ReportLanguage.ENGLISH), 1000);
    }

    private static String href(CasePages pages, String id) {
        return pages.href(pages.find(CaseStudyId.of(id)).orElseThrow());
    }

    @Test
    void casesOfAPageHaveDifferentMarksEvenIfTheirIdsHaveTheSameHash() {
        assertThat("case-an".hashCode()).isEqualTo("case-c0".hashCode());
        CasePages pages = pages("case-an", "case-c0");

        assertThat(href(pages, "case-c0")).isEqualTo(href(pages, "case-an") + "-2");
    }

    @Test
    void theMarkOfACaseDoesNotDependOnItsNeighbours() {
        String first = href(pages("case-one", "case-two"), "case-two");
        String later = href(pages("case-three", "case-four", "case-five", "case-two"), "case-two");

        assertThat(first).startsWith("cases/part-1.html#c");
        assertThat(later).startsWith("cases/part-2.html#c").endsWith(first.substring(first.indexOf('#')));
    }
}
