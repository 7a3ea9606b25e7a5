package org.waystage.commandline.registers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
import org.waystage.commandline.RegisterFixtures;
import tools.jackson.databind.JsonNode;

class LedgerCommandTest {

    @TempDir
    private Path folder;

    private String ledger = "";

    @BeforeEach
    void writeLedger() throws IOException {
        ledger = folder.resolve("l.csv").toString();
        String input = RegisterFixtures.copy("omb.csv", folder).toString();
        assertThat(CommandRun.of("import", "-p", "us-omb-2024", input, "--ledger", ledger)
                        .code())
                .isZero();
    }

    @Test
    void stepsAreSummedUpByKindRuleAndColumn() {
        CommandRun run = CommandRun.of("ledger", ledger);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("corrected: ")
                .contains("\nread: ", "\nderived: ", "\nwithheld: 1 step\n")
                .contains(
                        "date:year-as-day  Date when Acquisition and/or Developmen…\n             '7/7/1905' → '2015'\n");
        assertThat(CommandRun.of("ledger", ledger, "--kind", "corrected").out())
                .startsWith("corrected: ")
                .doesNotContain("read: ");
        assertThat(CommandRun.of("ledger", ledger, "--kind", "withheld", "--lang", "fr")
                        .out())
                .startsWith("retenu : 1 opération\n");
    }

    @Test
    void jsonHasTheDocumentedShape() {
        JsonNode result = CommandRun.of("ledger", ledger, "--format", "json").json();
        assertThat(result.propertyNames()).containsExactly("steps", "kinds", "rows");
        assertThat(result.get("kinds").propertyNames())
                .containsExactly("read", "corrected", "derived", "left-out", "withheld");
        assertThat(result.get("rows").get(0).propertyNames())
                .containsExactly("kind", "rule", "column", "count", "examples");
        assertThat(result.get("rows")
                        .valueStream()
                        .mapToLong(row -> row.get("count").asLong())
                        .sum())
                .isEqualTo(result.get("steps").asLong());
    }

    @Test
    void csvIsHarmlessInASpreadsheet() {
        String csv = CommandRun.of("ledger", ledger, "--format", "csv").out();
        assertThat(csv).startsWith("kind,rule,column,count,from1,to1,from2,to2,from3,to3\r\n");
        assertThat(csv).doesNotContain(",=Weather");
    }

    /** The author of a cell of a register is not the person who opens its ledger. */
    @Test
    void theLedgerItselfIsHarmlessInASpreadsheetAndSumsUpWhatTheCellsSay() throws IOException {
        Path input = RegisterFixtures.copy("omb.csv", folder);
        String cells = Files.readString(input, ISO_8859_1).replace("Parcel image triage", "=cmd|' /C calc'!A1");
        Files.writeString(input, cells, ISO_8859_1);
        CommandRun.of("import", "-p", "us-omb-2024", input.toString(), "--ledger", ledger);

        assertThat(Path.of(ledger))
                .content()
                .contains(",'=cmd|' /C calc'!A1,", ",'=Weather(),")
                .doesNotContainPattern("(?m)(^|,)\"?[=+@-]");
        assertThat(CommandRun.of("ledger", ledger, "--format", "csv").out())
                .contains(",'=cmd|' /C calc'!A1,")
                .doesNotContainPattern("(?m)(^|,)\"?[=+@-]");
        assertThat(CommandRun.of("ledger", ledger, "--format", "json").out())
                .contains("\"=cmd|' /C calc'!A1\"")
                .doesNotContain("'=cmd");
    }

    @Test
    void whatIsNoLedgerIsTold() throws IOException {
        Path other = RegisterFixtures.copy("omb.csv", folder);
        CommandRun run = CommandRun.of("ledger", other.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'" + other + "' is a table (CSV), not a ledger in CSV.");
        String cut = Files.readString(Path.of(ledger));
        Files.writeString(other, cut.substring(0, cut.length() / 2));
        assertThat(CommandRun.of("ledger", other.toString()).err())
                .contains("is not a line of a ledger")
                .doesNotContain("fault of waystage");
    }

    /** Returns the records and columns in a ledger. */
    private static List<String> cells(String file) throws IOException {
        return Files.readString(Path.of(file))
                .lines()
                .filter(line -> line.matches("[0-9a-f]{64},.*"))
                .map(line -> line.split(",")[1] + "," + line.split(",")[2])
                .distinct()
                .toList();
    }

    @Test
    void theCellsOfTheRegisterAreRestored() throws IOException {
        String restored = folder.resolve("r.csv").toString();
        CommandRun run = CommandRun.of("ledger", ledger, "--restore", restored);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains(" records restored\n1 cell stays withheld because the ledger does not have it;");
        String again = folder.resolve("again.csv").toString();
        assertThat(CommandRun.of("import", "-p", "us-omb-2024", restored, "--ledger", again)
                        .code())
                .isZero();
        assertThat(cells(again)).isEqualTo(cells(ledger));
        assertThat(CommandRun.of("ledger", ledger, "--restore", restored, "--lang", "fr")
                        .out())
                .contains("1 cellule reste retenue", " expected benefits of the AI? » (1)\n");
    }

    @ParameterizedTest
    @CsvSource({"--kind,corrected", "--format,json"})
    void whatChoosesASummaryIsRefusedBesideRestore(String option, String value) {
        Path restored = folder.resolve("alone.csv");
        CommandRun run = CommandRun.of("ledger", ledger, "--restore", restored.toString(), option, value);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--restore writes the whole register back and no summary: leave out " + option);
        assertThat(restored).doesNotExist();
    }

    @Test
    void aLedgerThatLacksARecordAndAHeaderIsToldOnStandardError() throws IOException {
        Path part = Files.writeString(
                folder.resolve("part.csv"),
                "file,record,column,header,sequence,target,from,to,rule,profile,confidence,kind\n"
                        + "f,2,0,Name,0,,a,,left-out,p 1,high,left-out\n"
                        + "f,3,1,,0,,b,,left-out,p 1,high,left-out\n");
        String restored = folder.resolve("part-restored.csv").toString();
        CommandRun run = CommandRun.of("ledger", part.toString(), "--restore", restored);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("3 records restored");
        assertThat(run.err())
                .contains("has no step of 1 record, which is empty in the file.")
                .contains("does not have the header of 1 column, which is empty in the file.");
        assertThat(CommandRun.of("ledger", part.toString(), "--restore", restored, "--lang", "fr")
                        .err())
                .contains("aucune opération de 1 enregistrement, vide", "n’a pas l’en-tête de 1 colonne");
        assertThat(CommandRun.of("ledger", ledger, "--restore", restored).err()).doesNotContain("Warning");
    }

    @Test
    void aLedgerThatLacksCellsNamesThemByRecordAndColumn() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(ledger));
        String first = lines.get(1).split(",")[0] + ",";
        Path part = Files.write(
                folder.resolve("cells.csv"),
                lines.stream()
                        .filter(line -> !line.startsWith(first + "2,1,") && !line.startsWith(first + "3,0,"))
                        .toList());
        String restored = folder.resolve("cells-restored.csv").toString();
        CommandRun run = CommandRun.of("ledger", part.toString(), "--restore", restored);

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains(
                        "Warning: the ledger has no step of 2 cells, which are empty in the file (a record shorter than the"
                                + " header looks the same): record 2, '")
                .contains("; record 3, 'Use Case Name'");
        assertThat(CommandRun.of("ledger", part.toString(), "--restore", restored, "--lang", "fr")
                        .err())
                .contains("aucune opération de 2 cellules", " » ; enregistrement 3, «");
    }

    @Test
    void aRestoredRegisterGoesIntoATableAndNeverOverTheLedger() throws IOException {
        String before = Files.readString(Path.of(ledger));
        assertThat(CommandRun.of(
                                "ledger",
                                ledger,
                                "--restore",
                                folder.resolve("r.xlsx").toString())
                        .err())
                .contains("name a file that ends in .csv");
        assertThat(CommandRun.of("ledger", ledger, "--restore", ledger).code()).isEqualTo(2);
        assertThat(Files.readString(Path.of(ledger))).isEqualTo(before);
    }
}
