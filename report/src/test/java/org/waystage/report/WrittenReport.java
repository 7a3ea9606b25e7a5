package org.waystage.report;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.waystage.core.Catalogue;
import org.waystage.report.pages.Site;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A report on disk, read back. By default it has only English pages and no data files. */
public final class WrittenReport {
    public final Path folder;

    private static final DocumentBuilder PARSER = parser();

    private @Nullable SortedMap<String, Document> pages;

    private WrittenReport(Path folder) {
        this.folder = folder;
    }

    static WrittenReport of(Catalogue catalogue, Path folder) throws IOException {
        return of(inEnglish(catalogue), folder);
    }

    static WrittenReport of(Catalogue catalogue, Catalogue earlier, Path folder) throws IOException {
        return of(inEnglish(catalogue).since(earlier), folder);
    }

    static WrittenReport of(AdoptionReport report, Path folder) throws IOException {
        report.write(folder);
        return new WrittenReport(folder);
    }

    static WrittenReport inEnglishAndFrench(Catalogue catalogue, Path folder) throws IOException {
        return of(AdoptionReport.of(catalogue).inLanguages("en", "fr").withoutData(), folder);
    }

    private static AdoptionReport inEnglish(Catalogue catalogue) {
        return AdoptionReport.of(catalogue).inLanguages("en").withoutData();
    }

    /** Returns a report that was written before. */
    static WrittenReport at(Path folder) {
        return new WrittenReport(folder);
    }

    static WrittenReport inEnglishAndFrench(Catalogue catalogue, Path folder, Site.Limits limits) throws IOException {
        return of(
                AdoptionReport.of(catalogue)
                        .inLanguages("en", "fr")
                        .withoutData()
                        .within(limits),
                folder);
    }

    /** Returns the bytes of all files as text, by their path. */
    SortedMap<String, String> files() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                files.put(name, Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** Returns all pages, parsed as XML: a page that is not well-formed ends the test. */
    SortedMap<String, Document> pages() throws IOException {
        if (pages == null) {
            pages = Collections.unmodifiableSortedMap(pages(path -> true));
        }
        return pages;
    }

    /** Returns some pages, given their paths, parsed as XML. */
    SortedMap<String, Document> pages(Predicate<String> some) throws IOException {
        SortedMap<String, Document> parsed = new TreeMap<>();
        for (var file : files().entrySet()) {
            if (file.getKey().endsWith(".html") && some.test(file.getKey())) {
                parsed.put(file.getKey(), parse(file.getKey(), file.getValue()));
            }
        }
        return parsed;
    }

    /** Returns all pictures in separate files, parsed as XML. */
    SortedMap<String, Document> pictures() throws IOException {
        SortedMap<String, Document> pictures = new TreeMap<>();
        for (var file : files().entrySet()) {
            if (file.getKey().endsWith(".svg")) {
                pictures.put(file.getKey(), parse(file.getKey(), file.getValue()));
            }
        }
        return pictures;
    }

    Document page(String path) throws IOException {
        return parse(path, Files.readString(folder.resolve(path), StandardCharsets.UTF_8));
    }

    private static Document parse(String path, String text) throws IOException {
        try {
            return PARSER.parse(new InputSource(new StringReader(text)));
        } catch (SAXException e) {
            throw new AssertionError(path + ": " + e.getMessage(), e);
        }
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new Strict());
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Element> elements(Node within, String name) {
        NodeList found = within instanceof Document document
                ? document.getElementsByTagName(name)
                : ((Element) within).getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /** Returns the rows of the table whose caption begins with a text, as the texts of their cells. */
    static List<List<String>> table(Document page, String caption) {
        Element table = elements(page, "table").stream()
                .filter(each -> text(elements(each, "caption").get(0)).startsWith(caption))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table '" + caption + "'"));
        List<List<String>> rows = new ArrayList<>();
        for (Element row : elements(table, "tr")) {
            List<String> cells = new ArrayList<>();
            for (Node child = row.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element) {
                    cells.add(text(child));
                }
            }
            rows.add(cells);
        }
        return rows;
    }

    /** Returns the text of an element or of a whole page, with a blank for each white space. */
    static String text(Node node) {
        Node whole = node instanceof Document page ? page.getDocumentElement() : node;
        return whole.getTextContent().replaceAll("\\s+", " ").strip();
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
