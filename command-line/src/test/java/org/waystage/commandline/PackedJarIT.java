package org.waystage.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed jar, as a person runs it. */
class PackedJarIT {
    private static final Path JAR = Path.of("target/waystage.jar").toAbsolutePath();
    private static final Map<String, String> ASCII = Map.of("LC_ALL", "C");

    @TempDir
    private Path folder;

    private static List<String> command(String... args) {
        List<String> command = new ArrayList<>(List.of(Jvm.java(), "-jar", JAR.toString()));
        command.addAll(List.of(args));
        return command;
    }

    private CommandRun run(String... args) throws IOException, InterruptedException {
        return Jvm.run(folder, ASCII, command(args));
    }

    @Test
    void theReportIsWrittenBesideThePersonAndWhereToOpenItIsSaid() throws IOException, InterruptedException {
        CommandRun run = run("report", "--languages", "en", "--output", "waystage-report");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("Open " + Path.of("waystage-report", "index.html") + " in a browser.\n");
        assertThat(run.code()).isZero();
        assertThat(folder.resolve("waystage-report/index.html")).isNotEmptyFile();
    }

    @Test
    void exitCodesReachTheShell() throws IOException, InterruptedException {
        CommandRun.copy("ten-faults.json", folder);
        assertThat(run("validate").code()).isZero();
        assertThat(run("validate", "ten-faults.json").code()).isEqualTo(1);
        assertThat(run("validate", "missing.json").code()).isEqualTo(2);
        assertThat(run("frobnicate").code()).isEqualTo(2);
    }

    @Test
    void theVersionIsThatOfTheJar() throws IOException, InterruptedException {
        assertThat(run("--version").out()).startsWith("waystage ").doesNotContain("not packed");
    }

    @Test
    void outputIsUtf8WhateverThePlatformSays() throws IOException, InterruptedException {
        String french = CommandRun.of("stats", "--by", "group", "--lang", "fr").out();
        assertThat(french).contains("Chaîne de blocs", "Étape relevée");
        assertThat(run("stats", "--by", "group", "--lang", "fr").out()).isEqualTo(french);
        assertThat(run("validate", "missing.json", "--lang", "fr").said())
                .isEqualTo("waystage: impossible de lire «\u00a0missing.json\u00a0»\u00a0: ce fichier n’existe pas\n");
    }

    @Test
    void standardInputIsRead() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command("digest", "-"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = process.getOutputStream()) {
            out.write(CommandRun.resource("small.json"));
        }
        String digest = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(digest)
                .isEqualTo(CommandRun.withInput(CommandRun.resource("small.json"), "digest", "-")
                        .out());
    }

    @Test
    void aClosedPipeIsTold() throws IOException, InterruptedException {
        Path err = folder.resolve("err.log");
        Process process = new ProcessBuilder(command("digest", "--canonical"))
                .redirectError(err.toFile())
                .start();
        try (InputStream out = process.getInputStream()) {
            assertThat(out.read()).isEqualTo('{');
        }
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(Files.readString(err))
                .isEqualTo("waystage: standard output was closed before everything was written\n");
    }
}
