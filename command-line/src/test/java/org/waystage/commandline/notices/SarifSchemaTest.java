package org.waystage.commandline.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.validation.ModelRules;
import org.waystage.core.validation.ValidationProfile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SARIF output is valid by the official schema, which is taken from a SARIF library. */
class SarifSchemaTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    private static Schema schema;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readSchema() throws IOException {
        try (InputStream in = SarifSchemaTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(MAPPER.readTree(Objects.requireNonNull(in)));
        }
    }

    private static JsonNode valid(CommandRun run) {
        JsonNode sarif = run.json();
        assertThat(schema.validate(sarif)).isEmpty();
        return sarif;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten-faults.json", "faulty-lines.ndjson", "small.json"})
    void noticesAreValidByTheOfficialSchema(String name) throws IOException {
        String file = CommandRun.copy(name, folder).toString();
        JsonNode sarif = valid(CommandRun.of("validate", file, "--format", "sarif"));
        assertThat(sarif.at("/runs/0/results")).isNotEmpty();
        valid(CommandRun.of("validate", file, file, "--format", "sarif", "--lang", "fr"));
    }

    @Test
    void noNoticesNoFilesTablesProfilesAndTheBundledEditionAreValid() throws IOException {
        valid(CommandRun.of("validate", "--format", "sarif"));
        valid(CommandRun.of("validate", folder.resolve("missing.json").toString(), "--format", "sarif"));
        String small = CommandRun.copy("small.json", folder).toString();
        String book = folder.resolve("a b \u00e9.xlsx").toString();
        CommandRun.of("convert", small, "--output", book);
        valid(CommandRun.of("validate", book, "--format", "sarif"));
        valid(CommandRun.of("profiles", "validate", small, "--format", "sarif"));
    }

    @Test
    void theTextAroundAPlaceIsAProperPartOfTheFile() throws IOException {
        Path file = folder.resolve("one-line.json");
        Files.writeString(
                file, MAPPER.readTree(CommandRun.resource("ten-faults.json")).toString());
        JsonNode sarif = valid(CommandRun.of("validate", file.toString(), "--format", "sarif"));
        String text = Files.readString(file);
        assertThat(sarif.at("/runs/0/results")).hasSize(12).allSatisfy(result -> {
            JsonNode place = result.at("/locations/0/physicalLocation");
            JsonNode around = place.get("contextRegion");
            int from = around.get("startColumn").asInt();
            assertThat(text.substring(from - 1))
                    .startsWith(around.at("/snippet/text").asString());
            assertThat(place.at("/region/startColumn").asInt()).isGreaterThanOrEqualTo(from);
            assertThat(place.at("/region/endColumn").asInt())
                    .isLessThanOrEqualTo(around.get("endColumn").asInt());
        });
    }

    @ParameterizedTest
    @CsvSource({"a:b.json, ./a:b.json", "a b.json, a%20b.json", "folder/a:b.json, folder/a:b.json"})
    void aRelativeNameIsARelativeReference(String name, String uri) {
        NoticeLog log = new NoticeLog(name);
        log.add(Notice.of(ModelRules.ID_DUPLICATE, Place.of(""), Map.of()));
        assertThat(uris(log)).containsExactly(uri);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aBackslashIsALetterOfAName() {
        NoticeLog log = new NoticeLog("a\\b.json");
        log.add(Notice.of(ModelRules.ID_DUPLICATE, Place.of(""), Map.of()));
        assertThat(uris(log)).containsExactly("a%5Cb.json");
    }

    private static List<String> uris(NoticeLog log) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatCode(() -> SarifLog.write(List.of(log), ValidationProfile.none(), out, "en"))
                .doesNotThrowAnyException();
        return MAPPER.readTree(out.toByteArray()).findValues("uri").stream()
                .map(JsonNode::asString)
                .toList();
    }
}
