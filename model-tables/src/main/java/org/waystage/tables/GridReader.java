package org.waystage.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Rule;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/**
 * Puts a catalogue together of cells that were read from a form which this module does not read itself, such as workbooks.
 *
 * <p>What is odd about the form is noticed here too, with the rules of {@link TableRules}. One reader is for one catalogue.
 */
public final class GridReader {
    private final CellNotices notices;
    private final GridAssembly assembly;

    /**
     * Creates a reader without any tables.
     *
     * @param options limits for the catalogue in the tables, whether the rules of the model are checked, and the profile, which
     *     applies to what is noticed in tables too
     */
    public GridReader(ReadOptions options) {
        this.notices = new CellNotices(options);
        this.assembly = new GridAssembly(notices);
    }

    /**
     * Unpacks an archive into memory, within the limits that guard against archives that are meant to do harm. An archive that
     * cannot be opened or exceeds them is noticed.
     *
     * @param archive the stream of a zip archive, which is read to its end and not closed
     * @param form what the file is called in the notice, such as {@code xlsx}
     * @return the contents of the entries by their names, in their order; empty if there is a notice instead
     * @throws IOException if the stream cannot be read
     */
    public Optional<Map<String, byte[]>> unpack(InputStream archive, String form) throws IOException {
        return Archive.read(Archive.bytes(archive), form, notices);
    }

    /**
     * Returns whether a table of that name belongs to the form. One that does not is noticed.
     *
     * @param name the name of a file or sheet
     * @return true if its cells are worth reading
     */
    public boolean expects(String name) {
        boolean known = Layout.find(name).isPresent();
        if (!known) {
            assembly.unknown(name);
        }
        return known;
    }

    /**
     * Takes a table. A second one of the same name is noticed and left out.
     *
     * @param name its name
     * @param rows its rows in their order; blank ones before the headers do not count
     */
    public void add(String name, List<Grid.Row> rows) {
        assembly.add(Grid.of(name, rows));
    }

    /**
     * Notices something of no cell in particular.
     *
     * @param rule the rule
     * @param values the values of its message
     */
    public void notice(Rule rule, Map<String, String> values) {
        notices.add(rule, values);
    }

    /**
     * Notices something in a cell.
     *
     * @param rule the rule
     * @param cell the name of the cell, as {@link Grid#cell(int, int)} gives it
     * @param values the values of the message
     */
    public void notice(Rule rule, String cell, Map<String, String> values) {
        notices.add(rule, cell, values);
    }

    /**
     * Says that there is no catalogue, because of what was noticed.
     *
     * @return the notices, and no catalogue
     */
    public Reading<Catalogue> refuse() {
        return notices.reading(Optional.empty());
    }

    /**
     * Reads the catalogue in the tables that were added.
     *
     * @return the catalogue and what was noticed, that of the tables first
     */
    public Reading<Catalogue> read() {
        return assembly.read();
    }
}
