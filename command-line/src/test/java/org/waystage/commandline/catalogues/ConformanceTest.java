package org.waystage.commandline.catalogues;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.commandline.CommandRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code validate} reports about each document of the conformance corpus what the corpus states. */
class ConformanceTest {
    private static final String CORPUS = "/org/waystage/conformance/";
    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    private static Path folder;

    /** A document of the corpus, as its index has it. */
    record Document(String file, String outcome, List<String> notices) {
        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Document> documents() throws IOException {
        return MAPPER.readTree(bytes("index.json"))
                .get("documents")
                .valueStream()
                .filter(document -> List.of("read", "lines")
                        .contains(document.get("operation").asString()))
                .map(document -> new Document(
                        document.get("file").asString(),
                        document.get("outcome").asString(),
                        brief(document.get("notices"))));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theNoticesAreThoseOfTheCorpus(Document document) throws IOException {
        Path file = folder.resolve(document.file().replace('/', '-'));
        Files.write(file, bytes(document.file()));

        CommandRun run = CommandRun.of("validate", "--format", "json", file.toString());

        assertThat(brief(run.json().get("notices")))
                .as(document.file())
                .containsExactlyInAnyOrderElementsOf(document.notices());
        assertThat(run.code()).isEqualTo(document.outcome().equals("rejected") ? 1 : 0);
        assertThat(run.err()).isEmpty();
    }

    /** Returns rule, severity and place of each notice. */
    private static List<String> brief(JsonNode notices) {
        return notices.valueStream()
                .map(notice ->
                        notice.get("line").asLong() + ":" + notice.get("column").asInt() + " "
                                + notice.get("pointer").asString() + " "
                                + notice.get("severity").asString() + " "
                                + notice.get("rule").asString())
                .toList();
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = ConformanceTest.class.getResourceAsStream(CORPUS + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
    }
}
