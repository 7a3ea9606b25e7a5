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
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Rule;
import org.waystage.core.value.Code;
import org.waystage.core.value.TextKey;
import org.waystage.registers.internal.mapping.CellCleaner.Cell;
import org.waystage.registers.internal.profile.Column;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.internal.record.Layout;
import org.waystage.registers.internal.record.SourceRecord;
import org.waystage.registers.internal.shared.Blanks;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.internal.withholding.Contacts;
import org.waystage.registers.ledger.LedgerKind;
import org.waystage.registers.notice.RegisterRules;

/**
 * A record with cleaned cells: personal data are withheld, surrounding blanks removed, and words that mean empty
 * treated as empty.
 */
public final class Row implements Effects {
    private final ProfileParts profile;
    private final CellCleaner cleaner;
    private final SourceRecord source;
    private final Layout layout;
    private final NoticeBook notices;
    private final RowLog log;
    private final @Nullable Cell[] cells;
    /** The numbers of the columns whose cells were read, in that order. */
    private final int[] order;

    private int read;
    private final Set<Noticed> noticed = new HashSet<>(0);
    private final List<Trail> leftOut = new ArrayList<>(0);
    private final Map<Integer, String> dropped = new LinkedHashMap<>(0);
    private final Set<Integer> withheld;

    /**
     * Begins a record.
     *
     * @param withheld the indexes of the withheld cells, which are not read
     */
    public Row(
            CellCleaner cleaner,
            SourceRecord source,
            Layout layout,
            Set<Integer> withheld,
            NoticeBook notices,
            RowLog log) {
        this.profile = cleaner.profile();
        this.cleaner = cleaner;
        this.cells = new Cell[cleaner.columns()];
        this.order = new int[cells.length];
        this.source = source;
        this.layout = layout;
        this.notices = notices;
        this.log = log;
        this.withheld = withheld;
    }

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
        add(rule, -1, values);
    }

    /** Returns whether the next notice of a rule would be kept; otherwise it is only counted. */
    boolean keeps(Rule rule) {
        return notices.keeps(rule);
    }

    private void add(Rule rule, int column, Map<String, String> values) {
        if (notices.keeps(rule)) {
            notices.add(rule, place(column), values);
        } else {
            notices.count(rule);
        }
    }

    private Place place(int column) {
        return column < 0 ? source.place() : layout.place(source, column);
    }

    private record Noticed(Rule rule, int column, Map<String, String> values) {}

    /** Adds a notice about a cell, only once; about the record if there is no column. */
    @Override
    public void notice(Rule rule, int column, Map<String, String> values) {
        if (!notices.isDeaf() && noticed.add(new Noticed(rule, column, values))) {
            add(rule, column, values);
        }
    }

    /**
     * Counts the record for a notice about a value: there is a single notice for all records, at the cell of the first
     * one.
     */
    @Override
    public void tally(Rule rule, int column, Map<String, String> values) {
        if (!notices.isDeaf() && noticed.add(new Noticed(rule, column, values))) {
            notices.tally(rule, place(column), values);
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
        return cell(cleaner.numberOf(name));
    }

    /** Returns the cell of a column of the profile, by its number; a cell without text if the number is -1. */
    Cell cell(int number) {
        if (number < 0) {
            return Cell.NONE;
        }
        Cell cell = cells[number];
        if (cell == null) {
            cell = prepare(number);
            cells[number] = cell;
            order[read++] = number;
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

    /** Returns whether a cell is withheld; an empty cell need not be. */
    private boolean isWithheld(int column, String raw) {
        return !withheld.isEmpty()
                && withheld.contains(column)
                && !raw.isEmpty()
                && !raw.equals("{}")
                && !raw.equals("[]");
    }

    /** Returns whether a column has a withheld text. */
    boolean isWithheld(String name) {
        return isWithheldText(cleaner.numberOf(name));
    }

    /** Returns whether a column has a withheld text, by its number. */
    boolean isWithheldText(int number) {
        int column = cell(number).column();
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
    @Override
    public void drop(Trail trail, String rule) {
        drop(trail.column(), rule);
        if (trail.column() >= 0 && !trail.steps().isEmpty()) {
            leftOut.add(log.isRecording() ? trail.to(null, rule, LedgerKind.LEFT_OUT, true) : trail);
        }
    }

    /** Records the step that omitted a cell. */
    void drop(int column, String rule) {
        if (log.isRecording()) {
            dropped.put(column, rule);
        }
    }

    private Cell prepare(int number) {
        int index = cleaner.indexOf(number, layout);
        String raw = source.cell(index);
        if (raw == null) {
            return Cell.empty(index);
        }
        if (isWithheld(index, raw)) {
            log.withhold(index, Contacts.WITHHELD);
            return Cell.empty(index);
        }
        Cell cell = cleaner.clean(number, index, raw, layout);
        List<Trail.Hop> steps = cell.steps();
        for (int i = 0; i < steps.size(); i++) {
            log.step(steps.get(i));
        }
        if (cell.contacts()) {
            noticeContacts(index);
        }
        return cell;
    }

    private String masked(int index, String raw) {
        String masked = cleaner.masked(raw);
        if (!masked.equals(raw)) {
            log.step(index, null, masked, "withhold-contact", LedgerKind.WITHHELD);
            noticeContacts(index);
        }
        return masked;
    }

    private void noticeContacts(int index) {
        notice(RegisterRules.CONTACT_WITHHELD, index, Map.of());
    }

    private String trimmed(int index, String text) {
        String trimmed = Blanks.trim(text);
        if (trimmed.length() != text.length()) {
            log.step(index, text, trimmed, "trim", LedgerKind.CORRECTED);
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
                String shown = cleaner.masked(raw);
                String header = i < layout.headers().size() ? layout.headers().get(i) : "";
                lines.add(TextKey.folded(header) + "\t" + TextKey.folded(shown) + "\n");
            }
        }
        Collections.sort(lines);
        return String.join("", lines);
    }

    /**
     * Returns the cells with a text that are kept unchanged, each once: those of some columns, and those that no value uses.
     *
     * @param columns the numbers of the columns of the profile to consider; all columns of the file if {@code rest}
     */
    List<Cell> unread(int[] columns, boolean rest) {
        List<Cell> unread = new ArrayList<>();
        boolean[] kept = new boolean[source.cells().size()];
        for (int number : columns) {
            Cell cell = cell(number);
            if (cell.text() != null && !kept[cell.column()]) {
                kept[cell.column()] = true;
                unread.add(cell);
            }
        }
        for (int i = 0; rest && i < kept.length; i++) {
            String raw = source.cells().get(i);
            if (raw != null && !kept[i] && !log.isArrived(i) && !isWithheld(i, raw)) {
                Cell prepared = prepared(i);
                String text =
                        prepared == null ? trimmed(i, masked(i, raw)) : prepared.text() == null ? "" : prepared.text();
                if (!text.isEmpty() && !profile.empty().has(text)) {
                    unread.add(prepared == null ? new Cell(i, text, List.of(), false) : prepared);
                }
            }
        }
        return unread;
    }

    /** Returns the cell of a column of the file; null if it was not read. */
    private @Nullable Cell prepared(int column) {
        for (int i = 0; i < read; i++) {
            Cell cell = cells[order[i]];
            if (cell != null && cell.column() == column) {
                return cell;
            }
        }
        return null;
    }

    /** Records the parts that were omitted, and every cell without a step or without a value. */
    public void noteRest() {
        for (Trail part : leftOut) {
            part.steps().forEach(log::step);
        }
        for (int i = 0; i < read; i++) {
            Cell cell = cells[order[i]];
            if (cell != null && cell.column() >= 0 && cell.text() != null && !log.isArrived(cell.column())) {
                log.step(cell.column(), cell.text(), null, whyNotUsed(cell.column()), LedgerKind.LEFT_OUT);
            }
        }
        int size = source.cells().size();
        for (int i = 0; i < size; i++) {
            if (log.isNoted(i)) {
                continue; // a withheld cell that was examined already has its step
            }
            String raw = source.cells().get(i);
            if (raw != null && isWithheld(i, raw)) {
                log.withhold(i, Contacts.WITHHELD);
            } else if (raw != null) {
                String text = masked(i, raw);
                log.step(i, text, null, whyNotUsed(i), LedgerKind.LEFT_OUT);
            }
        }
    }

    private String whyNotUsed(int column) {
        return dropped.isEmpty() ? "not-read" : dropped.getOrDefault(column, "not-read");
    }

    /** Records every cell of a skipped record. */
    public void noteSkipped() {
        for (int i = 0; i < source.cells().size(); i++) {
            String raw = source.cells().get(i);
            if (raw != null && isWithheld(i, raw)) {
                log.withhold(i, Contacts.WITHHELD);
            } else if (raw != null) {
                log.step(i, masked(i, raw), null, "record-skipped", LedgerKind.LEFT_OUT);
            }
        }
    }
}
