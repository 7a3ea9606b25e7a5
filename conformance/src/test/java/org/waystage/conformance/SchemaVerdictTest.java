package org.waystage.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Schema and reader agree on which documents have the shape of the format, but for differences that are listed and argued. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SchemaVerdictTest {
    private static final JsonNode DIFFERENCES = Json.tree(Corpus.ROOT.resolve("differences.json"));
    /** What the schema says of the documents of which the reader says the contrary. */
    private static final Map<String, String> SCHEMA_SAYS = DIFFERENCES
            .valueStream()
            .collect(Collectors.toMap(
                    difference -> difference.get("file").asString(),
                    difference -> difference.get("schema").asString()));

    static Stream<Corpus.Document> documents() {
        return Corpus.documents("read", "lines", "manifest", "signature", "decisions", "validation-profile");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theSchemaRejectsWhatTheReaderRejectsForItsShape(Corpus.Document document) {
        boolean rejectedByReader =
                document.notices().stream().anyMatch(notice -> notice.isError() && notice.isOfShape());
        String reader = rejectedByReader ? "rejects" : "accepts";

        String schema = Schemas.accept(document) ? "accepts" : "rejects";

        assertThat(schema).as(document.file()).isEqualTo(SCHEMA_SAYS.getOrDefault(document.file(), reader));
        if (SCHEMA_SAYS.containsKey(document.file())) {
            assertThat(schema).as("a difference that is listed").isNotEqualTo(reader);
        }
    }

    @Test
    void eachDifferenceIsOfADocumentOfTheCorpusAndHasAReason() {
        List<String> files = documents().map(Corpus.Document::file).toList();

        assertThat(SCHEMA_SAYS.keySet()).isSubsetOf(files);
        assertThat(DIFFERENCES).allSatisfy(difference -> {
            assertThat(difference.get("schema").asString()).isIn("accepts", "rejects");
            assertThat(difference.get("reason").asString())
                    .hasSizeGreaterThan(20)
                    .endsWith(".");
        });
    }
}
