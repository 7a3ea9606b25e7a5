package org.waystage.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.console.Printable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Text from outside can harm neither a terminal nor a page, whichever way it is written. */
class HostileValuesTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String HOSTILE =
            "<script>alert(1)</script>\u001B[31m\u009B2J\u202Eevil\u2066\u0000\u0007\n\r\u2028\uD800 waystage: Valid";
    private static final String HUGE = "<b>\u202E" + "y".repeat(1_000_000);

    @TempDir
    private Path folder;

    /** Returns a catalogue with hostile text wherever a person could put it, with or without faults. */
    private String catalogue(boolean faulty) throws IOException {
        ObjectNode root = (ObjectNode) MAPPER.readTree(CommandRun.resource("small.json"));
        String words = faulty ? HOSTILE : HOSTILE.replace("\uD800", "");
        root.withObject("/title").put("en", words);
        root.withObject("/organizations/0/name").put("en", words);
        root.withObject("/technologies/0/name").put("en", words);
        ObjectNode first = root.withObject("/caseStudies/0");
        first.withObject("/title").put("en", words);
        first.withObject("/summary").put("en", words + (faulty ? HUGE : HUGE.substring(0, 900_000)));
        if (faulty) {
            root.put(HOSTILE, 1);
            root.put("id", HOSTILE);
            first.put("nature", HOSTILE);
            first.put("technologies", HUGE);
            ((ArrayNode) first.get("adopters")).add(HOSTILE).add(HUGE);
            first.withObject("/stages/0").put("date", HOSTILE).put("m" + "y".repeat(40_000), 1);
        }
        Path file = folder.resolve(faulty ? "faulty.json" : "hostile.json");
        String text = MAPPER.writeValueAsString(root);
        Files.writeString(file, text.replace("\uD800", "\\ud800"));
        return file.toString();
    }

    private static void assertHarmless(String out) {
        assertThat(out.codePoints().filter(c -> c != '\n' && Printable.isHarmful(c)))
                .as(Printable.cut(Printable.line(out), 2_000))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate",
                "validate --all",
                "validate --lang fr",
                "validate --format json",
                "validate --format sarif",
                "stats --by group",
                "stats --by country --format json",
                "report --output x",
                "convert --output x.json",
                "sign --output x.sig --key x.pem",
                "digest",
            })
    void notices(String command) throws IOException {
        String file = catalogue(true);
        CommandRun run = CommandRun.of((command + " " + file).split(" "));
        assertThat(run.code()).isIn(1, 2);
        assertHarmless(run.out());
        assertHarmless(run.err());
        assertThat(run.err().lines())
                .noneMatch(line -> line.contains("waystage: Valid") && line.startsWith("waystage: V"));
        assertThat(run.out().length()).isLessThan(400_000);
    }

    @Test
    void noLineOfTheTextIsLong() throws IOException {
        CommandRun run = CommandRun.of("validate", "--all", catalogue(true));
        assertThat(run.out().lines())
                .hasSizeGreaterThan(20)
                .allSatisfy(line -> assertThat(line.length()).isLessThan(900));
    }

    @Test
    void jsonAndSarifHoldNoElementOfHtmlAndGiveBackTheValues() throws IOException {
        String file = catalogue(true);
        for (String format : List.of("json", "sarif")) {
            CommandRun run = CommandRun.of("validate", "--format", format, file);
            assertThat(run.out()).doesNotContain("<");
            JsonNode read = MAPPER.readTree(run.bytes());
            assertThat(read.findValues(format.equals("json") ? "message" : "text")
                            .toString())
                    .contains("<script>alert(1)</script>");
        }
    }

    @Test
    void valuesInMessagesAreCut() throws IOException {
        JsonNode read = MAPPER.readTree(
                CommandRun.of("validate", "--format", "json", catalogue(true)).bytes());
        assertThat(read.get("notices"))
                .isNotEmpty()
                .allSatisfy(notice ->
                        assertThat(notice.get("message").asString().length()).isLessThan(1_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stats --by group",
                "stats --by country --format json",
                "stats --by kind --lang fr",
                "stats --by technology",
                "list",
                "list --format json",
                "show harbour-drones",
                "show example-customs",
                "show harbour-drones --format json",
                "search y",
                "search y --format json",
                "stats quality --by technology",
                "validate"
            })
    void wordsOfAGoodCatalogue(String command) throws IOException {
        CommandRun run =
                CommandRun.of((command + " " + catalogue(false)).split(" ")).succeeded();
        assertHarmless(run.out());
        assertHarmless(run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"diff", "continuity", "trend"})
    void labelsOfEditions(String command) throws IOException {
        List<String> files = Stream.of(1, 2)
                .map(number -> folder.resolve(number + ".json"))
                .map(Path::toString)
                .toList();
        for (String file : files) {
            ObjectNode root = (ObjectNode) MAPPER.readTree(CommandRun.resource("small.json"));
            int number = files.indexOf(file) + 1;
            root.put("edition", number + HOSTILE.replace("\uD800", "")).put("sequence", number);
            root.put("issued", "202" + number + "-01-31");
            Files.writeString(Path.of(file), MAPPER.writeValueAsString(root));
        }

        CommandRun run = CommandRun.of(command, files.get(0), files.get(1));
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\\u001B[31m");
        assertHarmless(run.out());
    }

    @Test
    void pagesOfTheReport() throws IOException {
        Path report = folder.resolve("report");
        CommandRun.of("report", catalogue(false), "--output", report.toString()).succeeded();
        try (Stream<Path> files = Files.walk(report)) {
            assertThat(files.filter(file -> file.toString().endsWith(".html")))
                    .isNotEmpty()
                    .allSatisfy(file -> {
                        String page = Files.readString(file, StandardCharsets.UTF_8);
                        // the scripts of a report have attributes, and that of the catalogue has none
                        assertThat(page).doesNotContain("<script>", "\u001B", "\u009B", "\u202E", "\u0000", "<b>y");
                    });
            assertThat(report.resolve("index.html")).content().contains("&lt;script");
        }
    }
}
