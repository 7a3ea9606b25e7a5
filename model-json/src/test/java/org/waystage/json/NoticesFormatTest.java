package org.waystage.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Severity;
import org.waystage.json.internal.shape.Schemas;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notices as JSON: on their own, by a mapper, and in the answer of a service. */
class NoticesFormatTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();

    private static final Reading<CaseStudy> READING = RecordReader.of(CaseStudy.class)
            .read(
                    "{\n \"id\": \"a\",\n \"title\": { \"en\": \"T\" },\n \"technologies\": [\"t\"], \"adopters\": [\"o\"],\n \"period\": { \"from\": \"2019-13\" }, \"x\": 1\n}"
                            .getBytes(UTF_8));

    private static JsonNode notices(String language) {
        return Documents.tree(new String(NoticesFormat.toBytes(READING, language), UTF_8));
    }

    @Test
    void aNoticeHasRuleSeverityPlaceMessageAndValues() {
        JsonNode first = notices("en").get("notices").get(0);

        assertThat(first.propertyNames())
                .containsExactly("rule", "severity", "pointer", "line", "column", "message", "values");
        assertThat(first.get("rule").asString()).isEqualTo("shape-date-invalid");
        assertThat(first.get("severity").asString()).isEqualTo("error");
        assertThat(first.get("pointer").asString()).isEqualTo("/period/from");
        assertThat(first.get("line").asInt()).isEqualTo(5);
        assertThat(first.get("column").asInt()).isEqualTo(22);
        assertThat(first.get("message").asString()).contains("'2019-13'");
        assertThat(first.get("values").get("value").asString()).isEqualTo("2019-13");
    }

    @Test
    void countsAreOfSeveritiesAndOfRules() {
        assertThat(notices("en").get("counts")).hasToString("{\"error\":1,\"warning\":0,\"info\":1}");
        assertThat(notices("en").get("noticeCounts"))
                .hasToString("{\"shape-date-invalid\":1,\"shape-member-unknown\":1}");
    }

    @Test
    void messagesAreInTheLanguageAskedForAndElseInEnglish() {
        assertThat(notices("fr").get("notices").get(0).get("message").asString())
                .isEqualTo(READING.notices().get(0).message("fr"));
        assertThat(notices("fr-CA")).isEqualTo(notices("fr"));
        assertThat(notices("sw")).isEqualTo(notices("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void theDocumentIsValid(String language) {
        assertThat(Schemas.faults(CatalogueSchemas.NOTICES, notices(language).toString()))
                .isEmpty();
        assertThat(Schemas.faults(CatalogueSchemas.NOTICES, "{\"counts\":{},\"notices\":[{}],\"noticeCounts\":{}}"))
                .isNotEmpty();
    }

    @Test
    void aMapperWritesTheSameInTheLanguageOfItsAttribute() {
        JsonNode english = MAPPER.readTree(MAPPER.writeValueAsString(READING.notices()));
        JsonNode french = MAPPER.readTree(
                MAPPER.writer().withAttribute(WaystageModule.LANGUAGE, "fr").writeValueAsString(READING.notices()));

        assertThat(english).isEqualTo(notices("en").get("notices"));
        assertThat(french).isEqualTo(notices("fr").get("notices"));
    }

    @Test
    void aPlaceOutsideATextHasNoLine() {
        Notice notice = Notice.of(JsonRules.TRUNCATED, Place.of("/a"), Map.of("problem", "half \uD83D of a pair"));
        JsonNode json = MAPPER.readTree(MAPPER.writeValueAsString(notice));

        assertThat(json.has("line")).isFalse();
        assertThat(json.get("values").get("problem").asString()).isEqualTo("half \uFFFD of a pair");
    }

    @Test
    void valuesAreInTheOrderOfTheirNames() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("found", "null");
        values.put("expected", "a list");
        Notice notice = Notice.of(JsonRules.TYPE_WRONG, Place.of(""), values);

        assertThat(MAPPER.writeValueAsString(notice))
                .endsWith("\"values\":{\"expected\":\"a list\",\"found\":\"null\"}}");
    }

    @Test
    void aProblemTellsWhatIsWrongInAWordAndInFull() {
        JsonNode problem =
                Documents.tree(new String(NoticeProblem.of(READING, 422, "en").toBytes(), UTF_8));

        assertThat(problem.propertyNames())
                .containsExactly("type", "title", "status", "detail", "counts", "notices", "noticeCounts");
        assertThat(problem.get("type").asString()).isEqualTo(NoticeProblem.TYPE.toString());
        assertThat(problem.get("title").asString()).isEqualTo("The document has errors");
        assertThat(problem.get("status").asInt()).isEqualTo(422);
        assertThat(problem.get("detail").asString())
                .startsWith("Errors: 1, warnings: 0. The first error, at /period/from: ");
        assertThat(problem.get("notices")).isEqualTo(notices("en").get("notices"));
        assertThat(Schemas.faults(CatalogueSchemas.PROBLEM, problem.toString())).isEmpty();
    }

    @Test
    void aProblemIsWrittenByAMapperAsByItself() {
        NoticeProblem problem = NoticeProblem.of(READING, 400, "fr-CH");

        assertThat(problem.language()).isEqualTo("fr");
        assertThat(problem.title()).isEqualTo("Le document contient des erreurs");
        assertThat(MAPPER.writeValueAsBytes(problem)).isEqualTo(problem.toBytes());
    }

    @Test
    void aProblemIsBoundedErrorsFirstAndTellsTheTotal() {
        List<Notice> many = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            many.add(Notice.of(JsonRules.MEMBER_UNKNOWN, Place.of("/" + i), Map.of("member", "m")));
            many.add(Notice.of(JsonRules.TYPE_WRONG, Place.of("/" + i), Map.of("expected", "a list", "found", "null")));
        }
        Reading<Object> reading = new Reading<>(Optional.empty(), many, Reading.Counts.of(many));
        NoticeProblem problem = NoticeProblem.of(reading, 400, "en");
        JsonNode json = Documents.tree(new String(problem.toBytes(), UTF_8));

        assertThat(problem.notices()).hasSize(NoticeProblem.MOST);
        assertThat(problem.notices().stream().filter(notice -> notice.severity() == Severity.ERROR))
                .hasSize(90);
        assertThat(problem.notices())
                .extracting(notice -> Integer.parseInt(notice.place().pointer().substring(1)))
                .isSorted();
        assertThat(json.get("counts")).hasToString("{\"error\":90,\"warning\":0,\"info\":90}");
        assertThat(Schemas.faults(CatalogueSchemas.PROBLEM, json.toString())).isEmpty();
    }

    @Test
    void aServiceMayNameAPageOfItsOwnButOnlyAStatusOfHttp() {
        URI own = URI.create("https://example.org/faults");

        assertThat(new String(new NoticeProblem(own, 400, "en", READING).toBytes(), UTF_8))
                .startsWith("{\"type\":\"https://example.org/faults\",");
        assertThatIllegalArgumentException().isThrownBy(() -> NoticeProblem.of(READING, 42, "en"));
    }
}
