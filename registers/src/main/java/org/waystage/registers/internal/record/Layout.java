package org.waystage.registers.internal.record;

import java.util.List;
import org.waystage.core.notice.Place;
import org.waystage.registers.internal.profile.Column;

/** The columns of a register. Those of a table are known from its header, those of JSON and YAML as they are found. */
public interface Layout {
    /**
     * Returns the names of the columns in the file found so far: headers as written, or JSON Pointers in the record.
     */
    List<String> headers();

    /** Returns the index of a column of the profile, from 0; -1 if the file has none, or none so far. */
    int indexOf(Column column);

    /** Returns whether all columns are known before the first record. */
    boolean isFixed();

    /**
     * Returns whether the file has no such column, as far as this is known before its last record; for JSON and YAML it is not known.
     */
    boolean lacks(Column column);

    /**
     * Returns the indexes of the cells that must be withheld together with a column: its own, and others that may
     * contain its text. In a table these are headers that no column of the profile names, repeated headers or, if the
     * table does not have the column, all cells; in JSON and YAML, members below a path and values that replace an
     * object above it.
     */
    List<Integer> withheldWith(Column column);

    /** Returns the place of a cell, for notices; in a table with the name of the cell, such as {@code F17}. */
    Place place(SourceRecord row, int column);
}
