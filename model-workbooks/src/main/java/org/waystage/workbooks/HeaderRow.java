package org.waystage.workbooks;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.waystage.json.reading.ReadOptions;
import org.waystage.tables.Grid;
import org.waystage.tables.GridReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The first row of a sheet that is no table, which tells whether a table was renamed; the rest is not read. */
final class HeaderRow extends SheetHandler {
    private HeaderRow(String name, CellTexts texts) {
        super(name, texts, new GridReader(ReadOptions.defaults()));
    }

    /** Returns the cells of the first row that is not blank; none if the sheet has no such row or is damaged. */
    // As in the reader: a fault in a sheet ends its reading.
    @SuppressWarnings("IllegalCatch")
    static List<String> of(String name, InputStream sheet, CellTexts texts)
            throws SAXException, ParserConfigurationException {
        HeaderRow handler = new HeaderRow(name, texts);
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(handler);
        xml.setErrorHandler(handler);
        try {
            xml.parse(new InputSource(sheet));
        } catch (IOException | SAXException | RuntimeException e) {
            // the row is read, or there is none
        }
        return handler.rows().stream()
                .filter(row -> !row.isBlank())
                .findFirst()
                .map(Grid.Row::cells)
                .orElse(List.of());
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        super.endElement(uri, name, qualified);
        List<Grid.Row> rows = rows();
        if (name.equals("row") && !rows.get(rows.size() - 1).isBlank()) {
            throw new SAXException("the first row is read");
        }
    }
}
