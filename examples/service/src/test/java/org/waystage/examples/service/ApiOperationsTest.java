package org.waystage.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.examples.service.Instance.caseStudy;
import static org.waystage.examples.service.Instance.tag;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.RecordReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each operation is called as the OpenAPI document says, and answers as it says. */
class ApiOperationsTest {
    /** A value for each parameter; one that is missing here fails the test. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("id", "described"),
            Map.entry("technology", "blockchain-dlt"),
            Map.entry("country", "KE"),
            Map.entry("stage", "pilot"),
            Map.entry("words", "scanners"),
            Map.entry("page", "0"),
            Map.entry("size", "5"),
            Map.entry("on", "2026-05"),
            Map.entry("known", "2999-01-01T00:00:00Z"),
            Map.entry("reason", "as described"));

    private static Instance service;
    private static JsonNode api;

    @BeforeAll
    static void start() throws SQLException {
        service = Instance.beside("described");
        api = JsonMapper.shared().readTree(service.get(null, "/v3/api-docs").body());
        assertThat(service.send("POST", "/cases", caseStudy("in-between")).statusCode())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        service.context.close();
    }

    private record Operation(String method, String path, JsonNode node) {
        /** Cases are added before they are read. */
        int order() {
            return List.of("POST", "GET", "PUT", "DELETE").indexOf(method);
        }
    }

    @Test
    void eachOperationAnswersAsTheDocumentSays() {
        List<Operation> operations = new ArrayList<>();
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(each -> operations.add(
                                new Operation(each.getKey().toUpperCase(), path.getKey(), each.getValue()))));
        operations.sort(Comparator.comparingInt(Operation::order));

        assertThat(operations.stream().map(operation -> operation.method() + " " + operation.path()))
                .contains("GET /cases", "PUT /cases/{id}", "GET /edition");
        operations.forEach(ApiOperationsTest::call);
    }

    private static void call(Operation operation) {
        String what = operation.method() + " " + operation.path();
        JsonNode responses = operation.node().get("responses");
        assertThat(operation.node().path("operationId").asString("")).as(what).isNotEmpty();
        assertThat(responses.propertyNames()).as(what).contains("4XX");
        String described = responses.propertyNames().stream()
                .filter(status -> status.startsWith("2"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(what + " has no success"));
        List<String> types = responses.get(described).path("content").propertyNames().stream()
                .toList();
        for (String type : types.isEmpty() ? List.of("*/*") : types) {
            HttpResponse<String> response = service.send(request(operation, type));
            assertThat(responses.has(Integer.toString(response.statusCode())))
                    .as(what + " was answered with " + response.statusCode() + " " + response.body())
                    .isTrue();
            assertThat(response.statusCode()).as(what + response.body()).isBetween(200, 299);
            if (types.isEmpty()) {
                assertThat(response.body()).as(what).isEmpty();
            } else if (!type.equals("*/*")) {
                assertThat(response.headers().firstValue("Content-Type").orElse("none"))
                        .as(what)
                        .startsWith(type);
            }
            if (responses.get(described).toString().contains("schemas/CaseStudy\"}}}")) {
                assertThat(RecordReader.of(CaseStudy.class)
                                .read(response.body().getBytes(UTF_8))
                                .hasErrors())
                        .as(what)
                        .isFalse();
            }
        }
    }

    private static HttpRequest.Builder request(Operation operation, String accept) {
        String path = operation.path();
        StringBuilder query = new StringBuilder("?");
        List<String> headers = new ArrayList<>(List.of("Accept", accept));
        for (JsonNode parameter : operation.node().path("parameters")) {
            String name = parameter.get("name").asString();
            switch (parameter.get("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", value(name));
                case "query" ->
                    query.append(name)
                            .append('=')
                            .append(URLEncoder.encode(value(name), UTF_8))
                            .append('&');
                case "header" -> {
                    if (name.equals("If-Match")) {
                        headers.addAll(List.of(name, tag(service.get("editor", "/cases/described"))));
                    }
                }
                default -> throw new AssertionError(parameter.toString());
            }
        }
        JsonNode body = operation.node().path("requestBody").path("content");
        boolean json = body.has("application/json");
        if (json) {
            headers.addAll(List.of("Content-Type", "application/json"));
        }
        return service.as("editor", path + query)
                .headers(headers.toArray(String[]::new))
                .method(
                        operation.method(),
                        json
                                ? HttpRequest.BodyPublishers.ofString(caseStudy("described"))
                                : HttpRequest.BodyPublishers.noBody());
    }

    private static String value(String name) {
        assertThat(VALUES).containsKey(name);
        return VALUES.get(name);
    }
}
