package org.waystage.core.notice;

import java.util.Objects;
import java.util.Optional;

/**
 * The place of a notice: a JSON Pointer, the position in the text if it was read from a text, and the cell if it was
 * read from a table.
 *
 * <p>A pointer names the same place in a document and in a model built in memory, since its names are those of the wire
 * format.
 *
 * @param pointer a JSON Pointer (RFC 6901); an empty string for the whole document
 * @param position the position in the text, or empty if the model was not read from a text
 * @param cell the cell as spreadsheets name it, for example {@code F17}, or empty if there was no table
 */
public record Place(String pointer, Optional<Position> position, Optional<String> cell) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the pointer is not empty and does not begin with a slash
     */
    public Place {
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(cell, "cell");
        if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
            throw new IllegalArgumentException("not a JSON Pointer: '" + pointer + "'");
        }
    }

    /**
     * Creates a place outside tables.
     *
     * @param pointer a JSON Pointer (RFC 6901); an empty string for the whole document
     * @param position the position in the text, or empty if the model was not read from a text
     * @throws IllegalArgumentException if the pointer is not empty and does not begin with a slash
     */
    public Place(String pointer, Optional<Position> position) {
        this(pointer, position, Optional.empty());
    }

    /**
     * Returns a place in a model that was not read from a text.
     *
     * @param pointer a JSON Pointer (RFC 6901); an empty string for the whole document
     * @return the place
     */
    public static Place of(String pointer) {
        return new Place(pointer, Optional.empty());
    }

    /**
     * The start of a value in a text. Both numbers count from one; columns count UTF-16 code units, as editors and Java
     * do.
     *
     * @param line the line, from 1
     * @param column the column, from 1
     */
    public record Position(long line, int column) {}

    /**
     * Returns the line, column, cell and pointer, as far as they are known: {@code 5:61 /caseStudies/0/stages/0/date},
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
