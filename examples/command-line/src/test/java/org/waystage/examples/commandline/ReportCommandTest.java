package org.waystage.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theReportOfTheBundledEditionIsWrittenAndWhereToOpenItIsSaid() {
        Path output = folder.resolve("report");
        CommandRun run = CommandRun.of("report", "--output", output.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("Open " + output.resolve("index.html") + " in a browser.\n");
        assertThat(output.resolve("index.html")).isNotEmptyFile();
        assertThat(CommandRun.of("report", "--output", output.toString(), "--lang", "fr")
                        .out())
                .isEqualTo("Ouvrez " + output.resolve("index.html") + " dans un navigateur.\n");
    }

    @Test
    void anyCatalogueHasAReport() throws IOException {
        Path small = CommandRun.copy("small.json", folder);
        Path output = folder.resolve("report");
        assertThat(CommandRun.of("report", small.toString(), "--output", output.toString())
                        .code())
                .isZero();
        assertThat(output.resolve("index.html")).isNotEmptyFile();
    }

    @Test
    void everyCallOnThePageOfMethodsAnswers() throws IOException {
        Path output = folder.resolve("report");
        assertThat(CommandRun.of("report", "--output", output.toString()).code())
                .isZero();
        List<String> calls = Pattern.compile("<code>(.*?)</code>")
                .matcher(Files.readString(output.resolve("methods.html")))
                .results()
                .map(call -> call.group(1).replaceAll("<[^>]*>", "").strip())
                .toList();
        assertThat(calls).hasSizeGreaterThan(12).allSatisfy(call -> {
            assertThat(call).startsWith("waystage ").contains(" FILE");
            CommandRun run = CommandRun.of(
                    call.replace(" FILE", "").substring("waystage ".length()).split(" +"));
            assertThat(run.code()).as(run.err()).isZero();
        });
    }

    @Test
    void aCatalogueWithErrorsIsNotReported() throws IOException {
        Path file = CommandRun.copy("ten-faults.json", folder);
        CommandRun run = CommandRun.of(
                "report", file.toString(), "--output", folder.resolve("report").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("8 errors, so nothing was written");
        assertThat(folder.resolve("report")).doesNotExist();
    }

    @Test
    void aFolderThatIsAFileIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "as it was");
        CommandRun run = CommandRun.of("report", "--output", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("waystage: cannot write '" + file + "': ");
        assertThat(file).hasContent("as it was");
    }
}
