package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.report.WrittenReport.elements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.waystage.core.Catalogue;
import org.waystage.report.words.CleanText;
import tools.jackson.databind.json.JsonMapper;

/** Nothing from a catalogue becomes markup, script, style or a dangerous address, in whatever field of it. */
class ContentSecurityTest {
    private static final String MARK = "zqmark";

    private static final String MARKUP = MARK + " \"'></a></title></script></template></svg></style>]]>-->"
            + "<script>window.obeyed = 1</script><img src=\"x\" onerror=\"window.obeyed = 1\"><svg onload='window.obeyed = 1'/>"
            + "<style>* { position: fixed }</style><iframe src=\"javascript:top.obeyed = 1\"></iframe>"
            + "${window.obeyed = 1} {{obeyed}} &lt;b&gt; &#x3c;i> \\u003cu\\u003e \"); window.obeyed = 1; (\""
            + "\u2028window.obeyed = 1\u2029\u202eesrever\u202d\u2066 url(javascript:obeyed) __proto__ "
            + "verylong".repeat(60);

    /** Addresses, and what else a text may do at its beginning. */
    private static final List<String> BEGINNINGS = List.of(
            "javascript:window.obeyed=1",
            " JaVaScRiPt:window.obeyed=1",
            "java\tscript:window.obeyed=1",
            "data:text/html,<script>parent.obeyed=1</script>",
            "vbscript:obeyed",
            "//elsewhere.example/x",
            "file:///etc/passwd",
            "https://elsewhere.example/\" onclick=\"window.obeyed=1",
            "__proto__");

    private static final Pattern OWN_ADDRESS =
            Pattern.compile("(\\.\\./)*[A-Za-z0-9._/-]*(\\?[A-Za-z0-9=&+%._-]*)?(#[^<>\"]*)?");

    @TempDir
    private static Path folder;

    private static final Map<String, WrittenReport> REPORTS = new LinkedHashMap<>();

    /** Of these, every text is the same; in the last, each text has another of the beginnings. */
    static final List<String> NAMES = List.of("markup", "address", "beginnings");

    @BeforeAll
    static void write() throws IOException {
        writeWhole("markup", FilledCatalogue.of("con", "aux", place -> MARKUP));
        writeWhole("address", FilledCatalogue.of("index", "..", place -> BEGINNINGS.get(0)));
        Iterator<String> endless =
                Stream.generate(BEGINNINGS::stream).flatMap(each -> each).iterator();
        writeWhole("beginnings", FilledCatalogue.of("index", "..", place -> endless.next()));
    }

    private static void writeWhole(String name, FilledCatalogue.Filled filled) throws IOException {
        write(name, AdoptionReport.of(filled.catalogue()));
    }

    private static void write(String name, AdoptionReport report) throws IOException {
        REPORTS.put(name, WrittenReport.of(report, folder.resolve("report-" + REPORTS.size())));
    }

    @Tag("long")
    @ParameterizedTest
    @FieldSource("BEGINNINGS")
    void eachBeginningIsAsHarmlessInEveryText(String beginning) throws IOException {
        Catalogue catalogue =
                FilledCatalogue.of("index", "..", place -> beginning).catalogue();
        write(beginning, AdoptionReport.of(catalogue).inLanguages("en"));
        noPageHasElementsThatItsTemplatesLack(beginning);
        theFilesOfTheIndexAreDataAndNothingElse(beginning);
        picturesInFilesOfTheirOwnAreAsSafe(beginning);
        noCharacterTurnsTheDirectionOfWhatFollows(beginning);
        namesOfFilesAreOurs(beginning);
    }

    /** What the reader would drop would be no test of the report. */
    @Test
    void everyTextFieldOfTheModelIsFilled() {
        Map<String, String> texts = new LinkedHashMap<>();
        FilledCatalogue.Filled filled = FilledCatalogue.of("con", "aux", place -> {
            texts.put(place, "text of " + place);
            return "text of " + place;
        });
        assertThat(filled.places())
                .hasSizeGreaterThan(60)
                .contains("source.address", "caseStudy.title", "partner.name");
        texts.forEach((place, text) -> assertThat(filled.written()).as(place).contains(text));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void noPageHasElementsThatItsTemplatesLack(String name) throws IOException {
        REPORTS.get(name).pages().forEach((path, page) -> {
            for (Element script : elements(page, "script")) {
                if (script.getAttribute("type").equals("application/ld+json")) {
                    assertThat(new JsonMapper()
                                    .readTree(script.getTextContent())
                                    .has("@type"))
                            .isTrue();
                } else {
                    assertThat(path).endsWith("find.html");
                    assertThat(script.getTextContent()).isEmpty();
                    assertThat(script.getAttribute("src")).matches("(\\.\\./)?find\\.js");
                }
            }
            for (String tag : List.of(
                    "style",
                    "iframe",
                    "object",
                    "embed",
                    "base",
                    "img",
                    "foreignObject",
                    "use",
                    "image",
                    "set",
                    "animate")) {
                assertThat(elements(page, tag)).as(path + " " + tag).isEmpty();
            }
            assertThatNoAttributeActs(path, page);
        });
    }

    private static void assertThatNoAttributeActs(String path, Document page) {
        for (Element element : elements(page, "*")) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Node attribute = element.getAttributes().item(i);
                assertThat(attribute.getNodeName())
                        .as(path)
                        .doesNotStartWith("on")
                        .isNotEqualTo("style")
                        .isNotEqualTo("srcdoc");
                if (List.of("href", "src", "action", "xlink:href").contains(attribute.getNodeName())) {
                    assertThat(attribute.getNodeValue())
                            .as(path)
                            .satisfiesAnyOf(
                                    address -> assertThat(address).matches(OWN_ADDRESS),
                                    address -> assertThat(address).startsWith("https://"),
                                    address -> assertThat(address).startsWith("http://"));
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void theFilesOfTheIndexAreDataAndNothingElse(String name) throws IOException {
        List<String> read = new ArrayList<>();
        REPORTS.get(name).files().forEach((path, text) -> {
            if (path.startsWith("search/")) {
                String file = path.substring(path.lastIndexOf('/') + 1, path.length() - ".js".length());
                String start = "waystage(\"" + file + "\",";
                assertThat(text).startsWith(start).endsWith(");\n").doesNotContain("<", "\u2028", "\u2029", "\u202e");
                new JsonMapper().readTree(text.substring(start.length(), text.length() - 3));
                read.add(file);
            }
        });
        assertThat(read).contains("index", "w0", "c0");
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void picturesInFilesOfTheirOwnAreAsSafe(String name) throws IOException {
        for (Map.Entry<String, Document> picture : REPORTS.get(name).pictures().entrySet()) {
            assertThat(elements(picture.getValue(), "script"))
                    .as(picture.getKey())
                    .isEmpty();
            assertThat(elements(picture.getValue(), "foreignObject"))
                    .as(picture.getKey())
                    .isEmpty();
            assertThatNoAttributeActs(picture.getKey(), picture.getValue());
            for (Element style : elements(picture.getValue(), "style")) {
                assertThat(style.getTextContent()).as(picture.getKey()).doesNotContain(MARK, "javascript", "url(");
            }
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void noCharacterTurnsTheDirectionOfWhatFollows(String name) throws IOException {
        REPORTS.get(name).files().forEach((path, text) -> {
            if (!path.startsWith("data/")) {
                assertThat(text).as(path).doesNotContain("\u202a", "\u202b", "\u202d", "\u202e");
            }
        });
        REPORTS.get(name).pages().forEach((path, page) -> {
            for (String tag : List.of("title", "h1", "h2")) {
                for (Element element : elements(page, tag)) {
                    assertThat(CleanText.closed(element.getTextContent()))
                            .as(path)
                            .isEqualTo(element.getTextContent());
                }
            }
        });
    }

    /** The files of data have the texts as they are, directions too, but no other characters that control something. */
    @ParameterizedTest
    @FieldSource("NAMES")
    void theFilesOfDataHaveNoCharacterThatControlsAProgram(String name) throws IOException {
        REPORTS.get(name).files().forEach((path, text) -> {
            if (path.startsWith("data/")) {
                assertThat(text.chars().filter(c -> Character.isISOControl(c) || c == '\ufffe' || c == '\uffff'))
                        .as(path)
                        .allMatch(c -> c == '\n' || c == '\r' || c == '\t');
            }
        });
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void namesOfFilesAreOurs(String name) throws IOException {
        assertThat(REPORTS.get(name).files().keySet())
                .allMatch(path -> path.matches("([a-z0-9-]+/)*[A-Za-z0-9._-]+\\.[a-z]+"));
    }

    @Tag("browser")
    @Test
    void aBrowserObeysNothing() throws IOException {
        assertThatABrowserObeysNothing("markup", Set.of("en"));
    }

    @Tag("browser")
    @Tag("long")
    @Test
    void aBrowserObeysNothingInAnyLanguage() throws IOException {
        assertThatABrowserObeysNothing("markup", Set.copyOf(AdoptionReport.languages()));
    }

    @Tag("browser")
    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"address", "beginnings"})
    void aBrowserObeysNoAddress(String name) throws IOException {
        assertThatABrowserObeysNothing(name, Set.of("en"));
    }

    private static boolean isIn(Set<String> languages, String path) {
        return AdoptionReport.languages().stream()
                .filter(language -> path.startsWith(language + "/") || path.matches(".*\\." + language + "\\.[a-z]+"))
                .findFirst()
                .map(languages::contains)
                .orElse(true);
    }

    private static void assertThatABrowserObeysNothing(String name, Set<String> languages) throws IOException {
        WrittenReport report = REPORTS.get(name);
        Chromium browser = Chromium.open();
        for (String path : report.files().keySet()) {
            if ((path.endsWith(".html") || path.endsWith(".svg")) && isIn(languages, path)) {
                browser.visit(report.folder.resolve(path).toUri().toString());
                assertThat(browser.script("return window.obeyed === undefined && document.title !== 'obeyed'"))
                        .as(path)
                        .isEqualTo(true);
                assertThat(browser.console()).as(path).isEmpty();
            }
        }
        String word = name.equals("markup") ? MARK : "obeyed";
        browser.show(
                report.folder.resolve("find.html").toUri() + "?q=" + word + "&t=%3Cimg%20src=x%20onerror=obeyed=1%3E");
        browser.until("cases", () -> !browser.all(".found a").isEmpty());
        if (name.equals("markup")) {
            assertThat(browser.all(".found a"))
                    .extracting(WebElement::getText)
                    .allMatch(title -> title.contains("<script>window.obeyed = 1</script>"));
        }
        assertThat(browser.all("#answer img, #answer script, #answer style, #answer iframe"))
                .isEmpty();
        assertThat(browser.script("return window.obeyed === undefined")).isEqualTo(true);
        assertThat(browser.script("return document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(browser.console()).isEmpty();
    }
}
