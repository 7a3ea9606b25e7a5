package org.waystage.report.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waystage.core.value.Code;
import org.waystage.report.words.Folding;

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
    void aNumberWithPointsOrHyphensIsOneWordAndItsPartsAreWordsToo() {
        assertThat(Folding.words("TFA 7.4, and 11.5-10.")).containsExactly("tfa", "and", "11", "10", "7.4", "11.5-10");
        assertThat(Folding.words("2024-05-01")).containsExactly("2024", "05", "01");
    }

    @Test
    void aWholeNameIsOneTermHoweverItsWordsAreSetApart() {
        Terms terms = new Terms();
        terms.name(0, "TFA\u00a07.4");
        terms.name(1, "tfa 7-4");
        terms.name(2, "Côte d’Ivoire");

        assertThat(terms.lines(3)).containsExactly("n=cote_d_ivoire 6", "n=tfa_7_4 0 0");
    }

    @Test
    void aCountryHasItsEverydayNamesInAllLanguagesAndItsCodes() {
        CountryNames names = CountryNames.read();

        assertThat(names.of(Code.of("KR"))).contains("South Korea", "Corée du Sud", "Corea del Sur", "KR", "KOR");
        assertThat(names.of(Code.of("XX"))).containsExactly("XX");
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
