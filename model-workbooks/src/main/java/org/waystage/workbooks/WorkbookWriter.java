package org.waystage.workbooks;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.waystage.core.Catalogue;
import org.waystage.tables.Grid;
import org.waystage.tables.Grids;

/**
 * Writes a catalogue as an Excel workbook (.xlsx), without loss: one sheet for each table, with help texts and
 * drop-downs.
 *
 * <p>All cells are text cells, so no code becomes a date or loses its zeros. The first row contains the names of
 * the columns and the second their help texts; the positions of rows are hidden. The same catalogue always gives the
 * same bytes.
 */
public final class WorkbookWriter {
    private static final SpreadsheetVersion LIMITS = SpreadsheetVersion.EXCEL2007;

    /** An apostrophe may precede the text of a cell. */
    private static final int LONGEST_TEXT = LIMITS.getMaxTextLength() - 1;

    /** The longest text if each of its characters is escaped. */
    private static final int LONGEST_ESCAPED = LONGEST_TEXT / Escapes.LENGTH;

    private WorkbookWriter() {}

    /**
     * Writes a catalogue.
     *
     * @param catalogue the catalogue to write
     * @param out the stream, which is flushed but not closed
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if a table has more rows or columns than a sheet can have, or if a code or the name of a member is
     *     longer than a cell can be
     */
    public static void write(Catalogue catalogue, OutputStream out) throws IOException {
        Grids grids = Grids.of(catalogue, LONGEST_TEXT);
        if (!grids.tables().stream().allMatch(WorkbookWriter::fits)) {
            grids = Grids.of(catalogue, LONGEST_ESCAPED);
            grids.tables().forEach(WorkbookWriter::checkTexts);
        }
        grids.tables().forEach(WorkbookWriter::check);
        try (DeferredSXSSFWorkbook workbook = new DeferredSXSSFWorkbook(1)) {
            saysNothingOfItsMaking(workbook.getXSSFWorkbook().getProperties());
            DropDowns dropDowns = new DropDowns(grids);
            SheetMaker maker = new SheetMaker(workbook, grids, dropDowns);
            grids.tables().forEach(maker::table);
            Grid words = dropDowns.sheet();
            check(words);
            checkTexts(words);
            maker.words(words);
            workbook.setSheetVisibility(grids.tables().size(), SheetVisibility.HIDDEN);
            workbook.writeAvoidingTempFiles(out);
        }
        out.flush();
    }

    /** Returns whether all texts of a table, with their escapes, fit into a cell. */
    private static boolean fits(Grid grid) {
        return grid.rows().stream()
                .flatMap(row -> row.cells().stream())
                .allMatch(cell -> Escapes.escaped(cell).length() <= LIMITS.getMaxTextLength());
    }

    private static void check(Grid grid) {
        int rows = SheetMaker.FIRST_ROW + grid.rows().size() - 1;
        int columns = grid.rows().get(0).cells().size();
        if (rows > LIMITS.getMaxRows() || columns > LIMITS.getMaxColumns()) {
            throw new IllegalArgumentException("the table '" + grid.name() + "' has " + rows + " rows and " + columns
                    + " columns; a sheet has at most " + LIMITS.getMaxRows() + " and "
                    + LIMITS.getMaxColumns());
        }
    }

    private static void checkTexts(Grid grid) {
        if (!fits(grid)) {
            throw new IllegalArgumentException("the table '" + grid.name()
                    + "' has a code or the name of a member that is longer than a cell, which has at most "
                    + LIMITS.getMaxTextLength() + " characters");
        }
    }

    /** Removes the time and the program, which would make two files of the same catalogue differ. */
    private static void saysNothingOfItsMaking(POIXMLProperties properties) {
        properties.getCoreProperties().setCreated(Optional.empty());
        properties.getCoreProperties().getUnderlyingProperties().setCreatorProperty(Optional.empty());
        properties.getExtendedProperties().getUnderlyingProperties().unsetApplication();
    }

    /**
     * Writes a workbook to be filled in: the taxonomy, code lists, organizations and sources of a catalogue, without
     * case studies, surveys, recommendations, lessons or initiatives. The notes of the catalogue and its place in the series are
     * left out, because they are about an edition with other cases.
     *
     * @param reference the catalogue that provides the head and the reference data, such as the bundled edition
     * @param out the stream, which is flushed but not closed
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException as for {@link #write}
     */
    public static void template(Catalogue reference, OutputStream out) throws IOException {
        write(
                reference.toBuilder()
                        .sequence(Optional.empty())
                        .notes(List.of())
                        .caseStudies(List.of())
                        .surveys(List.of())
                        .recommendations(List.of())
                        .lessons(List.of())
                        .initiatives(List.of())
                        .build(),
                out);
    }
}
