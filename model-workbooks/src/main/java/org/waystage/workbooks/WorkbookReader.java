package org.waystage.workbooks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.waystage.core.Catalogue;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;
import org.waystage.tables.Grid;
import org.waystage.tables.GridReader;
import org.waystage.tables.TableRules;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a catalogue from an Excel workbook (.xlsx), as written by {@link WorkbookWriter} or edited by people.
 *
 * <p>Reading continues after a fault. Each notice names the sheet and the cell, such as {@code caseStudies.stages!F17}.
 * Formulas are not calculated, and links to other files are not followed. Sheets whose names begin with a number sign
 * are ignored.
 */
public final class WorkbookReader {
    private static final String FORM = "xlsx";

    private WorkbookReader() {}

    /**
     * Reads a workbook from a file.
     *
     * @param file the workbook
     * @return the catalogue and the notices
     * @throws IOException if the file cannot be read
     */
    public static Reading<Catalogue> read(Path file) throws IOException {
        return read(file, ReadOptions.defaults());
    }

    /**
     * Reads a workbook from a file with options.
     *
     * @param file the workbook
     * @param options the limits for the catalogue in the workbook, whether the rules of the model are checked, and the
     *     profile, which also applies to notices about tables
     * @return the catalogue and the notices
     * @throws IOException if the file cannot be read
     */
    public static Reading<Catalogue> read(Path file, ReadOptions options) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, options);
        }
    }

    /**
     * Reads a workbook from a stream.
     *
     * @param workbook the stream, which is read to its end but not closed
     * @return the catalogue and the notices
     * @throws IOException if the stream cannot be read
     */
    public static Reading<Catalogue> read(InputStream workbook) throws IOException {
        return read(workbook, ReadOptions.defaults());
    }

    private static Reading<Catalogue> read(InputStream workbook, ReadOptions options) throws IOException {
        GridReader tables = new GridReader(options);
        Optional<Map<String, byte[]>> parts = tables.unpack(workbook, FORM);
        return parts.isPresent() && readSheets(parts.get(), tables) ? tables.read() : tables.refuse();
    }

    /** Reads the sheets; returns whether this is a workbook at all. */
    // The library reports a broken file by whatever runtime exception the broken part causes.
    @SuppressWarnings("IllegalCatch")
    private static boolean readSheets(Map<String, byte[]> parts, GridReader tables) {
        try (OPCPackage archive = OPCPackage.open(new UnpackedParts(parts))) {
            XSSFReader workbook = new XSSFReader(archive);
            CellTexts texts = new CellTexts(
                    workbook.getStylesTable(), new ReadOnlySharedStringsTable(archive, false), isFrom1904(workbook));
            XSSFReader.SheetIterator sheets = workbook.getSheetIterator();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    String name = sheets.getSheetName();
                    if (!name.startsWith("#") && tables.expects(name)) {
                        readSheet(name, sheet, texts, tables);
                    } else if (!name.startsWith("#")) {
                        tables.header(name, HeaderRow.of(name, sheet, texts));
                    }
                }
            }
            return true;
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            tables.notice(TableRules.NOT_OPENED, Map.of("form", FORM));
            return false;
        }
    }

    private static void readSheet(String name, InputStream sheet, CellTexts texts, GridReader tables)
            throws SAXException, ParserConfigurationException {
        SheetHandler handler = new SheetHandler(name, texts, tables);
        if (!handler.read(sheet)) {
            List<Grid.Row> read = handler.rows();
            int row = read.isEmpty() ? 1 : read.get(read.size() - 1).number() + 1;
            tables.notice(TableRules.CUT_OFF, Grid.cell(name, row, 0), Map.of("row", Integer.toString(row)));
        }
        tables.add(name, handler.rows());
    }

    /**
     * Returns whether days are counted from 1904, as in old workbooks from a Mac. The event reader of the library
     * ignores this.
     */
    private static boolean isFrom1904(XSSFReader workbook)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        boolean[] found = new boolean[1];
        DefaultHandler handler = new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qualified, org.xml.sax.Attributes attributes) {
                String value = name.equals("workbookPr") ? attributes.getValue("date1904") : null;
                found[0] |= value != null && value.matches("1|true");
            }
        };
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(handler);
        xml.setErrorHandler(handler);
        try (InputStream main = workbook.getWorkbookData()) {
            xml.parse(new InputSource(main));
        }
        return found[0];
    }
}
