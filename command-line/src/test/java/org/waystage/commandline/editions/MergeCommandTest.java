package org.waystage.commandline.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.commandline.CommandRun;

/** Catalogues merged on the command line; the page on merging goes on where this ends. */
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
        List<String> all = new ArrayList<>(List.of("merge", first, second, "--output", output));
        all.addAll(List.of(words));
        return CommandRun.of(all.toArray(String[]::new));
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
        CommandRun run = merge("--id", "all", "--policy", "theirs", "--lang", "fr");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.written())
                .contains("2 catalogues fusionnés")
                .contains("L’ordre dans lequel ils sont nommés décide")
                .contains("Conflits : 1");
    }

    @Test
    void theOptionsSayWhatTheCataloguesDoNotAgreeOn() {
        CommandRun run = merge("--policy", "ours");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--id");
        assertThat(Path.of(output)).doesNotExist();
    }

    @Test
    void bothKeepsTwoLinkedCases() throws IOException {
        CommandRun run = merge("--id", "all", "--policy", "both");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(Path.of(output)))
                .contains("\"a-port\"")
                .contains("\"b-port\"")
                .contains("\"related\"");
        assertThat(CommandRun.of("validate", output).code()).isZero();
    }

    @Test
    void aPolicyThatDoesNotExistIsRefused() {
        CommandRun run = merge("--id", "all", "--policy", "oldest");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("ours, theirs, newer, both or fail");
    }

    @Test
    void anIdThatIsNoneIsRefused() {
        CommandRun run = merge("--id", "Not an id");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--id").contains("Not an id");
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
        CommandRun run = merge("--id", "all", "--policy", "ours", "--decisions", decisions);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.written()).contains("Decisions that do not fit these catalogues: 7");
    }

    @Test
    void anInputIsNeverOverwritten() throws IOException {
        String before = Files.readString(Path.of(first));
        CommandRun run = CommandRun.of("merge", first, second, "--output", first, "--id", "all", "--policy", "ours");

        assertThat(run.code()).isEqualTo(2);
        assertThat(Files.readString(Path.of(first))).isEqualTo(before);
    }
}
