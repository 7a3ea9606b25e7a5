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

/** Files that people name in place of a catalogue. */
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
                "%PDF-1.7|en|This is a PDF document, not a catalogue. Ask whoever sent it",
                "<!DOCTYPE html>|en|This is a web page (HTML), not a catalogue. A server sends",
                "Name,Status|fr|Ceci est un tableau (CSV), pas un catalogue. Nommez le dossier"
            })
    void itIsNamedWithWhatToDo(String text, String language, String message) throws IOException {
        CommandRun run =
                CommandRun.of("validate", write(text.replace("¶", "\n") + "\n").toString(), "--lang", language);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("file-not-a-catalogue: " + message).doesNotContain("json-syntax");
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
        assertThat(OtherFile.of(write(text))).isEqualTo(Optional.empty());
    }
}
