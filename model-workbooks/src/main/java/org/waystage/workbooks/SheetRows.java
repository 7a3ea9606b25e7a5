package org.waystage.workbooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import org.waystage.tables.Grid;
import org.waystage.tables.GridReader;
import org.waystage.tables.TableRules;

/** Collects the rows of a sheet, and adds notices about cells that are neither texts nor numbers. */
final class SheetRows implements XSSFSheetXMLHandler.SheetContentsHandler {
    /** The prefix that the library adds to an error. */
    private static final String ERROR = "ERROR:";

    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})[0-9]{1,7}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final Pattern MIDNIGHT = Pattern.compile("T00:00(:00(\\.0+)?)?Z?$");

    private final String name;
    private final GridReader tables;
    private final List<Grid.Row> rows = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private int left = Grid.MOST_CELLS;
    private int number;
    private int column;
    private String type = "";

    SheetRows(String name, GridReader tables) {
        this.name = name;
        this.tables = tables;
    }

    /** Returns the complete rows. */
    List<Grid.Row> rows() {
        return rows;
    }

    @Override
    public void startRow(int row) {
        if (row >= SpreadsheetVersion.EXCEL2007.getMaxRows()) {
            throw new IllegalArgumentException("a row stands beyond the last one");
        }
        number = row + 1;
        column = -1;
        cells.clear();
    }

    /** Begins a cell of a type; a cell without a reference follows the previous one. */
    void begin(@Nullable String reference, @Nullable String cellType) {
        type = cellType == null ? "n" : cellType;
        column = reference == null ? column + 1 : column(reference);
        if (column >= SpreadsheetVersion.EXCEL2007.getMaxColumns()) {
            throw new IllegalArgumentException("a cell stands beyond the last column");
        }
    }

    private static int column(String reference) {
        Matcher found = REFERENCE.matcher(reference);
        if (!found.matches()) {
            throw new IllegalArgumentException("a cell has no place in its sheet");
        }
        return CellReference.convertColStringToIndex(found.group(1));
    }

    /** Adds a notice that a cell has a formula. */
    void formula() {
        tables.notice(TableRules.CELL_FORMULA, place(), Map.of());
    }

    private String place() {
        return Grid.cell(name, number, column);
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String shown, @Nullable XSSFComment comment) {
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, shown == null ? "" : text(shown));
    }

    private String text(String shown) {
        return switch (type) {
            case "s", "inlineStr" -> shown;
            case "str" -> new XSSFRichTextString(shown).getString();
            case "b" -> shown.equals("TRUE") ? "true" : "false";
            case "e" -> {
                tables.notice(TableRules.CELL_ERROR, place(), Map.of("value", shown.substring(ERROR.length())));
                yield "";
            }
            case "d" -> MIDNIGHT.matcher(shown).replaceFirst("");
            default -> number(shown);
        };
    }

    private String number(String shown) {
        if (DAY.matcher(shown).matches()) {
            tables.notice(TableRules.CELL_DATE, place(), Map.of("date", shown));
            return shown;
        }
        try {
            return CellTexts.digits(Double.parseDouble(shown));
        } catch (NumberFormatException e) {
            return shown;
        }
    }

    @Override
    public void endRow(int row) {
        left -= cells.size();
        if (left < 0) {
            throw new IllegalArgumentException("a sheet has too many cells");
        }
        rows.add(new Grid.Row(number, cells));
    }
}
