package org.waystage.report.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {
    @Test
    void documentsAreWrittenAsDistancesWithTheBestField() {
        Terms terms = new Terms();
        terms.words(0, Terms.Field.TEXT, "port of entry");
        terms.words(0, Terms.Field.TITLE, "Port");
        terms.words(5, Terms.Field.NAME, "port");
        terms.filter(5, "c", "KE");

        // 0: first document, title; then four between, times three, plus one for a name: 13, which is d
        assertThat(terms.lines(10)).containsExactly("c=KE h", "entry 2", "of 2", "port 0 d");
    }

    @Test
    void aTermOfMoreThanATenthOfManyCasesIsAFacet() {
        Terms terms = new Terms();
        for (int i = 0; i < 1200; i++) {
            if (i % 9 == 0) {
                terms.words(i, Terms.Field.TITLE, "common");
            }
            if (i % 11 == 0) {
                terms.words(i, Terms.Field.TITLE, "rare");
            }
        }
        List<String> lines = terms.lines(1200);

        assertThat(lines.get(0)).startsWith("common*180").hasSizeBetween(200, 7 + 200);
        assertThat(lines.get(1)).startsWith("rare 0 u u");
    }
}
