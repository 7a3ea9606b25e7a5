package org.waystage.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.examples.report.PathsPageTest.caseStudy;
import static org.waystage.examples.report.PathsPageTest.catalogue;
import static org.waystage.examples.report.WrittenReport.table;
import static org.waystage.examples.report.WrittenReport.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.waystage.analysis.SchemeOccupation;
import org.waystage.analysis.TransitionMatrix;
import org.waystage.core.Basis;
import org.waystage.core.CaseStudy;
import org.waystage.core.Catalogue;
import org.waystage.core.Code;
import org.waystage.core.PartialDate;
import org.waystage.core.ReportedAs;
import org.waystage.core.StageRecord;

/** Cases that are recorded in the words of a scheme alone are told of in these words. */
class SchemePathsTest {
    @TempDir
    private Path folder;

    private Document page(Catalogue catalogue) throws IOException {
        return WrittenReport.of(catalogue, folder.resolve("report")).page("paths.html");
    }

    @Test
    void aSchemeWithAnOrderOfItsOwnIsAskedWithItsEnds() throws IOException {
        Document page = page(house());
        String said = text(page.getDocumentElement());
        assertThat(said)
                .contains(
                        "First record → “graduated” (house)",
                        "6 cases: 2 reached it, 1 came to another end first, 3 had done neither, 0 are not counted.",
                        "Other ends: “archived” (house).",
                        "2 of 6 cases.",
                        "waystage time-to FILE --to house:graduated --competing house:archived",
                        "None of the 6 cases is recorded at any of these stages")
                .doesNotContain("Pilot → In operation", "By when");
        List<List<String>> target = table(page, "First record → “graduated” (house): share that had got there");
        assertThat(target)
                .contains(List.of("2.5", "4", "1", "17%", "3% to 100%"))
                .anySatisfy(row -> assertThat(row).startsWith("4", "3", "2", "33%"));
        List<List<String>> ended = table(page, "First record → “graduated” (house): share that came to another end");
        assertThat(ended).anySatisfy(row -> assertThat(row).startsWith("2", "5", "1", "17%"));
        List<List<String>> funnel = table(page, "In the words of the scheme house");
        assertThat(funnel.get(2)).startsWith("graduated", "2");
    }

    /** Six cases: graduated after two years and three, archived after one, and three waiting. */
    private static Catalogue house() {
        return catalogue(
                List.of(
                        inHouse("early", "graduated", "2022-01-01"),
                        inHouse("gone", "archived", "2021-01-01"),
                        inHouse("late", "graduated", "2023-01-01"),
                        caseStudy("waiting", word("accepted", "2020-01-01")),
                        caseStudy("waiting-too", word("accepted", "2020-01-01")),
                        caseStudy("waiting-as-well", word("accepted", "2020-01-01"))),
                "2024-12-31");
    }

    private static CaseStudy inHouse(String id, String word, String day) {
        return caseStudy(id, word("accepted", "2020-01-01"), word(word, day));
    }

    private static StageRecord word(String word, String day) {
        return StageRecord.builder(ReportedAs.of(Code.of("house"), word), Basis.Listed.BEGAN)
                .date(PartialDate.parse(day))
                .build();
    }

    @Test
    void movesAlongASchemeAreThoseOfTheAnalysis() throws IOException {
        Catalogue house = house();
        TransitionMatrix words = TransitionMatrix.of(house, LocalDate.of(2024, 12, 31), Code.of("house"));
        WrittenReport report = WrittenReport.of(house, folder.resolve("report"));
        Document page = report.page("paths.html");
        assertThat(text(page.getDocumentElement()))
                .contains(
                        "No history has a dated record of a stage of the ladder",
                        "6 cases with 6 histories of dated records: 3 moves whose order is certain",
                        "To or from a word outside the order" + words.count(TransitionMatrix.Direction.OTHER));
        List<List<String>> rows = table(page, "Moves between words of house, as of");
        List<String> accepted = rows.stream()
                .filter(row -> row.get(0).equals("accepted"))
                .findFirst()
                .orElseThrow();
        assertThat(accepted.get(rows.get(0).indexOf("To: graduated")))
                .isEqualTo(Long.toString(words.count("house:accepted", "house:graduated")))
                .isEqualTo("2");
        assertThat(table(page, "Moves between words of house, one by one"))
                .contains(List.of("accepted", "graduated", "To or from a word outside the order", "2", "2 of 3", "–"));
        assertThat(table(report.page("fr/paths.html"), "Passages entre mots de house, un par un"))
                .contains(
                        List.of("accepted", "graduated", "Vers ou depuis un mot hors de l’ordre", "2", "2 sur 3", "–"));
    }

    @Test
    void whereCasesStandInTheWordsOfASchemeIsShownByYear() throws IOException {
        Catalogue house = house();
        SchemeOccupation years = SchemeOccupation.of(house, Code.of("house"));
        Document page = WrittenReport.of(house, folder.resolve("report")).page("time.html");
        assertThat(text(page.getDocumentElement()))
                .contains("No case is recorded at a stage of the ladder")
                .doesNotContain("No record has a date");
        List<List<String>> rows = table(page, "Cases by word of house at the end of each year");
        assertThat(rows.get(0))
                .containsExactly("End of", "young", "graduated", "accepted", "archived", "Total", "No record yet");
        assertThat(rows.get(rows.size() - 1)).containsExactly("2024", "0", "2", "3", "1", "6", "0");
        assertThat(rows).hasSize(years.years().size() + 1);
    }

    @Test
    void theFrenchPageGivesTheSameFigures() throws IOException {
        WrittenReport report = WrittenReport.of(house(), folder.resolve("report"));
        assertThat(table(
                        report.page("fr/paths.html"),
                        "Premier relevé → «\u00a0graduated\u00a0» (house)\u00a0: part arrivée au but"))
                .contains(List.of("2,5", "4", "1", "17\u202f%", "3\u202f% à 100\u202f%"));
    }
}
