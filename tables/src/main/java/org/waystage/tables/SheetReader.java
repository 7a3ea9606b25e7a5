package org.waystage.tables;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the cells of a sheet as texts. */
final class SheetReader {
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);

    private final String name;
    private final WorkbookXml workbook;
    private final CellNotices notices;
    private final List<Grid.Row> rows = new ArrayList<>();

    private SheetReader(String name, WorkbookXml workbook, CellNotices notices) {
        this.name = name;
        this.workbook = workbook;
        this.notices = notices;
    }

    /** Reads a sheet; what is odd about a cell is noticed. */
    static Grid read(String name, byte[] sheet, WorkbookXml workbook, CellNotices notices) {
        SheetReader reader = new SheetReader(name, workbook, notices);
        try {
            reader.rows(WorkbookXml.reader(sheet));
        } catch (XMLStreamException e) {
            List<Grid.Row> read = reader.rows;
            String row = Integer.toString(
                    read.isEmpty() ? 1 : read.get(read.size() - 1).number() + 1);
            notices.add(TableRules.CUT_OFF, name + "!A" + row, Map.of("row", row));
        }
        return Grid.of(name, reader.rows);
    }

    private void rows(XMLStreamReader xml) throws XMLStreamException {
        int number = 0;
        int left = Grid.MOST_CELLS;
        List<String> cells = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("row")) {
                    String given = WorkbookXml.attribute(xml, "r");
                    number = given.matches("[0-9]{1,7}") ? Integer.parseInt(given) : number + 1;
                    cells.clear();
                } else if (xml.getLocalName().equals("c")) {
                    int column = column(WorkbookXml.attribute(xml, "r"), cells.size());
                    while (cells.size() <= column) {
                        cells.add("");
                    }
                    cells.set(column, cell(xml, name + "!" + Grid.letters(column) + number));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                left -= cells.size();
                if (left < 0) {
                    throw new XMLStreamException("too many cells");
                }
                rows.add(new Grid.Row(number, cells));
            }
        }
    }

    private static int column(String reference, int next) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return column == 0 ? Math.min(next, SheetXml.MOST_COLUMNS - 1) : Math.min(column, SheetXml.MOST_COLUMNS) - 1;
    }

    private String cell(XMLStreamReader xml, String cell) throws XMLStreamException {
        String type = WorkbookXml.attribute(xml, "t");
        String format = WorkbookXml.attribute(xml, "s");
        String value = "";
        boolean formula = false;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = xml.getElementText();
                    case "is" -> value = WorkbookXml.text(xml);
                    case "f" -> {
                        formula = true;
                        depth++;
                    }
                    default -> depth++;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        if (formula) {
            notices.add(TableRules.CELL_FORMULA, cell, Map.of());
        }
        return text(type, format, value, cell);
    }

    private String text(String type, String format, String value, String cell) {
        return switch (type) {
            case "s" -> workbook.sharedText(value);
            case "inlineStr" -> value;
            case "str" -> XmlText.plain(value);
            case "b" -> value.equals("1") ? "true" : "false";
            case "e" -> {
                notices.add(TableRules.CELL_ERROR, cell, Map.of("value", value));
                yield "";
            }
            case "d" -> value;
            default -> number(format, value, cell);
        };
    }

    /** Returns the digits of a number as the spreadsheet shows them, which keeps doubles, or the day that it stands for. */
    private String number(String format, String value, String cell) {
        BigDecimal number;
        try {
            number = BigDecimal.valueOf(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return value;
        }
        if (workbook.isDate(format)) {
            try {
                LocalDate day = (workbook.from1904() ? DAY_0_OF_1904 : DAY_0).plusDays(number.longValue());
                notices.add(TableRules.CELL_DATE, cell, Map.of("date", day.toString()));
                return day.toString();
            } catch (DateTimeException e) {
                return value;
            }
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.precision() - plain.scale() > 20 ? plain.toString() : plain.toPlainString();
    }
}
