package org.waystage.workbooks;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.DeferredSXSSFSheet;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.waystage.tables.Grid;
import org.waystage.tables.GridColumn;
import org.waystage.tables.Grids;

/**
 * Creates the sheets of a workbook. Rows are generated while the workbook is written, so they are never all in memory
 * as cells.
 */
final class SheetMaker {
    /** The first row of the contents of a table, below the headers and help texts. */
    static final int FIRST_ROW = 3;

    /** The number of empty rows with drop-downs and help after the last row. */
    private static final int PREPARED_ROWS = 1000;

    private static final short TEXT_FORMAT = 49;
    private static final int LONGEST_TITLE = 32;
    private static final int LONGEST_PROMPT = 255;
    private static final int WIDE = 34 * 256;
    private static final int NARROW = 18 * 256;
    private static final short HELP_HEIGHT = 60;
    private static final short HELP_SIZE = 9;

    private final DeferredSXSSFWorkbook workbook;
    private final Grids grids;
    private final DropDowns dropDowns;
    private final CellStyle text;
    private final CellStyle header;
    private final CellStyle help;

    SheetMaker(DeferredSXSSFWorkbook workbook, Grids grids, DropDowns dropDowns) {
        this.workbook = workbook;
        this.grids = grids;
        this.dropDowns = dropDowns;
        this.text = style();
        this.header = style();
        this.help = style();
        Font bold = workbook.createFont();
        bold.setBold(true);
        shade(header, bold);
        Font small = workbook.createFont();
        small.setItalic(true);
        small.setFontHeightInPoints(HELP_SIZE);
        shade(help, small);
        help.setWrapText(true);
    }

    private CellStyle style() {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(TEXT_FORMAT);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static void shade(CellStyle style, Font font) {
        style.setFont(font);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
    }

    /** Returns the last row with drop-downs and help, counted from 1. */
    static int lastRow(Grid grid) {
        return Math.min(SpreadsheetVersion.EXCEL2007.getMaxRows(), grid.rows().size() + FIRST_ROW - 2 + PREPARED_ROWS);
    }

    /** Creates the sheet of a table. */
    void table(Grid grid) {
        List<GridColumn> columns = grids.columns(grid);
        DeferredSXSSFSheet sheet = workbook.createSheet(grid.name());
        sheet.createFreezePane(0, FIRST_ROW - 1);
        for (int i = 0; i < columns.size(); i++) {
            GridColumn column = columns.get(i);
            sheet.setDefaultColumnStyle(i, text);
            sheet.setColumnWidth(i, isWide(column) ? WIDE : NARROW);
            sheet.setColumnHidden(i, column.isPosition());
            if (!column.isPosition()) {
                guide(sheet, grid, i, column);
            }
        }
        workbook.getXSSFWorkbook()
                .getSheet(grid.name())
                .addIgnoredErrors(
                        new CellRangeAddress(0, lastRow(grid) - 1, 0, columns.size() - 1),
                        IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        List<String> texts = columns.stream().map(GridColumn::help).toList();
        sheet.setRowGenerator(rows -> {
            row(rows, 0, grid.rows().get(0).cells(), header);
            row(rows, 1, texts, help).setHeightInPoints(HELP_HEIGHT);
            for (int i = 1; i < grid.rows().size(); i++) {
                row(rows, FIRST_ROW + i - 2, grid.rows().get(i).cells(), text);
            }
        });
    }

    /** Creates the sheet of the words of drop-downs. */
    void words(Grid grid) {
        workbook.createSheet(grid.name())
                .setRowGenerator(rows -> grid.rows().forEach(row -> row(rows, row.number() - 1, row.cells(), text)));
    }

    private static Row row(SXSSFSheet rows, int number, List<String> cells, CellStyle style) {
        Row row = rows.createRow(number);
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                Cell cell = row.createCell(i);
                cell.setCellStyle(style);
                cell.setCellValue(Escapes.escaped(cells.get(i)));
            }
        }
        return row;
    }

    /** Returns whether a column contains texts rather than words. */
    private static boolean isWide(GridColumn column) {
        return column.header().contains("/") || column.header().startsWith("#");
    }

    /**
     * Adds a drop-down or a help text to a column. No word is rejected, because lists are open and cells may contain
     * several words.
     */
    private void guide(DeferredSXSSFSheet sheet, Grid grid, int index, GridColumn column) {
        Optional<String> formula = dropDowns.formula(column);
        if (formula.isEmpty() && column.help().isEmpty()) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint = formula.isPresent()
                ? helper.createFormulaListConstraint(formula.get())
                : new XSSFDataValidationConstraint(DataValidationConstraint.ValidationType.ANY, "");
        DataValidation validation = helper.createValidation(
                constraint, new CellRangeAddressList(FIRST_ROW - 1, lastRow(grid) - 1, index, index));
        validation.setShowErrorBox(false);
        validation.setShowPromptBox(true);
        validation.createPromptBox(
                Escapes.escaped(cut(column.header(), LONGEST_TITLE)),
                Escapes.escaped(cut(column.help(), LONGEST_PROMPT)));
        sheet.addValidationData(validation);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
