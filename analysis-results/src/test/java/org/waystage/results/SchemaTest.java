package org.waystage.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.Catalogue;
import org.waystage.editions.Editions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written is what the schema says, and the schema says all that is written. */
class SchemaTest {
    private static Stream<DynamicTest> tests(String of, Catalogue catalogue) {
        return Samples.of(catalogue).entrySet().stream().map(sample -> {
            Result result = sample.getValue();
            return DynamicTest.dynamicTest(of + ": " + sample.getKey(), () -> {
                assertThat(Schemas.CLOSED.faults(result.shape(), result.json())).isEmpty();
                assertThat(Schemas.OPEN.faults(result.json())).isEmpty();
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrittenIsValid() {
        return Stream.of(
                        tests("the bundled edition", Editions.latest()),
                        tests("an empty catalogue", Resources.catalogue("empty.json")),
                        tests("everything", Resources.catalogue("everything.json")))
                .flatMap(tests -> tests);
    }

    @Test
    void everyShapeOfTheSchemaIsWritten() {
        JsonNode schema = JsonMapper.shared().readTree(Result.schema());
        List<String> described = schema.get("anyOf")
                .valueStream()
                .map(ref -> ref.get("$ref").asString().replace("#/$defs/", ""))
                .toList();

        List<String> written = Samples.of(Resources.catalogue("everything.json")).values().stream()
                .map(Result::shape)
                .distinct()
                .toList();
        assertThat(written).containsExactlyInAnyOrderElementsOf(described);
        assertThat(schema.get("$defs").propertyNames()).containsAll(described);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "surveys | \"level\" : 0.95 | \"level\" : 1.0",
                "funnel | \"steps\" | \"step\"",
                "staleness | \"age\" : \"old\" | \"age\" : \"stale\"",
                "survival | \"estimator\" : \"kaplan-meier\" | \"estimator\" : \"turnbull\"",
                "diffusion | \"verdict\" : \"usable\" | \"verdict\" : null",
                "edition-trend | \"comparable\" : true | \"comparable\" : \"yes\""
            })
    void theSchemaRefusesWhatIsNoResult(String name, String sound, String broken) {
        Result result = Samples.of(Resources.catalogue("everything.json")).get(name);
        String json = result.json();
        String other = json.replace(sound.replace(" : ", ": "), broken.replace(" : ", ": "));

        assertThat(other).isNotEqualTo(json);
        assertThat(Schemas.OPEN.faults(result.shape(), other)).isNotEmpty();
    }
}
