package org.waystage.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waystage.json.CatalogueSchemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document, and the page that shows it. */
class ApiDescriptionTest {
    private final Instance service = Instance.first();
    private final JsonNode api =
            JsonMapper.shared().readTree(service.get(null, "/v3/api-docs").body());

    @Test
    void theModelIsDescribedByItsOwnSchemasWithNothingLost() {
        JsonNode expected = JsonMapper.shared()
                .readTree(CatalogueSchemas.bundled(CatalogueSchemas.CATALOGUE, "#/components/schemas/"));

        assertThat(api.get("openapi").asString()).startsWith("3.1");
        assertThat(expected.size()).isGreaterThan(20);
        expected.properties()
                .forEach(schema -> assertThat(
                                api.get("components").get("schemas").get(schema.getKey()))
                        .as(schema.getKey())
                        .isEqualTo(schema.getValue()));
        assertThat(api.at("/paths/~1cases/post/requestBody/content/application~1json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/CaseStudy");
    }

    @Test
    void noSchemaIsAnEmptyObjectAndEveryReferenceLeadsSomewhere() {
        List<String> references = new ArrayList<>();
        walk(api, "", references);

        assertThat(references).hasSizeGreaterThan(100);
        for (String reference : references) {
            assertThat(reference).startsWith("#/");
            assertThat(api.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    private static void walk(JsonNode node, String path, List<String> references) {
        if (node.isObject() && node.path("$ref").isString()) {
            references.add(node.get("$ref").asString());
        }
        boolean empty = path.endsWith("/schema") || path.matches("/components/schemas/[^/]+");
        if (empty) {
            assertThat(node.size()).as(path).isPositive();
            boolean object = node.path("type").asString("").equals("object");
            assertThat(object && node.size() == 1)
                    .as(path + " is an empty object")
                    .isFalse();
        }
        if (node.isObject()) {
            node.properties().forEach(member -> walk(member.getValue(), path + "/" + member.getKey(), references));
        } else {
            node.forEach(element -> walk(element, path + "/-", references));
        }
    }

    @Test
    void aProblemWithoutNoticesIsDescribedToo() {
        JsonNode described =
                api.at("/paths/~1cases~1{id}/get/responses/4XX/content/application~1problem+json/schema/anyOf");
        JsonNode problem = JsonMapper.shared()
                .readTree(service.get(null, "/cases/not-there").body());

        assertThat(described.valueStream())
                .anyMatch(schema -> schema.path("required").size() > 0
                        && schema.get("required").valueStream().allMatch(name -> problem.has(name.asString())));
    }

    @Test
    void thePageThatShowsItLoadsOnlyWhatItsPolicyAllows() {
        var page = service.get(null, "/swagger-ui/index.html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'");
        assertThat(page.body()).doesNotContain("http://", "https://").doesNotContainPattern("<script(?![^>]*src=)");
        assertThat(service.get(null, "/swagger-ui/swagger-initializer.js").body())
                .contains("swagger-config");
        assertThat(service.get(null, "/v3/api-docs/swagger-config").body()).contains("/v3/api-docs");
    }
}
