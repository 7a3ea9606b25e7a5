package org.waystage.registers.internal.record;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records of a register, one by one. */
public interface Records extends Closeable {
    /**
     * Returns the next record; null after the last. If a file cannot be read to its end, adds a notice and ends there;
     * the record at which reading stopped is also returned, with its fault.
     */
    @Nullable
    SourceRecord next() throws IOException;

    /** Returns the columns. */
    Layout layout();

    /**
     * Returns the scalar members of the document outside the records for which the profile asks, by JSON Pointer, as far as they were read;
     * empty for tables.
     */
    Map<String, String> members();
}
