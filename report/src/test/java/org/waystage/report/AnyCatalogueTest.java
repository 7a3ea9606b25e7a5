package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.report.WrittenReport.elements;
import static org.waystage.report.WrittenReport.table;
import static org.waystage.report.WrittenReport.text;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;
import org.waystage.report.figures.Figures;
import org.waystage.report.pages.Page;
import org.waystage.report.pages.Site;
import org.waystage.report.words.Phrases;
import org.waystage.report.words.ReportLanguage;
import org.waystage.report.words.Words;

/** Reports of catalogues that are not like the bundled one. */
class AnyCatalogueTest {
    private static final String EVIL =
            "\"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;]]>\u0000\u0007\ud800";

    @TempDir
    private Path folder;

    @Tag("long")
    @Test
    void theSameCatalogueGivesTheSameBytesWhereverItIsWritten() throws IOException {
        var usual = EditionReport.written().files();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            // letters of Turkish, digits of Arabic, and the first day on earth
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(WrittenReport.of(EditionReport.plan(), folder.resolve("report"))
                            .files())
                    .isEqualTo(usual);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void anEmptyCatalogueIsReported() throws IOException {
        Catalogue empty = Catalogue.builder(CatalogueId.of("empty"), Text.english("Nothing yet"))
                .build();
        WrittenReport report = WrittenReport.of(AdoptionReport.of(empty), folder.resolve("report"));
        assertThat(report.pages()).hasSize(ReportLanguage.ALL.size() * (Page.STOPS.size() + 1));
        assertThat(text(report.page("index.html"))).contains("The catalogue has no cases.");
        assertThat(text(report.page("together.html")))
                .contains("No case is counted.")
                .doesNotContain("the 0 cases");
        assertThat(text(report.page("reasons.html")))
                .contains("No case is counted.")
                .doesNotContain("the 0 cases");
    }

    @Test
    void aCatalogueWithoutIssueDateListsOrCollectionIsReported() throws IOException {
        CaseStudy bare = caseStudy("bare").build();
        CaseStudy pilot = caseStudy("pilot")
                .stages(List.of(
                        StageRecord.observed(AdoptionStage.Listed.PILOT, PartialDate.of(2024)),
                        StageRecord.expected(AdoptionStage.Listed.DEPLOYED, PartialDate.of(2025))))
                .build();
        Catalogue catalogue = Catalogue.builder(CatalogueId.of("bare"), Text.of("pt", "Catálogo"))
                .caseStudies(List.of(bare, pilot))
                .build();
        WrittenReport report = WrittenReport.of(catalogue, folder.resolve("report"));
        report.pages();
        assertThat(table(report.page("technologies.html"), "Cases by group"))
                .contains(List.of("quantum-sensing", "0", "1", "0", "1", "1"));
        assertThat(text(report.page("news.html"))).contains("no issue date", "1 open plan");
        assertThat(text(report.page("cases/bare.html"))).contains("No record yet");
    }

    @Test
    void everyPageAllowsItsStyleSheetItsFormsAndNothingElse() throws IOException {
        WrittenReport.of(AdoptionReport.of(hostile()), folder.resolve("report"))
                .pages()
                .forEach((path, page) -> {
                    boolean asks = !elements(page, "form").isEmpty();
                    assertThat(elements(page, "meta"))
                            .as(path)
                            .filteredOn(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
                            .extracting(meta -> meta.getAttribute("content"))
                            .containsExactly("default-src 'none'; style-src 'self' file:; "
                                    + (path.endsWith("find.html") ? "script-src 'self' file:; " : "")
                                    + (asks
                                            ? "form-action 'self' file:; base-uri 'none'"
                                            : "form-action 'none'; base-uri 'none'"));
                    assertThat(elements(page, "meta"))
                            .as(path)
                            .filteredOn(meta -> meta.getAttribute("name").equals("referrer"))
                            .extracting(meta -> meta.getAttribute("content"))
                            .containsExactly("no-referrer");
                    assertThat(elements(page, "style")).as(path).isEmpty();
                    assertThat(elements(page, "*")).as(path).noneMatch(element -> element.hasAttribute("style"));
                });
    }

    @Test
    void casesThatShareAnIdKeepTheirPages() throws IOException {
        WrittenReport report = WrittenReport.of(hostile(), folder.resolve("report"));
        assertThat(report.files()).containsKeys("cases/twin.html", "cases/twin--2.html");
    }

    @Test
    void aCaseNamedLikeADeviceOfWindowsHasAPageThatWindowsCanHold() throws IOException {
        List<String> devices = new ArrayList<>(List.of("con", "prn", "aux", "nul"));
        for (int i = 0; i <= 9; i++) {
            devices.add("com" + i);
            devices.add("lpt" + i);
        }
        List<CaseStudy> cases = new ArrayList<>();
        devices.forEach(id -> cases.add(caseStudy(id).build()));
        for (String id : List.of("con", "con-1", "com10", "auxiliary")) {
            cases.add(caseStudy(id).build());
        }
        Catalogue catalogue = Catalogue.builder(CatalogueId.of("devices"), Text.english("Devices"))
                .caseStudies(cases)
                .build();

        WrittenReport report = WrittenReport.inEnglishAndFrench(catalogue, folder.resolve("report"));

        var pages = report.pages();
        assertThat(pages.keySet())
                .extracting(path -> path.substring(path.lastIndexOf('/') + 1).replace(".html", ""))
                .doesNotContainAnyElementsOf(devices);
        assertThat(pages)
                .containsKeys(
                        "cases/con--1.html",
                        "cases/con--2.html",
                        "cases/con-1.html",
                        "cases/com10.html",
                        "cases/auxiliary.html",
                        "fr/cases/lpt9--1.html");
        assertThat(elements(pages.get("cases.html"), "a"))
                .extracting(link -> link.getAttribute("href"))
                .filteredOn(href -> href.startsWith("cases/"))
                .hasSize(cases.size())
                .doesNotHaveDuplicates()
                .allSatisfy(href -> assertThat(pages).containsKey(href));
    }

    @Test
    void manyCasesShareTheirPagesAndNoneIsLost() throws IOException {
        List<CaseStudy> cases = new ArrayList<>(hostile().caseStudies());
        for (int i = 0; i < 25; i++) {
            cases.add(caseStudy("case-" + i).build());
        }
        Catalogue catalogue = hostile().toBuilder().caseStudies(cases).build();
        WrittenReport report =
                WrittenReport.inEnglishAndFrench(catalogue, folder.resolve("report"), new Site.Limits(5, 10, 7));
        var pages = report.pages();
        assertThat(pages).containsKeys("cases/part-1.html", "cases/part-3.html", "cases-c/4.html", "fr/cases-c/4.html");
        long articles = pages.entrySet().stream()
                .filter(page -> page.getKey().startsWith("cases/"))
                .mapToLong(page -> elements(page.getValue(), "article").size())
                .sum();
        assertThat(articles).isEqualTo(cases.size());
        Set<String> listed = new HashSet<>();
        for (var page : pages.entrySet()) {
            if (page.getKey().matches("cases-([a-z]|other)(/[0-9]+)?\\.html")) {
                for (var link : elements(page.getValue(), "a")) {
                    String href = link.getAttribute("href").replace("../", "");
                    if (href.startsWith("cases/")) {
                        String[] target = href.split("#");
                        assertThat(listed.add(href)).as(href).isTrue();
                        assertThat(elements(pages.get(target[0]), "article"))
                                .anySatisfy(article ->
                                        assertThat(article.getAttribute("id")).isEqualTo(target[1]));
                    }
                }
            }
        }
        assertThat(listed).hasSameSizeAs(cases);
    }

    @Test
    void datesFarApartMakeNoEndlessSeries() throws IOException {
        CaseStudy old = caseStudy("old")
                .stages(List.of(
                        StageRecord.began(AdoptionStage.Listed.DEPLOYED, PartialDate.of(1)),
                        StageRecord.expected(AdoptionStage.Listed.DEPLOYED_FULL, PartialDate.of(9999))))
                .build();
        Catalogue catalogue = Catalogue.builder(CatalogueId.of("old"), Text.english("Old"))
                .issued(PartialDate.parse("2026-11-25"))
                .caseStudies(List.of(old))
                .build();
        WrittenReport report = WrittenReport.of(catalogue, folder.resolve("report"));
        assertThat(table(report.page("time.html"), "Cases by phase at the end")).hasSize(Figures.YEARS + 1);
        assertThat(text(report.page("time.html"))).contains("Years before 2002 are left out");
        assertThat(report.files().get("cases/old.html").length()).isLessThan(20_000);
        assertThat(report.files().get("paths.html").length()).isLessThan(60_000);
    }

    @Test
    void theCurveOfACalendarBeginsWithTheYearsOfTheReport() throws IOException {
        List<CaseStudy> cases = new ArrayList<>();
        for (int year : new int[] {1, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025}) {
            cases.add(caseStudy("of-" + year)
                    .stages(List.of(StageRecord.began(AdoptionStage.Listed.DEPLOYED, PartialDate.of(year))))
                    .build());
        }
        Catalogue catalogue = Catalogue.builder(CatalogueId.of("old"), Text.english("Old"))
                .issued(PartialDate.parse("2026-11-25"))
                .caseStudies(cases)
                .build();

        assertThat(text(WrittenReport.of(catalogue, folder.resolve("report")).page("paths.html")))
                .contains("31 December 2002")
                .doesNotContainPattern("31 December [0-9]{1,3}\\b");
    }

    private static CaseStudy.Builder caseStudy(String id) {
        return CaseStudy.builder(
                CaseStudyId.of(id),
                Text.english("Case " + id),
                List.of(TechnologyId.of("quantum-sensing")),
                List.of(OrganizationId.of("nobody")));
    }

    private static Catalogue hostile() {
        Text evil = Text.of("und", EVIL);
        Statement statement = new Statement(
                Optional.of(evil),
                List.of(Code.of("..")),
                List.of(Citation.of(SourceId.of("bad"))),
                Optional.empty(),
                Extras.none());
        StageRecord unmapped = new StageRecord(
                Optional.empty(),
                Basis.of("rumoured"),
                Optional.empty(),
                Optional.of(PartialDate.of(2025)),
                Optional.of(PartialDate.of(2020)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(ReportedAs.of(Code.of("x"), EVIL)),
                List.of(),
                Optional.of(evil),
                Optional.empty(),
                Extras.none());
        CaseStudy study = caseStudy("evil")
                .title(evil)
                .summary(evil)
                .otherTitles(List.of(evil))
                .partners(List.of(Partner.of(evil)))
                .countries(List.of(Code.of("ZZ"), Code.of(".")))
                .processes(List.of(Code.of("..")))
                .stages(List.of(unmapped, StageRecord.began(AdoptionStage.of("enchanted"), PartialDate.of(2024))))
                .needs(List.of(statement))
                .benefits(List.of(statement))
                .links(List.of(CaseStudy.Link.of(LinkKind.of("foe-of"), CaseStudyId.of("no-such-case"))))
                .identifiers(List.of(Identifier.of(EVIL, EVIL)))
                .sourceFields(List.of(CaseStudy.SourceField.of(EVIL, EVIL)))
                .sources(List.of(Citation.of(SourceId.of("bad")), Citation.of(SourceId.of("no-such-source"))))
                .notes(List.of(evil))
                .build();
        Crosswalk crosswalk =
                Crosswalk.builder(Code.of("x")).order(List.of("before", EVIL)).build();
        return Catalogue.builder(CatalogueId.of("hostile"), evil)
                .crosswalks(List.of(crosswalk, crosswalk))
                .edition(EVIL)
                .issued(PartialDate.of(2026))
                .publisher(evil)
                .licence(EVIL)
                .notes(List.of(evil))
                .technologies(List.of(Technology.builder(TechnologyId.of("quantum-sensing"), evil)
                        .definition(evil)
                        .broader(TechnologyId.of("quantum-sensing"))
                        .build()))
                .caseStudies(List.of(
                        study, caseStudy("twin").build(), caseStudy("twin").build()))
                .sources(List.of(Source.builder(SourceId.of("bad"), evil)
                        .address("JavaScript:alert(3)")
                        .publishers(List.of(evil))
                        .build()))
                .build();
    }

    @Test
    void quantitiesOfAnySizeAreShown() {
        Phrases phrases = new Phrases(new Words(ReportLanguage.ENGLISH));
        assertThat(phrases.quantity(Quantity.of(new BigDecimal("1E-1000"), EVIL)))
                .startsWith("1E-1000 ");
    }
}
