package org.waystage.registers.internal.file;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.waystage.registers.internal.profile.Column;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.internal.profile.Value;
import org.waystage.registers.internal.record.Layout;
import org.waystage.registers.internal.record.SourceRecord;

/** The columns that a profile withholds as a whole, and the cells withheld with them in case of doubt. */
public final class WithheldColumns {
    private final List<Column> columns;
    private final boolean any;

    private WithheldColumns(List<Column> columns, boolean any) {
        this.columns = columns;
        this.any = any;
    }

    public static WithheldColumns of(ProfileParts profile) {
        List<Column> columns =
                profile.columns().values().stream().filter(Column::withheld).toList();
        boolean byStep = profile.mapping().values().stream().anyMatch(Value::withholds);
        return new WithheldColumns(columns, byStep || !columns.isEmpty());
    }

    /** Returns whether the profile withholds anything at all, by a column or a step. */
    boolean any() {
        return any;
    }

    /**
     * Returns the indexes of the cells of a record that are withheld whatever they contain: those of the withheld columns, those with
     * swallowed rows, and all cells if it is unknown which cell belongs to which column, because any of them may then contain data to be
     * withheld.
     */
    public Set<Integer> in(SourceRecord record, Layout layout) {
        if (columns.isEmpty() && (!any || (record.swallowed().isEmpty() && !record.shifted()))) {
            return Set.of();
        }
        Set<Integer> withheld = new TreeSet<>();
        columns.forEach(column -> withheld.addAll(layout.withheldWith(column)));
        if (any) {
            record.swallowed().forEach(rows -> withheld.add(rows.column()));
            if (record.shifted()) {
                IntStream.range(0, record.cells().size()).forEach(withheld::add);
            }
        }
        return withheld;
    }
}
