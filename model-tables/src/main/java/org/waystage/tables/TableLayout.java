package org.waystage.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One table of the form: which objects are its rows and where they hang. */
final class TableLayout {
    /** The name of the table whose only row is the head of the catalogue. */
    static final String CATALOGUE = "catalogue";

    /** What a structural column begins with; no column of a member does. */
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
     * @param parent whose rows have these rows; null for the head of the catalogue
     * @param member the list of the parent's row that these rows are
     * @param row what a row is
     * @param key the member by which other tables name a row
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

    /** Returns its name, which is that of its file and its sheet. */
    String name() {
        return name;
    }

    /** Returns the table whose rows have these rows; empty for the head of the catalogue. */
    Optional<TableLayout> parent() {
        return Optional.ofNullable(parent);
    }

    /** Returns the list of the parent's row that these rows are. */
    String member() {
        return member;
    }

    Field row() {
        return row;
    }

    /** Returns the member by which other tables name a row of this one; empty where only its position does. */
    Optional<String> key() {
        return key;
    }

    /** Returns the members that every row must have and that are not rows of another table. */
    List<String> needed() {
        return needed;
    }

    /** Returns the tables above it but the head of the catalogue, the outermost first: one column each. */
    List<TableLayout> owners() {
        List<TableLayout> owners = new ArrayList<>();
        for (TableLayout table = parent; table != null && table.parent != null; table = table.parent) {
            owners.add(table);
        }
        Collections.reverse(owners);
        return owners;
    }

    /** Returns the headers of the columns that say where a row belongs: those of its owners, and its own position. */
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
