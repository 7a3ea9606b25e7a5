package org.waystage.json.internal.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.json.Documents.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.notice.Notice;
import org.waystage.json.CatalogueReader;
import org.waystage.json.Documents;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/** One fault hides no other: codes and ids in what is left out are checked like those in what is not. */
class LeftOutCodesTest {
    private static final String REFERENCES = "\"technologies\":[{\"id\":\"t\",\"name\":{\"en\":\"T\"}}],"
            + "\"codeLists\":[{\"id\":\"needs\",\"codes\":[{\"code\":\"A\",\"name\":{\"en\":\"A\"}}]}],"
            + "\"crosswalks\":[{\"scheme\":\"words\",\"rows\":[{\"word\":\"On\",\"stage\":\"pilot\",\"relation\":\"exact\"}]}],"
            + "\"organizations\":[{\"id\":\"o\",\"name\":{\"en\":\"O\"}}],"
            + "\"sources\":[{\"id\":\"s\",\"title\":{\"en\":\"S\"}}]";

    private static String study(String members) {
        return "{\"id\":\"c\",\"title\":{\"en\":\"T\"},\"technologies\":[\"t\"],\"adopters\":[\"o\"],\"sources\":[\"s\"]"
                + members + "}";
    }

    private static String document(String... studies) {
        return catalogue(REFERENCES, "\"caseStudies\":[" + String.join(",", studies) + "]");
    }

    private static List<String> told(Reading<?> reading) {
        return reading.notices().stream().map(LeftOutCodesTest::told).toList();
    }

    private static String told(Notice notice) {
        return notice.rule().id() + " " + notice.place().pointer();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "date":"2024-13"        | shape-date-invalid    | /date
            "notBefore":7           | shape-type-wrong      | /notBefore
            "date":"2024","notAfter":"2024" | shape-date-and-bounds |
            "certainty":null        | shape-null            | /certainty
            """)
    void aFaultInARecordDoesNotHideItsMisspeltStage(String member, String rule, String at) {
        String record = "{\"stage\":\"deployd\",\"basis\":\"observed\"," + member + "}";
        String sound = "{\"stage\":\"pilot\",\"basis\":\"observed\"}";
        Reading<?> reading = Documents.read(document(study(",\"stages\":[0," + record + "," + sound + "]")));

        assertThat(told(reading))
                .containsExactlyInAnyOrder(
                        "shape-type-wrong /caseStudies/0/stages/0",
                        rule + " /caseStudies/0/stages/1" + (at == null ? "" : at),
                        "model-stage-misspelt /caseStudies/0/stages/1/stage");
        assertThat(reading.notices())
                .filteredOn(notice -> notice.rule().id().equals("model-stage-misspelt"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.values()).containsEntry("suggestion", "deployed");
                    assertThat(notice.place().position()).isPresent();
                });
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "stages":[{"stage":"Pilot"}]                                  | /stages/0/stage model-stage-misspelt
            "stages":[{"basis":"seen"}]                                   | /stages/0/basis model-code-unlisted
            "stages":[{"basis":"began","stage":5,"scope":"x","sources":["y"]}] | /stages/0/scope link-scope-unknown; /stages/0/sources/0 link-source-unknown
            "stages":[{"basis":"began","date":"x","reportedAs":{"scheme":"words","word":"on"}}] | /stages/0/reportedAs/word link-word-unknown
            "scopes":[{"id":"x","technologies":["u"],"countries":["fr"]}] | /scopes/0/countries/0 model-country-unknown; /scopes/0/technologies/0 link-technology-unknown
            "needs":[{"text":5,"codes":["B"]}]                            | /needs/0/codes/0 link-code-unknown
            "partners":[{"organization":"p","name":{"en":"P"}}]           | /partners/0/organization link-organization-unknown
            "partners":[{"organization":"p","role":1}]                    | /partners/0/organization link-organization-unknown
            "links":[{"target":"d"}]                                      | /links/0/target link-case-study-unknown
            "outcomes":[{"measure":1,"basis":"guessed","quantity":{"value":1e-999999999}}] | /outcomes/0/basis model-code-unlisted
            """)
    void codesAndIdsInWhatIsLeftOutOfACaseAreChecked(String members, String expected) {
        List<String> told = Documents.read(document("0", study("," + members))).notices().stream()
                .filter(notice -> !notice.rule().id().startsWith("shape-"))
                .map(notice -> notice.place().pointer().replace("/caseStudies/1", "") + " "
                        + notice.rule().id())
                .sorted()
                .toList();

        assertThat(told).containsExactly(expected.split("; "));
    }

    @Test
    void theSuccessorOfATechnologyThatIsLeftOutIsChecked() {
        String technologies = "\"technologies\":[{\"id\":\"t\",\"name\":5,\"replacedBy\":\"u\"}]";

        assertThat(told(Documents.read(catalogue(technologies))))
                .containsExactly(
                        "shape-type-wrong /technologies/0/name", "link-successor-unknown /technologies/0/replacedBy");
    }

    @Test
    void aCaseThatIsLeftOutIsCheckedToo() {
        String untitled = study(",\"nature\":\"Use\",\"stages\":[{\"stage\":\"piloot\",\"basis\":\"began\"}]")
                .replace("{\"en\":\"T\"}", "\"T\"");

        assertThat(told(Documents.read(document(untitled))))
                .containsExactly(
                        "shape-type-wrong /caseStudies/0/title",
                        "model-code-unlisted /caseStudies/0/nature",
                        "model-stage-misspelt /caseStudies/0/stages/0/stage");
    }

    @Test
    void whatIsMissingOrUnreadableItselfIsNotReportedOnTop() {
        String bare = "{\"id\":\"d\",\"technologies\":[7],\"adopters\":[\"NO ID\"],\"stages\":[{\"basis\":4},{}]}";
        Reading<?> reading = Documents.read(document(study(""), bare));

        assertThat(reading.notices())
                .hasSize(5)
                .allSatisfy(notice -> assertThat(notice.rule().id()).startsWith("shape-"));
    }

    @Test
    void whatLeadsFromOneLeftOutElementToAnotherIsFound() {
        String first = study(",\"links\":[{\"kind\":\"related\",\"target\":\"d\"}],\"period\":1");
        String second = study(",\"period\":1").replace("\"id\":\"c\"", "\"id\":\"d\"");

        assertThat(told(Documents.read(document(first, second))))
                .containsExactly("shape-type-wrong /caseStudies/0/period", "shape-type-wrong /caseStudies/1/period");
    }

    @Test
    void anIdThatStandsTwiceIsToldAlsoWhereOneIsLeftOut() {
        Reading<?> reading = Documents.read(document("0", study(",\"period\":1"), study("")));

        assertThat(told(reading)).contains("link-id-duplicate /caseStudies/2");
        assertThat(reading.notices())
                .filteredOn(notice -> notice.rule().id().equals("link-id-duplicate"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.values()).containsEntry("first", "/caseStudies/1"));
    }

    @Test
    void aCatalogueWithoutItsIdIsCheckedToo() {
        Reading<?> reading = Documents.read(document(study(",\"nature\":\"use\",\"countries\":[\"XX\"]"))
                .replace("\"id\":\"a\"", "\"id\":\"A B\""));

        assertThat(reading.value()).isEmpty();
        assertThat(told(reading))
                .containsExactly("shape-id-invalid /id", "model-country-unknown /caseStudies/0/countries/0");
    }

    @Test
    void whatIsLeftOutOfLinesIsCheckedToo() throws IOException {
        String lines = catalogue(REFERENCES) + "\n"
                + study(",\"period\":1,\"stages\":[{\"stage\":\"deployd\",\"basis\":\"began\"}]") + "\n"
                + study(",\"stages\":[{\"stage\":\"deployd\",\"basis\":\"began\",\"date\":\"?\"}]") + "\n";
        try (CaseStudyLines read =
                CaseStudyLines.over(new ByteArrayInputStream(lines.getBytes(UTF_8)), ReadOptions.defaults())) {
            assertThat(read.stream().flatMap(line -> told(line.reading()).stream()))
                    .containsExactly(
                            "shape-type-wrong /period",
                            "model-stage-misspelt /stages/0/stage",
                            "model-stage-misspelt /stages/0/stage",
                            "shape-date-invalid /stages/0/date");
        }
    }

    @Test
    void outlinesTellTheSameOfWhatTheyHave() {
        String document = document(
                study(",\"stages\":[{\"stage\":\"deployd\",\"basis\":\"began\",\"date\":\"?\"}]"),
                study("")
                        .replace("\"c\"", "\"d\"")
                        .replace("[\"t\"]", "[\"u\",4]")
                        .replace("[\"o\"]", "5"));
        CatalogueReader reader = new CatalogueReader();

        assertThat(told(reader.readOutlines(document.getBytes(UTF_8))))
                .isEqualTo(told(reader.read(document.getBytes(UTF_8))))
                .contains(
                        "model-stage-misspelt /caseStudies/0/stages/0/stage",
                        "link-technology-unknown /caseStudies/1/technologies/0");
    }

    @Test
    void aDocumentThatBreaksOffTellsNothingMore() {
        String document = document(study(",\"stages\":[{\"stage\":\"deployd\",\"basis\":\"began\",\"date\":\"?\"}]"));

        assertThat(told(Documents.read(document.substring(0, document.length() - 1))))
                .containsExactly("shape-date-invalid /caseStudies/0/stages/0/date", "json-truncated /caseStudies");
    }

    @Test
    void aVeryLongDocumentIsNotReadOnceMore() {
        String document = document(study(",\"stages\":[{\"stage\":\"deployd\",\"basis\":\"began\",\"date\":\"?\"}]"));
        String longest = document + " ".repeat((int) LeftOut.MOST_BYTES - document.length());

        assertThat(told(Documents.read(longest))).hasSize(2);
        assertThat(told(Documents.read(longest + " ")))
                .containsExactly("shape-date-invalid /caseStudies/0/stages/0/date");
    }

    @Test
    void withoutChecksNothingOfItIsTold() {
        String document = document(study(",\"stages\":[{\"stage\":\"deployd\",\"basis\":\"began\",\"date\":\"?\"}]"));
        CatalogueReader reader = new CatalogueReader(ReadOptions.defaults().unchecked());

        assertThat(told(reader.read(document.getBytes(UTF_8))))
                .containsExactly("shape-date-invalid /caseStudies/0/stages/0/date");
    }
}
