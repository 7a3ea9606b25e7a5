package org.waystage.json.internal.shape;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.id.Id;
import org.waystage.core.value.PartialDate;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueSchemas;
import org.waystage.json.DecisionsFormat;
import org.waystage.json.Documents;
import org.waystage.json.ValidationProfiles;
import org.waystage.json.internal.document.Values;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.engine.ListCodec;
import org.waystage.json.internal.engine.Shape;
import org.waystage.json.reading.Reading;
import org.waystage.json.signing.EditionManifest;
import org.waystage.json.signing.EditionSignature;
import tools.jackson.databind.JsonNode;

/** The schema and the shapes say the same: members, order, what is required, the kind of each value, the listed codes. */
public class SchemaAndShapesTest {
    private static final JsonNode DEFS =
            Documents.tree(CatalogueSchemas.CATALOGUE.text()).get("$defs");
    /** What stands in the schema under a name of its own, and here as a codec. */
    private static final Map<Codec<?>, String> SCALARS = Map.of(
            Scalars.TEXT, "text",
            Scalars.DATE, "date",
            Scalars.NUMBER, "number",
            Scalars.COUNT, "int",
            Scalars.LANGUAGE, "languageTag",
            CitationCodec.CITATION, "citation");

    static List<AnyShape<?>> shapes() {
        return AnyShape.all();
    }

    /** The open lists of the model, by the name that the schema has for each. */
    static Map<String, Class<?>> openLists() {
        Map<String, Class<?>> lists = new TreeMap<>();
        symbols().values().stream().filter(Class::isInterface).forEach(type -> lists.put(uncapitalized(type), type));
        return lists;
    }

    /** The ids, codes and open lists, with the type of each. */
    public static Map<SymbolCodec<?>, Class<?>> symbols() {
        Map<SymbolCodec<?>, Class<?>> symbols = new LinkedHashMap<>();
        for (Field field : SymbolCodec.class.getDeclaredFields()) {
            if (field.getType() == SymbolCodec.class) {
                try {
                    ParameterizedType type = (ParameterizedType) field.getGenericType();
                    symbols.put((SymbolCodec<?>) field.get(null), (Class<?>) type.getActualTypeArguments()[0]);
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return symbols;
    }

    private static String uncapitalized(Class<?> type) {
        return Character.toLowerCase(type.getSimpleName().charAt(0))
                + type.getSimpleName().substring(1);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theMembersAndTheirOrderAreThoseOfTheSchema(AnyShape<?> shape) {
        assertThat(shape.names())
                .containsExactlyElementsOf(
                        DEFS.get(shape.toString()).get("properties").propertyNames());
    }

    /** Validators that go by RE2, such as those of Go and Rust, take neither lookarounds nor references back. */
    @ParameterizedTest
    @EnumSource
    void itsPatternsAreThoseThatEveryValidatorTakes(CatalogueSchemas schema) {
        List<String> patterns = new ArrayList<>();
        collectPatterns(Documents.tree(schema.text()), patterns);

        assertThat(patterns)
                .allSatisfy(pattern -> assertThat(pattern).doesNotContain("(?").doesNotContainPattern("\\\\[0-9k]"));
    }

    private static void collectPatterns(JsonNode node, List<String> patterns) {
        if (node.path("pattern").isString()) {
            patterns.add(node.get("pattern").asString());
        }
        node.forEach(below -> collectPatterns(below, patterns));
    }

    @ParameterizedTest
    @CsvSource({
        "0000, false",
        "0001, true",
        "0010, true",
        "0100, true",
        "1000, true",
        "9999, true",
        "10000, false",
        "999, false",
        "0000-01, false",
        "0001-01, true",
        "2019-00, false",
        "2019-09, true",
        "2019-10, true",
        "2019-13, false",
        "2019-01-00, false",
        "2019-01-09, true",
        "2019-01-31, true",
        "2019-01-32, false",
        "2019-1, false",
        "2019-01-1, false"
    })
    void aDateOfTheSchemaIsOneOfTheYears1To9999(String date, boolean valid) {
        assertThat(Schemas.faults("date", Documents.tree('"' + date + '"')).isEmpty())
                .isEqualTo(valid);
        assertThat(PartialDate.parse(date.toCharArray(), 0, date.length()).isPresent())
                .isEqualTo(valid);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theRequiredMembersAreThoseOfTheSchema(AnyShape<?> shape) {
        JsonNode required = DEFS.get(shape.toString()).path("required");

        assertThat(shape.requiredNames())
                .containsExactlyInAnyOrderElementsOf(
                        required.valueStream().map(JsonNode::asString).toList());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void eachMemberIsOfTheKindThatTheSchemaSays(AnyShape<?> shape) {
        JsonNode properties = DEFS.get(shape.toString()).get("properties");
        shape.shape().members().stream()
                .filter(member -> !member.name.equals("format"))
                .forEach(member -> assertThat(withoutRemarks(properties.get(member.name)))
                        .as(member.name)
                        .isEqualTo(Documents.tree(expected(member.codec))));
    }

    private static JsonNode withoutRemarks(JsonNode schema) {
        JsonNode plain = schema.deepCopy();
        plain.asObject().remove(List.of("description", "examples"));
        return plain;
    }

    private static String expected(Codec<?> codec) {
        if (codec instanceof ListCodec<?> list) {
            String least = list.atLeastOne ? ",\"minItems\":1" : "";
            return "{\"type\":\"array\"" + least + ",\"items\":" + expected(list.element) + "}";
        }
        String name = SCALARS.get(codec);
        if (codec instanceof Shape<?> shape) {
            name = shape.type;
        } else if (codec instanceof SymbolCodec<?> symbol) {
            Class<?> type = symbols().get(symbol);
            name = Id.class.isAssignableFrom(type) ? "id" : uncapitalized(type);
        }
        return name == null ? "{\"type\":\"string\"}" : "{\"$ref\":\"#/$defs/" + name + "\"}";
    }

    @Test
    void eachObjectOfTheSchemaHasAShapeAndEachShapeIsInTheSchema() {
        Set<String> objects = new TreeSet<>();
        DEFS.forEachEntry((name, schema) -> {
            if (schema.has("properties")) {
                objects.add(name);
            }
        });

        assertThat(AnyShape.all()).extracting(AnyShape::toString).containsExactlyInAnyOrderElementsOf(objects);
    }

    @Test
    void eachDefinitionOfTheSchemaIsAShapeAScalarOrAnOpenList() {
        Set<String> known = new TreeSet<>(SCALARS.values());
        known.addAll(Set.of("id", "code"));
        known.addAll(openLists().keySet());
        AnyShape.all().forEach(shape -> known.add(shape.toString()));

        assertThat(known).containsExactlyElementsOf(new TreeSet<>(DEFS.propertyNames()));
    }

    static Stream<String> openListNames() {
        return openLists().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("openListNames")
    void theListedCodesAreThoseOfTheSchemaInOrder(String name) {
        Class<?> listed = Arrays.stream(openLists().get(name).getPermittedSubclasses())
                .filter(Class::isEnum)
                .findFirst()
                .orElseThrow();
        List<String> codes = new ArrayList<>();
        DEFS.get(name).get("anyOf").get(0).get("enum").forEach(code -> codes.add(code.asString()));

        assertThat(listed.getEnumConstants()).extracting(Object::toString).containsExactlyElementsOf(codes);
        assertThat(DEFS.get(name).get("anyOf").get(1).get("pattern"))
                .isEqualTo(DEFS.get("code").get("pattern"));
    }

    @ParameterizedTest
    @EnumSource
    void theExamplesOfASchemaAreValidAndReadWithoutErrors(CatalogueSchemas schema) {
        JsonNode examples = Documents.tree(schema.text()).path("examples");
        for (JsonNode example : examples) {
            assertThat(Schemas.faults(schema, example.toString())).isEmpty();
            assertThat(read(schema, example.toString()).notices()).isEmpty();
        }
    }

    private static Reading<?> read(CatalogueSchemas schema, String example) {
        return switch (schema) {
            case CATALOGUE, CATALOGUE_HEAD -> Documents.readUnchecked(example);
            case CASE_STUDY -> Values.read(CaseStudyShapes.CASE_STUDY, example);
            case DECISIONS -> DecisionsFormat.read(example.getBytes(UTF_8));
            case EDITION_MANIFEST -> EditionManifest.read(example.getBytes(UTF_8));
            case EDITION_SIGNATURE -> EditionSignature.read(example.getBytes(UTF_8));
            case VALIDATION_PROFILE -> ValidationProfiles.read(example.getBytes(UTF_8));
            case NOTICES, PROBLEM -> CanonicalJson.of(example.getBytes(UTF_8)); // only written
        };
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theExamplesOfEachDefinitionAreReadWithoutErrors(AnyShape<?> shape) {
        JsonNode examples = DEFS.get(shape.toString()).path("examples");
        for (JsonNode example : examples) {
            Reading<?> reading = Values.read(shape.shape(), example.toString());
            if (example.isObject()) {
                assertThat(Schemas.faults(shape.toString(), example)).isEmpty();
                assertThat(Documents.errors(reading)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theIdOfASchemaIsTheOneItGivesItself(CatalogueSchemas schema) {
        JsonNode json = Documents.tree(schema.text());

        assertThat(json.get("$id").asString()).isEqualTo(schema.id());
        assertThat(json.get("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }
}
