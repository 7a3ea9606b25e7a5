package org.waystage.core.notice;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a notice points to: a JSON Pointer, the place in the text if there was a text, and the cell if it was a table.
 *
 * <p>A pointer names the same place in a document and in a model built by hand, whose members are those of the wire format.
 *
 * @param pointer a JSON Pointer (RFC 6901); empty for the whole document
 * @param position where in the text; empty for a model that was not read
 * @param cell the cell of a table as a spreadsheet names it, such as {@code F17}; empty where there was no table
 */
public record Place(String pointer, Optional<Position> position, Optional<String> cell) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if it is not empty and does not begin with a slash
     */
    public Place {
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(cell, "cell");
        if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
            throw new IllegalArgumentException("not a JSON Pointer: '" + pointer + "'");
        }
    }

    /**
     * Makes a place outside of tables.
     *
     * @param pointer a JSON Pointer (RFC 6901); empty for the whole document
     * @param position where in the text; empty for a model that was not read
     * @throws IllegalArgumentException if the pointer is not empty and does not begin with a slash
     */
    public Place(String pointer, Optional<Position> position) {
        this(pointer, position, Optional.empty());
    }

    /**
     * Returns a place in a model that was not read from a text.
     *
     * @param pointer a JSON Pointer
     * @return the place
     */
    public static Place of(String pointer) {
        return new Place(pointer, Optional.empty());
    }

    /**
     * Where a value starts in a text. Both numbers count from one; a column counts UTF-16 units, as editors and Java do.
     *
     * @param line the line
     * @param column the column
     */
    public record Position(long line, int column) {}

    /**
     * Returns line, column, cell and pointer, as far as they are known: {@code 5:61 /caseStudies/0/stages/0/date},
     * {@code 5:1 F17}, {@code caseStudies.stages!F17 /caseStudies/0/stages/0/date}.
     */
    @Override
    public String toString() {
        String where = pointer.isEmpty()
                ? cell.orElse("(document)")
                : cell.map(name -> name + " " + pointer).orElse(pointer);
        return position.map(p -> p.line() + ":" + p.column() + " " + where).orElse(where);
    }
}
