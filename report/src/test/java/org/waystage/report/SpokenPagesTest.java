package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.waystage.core.Catalogue;
import org.waystage.editions.Editions;
import org.waystage.report.words.ReportLanguage;
import org.waystage.report.words.Words;

/** Each page speaks its language: what is marked as another one is left out. */
@Tag("long")
class SpokenPagesTest {
    /** Families of messages that name codes of the model. */
    private static final Set<String> CODES = Set.of(
            "stage",
            "kind",
            "nature",
            "basis",
            "certainty",
            "confidence",
            "clearance",
            "link",
            "reliability",
            "outcome",
            "coverage",
            "phase");

    /** A number one, and what is counted in a plural. */
    private static final Pattern ONE_OF_MANY = Pattern.compile("(?<![-\\d.,\u202f\u00a0]|of |sur |de )1 (?:[a-zé]+ )?"
            + "(?:cases|adopters|bodies|countries|sources|codes|groups|technologies|records|questions|answers|years"
            + "|histories|moves|plans|surveys|pairs|organismes|groupes|relevés|réponses|ans|historiques|passages"
            + "|enquêtes|paires)(?!\\p{L})");

    @TempDir
    private static Path folder;

    private static final SortedMap<String, String> SPOKEN = new TreeMap<>();

    @BeforeAll
    static void write() throws IOException {
        read("", EditionReport.written());
        read(
                "one/",
                WrittenReport.of(AdoptionReport.of(firstCase(Editions.latest())).withoutData(), folder.resolve("one")));
    }

    /** A catalogue with one of each. */
    private static Catalogue firstCase(Catalogue edition) {
        return edition.toBuilder()
                .caseStudies(edition.caseStudies().subList(0, 1))
                .surveys(edition.surveys().subList(0, 1))
                .build();
    }

    /** What French pictures say, by page: their titles, descriptions and tips. */
    private static final SortedMap<String, List<String>> FRENCH_PICTURES = new TreeMap<>();

    private static void read(String name, WrittenReport report) throws IOException {
        report.pages().forEach((path, page) -> {
            Element html = page.getDocumentElement();
            StringBuilder said = new StringBuilder();
            collect(html, html.getAttribute("lang"), said);
            SPOKEN.put(language(path) + ":" + name + path, said.toString());
            if (language(path).equals("fr")) {
                FRENCH_PICTURES.put(
                        name + path,
                        WrittenReport.elements(html, "svg").stream()
                                .flatMap(svg -> Stream.of("title", "desc", "text")
                                        .flatMap(element -> WrittenReport.elements(svg, element).stream()))
                                .map(Element::getTextContent)
                                .toList());
            }
        });
    }

    private static String language(String path) {
        return ReportLanguage.ALL.stream()
                .filter(language -> !language.folder().isEmpty() && path.startsWith(language.folder()))
                .map(ReportLanguage::tag)
                .findFirst()
                .orElse("en");
    }

    private static void collect(Node node, String language, StringBuilder said) {
        if (node instanceof Element element
                && (element.hasAttribute("lang")
                                && !element.getAttribute("lang").equals(language)
                        || Set.of("code", "style", "script").contains(element.getTagName()))) {
            return;
        }
        if (node.getNodeType() == Node.TEXT_NODE) {
            said.append(node.getNodeValue()).append('\n');
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, language, said);
        }
    }

    private static Stream<String> pagesIn(String language) {
        return SPOKEN.keySet().stream().filter(path -> path.startsWith(language + ":"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr"})
    void noPageSaysAMessageInEnglish(String language) throws IOException {
        Properties english = messages("en");
        Properties own = messages(language);
        // tips of pictures name cases, and cannot mark in which language
        List<String> titles = Editions.latest().caseStudies().stream()
                .map(study -> study.title().in("en"))
                .toList();
        List<String> phrases = english.stringPropertyNames().stream()
                .filter(key -> !english.getProperty(key).equals(own.getProperty(key)))
                .flatMap(key -> Stream.of(english.getProperty(key).split("\\{\\d}|\\[[^]]*]")))
                .map(String::strip)
                .filter(phrase -> phrase.length() > 12)
                .filter(phrase -> titles.stream().noneMatch(title -> title.contains(phrase)))
                .toList();
        assertThat(phrases).hasSizeGreaterThan(300);

        assertThat(pagesIn(language))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(phrases).as(path).noneMatch(SPOKEN.get(path)::contains));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void noPageShowsACodeInPlaceOfItsWords(String language) throws IOException {
        Set<String> codes = messages("en").stringPropertyNames().stream()
                .filter(key -> CODES.contains(key.replaceFirst("\\..*", "")))
                .map(key -> key.substring(key.indexOf('.') + 1))
                .filter(code -> code.contains("-") && !code.contains("."))
                .filter(code -> Editions.latest().caseStudies().stream()
                        .flatMap(study -> study.notes().stream())
                        .noneMatch(note -> note.in("en").contains(code)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(codes).contains("proof-of-concept", "customs-administration");
        Pattern raw = Pattern.compile("(?<![\\p{L}\\d/-])(?:" + String.join("|", codes) + ")(?![\\p{L}\\d/-])");

        assertThat(pagesIn(language))
                .isNotEmpty()
                .allSatisfy(path ->
                        assertThat(found(raw, SPOKEN.get(path))).as(path).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void noPageCountsOneOfMany(String language) {
        assertThat(pagesIn(language))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(found(ONE_OF_MANY, SPOKEN.get(path)))
                        .as(path)
                        .isEmpty());
    }

    /** A year is a name, not a number: messages take it as a text. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void noYearIsWrittenAsANumberOfThousands(String language) {
        Pattern thousands = Pattern.compile("(?<![\\d,\u202f])(?:1[,\u202f]9[5-9]|2[,\u202f]0[12])\\d(?![\\d,\u202f])");

        assertThat(pagesIn(language))
                .isNotEmpty()
                .allSatisfy(path ->
                        assertThat(found(thousands, SPOKEN.get(path))).as(path).isEmpty());
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        try (InputStream in = Words.class.getResourceAsStream("messages_" + language + ".properties");
                Reader text = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
            messages.load(text);
        }
        return messages;
    }

    @Test
    void frenchPicturesHaveTheMarksOfFrench() {
        assertThat(FRENCH_PICTURES).isNotEmpty();
        FRENCH_PICTURES.forEach((path, texts) -> assertThat(texts)
                .as(path)
                .allSatisfy(text ->
                        assertThat(text).doesNotContainPattern("[^\u00a0]: |[^\u202f]; |[^\u202f][?!%](?!\\p{L})")));
    }

    @Test
    void theFrenchOverviewReadsAsAFrenchOfficerWrites() {
        assertThat(SPOKEN.get("fr:fr/index.html"))
                .contains("au 1er décembre 2026", "Chaîne de blocs", "60\u202f%")
                .contains("Avantages")
                .doesNotContain("Bénéfice");
        assertThat(SPOKEN.get("fr:fr/technologies.html")).contains("Tous les cas, une fois chacun");
    }
}
