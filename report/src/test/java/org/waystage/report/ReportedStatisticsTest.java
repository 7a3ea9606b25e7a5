package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.report.WrittenReport.elements;
import static org.waystage.report.WrittenReport.table;
import static org.waystage.report.WrittenReport.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Sampling;
import org.waystage.analysis.diffusion.DiffusionFit;
import org.waystage.analysis.diffusion.DiffusionModel;
import org.waystage.analysis.diffusion.DiffusionVerdict;
import org.waystage.analysis.diffusion.TechnologyUptake;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.structure.CoOccurrence;
import org.waystage.analysis.structure.Frequencies;
import org.waystage.analysis.survey.SurveyShare;
import org.waystage.analysis.survey.SurveyShares;
import org.waystage.analysis.trend.Comparability;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.editions.Editions;
import org.waystage.report.figures.Standing;
import org.waystage.report.words.ReportLanguage;
import org.waystage.report.words.ShareWords;
import org.waystage.report.words.Words;
import org.waystage.results.Statistic;
import org.waystage.results.Statistics;

/** The statistics in the report of the newest edition are those of the analysis, refusals included. */
class ReportedStatisticsTest {
    /** The bundled edition is a collection, so its shares have no intervals. */
    private static final ShareWords SHARES = new ShareWords(new Words(ReportLanguage.ENGLISH), Sampling.COLLECTION);

    @TempDir
    private static Path folder;

    private static Catalogue edition;
    private static LocalDate day;
    private static WrittenReport report;

    @BeforeAll
    static void write() throws IOException {
        edition = Editions.latest();
        day = edition.issued().orElseThrow().latest();
        report = EditionReport.written();
    }

    private static String page(String path) throws IOException {
        return text(report.page(path));
    }

    private static String name(Dimension by, String key) {
        return by == Dimension.PROCESS
                ? edition.codeList(CodeListId.of("customs-processes")).orElseThrow().codes().stream()
                        .filter(entry -> entry.code().value().equals(key))
                        .findFirst()
                        .orElseThrow()
                        .name()
                        .in("en")
                : edition.technology(TechnologyId.of(key)).orElseThrow().name().in("en");
    }

    @ParameterizedTest
    @CsvSource({
        "GROUP, CASE, Pairs of groups in at least 2 cases",
        "GROUP, ADOPTER, Pairs of groups with at least 2 adopters",
        "PROCESS, CASE, Pairs of processes in at least 2 cases"
    })
    void pairsStandWithTheirMeasures(Dimension by, CoOccurrence.Unit unit, String caption) throws IOException {
        CoOccurrence found = CoOccurrence.of(edition, by, unit);
        List<List<String>> expected = new ArrayList<>();
        for (CoOccurrence.Pair pair : found.atLeast(2)) {
            Share jaccard = pair.jaccard();
            expected.add(List.of(
                    name(by, pair.first()),
                    name(by, pair.second()),
                    Long.toString(pair.both()),
                    pair.ofFirst() + ", " + pair.ofSecond(),
                    SHARES.percent(jaccard),
                    SHARES.lift(pair)));
        }
        List<List<String>> rows = table(report.page("together.html"), caption);
        assertThat(rows.subList(1, rows.size()))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(expected)
                .isSortedAccordingTo((a, b) -> Integer.compare(Integer.parseInt(b.get(2)), Integer.parseInt(a.get(2))));
        assertThat(page("together.html"))
                .contains((found.pairs().size() - expected.size())
                        + " pairs seen fewer than 2 times are not in this table");
    }

    @Test
    void theMatrixOfGroupsIsThatOfTheAnalysis() throws IOException {
        CoOccurrence found = CoOccurrence.of(edition, Dimension.GROUP, CoOccurrence.Unit.CASE);
        List<List<String>> rows = table(report.page("together.html"), "Groups of technologies by the number of cases");
        List<String> keys = found.counts().keySet().stream()
                .sorted((a, b) ->
                        Long.compare(found.counts().get(b), found.counts().get(a)))
                .toList();
        assertThat(rows).hasSize(keys.size() + 1);
        for (int i = 0; i < keys.size(); i++) {
            assertThat(rows.get(i + 1).get(0)).isEqualTo((i + 1) + " " + name(Dimension.GROUP, keys.get(i)));
            for (int j = 0; j < keys.size(); j++) {
                long both = found.pair(keys.get(i), keys.get(j)).orElseThrow().both();
                assertThat(rows.get(i + 1).get(j + 1)).isEqualTo(both == 0 ? "·" : Long.toString(both));
            }
        }
    }

    private static long uses() {
        return edition.caseStudies().stream().filter(Natures.USE::has).count();
    }

    @Test
    void whatPairsRestOnAndMayNotBeUsedForIsSaid() throws IOException {
        long adopters = edition.caseStudies().stream()
                .filter(Natures.USE::has)
                .flatMap(each -> each.adopters().stream())
                .distinct()
                .count();

        assertThat(page("together.html"))
                .contains(
                        "A pair is no cause.",
                        "Rests on the " + uses() + " cases that name a technology.",
                        "Rests on " + adopters + " adopters, each counted once with all its cases",
                        "are left out");
        assertThat(page("fr/together.html"))
                .contains("Une paire n’est pas une cause.", "Repose sur les " + uses() + " cas");
    }

    @ParameterizedTest
    @EnumSource(Frequencies.Kind.class)
    void statementsStandWithCountAndShare(Frequencies.Kind kind) throws IOException {
        Frequencies found = Frequencies.of(edition, kind, Dimension.GROUP, day);
        Document reasons = report.page("reasons.html");
        Element section = elements(reasons, "section").stream()
                .filter(each -> each.getAttribute("aria-labelledby").equals(kind + "-h"))
                .findFirst()
                .orElseThrow();
        assertThat(text(section))
                .contains("Of " + uses() + " cases, " + found.all().stating() + " state something of this kind: "
                        + found.all().coded() + " by a code, " + found.all().withoutCode() + " in words only.");
        if (found.all().coded() == 0) {
            assertThat(text(section)).contains("No case gives a code for what it states");
            assertThat(elements(section, "table")).as("a table of nothing").isEmpty();
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        found.all().codes().forEach((code, count) -> {
            Share share = found.all().share(Code.of(code));
            rows.add(List.of(Long.toString(count), SHARES.percent(share)));
        });
        List<List<String>> shown = table(reasons, name(kind) + " by the number of cases");
        assertThat(shown.subList(1, shown.size()))
                .extracting(row -> row.subList(1, 3))
                .containsExactlyInAnyOrderElementsOf(rows);
        assertThat(shown.get(0)).doesNotContain("95% interval");
        List<List<String>> groups = table(reasons, name(kind) + " by group of technologies");
        assertThat(groups.subList(1, groups.size())).hasSize(7).allSatisfy(row -> {
            Frequencies.Row counts = found.rows().entrySet().stream()
                    .filter(each -> name(Dimension.GROUP, each.getKey()).equals(row.get(0)))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
            assertThat(row.subList(1, 3))
                    .containsExactly(SHARES.of(counts.statingShare()), Long.toString(counts.coded()));
        });
    }

    private static String name(Frequencies.Kind kind) {
        return kind == Frequencies.Kind.CHALLENGES
                ? "Obstacles"
                : kind.code().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                        + kind.code().substring(1);
    }

    @Test
    void ofFewCasesNoPercentageIsGiven() throws IOException {
        List<List<String>> groups = table(report.page("reasons.html"), "Benefits by group of technologies");
        assertThat(groups.subList(1, groups.size()))
                .anySatisfy(row -> assertThat(row.get(1)).matches("[0-4] of [1-4]"))
                .anySatisfy(row -> assertThat(row.get(1)).matches("[0-9]+ of [0-9]+ \\([0-9]+%\\)"));
    }

    @Test
    void theAgesOfTheEvidenceAreThoseOfTheHistories() throws IOException {
        List<EvidencedStage> operation = edition.caseStudies().stream()
                .filter(Natures.USE::has)
                .map(each -> edition.history(each).current())
                .filter(state -> Standing.of(state.answer()) == Standing.OPERATION)
                .toList();
        List<String> row =
                table(report.page("time.html"), "Running cases by the age").get(1);
        assertThat(row)
                .containsExactly(
                        "Operation",
                        seen(operation, 0, 1),
                        seen(operation, 1, 3),
                        seen(operation, 3, 5),
                        seen(operation, 5, 1000),
                        Long.toString(operation.stream()
                                .filter(state -> state.evidence().isEmpty())
                                .count()),
                        Integer.toString(operation.size()));
    }

    private static String seen(List<EvidencedStage> states, int from, int to) {
        return Long.toString(states.stream()
                .flatMap(state -> state.evidence().stream())
                .map(PartialDate::latest)
                .filter(date ->
                        (from == 0 || date.isBefore(day.minusYears(from))) && !date.isBefore(day.minusYears(to)))
                .count());
    }

    @Test
    void adoptersAreCountedOrLeftOutAsInTheUptake() throws IOException {
        List<List<String>> rows = table(report.page("time.html"), "Adopters by whether it is certain");
        assertThat(rows).hasSizeGreaterThan(7);
        Map<String, TechnologyId> ids = new java.util.HashMap<>();
        edition.technologies().forEach(each -> ids.put(each.name().in("en"), each.id()));
        for (List<String> row : rows.subList(1, rows.size())) {
            TechnologyUptake uptake = TechnologyUptake.of(edition, ids.get(row.get(0)));
            List<String> expected = new ArrayList<>(
                    List.of(row.get(0), Long.toString(Math.round(uptake.series().total()))));
            for (TechnologyUptake.LeftOut reason : TechnologyUptake.LeftOut.values()) {
                expected.add(Long.toString(uptake.count(reason)));
            }
            assertThat(row).isEqualTo(expected);
        }
    }

    @Test
    void aRefusedFitShowsItsReasonsAndNoNumbers() throws IOException {
        TechnologyId group = TechnologyId.of("blockchain-dlt");
        DiffusionVerdict verdict = DiffusionFit.of(
                        TechnologyUptake.of(edition, group).series(), DiffusionModel.BASS)
                .verdict();
        assertThat(verdict.isUsable()).isFalse();
        for (String language : List.of("en", "fr")) {
            Document time = report.page(language.equals("en") ? "time.html" : "fr/time.html");
            Element figure = elements(time, "h3").stream()
                    .filter(heading -> text(heading)
                            .equals(edition.technology(group)
                                    .orElseThrow()
                                    .name()
                                    .in(language)))
                    .map(heading -> (Element) heading.getParentNode())
                    .filter(figured -> !elements(figured, "ul").isEmpty())
                    .findFirst()
                    .orElseThrow();
            assertThat(elements(figure, "li"))
                    .extracting(WrittenReport::text)
                    .isEqualTo(verdict.reasons().stream()
                            .map(reason -> reason.text(language))
                            .toList());
            assertThat(elements(figure, "table")).hasSize(1);
        }
    }

    @Test
    void anAnswerOfASurveyHasItsShareOrTheReasonWhyNot() throws IOException {
        for (Survey survey : edition.surveys()) {
            List<List<String>> rows = table(
                    report.page("surveys.html"), "Answers: " + survey.title().in("en"));
            List<SurveyShare> answers = SurveyShares.of(survey, 0.95).answers();
            assertThat(rows).hasSize(answers.size() + 1);
            for (SurveyShare answer : answers) {
                String said = rows.get(answer.index() + 1).get(4);
                answer.share()
                        .ifPresent(
                                share -> assertThat(said).contains(SHARES.of(share), SHARES.bounds(share.interval())));
                answer.noShare()
                        .ifPresent(reason -> assertThat(said)
                                .contains(reason == SurveyShare.NoShare.WORDING_ONLY ? "–" : reason.text("en"))
                                .doesNotContain("%"));
            }
        }
        assertThat(page("surveys.html")).contains("given by 1 of the 24 answers");
    }

    @Test
    void surveysThatMakeNoSeriesSaySo() throws IOException {
        assertThat(page("surveys.html"))
                .contains(
                        "not comparable.",
                        Comparability.Reason.POPULATION_NOT_STATED.text("en") + " (of the second)",
                        Comparability.Reason.QUESTION_NOT_ASKED.text("en"));
        assertThat(page("fr/surveys.html"))
                .contains("non comparables.", Comparability.Reason.POPULATION_NOT_STATED.text("fr"));
    }

    /** Returns how the command line is asked for a statistic. */
    private static String call(Statistic statistic) {
        return switch (statistic.name()) {
            case "stages" -> "waystage stats FILE";
            case "staleness" -> "waystage stats quality FILE";
            default -> "waystage stats " + statistic.name() + " FILE";
        };
    }

    @Test
    void everyStatisticIsExplained() throws IOException {
        for (String path : List.of("methods.html", "fr/methods.html")) {
            Document methods = report.page(path);
            Element section = elements(methods, "section").stream()
                    .filter(each -> each.getAttribute("aria-labelledby").equals("statistics-h"))
                    .findFirst()
                    .orElseThrow();
            assertThat(elements(section, "h3")).hasSize(Statistics.all().size() + 2); // shares and comparability
            assertThat(elements(section, "details"))
                    .filteredOn(details -> elements(details, "code").isEmpty())
                    .hasSize(2); // shares and comparability have no command
            assertThat(elements(section, "code").stream().map(WrittenReport::text))
                    .doesNotHaveDuplicates()
                    .allSatisfy(call -> assertThat(call).contains(" FILE"));
            assertThat(text(section))
                    .contains("Wilson", "1958", "Greenwood", "Aalen", "Turnbull", "Jaccard", "Bass", "1927", "N−n");
            for (Statistic statistic : Statistics.all()) {
                assertThat(text(section))
                        .contains(statistic.title(path.startsWith("fr/") ? "fr" : "en"), call(statistic));
            }
        }
    }
}
