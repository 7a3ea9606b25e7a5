package org.waystage.jackson2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.notice.Severity;
import org.waystage.core.reference.Organization;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.NoticeProblem;
import org.waystage.json.NoticesFormat;
import org.waystage.json.RecordReader;
import org.waystage.json.RecordWriter;
import org.waystage.json.reading.Reading;

/** The model's types in any mapper of Jackson 2, wherever they stand in a caller's own. */
class WaystageJackson2ModuleTest {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();

    private static final String FAULTY =
            "{\"id\":\"Not an id\",\"title\":null,\"technologies\":[\"t\"],\"adopters\":[\"o\"],\"stages\":[{\"stage\":\"pilot\","
                    + "\"basis\":\"began\",\"date\":5}],\"x\":1}";

    private static final String SOUND =
            "{\"id\":\"a\",\"title\":{\"en\":\"T\"},\"technologies\":[\"t\"],\"adopters\":[\"o\"]";

    /** A caller's own type. */
    public record Dossier(String number, CaseStudy caseStudy, PartialDate received, AdoptionStage stage) {}

    /** Something sent, which is of one of several types. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes(@JsonSubTypes.Type(value = Submission.class, name = "submission"))
    public interface Sent {}

    /** A case that is sent. */
    public record Submission(CaseStudy caseStudy) implements Sent {}

    private static List<String> errors(ThrowingCallable reading) {
        return catchThrowableOfType(WaystageJackson2Exception.class, reading).reading().notices().stream()
                .filter(notice -> notice.severity() == Severity.ERROR)
                .map(notice -> notice.place().pointer())
                .toList();
    }

    @Test
    void eachRecordOfTheBundledEditionSurvivesARoundTrip() throws IOException {
        Catalogue catalogue = Editions.latest();
        String json = MAPPER.writeValueAsString(catalogue);

        assertThat(json.getBytes(UTF_8)).isEqualTo(CatalogueWriter.compact().toBytes(catalogue));
        assertThat(MAPPER.readValue(json, Catalogue.class)).isEqualTo(catalogue);
        for (CaseStudy caseStudy : catalogue.caseStudies()) {
            String text = MAPPER.writeValueAsString(caseStudy);
            assertThat(text.getBytes(UTF_8))
                    .isEqualTo(RecordWriter.of(CaseStudy.class).toBytes(caseStudy));
            assertThat(MAPPER.readValue(text, CaseStudy.class)).isEqualTo(caseStudy);
        }
        for (Organization organization : catalogue.organizations()) {
            assertThat(MAPPER.readValue(MAPPER.writeValueAsString(organization), Organization.class))
                    .isEqualTo(organization);
        }
    }

    @Test
    void unknownMembersAndDigitsAreKept() throws IOException {
        String json = SOUND
                + ",\"x\":[1.10,1e2,12345678901234567890.0123456789,123456789012345678901234567890],\"y\":{\"z\":null}}";

        assertThat(MAPPER.writeValueAsString(MAPPER.readValue(json, CaseStudy.class)))
                .isEqualTo(json);
    }

    @Test
    void whatIsWrittenForPeopleIsIndentedAsTheMapperDoes() throws IOException {
        CaseStudy caseStudy = MAPPER.readValue(SOUND + "}", CaseStudy.class);

        assertThat(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(List.of(caseStudy)))
                .startsWith("[ {" + System.lineSeparator() + "  \"id\" : \"a\",");
    }

    @Test
    void aValueSurvivesAWayThroughATree() throws IOException {
        CaseStudy caseStudy = MAPPER.readValue(SOUND + ",\"x\":[1.5,7,12345678901]}", CaseStudy.class);
        JsonNode tree = MAPPER.valueToTree(caseStudy);

        assertThat(tree.get("title").get("en").textValue()).isEqualTo("T");
        assertThat(tree.get("x").get(1).isIntegralNumber()).isTrue();
        assertThat(MAPPER.treeToValue(tree, CaseStudy.class)).isEqualTo(caseStudy);
    }

    @Test
    void objectsInATreeAreReadAsTheMapperWritesThem() throws IOException {
        ObjectNode tree = (ObjectNode) MAPPER.readTree(SOUND + "}");
        tree.putPOJO("id", CaseStudyId.of("b")).putPOJO("title", Text.of("en", "U"));

        CaseStudy caseStudy = MAPPER.treeToValue(tree, CaseStudy.class);

        assertThat(caseStudy.id()).isEqualTo(CaseStudyId.of("b"));
        assertThat(caseStudy.title()).isEqualTo(Text.of("en", "U"));
    }

    @Test
    void valuesStandInACallersOwnTypes() throws IOException {
        String json = "{\"number\":\"7\",\"caseStudy\":" + SOUND + "},\"received\":\"2026-11\",\"stage\":\"pilot\"}";
        Dossier dossier = MAPPER.readValue(json, Dossier.class);

        assertThat(dossier.received()).isEqualTo(PartialDate.of(2026, 11));
        assertThat(dossier.stage()).isEqualTo(AdoptionStage.Listed.PILOT);
        assertThat(MAPPER.writeValueAsString(dossier)).isEqualTo(json);
        assertThat(MAPPER.readValue("{\"number\":\"7\"}", Dossier.class).caseStudy())
                .isNull();
    }

    @Test
    void valuesThatAreStringsMayBeKeysOfMaps() throws JsonProcessingException {
        Map<CaseStudyId, PartialDate> dates = new LinkedHashMap<>();
        dates.put(CaseStudyId.of("b"), PartialDate.of(2026));
        dates.put(CaseStudyId.of("a"), PartialDate.of(2025, 1));
        String json = MAPPER.writeValueAsString(dates);

        assertThat(json).isEqualTo("{\"b\":\"2026\",\"a\":\"2025-01\"}");
        assertThat(MAPPER.readValue(json, new TypeReference<Map<CaseStudyId, PartialDate>>() {}))
                .isEqualTo(dates);
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> MAPPER.readValue("{\"A\\\"b\":1}", new TypeReference<Map<CaseStudyId, Integer>>() {}))
                .withMessageContaining("is not an id");
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> MAPPER.writeValueAsString(Map.of(Text.of("en", "T"), 1)))
                .withMessageContaining("cannot be the key of a map");
    }

    @Test
    void aKeyOfAMapIsAnyString() throws JsonProcessingException {
        String text = "a\"b\\c\n\u0000é\uD83D";
        String json = MAPPER.writeValueAsString(Map.of(new Extras.Str(text), 1));

        assertThat(MAPPER.readValue(json, new TypeReference<Map<String, Integer>>() {}))
                .isEqualTo(Map.of(text, 1));
        assertThat(MAPPER.readValue(json, new TypeReference<Map<Extras.Value, Integer>>() {}))
                .isEqualTo(Map.of(new Extras.Str(text), 1));
    }

    @Test
    void nullIsAValueOfAnExtraAndOfNothingElse() throws JsonProcessingException {
        assertThat(MAPPER.readValue("[null,1.50]", new TypeReference<List<Extras.Value>>() {}))
                .containsExactly(Extras.Null.NULL, new Extras.Num("1.50"));
        assertThat(MAPPER.readValue("[null]", new TypeReference<List<PartialDate>>() {}))
                .containsOnlyNulls();
    }

    @Test
    void allFaultsAreInTheException() {
        WaystageJackson2Exception e =
                catchThrowableOfType(WaystageJackson2Exception.class, () -> MAPPER.readValue(FAULTY, CaseStudy.class));

        assertThat(e)
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("/id: ")
                .hasMessageContaining("(and 2 more)");
        assertThat(e.reading().counts().errors()).isEqualTo(3);
        assertThat(e.reading().counts().infos()).isEqualTo(1);
        assertThat(e.reading().notices())
                .allMatch(notice -> notice.place().position().isEmpty());
    }

    @Test
    void thePointersAreThoseInTheWholeInput() {
        assertThat(errors(() -> MAPPER.readValue(FAULTY, CaseStudy.class)))
                .containsExactly("/id", "/title", "/stages/0/date");
        assertThat(errors(() ->
                        MAPPER.readValue("[" + SOUND + "}," + FAULTY + "]", new TypeReference<List<CaseStudy>>() {})))
                .containsExactly("/1/id", "/1/title", "/1/stages/0/date");
        assertThat(errors(() -> MAPPER.readValue("{\"number\":\"1\",\"caseStudy\":" + FAULTY + "}", Dossier.class)))
                .containsExactly("/caseStudy/id", "/caseStudy/title", "/caseStudy/stages/0/date");
        assertThat(errors(() -> MAPPER.treeToValue(MAPPER.readTree(FAULTY), CaseStudy.class)))
                .containsExactly("/id", "/title", "/stages/0/date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"kind\":\"submission\",\"caseStudy\":%s}", "{\"caseStudy\":%s,\"kind\":\"submission\"}"})
    void inATypeOfSeveralThePointersBeginWithItsMemberWhereverItsNameStands(String form) {
        assertThat(errors(() -> MAPPER.readValue(form.formatted(FAULTY), Sent.class)))
                .containsExactly("/caseStudy/id", "/caseStudy/title", "/caseStudy/stages/0/date");
    }

    @Test
    void inputThatBreaksOffOrIsNotJsonIsTheFaultThatJacksonSees() {
        for (String text : List.of("{\"id\":", "{\"id\":\"a\",", "{\"id\" 7}")) {
            assertThatExceptionOfType(JsonProcessingException.class)
                    .isThrownBy(() -> MAPPER.readValue(text, CaseStudy.class));
        }
    }

    @Test
    void aLoneHalfOfASurrogatePairIsKept() throws JsonProcessingException {
        Text text = MAPPER.readValue("{\"en\":\"\\uD83D\"}", Text.class);

        assertThat(text.in("en")).isEqualTo("\uD83D");
        assertThat(Optional.of(text)).contains(Text.of("en", "\uD83D"));
    }

    @Test
    void noticesAreWrittenInTheLanguageOfTheWriterAndProblemsInTheirOwn() throws JsonProcessingException {
        Reading<CaseStudy> reading = RecordReader.of(CaseStudy.class).read("{\"id\":\"A b\"}".getBytes(UTF_8));
        NoticeProblem problem = NoticeProblem.of(reading, 400, "fr");
        JsonNode english = MAPPER.readTree(new String(NoticesFormat.toBytes(reading, "en"), UTF_8));
        JsonNode french = MAPPER.readTree(new String(problem.toBytes(), UTF_8));

        assertThat(MAPPER.readTree(MAPPER.writeValueAsString(reading.notices())))
                .isEqualTo(english.get("notices"));
        assertThat(MAPPER.readTree(MAPPER.writer()
                        .withAttribute("org.waystage.json.language", "fr")
                        .writeValueAsString(reading.notices())))
                .isEqualTo(french.get("notices"));
        assertThat(MAPPER.readTree(MAPPER.writeValueAsString(problem))).isEqualTo(french);
    }

    @Test
    void theModuleIsFoundByTheServiceLoaderOnClassPathAndModulePath() {
        assertThat(ObjectMapper.findModules()).hasAtLeastOneElementOfType(WaystageJackson2Module.class);
        assertThat(MAPPER.getRegisteredModuleIds()).contains(new WaystageJackson2Module().getTypeId());
        assertThat(new WaystageJackson2Module().version().isUnknownVersion()).isTrue();
    }
}
