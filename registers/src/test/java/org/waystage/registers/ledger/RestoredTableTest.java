package org.waystage.registers.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waystage.editions.Editions;
import org.waystage.registers.Fixtures;
import org.waystage.registers.ReadRegister;
import org.waystage.registers.RegisterImporter;
import org.waystage.registers.RegisterInput;
import org.waystage.registers.Tables;
import org.waystage.registers.internal.csv.TableRows;
import org.waystage.registers.internal.file.OpenedRegister;
import org.waystage.registers.internal.record.Records;
import org.waystage.registers.internal.record.SourceRecord;
import org.waystage.registers.internal.shared.NoticeBook;

/** The cells of a register, put together from its ledger. */
class RestoredTableTest {
    @TempDir
    private Path folder;

    private Path ledger(Fixtures.Fixture fixture) throws IOException {
        Path file = folder.resolve("ledger.csv");
        try (LedgerWriter writer = Ledger.csv(Files.newOutputStream(file))) {
            for (LedgerEntry entry : entries(fixture)) {
                writer.write(entry);
            }
        }
        return file;
    }

    private static List<LedgerEntry> entries(Fixtures.Fixture fixture) throws IOException {
        List<LedgerEntry> entries = new java.util.ArrayList<>();
        RegisterImporter.of(fixture.profile(), Editions.latest())
                .read(RegisterInput.of(fixture.file, fixture.content()), entries::add);
        return entries;
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "OMB_2023",
                "OMB_2024_NAMES",
                "OMB_2024_QUESTIONS",
                "OMB_2025_KEYS",
                "PSTW",
                "ATRS_LABELS",
                "BILINGUAL"
            })
    void everyCellButTheWithheldIsRestored(Fixtures.Fixture fixture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Ledger.Restored restored = Ledger.restore(ledger(fixture), out);
        List<List<String>> rows = Tables.of(out.toString(UTF_8), ',').rows();
        OpenedRegister register = ReadRegister.of(
                        RegisterInput.of(fixture.file, fixture.content()), fixture.profile(), Optional.empty())
                .opened
                .orElseThrow();
        long different = 0;
        try (Records records = register.records(java.util.Optional.empty(), new NoticeBook())) {
            int row = 0;
            for (SourceRecord record = records.next(); record != null; record = records.next()) {
                List<String> cells = rows.get(++row);
                assertThat(cells).hasSameSizeAs(record.cells());
                for (int i = 0; i < cells.size(); i++) {
                    if (!cells.get(i).equals(record.cell(i))) {
                        assertThat(cells.get(i)).contains("[withheld]");
                        different++;
                    }
                }
            }
            assertThat(rows).hasSize(row + 1);
            assertThat(restored.records()).isEqualTo(row);
            assertThat(restored.isComplete()).isTrue();
        }
        assertThat(rows.get(0)).isEqualTo(register.headers());
        assertThat(restored.withheld().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(different);
    }

    /** Returns a ledger of these steps. */
    private Path steps(String... steps) throws IOException {
        List<String> lines = new ArrayList<>(List.of(String.join(",", Ledger.COLUMNS)));
        lines.addAll(List.of(steps));
        return Files.write(folder.resolve("steps.csv"), lines);
    }

    @Test
    void aLedgerOutOfOrderIsRefused() throws IOException {
        Path file = steps("f,2,0,Name,0,,a,,left-out,p 1,high,left-out", "f,1,0,Name,0,,b,,left-out,p 1,high,left-out");
        assertThatThrownBy(() -> Ledger.restore(file, new ByteArrayOutputStream()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("record 1 comes after record 2");
    }

    @Test
    void whatALedgerLacksIsCounted() throws IOException {
        Path file = steps(
                "f,3,0,Name,0,,a,,left-out,p 1,high,left-out",
                "f,3,2,,0,,b,,left-out,p 1,high,left-out",
                "f,5,0,Name,0,,c,,left-out,p 1,high,left-out",
                "f,5,3,\"\",0,,d,,left-out,p 1,high,left-out");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Ledger.Restored restored = Ledger.restore(file, out);
        assertThat(out.toString(UTF_8).lines()).hasSize(6);
        assertThat(restored.records()).isEqualTo(5);
        assertThat(restored.recordsMissing()).isEqualTo(3);
        assertThat(restored.headersMissing()).isEqualTo(2);
        assertThat(restored.cellsMissing()).isEqualTo(4);
        assertThat(restored.isComplete()).isFalse();
    }

    @Test
    void aMemberThatIsNullThroughoutIsNoMissingHeader() throws IOException {
        Path file = steps(
                "f,1,0,/t,0,,a,,left-out,p 1,high,left-out",
                "f,1,2,/z,0,,b,,left-out,p 1,high,left-out",
                "f,2,2,/z,0,,c,,left-out,p 1,high,left-out");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Ledger.Restored restored = Ledger.restore(file, out);

        assertThat(out.toString(UTF_8)).isEqualTo("/t,/z\na,b\n\"\",c\n");
        assertThat(restored.headers()).containsExactly("/t", "/z");
        assertThat(restored.isComplete()).isTrue();
    }

    @Test
    void aMemberWithoutItsNameIsAMissingHeader() throws IOException {
        Path file = steps("f,1,0,/t,0,,a,,left-out,p 1,high,left-out", "f,1,2,,0,,b,,left-out,p 1,high,left-out");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(Ledger.restore(file, out).headersMissing()).isEqualTo(1);
        assertThat(out.toString(UTF_8)).isEqualTo("/t,\"\"\na,b\n");
    }

    private static String step(int record, int column, String from) {
        return "f," + record + "," + column + ",Column " + column + ",0,," + from + ",,left-out,p 1,high,left-out";
    }

    private String restored(String... steps) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Ledger.restore(steps(steps), out);
        return out.toString(UTF_8);
    }

    @Test
    void aRecordHasNoCellOfTheOneBeforeAndOneWithoutAnyIsAnEmptyCell() throws IOException {
        assertThat(restored(step(1, 0, "a"), step(1, 1, "b"), step(2, 0, "c"), step(4, 1, "d")))
                .isEqualTo("Column 0,Column 1\na,b\nc\n\"\"\n\"\",d\n");
    }

    @Test
    void cellsWithoutAStepAreCountedAndTheFirstAreNamed() throws IOException {
        List<String> steps = new ArrayList<>(List.of(step(1, 0, "a"), step(1, 1, "b"), step(1, 2, "c")));
        steps.add(step(2, 1, "d"));
        for (int record = 4; record < 8; record++) {
            steps.add(step(record, 0, "e"));
            steps.add(step(record, 2, "f"));
        }
        Ledger.Restored restored = Ledger.restore(steps(steps.toArray(String[]::new)), new ByteArrayOutputStream());

        assertThat(restored.recordsMissing()).isEqualTo(1);
        assertThat(restored.headers()).containsExactly("Column 0", "Column 1", "Column 2");
        assertThat(restored.cellsMissing()).isEqualTo(6);
        assertThat(restored.firstCellsMissing())
                .containsExactly(
                        new Ledger.Cell(2, 0),
                        new Ledger.Cell(2, 2),
                        new Ledger.Cell(4, 1),
                        new Ledger.Cell(5, 1),
                        new Ledger.Cell(6, 1));
        assertThat(restored.isComplete()).isFalse();
    }

    @Test
    void aRecordOfJsonNeedNotHaveEveryMember() throws IOException {
        Path file = steps(
                "f,1,0,/id,0,,a,,left-out,p 1,high,left-out",
                "f,1,1,../name,0,,a,,left-out,p 1,high,left-out",
                "f,2,1,../name,0,,c,,left-out,p 1,high,left-out");
        assertThat(Ledger.restore(file, new ByteArrayOutputStream()).isComplete())
                .isTrue();
    }

    @Test
    void aColumnBeyondTheLastThatARowCanHaveIsRefused() throws IOException {
        int last = TableRows.MOST_CELLS - 1;
        assertThat(restored(step(1, last, "a"))).endsWith(",a\n");
        assertThatThrownBy(() -> restored(step(1, last + 1, "a")))
                .isInstanceOf(IOException.class)
                .hasMessage("column " + (last + 1) + " is more than a register can have");
    }

    @Test
    void aLedgerThatLeapsOverManyRecordsIsNone() throws IOException {
        Path file = steps("f,999999999,0,Name,0,,a,,left-out,p 1,high,left-out");

        assertThatThrownBy(() -> Ledger.restore(file, OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("more than 100000 records have no step");
    }

    @Test
    void aHeaderThatIsEmptyInTheRegisterIsNotMissing() throws IOException {
        Path file = steps("f,1,0,\"\",0,,a,,left-out,p 1,high,left-out");
        assertThat(Ledger.restore(file, new ByteArrayOutputStream()).isComplete())
                .isTrue();
    }
}
