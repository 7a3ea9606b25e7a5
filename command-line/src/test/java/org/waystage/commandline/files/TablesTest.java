package org.waystage.commandline.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.RegisterFixtures;
import org.waystage.core.Catalogue;
import org.waystage.editions.Editions;
import org.waystage.json.CatalogueReader;
import org.waystage.workbooks.WorkbookReader;

/** Catalogues as tables, on the command line. */
class TablesTest {
    @TempDir
    private Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static void ok(String... args) {
        CommandRun.of(args).silent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"e.xlsx", "e.zip", "e/"})
    void theBundledEditionHasTheSameDigestAsTablesAndBack(String tables) throws IOException {
        String output = folder + "/" + tables;
        CommandRun written = CommandRun.of("convert", "--output", output);
        assertThat(written.out())
                .isEqualTo(output + ": " + Editions.latest().caseStudies().size() + " case studies\n");
        String digest = CommandRun.of("digest").out();
        assertThat(CommandRun.of("digest", output).out()).isEqualTo(digest);
        ok("convert", output, "--output", path("back.json"));
        assertThat(CommandRun.of("digest", path("back.json")).out()).isEqualTo(digest);
        assertThat(new CatalogueReader().read(folder.resolve("back.json")).orElseThrow())
                .isEqualTo(Editions.latest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a.zip", "a/"})
    void everyCommandThatReadsACatalogueReadsTables(String tables) throws IOException {
        String small = CommandRun.copy("small.json", folder).toString();
        String output = folder + "/" + tables;
        ok("convert", small, "--output", output);
        assertThat(CommandRun.of("digest", "--canonical", output).bytes())
                .isEqualTo(CommandRun.of("digest", "--canonical", small).bytes());
        assertThat(CommandRun.of("stats", output, "--by", "group").out())
                .isEqualTo(CommandRun.of("stats", small, "--by", "group").out());
        ok("report", output, "--output", path("report"));
        ok("convert", output, "--output", path("lines.ndjson"));
        assertThat(CommandRun.of("digest", path("lines.ndjson")).out())
                .isEqualTo(CommandRun.of("digest", small).out());
        CommandRun validated = CommandRun.of("validate", output).silent();
        assertThat(validated.out()).contains("    caseStudies.stages!", " /caseStudies/3/stages/0/stage\n");
    }

    @Test
    void tablesAreToldByTheirContentAndMayComeFromStandardInput() throws IOException {
        String small = CommandRun.copy("small.json", folder).toString();
        String digest = CommandRun.of("digest", small).out();
        for (String name : new String[] {"a.xlsx", "a.zip"}) {
            ok("convert", small, "--output", path(name));
            Path other = Files.copy(folder.resolve(name), folder.resolve(name + ".json"));
            assertThat(CommandRun.of("digest", other.toString()).out()).isEqualTo(digest);
            assertThat(CommandRun.withInput(Files.readAllBytes(other), "digest", "-")
                            .out())
                    .isEqualTo(digest);
        }
    }

    @Test
    void faultsAreToldWithTheirCells() throws IOException {
        String small = CommandRun.copy("small.json", folder).toString();
        ok("convert", small, "--output", folder + "/t/");
        Path stages = folder.resolve("t/caseStudies.stages.csv");
        Files.writeString(stages, Files.readString(stages).replace("2019-05", "2019-13"));
        CommandRun text = CommandRun.of("validate", path("t"));
        assertThat(text.code()).isEqualTo(1);
        assertThat(text.out())
                .containsPattern(
                        "  error shape-date-invalid: .*\n    caseStudies\\.stages![A-Z]+2 /caseStudies/0/stages/0/date\n");
        assertThat(CommandRun.of("validate", path("t"), "--format", "json").out())
                .containsPattern("\"cell\": \"caseStudies\\.stages![A-Z]+2\"");
        assertThat(CommandRun.of("validate", path("t"), "--format", "sarif").out())
                .containsPattern("\"fullyQualifiedName\": \"caseStudies\\.stages![A-Z]+2\"");
        CommandRun converted = CommandRun.of("convert", path("t"), "--output", path("out.xlsx"));
        assertThat(converted.code()).isEqualTo(1);
        assertThat(converted.err()).contains("shape-date-invalid", "1 error, so nothing was written");
        assertThat(RegisterFixtures.files(folder)).containsExactly("small.json", "t");
    }

    @Test
    void aFileOfAnotherKindUnderTheNameOfAnArchiveIsTold() throws IOException {
        for (String name : List.of("fake.xlsx", "fake.zip")) {
            Path text = Files.writeString(folder.resolve(name), "plain text");
            CommandRun run = CommandRun.of("validate", text.toString());
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out())
                    .contains("archive-damaged: The name ends in '" + Names.ending(name) + "', but this is");
        }
        Path document = Files.write(folder.resolve("json.xlsx"), CommandRun.resource("small.json"));
        assertThat(CommandRun.of("validate", document.toString()).code()).isZero();
    }

    @Test
    void ofAnArchiveOfJsonItIsSaidToUnpackIt() throws IOException {
        Path tree = Files.createDirectory(folder.resolve("tree"));
        Path archive = tree.resolve("packed.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("data/small.json"));
            zip.write(CommandRun.resource("small.json"));
        }
        CommandRun run = CommandRun.of("validate", archive.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("archive-of-json: ", "holds JSON ('data/small.json'). Unpack it");
        CommandRun.copy("small.json", tree);
        assertThat(CommandRun.of("validate", tree.toString()).err())
                .isEqualTo(
                        "waystage: '" + archive + "' is a zip archive that contains JSON and was skipped; unpack it\n");
    }

    @Test
    void aTableThatWasRefusedIsNotCalledAbsentAndItsEncodingIsNamed() throws IOException {
        String tables = folder.resolve("t").toString();
        CommandRun.of("convert", "--output", tables + "/");
        Files.write(Path.of(tables, "sources.csv"), "\ufeffid,title".getBytes(StandardCharsets.UTF_16LE));
        assertThat(CommandRun.of("validate", tables).out())
                .contains("table-not-utf-8: The table is not UTF-8, but looks like UTF-16LE, and was not read;")
                .doesNotContain("table-absent");
    }

    @ParameterizedTest
    @CsvSource({
        "en, archive-without-tables: This is a zip archive, but neither an Excel workbook",
        "fr, archive-without-tables : Ceci est une archive zip"
    })
    void anArchiveOfSomethingElseIsTold(String language, String message) throws IOException {
        Path file = folder.resolve("other.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w/>".getBytes(StandardCharsets.UTF_8));
        }
        CommandRun run = CommandRun.of("validate", file.toString(), "--lang", language);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains(message);
        assertThat(CommandRun.of("digest", file.toString()).code()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"a.zip, zip", "a.xlsx, xlsx"})
    void aDamagedArchiveIsTold(String name, String form) throws IOException {
        ok("convert", "--output", path(name));
        byte[] whole = Files.readAllBytes(folder.resolve(name));
        Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length / 2));
        CommandRun run = CommandRun.of("stats", path(name), "--by", "group");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("table-not-opened: This is no " + form + " file, or a damaged or encrypted one");
    }

    @Test
    void anEncryptedWorkbookIsTold() throws IOException {
        byte[] start = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
        CommandRun run = CommandRun.withInput(start, "validate", "-");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("table-not-opened: This is no xlsx file, or a damaged or encrypted one");
    }

    @Test
    void aFolderWithoutTablesIsTold() {
        CommandRun run = CommandRun.of("stats", folder.toString(), "--by", "group", "--lang", "fr");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("c’est un dossier sans tables comme « catalogue.csv »");
    }

    @Test
    void tablesAreNotWrittenOverThoseThatAreRead() throws IOException {
        String small = CommandRun.copy("small.json", folder).toString();
        ok("convert", small, "--output", folder + "/t/");
        CommandRun run = CommandRun.of("convert", path("t"), "--output", path("t"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("it is the file that is read");
        assertThat(CommandRun.of("convert", "--output", folder + "/no/such/").err())
                .contains("there is no folder '" + path("no") + "'");
        assertThat(CommandRun.of("convert", "--output", small + "/").err()).contains("it is a file");
        ok("convert", "--output", path("t"));
        assertThat(CommandRun.of("digest", path("t")).out())
                .isEqualTo(CommandRun.of("digest").out());
    }

    @Test
    void aWorkbookToFillInHasReferenceDataAndNoCases() throws IOException {
        CommandRun run = CommandRun.of("convert", "--template", "--output", path("collect.xlsx"));
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith(path("collect.xlsx") + ": a workbook to fill in");
        Catalogue filled = WorkbookReader.read(folder.resolve("collect.xlsx")).orElseThrow();
        assertThat(filled.caseStudies()).isEmpty();
        assertThat(filled.technologies()).isEqualTo(Editions.latest().technologies());
        assertThat(CommandRun.of("validate", path("collect.xlsx")).code()).isZero();
    }

    @Test
    void aWorkbookToFillInMayBeOfAnotherCatalogue() throws IOException {
        String small = CommandRun.copy("small.json", folder).toString();
        ok("convert", small, "--template", "--output", path("collect.xlsx"));
        Catalogue filled = WorkbookReader.read(folder.resolve("collect.xlsx")).orElseThrow();
        assertThat(filled.id().value()).isEqualTo("small");
        assertThat(filled.technologies()).hasSize(3);
    }

    @Test
    void aTemplateIsAWorkbook() {
        CommandRun run = CommandRun.of("convert", "--template", "--output", path("collect.zip"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("name a file that ends in .xlsx");
        assertThat(folder).isEmptyDirectory();
    }
}
