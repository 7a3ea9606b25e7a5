package org.waystage.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.casestudy.CaseStudy;

/** The bundled editions as one series. */
class EditionSeriesTest {
    private static final EditionHistory HISTORY =
            EditionHistory.of(Editions.available().stream().map(Editions::of).toList());

    @Test
    void holdsTheEditionsInTheirOrder() {
        assertThat(HISTORY.editions())
                .extracting(edition -> edition.edition().orElseThrow())
                .containsExactlyElementsOf(Editions.available());
        assertThat(HISTORY.latest()).isSameAs(Editions.latest());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25, 2026-11", "2026-11-30, 2026-11", "2026-12-01, 2026-12"})
    void givesTheEditionOfADay(LocalDate day, String label) {
        assertThat(HISTORY.asOf(day).flatMap(Catalogue::edition)).contains(label);
    }

    @Test
    void givesTheNewestFromTheDayOfItsIssueOn() {
        assertThat(HISTORY.asOf(Edition.ISSUED)).contains(Editions.latest());
        assertThat(HISTORY.asOf(Edition.ISSUED.plusYears(1))).contains(Editions.latest());
        assertThat(HISTORY.asOf(Edition.ISSUED.minusDays(1))).isNotEqualTo(HISTORY.asOf(Edition.ISSUED));
    }

    @Test
    void hasNoEditionBeforeTheFirst() {
        assertThat(HISTORY.asOf(LocalDate.of(2026, 11, 24))).isEmpty();
    }

    @Test
    void dropsNoCaseFromOneEditionToTheNext() {
        List<Catalogue> editions = HISTORY.editions();
        for (int i = 1; i < editions.size(); i++) {
            assertThat(editions.get(i).caseStudies())
                    .extracting(CaseStudy::id)
                    .containsAll(editions.get(i - 1).caseStudies().stream()
                            .map(CaseStudy::id)
                            .toList());
        }
    }
}
