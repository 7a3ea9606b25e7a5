package org.waystage.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.waystage.core.Catalogue;
import org.waystage.core.internal.text.FormulaGuard;
import org.waystage.core.reference.CodeList;

/**
 * The tables of a catalogue as cells, for other file formats such as workbooks.
 *
 * <p>All texts that could be taken for a formula are neutralised. {@link GridReader} reads the tables back.
 */
public final class Grids {
    private final List<Grid> tables;
    private final Map<String, List<String>> codes = new LinkedHashMap<>();

    private Grids(Catalogue catalogue, int longestCell) {
        this.tables = List.copyOf(GridMaker.of(catalogue, longestCell));
        for (CodeList list : catalogue.codeLists()) {
            codes.put(
                    list.id().value(),
                    list.codes().stream().map(entry -> entry.code().value()).toList());
        }
    }

    /**
     * Converts a catalogue to tables.
     *
     * @param catalogue the catalogue to convert
     * @param longestCell the largest number of UTF-16 code units in a cell, at least 2, not counting an apostrophe that
     *     may precede them; a longer text continues in further columns
     * @return the tables
     */
    public static Grids of(Catalogue catalogue, int longestCell) {
        if (longestCell < 2) {
            throw new IllegalArgumentException("a cell has at least 2 characters, not " + longestCell);
        }
        return new Grids(catalogue, longestCell);
    }

    /**
     * Returns all tables of the format, including those without rows.
     *
     * @return the tables in the order of the format, starting with the head of the catalogue
     */
    public List<Grid> tables() {
        return tables;
    }

    /**
     * Returns the descriptions of the columns of a table.
     *
     * @param table one of these tables
     * @return the columns in order
     */
    public List<GridColumn> columns(Grid table) {
        TableLayout layout = Layout.find(table.name()).orElseThrow();
        List<GridColumn> columns = new ArrayList<>();
        for (String cell : table.rows().get(0).cells()) {
            String header = FormulaGuard.unguard(cell);
            List<String> words = words(layout, header);
            columns.add(new GridColumn(
                    cell,
                    ColumnHelp.text(layout, header),
                    words,
                    words.isEmpty() ? idsOf(layout, header) : "",
                    header.equals(TableLayout.STRUCTURE)));
        }
        return columns;
    }

    private List<String> words(TableLayout table, String header) {
        Header column = Header.find(header);
        if (column == null || column.part() > 1 || table.structure().contains(header)) {
            return List.of();
        }
        List<String> words = table.row().at(column.path()).choices();
        return words.isEmpty()
                ? ColumnHelp.codeList(table, column.path()).map(codes::get).orElse(List.of())
                : words;
    }

    private static String idsOf(TableLayout table, String header) {
        Optional<TableLayout> owner = ColumnHelp.owner(table, header);
        Header column = Header.find(header);
        if (owner.isEmpty() && column != null && column.part() == 1) {
            owner = ColumnHelp.target(table, column.path());
        }
        return owner.filter(each -> each.key().isPresent())
                .map(TableLayout::name)
                .orElse("");
    }

    /**
     * Returns the column of the ids of a table.
     *
     * @param table one of these tables
     * @return the index of the column, from 0; empty if the rows have no ids
     */
    public OptionalInt idColumn(Grid table) {
        String key = Layout.find(table.name()).flatMap(TableLayout::key).orElse("");
        int column = table.rows().get(0).cells().indexOf(key);
        return column < 0 ? OptionalInt.empty() : OptionalInt.of(column);
    }
}
