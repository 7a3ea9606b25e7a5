package org.waystage.registers.internal.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waystage.core.casestudy.CaseStudy.SourceField;
import org.waystage.registers.internal.profile.Column;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.internal.record.Layout;
import org.waystage.registers.internal.shared.Blanks;
import org.waystage.registers.internal.shared.Words;
import org.waystage.registers.ledger.LedgerKind;

/**
 * Cleans the cells of the columns of a profile: withholds addresses and numbers, removes surrounding blanks, and recognizes words that mean
 * empty. Remembers the cells that a register repeats. Not safe for use by several threads at once.
 */
public final class CellCleaner {
    /** The number of cells remembered for each column; most columns with repetitions have fewer words, or the days of a few years. */
    private static final int REMEMBERED = 1 << 10;

    /** The number for a column with more different words, such as the bodies of a country. */
    private static final int MOST_REMEMBERED = 1 << 12;

    private final ProfileParts profile;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Column[] columns;
    private final List<Recent<Cell>> recent = new ArrayList<>();
    /** The empty cells, by their index in the file: most cells of a wide register are empty. */
    private final List<Cell> empty = new ArrayList<>();

    /** The masked form of texts that may have addresses or numbers. */
    private final Recent<String> masked = new Recent<>(REMEMBERED);

    private @Nullable Layout known;
    private int[] indexes = {};

    /** Creates a cleaner for the columns of a profile. */
    public CellCleaner(ProfileParts profile) {
        this.profile = profile;
        this.columns = profile.columns().values().toArray(Column[]::new);
        for (Column column : columns) {
            numbers.put(column.name(), numbers.size());
            recent.add(new Recent<>(REMEMBERED, MOST_REMEMBERED));
        }
    }

    /** A cleaned cell with the values made from it; all records with the same text share it. Used by one thread. */
    static final class Cell {
        /** The cell of a column that the file does not have. */
        static final Cell NONE = empty(-1);

        private final int column;
        private final @Nullable String text;
        private final List<Trail.Hop> steps;
        private final boolean contacts;
        private List<Trail> trails = List.of();
        private @Nullable SourceField field;

        /**
         * Creates a cell.
         *
         * @param column the index of the column; -1 if the file has no such column
         * @param text the text; null if the cell is empty
         * @param steps what was done to it
         * @param contacts whether an address or number was withheld
         */
        Cell(int column, @Nullable String text, List<Trail.Hop> steps, boolean contacts) {
            this.column = column;
            this.text = text;
            this.steps = steps;
            this.contacts = contacts;
        }

        /** Returns a cell that is merely empty. */
        static Cell empty(int column) {
            return new Cell(column, null, List.of(), false);
        }

        int column() {
            return column;
        }

        @Nullable
        String text() {
            return text;
        }

        List<Trail.Hop> steps() {
            return steps;
        }

        boolean contacts() {
            return contacts;
        }

        /** Returns a list with the start of the trail of its text; an empty list if the cell is empty. */
        List<Trail> trails() {
            if (text != null && trails.isEmpty()) {
                trails = List.of(Trail.of(text, column));
            }
            return trails;
        }

        /** Returns the source field with its text, which must not be empty. */
        SourceField field(String header) {
            SourceField made = field;
            if (made == null || !made.field().equals(header)) {
                made = SourceField.of(header, Objects.requireNonNull(text));
                field = made;
            }
            return made;
        }
    }

    ProfileParts profile() {
        return profile;
    }

    /** Returns the number of columns. */
    int columns() {
        return columns.length;
    }

    /** Returns the number of a column, from 0; -1 if the profile has no column of that name. */
    int numberOf(String name) {
        Integer number = numbers.get(name);
        return number == null ? -1 : number;
    }

    /** Returns the index of a column in a layout, from 0; -1 if it has none, or none so far. */
    int indexOf(int number, Layout layout) {
        if (layout != known) {
            if (!layout.isFixed()) {
                return layout.indexOf(columns[number]);
            }
            indexes = Arrays.stream(columns).mapToInt(layout::indexOf).toArray();
            known = layout;
        }
        return indexes[number];
    }

    /** Returns a text with the addresses and numbers masked; the text itself if there is none. */
    String masked(String text) {
        if (!profile.contacts().mayHold(text)) {
            return text;
        }
        String known = masked.get(text);
        if (known == null) {
            known = profile.contacts().masked(text).orElse(text);
            masked.put(text, known);
        }
        return known.equals(text) ? text : known;
    }

    /**
     * Cleans a cell.
     *
     * @param number the number of the column
     * @param index the index of the cell in the file
     */
    Cell clean(int number, int index, String raw, Layout layout) {
        if (raw.isEmpty()) {
            return empty(index);
        }
        Cell cell = recent.get(number).get(raw);
        if (cell == null || cell.column() != index) {
            cell = anew(columns[number], index, raw, layout);
            recent.get(number).put(raw, cell);
        }
        return cell;
    }

    private Cell empty(int index) {
        while (empty.size() <= index) {
            int next = empty.size();
            Trail.Hop hop = new Trail.Hop(next, "", null, "empty", LedgerKind.READ, true);
            empty.add(new Cell(next, null, List.of(hop), false));
        }
        return empty.get(index);
    }

    private Cell anew(Column column, int index, String raw, Layout layout) {
        String shown = column.contacts() && keepsContacts(index, layout) ? raw : masked(raw);
        String text = Blanks.trim(shown);
        boolean kept = !text.isEmpty() && !emptyWords(column).has(text);
        if (kept && text.length() == raw.length() && shown.equals(raw)) {
            return new Cell(index, raw, List.of(), false);
        }
        return changed(index, raw, shown, text, kept);
    }

    private Words emptyWords(Column column) {
        return column.empty().isPresent() ? column.empty().get() : profile.empty();
    }

    private static Cell changed(int index, String raw, String shown, String text, boolean kept) {
        List<Trail.Hop> steps = new ArrayList<>(1);
        boolean masked = !shown.equals(raw);
        if (masked) {
            steps.add(new Trail.Hop(index, null, shown, "withhold-contact", LedgerKind.WITHHELD, true));
        }
        if (text.length() != shown.length()) {
            steps.add(new Trail.Hop(index, shown, text, "trim", LedgerKind.CORRECTED, true));
        }
        if (!kept) {
            String rule = text.isEmpty() ? "empty" : "means-empty";
            steps.add(new Trail.Hop(index, text, null, rule, LedgerKind.READ, true));
        }
        return new Cell(index, kept ? text : null, List.copyOf(steps), masked);
    }

    /** Returns whether all columns of the profile that read a cell keep addresses and numbers. */
    private boolean keepsContacts(int index, Layout layout) {
        for (Column column : columns) {
            if (!column.contacts() && layout.indexOf(column) == index) {
                return false;
            }
        }
        return true;
    }
}
