package org.waystage.workbooks;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.waystage.tables.Grid;
import org.waystage.tables.GridReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * Reads a sheet with the library, and passes on to its rows what the library does not expose: the types of cells, and
 * formulas.
 */
class SheetHandler extends XSSFSheetXMLHandler {
    private static final String READ_ALOUD = "rPh";

    private final SheetRows rows;
    private boolean isReadAloud;

    SheetHandler(String name, CellTexts texts, GridReader tables) {
        this(texts, new SheetRows(name, tables));
    }

    private SheetHandler(CellTexts texts, SheetRows rows) {
        super(texts.styles(), null, texts.shared(), rows, texts, false);
        this.rows = rows;
    }

    /** Reads a sheet and returns whether it was read to its end; a fault in it ends the reading and keeps the rows before. */
    // The library reports a broken file by whatever runtime exception the broken part causes.
    @SuppressWarnings("IllegalCatch")
    boolean read(InputStream sheet) throws SAXException, ParserConfigurationException {
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(this);
        xml.setErrorHandler(this);
        try {
            xml.parse(new InputSource(sheet));
            return true;
        } catch (IOException | SAXException | RuntimeException e) {
            return false;
        }
    }

    /** Returns the rows read so far. */
    List<Grid.Row> rows() {
        return rows.rows();
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "c" -> rows.begin(attributes.getValue("r"), attributes.getValue("t"));
            case "f" -> rows.formula();
            case READ_ALOUD -> isReadAloud = true;
            default -> {}
        }
        if (!isReadAloud) {
            super.startElement(uri, name, qualified, attributes);
        }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (!isReadAloud) {
            super.characters(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        if (!isReadAloud) {
            super.endElement(uri, name, qualified);
        } else if (name.equals(READ_ALOUD)) {
            isReadAloud = false;
        }
    }

    @Override
    public void fatalError(SAXParseException fault) throws SAXException {
        throw fault;
    }
}
