package org.waystage.commandline.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.commandline.CommandRun;

/** Catalogues merged on the command line; the page on merging continues where this ends. */
class MergeCommandTest {
    private static final String CATALOGUE = """
            {"format": "waystage-catalogue/1.0", "id": "%s", "edition": "2026", "issued": "2026-01-01",
             "title": {"en": "Cases"},
             "technologies": [{"id": "drones", "name": {"en": "Drones"}}],
             "organizations": [{"id": "customs", "name": {"en": "Customs"}}],
             "caseStudies": [
              {"id": "port", "title": {"en": "Drones over the port"}, "nature": "%s", "technologies": ["drones"], "adopters": ["customs"]}]}
            """;

    @TempDir
    private Path folder;

    private String first = "";
    private String second = "";
    private String output = "";

    @BeforeEach
    void write() throws IOException {
        first = write("a.json", CATALOGUE.formatted("a", "use"));
        second = write("b.json", CATALOGUE.formatted("b", "offer"));
        output = folder.resolve("out.json").toString();
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private CommandRun merge(String... words) {
        return CommandRun.of(List.of("merge", first, second, "--output", output), words);
    }

    @Test
    void aConflictIsToldAndNothingIsWritten() {
        CommandRun run = merge("--id", "all");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().replace(folder + "/", "")).isEqualTo("""
                2 catalogues not merged
                  1 a.json: a 2026 (issued 2026-01-01), 1 case study
                  2 b.json: b 2026 (issued 2026-01-01), 1 case study
                Policy: fail

                Technologies: read 2, unified 1, merged 1
                Organizations: read 2, unified 1, merged 1
                Case studies: read 2, unified 1, merged 1

                Conflicts: 1
                  open: 1
                    Case studies 'port', nature
                      - (1) use
                      - (2) offer

                Unified: 3, of which 2 say the same
                  by id: Technologies 1, Organizations 1, Case studies 1
                    Case studies 'port': 1, 2
                """);
        assertThat(run.err()).contains("conflicts are open: 1");
        assertThat(Path.of(output)).doesNotExist();
    }

    @Test
    void theReportIsInFrenchToo() {
        CommandRun run =
                merge("--id", "all", "--policy", "theirs", "--lang", "fr").succeeded();

        assertThat(run.written())
                .contains("2 catalogues fusionnés")
                .contains("L’ordre dans lequel ils sont nommés décide")
                .contains("Conflits : 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--policy ours | --id",
                "--id all --policy oldest | ours, theirs, newer, both or fail",
                "--id Not_an_id | Not_an_id"
            })
    void whatTheCataloguesDoNotAgreeOnIsSaidByTheOptions(String options, String message) {
        CommandRun run = merge(options.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(Path.of(output)).doesNotExist();
    }

    @Test
    void bothKeepsTwoLinkedCases() throws IOException {
        merge("--id", "all", "--policy", "both").succeeded();
        assertThat(Files.readString(Path.of(output)))
                .contains("\"a-port\"")
                .contains("\"b-port\"")
                .contains("\"related\"");
        assertThat(CommandRun.of("validate", output).code()).isZero();
    }

    @Test
    void decisionsThatDoNotFitAreTold() throws IOException {
        String digest = "0".repeat(64);
        String decisions = write("decisions.json", """
                {"format": "waystage-decisions/1.0",
                 "entries": [{"number": 7, "kind": "caseStudies", "verdict": "same",
                  "earlier": [{"edition": "%s", "id": "gone", "title": {"en": "Gone"}}],
                  "later": [{"edition": "%s", "id": "port", "title": {"en": "Another"}}],
                  "by": "secretariat", "on": "2026-01-02", "why": {"en": "Seen."}}]}
                """.formatted(digest, digest));
        CommandRun run = merge("--id", "all", "--policy", "ours", "--decisions", decisions)
                .succeeded();

        assertThat(run.written().replaceAll("\\s+", " "))
                .contains(
                        "Decisions that were passed over because they do not fit these catalogues; correct or withdraw those that are not about other catalogues: 1")
                .contains("7 (gone): none of the catalogues has this record, or it is another thing there")
                .contains("7 (port): none of the catalogues has this record");
    }

    @Test
    void catalogueAndQuestionsDoNotGoToOneFile() {
        CommandRun run = merge("--id", "all", "--policy", "ours", "--undecided", output);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("cannot both be written to '" + output + "'");
        assertThat(Path.of(output)).doesNotExist();
        String tables = folder.resolve("tables") + "/";
        CommandRun toFolder = CommandRun.of(
                "merge",
                first,
                second,
                "--output",
                tables,
                "--id",
                "all",
                "--policy",
                "ours",
                "--undecided",
                folder.resolve("tables").toString());

        assertThat(toFolder.code()).isEqualTo(2);
        assertThat(Path.of(tables)).doesNotExist();
    }

    /** Two catalogues with cases of one title, which share one of two adopters and so may be the same. */
    private void writeWithDoubles() throws IOException {
        write("a.json", CATALOGUE.formatted("a", "use"));
        write(
                "b.json",
                CATALOGUE
                        .formatted("b", "use")
                        .replace("\"port\"", "\"joint\"")
                        .replace("[\"customs\"]", "[\"customs\", \"police\"]")
                        .replace(
                                "\"organizations\": [",
                                "\"organizations\": [{\"id\": \"police\", \"name\": {\"en\": \"Police\"}}, "));
    }

    @Test
    void nearTitlesAreSuggestedWithTheirScoreAndAskedAbout() throws IOException {
        write("a.json", CATALOGUE.formatted("a", "use"));
        write(
                "b.json",
                CATALOGUE
                        .formatted("b", "use")
                        .replace("\"port\"", "\"harbour\"")
                        .replace("Drones over the port", "Drones over the ports"));
        Path asked = folder.resolve("asked.json");
        CommandRun run = merge("--id", "all", "--undecided", asked.toString()).succeeded();

        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("Case studies 'port' (port of 1) and 'harbour' (harbour of 2): 952‰, title");
        assertThat(run.err().replaceAll("\\s+", " ")).contains("asked.json: entries added that wait for a decision: 1");
        assertThat(questions(asked))
                .contains("\"suggestion\":{\"permille\":952,\"because\":[\"title\"]}")
                .contains("\"key\":\"customs|dronesovertheport\"");
        CommandRun continuity = CommandRun.of("decide", asked.toString(), first, second);
        assertThat(continuity.out().replaceAll("\\s+", ""))
                .isEqualTo(questions(asked).replace("\"entries\"", "\"catalogue\":\"b\",\"entries\""));
    }

    @Test
    void eachRecordIsToldWithTheRuleThatBroughtIt() throws IOException {
        write("a.json", CATALOGUE.formatted("a", "use"));
        write("b.json", CATALOGUE.formatted("b", "use"));
        String third = write("c.json", CATALOGUE.formatted("c", "use").replace("\"port\"", "\"harbour\""));
        CommandRun run = CommandRun.of("merge", third, second, first, "--output", output, "--id", "all")
                .succeeded();

        assertThat(run.out())
                .contains("  by id, by content: Case studies 1\n"
                        + "    Case studies 'port': harbour of 1 (by content), port of 2 (by id), port of 3\n");
    }

    private String questions(Path file) throws IOException {
        return Files.readString(file).replaceAll("\\s+", "");
    }

    @Test
    void whatIsLeftUndecidedIsNotAskedAgain() throws IOException {
        writeWithDoubles();
        Path asked = folder.resolve("asked.json");
        Path again = folder.resolve("again.json");
        merge("--id", "all", "--undecided", asked.toString()).succeeded();
        assertThat(questions(asked)).containsOnlyOnce("\"verdict\":\"undecided\"");
        assertThat(merge("--id", "all", "--decisions", asked.toString(), "--undecided", again.toString())
                        .code())
                .isZero();
        assertThat(questions(again)).isEqualTo(questions(asked));
    }

    @Test
    void whereNothingIsMergedNoQuestionsAreWritten() throws IOException {
        writeWithDoubles();
        write(
                "b.json",
                Files.readString(Path.of(second))
                        .replace(
                                "\"name\": {\"en\": \"Drones\"}",
                                "\"name\": {\"en\": \"Drones\"}, \"definition\": {\"en\": \"B\"}"));
        write(
                "a.json",
                Files.readString(Path.of(first))
                        .replace(
                                "\"name\": {\"en\": \"Drones\"}",
                                "\"name\": {\"en\": \"Drones\"}, \"definition\": {\"en\": \"A\"}"));
        Path asked = folder.resolve("asked.json");

        assertThat(merge("--id", "all", "--undecided", asked.toString()).code()).isEqualTo(1);
        assertThat(asked).doesNotExist();
        assertThat(merge("--policy", "ours", "--undecided", asked.toString()).code())
                .isEqualTo(2);
        assertThat(asked).doesNotExist();
        CommandRun.of(
                        "merge",
                        first,
                        second,
                        "--output",
                        folder.resolve("tables") + "/",
                        "--id",
                        "all",
                        "--policy",
                        "ours",
                        "--undecided",
                        asked.toString())
                .succeeded();
        assertThat(asked).exists();
        assertThat(folder.resolve("tables")).isDirectory();
    }

    @Test
    void aBaseThatSharesNoCaseIsRefused() throws IOException {
        String base = write(
                "base.json",
                CATALOGUE
                        .formatted("c", "use")
                        .replace("\"port\"", "\"canal\"")
                        .replace("over the port", "along a canal"));
        CommandRun run = merge("--id", "all", "--policy", "ours", "--base", base);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("base.json' has no case study that one of the catalogues has");
        assertThat(Path.of(output)).doesNotExist();
    }

    @Test
    void whatWasRemovedFromTheBaseIsNamed() throws IOException {
        String base = write("base.json", CATALOGUE.formatted("a", "use"));
        write(
                "a.json",
                CATALOGUE.formatted("a", "use").replaceAll("(?s)\"caseStudies\".*]}\\]}", "\"caseStudies\": []}"));
        CommandRun run = merge("--id", "all", "--policy", "theirs", "--base", base);

        write("b.json", CATALOGUE.formatted("b", "use"));
        CommandRun removed = merge("--id", "all", "--policy", "theirs", "--base", base);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.written()).doesNotContain("Removed from the base");
        assertThat(removed.code()).as(removed.err()).isZero();
        assertThat(removed.written())
                .contains("Case studies: read 1, unified 0, merged 0, of the base removed 1")
                .contains("Removed from the base: 1\n  Case studies 'port'\n");
    }

    @Test
    void ofTwoEditionsOfOneSeriesTheNewerCounts() throws IOException {
        write(
                "b.json",
                CATALOGUE
                        .formatted("a", "use")
                        .replace("2026-01-01", "2026-02-01")
                        .replaceAll("(?s)\"caseStudies\".*]}\\]}", "\"caseStudies\": []}"));
        CommandRun run = merge();
        CommandRun based = merge("--edition", "2027", "--issued", "2027-01-01", "--base", first);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err().replaceAll("\\s+", " "))
                .contains("a.json is left out: ")
                .contains("b.json is a newer edition of its series, 'a'");
        assertThat(run.written().replaceAll("\\s+", " "))
                .contains("b.json: a 2026 (issued 2026-02-01), 0 case")
                .doesNotContain("Case studies:");
        assertThat(based.code()).as(based.err()).isZero();
        assertThat(based.err()).doesNotContain("series");
    }

    @Test
    void editionsOfOneSeriesInNoOrderAreNotGuessedAt() throws IOException {
        write("b.json", CATALOGUE.formatted("a", "offer"));

        CommandRun run = merge("--policy", "ours");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().replaceAll("\\s+", " "))
                .contains("b.json are editions of one series, 'a', and neither")
                .contains("--base");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": 1}|The member 'format' is missing",
                "hello|This is not JSON",
                "{\"a\":|The text ends before"
            })
    void whatIsNoCatalogueIsReportedAsItIsRead(String content, String said) throws IOException {
        write("b.json", content);
        CommandRun run = merge("--id", "all");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().replaceAll("\\s+", " ")).contains(said).contains("b.json");
    }
}
