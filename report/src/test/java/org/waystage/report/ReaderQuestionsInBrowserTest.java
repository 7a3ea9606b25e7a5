package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Organization;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;

/**
 * Five questions of readers, each answered within three clicks: what a country does with a technology, who nearby is
 * further, what failed, what is new since the last edition, and which articles are served least.
 */
@Tag("browser")
class ReaderQuestionsInBrowserTest {
    @TempDir
    private static Path folder;

    private static Path edition;
    private static Chromium browser;

    @BeforeAll
    static void open() throws IOException {
        browser = Chromium.open();
        edition = EditionReport.written().folder;
        AdoptionReport.of(register("2026-06-01", "2026-05", AdoptionStage.Listed.DISCONTINUED))
                .since(register("2025-06-01", "2025-05", AdoptionStage.Listed.PILOT))
                .withoutData()
                .write(folder.resolve("register"));
    }

    /** Returns a made-up register as an import brings it: own words beside stages, no processes and no articles. */
    private static Catalogue register(String issued, String seen, AdoptionStage third) {
        Catalogue names = Editions.latest();
        List<CaseStudy> cases = List.of(
                entry("sensors", "internet-of-things", "made-up-kenya", AdoptionStage.Listed.PILOT, seen),
                entry("drones", "drones", "made-up-vanuatu", AdoptionStage.Listed.DEPLOYED_FULL, seen),
                entry("scanners", "drones", "made-up-fiji", third, seen));
        return Catalogue.builder(CatalogueId.of("made-up-register"), Text.english("A made-up register"))
                .issued(PartialDate.parse(issued))
                .edition(issued)
                .technologies(names.technologies())
                .collections(names.collections())
                .codeLists(names.codeLists())
                .organizations(List.of(body("kenya", "KE"), body("vanuatu", "VU"), body("fiji", "FJ")))
                .caseStudies(cases)
                .build();
    }

    private static Organization body(String name, String country) {
        return Organization.builder(OrganizationId.of("made-up-" + name), Text.english("Made-up body of " + name))
                .country(Code.of(country))
                .build();
    }

    private static CaseStudy entry(String id, String technology, String body, AdoptionStage stage, String seen) {
        return CaseStudy.builder(
                        CaseStudyId.of(id),
                        Text.english("Made-up " + id),
                        List.of(TechnologyId.of(technology)),
                        List.of(OrganizationId.of(body)))
                .stages(List.of(StageRecord.builder(stage, Basis.Listed.OBSERVED)
                        .date(PartialDate.parse(seen))
                        .reportedAs(new ReportedAs(
                                Code.of("made-up-status"),
                                "As said",
                                Optional.empty(),
                                Optional.empty(),
                                Extras.none()))
                        .build()))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "edition/index.html, countries.html, Kenya, Internet of Things",
        "edition/fr/index.html, countries.html, Kenya, Internet des objets",
        "edition/index.html, ended.html, , Obstacles",
        "edition/index.html, changes.html, , new cases",
        "edition/index.html, articles.html, , Served least",
        "register/index.html, countries.html, Kenya, Made-up sensors"
    })
    void aQuestionIsAnsweredWithinThreeClicks(String start, String page, String name, String answer) {
        assertThatItIsAnswered(start, page, name, answer);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "edition/fr/index.html, ended.html, , Obstacles",
        "edition/fr/index.html, changes.html, , nouveaux cas",
        "edition/fr/index.html, articles.html, , Articles les moins servis",
        "register/fr/index.html, countries.html, Kenya, Made-up sensors",
        "register/index.html, ended.html, , Made-up scanners",
        "register/index.html, changes.html, , Made-up scanners",
        "register/fr/index.html, changes.html, , Made-up scanners",
        "register/index.html, articles.html, , Served least"
    })
    void soIsItInTheOtherLanguagesAndInARegister(String start, String page, String name, String answer) {
        assertThatItIsAnswered(start, page, name, answer);
    }

    private static void assertThatItIsAnswered(String start, String page, String name, String answer) {
        Path site = start.startsWith("edition/") ? edition.getParent() : folder;
        browser.show(site.resolve(start.replace("edition/", edition.getFileName() + "/"))
                .toUri()
                .toString());
        follow("a[href='" + page + "']");
        if (name != null) {
            browser.one("main").findElement(By.linkText(name)).click();
        }
        assertThat(browser.one("main").getText()).contains(answer);
    }

    private static void follow(String selector) {
        browser.all(selector).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link " + selector + " on " + browser.address()))
                .click();
    }
}
