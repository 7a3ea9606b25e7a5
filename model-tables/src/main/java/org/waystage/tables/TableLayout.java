package org.waystage.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table of the format: the objects that are its rows, and where they belong. */
final class TableLayout {
    /** The name of the table whose only row is the head of the catalogue. */
    static final String CATALOGUE = "catalogue";

    /** The prefix of structural columns; columns of members never have it. */
    static final String STRUCTURE = "#";

    private final String name;
    private final @Nullable TableLayout parent;
    private final String member;
    private final Field row;
    private final Optional<String> key;
    private final List<String> needed;

    /**
     * Creates a table.
     *
     * @param parent the table to whose rows these rows belong; null for the head of the catalogue
     * @param member the list in a row of the parent that these rows represent
     * @param row the description of a row
     * @param key the member by which other tables refer to a row
     * @param needed the members that every row must have
     */
    TableLayout(@Nullable TableLayout parent, String member, Field row, Optional<String> key, List<String> needed) {
        this.parent = parent;
        this.member = member;
        this.row = row;
        this.key = key;
        this.needed = needed;
        this.name = parent == null || parent.parent == null ? member : parent.name + "." + member;
    }

    /** Returns the name, which is also that of the file or sheet. */
    String name() {
        return name;
    }

    /** Returns the table to whose rows these rows belong; empty for the head of the catalogue. */
    Optional<TableLayout> parent() {
        return Optional.ofNullable(parent);
    }

    /** Returns the list in a row of the parent that these rows represent. */
    String member() {
        return member;
    }

    Field row() {
        return row;
    }

    /** Returns the member by which other tables refer to a row; empty if they use its position. */
    Optional<String> key() {
        return key;
    }

    /** Returns the members that every row must have, except those that are rows of another table. */
    List<String> needed() {
        return needed;
    }

    /** Returns the tables above this one, outermost first, without the head of the catalogue; each has a column. */
    List<TableLayout> owners() {
        List<TableLayout> owners = new ArrayList<>();
        for (TableLayout table = parent; table != null && table.parent != null; table = table.parent) {
            owners.add(table);
        }
        Collections.reverse(owners);
        return owners;
    }

    /** Returns the headers of the structural columns: the owners of the row, and its position. */
    List<String> structure() {
        List<String> headers = new ArrayList<>();
        owners().forEach(owner -> headers.add(STRUCTURE + owner.member));
        headers.add(STRUCTURE);
        return headers;
    }

    @Override
    public String toString() {
        return name;
    }
}
