package org.waystage.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The XML of a sheet. */
final class SheetXml {
    /** The row in which the rows of the table begin: below headers and help. */
    static final int FIRST_ROW = 3;

    /** How many rows a sheet can have. */
    static final int MOST_ROWS = 1 << 20;

    /** How many columns a sheet can have. */
    static final int MOST_COLUMNS = 1 << 14;

    private static final int LONGEST_TITLE = 32;
    private static final int LONGEST_PROMPT = 255;
    private static final int WIDE = 34;
    private static final int NARROW = 18;

    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

    private final StringBuilder xml = new StringBuilder(HEAD);

    private SheetXml() {}

    /** Returns the last row that has drop-downs and help. */
    static int lastRow(Grid grid) {
        return Math.min(MOST_ROWS, grid.rows().size() + 1 + DropDowns.PREPARED_ROWS);
    }

    /** Returns the sheet of a table. */
    static String table(Grid grid, TableLayout table, DropDowns dropDowns, boolean first) {
        List<String> headers = new ArrayList<>();
        grid.rows().get(0).cells().forEach(cell -> headers.add(CellText.unguard(cell)));
        if (grid.rows().size() + 1 > MOST_ROWS || headers.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException(
                    "the table '" + grid.name() + "' has " + grid.rows().size() + " rows and " + headers.size()
                            + " columns; a sheet has at most " + MOST_ROWS + " and " + MOST_COLUMNS);
        }
        SheetXml sheet = new SheetXml();
        sheet.views(first);
        sheet.columns(headers);
        sheet.xml.append("<sheetData>");
        sheet.row(1, grid.rows().get(0).cells(), Style.HEADER, "");
        List<String> help = new ArrayList<>();
        headers.forEach(header -> help.add(ColumnHelp.text(table, header)));
        sheet.row(2, help, Style.HELP, " ht=\"60\" customHeight=\"1\"");
        for (int i = 1; i < grid.rows().size(); i++) {
            sheet.row(FIRST_ROW + i - 1, grid.rows().get(i).cells(), Style.TEXT, "");
        }
        sheet.xml.append("</sheetData>");
        sheet.validations(table, headers, help, dropDowns, lastRow(grid));
        sheet.xml
                .append("<ignoredErrors><ignoredError sqref=\"A1:")
                .append(Grid.letters(headers.size() - 1))
                .append(lastRow(grid))
                .append("\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>");
        return sheet.xml.toString();
    }

    /** Returns the sheet of the words of drop-downs. */
    static String plain(Grid grid) {
        SheetXml sheet = new SheetXml();
        sheet.xml.append("<sheetData>");
        grid.rows().forEach(row -> sheet.row(row.number(), row.cells(), Style.TEXT, ""));
        sheet.xml.append("</sheetData></worksheet>");
        return sheet.xml.toString();
    }

    /** How a cell looks; its place among the formats of the styles part. All are text cells. */
    private enum Style {
        /** No format; never used for a cell. */
        NONE,
        /** What people write. */
        TEXT,
        /** The name of a column. */
        HEADER,
        /** What a column is about. */
        HELP
    }

    private void views(boolean first) {
        xml.append("<sheetViews><sheetView workbookViewId=\"0\"")
                .append(first ? " tabSelected=\"1\"" : "")
                .append("><pane ySplit=\"2\" topLeftCell=\"A3\" activePane=\"bottomLeft\" state=\"frozen\"/>")
                .append("<selection pane=\"bottomLeft\"/></sheetView></sheetViews>");
    }

    private void columns(List<String> headers) {
        xml.append("<cols>");
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i);
            boolean text = header.contains("/") || header.startsWith(TableLayout.STRUCTURE);
            boolean hidden = header.equals(TableLayout.STRUCTURE);
            xml.append("<col min=\"")
                    .append(i + 1)
                    .append("\" max=\"")
                    .append(i + 1)
                    .append("\" width=\"")
                    .append(text ? WIDE : NARROW)
                    .append("\" style=\"1\" customWidth=\"1\"")
                    .append(hidden ? " hidden=\"1\"" : "")
                    .append("/>");
        }
        xml.append("</cols>");
    }

    private void row(int number, List<String> cells, Style style, String attributes) {
        xml.append("<row r=\"").append(number).append('"').append(attributes).append('>');
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                xml.append("<c r=\"")
                        .append(Grid.letters(i))
                        .append(number)
                        .append("\" s=\"")
                        .append(style.ordinal())
                        .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                XmlText.append(cells.get(i), xml);
                xml.append("</t></is></c>");
            }
        }
        xml.append("</row>");
    }

    private void validations(
            TableLayout table, List<String> headers, List<String> help, DropDowns dropDowns, int lastRow) {
        StringBuilder all = new StringBuilder();
        int count = 0;
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i);
            if (!header.equals(TableLayout.STRUCTURE)) {
                Optional<String> formula = dropDowns.formula(table, header);
                if (formula.isPresent() || !help.get(i).isEmpty()) {
                    String letters = Grid.letters(i);
                    validation(
                            letters + FIRST_ROW + ":" + letters + lastRow,
                            header,
                            help.get(i),
                            formula.orElse(null),
                            all);
                    count++;
                }
            }
        }
        if (count > 0) {
            xml.append("<dataValidations count=\"")
                    .append(count)
                    .append("\">")
                    .append(all)
                    .append("</dataValidations>");
        }
    }

    /** Appends a drop-down or only a help text; no word is refused, since all lists are open and cells may hold several. */
    private static void validation(
            String cells, String title, String help, @Nullable String formula, StringBuilder out) {
        out.append("<dataValidation")
                .append(formula == null ? "" : " type=\"list\"")
                .append(" allowBlank=\"1\" showInputMessage=\"1\" sqref=\"")
                .append(cells)
                .append("\" promptTitle=\"");
        XmlText.append(cut(title, LONGEST_TITLE), out);
        out.append("\" prompt=\"");
        XmlText.append(cut(help, LONGEST_PROMPT), out);
        out.append('"');
        if (formula == null) {
            out.append("/>");
        } else {
            out.append("><formula1>");
            XmlText.append(formula, out);
            out.append("</formula1></dataValidation>");
        }
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
