package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.report.WrittenReport.elements;
import static org.waystage.report.WrittenReport.table;
import static org.waystage.report.WrittenReport.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.waystage.analysis.structure.Staleness;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.decision.DecidedKind;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.value.PartialDate;
import org.waystage.editions.Editions;
import org.waystage.history.continuity.Continuity;
import org.waystage.history.continuity.Identity;
import org.waystage.history.continuity.Tally;
import org.waystage.history.difference.Difference;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.difference.StageMove;

/** The page of what changed between the two bundled editions says what their comparison says. */
class ChangesPageTest {
    private static Catalogue earlier;
    private static Catalogue later;
    private static Difference difference;
    private static SortedMap<String, Document> pages;

    @BeforeAll
    static void write() throws IOException {
        earlier = Editions.of("2026-11");
        later = Editions.of("2026-12");
        difference = Difference.between(earlier, later);
        pages = EditionReport.written()
                .pages(path -> !path.contains("/")
                        || path.startsWith("changes-")
                        || path.startsWith("fr/changes")
                        || path.endsWith("cases/australia-smartgate.html")
                        || path.endsWith("cases/bolivia-customs-drones.html"));
    }

    private static Document page(String path) {
        assertThat(pages).containsKey(path);
        return pages.get(path);
    }

    private static Element sentence(String path) {
        return elements(page(path), "p").stream()
                .filter(each -> each.getAttribute("class").equals("finding"))
                .findFirst()
                .orElseThrow();
    }

    private static long silent() {
        return ages(later).goneSilentSince(ages(earlier)).size();
    }

    private static Staleness ages(Catalogue edition) {
        return Staleness.of(edition, edition.issued().map(PartialDate::latest).orElseThrow(), 5);
    }

    private static long moves(StageMove.Direction direction) {
        return difference.caseMoves().stream()
                .filter(move -> move.direction() == direction)
                .count();
    }

    @Test
    void oneSentenceTellsWhatIsNewInBothLanguages() {
        Difference.Compared cases = difference.compared().get(RecordKind.CASE_STUDIES);
        String said = "Since edition 2026-11: %d new cases, %d moved, %d of them to an end, %d gone silent."
                .formatted(cases.added(), difference.movedCases(), moves(StageMove.Direction.ENDED), silent());
        assertThat(List.of("changes.html", "index.html", "news.html"))
                .allSatisfy(path -> assertThat(text(sentence(path))).startsWith(said));
        assertThat(text(sentence("fr/changes.html"))).contains("l’édition 2026-11", cases.added() + " nouveaux cas");
    }

    @Test
    void theTablesHaveTheNumbersOfTheComparison() {
        Map<String, List<String>> kinds = new HashMap<>();
        table(page("changes.html"), "Records of each kind").forEach(row -> kinds.put(row.get(0), row));
        difference.compared().forEach((kind, counts) -> {
            String name = switch (kind) {
                case TECHNOLOGIES -> "Technologies";
                case CODES -> "Codes";
                case ORGANIZATIONS -> "Organizations";
                case CASE_STUDIES -> "Case studies";
                case SOURCES -> "Sources";
                default -> "";
            };
            if (!name.isEmpty()) {
                assertThat(kinds.get(name))
                        .isEqualTo(List.of(
                                name,
                                Long.toString(counts.added()),
                                Long.toString(counts.removed()),
                                Long.toString(counts.changed()),
                                Long.toString(counts.unchanged())));
            }
        });
        assertThat(table(page("changes.html"), "Cases that moved, each once"))
                .contains(List.of("Direction", "Cases", "Late knowledge", "Correction"))
                .contains(List.of("Ended", Long.toString(moves(StageMove.Direction.ENDED)), "7", "1"));
        Continuity continuity = Continuity.between(earlier, later);
        Tally cases = continuity.tally(DecidedKind.Listed.CASE_STUDIES);
        Tally bodies = continuity.tally(DecidedKind.Listed.ORGANIZATIONS);
        assertThat(table(page("changes.html"), "Cases and bodies by what became"))
                .containsExactly(
                        List.of("What became of it", "Cases", "Bodies"),
                        row("The same", Identity.SAME, cases, bodies),
                        row("Renamed", Identity.RENAMED, cases, bodies),
                        row("New", Identity.NEW, cases, bodies));
    }

    private static List<String> row(String name, Identity identity, Tally cases, Tally bodies) {
        return List.of(
                name,
                Long.toString(cases.identity().get(identity).decisions()),
                Long.toString(bodies.identity().get(identity).decisions()));
    }

    @Test
    void everyLinkedNumberLeadsToAListOfThatLength() {
        List<Element> numbers = elements(page("changes.html"), "td").stream()
                .filter(cell -> cell.getAttribute("class").equals("n"))
                .flatMap(cell -> elements(cell, "a").stream())
                .toList();
        assertThat(numbers).hasSizeGreaterThan(5).allSatisfy(TheList::hasItsLength);
        assertThat(elements(sentence("changes.html"), "a")).hasSize(4).allSatisfy(TheList::hasItsLength);
    }

    /** Compares the number of a link with the rows of the list, over all its pages. */
    private static final class TheList {
        static void hasItsLength(Element link) {
            int number = Integer.parseInt(text(link).replaceAll("\\D.*", ""));
            String[] address = link.getAttribute("href").split("#", 2);
            int rows = 0;
            if (address.length == 2) {
                rows = rows(page(address[0]), address[1]);
            } else {
                String stop = address[0].replace(".html", "");
                for (var each : pages.entrySet()) {
                    if (each.getKey().matches(stop + "(-[0-9]+)?\\.html")) {
                        rows += elements(each.getValue(), "tbody").stream()
                                .mapToInt(body -> elements(body, "tr").size())
                                .sum();
                    }
                }
            }
            assertThat(rows).as(link.getAttribute("href")).isEqualTo(number);
        }

        private static int rows(Document page, String section) {
            return elements(page, "section").stream()
                    .filter(each -> each.getAttribute("aria-labelledby").equals(section))
                    .mapToInt(each ->
                            elements(elements(each, "tbody").get(0), "tr").size())
                    .sum();
        }
    }

    @Test
    void noListHasMoreThanAHundredRows() {
        pages.forEach((path, page) -> {
            if (path.startsWith("changes")) {
                elements(page, "tbody")
                        .forEach(body ->
                                assertThat(elements(body, "tr")).as(path).hasSizeLessThanOrEqualTo(100));
            }
        });
        assertThat(pages).containsKeys("changes-reference/4.html", "changes-bodies/2.html");
    }

    @Test
    void theFlowBetweenPhasesIsDrawnAndCounted() {
        Document page = page("changes.html");
        long bands = elements(page, "path").stream()
                .filter(each -> each.getAttribute("class").startsWith("band-to"))
                .count();
        List<List<String>> twin = table(page, "Cases that went from one phase");
        assertThat(bands)
                .isEqualTo(twin.stream()
                        .skip(1)
                        .flatMap(row -> row.stream().skip(1))
                        .filter(cell -> !cell.equals("0"))
                        .count());
        long drawn = twin.stream()
                .skip(1)
                .flatMap(row -> row.stream().skip(1))
                .mapToLong(Long::parseLong)
                .sum();
        long between = difference.moves().stream()
                .filter(move -> move.scope().isEmpty())
                .filter(move -> move.before().phase().isPresent()
                        && move.after().phase().isPresent())
                .filter(move -> !move.before().phase().equals(move.after().phase()))
                .count();
        assertThat(drawn).isEqualTo(between).isGreaterThanOrEqualTo(10);
    }

    @Test
    void aCasePageSaysWhatChangedOfIt() {
        assertThat(text(page("cases/australia-smartgate.html")))
                .contains("Changed since edition 2026-11: title (fr);", "Deployed in part → Deployed (Late knowledge)");
        assertThat(text(page("cases/bolivia-customs-drones.html"))).contains("New since edition 2026-11");
        assertThat(text(page("fr/cases/australia-smartgate.html"))).contains("Modifié depuis l’édition 2026-11");
    }

    @Test
    void withoutAnEarlierEditionNothingIsSaidOfOne(@TempDir Path folder) throws IOException {
        List<CaseStudy> changed =
                List.of(later.caseStudy(CaseStudyId.of("australia-smartgate")).orElseThrow());
        WrittenReport alone =
                WrittenReport.of(later.toBuilder().caseStudies(changed).build(), folder.resolve("report"));
        assertThat(alone.files().keySet()).noneMatch(path -> path.contains("changes"));
        assertThat(text(alone.page("cases/australia-smartgate.html"))).doesNotContain("Changed since");
    }
}
