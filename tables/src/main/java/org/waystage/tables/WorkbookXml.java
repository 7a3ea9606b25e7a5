package org.waystage.tables;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the parts of a workbook say besides its sheets: where those are, the shared texts, and which formats are dates. */
final class WorkbookXml {
    private static final int FIRST_OWN_FORMAT = 164;

    private final Map<String, byte[]> parts;
    private final List<String> texts = new ArrayList<>();
    private final List<Boolean> dates = new ArrayList<>();
    private final Map<String, byte[]> sheets = new LinkedHashMap<>();
    private boolean from1904;

    private WorkbookXml(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** Reads the parts of a workbook. */
    static WorkbookXml of(Map<String, byte[]> parts) throws XMLStreamException {
        WorkbookXml workbook = new WorkbookXml(parts);
        String main = "xl/workbook.xml";
        for (Relation relation : workbook.relations("_rels/.rels", "")) {
            main = relation.type().endsWith("/officeDocument") ? relation.target() : main;
        }
        workbook.main(main);
        return workbook;
    }

    /** A relation between parts. */
    private record Relation(String id, String type, String target) {}

    /** Returns a reader of a part that follows no reference to anything outside. */
    static XMLStreamReader reader(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    private XMLStreamReader part(String name) throws XMLStreamException {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new XMLStreamException("there is no part " + name);
        }
        return reader(part);
    }

    private List<Relation> relations(String name, String folder) throws XMLStreamException {
        List<Relation> relations = new ArrayList<>();
        XMLStreamReader xml = part(name);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                String target = attribute(xml, "Target");
                relations.add(new Relation(
                        attribute(xml, "Id"),
                        attribute(xml, "Type"),
                        target.startsWith("/") ? target.substring(1) : folder + target));
            }
        }
        return relations;
    }

    /** Returns an attribute whatever its namespace; empty if it is not there. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private void main(String name) throws XMLStreamException {
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        String file = name.substring(folder.length());
        Map<String, String> targets = new HashMap<>();
        for (Relation relation : relations(folder + "_rels/" + file + ".rels", folder)) {
            targets.put(relation.id(), relation.target());
            if (relation.type().endsWith("/sharedStrings")) {
                texts(relation.target());
            } else if (relation.type().endsWith("/styles")) {
                styles(relation.target());
            }
        }
        XMLStreamReader xml = part(name);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("sheet")) {
                    byte[] sheet = parts.get(targets.getOrDefault(relationId(xml), ""));
                    if (sheet != null) {
                        sheets.put(attribute(xml, "name"), sheet);
                    }
                } else if (xml.getLocalName().equals("workbookPr")) {
                    from1904 = attribute(xml, "date1904").matches("1|true");
                }
            }
        }
    }

    /** Returns the relation of a sheet, whose attribute has the name of others but a namespace. */
    private static String relationId(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && namespace != null && !namespace.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private void texts(String name) throws XMLStreamException {
        XMLStreamReader xml = part(name);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                texts.add(text(xml));
            }
        }
    }

    /** Returns the text of an element with its runs, but without what tells how to read it aloud. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("t")) {
                    text.append(XmlText.plain(xml.getElementText()));
                } else if (xml.getLocalName().equals("rPh")) {
                    text(xml);
                } else {
                    depth++;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return text.toString();
    }

    private void styles(String name) throws XMLStreamException {
        Map<String, String> codes = new HashMap<>();
        boolean formats = false;
        XMLStreamReader xml = part(name);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> codes.put(attribute(xml, "numFmtId"), attribute(xml, "formatCode"));
                    case "cellXfs" -> formats = true;
                    case "xf" -> {
                        if (formats) {
                            dates.add(isDate(attribute(xml, "numFmtId"), codes));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                formats = false;
            }
        }
    }

    private static boolean isDate(String id, Map<String, String> codes) {
        if (!id.matches("[0-9]{1,6}")) {
            return false;
        }
        int number = Integer.parseInt(id);
        if (number < FIRST_OWN_FORMAT && !codes.containsKey(id)) {
            return (number >= 14 && number <= 17)
                    || number == 22
                    || (number >= 27 && number <= 36)
                    || (number >= 50 && number <= 58);
        }
        String code = codes.getOrDefault(id, "").replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "");
        return code.matches("(?i).*[yd].*");
    }

    /** Returns the sheets by name, in their order. */
    Map<String, byte[]> sheets() {
        return sheets;
    }

    /** Returns a shared text; empty if there is none of that number. */
    String sharedText(String number) {
        int index = number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : -1;
        return index >= 0 && index < texts.size() ? texts.get(index) : "";
    }

    /** Tells whether a cell format shows numbers as days. */
    boolean isDate(String format) {
        int index = format.matches("[0-9]{1,9}") ? Integer.parseInt(format) : -1;
        return index >= 0 && index < dates.size() && dates.get(index);
    }

    /** Tells whether days are counted from 1904, as old workbooks of a Mac do. */
    boolean from1904() {
        return from1904;
    }
}
