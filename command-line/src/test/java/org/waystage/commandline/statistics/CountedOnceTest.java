package org.waystage.commandline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;

/** Commands count uses, and count a continued case once, whatever the form and the order of the input. */
class CountedOnceTest {
    private static final List<String> CASES = List.of(
            // the predecessor is before or after the case that names it
            one("old", "\"stages\":[{\"stage\":\"deployed\",\"basis\":\"began\",\"date\":\"2018\"}]"),
            one(
                    "new",
                    "\"stages\":[{\"stage\":\"pilot\",\"basis\":\"began\",\"date\":\"2020\"}],"
                            + "\"links\":[{\"kind\":\"continues\",\"target\":\"old\"}]"),
            one("port", "\"links\":[{\"kind\":\"continues\",\"target\":\"quay\",\"date\":\"2022\"}]"),
            one("quay", "\"stages\":[{\"stage\":\"suspended\",\"basis\":\"observed\",\"date\":\"2021\"}]"),
            one(
                    "rule",
                    "\"nature\":\"rule\",\"stages\":[{\"stage\":\"deployed\",\"basis\":\"began\",\"date\":\"2019\"}]"),
            one(
                    "offer",
                    "\"nature\":\"offer\",\"stages\":[{\"stage\":\"pilot\",\"basis\":\"began\",\"date\":\"2019\"}]"));

    @TempDir
    private static Path folder;

    private static String document;
    private static String lines;

    private static String one(String id, String members) {
        return "{\"id\":\"" + id + "\",\"title\":{\"en\":\"" + id
                + "\"},\"technologies\":[\"drones\"],\"adopters\":[\"customs\"]," + members + ",\"sources\":[\"s\"]}";
    }

    private static String head(String more) {
        return "{\"format\":\"waystage-catalogue/1.0\",\"id\":\"own\",\"issued\":\"2026-11-25\",\"title\":{\"en\":\"Own\"},"
                + "\"technologies\":[{\"id\":\"drones\",\"name\":{\"en\":\"Drones\"}}],"
                + "\"organizations\":[{\"id\":\"customs\",\"name\":{\"en\":\"Customs\"}}],"
                + "\"sources\":[{\"id\":\"s\",\"title\":{\"en\":\"S\"}}]" + more + "}";
    }

    @BeforeAll
    static void write() throws IOException {
        document = Files.writeString(
                        folder.resolve("own.json"), head(",\"caseStudies\":[" + String.join(",", CASES) + "]"))
                .toString();
        lines = Files.writeString(folder.resolve("own.ndjson"), head("") + "\n" + String.join("\n", CASES) + "\n")
                .toString();
    }

    private static String out(String file, String command) {
        return CommandRun.on(file, command).succeeded().out();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stats --by group --format json",
                "stats --by year --format json",
                "stats --by group --as-of 2021-12-31 --format json",
                "stats --by group --adopter customs --format json",
                "stats funnel --by technology --format json",
                "stats transitions --format json",
                "stats together --format json",
            })
    void linesAndADocumentGiveTheSameNumbers(String command) {
        assertThat(out(lines, command)).isEqualTo(out(document, command)).contains("\"partOfAnother\": ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stats --by group | \"pilot\": 1, \"suspended\": 1",
                "stats --by group --as-of 2021-12-31 | \"pilot\": 1, \"suspended\": 1",
                "stats --by group --nature all | \"pilot\": 2, \"deployed\": 1, \"suspended\": 1",
                "stats --by group --nature rule | \"deployed\": 1",
                "stats --by nature | \"deployed\": 1",
            })
    void whatCountsIsCountedOnce(String command, String stages) {
        assertThat(out(lines, command + " --format json").replaceAll("\\s+", " "))
                .contains("\"stages\": { " + stages + " }");
    }

    @Test
    void textSaysInALineWhatIsLeftOut() {
        assertThat(out(lines, "stats --by group"))
                .contains("Uses only; --nature all also counts 1 offer, 1 rule.")
                .contains("2 cases continued in others, which count in their place.");
        assertThat(out(lines, "stats --by group --lang fr"))
                .contains("Usages seuls ; --nature all compte aussi 1 offre, 1 règle.");
        assertThat(out(lines, "stats --by group --nature all")).doesNotContain("--nature all");
    }

    @Test
    void standardInputIsCountedTheSame() {
        byte[] input = head("").concat("\n" + String.join("\n", CASES)).getBytes(StandardCharsets.UTF_8);

        assertThat(CommandRun.withInput(input, "stats", "-", "--by", "group", "--format", "json")
                        .out())
                .isEqualTo(out(lines, "stats --by group --format json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stats --by group",
                "stats --by year --format csv",
                "stats funnel --by technology",
                "stats transitions",
                "stats together",
                "stats frequencies",
                "stats quality",
                "report --output OUT"
            })
    void aCircleInWhichEachCaseCountsIsSaidOnce(String command) throws IOException {
        String first = one("first", "\"links\":[{\"kind\":\"merged-into\",\"target\":\"second\"}]");
        String second = one("second", "\"links\":[{\"kind\":\"merged-into\",\"target\":\"first\"}]");
        Path whole = Files.writeString(
                folder.resolve("circle.json"), head(",\"caseStudies\":[" + first + "," + second + "]"));
        Path byLine =
                Files.writeString(folder.resolve("circle.ndjson"), head("") + "\n" + first + "\n" + second + "\n");

        for (Path file : List.of(whole, byLine)) {
            String output = folder.resolve(file.getFileName() + "-report").toString();
            CommandRun run = CommandRun.on(file.toString(), command.replace("OUT", output))
                    .succeeded();
            assertThat(run.err())
                    .containsOnlyOnce("warning link-succession-circle: Cases continue in one another in a circle,"
                            + " so each of them counts: first, second.");
        }
    }

    @Test
    void everyCountTakesANature() {
        for (String command : List.of(
                "stats frequencies",
                "stats quality",
                "stats time-to --to deployed --calendar 2015-01-01",
                "stats transitions --occupation")) {
            assertThat(out(document, command + " --nature all --format json")).contains("\"all\"");
            assertThat(out(document, command + " --format json")).contains("\"use\"");
        }
        assertThat(CommandRun.of("stats", document, "--by", "group", "--nature", "uses")
                        .err())
                .contains("expected use, offer, rule, research or all");
    }
}
