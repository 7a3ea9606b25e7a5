package org.waystage.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.waystage.core.Catalogue;
import org.waystage.json.ReadOptions;
import org.waystage.json.Reading;

/**
 * Reads a catalogue from an Excel workbook (.xlsx), as {@link WorkbookWriter} writes it or as people left it.
 *
 * <p>Reading goes on after a fault. Each notice names sheet and cell, such as {@code caseStudies.stages!F17}. Formulas are
 * not calculated and nothing outside the workbook is followed. Sheets whose names begin with a number sign are left alone.
 */
public final class WorkbookReader {
    private static final String FORM = "xlsx";

    private WorkbookReader() {}

    /**
     * Reads a workbook.
     *
     * @param file the file
     * @return the catalogue and what was noticed
     * @throws IOException if the file cannot be read
     */
    public static Reading<Catalogue> read(Path file) throws IOException {
        return read(file, ReadOptions.defaults());
    }

    /**
     * Reads a workbook.
     *
     * @param file the file
     * @param options limits for the catalogue in the workbook, whether the rules of the model are checked, and the profile,
     *     which applies to what is noticed in tables too
     * @return the catalogue and what was noticed
     * @throws IOException if the file cannot be read
     */
    public static Reading<Catalogue> read(Path file, ReadOptions options) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(Archive.bytes(in), options);
        }
    }

    /**
     * Reads a workbook.
     *
     * @param workbook the stream, which is read to its end and not closed
     * @return the catalogue and what was noticed
     * @throws IOException if the stream cannot be read
     */
    public static Reading<Catalogue> read(InputStream workbook) throws IOException {
        return read(Archive.bytes(workbook), ReadOptions.defaults());
    }

    private static Reading<Catalogue> read(byte[] bytes, ReadOptions options) {
        CellNotices notices = new CellNotices(options);
        Optional<Map<String, byte[]>> parts = Archive.read(bytes, FORM, notices);
        if (parts.isEmpty()) {
            return notices.reading(Optional.empty());
        }
        WorkbookXml workbook;
        try {
            workbook = WorkbookXml.of(parts.get());
        } catch (XMLStreamException e) {
            notices.add(TableRules.NOT_OPENED, Map.of("form", FORM));
            return notices.reading(Optional.empty());
        }
        GridAssembly assembly = new GridAssembly(notices);
        workbook.sheets().forEach((name, sheet) -> {
            if (name.startsWith(TableLayout.STRUCTURE)) {
                return;
            }
            if (Layout.find(name).isPresent()) {
                assembly.add(SheetReader.read(name, sheet, workbook, notices));
            } else {
                assembly.unknown(name);
            }
        });
        return assembly.read();
    }
}
