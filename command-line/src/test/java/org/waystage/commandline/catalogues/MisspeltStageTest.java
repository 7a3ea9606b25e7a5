package org.waystage.commandline.catalogues;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;

/** Commands that count warn about a stage that is nearly one of the ladder, and give the figures nevertheless. */
class MisspeltStageTest {
    private static final String SAID =
            "14:29 /caseStudies/0/stages/0/stage warning model-stage-misspelt: This version does not"
                    + " list 'deployd' as a stage; it is kept and counted as another stage. Did you mean 'deployed'?";

    @TempDir
    private Path folder;

    private Path file(String name) throws IOException {
        try (InputStream in = MisspeltStageTest.class.getResourceAsStream("/org/waystage/conformance/" + name)) {
            return Files.write(
                    folder.resolve("cases.json"), Objects.requireNonNull(in).readAllBytes());
        }
    }

    private CommandRun run(String command, String document) throws IOException {
        String file = file(document).toString();
        return CommandRun.of(Stream.of(command.split(" "))
                .map(word -> word.replace("FILE", file).replace("FOLDER", folder.toString()))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stats FILE --by technology",
                "stats FILE --by technology --format csv",
                "stats funnel FILE",
                "stats transitions FILE",
                "report FILE --output FOLDER/report/"
            })
    void countsSayIt(String command) throws IOException {
        CommandRun run = run(command, "invalid/model-stage-misspelt.json");

        assertThat(run.code()).isZero();
        assertThat(run.err()).containsOnlyOnce(SAID);
        assertThat(run(command, "valid/rule-model-stage-misspelt.json").err()).doesNotContain("model-");
    }

    @Test
    void countsSayItOfABasisToo() throws IOException {
        assertThat(run("stats FILE --by technology", "invalid/model-basis-misspelt.json")
                        .err())
                .contains("warning model-basis-misspelt: ", "Did you mean 'observed'?");
    }

    @Test
    void validateWarnsAndEndsWellUnlessItIsStrict() throws IOException {
        CommandRun run = run("validate FILE", "invalid/model-stage-misspelt.json");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("warning model-stage-misspelt: ", "0 errors, 1 warning, 0 infos in 1 file");
        assertThat(run("validate FILE --rules strict", "invalid/model-stage-misspelt.json")
                        .code())
                .isEqualTo(1);
    }
}
