package org.waystage.spark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.json.reading.Reading;
import org.waystage.tables.TableReader;
import org.waystage.tables.TableRules;
import org.waystage.tables.TableWriter;

/** Tables that people have edited are read as one machine reads them, or refused where it reports an error. */
@Tag("long")
class EditedTablesTest extends OnTables {
    private Path file(String table) {
        return tables.resolve(table + ".csv");
    }

    private void append(String table, byte[] bytes) throws IOException {
        Files.write(file(table), bytes, StandardOpenOption.APPEND);
    }

    private void replaceAll(String table, String pattern, String replacement) throws IOException {
        String text = Files.readString(file(table));
        String edited = text.replaceAll(pattern, replacement);
        assertThat(edited).isNotEqualTo(text);
        Files.writeString(file(table), edited);
    }

    private List<String> lines() throws IOException {
        return CaseStudyFile.ofTables(spark, tables.toString()).lines().collectAsList().stream()
                .map(line -> new String(line, UTF_8))
                .toList();
    }

    private List<String> linesOfOneMachine() throws IOException {
        Reading<Catalogue> reading = TableReader.fromFolder(tables);
        assertThat(reading.counts().errors()).isZero();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CaseStudyLinesWriter.writeAll(reading.orElseThrow(), out);
        return out.toString(UTF_8).lines().skip(1).toList();
    }

    private void assertThatLinesAreThoseOfOneMachine() throws IOException {
        assertThat(lines()).containsExactlyInAnyOrderElementsOf(linesOfOneMachine());
    }

    @ParameterizedTest
    @ValueSource(strings = {"caseStudies", "caseStudies.stages"})
    void aTableOfCasesInAnotherEncodingIsRefused(String table) throws IOException {
        append(table, "\"d\u00e9douanement\"\r\n".getBytes(ISO_8859_1));

        assertThat(TableReader.fromFolder(tables).noticeCounts()).containsKey(TableRules.NOT_UTF_8.id());
        assertThatThrownBy(this::lines)
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the table " + table
                        + " has an error: The table is not UTF-8 and was not read; save it as 'CSV UTF-8'.");
    }

    @Test
    void anotherTableInAnotherEncodingIsRefusedAtOnce() throws IOException {
        append("technologies", "\"d\u00e9douanement\"\r\n".getBytes(ISO_8859_1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaseStudyFile.ofTables(spark, tables.toString()))
                .withMessage("the table technologies has an error: The table is not UTF-8 and was not read;"
                        + " save it as 'CSV UTF-8'.");
    }

    @Test
    void aTableThatEndsInAnOpenQuoteIsRefused() throws IOException {
        append("caseStudies.stages", (first() + ",98,\"pilot\r\n" + first() + ",99,planned\r\n").getBytes(UTF_8));

        String row = TableReader.fromFolder(tables).notices().stream()
                .filter(notice -> notice.rule().equals(TableRules.CUT_OFF))
                .map(notice -> notice.values().get("row"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(this::lines)
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the table caseStudies.stages has an error: The table cannot be read from row " + row
                        + " on: a quote is missing, it is too long or it is damaged.");
    }

    @Test
    void aCellThatGoesOnAfterItsClosingQuoteIsReadAsByOneMachine() throws IOException {
        append("caseStudies.notes", (first() + ",99,\"abc\" def,\r\n").getBytes(UTF_8));

        assertThatLinesAreThoseOfOneMachine();
        assertThat(lines()).anyMatch(line -> line.contains("\"abc def\""));
    }

    @Test
    void blanksAroundTheCaseOfARowDoNotMatter() throws IOException {
        replaceAll("caseStudies.stages", "(?m)^([a-z0-9-]+),([0-9]+),", "\" $1\t\", $2 ,");

        assertThatLinesAreThoseOfOneMachine();
    }

    @Test
    void blanksAroundTheNamesOfColumnsDoNotMatter() throws IOException {
        replaceAll("caseStudies.stages", "\"#caseStudies\",#,stage,", " #caseStudies , # , stage ,");
        replaceAll("caseStudies", "\"#\",id,", "#, id ,");

        assertThatLinesAreThoseOfOneMachine();
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void aTableThatASpreadsheetHasSavedIsReadAsByOneMachine(String separator) throws IOException {
        for (String table : List.of("caseStudies", "caseStudies.stages", "technologies")) {
            List<CsvRecord> rows;
            try (CsvReader<CsvRecord> reader =
                    CsvReader.builder().detectBomHeader(true).ofCsvRecord(file(table))) {
                rows = reader.stream().toList();
            }
            try (CsvWriter writer = CsvWriter.builder()
                    .fieldSeparator(separator.charAt(0))
                    .lineDelimiter(LineDelimiter.LF)
                    .build(file(table))) {
                writer.writeRecord("", "", "");
                writer.writeRecord(rows.get(0).getFields());
                writer.writeRecord("#help", "#help", "what it is");
                rows.stream().skip(1).forEach(row -> writer.writeRecord(row.getFields()));
                writer.writeRecord("", "");
            }
        }

        assertThatLinesAreThoseOfOneMachine();
    }

    @Test
    void aFileThatIsNoTableIsPassedOver() throws IOException {
        Files.write(file("own"), "d\u00e9douanement,\"open".getBytes(ISO_8859_1));
        Files.write(file("caseStudies.own"), "d\u00e9douanement,\"open".getBytes(ISO_8859_1));

        assertThatLinesAreThoseOfOneMachine();
    }

    @Test
    void aTableUnderAnotherNameIsRefused() throws IOException {
        Files.move(file("sources"), file("references"));

        assertThat(TableReader.fromFolder(tables).noticeCounts()).containsKey(TableRules.TABLE_MISSING.id());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaseStudyFile.ofTables(spark, tables.toString()))
                .withMessageContaining("'references'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"caseStudies.stages", "organizations.identifiers"})
    void aTableWithAnotherEndingIsRefused(String table) throws IOException {
        Files.move(file(table), tables.resolve(table + ".CSV"));

        assertThat(TableReader.fromFolder(tables).noticeCounts()).containsKey(TableRules.TABLE_MISSING.id());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaseStudyFile.ofTables(spark, tables.toString()))
                .withMessageContaining("'" + table + ".CSV': was it renamed?");
    }

    @Test
    void aCaseWhoseIdIsWrittenAsJsonIsRefused() throws IOException {
        replaceAll("caseStudies", "(?m)^([0-9]+),([a-z0-9-]+),", "$1,\"json:\"\"$2\"\"\",");

        assertThatThrownBy(this::lines)
                .rootCause()
                .hasMessageStartingWith("the table caseStudies has a row of a case without an id of its own: ");
    }

    @Test
    void anEditionWithoutCasesHasNoLines() throws IOException {
        TableWriter.toFolder(catalogue.toBuilder().caseStudies(List.of()).build(), tables);

        CaseStudyFile file = CaseStudyFile.ofTables(spark, tables.toString());

        assertThat(file.lines().count()).isZero();
        assertThat(file.head().orElseThrow().technologies()).isEqualTo(catalogue.technologies());
    }

    private static String first() {
        return catalogue.caseStudies().get(0).id().value();
    }
}
