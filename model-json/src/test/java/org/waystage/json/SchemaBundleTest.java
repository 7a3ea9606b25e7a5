package org.waystage.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.internal.document.Values;
import org.waystage.json.internal.shape.CaseStudyShapes;
import org.waystage.json.internal.shape.Schemas;
import tools.jackson.databind.JsonNode;

/** Schemas for documents that have all of theirs in one place, such as OpenAPI 3.1. */
class SchemaBundleTest {
    private static final String COMPONENTS = "#/components/schemas/";

    private static JsonNode bundle(CatalogueSchemas schema) {
        return Documents.tree(CatalogueSchemas.bundled(schema, COMPONENTS));
    }

    private static void collectReferences(JsonNode node, Set<String> references) {
        if (node.path("$ref").isString()) {
            references.add(node.get("$ref").asString());
        }
        node.forEach(below -> collectReferences(below, references));
    }

    @ParameterizedTest
    @EnumSource
    void eachReferenceLeadsToANameOfTheBundle(CatalogueSchemas schema) {
        JsonNode bundle = bundle(schema);
        Set<String> references = new TreeSet<>();
        collectReferences(bundle, references);

        assertThat(references).allSatisfy(reference -> {
            assertThat(reference).startsWith(COMPONENTS);
            assertThat(bundle.has(reference.substring(COMPONENTS.length())))
                    .as(reference)
                    .isTrue();
        });
    }

    /** Names of OpenAPI have letters, digits, dots, underscores and hyphens; an empty schema would say nothing. */
    @ParameterizedTest
    @EnumSource
    void eachNameIsOneThatOpenApiTakesAndHasASchemaThatSaysSomething(CatalogueSchemas schema) {
        bundle(schema).forEachEntry((name, definition) -> {
            assertThat(name).matches("[A-Z][A-Za-z0-9]*");
            assertThat(definition.propertyNames())
                    .containsAnyOf("type", "anyOf", "oneOf", "allOf", "enum", "$ref", "if", "properties");
            assertThat(definition.propertyNames()).doesNotContain("$id", "$schema", "$defs");
        });
    }

    @Test
    void theFirstNameIsTheSchemaAskedFor() {
        assertThat(bundle(CatalogueSchemas.CASE_STUDY)
                        .propertyNames()
                        .iterator()
                        .next())
                .isEqualTo("CaseStudy");
        assertThat(bundle(CatalogueSchemas.PROBLEM).propertyNames())
                .containsExactly("Problem", "Counts", "Notice", "NoticeCounts");
        assertThat(bundle(CatalogueSchemas.CATALOGUE_HEAD).propertyNames()).startsWith("CatalogueHead", "Catalogue");
    }

    @Test
    void theSameNameIsTheSameSchemaInEveryBundle() {
        Map<String, JsonNode> known = new HashMap<>();
        for (CatalogueSchemas schema : CatalogueSchemas.values()) {
            bundle(schema)
                    .forEachEntry((name, definition) -> assertThat(known.computeIfAbsent(name, first -> definition))
                            .as("%s in %s", name, schema)
                            .isEqualTo(definition));
        }
    }

    @Test
    void aBundleSaysOfADocumentWhatTheSchemaSays() {
        String api = "{\"$id\":\"urn:example:api\",\"components\":{\"schemas\":"
                + CatalogueSchemas.bundled(CatalogueSchemas.CASE_STUDY, COMPONENTS) + "}}";
        Schema bundled = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of("urn:example:api", api)))
                .getSchema(SchemaLocation.of("urn:example:api" + COMPONENTS + "CaseStudy"));

        for (int seed = 0; seed < 40; seed++) {
            String sound = Values.json(CaseStudyShapes.CASE_STUDY, new RandomModel(seed, true).value(CaseStudy.class));
            String faulty = sound.replaceFirst("\"title\":\\{", "\"titel\":{").replace("\"pilot\"", "5");
            assertThat(bundled.validate(sound, InputFormat.JSON)).isEmpty();
            assertThat(bundled.validate(faulty, InputFormat.JSON))
                    .hasSameSizeAs(Schemas.faults(CatalogueSchemas.CASE_STUDY, faulty))
                    .isNotEmpty();
        }
    }
}
