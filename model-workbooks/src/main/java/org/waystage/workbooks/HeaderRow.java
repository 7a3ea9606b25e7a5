package org.waystage.workbooks;

import java.io.InputStream;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.waystage.json.reading.ReadOptions;
import org.waystage.tables.Grid;
import org.waystage.tables.GridReader;
import org.xml.sax.SAXException;

/** The first row of a sheet that is not a table. It shows whether a table was renamed; the rest is not read. */
final class HeaderRow extends SheetHandler {
    private HeaderRow(String name, CellTexts texts) {
        super(name, texts, new GridReader(ReadOptions.defaults()));
    }

    /** Returns the cells of the first row that is not blank; none if the sheet has no such row or is damaged. */
    static List<String> of(String name, InputStream sheet, CellTexts texts)
            throws SAXException, ParserConfigurationException {
        HeaderRow handler = new HeaderRow(name, texts);
        handler.read(sheet);
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
