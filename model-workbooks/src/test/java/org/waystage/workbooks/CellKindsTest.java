package org.waystage.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.value.Text;
import org.waystage.json.reading.Reading;

/** Cells of all kinds that spreadsheets write are read, or noticed with their place. */
class CellKindsTest {
    private static final String CELL = "<c r=\"G3\" s=\"1\" t=\"inlineStr\"><is><t>HERE</t></is></c>";
    private static final String TEXT_FORMAT = "numFmtId=\"49\"";

    private static Map<String, String> written = Map.of();

    @BeforeAll
    static void writeWorkbook() throws IOException {
        Catalogue catalogue =
                Catalogue.builder(CatalogueId.of("mine"), Text.english("HERE")).build();
        written = Workbooks.parts(Workbooks.bytes(catalogue));
    }

    /** Returns the parts of a workbook in which the title of a catalogue is some cell. */
    private static Map<String, String> parts(String cell) {
        Map<String, String> parts = new LinkedHashMap<>(written);
        assertThat(parts.get("xl/worksheets/sheet1.xml")).containsOnlyOnce(CELL);
        parts.computeIfPresent("xl/worksheets/sheet1.xml", (name, xml) -> xml.replace(CELL, cell));
        return parts;
    }

    private static List<String> cellNotices(Reading<Catalogue> reading) {
        return reading.notices().stream()
                .filter(notice -> notice.place().cell().isPresent())
                .map(notice -> notice.place().cell().orElseThrow() + " "
                        + notice.rule().id())
                .toList();
    }

    private static void isRead(Map<String, String> parts, String title, String notices) throws IOException {
        Reading<Catalogue> reading = Workbooks.read(Workbooks.zip(parts));

        assertThat(reading.orElseThrow().title().in("en")).isEqualTo(title);
        assertThat(String.join(", ", cellNotices(reading))).isEqualTo(notices);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', textBlock = """
            <c r="G3" t="n"><v>12</v></c>;                                                12;      ``
            <c r="G3"><v>45000.0</v></c>;                                                 45000;   ``
            <c r="G3"><v>0.10000000000000001</v></c>;                                     0.1;     ``
            <c r="G3"><v>1.5E-3</v></c>;                                                  0.0015;  ``
            <c r="G3"><v>1E+30</v></c>;                                                   1E+30;   ``
            <c r="G3" t="b"><v>1</v></c>;                                                 true;    ``
            <c r="G3" t="b"><v>0</v></c>;                                                 false;   ``
            <c r="G3" t="d"><v>2024-03-01</v></c>;                                        2024-03-01; ``
            <c r="G3" t="inlineStr"><is><r><t>a_x0041_</t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>ph</t></rPh></is></c>; aAb; ``
            <c r="G3" t="s"><v>1</v></c>;                                                 xAy;     ``
            <c r="G3"><f>1+1</f><v>2</v></c>;                                             2;       catalogue!G3 table-cell-formula
            <c r="G3" t="str"><f>"a"</f><v>a_x000D_</v></c>;                              `a\r`;   catalogue!G3 table-cell-formula
            <c r="G3"><f t="shared" si="7"/><v>3</v></c>;                                 3;       catalogue!G3 table-cell-formula
            """)
    void aCellIsReadAsPeopleSeeIt(String cell, String title, String notices) throws IOException {
        Map<String, String> parts = parts(cell);
        parts.computeIfPresent(
                "xl/sharedStrings.xml",
                (name, xml) -> xml.replaceFirst(
                        "<sst([^>]*?)/?>(</sst>)?",
                        "<sst$1><si><t>zero</t></si><si><r><t>x_x0041_</t></r><r><t>y</t></r><rPh sb=\"0\" eb=\"1\"><t>ph</t></rPh></si></sst>"));
        isRead(parts, title.replace("\\r", "\r"), notices);
    }

    @ParameterizedTest
    @CsvSource({"14, 45000.5, false, 2023-03-15", "27, 45000, false, 2023-03-15", "22, 43538.75, true, 2023-03-15"})
    void aDayIsReadAndNoticed(int format, String value, boolean from1904, String day) throws IOException {
        Map<String, String> parts = parts("<c r=\"G3\" s=\"1\"><v>" + value + "</v></c>");
        parts.computeIfPresent("xl/styles.xml", (name, xml) -> xml.replace(TEXT_FORMAT, "numFmtId=\"" + format + "\""));
        parts.computeIfPresent(
                "xl/workbook.xml", (name, xml) -> xml.replace("date1904=\"false\"", "date1904=\"" + from1904 + "\""));

        isRead(parts, day, "catalogue!G3 table-cell-date");
    }

    @Test
    void aWorkbookThatWasSavedAsStrictIsReadToo() throws IOException {
        Map<String, String> parts = parts("<c r=\"G3\" s=\"1\" t=\"d\"><v>2024-03-01T00:00:00</v></c>");
        parts.replaceAll((name, xml) -> xml.replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships"));

        isRead(parts, "2024-03-01", "");
    }

    @ParameterizedTest
    @CsvSource({"18, 0.5", "21, 0.25", "49, 45000", "10, 0.125"})
    void aNumberOfAnotherFormatIsNoDay(int format, String value) throws IOException {
        Map<String, String> parts = parts("<c r=\"G3\" s=\"1\"><v>" + value + "</v></c>");
        parts.computeIfPresent("xl/styles.xml", (name, xml) -> xml.replace(TEXT_FORMAT, "numFmtId=\"" + format + "\""));

        isRead(parts, value, "");
    }

    @ParameterizedTest
    @CsvSource({"<c r=\"G3\"><v>1E+999</v></c>, 1E+999", "<c r=\"G3\" s=\"1\"><v>1E+999</v></c>, 1E+999"})
    void aNumberThatNoSpreadsheetCanHoldEndsNothing(String cell, String title) throws IOException {
        Map<String, String> parts = parts(cell);
        parts.computeIfPresent("xl/styles.xml", (name, xml) -> xml.replace(TEXT_FORMAT, "numFmtId=\"2\""));

        isRead(parts, title, "");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', textBlock = """
            <c r="G3" t="e"><v>#DIV/0!</v></c>;           catalogue!G3 table-cell-error
            <c r="G3" t="e"><f>1/0</f><v>#DIV/0!</v></c>; catalogue!G3 table-cell-error
            <c r="G3"><f>1+1</f></c>;                     catalogue!G3 table-cell-formula
            """)
    void aCellWithoutAValueIsNoticed(String cell, String notice) throws IOException {
        Reading<Catalogue> reading = Workbooks.read(Workbooks.zip(parts(cell)));

        assertThat(reading.hasErrors()).isTrue();
        assertThat(cellNotices(reading)).contains(notice);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', textBlock = """
            <c r="ZZZZZZ3"><v>1</v></c>
            <c r="ZZZ3"><v>1</v></c>
            <c r="3"><v>1</v></c>
            <c r="G3" t="s"><v>2000000000</v></c>
            <c r="G3" t="s"><v>-1</v></c>
            <c r="G3" s="x"><v>1</v></c>
            <c r="G3" t="b"><v></v></c>
            <c r="G3" t="inlineStr"><is><t>&e;</t></is></c>
            <c r="G3"><v>1</v>
            """)
    void aCellThatCannotBeReadEndsTheSheetWithANotice(String cell) throws IOException {
        Reading<Catalogue> reading = Workbooks.read(Workbooks.zip(parts(cell)));

        assertThat(reading.value()).isEmpty();
        assertThat(cellNotices(reading)).contains("catalogue!A3 table-cut-off");
    }
}
