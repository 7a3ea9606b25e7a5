package org.waystage.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** RESULTS.md documents each shape of the schema, and its examples are what it says. */
class PageTest {
    private static final Pattern SECTION = Pattern.compile("(?ms)^### `(\\w+)`$(.*?)(?=^##|\\z)");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\n(.*?)```");

    private static Map<String, String> sections() throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        Matcher section = SECTION.matcher(Files.readString(Path.of("RESULTS.md")));
        while (section.find()) {
            sections.put(section.group(1), section.group(2));
        }
        return sections;
    }

    @Test
    void eachShapeHasItsSection() throws IOException {
        List<String> shapes = JsonMapper.shared()
                .readTree(Result.schema())
                .get("anyOf")
                .valueStream()
                .map(ref -> ref.get("$ref").asString().replace("#/$defs/", ""))
                .toList();

        assertThat(sections().keySet()).containsExactlyElementsOf(shapes);
    }

    @TestFactory
    Stream<DynamicTest> examplesAreValid() throws IOException {
        return sections().entrySet().stream()
                .flatMap(section -> EXAMPLE.matcher(section.getValue())
                        .results()
                        .map(example -> DynamicTest.dynamicTest(
                                section.getKey(),
                                () -> assertThat(Schemas.CLOSED.faults(section.getKey(), example.group(1)))
                                        .isEmpty())));
    }

    @Test
    void examplesHaveTheMembersInTheirOrder() throws IOException {
        Map<String, String> sections = sections();
        for (Result result : Samples.of(Resources.catalogue("everything.json")).values()) {
            Matcher example = EXAMPLE.matcher(sections.getOrDefault(result.shape(), ""));
            if (example.find()) {
                JsonNode read = JsonMapper.shared().readTree(example.group(1));
                JsonNode written = JsonMapper.shared().readTree(result.json());

                assertThat(List.copyOf(written.propertyNames()))
                        .as(result.shape())
                        .startsWith(read.propertyNames().stream()
                                .limit(Math.min(read.size(), written.size()))
                                .toArray(String[]::new));
            }
        }
    }
}
