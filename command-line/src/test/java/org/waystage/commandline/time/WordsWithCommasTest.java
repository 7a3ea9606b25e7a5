package org.waystage.commandline.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.console.ListWord;
import tools.jackson.databind.JsonNode;

/** A word of a register may contain a comma, although commas separate the stages of a list. */
class WordsWithCommasTest {
    private static final String WORD = "archived, but \"kept\"";

    @TempDir
    private Path folder;

    private String file = "";

    @BeforeEach
    void write() throws IOException {
        String words = new String(CommandRun.resource("maturity.json"), StandardCharsets.UTF_8)
                .replace("\"word\": \"archived\"", "\"word\": \"" + WORD.replace("\"", "\\\"") + "\"");
        file = Files.writeString(folder.resolve("maturity.json"), words).toString();
    }

    private JsonNode asked(String... competing) {
        List<String> call = new ArrayList<>(List.of(
                "stats",
                "time-to",
                file,
                "--to",
                "house:graduated",
                "--from",
                "house:accepted",
                "--exact-only",
                "--format",
                "json"));
        for (String one : competing) {
            call.addAll(List.of("--competing", one));
        }
        CommandRun run = CommandRun.of(call.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return run.json().get("competing");
    }

    @Test
    void aWordWithACommaStandsInDoubleQuotes() {
        String quoted = "\"house:archived, but \\\"kept\\\"\"";

        assertThat(ListWord.quoted("house:" + WORD)).isEqualTo(quoted);
        assertThat(asked(quoted)).extracting(JsonNode::asString).containsExactly("house:" + WORD);
        assertThat(asked(quoted + ",concluded"))
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder("house:" + WORD, "concluded");
        assertThat(asked("concluded,abandoned", quoted))
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder("house:" + WORD, "concluded", "abandoned");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            deployed              | deployed
            house:no longer       | house:no longer
            house:a, b            | "house:a, b"
            house:6" long         | "house:6\\" long"
            house:a\\b            | "house:a\\\\b"
            """)
    void onlyWhatNeedsThemStandsInQuotes(String word, String quoted) {
        assertThat(ListWord.quoted(word)).isEqualTo(quoted);
        assertThat(ListWord.unquoted(quoted)).isEqualTo(word);
    }

    @Test
    void theOptionThatIsSuggestedCanBeCopied() {
        Map<String, Long> ends = new LinkedHashMap<>();
        ends.put("house:archived, but kept", 2L);
        ends.put("house:left", 1L);

        assertThat(OtherEnds.text(ends, "en")).endsWith("\n--competing '\"house:archived, but kept\",house:left'");
        assertThat(OtherEnds.text(Map.of("concluded", 1L), "en")).endsWith("\n--competing concluded");
    }
}
