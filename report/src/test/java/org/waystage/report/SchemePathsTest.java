package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.report.PathsPageTest.caseStudy;
import static org.waystage.report.PathsPageTest.catalogue;
import static org.waystage.report.WrittenReport.elements;
import static org.waystage.report.WrittenReport.table;
import static org.waystage.report.WrittenReport.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.paths.SchemeOccupation;
import org.waystage.analysis.paths.TransitionMatrix;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.survival.SurvivalEstimate;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;

/** Cases recorded only in the words of a scheme are described in these words. */
class SchemePathsTest {
    @TempDir
    private Path folder;

    private Document page(Catalogue catalogue) throws IOException {
        return WrittenReport.of(catalogue, folder.resolve("report")).page("paths.html");
    }

    @Test
    void aSchemeWithAnOrderOfItsOwnIsAskedWithItsEnds() throws IOException {
        Document page = page(house(5));
        String said = text(page);
        assertThat(said)
                .contains(
                        "First record → “graduated” (house)",
                        "30 cases: 10 reached it, 5 came to another end first, 15 had done neither, 0 are not counted.",
                        "Other ends: “archived” (house).",
                        "10 of 30 cases.",
                        "waystage stats time-to FILE --to house:graduated --competing house:archived",
                        "None of the 30 cases is recorded at any of these stages")
                .doesNotContain("Pilot → In operation", "By when");
        List<List<String>> target = table(page, "First record → “graduated” (house): share that had got there");
        assertThat(target)
                .contains(List.of("2.5", "20", "5", "17%", "7% to 37%", "20%", "3% to 34%"))
                .anySatisfy(row -> assertThat(row).startsWith("4", "15", "10", "33%"));
        List<List<String>> ended = table(page, "First record → “graduated” (house): share that came to another end");
        assertThat(ended).anySatisfy(row -> assertThat(row).startsWith("2", "25", "5", "17%"));
        List<List<String>> funnel = table(page, "In the words of another scheme: house");
        assertThat(funnel.get(2)).startsWith("graduated", "10");
    }

    @Test
    void aWordOfAnyLengthHasDataFiles() throws IOException {
        String word = "graduated ".repeat(100);
        Path report = folder.resolve("report");
        AdoptionReport.of(catalogue(
                                List.of(
                                        caseStudy("early", word("accepted", "2020-01-01")),
                                        caseStudy("late", word(word, "2021-01-01"))),
                                "2024-12-31")
                        .toBuilder()
                        .crosswalks(List.of(Crosswalk.builder(Code.of("house"))
                                .order(List.of("accepted", word))
                                .build()))
                        .build())
                .inLanguages("en")
                .write(report);

        try (Stream<Path> files = Files.list(report.resolve("data"))) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .filteredOn(name -> name.startsWith("time-to-house-graduated-"))
                    .hasSize(2)
                    .allMatch(name -> name.length() <= 160);
        }
    }

    /** Six cases, so many times: graduated after two years and three, archived after one, and three waiting. */
    private static Catalogue house(int times) {
        List<CaseStudy> cases = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            cases.add(inHouse("early-" + i, "graduated", "2022-01-01"));
            cases.add(inHouse("gone-" + i, "archived", "2021-01-01"));
            cases.add(inHouse("late-" + i, "graduated", "2023-01-01"));
            cases.add(caseStudy("waiting-" + i, word("accepted", "2020-01-01")));
            cases.add(caseStudy("waiting-too-" + i, word("accepted", "2020-01-01")));
            cases.add(caseStudy("waiting-as-well-" + i, word("accepted", "2020-01-01")));
        }
        return catalogue(cases, "2024-12-31");
    }

    @Test
    void theShareIfNoneHadEndedOtherwiseStandsBesideTheIncidence() throws IOException {
        TimeToStage question = TimeToStage.to(Milestone.parse("house:graduated"))
                .competing(List.of(Milestone.parse("house:archived")));
        SurvivalEstimate survival = SurvivalEstimate.kaplanMeier(
                        question.of(house(5)).subjects(), ConfidenceTransform.LOG, 0.95)
                .get(0);
        double end = survival.points().get(survival.points().size() - 1).time();
        assertThat(survival.at(end).orElseThrow().estimate()).isCloseTo(0.6, Offset.offset(1e-12));
        Document page = page(house(5));
        List<List<String>> target = table(page, "First record → “graduated” (house): share that had got there");
        assertThat(target.get(0))
                .endsWith("Share", "95% interval", "Share if none had ended otherwise", "95% interval of that");
        List<String> last = target.get(target.size() - 1);
        assertThat(last.get(3)).isEqualTo("33%");
        assertThat(last.get(5)).isEqualTo("40%");
        assertThat(target.get(1)).containsExactly("0", "30", "0", "0%", "–", "0%", "–");
        assertThat(text(page)).contains("33% got there; had none come to another end, it would be 40%.");
        assertThat(table(page, "First record → “graduated” (house): share that came to another end")
                        .get(0))
                .hasSize(5);
    }

    @Test
    void otherEndsHaveAMarkOfTheirOwn() throws IOException {
        Document page = page(house(5));
        List<String> legends = elements(page, "ul").stream()
                .filter(list -> list.getAttribute("class").equals("legend"))
                .map(WrittenReport::text)
                .toList();
        assertThat(legends)
                .contains(
                        "share 95% interval followed no longer came to another end first",
                        "share 95% interval followed no longer came to something else first");
        assertThat(elements(page, "path"))
                .filteredOn(path -> path.getAttribute("class").equals("strokes ends")
                        && path.getAttribute("d").endsWith("v14"))
                .hasSize(2);
    }

    @Test
    void aCurveThatFewerThanFiveMakeIsACount() throws IOException {
        Document page = page(house(1));
        assertThat(text(page)).contains("2 cases reached it. From fewer than 5 no share over time is estimated.");
        assertThat(elements(page, "svg"))
                .noneMatch(svg -> svg.getAttribute("class").equals("curve"));
        String ended = text(WrittenReport.of(house(4), folder.resolve("four")).page("paths.html"));
        assertThat(ended)
                .contains("8 of 24 cases.", "“archived” (house): 4 cases came to it first, too few for a curve.");
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
        Catalogue house = house(1);
        TransitionMatrix words = TransitionMatrix.of(house, LocalDate.of(2024, 12, 31), Code.of("house"));
        WrittenReport report = WrittenReport.inEnglishAndFrench(house, folder.resolve("report"));
        Document page = report.page("paths.html");
        assertThat(text(page))
                .contains(
                        "No history has a dated record of a stage of the ladder",
                        "6 cases with 6 histories of dated records: 3 moves whose order is certain",
                        "To or from a word outside the order" + words.count(TransitionMatrix.Direction.OTHER));
        List<List<String>> rows = table(page, "Moves between words of a scheme, as of");
        List<String> accepted = rows.stream()
                .filter(row -> row.get(0).equals("accepted"))
                .findFirst()
                .orElseThrow();
        assertThat(accepted.get(rows.get(0).indexOf("To: graduated")))
                .isEqualTo(Long.toString(words.count("house:accepted", "house:graduated")))
                .isEqualTo("2");
        assertThat(table(page, "Moves between words of a scheme, one by one"))
                .contains(List.of("accepted", "graduated", "To or from a word outside the order", "2", "2 of 3", "–"));
        assertThat(table(report.page("fr/paths.html"), "Passages entre mots d’un schéma, un par un"))
                .contains(
                        List.of("accepted", "graduated", "Vers ou depuis un mot hors de l’ordre", "2", "2 sur 3", "–"));
    }

    @Test
    void whereCasesStandInTheWordsOfASchemeIsShownByYear() throws IOException {
        Catalogue house = house(1);
        SchemeOccupation years = SchemeOccupation.of(house, Code.of("house"));
        Document page = WrittenReport.of(house, folder.resolve("report")).page("time.html");
        assertThat(text(page))
                .contains("No case is recorded at a stage of the ladder")
                .doesNotContain("No record has a date");
        List<List<String>> rows = table(page, "Cases by word at the end of each year: house");
        assertThat(rows.get(0))
                .containsExactly("End of", "young", "graduated", "accepted", "archived", "Total", "No record yet");
        assertThat(rows.get(rows.size() - 1)).containsExactly("2024", "0", "2", "3", "1", "6", "0");
        assertThat(rows).hasSize(years.years().size() + 1);
    }

    @Test
    void theFrenchPageGivesTheSameFigures() throws IOException {
        WrittenReport report = WrittenReport.inEnglishAndFrench(house(5), folder.resolve("report"));
        assertThat(table(
                        report.page("fr/paths.html"),
                        "Premier relevé → «\u00a0graduated\u00a0» (house)\u00a0: part arrivée au but"))
                .contains(List.of(
                        "2,5", "20", "5", "17\u202f%", "7\u202f% à 37\u202f%", "20\u202f%", "3\u202f% à 34\u202f%"));
    }
}
