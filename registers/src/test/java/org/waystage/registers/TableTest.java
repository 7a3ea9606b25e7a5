package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.registers.TestProfiles.column;
import static org.waystage.registers.TestProfiles.csv;
import static org.waystage.registers.TestProfiles.required;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.registers.internal.csv.TableRows;
import org.waystage.registers.internal.file.OpenedRegister;
import org.waystage.registers.internal.file.TableHeader;
import org.waystage.registers.internal.profile.Column;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.internal.record.HeaderText;
import org.waystage.registers.internal.record.Records;
import org.waystage.registers.internal.record.SourceRecord;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.notice.RegisterRules;

class TableTest {
    private static final ProfileParts NAME_AND_STATUS = csv(required("name", "Name"), column("status", "Status"));

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void rowsEndInAnyLineBreak(String end) throws IOException {
        ReadRegister read = ReadRegister.of(
                String.join(end, "Name,Status", "\"a, \"\"b\"\"" + end + "c\",x", "", " ", "d,", ""), NAME_AND_STATUS);
        assertThat(read.cells("Name")).containsExactly("a, \"b\"" + end + "c", "d");
        assertThat(read.cells("Status")).containsExactly("x", "");
        assertThat(read.records).extracting(SourceRecord::line).containsExactly(2L, 6L);
        assertThat(read.records).extracting(SourceRecord::number).containsExactly(1L, 2L);
        assertThat(read.notices.kept()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"\\r,4", "b\\r,4", "\\rb,4", "\\r\\r,5", "\\rb\\n,5", "\\r\\n,4"})
    void theRowAfterACarriageReturnInTheLastCellIsItsOwn(String shown, long line) throws IOException {
        String cell = shown.replace("\\r", "\r").replace("\\n", "\n");
        ReadRegister read = ReadRegister.of("Name,Status\na,\"" + cell + "\"\nc,d\n", NAME_AND_STATUS);
        assertThat(read.cells("Name")).containsExactly("a", "c");
        assertThat(read.cells("Status")).containsExactly(cell, "d");
        assertThat(read.records).extracting(SourceRecord::line).containsExactly(2L, line);
        assertThat(read.notices.kept()).isEmpty();
    }

    @Test
    void aLastRowWithoutALineBreakIsReadWhole() throws IOException {
        ReadRegister read = ReadRegister.of("Name,Status\na,\"b\"", NAME_AND_STATUS);
        assertThat(read.cells("Status")).containsExactly("b");
        assertThat(read.rules()).containsExactly(RegisterRules.LINE_END_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\r"})
    void aQuoteThatIsNeverClosedIsAFaultOfTheLastRecord(String end) throws IOException {
        ReadRegister read = ReadRegister.of("Name,Status\na,b\nc,\"d\"\"\ne,f" + end, NAME_AND_STATUS);
        assertThat(read.records).hasSize(2);
        assertThat(read.records.get(0).fault()).isEmpty();
        assertThat(read.records.get(1).cells()).containsExactly("c", "d\"\ne,f" + end);
        assertThat(read.records.get(1).fault())
                .hasValueSatisfying(f -> assertThat(f).contains("never closed"));
        assertThat(read.messages(RegisterRules.CUT_OFF))
                .containsExactly(
                        "3:1 (document) The file cannot be read beyond record 1:"
                                + " a quote opens on line 3 and is never closed, so its cell takes in the rest of the file (lines: 2).");
    }

    @Test
    void aCellThatSwallowsTheFileIsGivenUp() throws IOException {
        String text = "Name,Status\na,b\nc,\"" + "x,y\n".repeat(TableRows.LONGEST_CELL / 4 + 10);
        ReadRegister read = ReadRegister.of(text, NAME_AND_STATUS);
        assertThat(read.records).hasSize(2);
        assertThat(read.records.get(1).fault()).isPresent();
        assertThat(read.records.get(1).cells()).containsExactly("c");
        assertThat(read.rules()).containsExactly(RegisterRules.CUT_OFF);
    }

    @Test
    void aRowOfEndlessCellsIsGivenUp() throws IOException {
        ReadRegister read =
                ReadRegister.of("Name,Status\na,b\nc" + ",".repeat(TableRows.MOST_CELLS) + "\nd,e\n", NAME_AND_STATUS);
        assertThat(read.records).hasSize(2);
        assertThat(read.records.get(1).fault()).isPresent();
        assertThat(read.messages(RegisterRules.CUT_OFF))
                .singleElement()
                .asString()
                .contains("line 3 is too long");
    }

    @Test
    void shortAndLongRowsAreReadAndReported() throws IOException {
        ReadRegister read = ReadRegister.of("Name,Status\na\nb,c,d\n\"e\"x,f\n", NAME_AND_STATUS);
        assertThat(read.cells("Status")).containsExactly(null, "c", "f");
        assertThat(read.records.get(1).cells()).containsExactly("b", "c", "d");
        assertThat(read.records).allSatisfy(row -> assertThat(row.fault()).isEmpty());
        assertThat(read.messages(RegisterRules.RECORD_LENGTH))
                .hasSize(2)
                .satisfies(list -> assertThat(list.get(0)).startsWith("2:1 B2 ").contains("cells (1 and 2)"))
                .satisfies(list -> assertThat(list.get(1)).startsWith("3:1 C3 ").contains("cells (3 and 2)"));
    }

    @Test
    void aShortLastRowWithoutALineBreakIsCutOff() throws IOException {
        ReadRegister read = ReadRegister.of("Name,Status\na,b\nc", NAME_AND_STATUS);
        assertThat(read.records.get(0).fault()).isEmpty();
        assertThat(read.records.get(1).fault())
                .hasValueSatisfying(f -> assertThat(f).contains("cut off"));
        assertThat(read.rules()).containsExactly(RegisterRules.RECORD_LENGTH);
    }

    @Test
    void anotherDelimiterIsFoundByTheColumns() throws IOException {
        ReadRegister read = ReadRegister.of("Status;Name\nPilot, small;a\n", NAME_AND_STATUS);
        assertThat(read.cells("Status")).containsExactly("Pilot, small");
        assertThat(read.messages(RegisterRules.DELIMITER_FALLBACK))
                .containsExactly("(document) The columns are separated by ';', not by ','.");
    }

    @Test
    void columnsAreFoundInAnyOrder() throws IOException {
        Column name = required("name", "Name");
        Column status = column("status", "Status");
        OpenedRegister register = OpenedRegister.open(
                        RegisterInput.of("x", "Status,Name\nPilot,a\n".getBytes(StandardCharsets.UTF_8))
                                .bytes(),
                        csv(name, status),
                        new NoticeBook())
                .orElseThrow();
        for (int pass = 0; pass < 2; pass++) {
            try (Records records = register.records(Optional.empty(), new NoticeBook())) {
                assertThat(records.layout().indexOf(name)).isEqualTo(1);
                assertThat(records.layout().indexOf(status)).isZero();
                SourceRecord row = records.next();
                assertThat(row).isNotNull();
                assertThat(records.layout().place(row, 1)).hasToString("2:1 B2");
                assertThat(records.next()).isNull();
            }
        }
    }

    @Test
    void headersAreComparedWithoutBlanksAndCase() throws IOException {
        ReadRegister read = ReadRegister.of(
                "\" NAME\u00A0\",\"status\r\n  of\tdevelopment\"\na,b\n",
                csv(required("name", "Name"), column("status", "Status of Development")));
        assertThat(read.notices.kept()).isEmpty();
        assertThat(read.headers).containsExactly(" NAME\u00A0", "status\r\n  of\tdevelopment");
        assertThat(read.records.get(0).line()).isEqualTo(3);
    }

    @Test
    void theOccurrenceTellsEqualHeadersApart() throws IOException {
        Column first = column("first", "Other");
        Column third = column("third", false, List.of(new Column.Header("other", 3, List.of())));
        Column fourth = column("fourth", false, List.of(new Column.Header("other", 4, List.of())));
        TableHeader header = new TableHeader(
                List.of("Other", "x", " Other", "OTHER"), 1, List.of(first, third, fourth), Optional.empty());
        assertThat(header.indexOf(first)).isZero();
        assertThat(header.indexOf(third)).isEqualTo(3);
        assertThat(header.indexOf(fourth)).isEqualTo(-1);
    }

    @Test
    void aliasesHoldForTheirEditions() throws IOException {
        Column stage = column(
                "stage",
                true,
                List.of(
                        new Column.Header("16_dev_stage", 1, List.of("2024-1")),
                        new Column.Header("Stage", 1, List.of("2024-2"))));
        RegisterInput input = RegisterInput.of("x", "Stage\nb\n".getBytes(StandardCharsets.UTF_8));
        assertThat(ReadRegister.of(input, csv(stage), Optional.of("2024-2")).records)
                .hasSize(1);
        ReadRegister other = ReadRegister.of(input, csv(stage), Optional.of("2024-1"));
        assertThat(other.records).isEmpty();
        assertThat(other.messages(RegisterRules.COLUMN_MISSING))
                .containsExactly("1:1 (document) The file has no column 'stage';"
                        + " the profile expects one of: '16_dev_stage'.");
    }

    @Test
    void aRenamedHeaderIsNamedButNotRead() throws IOException {
        ReadRegister read = ReadRegister.of(
                "Name,Statuss,,Extra\na,b,,c\n",
                csv(required("name", "Name"), column("status", "Status"), column("none")));
        assertThat(read.messages(RegisterRules.COLUMN_ABSENT))
                .containsExactly("1:1 (document) The file has no column 'status' ('Status'); nothing is read from it."
                        + " The file has 'Statuss'.");
        assertThat(read.messages(RegisterRules.COLUMN_UNKNOWN))
                .containsExactly(
                        "1:1 B1 The profile does not name the column 'Statuss'.",
                        "1:1 C1 The profile does not name the column 'C1'.",
                        "1:1 D1 The profile does not name the column 'Extra'.");
    }

    @Test
    void aRequiredColumnThatIsMissingEndsTheReading() throws IOException {
        ReadRegister read = ReadRegister.of("Nmae,Status\na,b\n", NAME_AND_STATUS);
        assertThat(read.opened).isEmpty();
        assertThat(read.messages(RegisterRules.COLUMN_MISSING))
                .containsExactly("1:1 (document) The file has no column 'name'; the profile expects one of: 'Name'."
                        + " The file has 'Nmae'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n"})
    void anEmptyFileIsSaidToBeEmpty(String text) throws IOException {
        assertThat(ReadRegister.of(text, NAME_AND_STATUS).rules()).containsExactly(RegisterRules.FILE_EMPTY);
    }

    @Test
    void aHeaderInQuotesThatAreNeverClosedIsReported() throws IOException {
        ReadRegister read = ReadRegister.of("\"Name,Status\na,b\n", NAME_AND_STATUS);
        assertThat(read.opened).isEmpty();
        assertThat(read.rules()).containsExactly(RegisterRules.CUT_OFF, RegisterRules.COLUMN_MISSING);
    }

    @Test
    void aHeaderOfEndlessCellsIsSaidToBeTooLong() throws IOException {
        ReadRegister read =
                ReadRegister.of("Name,Status" + ",".repeat(TableRows.MOST_CELLS) + "\na,b\n", NAME_AND_STATUS);

        assertThat(read.messages(RegisterRules.CUT_OFF))
                .containsExactly(
                        "1:1 (document) The file cannot be read beyond record 0: the record of line 1 is too long"
                                + " to be read, as if a quote in it were never closed.");
    }

    @Test
    void manyColumnsThatAreNotThereAreReportedInTimeThatGrowsWithTheHeader() throws IOException {
        Column[] columns = new Column[60];
        columns[0] = required("name", "Name");
        for (int i = 1; i < columns.length; i++) {
            columns[i] = column("c" + i, "A column of the year " + i, "Another " + i);
        }
        StringBuilder header = new StringBuilder("Name,Another 7x");
        for (int i = 2; i < TableRows.MOST_CELLS; i++) {
            header.append(",Größe ").append(i).append(" é à".repeat(4));
        }

        ReadRegister read = ReadRegister.of(header + "\na\n", csv(columns));

        assertThat(read.messages(RegisterRules.COLUMN_ABSENT))
                .hasSize(59)
                .anySatisfy(message -> assertThat(message).contains("'Another 7x'"));
    }

    @Test
    void aHeaderAloneHasNoRecords() throws IOException {
        assertThat(ReadRegister.of("Name,Status", NAME_AND_STATUS).messages(RegisterRules.NO_RECORDS))
                .containsExactly("(document) The file has no records: nothing follows the header in line 1.");
    }

    @ParameterizedTest
    @CsvSource({"0, A", "25, Z", "26, AA", "701, ZZ", "702, AAA"})
    void columnsHaveTheLettersOfASpreadsheet(int column, String letters) {
        assertThat(TableHeader.letters(column)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({"stage, stage, 0", "stage, stgae, 1", "stage, stages, 1", "stage, age, 2", "kitten, sitting, 3"})
    void distancesCountSwapsAsOne(String a, String b, int distance) {
        assertThat(HeaderText.distance(a, b)).isEqualTo(distance);
    }
}
