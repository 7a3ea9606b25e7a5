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
 * Assembles a catalogue from cells that were read from another file format, such as workbooks.
 *
 * <p>Notices about that format are added here too, with the rules of {@link TableRules}. A reader is used for one
 * catalogue only.
 */
public final class GridReader {
    private final CellNotices notices;
    private final GridAssembly assembly;

    /**
     * Creates a reader without tables.
     *
     * @param options the limits for the catalogue in the tables, whether the rules of the model are checked, and the
     *     profile, which also applies to notices about tables
     */
    public GridReader(ReadOptions options) {
        this.notices = new CellNotices(options);
        this.assembly = new GridAssembly(notices);
    }

    /**
     * Unpacks an archive into memory, within limits that protect against malicious archives. If the archive cannot be
     * opened or exceeds a limit, adds a notice.
     *
     * @param archive the stream of a zip archive, which is read to its end but not closed
     * @param form the name of the file format in the notice, such as {@code xlsx}
     * @return the contents of the entries by their names, in their order; empty if a notice was added instead
     * @throws IOException if the stream cannot be read
     */
    public Optional<Map<String, byte[]>> unpack(InputStream archive, String form) throws IOException {
        return Archive.read(Archive.bytes(archive), form, notices);
    }

    /**
     * Returns whether there is a table with a name; adds a notice if there is none.
     *
     * @param name the name of a file or sheet
     * @return whether its cells should be read
     */
    public boolean expects(String name) {
        boolean known = Layout.find(name).isPresent();
        if (!known) {
            assembly.unknown(name, List.of());
        }
        return known;
    }

    /**
     * Takes the first cells of a file or sheet that is not a table. A renamed table can then be recognized by its
     * columns.
     *
     * @param name the name of the file or sheet
     * @param cells the cells of its first row that is not blank
     */
    public void header(String name, List<String> cells) {
        assembly.unknown(name, cells);
    }

    /**
     * Adds a table. If there is already one with the same name, adds a notice and ignores the table.
     *
     * @param name the name of the table
     * @param rows the rows in order; blank rows before the header are ignored
     */
    public void add(String name, List<Grid.Row> rows) {
        assembly.add(Grid.of(name, rows));
    }

    /**
     * Adds a notice without a cell.
     *
     * @param rule the rule of the notice
     * @param values the values of the message
     */
    public void notice(Rule rule, Map<String, String> values) {
        notices.add(rule, values);
    }

    /**
     * Adds a notice about a cell.
     *
     * @param rule the rule of the notice
     * @param cell the name of the cell, as returned by {@link Grid#cell(int, int)}
     * @param values the values of the message
     */
    public void notice(Rule rule, String cell, Map<String, String> values) {
        notices.add(rule, cell, values);
    }

    /**
     * Returns a reading without a catalogue, because of the notices so far.
     *
     * @return the notices, without a catalogue
     */
    public Reading<Catalogue> refuse() {
        return notices.reading(Optional.empty());
    }

    /**
     * Reads the catalogue from the tables added so far.
     *
     * @return the catalogue and the notices, those about tables first
     */
    public Reading<Catalogue> read() {
        return assembly.read();
    }
}
