package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.waystage.report.WrittenReport.elements;
import static org.waystage.report.WrittenReport.table;
import static org.waystage.report.WrittenReport.text;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.paths.Funnel;
import org.waystage.analysis.paths.StageLevel;
import org.waystage.analysis.paths.StageOccupation;
import org.waystage.analysis.paths.TransitionMatrix;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.survival.StageTimes;
import org.waystage.analysis.survival.TimeOrigin;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.analysis.survival.TurnbullEstimate;
import org.waystage.core.Catalogue;
import org.waystage.core.Coverage;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;
import org.waystage.report.figures.TimeCall;

/** The page on how far and how long says what the analysis says, or why it says nothing. */
class PathsPageTest {
    private static final Catalogue EDITION = Editions.latest();
    private static final LocalDate ISSUED = EDITION.issued().orElseThrow().latest();
    /** Small, so that some stages and curves have no cases. */
    private static final Catalogue FIRST_EDITION = Editions.of("2026-11");

    @TempDir
    private Path folder;

    private Document page(Catalogue catalogue) throws IOException {
        WrittenReport report = catalogue.equals(EDITION)
                ? EditionReport.written()
                : WrittenReport.of(catalogue, folder.resolve("report"));
        return report.page("paths.html");
    }

    private String said(Catalogue catalogue) throws IOException {
        return text(page(catalogue));
    }

    @Test
    void theFunnelIsThatOfTheAnalysis() throws IOException {
        Funnel funnel = Funnel.of(EDITION, Dimension.GROUP, ISSUED);
        Document page = page(EDITION);
        List<List<String>> rows = table(page, "Along the ladder: cases that reached");
        assertThat(rows.subList(1, rows.size()))
                .extracting(row -> row.get(1), row -> row.get(2), row -> row.get(5))
                .isEqualTo(funnel.all().steps().stream()
                        .map(step -> tuple(
                                Long.toString(step.reached()),
                                Long.toString(step.recorded()),
                                Long.toString(step.open())))
                        .toList());
        Funnel.Step operation = funnel.all().steps().get(5);
        assertThat(rows.get(6).get(0)).isEqualTo("In operation");
        assertThat(rows.get(6).get(4))
                .isEqualTo(percent(operation.conversion().estimate().getAsDouble()));
        assertThat(rows.get(0)).doesNotContain("95% interval");
        assertThat(text(page))
                .contains(
                        "No interval is shown: the cases are a collection",
                        "intervals take them as if drawn by chance from all that might have been recorded");
        assertThat(text(page))
                .contains(funnel.all().counted() + " of " + funnel.all().cases() + " cases are counted");
        List<List<String>> groups = table(page, "Along the ladder: cases of each group");
        assertThat(groups).hasSize(funnel.rows().size() + 2);
        assertThat(groups.get(groups.size() - 1))
                .startsWith("All cases, each once", Long.toString(funnel.all().cases()));
    }

    @Test
    void aStageWithoutRecordsIsNamed() throws IOException {
        assertThat(said(FIRST_EDITION)).contains("No case is recorded at: In development.");
        assertThat(said(EDITION)).doesNotContain("No case is recorded at");
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(100 * share).setScale(0, RoundingMode.HALF_UP) + "%";
    }

    @Test
    void movesAreThoseOfTheAnalysis() throws IOException {
        TransitionMatrix phases = TransitionMatrix.of(EDITION, StageLevel.PHASE, ISSUED);
        TransitionMatrix stages = TransitionMatrix.of(EDITION, StageLevel.STAGE, ISSUED);
        Document page = page(EDITION);
        List<List<String>> rows = table(page, "Moves between phases");
        List<String> trial = rows.stream()
                .filter(row -> row.get(0).equals("Trial"))
                .findFirst()
                .orElseThrow();
        assertThat(trial.get(rows.get(0).indexOf("To: Operation")))
                .isEqualTo(Long.toString(phases.count("trial", "operation")));
        assertThat(trial.get(1)).isEqualTo(phases.starts().get("trial").toString());
        assertThat(trial.get(trial.size() - 1))
                .isEqualTo(phases.stayed().get("trial").toString());
        assertThat(table(page, "Moves between stages, one by one"))
                .hasSize(stages.moves().size() + 1);
        phases.leftOut().forEach((reason, number) -> assertThat(text(page)).contains(number + ": records "));
    }

    @Test
    void aRefusedCurveSaysWhyWithTheNumbersOfTheAnalysis() throws IOException {
        TimeToStage question = TimeToStage.to(Milestone.parse("deployed"))
                .competing(Stream.of("concluded", "abandoned", "discontinued")
                        .map(Milestone::parse)
                        .toList());
        Document page = page(EDITION);
        String said = text(page);
        for (TimeToStage each : List.of(question.from(TimeOrigin.stage(Milestone.parse("pilot"))), question)) {
            for (TimeToStage asked : List.of(each, each.withExactOriginsOnly())) {
                StageTimes times = asked.of(EDITION);
                assertThat(times.obstacles()).isNotEmpty();
                for (RefusedException.Obstacle obstacle : times.obstacles()) {
                    assertThat(said).contains(obstacle.cases() + " of " + obstacle.of() + ":");
                }
            }
        }
        assertThat(said).contains("A curve of all cases is refused", "Shown instead: Turnbull’s estimate");
    }

    @Test
    void theCalendarIsTurnbullsInBothReadings() throws IOException {
        Document page = page(EDITION);
        LocalDate zero = LocalDate.of(2002, 1, 1);
        for (TimeToStage.FollowUp until : TimeToStage.FollowUp.values()) {
            TurnbullEstimate estimate = TimeToStage.to(Milestone.parse("deployed"))
                    .from(TimeOrigin.calendar(zero))
                    .followUp(until)
                    .of(EDITION)
                    .turnbull()
                    .get("(all)");
            boolean asOf = until == TimeToStage.FollowUp.AS_OF;
            List<List<String>> rows = table(
                    page,
                    "In operation: by when, if " + (asOf ? "all that happened" : "cases are known only while seen"));
            double time = (double) (ISSUED.toEpochDay() - zero.toEpochDay());
            assertThat(rows.get(rows.size() - 1))
                    .startsWith(
                            "1 December 2026",
                            percent(1 - estimate.survivalAt(time).orElseThrow().upper()),
                            percent(1 - estimate.survivalAt(time).orElseThrow().lower()));
        }
    }

    @Test
    void aFunnelOfASampleHasIntervals() throws IOException {
        Catalogue sample = EDITION.toBuilder().coverage(Coverage.Listed.SAMPLE).build();
        Document page = page(sample);
        List<List<String>> rows = table(page, "Along the ladder: cases that reached");
        Interval ends = Funnel.of(sample, Dimension.GROUP, ISSUED)
                .all()
                .steps()
                .get(5)
                .conversion()
                .interval()
                .orElseThrow();

        assertThat(rows.get(0).get(5)).isEqualTo("95% interval");
        assertThat(rows.get(6).get(5)).isEqualTo(percent(ends.lower()) + " to " + percent(ends.upper()));
        assertThat(text(page))
                .contains("take the cases as drawn by chance")
                .doesNotContain("No interval is shown", "as if drawn");
    }

    @Test
    void aFunnelOfARegisterHasNoIntervalsAndSaysWhy() throws IOException {
        Document page =
                page(EDITION.toBuilder().coverage(Coverage.Listed.REGISTER).build());

        assertThat(table(page, "Along the ladder: cases that reached").get(0)).doesNotContain("95% interval");
        assertThat(text(page))
                .contains(
                        "No interval is shown: the cases are those of a register, not a sample",
                        "intervals take them as one of the ways in which things could have gone")
                .doesNotContain("a collection, not a sample");
    }

    @Test
    void turnbullsColumnsAreEndsOfAnEstimate() throws IOException {
        Document page = page(EDITION);
        List<List<String>> rows = table(page, "Pilot: by when, if all that happened");
        assertThat(rows.get(0)).containsExactly("By", "Estimate, low end", "Estimate, high end");
        LocalDate zero = LocalDate.of(2002, 1, 1);
        StageTimes times = TimeToStage.to(Milestone.parse("pilot"))
                .from(TimeOrigin.calendar(zero))
                .followUp(TimeToStage.FollowUp.AS_OF)
                .of(EDITION);
        TurnbullEstimate pilots = times.turnbull().get("(all)");
        assertThat(3 * pilots.leftCensored()).isGreaterThanOrEqualTo(pilots.intervals());
        assertThat(text(page))
                .contains(pilots.leftCensored() + " of " + pilots.intervals()
                        + " cases had got there before anything else was seen of them.")
                .containsPattern("Half of them, by the estimate, by [A-Z][a-z]+ 20[0-9]{2}\\.")
                .doesNotContain("At least", "At most");
    }

    @Test
    void fewLeftCensoredCasesNeedNoWarning() throws IOException {
        List<CaseStudy> cases = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            cases.add(dated("case-" + i, 366 + 30 * i));
        }
        assertThat(said(catalogue(cases, "2024-12-31"))).doesNotContain("before anything else was seen");
    }

    @Test
    void threeThatReachedItAreNoCurve() throws IOException {
        Document page = page(FIRST_EDITION);
        String said = text(page);
        assertThat(said)
                .contains(
                        "3 cases reached it. From fewer than 5 no share over time is estimated.",
                        "Rests on 27 intervals",
                        "the first record is already at the target");
        assertThat(elements(page, "caption").stream().map(WrittenReport::text))
                .noneMatch(caption -> caption.startsWith("Pilot → In operation"));
    }

    @Test
    void historiesWhoseOrderIsOpenAreCountedBesideTheStates() throws IOException {
        TransitionMatrix phases = TransitionMatrix.of(EDITION, StageLevel.PHASE, ISSUED);
        long stayed =
                phases.stayed().values().stream().mapToLong(Long::longValue).sum();
        long starts =
                phases.starts().values().stream().mapToLong(Long::longValue).sum();
        assertThat(stayed).isLessThan(phases.histories());
        Document page = page(EDITION);
        List<List<String>> rows = table(page, "Moves between phases");
        assertThat(rows.get(rows.size() - 1))
                .startsWith("Order open at the end", "–")
                .endsWith(Long.toString(phases.histories() - stayed));
        assertThat(text(page))
                .contains(
                        "Of " + phases.histories() + " histories, “first known here” adds up to " + starts
                                + " and “last known here” to " + stayed,
                        "The numbers differ from those of stages on other pages");
        assertThat(said(catalogue(List.of(dated("one", 366)), "2024-12-31"))).doesNotContain("Order open at the end");
    }

    @Test
    void casesWithoutADateAreToldUnderTheYears() throws IOException {
        long undated = StageOccupation.of(EDITION).undated();
        assertThat(undated).isEqualTo(11);
        WrittenReport edition = EditionReport.written();
        assertThat(text(edition.page("time.html")))
                .contains("11 cases have no dated record: they appear only in the last column");
        StageRecord pilot = StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.parse("2020-01-01"));
        WrittenReport dated = WrittenReport.of(
                catalogue(List.of(caseStudy("pilot", pilot), caseStudy("bare")), "2024-12-31"),
                folder.resolve("dated"));
        assertThat(text(dated.page("time.html")))
                .contains("The early years rest on few dated records")
                .doesNotContain("no dated record:");
    }

    @Test
    void everyDrawingHasItsTable() throws IOException {
        Document page = page(EDITION);
        List<String> captions =
                elements(page, "caption").stream().map(WrittenReport::text).toList();
        List<String> drawings = elements(page, "svg").stream()
                .filter(svg -> svg.getAttribute("class").equals("curve"))
                .map(svg -> text(elements(svg, "title").get(0)))
                .toList();
        assertThat(drawings).isNotEmpty();
        assertThat(captions).containsAll(drawings);
    }

    static CaseStudy caseStudy(String id, StageRecord... records) {
        return CaseStudy.builder(
                        CaseStudyId.of(id),
                        Text.english("Case " + id),
                        List.of(TechnologyId.of("drones")),
                        List.of(OrganizationId.of("nobody")))
                .stages(List.of(records))
                .build();
    }

    static Catalogue catalogue(List<CaseStudy> cases, String issued) {
        Catalogue.Builder builder = Catalogue.builder(CatalogueId.of("any"), Text.english("Any"))
                .crosswalks(List.of(Crosswalk.builder(Code.of("house"))
                        .order(List.of("young", "graduated"))
                        .build()))
                .caseStudies(cases);
        return issued.isEmpty()
                ? builder.build()
                : builder.issued(PartialDate.parse(issued)).build();
    }

    @Test
    void nothingRecordedIsSaidInEachPart() throws IOException {
        assertThat(said(catalogue(List.of(caseStudy("bare")), "2024-12-31")))
                .contains(
                        "The 1 case is recorded at none of these stages",
                        "1: nothing is recorded yet",
                        "No history has a dated record",
                        "No case is counted, so there is no estimate",
                        "1: no record uses the ladder");
        assertThat(said(catalogue(List.of(), "2024-12-31")))
                .contains("The catalogue has no cases")
                .doesNotContain("How cases move");
    }

    @Test
    void withoutAnIssueDateNothingIsEstimatedAndThePageSaysWhy() throws IOException {
        StageRecord pilot = StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.parse("2020-01-01"));
        Document page = page(catalogue(List.of(caseStudy("pilot", pilot)), ""));
        assertThat(text(page))
                .contains("1 of 1 case is counted", "no issue date", "--as-of")
                .doesNotContain("By when");
        assertThat(elements(page, "svg"))
                .noneMatch(svg -> svg.getAttribute("class").equals("curve"));
    }

    @Test
    void aTargetThatNobodyReachedIsNoFlatLine() throws IOException {
        StageRecord pilot = StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.parse("2020-01-01"));
        assertThat(said(catalogue(List.of(caseStudy("pilot", pilot)), "2024-12-31")))
                .contains("The 1 case that counts is not recorded to have reached it");
    }

    @Test
    void fiveCasesOnTheDayAreACurveAndFourAreNot() throws IOException {
        List<CaseStudy> cases = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            cases.add(dated("case-" + i, 366));
        }
        Document page = page(catalogue(cases, "2024-12-31"));
        assertThat(table(page, "Pilot → In operation"))
                .contains(List.of("Years", "Still waiting", "So far", "Share", "95% interval"))
                .anySatisfy(row -> assertThat(row).startsWith("1", "5", "5", "100%"));
        Document few = WrittenReport.of(catalogue(cases.subList(0, 4), "2024-12-31"), folder.resolve("few"))
                .page("paths.html");
        assertThat(text(few)).contains("Fewer than 5 cases are counted, too few for an estimate");
        assertThat(elements(few, "svg"))
                .noneMatch(svg -> svg.getAttribute("class").equals("curve"));
    }

    @Test
    void sharesOfFewerThanFiveAreCountsOnThisPageToo() throws IOException {
        StageRecord pilot = StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.parse("2000-01-01"));
        Document page = page(catalogue(
                List.of(dated("one", 100), dated("two", 200), dated("three", 300), caseStudy("still", pilot)),
                "2024-12-31"));
        List<List<String>> rows = table(page, "Along the ladder: cases that reached");
        assertThat(rows).anySatisfy(row -> assertThat(row).startsWith("In operation", "3", "3", "4", "3 of 4", "–"));
        assertThat(table(page, "Moves between stages, one by one").get(1))
                .containsExactly("Pilot", "Deployed", "Forward", "3", "3 of 3", "–");
    }

    private static CaseStudy dated(String id, int days) {
        LocalDate pilot = LocalDate.of(2000, 1, 1);
        return caseStudy(
                id,
                StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.of(pilot)),
                StageRecord.began(AdoptionStage.Listed.DEPLOYED, PartialDate.of(pilot.plusDays(days))));
    }

    @Test
    void manyStepsAreThinnedAndManyIntervalsEstimated() throws IOException {
        List<CaseStudy> cases = new ArrayList<>();
        for (int i = 0; i < 1200; i++) {
            cases.add(dated("case-" + i, 100 + 5 * i));
        }
        WrittenReport report = WrittenReport.of(catalogue(cases, "2020-12-31"), folder.resolve("report"));
        assertThat(text(report.page("paths.html")))
                .contains("Drawn at 200 times evenly apart")
                .doesNotContain("may take long and is not made here");
        assertThat(report.files().get("paths.html").length()).isLessThan(120_000);
    }

    @Test
    void wordsWithMarksOfTheShellAreQuotedInTheCommand() {
        TimeToStage question = TimeToStage.to(Milestone.parse("house:it's \"done\"; rm"));
        assertThat(TimeCall.of(question)).isEqualTo("waystage stats time-to FILE --to 'house:it'\\''s \"done\"; rm'");
    }
}
