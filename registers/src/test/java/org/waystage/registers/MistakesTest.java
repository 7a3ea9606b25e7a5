package org.waystage.registers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.registers.TestProfiles.column;
import static org.waystage.registers.TestProfiles.csv;
import static org.waystage.registers.TestProfiles.json;
import static org.waystage.registers.TestProfiles.path;
import static org.waystage.registers.TestProfiles.required;
import static org.waystage.registers.TestProfiles.yaml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.value.PartialDate;
import org.waystage.editions.Editions;
import org.waystage.registers.internal.csv.TableRows;
import org.waystage.registers.internal.file.Misfit;
import org.waystage.registers.internal.file.RegisterBytes;
import org.waystage.registers.internal.profile.Column;
import org.waystage.registers.internal.profile.InputForm;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.notice.RegisterRules;
import org.waystage.registers.outcome.ImportSummary;

/** Mistakes of people with files: each gives one message, which says what the file is and what to do. */
class MistakesTest {
    private static final String TABLE = "Name,Status\na,b\nc,d\n";
    private static final ProfileParts PROFILE = csv(required("name", "Name"), required("status", "Status"));
    private static final ProfileParts NOTHING_NEEDED = csv(column("name", "Name"), column("status", "Status"));
    private static final ProfileParts ITEMS = json("/items/*", path("id", "/id", 0));

    private static ReadRegister read(byte[] bytes, ProfileParts profile) throws IOException {
        return ReadRegister.of(RegisterInput.of("register.csv", bytes), profile, Optional.empty());
    }

    private static List<String> messages(byte[] bytes, ProfileParts profile) throws IOException {
        return read(bytes, profile).notices.kept().stream()
                .map(notice -> notice.place() + " " + notice.message())
                .toList();
    }

    private static List<String> messages(String text, ProfileParts profile) throws IOException {
        return messages(text.getBytes(UTF_8), profile);
    }

    @ParameterizedTest
    @CsvSource({
        "'Use cases\n', 2",
        "'Use cases;;\nAs of June\n\n', 4",
        "'sep=,\n', 2",
        "'sep=;\n', 2",
        "'\"A title\nin two lines\"\n', 3"
    })
    void aHeaderBelowOtherLinesIsFound(String above, int line) throws IOException {
        String message = line + ":1 (document) The header seems to be on line " + line
                + ", which has 2 columns of the profile; the file has to begin with it. Delete the lines above.";
        assertThat(messages(above + TABLE, PROFILE)).containsExactly(message);
        assertThat(messages(above + TABLE, NOTHING_NEEDED)).containsExactly(message);
        assertThat(messages(above + TABLE.replace(',', ';'), PROFILE)).containsExactly(message);
    }

    @Test
    void aRowThatNamesTheColumnsIsNoHeaderWhereOneStandsAbove() throws IOException {
        assertThat(read((TABLE + "Name,Status\n").getBytes(UTF_8), PROFILE).records)
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "  ", "\uFEFF", "\uFEFF\r\n"})
    void anEmptyFileIsSaidToBeEmpty(String text) throws IOException {
        String message = "(document) The file is empty; fetch or save it again.";
        assertThat(messages(text, PROFILE)).containsExactly(message);
        assertThat(messages(text, ITEMS)).containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html><html>, a, b</html>|a web page (HTML), not CSV. A server sends a page",
                "<HTML><body>|a web page (HTML), not CSV. A server sends a page",
                "<?xml version='1.0'?><r/>|an XML document, not CSV. Look for a download",
                "[{\"a\": 1, \"b\": 2}]|a JSON document, not CSV. Use a profile that reads JSON",
                "{\"a\": [1, 2]}|a JSON document, not CSV. Use a profile that reads JSON",
                "{\"format\": \"waystage-catalogue/1.0\", \"id\": \"x\"}|a catalogue already, not a register. It needs no import",
                "%PDF-1.7 x|a PDF document, not CSV. Ask the publisher"
            })
    void aFileOfAnotherFormIsNamed(String text, String message) throws IOException {
        assertThat(messages(text, PROFILE)).singleElement().asString().startsWith("(document) The file is " + message);
    }

    @Test
    void aTableIsNotGivenToAProfileOfATree() throws IOException {
        assertThat(messages(TABLE, ITEMS))
                .containsExactly(
                        "(document) The file is a table (CSV), not JSON. Use a profile that reads CSV, or download the"
                                + " register in the form that the profile reads.");
        assertThat(messages(TABLE, yaml("/items/*", path("id", "/id", 0))))
                .singleElement()
                .asString()
                .contains("a table (CSV), not YAML");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"id\": \"a\"}]|a list in JSON, not a JSON object. The profile looks for the records inside an object",
                "{\"id\": \"a\"}¶{\"id\": \"b\"}|lines of JSON (NDJSON), not one JSON document. Download the register as one",
                "id: a|plain text, not JSON. Check that it is the right file",
                "true|plain text, not JSON.",
            })
    void anotherFormIsNotGivenToAProfileOfAnObject(String text, String message) throws IOException {
        assertThat(messages(text.replace('¶', '\n'), ITEMS))
                .singleElement()
                .asString()
                .startsWith("(document) The file is " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void jsonInTwoBytesASignIsNoTable(String encoding) throws IOException {
        byte[] bytes = "\uFEFF{\"items\": [{\"id\": \"a\", \"of\": 1}]}".getBytes(Charset.forName(encoding));

        assertThat(Misfit.of(
                        new RegisterBytes("register.json", () -> new ByteArrayInputStream(bytes)),
                        new InputForm(
                                InputForm.Kind.JSON, List.of(), List.of(), Optional.of("/items/*"), Optional.empty())))
                .isEmpty();
    }

    @Test
    void aCatalogueIsNoRegisterOfJson() throws IOException {
        assertThat(read("{\"format\": \"waystage-catalogue/1.0\"}".getBytes(UTF_8), ITEMS)
                        .notices
                        .kept())
                .singleElement()
                .satisfies(notice -> assertThat(notice.message("fr").replaceAll("[\\u00A0\\u202F]", " "))
                        .isEqualTo(
                                "Le fichier est déjà un catalogue, pas un registre. Il n’y a pas à l’importer : donnez-le à"
                                        + " « waystage validate » ou à toute autre commande."));
    }

    @Test
    void aPackedTableIsToBeUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(TABLE.getBytes(UTF_8));
        }
        assertThat(messages(packed.toByteArray(), PROFILE))
                .containsExactly("(document) The file is a gzip archive, not CSV. Unpack it and name the file in it.");
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zipped)) {
            out.putNextEntry(new ZipEntry("data/"));
            out.putNextEntry(new ZipEntry("data/inventory.csv"));
            out.write(TABLE.getBytes(UTF_8));
        }
        assertThat(messages(zipped.toByteArray(), PROFILE))
                .containsExactly(
                        "(document) The file is a zip archive, not CSV. It contains 'data/inventory.csv'. Unpack it and"
                                + " name the file in it.");
    }

    @Test
    void aWorkbookIsToBeSavedAsText() throws IOException {
        for (byte[] start :
                List.of("PK\u0003\u0004".getBytes(ISO_8859_1), "\u00D0\u00CF\u0011\u00E0\0".getBytes(ISO_8859_1))) {
            assertThat(read(start, PROFILE).rules()).containsExactly(RegisterRules.NOT_TEXT);
        }
    }

    @Test
    void aNulCharacterIsToldWithItsLine() throws IOException {
        assertThat(messages("Name,Status\r\na,b\r\nc,\0d\r\n", PROFILE))
                .containsExactly(
                        "3:1 (document) Line 3 contains a NUL character, which no text has: the file is damaged. Fetch it"
                                + " again, or remove the character.");
    }

    @Test
    void aHeaderThatStandsTwiceIsTold() throws IOException {
        ReadRegister read = ReadRegister.of("Name,Status,Other,status ,Other,STATUS\na,b,c,d,e,f\n", PROFILE);
        assertThat(read.messages(RegisterRules.COLUMN_REPEATED))
                .containsExactly(
                        "1:1 D1 The header 'Status' occurs 3 times; only the column at B1 is read. Give the others names of"
                                + " their own, or say in the profile which one is meant.");
        assertThat(read.messages(RegisterRules.COLUMN_UNKNOWN)).hasSize(2);
    }

    @Test
    void aHeaderOfManyColumnsIsLookedThroughOnce() throws IOException {
        StringBuilder table = new StringBuilder("Name,Status");
        for (int i = 2; i < TableRows.MOST_CELLS; i++) {
            table.append(i % 2 == 0 ? ",Status" : ",Column " + i);
        }
        table.append("\na,b").append(",".repeat(TableRows.MOST_CELLS - 2)).append('\n');

        ReadRegister read = ReadRegister.of(table.toString(), PROFILE);
        assertThat(read.notices.counts())
                .containsEntry(RegisterRules.COLUMN_REPEATED, 1L)
                .containsEntry(RegisterRules.COLUMN_UNKNOWN, TableRows.MOST_CELLS / 2 - 1L);
    }

    @Test
    void columnsOfOneNameThatTheProfileTellsApartAreAsTheyShouldBe() throws IOException {
        ProfileParts profile = csv(
                column("first", "Other"), column("second", false, List.of(new Column.Header("Other", 2, List.of()))));
        assertThat(ReadRegister.of("Other,Other\na,b\n", profile).notices.kept())
                .isEmpty();
    }

    @Test
    void aLastLineWithoutItsEndIsTold() throws IOException {
        assertThat(messages("Name,Status\na,b\nc,d", PROFILE))
                .containsExactly(
                        "3:1 (document) The last line has no line end, which all others have; check whether the file is cut"
                                + " off there.");
        assertThat(messages(TABLE, PROFILE)).isEmpty();
    }

    @Test
    void aShortLastRecordWithoutALineEndIsToldToBeCutOffThere() throws IOException {
        assertThat(messages("Name,Status\na,b\nc", PROFILE))
                .containsExactly(
                        "3:1 B3 The record and the header differ in their number of cells (1 and 2): a quote or separator"
                                + " is missing, or the file is cut off. Line 3 is the last and has no line end, so the file may be cut off there.");
        assertThat(read("Name,Status\na,b\nc".getBytes(UTF_8), PROFILE).notices.kept())
                .extracting(notice -> notice.message("fr"))
                .singleElement()
                .asString()
                .startsWith("L’enregistrement et l’en-tête n’ont pas le même nombre de cellules (1 et 2)\u00A0: ");
        assertThat(messages("Name,Status\nc\na,b\n", PROFILE))
                .singleElement()
                .asString()
                .endsWith("or the file is cut off.");
    }

    @Test
    void aColumnOfDayNumbersGivesOneNotice() throws IOException {
        Tables table = Tables.of(new String(Fixtures.bytes("us-omb-2024-names.csv"), UTF_8), ',');
        int column = table.header().indexOf("20_date_implemented");
        for (int row = 1; row < table.rows().size(); row++) {
            table.rows().get(row).set(column, Integer.toString(46241 + row));
        }
        ImportSummary summary = imported(table.write());
        assertThat(summary.notices())
                .filteredOn(notice -> notice.rule().id().startsWith("register-date-"))
                .filteredOn(notice -> notice.place().cell().orElse("").startsWith("N"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.message())
                        .startsWith(
                                "'46242' is a spreadsheet's day number, 2026-08-08; it is left out. More such cells in"
                                        + " the column: 3."));
        assertThat(summary.noticeCounts()).containsEntry("register-date-serial", 1L);
    }

    @Test
    void aRegisterWithoutCasesNamesTheMostFrequentReason() throws IOException {
        Tables table = Tables.of(new String(Fixtures.bytes("us-omb-2024-names.csv"), UTF_8), ',');
        for (int row = 1; row < table.rows().size(); row++) {
            table.rows().get(row).set(0, "");
        }
        assertThat(imported(table.write()).notices())
                .filteredOn(notice -> notice.rule().equals(RegisterRules.NOTHING_IMPORTED))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.message())
                            .isEqualTo(
                                    "No record became a case (records read: 5). The most frequent reason, of 5: it has no title.");
                    assertThat(notice.message("fr").replaceAll("[\\u00A0\\u202F]", " "))
                            .contains("pour 5 : il n’a pas de titre");
                });
    }

    private static ImportSummary imported(String text) throws IOException {
        return RegisterImporter.of(Profiles.bundled("us-omb-2024"), Editions.latest())
                .issued(PartialDate.of(2024, 12, 16))
                .read(RegisterInput.of("x.csv", text.getBytes(StandardCharsets.UTF_8)))
                .summary();
    }
}
