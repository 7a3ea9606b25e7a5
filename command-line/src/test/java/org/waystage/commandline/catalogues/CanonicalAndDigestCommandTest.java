package org.waystage.commandline.catalogues;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;
import org.waystage.editions.Editions;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueReader;

class CanonicalAndDigestCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theBundledEditionHasTheCanonicalFormOfItsCatalogue() {
        byte[] canonical = CanonicalJson.of(Editions.latest());
        assertThat(CommandRun.of("digest", "--canonical").bytes()).isEqualTo(canonical);
        assertThat(CommandRun.of("digest").out()).isEqualTo(CanonicalJson.digest(canonical) + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"aaa\":1,", "\"zzz\":1,"})
    void aDocumentAndItsLinesHaveTheCanonicalFormOfTheirCatalogue(String extra) throws IOException {
        Path document = folder.resolve("a.json");
        String text = new String(CommandRun.resource("small.json"), StandardCharsets.UTF_8);
        Files.writeString(document, text.replaceFirst("\\{", "{" + extra));
        Path lines = folder.resolve("a.ndjson");
        CommandRun.of("convert", document.toString(), "-o", lines.toString());
        byte[] canonical = CanonicalJson.of(new CatalogueReader().read(document).orElseThrow());
        assertThat(CommandRun.of("digest", "--canonical", document.toString()).out())
                .isEqualTo(new String(canonical, StandardCharsets.UTF_8));
        assertThat(CommandRun.of("digest", "--canonical", lines.toString()).bytes())
                .isEqualTo(canonical);
        assertThat(CommandRun.of("digest", lines.toString()).out()).isEqualTo(CanonicalJson.digest(canonical) + "\n");
        assertThat(CanonicalJson.of(canonical).value()).hasValue(canonical);
    }

    @Test
    void aCatalogueWithoutCasesHasACanonicalFormToo() {
        String document =
                "{\"title\":{\"en\":\"X\"},\"id\":\"x\",\"surveys\":[],\"format\":\"waystage-catalogue/1.0\"}";
        CommandRun run = CommandRun.withInput(document.getBytes(StandardCharsets.UTF_8), "digest", "--canonical", "-");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualTo("{\"format\":\"waystage-catalogue/1.0\",\"id\":\"x\",\"title\":{\"en\":\"X\"}}");
    }

    @Test
    void anyOtherDocumentIsTakenAsItIs() {
        byte[] document = "\uFEFF{\"b\": [ ], \"a\": 1.10, \"é\": null}\n".getBytes(StandardCharsets.UTF_8);
        CommandRun run = CommandRun.withInput(document, "digest", "--canonical", "-");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("{\"a\":1.1,\"b\":[],\"é\":null}");
        assertThat(CommandRun.withInput(document, "digest", "-").out())
                .isEqualTo(CanonicalJson.digest(run.bytes()) + "\n");
    }

    @Test
    void aNumberThatIsNotKeptIsToldAndWritten() {
        CommandRun run = CommandRun.withInput(
                "12345678901234567890".getBytes(StandardCharsets.UTF_8), "digest", "--canonical", "-");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("12345678901234567000");
        assertThat(run.err()).contains("warning json-number-inexact: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":2}",
                "{\"a\":1e400}",
                "{\"a\":",
                "",
                "[1] [2]",
                "{\"a\":1}\n{\"a\":2}",
                "{\"a\":\"\\ud800\"}",
                "{\"format\":\"waystage-catalogue/2.0\"}",
                "{\"format\":\"waystage-catalogue/1.0\",\"id\":\"x\",\"title\":{}}"
            })
    void nothingIsWrittenOfADocumentWithErrors(String document) throws IOException {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        for (String command : List.of("digest", "digest --canonical")) {
            CommandRun run = CommandRun.withInput(bytes, (command + " -").split(" "));
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains(" error ").endsWith(", so there is no answer\n");
        }
        Path output = folder.resolve("out.json");
        CommandRun written = CommandRun.withInput(bytes, "digest", "--canonical", "-", "--output", output.toString());
        assertThat(written.code()).isEqualTo(1);
        assertThat(written.err()).endsWith(", so nothing was written\n");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void linesWithoutTheirCatalogueHaveNoCanonicalFormAndASingleCaseHas() throws IOException {
        Path lines = folder.resolve("a.ndjson");
        CommandRun.of("convert", "--output", lines.toString());
        List<String> cases = Files.readAllLines(lines).subList(1, 3);
        byte[] both = String.join("\n", cases).getBytes(StandardCharsets.UTF_8);
        CommandRun refused = CommandRun.withInput(both, "digest", "--canonical", "-");
        byte[] one = cases.get(0).getBytes(StandardCharsets.UTF_8);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("lines of case studies but no catalogue on its first line");
        assertThat(CommandRun.withInput(one, "digest", "--canonical", "-").bytes())
                .isEqualTo(CanonicalJson.of(one).orElseThrow());
    }

    @Test
    void theCanonicalFormIsWrittenToAFileAsked() throws IOException {
        Path output = folder.resolve("out.json");
        CommandRun run = CommandRun.of("digest", "--canonical", "--output", output.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readAllBytes(output)).isEqualTo(CanonicalJson.of(Editions.latest()));
        assertThat(CommandRun.of("digest", "--canonical", output.toString(), "--output", output.toString())
                        .err())
                .contains("it is the file that is read");
    }
}
