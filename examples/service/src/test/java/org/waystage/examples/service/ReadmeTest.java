package org.waystage.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the page. */
@Tag("long")
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theCommandsOfThePageDoWhatItSays() throws Exception {
        Instance service = Instance.beside("readme");
        try {
            writeToken();
            String said = run(commands().replace("localhost:8080", "localhost:" + service.port));

            assertThat(said)
                    .contains("n’est pas un identifiant", "HTTP/1.1 201", "\"total\":", "HTTP/1.1 200")
                    .containsSubsequence("\"stage\":\"pilot\",\"since\":\"2018\"", "\"stage\":\"not-yet\"");
        } finally {
            service.context.close();
        }
    }

    private void writeToken() throws IOException {
        Path tokens = Files.createDirectories(folder.resolve("service-data/tokens"));
        Files.writeString(tokens.resolve("editor"), Instance.ISSUER.token("editor"));
    }

    /** Returns all commands but those that build and start. */
    private static String commands() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .filter(block -> !block.contains("java -jar"))
                .collect(Collectors.joining());
    }

    private String run(String commands) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), UTF_8);
        assertThat(shell.waitFor()).as(said).isZero();
        return said;
    }
}
