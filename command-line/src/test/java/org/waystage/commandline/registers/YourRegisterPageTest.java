package org.waystage.commandline.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.commandline.CommandRun;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** "Your register in an hour", followed to the letter in an empty folder: each command says what the page shows. */
class YourRegisterPageTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Path ROOT = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .resolve("..")
            .normalize();
    private static final String TABLE = "westmark-2026-03.csv";
    private static final List<String> FILES =
            List.of(TABLE, "westmark.json", "westmark-catalogue.json", "ledger.csv", "westmark-report");

    @TempDir
    private Path folder;

    private @Nullable ObjectNode profile;

    @Test
    void everyCommandSaysWhatThePageShows() throws IOException {
        Files.copy(ROOT.resolve("examples/your-register").resolve(TABLE), folder.resolve(TABLE));
        String[] parts =
                Files.readString(ROOT.resolve("registers/YOUR-REGISTER.md")).split("```", -1);
        String said = "";
        int commands = 0;
        for (int i = 1; i < parts.length; i += 2) {
            int end = parts[i].indexOf('\n');
            String block = parts[i].substring(end + 1);
            switch (parts[i].substring(0, end)) {
                case "json" -> put(block);
                case "sh" -> {
                    said = run(block.strip());
                    commands++;
                }
                case "text" -> compare(said, block);
                default -> {}
            }
        }
        assertThat(commands).isGreaterThan(9);
        assertThat(MAPPER.readTree(folder.resolve("westmark.json").toFile()))
                .isEqualTo(MAPPER.readTree(
                        ROOT.resolve("examples/your-register/westmark.json").toFile()));
    }

    /** Puts a block into the profile, as the page says. */
    private void put(String block) {
        ObjectNode now = profile;
        if (now == null) {
            now = (ObjectNode) MAPPER.readTree(block);
        } else {
            ObjectNode before = now;
            MAPPER.readTree("{" + block + "}").forEachEntry((name, value) -> {
                if (List.of("columns", "tables", "case").contains(name) && before.has(name)) {
                    before.withObjectProperty(name).setAll((ObjectNode) value);
                } else {
                    before.set(name, value);
                }
            });
        }
        profile = now;
        MAPPER.writeValue(folder.resolve("westmark.json").toFile(), now);
    }

    /** Runs a command in the folder and returns what it said there. */
    private String run(String command) {
        List<String> arguments = new ArrayList<>();
        for (String word : command.split(" ")) {
            arguments.add(FILES.contains(word) ? folder.resolve(word).toString() : word);
        }
        assertThat(arguments.remove(0)).isEqualTo("waystage");
        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
        String separator = Objects.requireNonNull(folder.getFileSystem()).getSeparator();
        return (run.err() + run.out()).replace("\r\n", "\n").replace(folder + separator, "");
    }

    /** Compares in parts: a line with an ellipsis alone stands for any lines. */
    private static void compare(String said, String shown) {
        int from = 0;
        for (String part : shown.split("(?m)^…\n", -1)) {
            int at = said.indexOf(part, from);
            assertThat(at).as("shown: " + part + "\nsaid: " + said).isNotNegative();
            from = at + part.length();
        }
        if (!shown.endsWith("…\n")) {
            assertThat(said.substring(from)).isBlank();
        }
    }
}
