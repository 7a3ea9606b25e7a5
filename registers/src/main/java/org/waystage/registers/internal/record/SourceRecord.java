package org.waystage.registers.internal.record;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Place;
import org.waystage.registers.internal.csv.SwallowedRows;

/**
 * A record of a register as it was read, with its cells in the order of the {@link Layout}.
 *
 * @param number the number of the record, from 1
 * @param line the line on which it starts, from 1
 * @param pointer its place in JSON or YAML, as a JSON Pointer; empty for tables
 * @param cells the cells as read: null if the record has none. The list may be shorter than the layout
 * @param fault a fault that makes the record itself unreadable, such as a truncated text; absent if there is none
 * @param swallowed the rows of a table that are part of its cells by mistake
 * @param shifted whether it is unknown which cell belongs to which column, because a row of a table has more or fewer
 *     cells than the header, or is not terminated
 */
public record SourceRecord(
        long number,
        long line,
        String pointer,
        List<@Nullable String> cells,
        Optional<String> fault,
        List<SwallowedRows> swallowed,
        boolean shifted) {
    public SourceRecord(long number, long line, String pointer, List<@Nullable String> cells, Optional<String> fault) {
        this(number, line, pointer, cells, fault, List.of(), false);
    }

    /** Returns the number of characters in all cells. */
    public long characters() {
        long characters = 0;
        for (String cell : cells) {
            characters += cell == null ? 0 : cell.length();
        }
        return characters;
    }

    /** Returns the cell of a column; null if the record has none. */
    @Nullable
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : null;
    }

    /** Returns the place of the record, for notices. */
    public Place place() {
        return new Place(pointer, Optional.of(new Place.Position(line, 1)));
    }
}
