package org.waystage.commandline.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;

/** Files that people name instead of a catalogue. */
class OtherFileTest {
    @TempDir
    private Path folder;

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("file"), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Name,Status|en|This is a table (CSV), not a catalogue. Name the folder or archive",
                "\"Name, long\";Status|en|This is a table (CSV), not a catalogue.",
                "The register of 2026¶Name,Status|en|This is a table (CSV), not a catalogue.",
                "%PDF-1.7|en|This is a PDF document, not a catalogue. Ask the sender",
                "<!DOCTYPE html>|en|This is a web page (HTML), not a catalogue. A server sends",
                "{\\rtf1 text}|en|This is a text document (RTF), not a catalogue. Ask the sender for the data",
                "<?xml version='1.0'?><r/>|en|This is an XML document, not a catalogue. Name the folder or archive",
                "file,record,column,header,sequence,target,from|en|This is a ledger, not a catalogue. 'waystage ledger' sums",
                "{\"format\": \"waystage-profile/1.0\"}|en|This is a register profile, not a catalogue. 'waystage import --profile'",
                "{\"format\": \"waystage-validation-profile/1.0\"}|en|This is a validation profile, not a catalogue.",
                "{\"format\": \"waystage-signature/1.0\"}|en|This is the signature of an edition, not a catalogue.",
                "{\"format\": \"waystage-decisions/1.0\"}|en|This is a file of decisions, not a catalogue. 'waystage decide",
                "{\"format\": \"waystage-decisions/1.0\"}|fr|Ceci est un fichier de décisions, pas un catalogue.",
                "Name,Status|fr|Ceci est un tableau (CSV), pas un catalogue. Nommez le dossier"
            })
    void itIsNamedWithWhatToDo(String text, String language, String message) throws IOException {
        CommandRun run =
                CommandRun.of("validate", write(text.replace("¶", "\n") + "\n").toString(), "--lang", language);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("file-not-a-catalogue" + (language.equals("fr") ? " : " : ": ") + message)
                .doesNotContain("json-syntax");
    }

    @Test
    void aPackedFileIsToBeUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write("{}".getBytes(UTF_8));
        }
        Path file = Files.write(folder.resolve("catalogue.json.gz"), packed.toByteArray());
        assertThat(CommandRun.of("validate", file.toString()).out())
                .contains("a gzip archive, not a catalogue. Unpack it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 1, \"b\": 2}", "[1, 2]", "\"a, b\"", "12", "true", "", "nonsense", "  {\"a\","})
    void whatMayBeJsonIsReadAsSuch(String text) throws IOException {
        assertThat(OtherFile.inPlaceOf(OtherFile.Wanted.CATALOGUE, write(text))).isEqualTo(Optional.empty());
    }

    @Test
    void anImageIsNamedWhateverItsNameEndsIn() throws IOException {
        Path image =
                Files.write(folder.resolve("catalogue.json"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0});
        assertThat(CommandRun.of("validate", image.toString()).out()).contains("This is an image, not a catalogue.");
    }

    @Test
    void anArchiveOfTarIsNoTable() throws IOException {
        byte[] tar = new byte[1024];
        System.arraycopy("a,b.csv".getBytes(UTF_8), 0, tar, 0, 7);
        System.arraycopy("ustar".getBytes(UTF_8), 0, tar, 257, 5);
        Path file = Files.write(folder.resolve("a.tar"), tar);
        assertThat(CommandRun.of("validate", file.toString()).out()).contains("This is an archive (tar,", "Unpack it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Name,Status|is a table (CSV), not a ledger in CSV. Such a ledger is what 'waystage import --ledger FILE.csv' writes.",
                "[{\"file\": \"a.csv\"}]|is a list in JSON, not a ledger in CSV.",
                "{\"format\": \"waystage-catalogue/1.0\"}|is a catalogue, not a ledger in CSV. Name it in the place of FILE",
                "<html></html>|is a web page (HTML), not a ledger in CSV. A server sends",
            })
    void whatIsNoLedgerIsNamed(String text, String message) throws IOException {
        CommandRun run = CommandRun.of("ledger", write(text + "\n").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Name,Status|is a table (CSV), not a register profile. Such a profile is a JSON document",
                "[1]|is a list in JSON, not a register profile.",
                "{\"format\": \"waystage-catalogue/1.0\"}|is a catalogue, not a register profile.",
                "{\"format\": \"waystage-validation-profile/1.0\"}|is a validation profile, not a register profile.",
                "title: x|is a text of another kind, not a register profile.",
            })
    void whatIsNoRegisterProfileIsNamed(String text, String message) throws IOException {
        String file = write(text + "\n").toString();
        assertThat(CommandRun.of("profiles", "validate", file).err()).contains(message);
        CommandRun run = CommandRun.of("import", "--profile", file + "", file);
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void whatIsNoValidationProfileIsNamed() throws IOException {
        CommandRun run = CommandRun.of(
                "validate",
                "--rules",
                write("{\"format\": \"waystage-profile/1.0\"}").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("is a register profile, not a validation profile. 'waystage import --profile' reads");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"format\": \"waystage-profile/1.0\"}|is a register profile, not a register.",
                "file,record,column,header,sequence,target,from|is a ledger, not a register.",
            })
    void ourOwnFilesAreNoRegisters(String text, String message) throws IOException {
        CommandRun run =
                CommandRun.of("import", "--profile", "us-omb-2024", write(text).toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void theCanonicalFormOfAProfileIsWritten() throws IOException {
        CommandRun.of(
                        "digest",
                        "--canonical",
                        write("{\"format\": \"waystage-profile/1.0\", \"a\": 1}")
                                .toString())
                .succeeded();
    }

    @Test
    void aProfileInAFolderOfCataloguesIsSkipped() throws IOException {
        Files.writeString(folder.resolve("p.json"), "{\"format\": \"waystage-profile/1.0\"}");
        CommandRun.copy("small.json", folder);
        assertThat(CommandRun.of("validate", folder.toString()).err())
                .contains("p.json' is not a catalogue and was skipped");
    }
}
