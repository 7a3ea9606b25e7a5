package org.waystage.commandline.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.Jvm;
import org.waystage.commandline.Main;
import org.waystage.commandline.RegisterFixtures;

/** Nothing that a command reads is overwritten or deleted by what it writes, whatever its name. */
class InputsAreKeptTest {
    private static final String IS_THE_INPUT = "it is the file that is read; choose another one";
    private static final String EDITION = """
            {"format": "waystage-catalogue/1.0", "id": "cta", "edition": "%1$s", "sequence": %1$s, "issued": "%1$s",
             "title": {"en": "Cases"},
             "technologies": [{"id": "drones", "name": {"en": "Drones"}}],
             "organizations": [{"id": "customs", "name": {"en": "Customs"}}],
             "caseStudies": [
              {"id": "a", "title": {"en": "Case of %1$s"}, "technologies": ["drones"], "adopters": ["customs"]}]}
            """;

    @TempDir
    private Path folder;

    private String first = "";
    private String second = "";
    private String decisions = "";

    @BeforeEach
    void write() throws IOException {
        first = write("a.json", EDITION.formatted("2025"));
        second = write("b.json", EDITION.formatted("2026"));
        CommandRun.of("decide", path("none.json"), first, second, "-o", path("decisions.json"))
                .succeeded();
        decisions = path("decisions.json");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    /** Runs a command that must refuse to write, and to change a file. */
    private static void assertKept(String file, String... command) throws IOException {
        byte[] before = Files.readAllBytes(Path.of(file));
        CommandRun run = CommandRun.of(command);

        assertThat(run.err()).as(String.join(" ", command)).contains("cannot write", IS_THE_INPUT);
        assertThat(run.code()).isEqualTo(2);
        assertThat(Path.of(file)).hasBinaryContent(before);
    }

    private String report(String name) {
        String made = path(name);
        CommandRun.of("report", first, "-o", made, "--audience", "restricted", "--languages", "en")
                .succeeded();
        return made;
    }

    @Test
    void aReportReplacesNoCatalogueInsideItsFolder() throws IOException {
        String made = report("rep");
        String inside = made + "/data/catalogue.json";

        assertKept(inside, "report", inside, "-o", made);
        assertKept(inside, "report", second, "--since", inside, "-o", made);
    }

    @Test
    void aReportReplacesNoCatalogueThatALinkLeadsToOrThatIsALinkInItsFolder() throws IOException {
        String made = report("rep");
        Path inside = Path.of(made, "data", "catalogue.json");
        String link =
                Files.createSymbolicLink(folder.resolve("link.json"), inside).toString();
        String other =
                Files.createSymbolicLink(folder.resolve("other"), Path.of(made)).toString();

        assertKept(inside.toString(), "report", link, "-o", made);
        assertKept(inside.toString(), "report", inside.toString(), "-o", other);

        Files.delete(inside);
        Files.createSymbolicLink(inside, Path.of(second));
        assertKept(inside.toString(), "report", inside.toString(), "-o", made);
        assertThat(inside).isSymbolicLink();
    }

    @Test
    void aReportIsReplacedByOneOfACatalogueBesideIt() throws IOException {
        String made = report("rep");
        CommandRun.of("report", second, "--since", first, "-o", made, "--languages", "en")
                .succeeded();
        assertThat(Path.of(made, "index.html")).exists();
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "convert -",
                "continuity - b.json",
                "decide decisions.json - b.json",
                "continuity a.json b.json -d -"
            })
    void redirectedInputIsKept(String command) throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/dev/stdin")), "there is no /dev/stdin");
        Path input = Files.copy(Path.of(command.endsWith("-d -") ? decisions : first), folder.resolve("s.json"));
        byte[] before = Files.readAllBytes(input);
        String line = "exec \"$@\" < s.json";
        List<String> all = new ArrayList<>(List.of("/bin/sh", "-c", line, "sh", Jvm.java(), "-cp"));
        all.addAll(List.of(System.getProperty("java.class.path"), Main.class.getName()));
        all.addAll(List.of(command.split(" ")));
        all.addAll(List.of("-o", "s.json"));
        CommandRun run = Jvm.run(folder, Map.of(), all);

        assertThat(run.err()).contains(IS_THE_INPUT);
        assertThat(run.code()).isEqualTo(2);
        assertThat(input).hasBinaryContent(before);
    }

    @Test
    void nothingThatMergeReadsIsReplaced() throws IOException {
        String base = write("base.json", EDITION.formatted("2024"));
        String tables = path("tables") + "/";
        CommandRun.of("convert", first, "-o", tables).succeeded();
        String merge = "merge %s %s --base %s --decisions %s --id all --policy ours -o ";

        for (String target : List.of(first, base, decisions)) {
            String line = merge.formatted(first, second, base, decisions);
            assertKept(target, (line + target).split(" "));
            assertKept(target, (line + path("all.json") + " --undecided " + target).split(" "));
        }
        String line = merge.formatted(tables, second, base, decisions) + tables;
        assertKept(tables + "caseStudies.csv", line.split(" "));
    }

    @Test
    void nothingThatImportReadsIsReplaced() throws IOException {
        String register = RegisterFixtures.copy("nl.json", folder).toString();
        String profile = RegisterFixtures.copy("profile.json", folder).toString();

        assertKept(register, "import", "-p", "nl-algoritmeregister", register, "--output", path("./nl.json"));
        assertKept(register, "import", "-p", "nl-algoritmeregister", register, "--ledger", register);
        assertKept(profile, "import", "-p", profile, register, "-o", profile);
    }

    @Test
    void anEmptyNameIsNoFolderToWriteInto() {
        for (List<String> command : List.of(
                List.of("convert", first, "-o", ""),
                List.of("extract", first, "--audience", "public", "-o", ""),
                List.of("merge", first, second, "--id", "all", "--policy", "ours", "-o", ""),
                List.of("report", first, "-o", ""),
                List.of("digest", "--canonical", first, "-o", ""))) {
            CommandRun run = CommandRun.of(command.toArray(String[]::new));

            assertThat(run.code()).as(command.toString()).isEqualTo(2);
            assertThat(run.err()).startsWith("waystage: cannot write");
        }
    }

    @Test
    void anEmptyNameIsNoFileToRead() {
        for (String command : List.of("validate", "stats", "list", "digest")) {
            CommandRun run = CommandRun.of(command, "");

            assertThat(run.code()).as(command).isEqualTo(2);
            assertThat(run.err()).contains("cannot read '': there is no such file");
        }
    }
}
