package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.report.WrittenReport.elements;
import static org.waystage.report.WrittenReport.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.waystage.analysis.structure.TechnologyReach;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;
import org.waystage.report.figures.Figures;
import org.waystage.report.radar.RadarView;
import org.waystage.report.views.CasePages;
import org.waystage.report.views.Views;
import org.waystage.report.words.ReportLanguage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The radar, and what radar tools read from it. */
class RadarPageTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> WORDS = List.of("adopt", "trial", "assess", "hold", "gone");

    @TempDir
    private Path folder;

    private static List<Element> blips(Document page) {
        return elements(page, "text").stream()
                .filter(each -> each.getAttribute("class").startsWith("nr "))
                .toList();
    }

    private static List<Element> items(Document page) {
        return elements(page, "li").stream()
                .filter(each -> elements(each, "span").stream()
                        .anyMatch(span -> span.getAttribute("class").equals("nr")))
                .toList();
    }

    @Test
    void everyTechnologyWithTwoBodiesButNoGroupOfThemIsANumberInTheDrawingAndANameInTheList() throws IOException {
        Catalogue edition = Editions.of("2026-12");
        WrittenReport report = EditionReport.written();
        TechnologyReach reach =
                TechnologyReach.of(edition, edition.issued().orElseThrow().latest(), 5, 2);
        Set<TechnologyId> far = reach.technologies().stream()
                .filter(each -> each.phase().isPresent())
                .map(TechnologyReach.Entry::technology)
                .collect(Collectors.toSet());
        List<String> placed = far.stream()
                .filter(each -> edition.technology(each).orElseThrow().broader().isPresent()
                        || edition.withNarrower(each).stream()
                                        .filter(far::contains)
                                        .count()
                                == 1)
                .map(each -> edition.technology(each).orElseThrow().name().in("en"))
                .toList();
        Document page = report.page("radar.html");

        assertThat(items(page)).hasSameSizeAs(placed);
        assertThat(blips(page)).hasSameSizeAs(placed);
        assertThat(items(page).stream().map(WrittenReport::text).toList())
                .allSatisfy(item -> assertThat(placed).anyMatch(item::contains));
        assertThat(text(page)).contains("17 technologies in no ring", "the 5 sectors of this radar are in 2 files");
    }

    @Test
    void withoutCasesThereIsNoRadar() throws IOException {
        Catalogue empty = Catalogue.builder(CatalogueId.of("empty"), Text.english("Nothing yet"))
                .build();
        assertThat(WrittenReport.of(AdoptionReport.of(empty), folder.resolve("report"))
                        .files()
                        .keySet())
                .noneMatch(path -> path.contains("radar") && !path.endsWith(".css"));
    }

    /** Returns a radar of a register: the entries of each sector, whose ring is the word at their place in turn. */
    private static Catalogue register(int sectors, int entries, int shift) {
        List<CaseStudy> cases = new ArrayList<>();
        for (int sector = 0; sector < sectors; sector++) {
            for (int i = 0; i < entries; i++) {
                String id = "entry-" + sector + "-" + i;
                String name = i == 0 ? "=cmd|'/c calc'!A" + sector : "Thing, \"" + sector + "\" " + i;
                cases.add(CaseStudy.builder(
                                CaseStudyId.of(id),
                                Text.english(name),
                                List.of(TechnologyId.of("thing-" + sector + "-" + i)),
                                List.of(OrganizationId.of("maker")))
                        .stages(List.of(StageRecord.builder(Basis.Listed.OBSERVED)
                                .date(PartialDate.parse("2026-05"))
                                .reportedAs(new ReportedAs(
                                        Code.of("radar-ring"),
                                        WORDS.get(Math.max(0, i % WORDS.size() - shift)),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Extras.none()))
                                .build()))
                        .sourceFields(List.of(new CaseStudy.SourceField("/quadrant", "Part " + sector, Extras.none())))
                        .build());
            }
        }
        return Catalogue.builder(CatalogueId.of("made-up-radar"), Text.english("Made-up radar"))
                .edition(Integer.toString(2 - shift))
                .issued(PartialDate.parse(shift == 0 ? "2026-05-01" : "2026-11-01"))
                .crosswalks(List.of(Crosswalk.builder(Code.of("radar-ring"))
                        .rows(WORDS.stream()
                                .map(word -> new Crosswalk.Row(
                                        word, Optional.empty(), Optional.empty(), Optional.empty(), Extras.none()))
                                .toList())
                        .build()))
                .caseStudies(cases)
                .build();
    }

    private WrittenReport withData(AdoptionReport report) throws IOException {
        return WrittenReport.of(report.inLanguages("en"), folder.resolve("report"));
    }

    @Test
    void aRegisterKeepsItsOwnRingsAndSectors() throws IOException {
        Document page =
                WrittenReport.of(register(4, 5, 0), folder.resolve("report")).page("radar.html");

        assertThat(items(page)).hasSize(20);
        assertThat(text(page))
                .contains("4 of 20 entries are in the ring “adopt”", "A Part 0", "D Part 3", "IV hold", "V gone");
    }

    @Test
    void aSectorMayHaveAnyName() throws IOException {
        Catalogue register = register(1, 1, 0);
        Document page = WrittenReport.of(
                        register.toBuilder()
                                .caseStudies(register.caseStudies().stream()
                                        .map(entry -> entry.toBuilder()
                                                .sourceFields(List.of(new CaseStudy.SourceField(
                                                        "/quadrant", "group: Big Data", Extras.none())))
                                                .build())
                                        .toList())
                                .build(),
                        folder.resolve("report"))
                .page("radar.html");

        assertThat(text(page)).contains("A group: Big Data");
    }

    @Test
    void movesSinceTheEarlierEditionAreMarked() throws IOException {
        Document page = WrittenReport.of(register(5, 3, 1), register(4, 3, 0), folder.resolve("report"))
                .page("radar.html");
        List<String> marks = items(page).stream()
                .map(WrittenReport::text)
                .map(item -> item.contains("▲") ? "further" : item.contains("★") ? "new" : "none")
                .toList();

        // in each of four sectors the first stays and two move inwards; the fifth sector is new
        assertThat(marks).filteredOn("further"::equals).hasSize(8);
        assertThat(marks).filteredOn("new"::equals).hasSize(3);
        assertThat(marks).filteredOn("none"::equals).hasSize(4);
        assertThat(text(page))
                .as("the legend lists what is drawn")
                .contains("new on the radar", "moved further")
                .doesNotContain("moved back");
    }

    /** The first edition named groups where the next one names their technologies: that they are new is not known. */
    @Test
    void aTechnologyIsNotNewWhereTheEarlierEditionNamedItsGroupOnly() throws IOException {
        assertThat(text(EditionReport.written().page("radar.html"))).doesNotContain("new on the radar");
    }

    @Test
    void theFilesOfZalandosRadarFollowItsRules() throws IOException {
        SortedMap<String, String> files = withData(
                        AdoptionReport.of(register(6, 5, 1)).since(register(5, 5, 0)))
                .files();
        List<String> names = files.keySet().stream()
                .filter(path -> path.matches("data/radar-zalando.*\\.en\\.json"))
                .toList();
        int entries = 0;
        assertThat(names).containsExactly("data/radar-zalando-1.en.json", "data/radar-zalando-2.en.json");
        for (String name : names) {
            JsonNode radar = JSON.readTree(files.get(name));
            assertThat(radar.path("date").stringValue()).isEqualTo("2026.11.01");
            assertThat(radar.path("quadrants").size()).isEqualTo(4);
            assertThat(radar.path("rings").size()).isEqualTo(4);
            for (JsonNode entry : radar.path("entries")) {
                entries++;
                assertThat(entry.path("label").stringValue()).isNotBlank();
                assertThat(entry.path("quadrant").intValue()).isBetween(0, 3);
                assertThat(entry.path("ring").intValue()).isBetween(0, 3);
                assertThat(entry.path("moved").intValue()).isBetween(-1, 2);
                assertThat(entry.path("active").booleanValue()).isTrue();
            }
        }
        assertThat(entries).isEqualTo(30);
    }

    @Test
    void theFilesOfBuildYourOwnRadarFollowItsRules() throws IOException {
        SortedMap<String, String> files = withData(
                        AdoptionReport.of(register(6, 5, 1)).since(register(5, 5, 0)))
                .files();
        List<String> names = files.keySet().stream()
                .filter(path -> path.matches("data/radar-byor.*\\.en\\.csv"))
                .toList();
        assertThat(names).containsExactly("data/radar-byor-1.en.csv", "data/radar-byor-2.en.csv");
        for (String name : names) {
            List<List<String>> rows = csv(files.get(name));
            assertThat(rows.get(0)).containsExactly("name", "ring", "quadrant", "isNew", "status", "description");
            Set<String> rings = new LinkedHashSet<>();
            Set<String> quadrants = new LinkedHashSet<>();
            rows.stream().skip(1).forEach(row -> {
                assertThat(row).hasSize(6);
                rings.add(row.get(1));
                quadrants.add(row.get(2));
                assertThat(row.get(3)).isIn("TRUE", "FALSE");
                assertThat(row.get(4)).isIn("new", "moved in", "moved out", "no change");
            });
            assertThat(quadrants).hasSize(4);
            assertThat(rings).containsExactly("adopt", "trial", "assess", "hold");
        }
    }

    @Test
    void noNameRunsAsAFormulaInASpreadsheet() throws IOException {
        String csv = withData(AdoptionReport.of(register(4, 5, 0))).files().get("data/radar-byor.en.csv");
        assertThat(csv(csv).stream().map(row -> row.get(0)).toList())
                .contains("'=cmd|'/c calc'!A0", "Thing, \"1\" 2")
                .noneMatch(name -> name.startsWith("="));
    }

    @Test
    void whatTheToolsCannotHoldIsSaid() throws IOException {
        WrittenReport three = withData(AdoptionReport.of(register(3, 5, 0)));
        assertThat(text(three.page("radar.html")))
                .contains("takes exactly four sectors and this radar has 3", "3 entries beyond are not in the files");
        assertThat(three.files().keySet()).noneMatch(path -> path.contains("byor"));
    }

    /** Returns the rows of a table as its readers split them. */
    private static List<List<String>> csv(String text) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.split("\r\n")) {
            List<String> cells = new ArrayList<>();
            for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
                cells.add(
                        cell.startsWith("\"")
                                ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                                : cell);
            }
            rows.add(cells);
        }
        return rows;
    }

    @Test
    void aFullRadarCountsWhatItCannotPlace() {
        Figures figures = new Figures(register(12, 100, 0));
        Views views = new Views(
                figures, new CasePages(figures.entries(), 10, 50, ReportLanguage.ALL, 1000), ReportLanguage.ENGLISH);
        RadarView view = RadarView.of(views).orElseThrow();

        assertThat(view.sectors().stream()
                        .flatMap(sector -> sector.rings().stream())
                        .mapToInt(ring -> ring.items().size())
                        .sum())
                .isEqualTo(1200);
        String drawing = view.chart(views).image("radar", "", "").file("en", "");
        assertThat(Pattern.compile("<text class=\"nr [^>]*>(×?)([0-9]+)</text>")
                        .matcher(drawing)
                        .results()
                        .mapToInt(blip -> blip.group(1).isEmpty() ? 1 : Integer.parseInt(blip.group(2)))
                        .sum())
                .isEqualTo(1200);
        assertThat(drawing).contains(">×20<", "several, see the list");
    }
}
