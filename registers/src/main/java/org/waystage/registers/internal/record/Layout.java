package org.waystage.registers.internal.record;

import java.util.List;
import org.waystage.core.notice.Place;
import org.waystage.registers.internal.profile.Column;

/** The columns of a register: those of a table are known from its header, those of JSON and YAML as they are met. */
public interface Layout {
    /** Returns what the file calls its columns, so far: headers as they stand there, or JSON Pointers in the record. */
    List<String> headers();

    /** Returns the index of a column of the profile, from 0; -1 if the file has none, or none so far. */
    int indexOf(Column column);

    /**
     * Returns the indexes of the cells that must be withheld if a column is: its own, and others in which its text may stand, such as
     * headers that no column of the profile names, repeated ones or, where the table does not have the column, all; or members below a path and what stands in place of an object above it.
     */
    List<Integer> withheldWith(Column column);

    /** Returns where a cell stands, for notices: in a table with the name of the cell, such as {@code F17}. */
    Place place(SourceRecord row, int column);
}
