package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waystage.registers.internal.csv.SwallowedRows;
import org.waystage.registers.internal.csv.TableRow;
import org.waystage.registers.internal.dates.DateReader;
import org.waystage.registers.internal.dates.DateResult;
import org.waystage.registers.internal.withholding.Contacts;
import org.waystage.registers.notice.RegisterRules;

/** Dates and contacts of the real registers. */
@Tag("long")
class RealRegistersTest {
    @Test
    void allDatesOf2024AreReadButOneWithoutASlash() throws IOException {
        DateReader reader = new DateReader(Readings.OMB, Optional.of("2024"), 2025);
        Map<String, Integer> readings = new TreeMap<>();
        Map<String, Integer> unreadable = new TreeMap<>();
        for (CsvRecord row : rows(RealFiles.US_2024, Charset.forName("windows-1252"))) {
            for (int column = 11; column <= 14; column++) {
                String text = row.getField(column).strip();
                if (!text.isEmpty()) {
                    DateResult result = reader.read(text);
                    readings.merge(name(result), 1, Integer::sum);
                    if (result instanceof DateResult.Unreadable) {
                        unreadable.merge(text, 1, Integer::sum);
                    }
                }
            }
        }

        assertThat(unreadable).containsExactly(Map.entry("10/12023", 1));
        assertThat(readings).containsEntry("year-as-day", 134).containsEntry("yy-mmm", 65);
    }

    @Test
    void allYearsAndUpdatesOfTheEuropeanRegisterAreRead() throws IOException {
        DateReader years = new DateReader(List.of(Readings.format("yyyy")), Optional.empty(), 2026);
        DateReader updates = new DateReader(Readings.PSTW_UPDATED, Optional.empty(), 2026);
        for (CsvRecord row : rows(RealFiles.PSTW, StandardCharsets.UTF_8)) {
            assertThat(years.read(row.getField(12))).isInstanceOf(DateResult.Read.class);
            assertThat(updates.read(row.getField(55))).isInstanceOf(DateResult.Read.class);
            if (!row.getField(13).replace('\u00a0', ' ').isBlank()) {
                assertThat(years.read(row.getField(13))).isInstanceOf(DateResult.Read.class);
            }
        }
    }

    @Test
    void noTextOfSeveralLinesIsTakenForPartsOfRows() throws IOException {
        assertThat(RealFiles.read("us-omb-2023", RealFiles.US_2023).summary().noticeCounts())
                .doesNotContainKey(RegisterRules.ROWS_SWALLOWED.id());
        assertThat(RealFiles.read("us-omb-2024", RealFiles.US_2024).summary().noticeCounts())
                .doesNotContainKey(RegisterRules.ROWS_SWALLOWED.id());
        assertThat(RealFiles.read("eu-pstw", RealFiles.PSTW).summary().noticeCounts())
                .doesNotContainKey(RegisterRules.ROWS_SWALLOWED.id());
    }

    @Test
    void noTextOf2024WouldBeTakenForPartsOfRowsWhereSomethingIsWithheld() throws IOException {
        SwallowedRows.Search wary = new SwallowedRows.Search(',', List.of("A", "B"), true);

        assertThat(rows(RealFiles.US_2024, Charset.forName("windows-1252")))
                .allSatisfy(row -> assertThat(
                                wary.in(new TableRow(1, row.getFields(), TableRow.End.WHOLE), new BitSet()))
                        .isEmpty());
    }

    @Test
    void contactsAreFoundAndNothingThatOnlyLooksSo() throws IOException {
        List<String> union = List.of(
                "BE", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "IE", "IT", "LT", "LV", "NL", "PL", "PT", "SE");
        assertThat(cells(RealFiles.US_2023, StandardCharsets.UTF_8).map(cell -> found(cell, List.of("US"))))
                .filteredOn(found -> !found.isEmpty())
                .containsExactly("email", "email");
        assertThat(cells(RealFiles.US_2024, Charset.forName("windows-1252")).map(cell -> found(cell, List.of("US"))))
                .filteredOn(found -> !found.isEmpty())
                .containsExactly("email telephone");
        assertThat(cells(RealFiles.PSTW, StandardCharsets.UTF_8).map(cell -> found(cell, union)))
                .containsOnly("");
        assertThat(file(RealFiles.NL, StandardCharsets.UTF_8).lines().map(line -> found(line, List.of("NL"))))
                .containsOnly("");
    }

    private static String found(String cell, List<String> countries) {
        String email = new Contacts(true, false, countries).masked(cell).isPresent() ? "email" : "";
        String telephone = new Contacts(false, true, countries).masked(cell).isPresent() ? "telephone" : "";
        return (email + " " + telephone).strip();
    }

    private static String name(DateResult result) {
        if (result instanceof DateResult.Read read) {
            return read.reading();
        }
        return result instanceof DateResult.None none ? none.reading() : "unreadable";
    }

    private static Stream<String> cells(String file, Charset encoding) throws IOException {
        return rows(file, encoding).stream()
                .flatMap(row -> IntStream.range(0, row.getFieldCount()).mapToObj(row::getField));
    }

    /** Returns the rows of a file but its header. */
    private static List<CsvRecord> rows(String file, Charset encoding) throws IOException {
        return CsvReader.builder().ofCsvRecord(file(file, encoding)).stream()
                .skip(1)
                .toList();
    }

    private static String file(String file, Charset encoding) throws IOException {
        return Files.readString(RealFiles.path(file), encoding);
    }
}
