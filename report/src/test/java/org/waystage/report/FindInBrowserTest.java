package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.editions.Editions;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.Figures;
import org.waystage.report.words.Folding;
import org.waystage.report.words.ReportLanguage;
import org.waystage.report.words.Words;

/** The search page as a browser shows it. Skipped if Chromium and its driver are not installed. */
@Tag("browser")
class FindInBrowserTest {
    private static final String FOUND = ".found li";

    @TempDir
    private static Path folder;

    private static Path report;
    private static Catalogue edition;
    private static Chromium browser;

    @BeforeAll
    static void open() throws IOException {
        browser = Chromium.open();
        edition = Editions.latest();
        report = EditionReport.written().folder;
    }

    @BeforeEach
    void sitAtADesk() {
        browser.scripts(true);
        browser.width(1280);
        browser.media("screen", "light");
        browser.console();
    }

    /** Opens a page of the report from its folder. */
    private static void show(String page) {
        String[] parts = page.split("\\?", 2);
        browser.show(report.resolve(parts[0]).toUri() + (parts.length > 1 ? "?" + parts[1] : ""));
    }

    /** Opens the search page with a question and waits for the answer. */
    private static void ask(String query) {
        show("find.html?" + query);
        waitForAnswer();
    }

    private static void waitForAnswer() {
        browser.until("an answer", () -> !browser.one("#said").getText().isEmpty());
    }

    private static void waitFor(String said) {
        browser.until("'" + said + "'", () -> browser.one("#said").getText().contains(said));
    }

    private static List<String> titles() {
        return texts(".found a");
    }

    private static List<String> names() {
        return texts(".found-names a");
    }

    /** Returns the texts of elements, requested all at once because an answer may have hundreds, with blanks as the driver gives them. */
    private static List<String> texts(String selector) {
        List<?> texts = (List<?>) Objects.requireNonNull(browser.script(
                "return [...document.querySelectorAll(arguments[0])].map(one => one.innerText.replaceAll('\\u00a0', ' ').trim())",
                selector));
        return texts.stream().map(String::valueOf).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a folder", "a server"})
    void aReaderFindsACaseByItsWordsAndComesToIt(String from) throws IOException {
        CaseStudy dubai = edition.caseStudies().stream()
                .filter(each -> each.id().value().equals("dubai-customs-ecommerce-blockchain"))
                .findFirst()
                .orElseThrow();
        String words = dubai.title().in("en").toUpperCase(Locale.ROOT);
        try (ServedFolder served = new ServedFolder(report)) {
            if (from.equals("a server")) {
                browser.show(served.address("/index.html"));
            } else {
                show("index.html");
            }
            browser.one(".seek input").sendKeys(words);
            browser.one(".seek input").sendKeys(Keys.ENTER);
            browser.until("the search page", () -> browser.address().contains("find.html?q="));
            browser.until("an answer", () -> !titles().isEmpty());

            assertThat(browser.one("#q").getAttribute("value")).isEqualTo(words);
            browser.one(".found a").click();
            assertThat(browser.address()).endsWith("cases/dubai-customs-ecommerce-blockchain.html");
            assertThat(browser.console()).isEmpty();
        }
    }

    @Test
    void casesWithAllWordsComeAloneAndElseThoseWithTheMost() {
        ask("q=drones");
        List<String> drones = titles();
        ask("q=drones+port");
        List<String> both = titles();
        assertThat(both).isNotEmpty().hasSizeLessThan(drones.size());
        ask("q=drones+unheardof");
        assertThat(titles()).isEqualTo(drones);
        assertThat(browser.one("#said").getText())
                .contains(
                        "Nothing has the word “unheardof”.",
                        "No case has all of “drones unheardof”; these have 1 of 2 words.");
        ask("q=unheardof");
        assertThat(titles()).isEmpty();
        assertThat(browser.one("#said").getText()).contains("No case has all of this.");
    }

    @Test
    void smallWordsTakeNoPartAndTheCountryAndTheTechnologyBothComeFirst() {
        ask("q=drones+near+Fiji");
        assertThat(names()).startsWith("Drones", "Fiji");
        assertThat(titles()).isNotEmpty();
        ask("q=what+are+the+drones");
        List<String> asked = titles();
        ask("q=drones");
        assertThat(asked).isEqualTo(titles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tfa 7-4", "TFA 1"})
    void anExactNameComesFirstWithTheNumberOfItsCases(String typed) {
        ask("q=" + typed.replace(' ', '+'));
        assertThat(names())
                .first()
                .asString()
                .startsWith(typed.toUpperCase(Locale.ROOT).replace('-', '.') + " – ");
        assertThat(browser.one(".found-names .note").getText()).matches("article of an instrument( · \\d+ cases?)?");
        assertThat(browser.one("#said").getText()).doesNotContain("No case has all");
    }

    @ParameterizedTest
    @CsvSource({"en, South Korea, KR", "en, DRC, CD", "en, ken, KE", "fr, Côte d'Ivoire, CI"})
    void aCountryIsFoundByTheNamesThatPeopleType(String language, String typed, String code) {
        String folder = language.equals("en") ? "" : language + "/";
        show(folder + "find.html?q=" + java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8));
        waitForAnswer();
        assertThat(browser.one(".found-names a").getAttribute("href")).endsWith("countries/" + code + ".html");
    }

    @Test
    void whatIsSpelledWronglyLeadsToWhatMayBeMeant() {
        ask("q=blokchain+in+keyna");
        assertThat(browser.all("#said a")).extracting(WebElement::getText).contains("blockchain", "kenya");
        browser.all("#said a").stream()
                .filter(link -> link.getText().equals("blockchain"))
                .findFirst()
                .orElseThrow()
                .click();
        browser.until(
                "the word", () -> "blockchain keyna".equals(browser.one("#q").getAttribute("value")));
    }

    @Test
    void aSuggestionTakesThePlaceOfItsWordAlone() {
        ask("q=accredited+redited");
        browser.all("#said a").stream()
                .filter(link -> link.getText().equals("related"))
                .findFirst()
                .orElseThrow()
                .click();
        browser.until(
                "the words",
                () -> !"accredited redited".equals(browser.one("#q").getAttribute("value")));
        assertThat(browser.one("#q").getAttribute("value")).isEqualTo("accredited related");
    }

    @Test
    void aPluralFindsTheSingular() {
        ask("q=duty");
        List<String> one = titles();
        ask("q=duties");
        assertThat(titles()).containsAll(one).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, Discontinued, END", "fr, Pilote, TRIAL"})
    void theWordOfAStageFindsTheCasesThere(String language, String typed, String standing) {
        String folder = language.equals("en") ? "" : language + "/";
        show(folder + "find.html?q=" + typed);
        waitForAnswer();
        assertThat(browser.all(".found rect").stream().map(each -> each.getAttribute("class")))
                .contains("ph ph-" + standing.toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource({"find.html?q=failed", "fr/find.html?q=échec"})
    void whatFailedLeadsToWhatEnded(String page) {
        show(page);
        waitForAnswer();
        assertThat(browser.one(".found-names a").getAttribute("href")).endsWith("ended.html");
    }

    /** Some cases in the usual tests, all of them in the long ones. */
    @Test
    void aCaseIsFoundByItsTitle() {
        assertThatCasesAreFound(31);
    }

    @Tag("long")
    @Test
    void everyCaseIsFoundByItsTitle() {
        assertThatCasesAreFound(1);
    }

    /** A case is found by the words of its title, and the first of those found has them in its title. */
    private static void assertThatCasesAreFound(int step) {
        Words words = new Words(ReportLanguage.ENGLISH);
        ask("");
        for (int i = 0; i < edition.caseStudies().size(); i += step) {
            String title = words.text(edition.caseStudies().get(i).title()).text();
            browser.script("q.value = arguments[0]; q.form.requestSubmit();", title);
            browser.until(
                    "the case " + title, () -> browser.one(".found a").getText().equals(title));
        }
    }

    @Test
    void casesWithTheWordInTheirTitleComeFirst() {
        ask("q=tracking");
        List<Boolean> inTitle = titles().stream()
                .map(title -> Folding.words(title).contains("tracking"))
                .toList();
        assertThat(inTitle).contains(true).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void filtersCountAsThePagesDo() {
        Figures figures = new Figures(edition);
        String drones = "uncrewed-vehicles";
        String group = figures.groups().stream()
                .map(id -> id.value())
                .filter(id -> id.contains("drone") || id.equals(drones))
                .findFirst()
                .orElse(figures.groups().get(1).value());
        long expected = figures.entries().stream()
                .filter(entry ->
                        entry.groups().stream().anyMatch(id -> id.value().equals(group)))
                .filter(entry -> entry.standing().code().equals("operation"))
                .count();
        ask("t=" + group + "&p=operation");
        assertThat(browser.one("#said").getText()).isEqualTo(expected + " cases");
        assertThat(browser.one("#t").getAttribute("value")).isEqualTo(group);
    }

    @Test
    void filtersStandInTheAddressInOneOrderAndAViewCanBeSent() {
        ask("");
        browser.one("#p").sendKeys("Trial");
        browser.one("#q").sendKeys("customs");
        browser.until("the address", () -> browser.address().endsWith("find.html?q=customs&p=trial"));
        waitFor("case");
        browser.until("cases", () -> !titles().isEmpty());
        List<String> shown = titles();
        String address = browser.address();

        show("index.html");
        browser.show(address);
        browser.until("cases", () -> !titles().isEmpty());
        assertThat(titles()).isEqualTo(shown);
        browser.one("#filters > p a").click();
        waitForAnswer();
        assertThat(browser.address()).endsWith("find.html");
        assertThat(titles()).isEmpty();
    }

    @Test
    void afterACaseTheWayBackLeadsToTheSameAnswer() {
        ask("q=drones&p=operation");
        List<String> shown = titles();
        browser.one(".found a").click();
        browser.back();
        browser.until("cases", () -> !titles().isEmpty());
        assertThat(titles()).isEqualTo(shown);
    }

    @Test
    void whatAFilterDoesNotKnowIsNamedAndLeftOut() {
        ask("q=drones&p=operation");
        List<String> known = titles();
        ask("q=drones&t=%3Cb%3Eno-such&p=operation&c=XX");
        assertThat(browser.one("#said").getText())
                .contains("Technology: there is no “<b>no-such” here", "Country: there is no “XX” here");
        assertThat(titles()).isEqualTo(known);
    }

    @Test
    void theAnswerIsToldAndTheKeyboardIsEnough() {
        ask("");
        WebElement box = browser.one("#q");
        box.sendKeys("customs");
        waitFor("cases");
        assertThat(browser.one("#said").getAttribute("role")).isEqualTo("status");
        browser.until("cases", () -> titles().size() == 20);
        box.sendKeys(Keys.TAB);
        List<String> stops = new ArrayList<>();
        for (int i = 0; i < 60 && !browser.focused().getAttribute("id").equals("more"); i++) {
            stops.add(browser.focused().getTagName() + " " + browser.focused().getText());
            browser.focused().sendKeys(Keys.TAB);
        }
        assertThat(stops)
                .anyMatch(stop -> stop.startsWith("select"))
                .anyMatch(stop -> stop.equals("a " + titles().get(0)));
        browser.focused().sendKeys(Keys.ENTER);
        browser.until("more cases", () -> titles().size() == 40);
        assertThat(browser.focused().getText()).isEqualTo(titles().get(20));
        assertThat(titles()).doesNotHaveDuplicates();
    }

    @Test
    void numbersAreWrittenAsOnTheOtherPages() {
        for (ReportLanguage language : ReportLanguage.ALL) {
            Words words = new Words(language);
            show(language.folder() + "find.html?q=ia");
            for (long number : List.of(7L, 999L, 1000L, 9999L, 10_000L, 123_456L, 1_234_567L)) {
                assertThat(browser.script("return waystage.number(arguments[0])", number))
                        .isEqualTo(words.number(number));
            }
            for (long number : List.of(0L, 1L, 2L, 21L)) {
                assertThat(browser.script("return waystage.count(arguments[0])", number))
                        .isEqualTo(words.count("find.found", number));
            }
        }
    }

    /** All letters of all scripts, each within a word, in the words of Java and of the browser. */
    @Test
    void theScriptFoldsWordsAsTheIndexDoes() {
        show("find.html");
        List<String> texts = new ArrayList<>(List.of(
                "L’État c’est moi",
                "Œuvre ŒUVRE œuvre",
                "Straße STRASSE",
                "İstanbul ISTANBUL ısı",
                "ΟΔΥΣΣΕΥΣ Οδυσσεύς",
                "Łódź",
                "区块链 blockchain",
                "3D-5G",
                "TFA 7.4, 11.5-10. of 2024-05-01 and -3.1- v1.2.3 .5",
                "co\u00adoperate a\u200bb",
                "\ud800x\udc00 y",
                "ﬁn ½ ²",
                "d'ivoire",
                "x".repeat(60),
                "\ud835\udd38".repeat(60),
                "ñandú Ñandú",
                "हिन्दी",
                "한국어 관세청",
                "\u202eevil\u2066"));
        StringBuilder run = new StringBuilder();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (Character.isDefined(c) && (c < 0xd800 || c > 0xdfff) && !isPrivateUse(c)) {
                run.append("a").appendCodePoint(c).append("b ");
            }
            if (run.length() > 4000 || c == Character.MAX_CODE_POINT) {
                texts.add(run.toString());
                run.setLength(0);
            }
        }
        @SuppressWarnings("unchecked")
        List<List<String>> folded =
                (List<List<String>>) browser.script("return arguments[0].map((text) => waystage.words(text))", texts);
        List<String> different = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            List<String> ours = Folding.words(texts.get(i));
            if (!ours.equals(folded.get(i))) {
                for (int j = 0; j < Math.min(ours.size(), folded.get(i).size()); j++) {
                    if (!ours.get(j).equals(folded.get(i).get(j))) {
                        different.add(ours.get(j) + " " + folded.get(i).get(j));
                        break;
                    }
                }
            }
        }
        assertThat(different).isEmpty();
    }

    private static boolean isPrivateUse(int c) {
        return Character.getType(c) == Character.PRIVATE_USE;
    }

    @Test
    void theOrderAmongEqualsIsThatOfTheLatestEvidence() {
        ask("p=trial");
        Figures figures = new Figures(edition);
        List<String> expected = figures.entries().stream()
                .filter(entry -> entry.standing().code().equals("trial"))
                .sorted(java.util.Comparator.<CaseEntry, java.time.LocalDate>comparing(entry -> entry.counted()
                                .evidence()
                                .map(date -> date.latest())
                                .orElse(java.time.LocalDate.MIN))
                        .reversed()
                        .thenComparing(CaseEntry::number))
                .limit(20)
                .map(entry -> entry.caseStudy().title().in("en"))
                .toList();
        assertThat(titles()).isEqualTo(expected);
    }

    @Test
    void aTechnologyIsFoundByItsShortNameToo() {
        ask("q=kenya");
        List<String> kenya = titles();
        ask("q=kenya+iot");
        List<String> things = titles();
        ask("q=kenya&t=internet-of-things");
        assertThat(things).containsAll(titles());
        assertThat(titles()).isNotEmpty().hasSizeLessThan(kenya.size() + 1);
    }

    @Test
    void onATelephoneTheFiltersFoldUnlessOneIsChosen() {
        browser.width(360);
        ask("q=drones");
        assertThat(browser.one("#p").isDisplayed()).isFalse();
        assertThat(((Long) browser.script(
                        "return Math.round(document.querySelector('.found a').getBoundingClientRect().top"
                                + " - document.querySelector('main').getBoundingClientRect().top)")))
                .isLessThan(420);
        ask("q=drones&p=operation");
        assertThat(browser.one("#p").isDisplayed()).isTrue();
    }

    @Test
    void aNameLeadsToItsPage() {
        ask("q=blockchain");
        assertThat(names()).isNotEmpty();
        browser.one(".found-names a").click();
        assertThat(browser.address()).contains("technologies");
    }

    @Test
    void withoutScriptThePageIsWholeAndLeadsToLists() {
        browser.scripts(false);
        show("find.html?q=drones");
        assertThat(browser.one(".without-script").isDisplayed()).isTrue();
        assertThat(browser.all(".with-script")).noneMatch(WebElement::isDisplayed);
        browser.one(".facets a").click();
        assertThat(browser.all(".cases tbody tr")).isNotEmpty();
        browser.scripts(true);
    }

    @ParameterizedTest
    @CsvSource({"fr/find.html?q=drones&p=operation, dark, 1280", "find.html?q=drones, light, 360"})
    void nothingStandsInTheWayOfAReader(String page, String scheme, int width) {
        browser.width(width);
        browser.media("screen", scheme);
        show(page);
        waitForAnswer();
        browser.assertThatNothingIsInTheWay();
        assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }

    private static Catalogue someCases() {
        return edition.toBuilder()
                .caseStudies(edition.caseStudies().subList(0, 5))
                .build();
    }

    @Test
    void anIndexThatIsNotThereIsTold() throws IOException {
        Path broken = folder.resolve("broken");
        WrittenReport.of(someCases(), broken);
        Files.delete(broken.resolve("search/en/w0.js"));
        browser.show(broken.resolve("find.html").toUri() + "?q=1000");
        waitFor("could not be read");
    }

    @Test
    void whatCouldNotBeReadIsAskedForAgain() throws IOException {
        try (ServedFolder served = new ServedFolder(report)) {
            served.add("/search/en/index.js", "");
            browser.show(served.address("/find.html?q=drones"));
            waitFor("could not be read");
            served.remove("/search/en/index.js");
            browser.one("#q").sendKeys(Keys.ENTER);
            browser.until("an answer", () -> !titles().isEmpty());
        }
    }

    @Test
    void moreThatCouldNotBeReadIsToldAndLeftForAnotherTry() throws IOException {
        try (ServedFolder served = new ServedFolder(report)) {
            browser.show(served.address("/find.html?p=operation"));
            browser.until("an answer", () -> !titles().isEmpty());
            int first = titles().size();
            List<String> blocks = new ArrayList<>();
            for (int block = 0; Files.exists(report.resolve("search/en/c" + block + ".js")); block++) {
                blocks.add("/search/en/c" + block + ".js");
                served.add("/search/en/c" + block + ".js", "");
            }
            browser.one("#more").click();
            waitFor("could not be read");
            assertThat(titles()).hasSize(first);
            blocks.forEach(served::remove);
            browser.one("#more").click();
            browser.until("more", () -> titles().size() > first);
        }
    }
}
