package org.waystage.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.source.Citation;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;
import org.waystage.json.internal.document.Values;
import org.waystage.json.internal.shape.AnyShape;
import org.waystage.json.internal.shape.CaseStudyShapes;
import org.waystage.json.internal.shape.SchemaAndShapesTest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** The model's types in any mapper, wherever they stand in a caller's own. */
class WaystageModuleTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();
    private static final JsonMapper EXACT = JsonMapper.builder()
            .findAndAddModules()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** All types that the format has, each with what reads and writes it. */
    static List<Class<?>> types() {
        List<Class<?>> types = new ArrayList<>(List.of(Text.class, PartialDate.class, Citation.class));
        AnyShape.all().forEach(shape -> types.add(shape.type()));
        types.addAll(SchemaAndShapesTest.symbols().values());
        return types.stream().distinct().toList();
    }

    @ParameterizedTest
    @MethodSource("types")
    void eachTypeSurvivesARoundTrip(Class<?> type) {
        for (int seed = 0; seed < 6; seed++) {
            Object value = new RandomModel(seed, seed % 2 == 0).value(type);
            String json = MAPPER.writeValueAsString(value);

            assertThat(MAPPER.readValue(json, type)).isEqualTo(value);
            assertThat(MAPPER.readValue(json.getBytes(UTF_8), type)).isEqualTo(value);
            assertThat(MAPPER.writeValueAsString(MAPPER.readValue(json, type))).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void eachTypeSurvivesAWayThroughATree(Class<?> type) {
        for (int seed = 0; seed < 6; seed++) {
            Object value = new RandomModel(seed, true).value(type);
            JsonNode tree = EXACT.readTree(EXACT.writeValueAsString(value));
            Object read = EXACT.treeToValue(tree, type);

            assertThat(EXACT.readTree(EXACT.writeValueAsString(read))).hasToString(tree.toString());

            JsonNode direct = EXACT.valueToTree(value);
            Object back = EXACT.treeToValue(direct, type);
            assertThat(EXACT.readTree(EXACT.writeValueAsString(back))).hasToString(tree.toString());
        }
    }

    @Test
    void valuesAreThoseOfTheWireFormat() {
        CaseStudy caseStudy = new RandomModel(1, true).value(CaseStudy.class);
        Catalogue catalogue = new RandomModel(1, true).catalogue();

        assertThat(MAPPER.writeValueAsString(caseStudy)).isEqualTo(Values.json(CaseStudyShapes.CASE_STUDY, caseStudy));
        assertThat(MAPPER.writeValueAsString(catalogue)).isEqualTo(Documents.compact(catalogue));
    }

    /** All types that stand in JSON as one string, of which the keys of maps can be. */
    static List<Class<?>> keys() {
        List<Class<?>> keys = new ArrayList<>(List.of(PartialDate.class));
        SchemaAndShapesTest.symbols().forEach((symbol, type) -> {
            if (type != Citation.class) { // of which only some are one string
                keys.add(type);
            }
        });
        return keys.stream().distinct().toList();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void mapsKeyedByAnyTypeOfOneStringSurviveARoundTrip(Class<?> type) {
        JavaType map = MAPPER.getTypeFactory().constructMapType(LinkedHashMap.class, type, Long.class);
        Map<Object, Long> values = new LinkedHashMap<>();
        for (long seed = 0; seed < 12; seed++) {
            values.put(new RandomModel(seed, true).value(type), seed);
        }
        String json = MAPPER.writeValueAsString(values);

        assertThat(Documents.tree(json).propertyNames())
                .containsExactlyElementsOf(
                        values.keySet().stream().map(Object::toString).toList());
        assertThat(MAPPER.<Map<?, ?>>readValue(json, map)).isEqualTo(values);
        assertThat(MAPPER.writerFor(map).writeValueAsString(values)).isEqualTo(json);
    }

    @Test
    void mapsKeyedByWhatAStageIsAnsweredSurviveARoundTrip() {
        Map<StageAnswer, Integer> counts = new LinkedHashMap<>();
        counts.put(StageAnswer.of(AdoptionStage.Listed.PILOT), 1);
        counts.put(StageAnswer.UNMAPPED, 2);
        counts.put(StageAnswer.NOT_YET, 3);
        counts.put(StageAnswer.of(AdoptionStage.of("x-later")), 4);
        String json = MAPPER.writeValueAsString(counts);

        assertThat(json).isEqualTo("{\"pilot\":1,\"unmapped\":2,\"not-yet\":3,\"x-later\":4}");
        assertThat(MAPPER.readValue(json, new TypeReference<Map<StageAnswer, Integer>>() {}))
                .isEqualTo(counts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pilot", "unmapped", "not-yet", "unknown", "x-later"})
    void whatAStageIsAnsweredIsOneWord(String word) {
        StageAnswer answer = MAPPER.readValue('"' + word + '"', StageAnswer.class);

        assertThat(answer.code()).isEqualTo(word);
        assertThat(answer.stage().isPresent()).isEqualTo(!word.equals("unmapped") && !word.equals("not-yet"));
        assertThat(MAPPER.writeValueAsString(answer)).isEqualTo('"' + word + '"');
    }

    @Test
    void aKeyThatIsNoneIsAnExceptionThatNamesIt() {
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(
                        () -> MAPPER.readValue("{\"2019-13\":1}", new TypeReference<Map<PartialDate, Integer>>() {}))
                .withMessageContaining("'2019-13' is not a date");
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> MAPPER.readValue("{\"a b\":1}", new TypeReference<Map<AdoptionStage, Integer>>() {}))
                .withMessageContaining("a b");
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> MAPPER.readValue("\"a b\"", StageAnswer.class))
                .withMessageContaining("a b");
    }

    @Test
    void extrasAloneAreTheirMembers() {
        String json = "{\"a\":2.50,\"b\":[null,true,{\"c\":\"d\"}],\"e\":null}";
        Extras extras = MAPPER.readValue(json, Extras.class);

        assertThat(extras.members()).containsOnlyKeys("a", "b", "e").containsEntry("e", Extras.Null.NULL);
        assertThat(MAPPER.writeValueAsString(extras)).isEqualTo(json);
        assertThat(MAPPER.writeValueAsString(Extras.none())).isEqualTo("{}");
        assertThat(MAPPER.readValue("{}", Extras.class)).isSameAs(Extras.none());
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> MAPPER.readValue("[]", Extras.class))
                .withMessageContaining("Expected an object but found a list.");
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> MAPPER.readValue("{\"a\":1,\"a\":2}", Extras.class));
    }

    @Test
    void aValueOfAnExtraIsAnyJson() {
        String json = "[2.50,\"x\",true,null,{\"a\":[]}]";
        List<Extras.Value> values = MAPPER.readValue(json, new TypeReference<List<Extras.Value>>() {});

        assertThat(values)
                .containsExactly(
                        new Extras.Num("2.50"),
                        new Extras.Str("x"),
                        new Extras.Bool(true),
                        Extras.Null.NULL,
                        new Extras.Obj(Map.of("a", new Extras.Arr(List.of()))));
        assertThat(MAPPER.writeValueAsString(values)).isEqualTo(json);
    }

    private static Dossier dossier() {
        return new Dossier(
                "7",
                new RandomModel(2, true).value(CaseStudy.class),
                PartialDate.of(2026, 11),
                AdoptionStage.Listed.PILOT,
                Nature.of("x-nature"),
                Basis.Listed.BEGAN,
                List.of(TechnologyId.of("drones")),
                Map.of("q", new RandomModel(3, true).value(Quantity.class)),
                Optional.of(Text.of("fr", "é 🛃")));
    }

    @Test
    void aCallersOwnRecordSurvivesARoundTrip() {
        Dossier dossier = dossier();
        String json = MAPPER.writeValueAsString(dossier);

        assertThat(MAPPER.readValue(json, Dossier.class)).isEqualTo(dossier);
        assertThat(Documents.tree(json).get("stage").asString()).isEqualTo("pilot");
        assertThat(Documents.tree(json).get("nature").asString()).isEqualTo("x-nature");
        assertThat(Documents.tree(json).get("received").asString()).isEqualTo("2026-11");
        assertThat(Documents.tree(json).get("note").get("fr").asString()).isEqualTo("é 🛃");
    }

    @Test
    void valuesMayStandInListsOptionalsAndMapsOrBeAbsent() {
        List<CaseStudy> cases = List.of(
                new RandomModel(4, true).value(CaseStudy.class), new RandomModel(5, false).value(CaseStudy.class));
        String json = MAPPER.writeValueAsString(cases);

        assertThat(MAPPER.readValue(json, new TypeReference<List<CaseStudy>>() {}))
                .isEqualTo(cases);
        assertThat(MAPPER.readValue("{\"a\":\"pilot\"}", new TypeReference<Map<String, AdoptionStage>>() {}))
                .isEqualTo(Map.of("a", AdoptionStage.Listed.PILOT));
        assertThat(MAPPER.readValue("[null]", new TypeReference<List<PartialDate>>() {}))
                .containsOnlyNulls();
        assertThat(MAPPER.readValue("{\"number\":\"1\"}", Dossier.class).note()).isEmpty();
    }

    @Test
    void aFaultIsAnExceptionWithItsPlaceAndHowManyMoreThereAre() {
        String json =
                MAPPER.writeValueAsString(dossier()).replaceFirst("\"title\":", "\"period\":{},\"title\":null,\"x\":");

        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> MAPPER.readValue(json, Dossier.class))
                .withMessageContaining("/caseStudy/period: Expected at least one of 'from' and 'to'. (and ")
                .satisfies(e -> assertThat(e.getTargetType()).isEqualTo(CaseStudy.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"received\":\"2026-13\"}",
                "{\"received\":7}",
                "{\"stage\":\"a b\"}",
                "{\"technologies\":[\"T\"]}",
                "{\"quantities\":{\"q\":{}}}",
                "{\"note\":{}}",
                "{\"caseStudy\":[]}"
            })
    void aFaultOfAnyTypeIsAnException(String json) {
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> MAPPER.readValue(json, Dossier.class))
                .withMessageStartingWith("/");
    }

    @Test
    void aDocumentOfAnotherMajorVersionIsAnException() {
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> MAPPER.readValue("{\"id\":1,\"format\":\"waystage-catalogue/2.0\"}", Catalogue.class))
                .withMessageStartingWith("/format: The document has format waystage-catalogue/2.0");
    }

    @Test
    void valuesThatStandOneAfterTheOtherAreReadOneByOne() {
        assertThat(MAPPER.readerFor(PartialDate.class)
                        .<PartialDate>readValues("\"2019\" \"2020\"")
                        .readAll())
                .containsExactly(PartialDate.of(2019), PartialDate.of(2020));
        assertThat(MAPPER.readerFor(Quantity.class)
                        .<Quantity>readValues("{\"min\":1} {\"max\":2}")
                        .readAll())
                .hasSize(2);
    }

    @Test
    void theModuleIsFoundByTheServiceLoaderOnClassPathAndModulePath() {
        assertThat(JsonMapper.Builder.findModules()).hasAtLeastOneElementOfType(WaystageModule.class);
        assertThat(MAPPER.registeredModules())
                .extracting(JacksonModule::getModuleName)
                .contains("org.waystage.json");
        assertThat(new WaystageModule().version().isUnknownVersion()).isTrue();
    }
}
