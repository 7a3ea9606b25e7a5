package org.waystage.commandline.catalogues;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;
import org.waystage.editions.Editions;
import org.waystage.json.CatalogueReader;

class ConvertCommandTest {
    @TempDir
    private Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theBundledEditionIsWrittenWhereNoFileIsNamed() throws IOException {
        CommandRun run = CommandRun.of("convert", "--output", path("edition.json"));
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualTo(path("edition.json") + ": "
                        + Editions.latest().caseStudies().size() + " case studies\n");
        assertThat(new CatalogueReader().read(folder.resolve("edition.json")).orElseThrow())
                .isEqualTo(Editions.latest());
    }

    @ParameterizedTest
    @ValueSource(strings = {".json", ".ndjson"})
    void thereAndBackGivesTheSameBytes(String ending) throws IOException {
        CommandRun.copy("small.json", folder);
        String other = ending.equals(".json") ? ".ndjson" : ".json";
        assertThat(CommandRun.of("convert", path("small.json"), "-o", path("a" + ending))
                        .code())
                .isZero();
        assertThat(CommandRun.of("convert", path("a" + ending), "-o", path("b" + other))
                        .code())
                .isZero();
        assertThat(CommandRun.of("convert", path("b" + other), "-o", path("c" + ending))
                        .code())
                .isZero();
        assertThat(folder.resolve("c" + ending)).hasSameBinaryContentAs(folder.resolve("a" + ending));
        assertThat(folder.resolve("a" + ending)).content().contains("\"houseMember\"", "2.50", "house-rung");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "a.ndjson", "tables.zip", "tables/", "book.xlsx"})
    void aNewerMinorVersionSurvivesEachForm(String output) throws IOException {
        CommandRun.copy("newer-minor.json", folder);
        assertThat(CommandRun.of("convert", path("newer-minor.json"), "-o", path("") + "/" + output)
                        .code())
                .isZero();
        assertThat(CommandRun.of("convert", path(output), "-o", path("back.json"))
                        .code())
                .isZero();
        assertThat(folder.resolve("back.json")).hasSameBinaryContentAs(folder.resolve("newer-minor.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "a.ndjson"})
    void anotherMajorVersionIsOneErrorWithTheWayOut(String name) throws IOException {
        String end = name.endsWith(".json") ? "" : "{\"id\":7}\n{\n";
        Files.writeString(
                folder.resolve(name), "{\"format\":\"waystage-catalogue/2.0\",\"id\":7,\"title\":null}\n" + end);
        CommandRun run = CommandRun.of("convert", path(name), "-o", path("out.json"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains(
                        "use the release of Waystage that reads waystage-catalogue/2.0",
                        "1 error, so nothing was written");
        assertThat(files()).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.json", "out.ndjson"})
    void aDocumentWithErrorsIsNotConverted(String output) throws IOException {
        CommandRun.copy("ten-faults.json", folder);
        CommandRun run = CommandRun.of("convert", path("ten-faults.json"), "-o", path(output));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("shape-id-invalid", "8 errors, so nothing was written");
        assertThat(files()).containsExactly("ten-faults.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.json", "out.ndjson"})
    void linesWithErrorsAreNotConverted(String output) throws IOException {
        CommandRun.copy("faulty-lines.ndjson", folder);
        Files.writeString(folder.resolve(output), "as it was");
        CommandRun run = CommandRun.of("convert", path("faulty-lines.ndjson"), "-o", path(output), "--lang", "fr");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("link-id-duplicate", "4 erreurs, donc rien n’a été écrit");
        assertThat(files()).containsExactlyInAnyOrder("faulty-lines.ndjson", output);
        assertThat(folder.resolve(output)).hasContent("as it was");
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.json", "out.ndjson"})
    void linesWithoutAHeadAreNoCatalogue(String output) throws IOException {
        Path file = folder.resolve("headless.ndjson");
        Files.writeString(
                file, "{\"id\":\"a\",\"title\":{\"en\":\"A\"},\"technologies\":[\"b\"],\"adopters\":[\"x\"]}\n");
        CommandRun run = CommandRun.of("convert", file.toString(), "-o", path(output));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no catalogue on its first line");
        assertThat(files()).containsExactly("headless.ndjson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.xls", "out.csv", "out", "out.d/out", "-"})
    void otherEndingsAreNotWritten(String output) {
        CommandRun run = CommandRun.of("convert", "--output", output);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "cannot write a catalogue to '" + output + "': name a file that ends in .json, .ndjson, .xlsx");
    }

    @Test
    void anotherFileIsReplacedAndALinkToItStaysALink() throws IOException {
        Path target = Files.writeString(folder.resolve("target.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), target);
        assertThat(CommandRun.of("convert", "-o", link.toString()).code()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(Files.size(target)).isGreaterThan(100_000);
        assertThat(files()).containsExactly("link.json", "target.json");
    }

    @Test
    void whatCannotBeWrittenIsTold() throws IOException {
        CommandRun missing = CommandRun.of("convert", "-o", path("no/such/out.json"));
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err())
                .isEqualTo("waystage: cannot write '" + path("no/such/out.json") + "': there is no folder '"
                        + path("no/such") + "'\n");
        Files.createDirectory(folder.resolve("folder.json"));
        assertThat(CommandRun.of("convert", "-o", path("folder.json")).err()).contains("it is a folder");
        Path full = Path.of("/dev/full");
        if (Files.isWritable(full)) {
            Path link = Files.createSymbolicLink(folder.resolve("full.json"), full);
            CommandRun run = CommandRun.of("convert", "-o", link.toString());
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("cannot write '" + link + "': No space left on device");
            assertThat(full).exists();
        }
        assertThat(files()).noneMatch(name -> name.endsWith(".part"));
    }
}
