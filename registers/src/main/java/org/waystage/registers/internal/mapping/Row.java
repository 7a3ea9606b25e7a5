package org.waystage.registers.internal.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Rule;
import org.waystage.core.value.Code;
import org.waystage.core.value.TextKey;
import org.waystage.registers.internal.profile.Column;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.internal.record.Layout;
import org.waystage.registers.internal.record.SourceRecord;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.internal.withholding.Contacts;
import org.waystage.registers.ledger.LedgerKind;
import org.waystage.registers.notice.RegisterRules;

/**
 * A record with cleaned cells: personal data are withheld, surrounding blanks removed, and words that mean empty
 * treated as empty.
 */
public final class Row {
    private final ProfileParts profile;
    private final SourceRecord source;
    private final Layout layout;
    private final NoticeBook notices;
    private final RowLog log;
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Set<Noticed> noticed = new HashSet<>();
    private final List<Trail> leftOut = new ArrayList<>();
    private final Map<Integer, String> dropped = new LinkedHashMap<>();
    private final Set<Integer> withheld;

    /**
     * Begins a record.
     *
     * @param withheld the indexes of the withheld cells, which are not read
     */
    public Row(
            ProfileParts profile,
            SourceRecord source,
            Layout layout,
            Set<Integer> withheld,
            NoticeBook notices,
            RowLog log) {
        this.profile = profile;
        this.source = source;
        this.layout = layout;
        this.notices = notices;
        this.log = log;
        this.withheld = withheld;
    }

    /**
     * A cleaned cell.
     *
     * @param column the index of the column; -1 if the file has no such column
     * @param text the text; null if the cell is empty
     */
    record Cell(int column, @Nullable String text) {}

    public RowLog log() {
        return log;
    }

    public SourceRecord source() {
        return source;
    }

    public Layout layout() {
        return layout;
    }

    /** Adds a notice about the record. */
    public void notice(Rule rule, Map<String, String> values) {
        notices.add(rule, source.place(), values);
    }

    private record Noticed(Rule rule, int column, Map<String, String> values) {}

    /** Adds a notice about a cell, only once; about the record if there is no column. */
    public void notice(Rule rule, int column, Map<String, String> values) {
        if (noticed.add(new Noticed(rule, column, values))) {
            notices.add(rule, column < 0 ? source.place() : layout.place(source, column), values);
        }
    }

    /**
     * Counts the record for a notice about a value: there is a single notice for all records, at the cell of the first
     * one.
     */
    void tally(Rule rule, int column, Map<String, String> values) {
        if (noticed.add(new Noticed(rule, column, values))) {
            notices.tally(rule, column < 0 ? source.place() : layout.place(source, column), values);
        }
    }

    /** Returns whether a text can be a code; adds a notice if it cannot. */
    boolean isCode(Trail trail) {
        if (Code.isCode(trail.text())) {
            return true;
        }
        drop(trail, "unusable");
        notice(RegisterRules.VALUE_UNUSABLE, trail.column(), Map.of("value", trail.text(), "what", "a code"));
        return false;
    }

    /** Returns the cell of a column of the profile. */
    Cell cell(String name) {
        Cell cell = cells.get(name);
        if (cell == null) {
            Column column = profile.columns().get(name);
            cell = column == null ? new Cell(-1, null) : prepare(column);
            cells.put(name, cell);
        }
        return cell;
    }

    /** Returns whether the file has no such column, as far as that is known. */
    boolean lacks(String name) {
        Column column = profile.columns().get(name);
        return column == null || layout.lacks(column);
    }

    public Optional<String> text(String column) {
        return Optional.ofNullable(cell(column).text());
    }

    /** Returns whether a cell is withheld; an empty one need not be. */
    private boolean isWithheld(int column, String raw) {
        return withheld.contains(column) && !raw.isEmpty() && !raw.equals("{}") && !raw.equals("[]");
    }

    /** Returns whether a column has a withheld text. */
    boolean isWithheld(String name) {
        int column = cell(name).column();
        String raw = source.cell(column);
        return raw != null && isWithheld(column, raw);
    }

    /** Returns whether a column has a text that is withheld because its cell contains swallowed rows. */
    boolean isSwallowed(String name) {
        int column = cell(name).column();
        return isWithheld(name) && source.swallowed().stream().anyMatch(rows -> rows.column() == column);
    }

    /** Returns whether the whole record is withheld because it is unknown which cell belongs to which column. */
    boolean isWithheldWhole() {
        return source.shifted() && withheld.size() == source.cells().size();
    }

    /** Records that a step omitted a text of a cell; a text that is only part of the cell has a separate line. */
    void drop(Trail trail, String rule) {
        drop(trail.column(), rule);
        if (trail.column() >= 0 && !trail.steps().isEmpty()) {
            leftOut.add(trail.to(null, rule, LedgerKind.LEFT_OUT, true));
        }
    }

    /** Records the step that omitted a cell. */
    void drop(int column, String rule) {
        dropped.put(column, rule);
    }

    private Cell prepare(Column column) {
        int index = layout.indexOf(column);
        String raw = source.cell(index);
        if (raw == null) {
            return new Cell(index, null);
        }
        if (isWithheld(index, raw)) {
            log.withhold(index, Contacts.WITHHELD);
            return new Cell(index, null);
        }
        String text = trimmed(index, column.contacts() && keepsContacts(index) ? raw : masked(index, raw));
        if (text.isEmpty()) {
            log.step(new Trail.Hop(index, text, null, "empty", LedgerKind.READ, true));
            return new Cell(index, null);
        }
        if (column.empty().orElse(profile.empty()).has(text)) {
            log.step(new Trail.Hop(index, text, null, "means-empty", LedgerKind.READ, true));
            return new Cell(index, null);
        }
        return new Cell(index, text);
    }

    /** Returns whether all columns of the profile that read a cell keep addresses and numbers. */
    private boolean keepsContacts(int index) {
        return profile.columns().values().stream()
                .filter(column -> layout.indexOf(column) == index)
                .allMatch(Column::contacts);
    }

    private String masked(int index, String raw) {
        Optional<String> masked = profile.contacts().masked(raw);
        masked.ifPresent(text -> {
            log.step(new Trail.Hop(index, null, text, "withhold-contact", LedgerKind.WITHHELD, true));
            notice(RegisterRules.CONTACT_WITHHELD, index, Map.of());
        });
        return masked.orElse(raw);
    }

    private String trimmed(int index, String text) {
        String trimmed = Blanks.trim(text);
        if (trimmed.length() != text.length()) {
            log.step(new Trail.Hop(index, text, trimmed, "trim", LedgerKind.CORRECTED, true));
        }
        return trimmed;
    }

    /**
     * Returns the folded contents of the record in cells that are not withheld, independent of the order of columns.
     *
     * @param named whether to consider only columns that the profile names
     */
    String content(boolean named) {
        Set<Integer> wanted = new HashSet<>();
        if (named) {
            profile.columns().values().forEach(column -> wanted.add(layout.indexOf(column)));
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < source.cells().size(); i++) {
            String raw = source.cells().get(i);
            if (raw != null && !withheld.contains(i) && (!named || wanted.contains(i))) {
                String shown = profile.contacts().masked(raw).orElse(raw);
                String header = i < layout.headers().size() ? layout.headers().get(i) : "";
                lines.add(TextKey.folded(header) + "\t" + TextKey.folded(shown) + "\n");
            }
        }
        Collections.sort(lines);
        return String.join("", lines);
    }

    /**
     * Returns the texts of the cells that no value uses, by column.
     *
     * @param columns the names of the columns in the profile to consider; all columns of the file if {@code rest}
     */
    List<Trail> unread(List<String> columns, boolean rest) {
        List<Trail> unread = new ArrayList<>();
        for (String name : columns) {
            Cell cell = cell(name);
            if (cell.text() != null) {
                unread.add(Trail.of(cell.text(), cell.column()));
            }
        }
        for (int i = 0; rest && i < source.cells().size(); i++) {
            String raw = source.cells().get(i);
            int column = i;
            if (raw != null && !log.isArrived(i) && !isWithheld(i, raw)) {
                String text = prepared(i).orElseGet(() -> trimmed(column, masked(column, raw)));
                if (!text.isEmpty() && !profile.empty().has(text)) {
                    unread.add(Trail.of(text, i));
                }
            }
        }
        return unread;
    }

    /** Returns the text of a cell that was read: empty if the cell has no content, absent if the cell was not read. */
    private Optional<String> prepared(int column) {
        return cells.values().stream()
                .filter(cell -> cell.column() == column)
                .map(cell -> cell.text() == null ? "" : cell.text())
                .findFirst();
    }

    /** Records the parts that were omitted, and every cell without a step or without a value. */
    public void noteRest() {
        for (Trail part : leftOut) {
            part.steps().forEach(log::step);
        }
        for (Cell cell : cells.values()) {
            if (cell.column() >= 0 && cell.text() != null && !log.isArrived(cell.column())) {
                String rule = dropped.getOrDefault(cell.column(), "not-read");
                log.step(new Trail.Hop(cell.column(), cell.text(), null, rule, LedgerKind.LEFT_OUT, true));
            }
        }
        for (int i = 0; i < source.cells().size(); i++) {
            String raw = source.cells().get(i);
            if (raw != null && isWithheld(i, raw)) {
                log.withhold(i, Contacts.WITHHELD);
            } else if (raw != null && !log.isNoted(i)) {
                String text = masked(i, raw);
                log.step(new Trail.Hop(i, text, null, dropped.getOrDefault(i, "not-read"), LedgerKind.LEFT_OUT, true));
            }
        }
    }

    /** Records every cell of a skipped record. */
    public void noteSkipped() {
        for (int i = 0; i < source.cells().size(); i++) {
            String raw = source.cells().get(i);
            if (raw != null && isWithheld(i, raw)) {
                log.withhold(i, Contacts.WITHHELD);
            } else if (raw != null) {
                log.step(new Trail.Hop(i, masked(i, raw), null, "record-skipped", LedgerKind.LEFT_OUT, true));
            }
        }
    }
}
