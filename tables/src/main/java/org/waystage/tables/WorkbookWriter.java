package org.waystage.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waystage.core.Catalogue;

/**
 * Writes a catalogue as an Excel workbook (.xlsx), without loss: one sheet a table, with help texts and drop-downs.
 *
 * <p>All cells are text cells, so that no code becomes a date or loses its zeros. The first row has the names of the columns
 * and the second says what they are about; the positions of the rows are hidden. The same catalogue gives the same bytes.
 */
public final class WorkbookWriter {
    /** Excel allows 32,767 characters in a cell; an apostrophe may come in addition. */
    private static final int LONGEST_CELL = 32_000;

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** Fonts, and cell formats in the order of the styles of {@link SheetXml}; number format 49 is text. */
    private static final String STYLES = XML + "<styleSheet xmlns=\"" + MAIN + "\">"
            + "<fonts count=\"3\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
            + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font>"
            + "<font><i/><sz val=\"9\"/><color rgb=\"FF595959\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
            + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFDDEBF7\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
            + format(0, 0, "<alignment vertical=\"top\"/>")
            + format(1, 2, "<alignment vertical=\"top\"/>")
            + format(2, 2, "<alignment vertical=\"top\" wrapText=\"1\"/>")
            + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

    private WorkbookWriter() {}

    private static String format(int font, int fill, String alignment) {
        return "<xf numFmtId=\"49\" fontId=\"" + font + "\" fillId=\"" + fill
                + "\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\">"
                + alignment + "</xf>";
    }

    /**
     * Writes a catalogue.
     *
     * @param catalogue the catalogue
     * @param out the stream, which is flushed and not closed
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if a table has more rows or columns than a sheet can have
     */
    public static void write(Catalogue catalogue, OutputStream out) throws IOException {
        List<Grid> grids = GridMaker.of(catalogue, LONGEST_CELL);
        DropDowns dropDowns = new DropDowns(catalogue, grids);
        Map<String, String> sheets = new LinkedHashMap<>();
        for (Grid grid : grids) {
            TableLayout table = Layout.find(grid.name()).orElseThrow();
            sheets.put(grid.name(), SheetXml.table(grid, table, dropDowns, sheets.isEmpty()));
        }
        sheets.put(DropDowns.SHEET, SheetXml.plain(dropDowns.sheet()));
        Map<String, byte[]> parts = new LinkedHashMap<>();
        part("[Content_Types].xml", types(sheets.size()), parts);
        part("_rels/.rels", relation(RELATIONS, "officeDocument", "xl/workbook.xml"), parts);
        part("xl/workbook.xml", workbook(List.copyOf(sheets.keySet())), parts);
        part("xl/_rels/workbook.xml.rels", relations(sheets.size()), parts);
        part("xl/styles.xml", STYLES, parts);
        int number = 1;
        for (String sheet : sheets.values()) {
            part("xl/worksheets/sheet" + number++ + ".xml", sheet, parts);
        }
        Archive.write(parts, out);
    }

    /**
     * Writes a workbook to be filled in: taxonomy, code lists, organizations and sources of a catalogue, and no case
     * studies, surveys, recommendations, lessons or initiatives.
     *
     * @param reference whose head and reference data the workbook has, such as the bundled edition
     * @param out the stream, which is flushed and not closed
     * @throws IOException if the stream cannot be written
     */
    public static void template(Catalogue reference, OutputStream out) throws IOException {
        write(
                reference.toBuilder()
                        .caseStudies(List.of())
                        .surveys(List.of())
                        .recommendations(List.of())
                        .lessons(List.of())
                        .initiatives(List.of())
                        .build(),
                out);
    }

    private static void part(String name, String text, Map<String, byte[]> parts) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String types(int sheets) {
        StringBuilder xml = new StringBuilder(XML)
                .append("<Types xmlns=\"")
                .append(TYPES)
                .append(
                        "\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        override("/xl/workbook.xml", "sheet.main+xml", xml);
        override("/xl/styles.xml", "styles+xml", xml);
        for (int i = 1; i <= sheets; i++) {
            override("/xl/worksheets/sheet" + i + ".xml", "worksheet+xml", xml);
        }
        return xml.append("</Types>").toString();
    }

    private static void override(String part, String kind, StringBuilder xml) {
        xml.append("<Override PartName=\"")
                .append(part)
                .append("\" ContentType=\"")
                .append(KIND)
                .append(kind)
                .append("\"/>");
    }

    private static String relation(String namespace, String type, String target) {
        return XML + "<Relationships xmlns=\"" + namespace + "\"><Relationship Id=\"rId1\" Type=\"" + OFFICE + "/"
                + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String relations(int sheets) {
        List<String> each = new ArrayList<>();
        for (int i = 1; i <= sheets; i++) {
            each.add("<Relationship Id=\"rId" + i + "\" Type=\"" + OFFICE + "/worksheet\" Target=\"worksheets/sheet" + i
                    + ".xml\"/>");
        }
        each.add("<Relationship Id=\"rId" + (sheets + 1) + "\" Type=\"" + OFFICE + "/styles\" Target=\"styles.xml\"/>");
        return XML + "<Relationships xmlns=\"" + RELATIONS + "\">" + String.join("", each) + "</Relationships>";
    }

    private static String workbook(List<String> names) {
        StringBuilder xml = new StringBuilder(XML)
                .append("<workbook xmlns=\"")
                .append(MAIN)
                .append("\" xmlns:r=\"")
                .append(OFFICE)
                .append("\"><bookViews><workbookView/></bookViews><sheets>");
        for (int i = 0; i < names.size(); i++) {
            xml.append("<sheet name=\"")
                    .append(names.get(i))
                    .append("\" sheetId=\"")
                    .append(i + 1)
                    .append(names.get(i).equals(DropDowns.SHEET) ? "\" state=\"hidden" : "")
                    .append("\" r:id=\"rId")
                    .append(i + 1)
                    .append("\"/>");
        }
        return xml.append("</sheets></workbook>").toString();
    }
}
