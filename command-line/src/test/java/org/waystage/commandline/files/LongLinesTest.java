package org.waystage.commandline.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.CommandsInTurn;

/** Lines that do not fit in memory: they are reported like any other bad line, and the rest is read. */
@Tag("long")
class LongLinesTest {
    private static final int CHUNK = 1 << 20;
    private static final int CHUNKS = 80;

    @TempDir
    private static Path folder;

    private static CommandsInTurn program;

    /** Writes lines, the third of which has its id after eighty megabytes; the second refers to it and to a missing case. */
    @BeforeAll
    static void writeLines() throws IOException {
        String end = "\"title\":{\"en\":\"T\"},\"technologies\":[\"x\"],\"adopters\":[\"y\"],\"sources\":[\"s\"]}\n";
        try (Writer lines = Files.newBufferedWriter(folder.resolve("long.ndjson"))) {
            lines.write("{\"format\":\"waystage-catalogue/1.0\",\"id\":\"a\",\"title\":{\"en\":\"A\"},"
                    + "\"issued\":\"2024\",\"technologies\":[{\"id\":\"x\",\"name\":{\"en\":\"X\"}}],"
                    + "\"organizations\":[{\"id\":\"y\",\"name\":{\"en\":\"Y\"}}],"
                    + "\"sources\":[{\"id\":\"s\",\"title\":{\"en\":\"S\"}}]}\n");
            lines.write("{\"id\":\"case-1\",\"links\":[{\"kind\":\"related\",\"target\":\"long\"},"
                    + "{\"kind\":\"related\",\"target\":\"nowhere\"}]," + end);
            lines.write("{\"summary\":{\"en\":\"");
            for (int i = 0; i < CHUNKS; i++) {
                lines.write("x".repeat(CHUNK));
            }
            lines.write("\"},\"id\":\"long\"," + end);
            lines.write("{\"id\":\"case-3\"," + end);
        }
    }

    @BeforeAll
    static void start() throws IOException {
        program = CommandsInTurn.start(folder, "64m");
    }

    @AfterAll
    static void end() throws IOException {
        program.close();
    }

    private static CommandRun run(String... args) throws IOException {
        return program.run(args);
    }

    @Test
    void whatLeadsToALongLineOrNowhereIsToldApartInLittleMemory() throws IOException {
        CommandRun run = run("validate", "long.ndjson", "--format", "json");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("\"rule\": \"json-limit-exceeded\"", "\"line\": 3", "a line of more than 16000000 bytes")
                .contains("\"rule\": \"link-case-study-unknown\"", "\"line\": 2", "'nowhere'")
                .doesNotContain("'long'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stats long.ndjson --by technology",
                "stats survey long.ndjson",
                "convert long.ndjson --output new.json",
                "report long.ndjson --output report",
                "list long.ndjson",
                "list long.ndjson --format csv",
                "show case-1 long.ndjson",
                "search T long.ndjson",
                "stats quality long.ndjson"
            })
    void aLongLineIsAnErrorLikeAnyOther(String command) throws IOException {
        CommandRun run = run(command.split(" "));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out() + run.err())
                .contains("json-limit-exceeded", "a line of more than 16000000 bytes")
                .doesNotContain("not enough memory");
        assertThat(folder.resolve("new.json")).doesNotExist();
        assertThat(folder.resolve("report")).doesNotExist();
    }
}
