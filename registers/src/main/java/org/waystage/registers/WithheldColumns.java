package org.waystage.registers;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The columns that a profile withholds whole, and where they stand in a file. */
final class WithheldColumns {
    private final List<Column> columns;

    private WithheldColumns(List<Column> columns) {
        this.columns = columns;
    }

    static WithheldColumns of(Profile.Parts profile) {
        return new WithheldColumns(
                profile.columns().values().stream().filter(Column::withheld).toList());
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /** Returns the indexes of the cells of a record that are withheld, whatever stands in it. */
    Set<Integer> in(SourceRecord record, Layout layout) {
        Set<Integer> withheld = new TreeSet<>();
        columns.forEach(column -> withheld.addAll(cells(column, record, layout)));
        return withheld;
    }

    /**
     * Returns the indexes of the cells in which the text of a column may stand: in a record of a table with more cells than the header
     * has, the cells after it too, as a separator too many moved it.
     */
    static Set<Integer> cells(Column column, SourceRecord record, Layout layout) {
        Set<Integer> cells = new TreeSet<>();
        int moved = record.pointer().isEmpty()
                ? Math.max(0, record.cells().size() - layout.headers().size())
                : 0;
        for (int index : layout.withheldWith(column)) {
            for (int i = index; i <= index + moved; i++) {
                cells.add(i);
            }
        }
        return cells;
    }
}
