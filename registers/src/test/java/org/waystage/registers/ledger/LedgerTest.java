package org.waystage.registers.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.value.Confidence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LedgerTest {
    private static final String HEADER =
            "file,record,column,header,sequence,target,from,to,rule,profile,confidence,kind\n";

    private static LedgerEntry entry(
            long record, int column, int sequence, Optional<String> from, Optional<String> to, LedgerKind kind) {
        return new LedgerEntry(
                "ab12",
                record,
                Optional.of(column),
                Optional.of("Title"),
                sequence,
                Optional.empty(),
                from,
                to,
                "rule",
                "p 1",
                Confidence.Listed.HIGH,
                kind);
    }

    private static final List<LedgerEntry> ENTRIES = List.of(
            entry(1, 0, 0, Optional.of(" a,\"b\"\r\nc "), Optional.of("a,\"b\"\r\nc"), LedgerKind.CORRECTED),
            entry(1, 0, 1, Optional.of("a"), Optional.of("b"), LedgerKind.READ),
            entry(1, 1, 0, Optional.of(""), Optional.empty(), LedgerKind.READ),
            entry(1, 2, 0, Optional.empty(), Optional.of("[withheld]"), LedgerKind.WITHHELD),
            entry(2, 0, 0, Optional.of("é\u00a0海关 😀"), Optional.empty(), LedgerKind.LEFT_OUT),
            new LedgerEntry(
                    "ab12",
                    2,
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    Optional.of("/caseStudies/0/nature"),
                    Optional.of(""),
                    Optional.of("use"),
                    "default",
                    "p 1",
                    Confidence.Listed.LOW,
                    LedgerKind.DERIVED));

    private interface Format {
        LedgerWriter to(OutputStream out) throws IOException;
    }

    private static byte[] written(Format format, List<LedgerEntry> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LedgerWriter writer = format.to(out)) {
            for (LedgerEntry entry : entries) {
                writer.write(entry);
            }
        }
        return out.toByteArray();
    }

    private static List<LedgerEntry> read(byte[] csv) throws IOException {
        List<LedgerEntry> entries = new ArrayList<>();
        Ledger.read(new ByteArrayInputStream(csv), entries::add);
        return entries;
    }

    @Test
    void asCsvItIsReadAsItWasWritten() throws IOException {
        assertThat(read(written(Ledger::csv, ENTRIES))).isEqualTo(ENTRIES);
    }

    @Test
    void aRecordMayHaveANumberBeyondAnInt() throws IOException {
        LedgerEntry first = ENTRIES.get(0);
        List<LedgerEntry> far = List.of(new LedgerEntry(
                first.file(),
                12_345_678_901L,
                first.column(),
                first.header(),
                first.sequence(),
                first.target(),
                first.from(),
                first.to(),
                first.rule(),
                first.profile(),
                first.confidence(),
                first.kind()));

        assertThat(read(written(Ledger::csv, far))).isEqualTo(far);
    }

    @Test
    void asCsvItIsALineAStep() throws IOException {
        assertThat(new String(written(Ledger::csv, ENTRIES.subList(2, 4)), StandardCharsets.UTF_8))
                .isEqualTo(HEADER
                        + "ab12,1,1,Title,0,,\"\",,rule,p 1,high,read\n"
                        + "ab12,1,2,Title,0,,,[withheld],rule,p 1,high,withheld\n");
    }

    /** Whoever writes a register may write into the spreadsheet of whoever reviews its ledger. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A1",
                "+1+cmd",
                "-2+3",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "  =1+1",
                "\u00a0=1+1",
                "\uff1d1+1",
                "\uff0b1",
                "\uff0d1",
                "\uff201",
                "-5",
            })
    void aCellThatASpreadsheetWouldRunIsHarmlessInCsvAndComesBackAsItIs(String cell) throws IOException {
        Optional<String> text = Optional.of(cell);
        LedgerEntry entry = new LedgerEntry(
                "ab12",
                1,
                Optional.of(0),
                text,
                0,
                text,
                text,
                text,
                cell,
                cell,
                Confidence.Listed.HIGH,
                LedgerKind.READ);

        byte[] csv = written(Ledger::csv, List.of(entry));

        assertThat(cells(csv))
                .doesNotContain(cell)
                .filteredOn(each -> each.equals("'" + cell))
                .hasSize(6);
        assertThat(read(csv)).containsExactly(entry);
        assertThat(Ledger.cells(read(csv))).containsValue(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'=1+1", "''", "'", "'tis", "''=1", "'' =1", "' =1", "''' x", "a=b", " ", "[withheld]", "- "})
    void cellsWithApostrophesOfTheirOwnComeBackAsTheyAre(String cell) throws IOException {
        LedgerEntry entry = entry(1, 0, 0, Optional.of(cell), Optional.of(cell), LedgerKind.READ);

        assertThat(read(written(Ledger::csv, List.of(entry)))).containsExactly(entry);
    }

    /** Returns the cells of a file as any other program reads them. */
    private static List<String> cells(byte[] csv) throws IOException {
        List<String> cells = new ArrayList<>();
        try (CsvReader<CsvRecord> lines =
                CsvReader.builder().ofCsvRecord(new ByteArrayInputStream(csv), StandardCharsets.UTF_8)) {
            lines.forEach(line -> cells.addAll(line.getFields()));
        }
        return cells;
    }

    @Test
    void anEmptyLedgerHasItsHeader() throws IOException {
        byte[] csv = written(Ledger::csv, List.of());

        assertThat(new String(csv, StandardCharsets.UTF_8)).isEqualTo(HEADER);
        assertThat(read(csv)).isEmpty();
        assertThat(new JsonMapper().readTree(written(Ledger::json, List.of()))).isEmpty();
    }

    @Test
    void asJsonItIsAnArrayOfObjectsWithoutWhatIsAbsent() throws IOException {
        JsonNode json = new JsonMapper().readTree(written(Ledger::json, ENTRIES));

        assertThat(json).hasSize(ENTRIES.size());
        assertThat(json.get(0).propertyNames())
                .containsExactly(
                        "file",
                        "record",
                        "column",
                        "header",
                        "sequence",
                        "from",
                        "to",
                        "rule",
                        "profile",
                        "confidence",
                        "kind");
        assertThat(json.at("/0/from").asString()).isEqualTo(" a,\"b\"\r\nc ");
        assertThat(json.at("/0/record").asInt()).isEqualTo(1);
        assertThat(json.at("/2/from").asString()).isEmpty();
        assertThat(json.get(2).has("to")).isFalse();
        assertThat(json.get(3).has("from")).isFalse();
        assertThat(json.at("/4/kind").asString()).isEqualTo("left-out");
        assertThat(json.get(5).has("column")).isFalse();
        assertThat(json.at("/5/target").asString()).isEqualTo("/caseStudies/0/nature");
    }

    @Test
    void appliedBackwardsItGivesTheCells() {
        assertThat(Ledger.cells(ENTRIES))
                .isEqualTo(Map.of(
                        new Ledger.Cell(1, 0), Optional.of(" a,\"b\"\r\nc "),
                        new Ledger.Cell(1, 1), Optional.of(""),
                        new Ledger.Cell(1, 2), Optional.<String>empty(),
                        new Ledger.Cell(2, 0), Optional.of("é\u00a0海关 😀")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "f,1,0,h,0,,a,b,r,p,high,guessed | 'guessed' is not a kind of step",
                "f,x,0,h,0,,a,b,r,p,high,read | 'x' in 'record' is not a number",
                "f,1,-1,h,0,,a,b,r,p,high,read | '-1' in 'column' is not a number",
                "f,1,0,h,12345678901,,a,b,r,p,high,read | '12345678901' in 'sequence' is not a number",
                "f | it has 1 cell, a ledger 12",
                "f,1,0,h,0,,a,b,r,p,high | it has 11 cells, a ledger 12",
                "f,1,0,h,0,,a,b,r,p,high,read,more | it has 13 cells, a ledger 12",
                "f,1,0,h,0,,a,b,,p,high,read | the cell 'rule' is empty",
                "f,1,0,h,0,,a,b,r,p,Very High!,read | 'Very High!' is not a level of confidence",
                "f,1,0,h,0,,a,b,r,p,\"\",read | '' is not a level of confidence",
            })
    void aBrokenLineIsAFaultWithItsNumber(String line, String problem) {
        assertThatThrownBy(() -> read(
                        (HEADER + "f,1,0,h,0,,a,b,r,p,high,read\n" + line + "\n").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessage("line 3 is not a line of a ledger: " + problem);
    }

    @Test
    void anotherFileIsNoLedger() {
        assertThatThrownBy(() -> read(new byte[0]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the file is empty");
        assertThatThrownBy(() -> read("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 1 is not the header of a ledger");
        assertThatThrownBy(() -> read((HEADER + "\"").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ledger");
    }

    @Test
    void aNulBeforeTheHeaderIsNotPassedOver() {
        assertThatThrownBy(() -> read(("\0" + HEADER).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 1 is not the header of a ledger");
    }

    @Test
    void aLedgerAsJsonIsToldFromOtherFiles() throws IOException {
        byte[] json = written(Ledger::json, ENTRIES);

        assertThatThrownBy(() -> read(json))
                .isInstanceOf(IOException.class)
                .hasMessage("this is a ledger as JSON; it is read back from CSV only");
    }

    @Test
    void aFaultOfTheFileItselfIsToldAsItIs() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };

        assertThatThrownBy(() -> Ledger.read(broken, entry -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
    }

    @Test
    void theFileIsNotClosed() throws IOException {
        boolean[] closed = {false};
        InputStream in = new ByteArrayInputStream(written(Ledger::csv, ENTRIES)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        Ledger.read(in, entry -> {});

        assertThat(closed[0]).isFalse();
    }

    @Test
    void aFaultInWritingIsToldAsItIs() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("the disk is full");
            }
        };

        assertThatThrownBy(() -> {
                    try (LedgerWriter writer = Ledger.csv(broken)) {
                        writer.write(ENTRIES.get(0));
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is full");
        assertThatThrownBy(() -> {
                    try (LedgerWriter writer = Ledger.json(broken)) {
                        writer.write(ENTRIES.get(0));
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is full");
    }
}
