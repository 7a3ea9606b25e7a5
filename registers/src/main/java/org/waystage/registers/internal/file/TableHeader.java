package org.waystage.registers.internal.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.waystage.core.notice.Place;
import org.waystage.core.value.TextKey;
import org.waystage.registers.internal.profile.Column;
import org.waystage.registers.internal.record.HeaderText;
import org.waystage.registers.internal.record.Layout;
import org.waystage.registers.internal.record.SourceRecord;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.notice.RegisterRules;

/** The header of a table, in which the columns of a profile are found. */
public final class TableHeader implements Layout {
    private final List<String> headers;
    private final long line;
    private final Collection<Column> columns;
    private final Optional<String> edition;
    /** The headers in the form in which they are compared. */
    private final List<String> keys;
    /** The columns of each of these headers. */
    private final Map<String, List<Integer>> places = new HashMap<>();

    private final Map<String, Integer> indexes = new HashMap<>();
    private final Set<Integer> named = new HashSet<>();
    /** The cells withheld with each column, by its name. */
    private final Map<String, List<Integer>> withheld = new ConcurrentHashMap<>();

    /**
     * Finds the columns.
     *
     * @param headers the headers as written
     * @param line the line on which the header starts
     * @param columns the columns of the profile
     * @param edition the label of the edition whose aliases count; if empty, all aliases count
     */
    public TableHeader(List<String> headers, long line, Collection<Column> columns, Optional<String> edition) {
        this.headers = List.copyOf(headers);
        this.line = line;
        this.columns = columns;
        this.edition = edition;
        this.keys = headers.stream().map(TextKey::folded).toList();
        for (int i = 0; i < headers.size(); i++) {
            places.computeIfAbsent(keys.get(i), key -> new ArrayList<>()).add(i);
        }
        for (Column column : columns) {
            int index = find(column);
            indexes.put(column.name(), index);
            if (index >= 0) {
                named.add(index);
            }
        }
    }

    /** Returns the line on which the header starts. */
    long line() {
        return line;
    }

    private int find(Column column) {
        for (Column.Header alias : column.headers()) {
            List<Integer> found = places.getOrDefault(TextKey.folded(alias.text()), List.of());
            if (isMeant(alias) && found.size() >= alias.occurrence()) {
                return found.get(alias.occurrence() - 1);
            }
        }
        return -1;
    }

    private boolean isMeant(Column.Header alias) {
        return alias.editions().isEmpty()
                || edition.isEmpty()
                || alias.editions().contains(edition.get());
    }

    @Override
    public List<String> headers() {
        return headers;
    }

    @Override
    public boolean isFixed() {
        return true;
    }

    @Override
    public int indexOf(Column column) {
        return indexes.getOrDefault(column.name(), -1);
    }

    @Override
    public boolean lacks(Column column) {
        return indexOf(column) < 0;
    }

    @Override
    public List<Integer> withheldWith(Column column) {
        return withheld.computeIfAbsent(column.name(), name -> findWithheldWith(column));
    }

    private List<Integer> findWithheldWith(Column column) {
        boolean lost = indexOf(column) < 0;
        Set<String> texts = aliases(column).stream().map(TextKey::folded).collect(Collectors.toSet());
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            boolean mayHold = lost || texts.contains(keys.get(i));
            if (i == indexOf(column) || (!named.contains(i) && mayHold)) {
                found.add(i);
            }
        }
        return found;
    }

    /** Returns the place of a cell; the header is row 1, so record 1 is row 2. */
    @Override
    public Place place(SourceRecord row, int column) {
        return column < 0 ? row.place() : place(row.line(), column, row.number() + 1);
    }

    private static Place place(long line, int column, long row) {
        return new Place("", Optional.of(new Place.Position(line, 1)), Optional.of(letters(column) + row));
    }

    /** Returns the letters of a column as in spreadsheets: A to Z, AA and so on. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.append((char) ('A' + rest % 26));
        }
        return letters.reverse().toString();
    }

    /** Returns the number of columns of the profile that were found. */
    int found() {
        return (int) indexes.values().stream().filter(index -> index >= 0).count();
    }

    /** Returns whether all required columns were found. */
    boolean complete() {
        return columns.stream().noneMatch(column -> column.required() && indexOf(column) < 0);
    }

    /** Reports missing required columns. */
    void reportMissing(NoticeBook notices) {
        HeaderText free = free();
        for (Column column : columns) {
            if (column.required() && indexOf(column) < 0) {
                List<String> aliases = aliases(column);
                Map<String, String> values = new HashMap<>();
                values.put("column", column.name());
                values.put("headers", aliases.stream().collect(Collectors.joining("', '", "'", "'")));
                free.near(aliases).ifPresent(near -> values.put("near", near));
                notices.add(RegisterRules.COLUMN_MISSING, place(), values);
            }
        }
    }

    /**
     * Reports other missing columns of the profile, and headers that no column of the profile names.
     *
     * @param stages the columns whose absence leaves every record without a stage
     */
    void reportOthers(Set<String> stages, NoticeBook notices) {
        HeaderText free = free();
        for (Column column : columns) {
            List<String> aliases = aliases(column);
            if (!column.required() && indexOf(column) < 0 && !aliases.isEmpty()) {
                Map<String, String> values = new HashMap<>();
                values.put("column", column.name());
                values.put("headers", aliases.stream().collect(Collectors.joining("', '", "'", "'")));
                free.near(aliases).ifPresent(near -> values.put("near", near));
                boolean stage = stages.contains(column.name());
                notices.add(stage ? RegisterRules.STAGE_COLUMN_MISSING : RegisterRules.COLUMN_ABSENT, place(), values);
            }
        }
        Map<String, Integer> read = firstNamed();
        Set<String> told = new HashSet<>();
        for (int i = 0; i < headers.size(); i++) {
            if (named.contains(i)) {
                continue;
            }
            Integer inPlace = read.get(keys.get(i));
            if (inPlace == null) {
                Place place = place(line, i, 1);
                String header = headers.get(i).isBlank() ? place.cell().orElse("") : headers.get(i);
                notices.add(RegisterRules.COLUMN_UNKNOWN, place, Map.of("column", header));
            } else if (told.add(keys.get(i))) {
                reportRepeated(i, inPlace, notices);
            }
        }
    }

    /** Reports a header that occurs more often than the profile expects. */
    private void reportRepeated(int column, int read, NoticeBook notices) {
        int count = places.getOrDefault(keys.get(column), List.of()).size();
        notices.add(
                RegisterRules.COLUMN_REPEATED,
                place(line, column, 1),
                Map.of("column", headers.get(read), "count", Integer.toString(count), "read", letters(read) + 1));
    }

    /** Returns, for each header, the first column that the profile reads. */
    private Map<String, Integer> firstNamed() {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            if (named.contains(i)) {
                first.putIfAbsent(keys.get(i), i);
            }
        }
        return first;
    }

    private Place place() {
        return new Place("", Optional.of(new Place.Position(line, 1)));
    }

    private List<String> aliases(Column column) {
        return column.headers().stream()
                .filter(this::isMeant)
                .map(Column.Header::text)
                .toList();
    }

    /** Returns the headers that no column of the profile names. */
    private HeaderText free() {
        List<String> free = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            if (!named.contains(i)) {
                free.add(headers.get(i));
            }
        }
        return HeaderText.of(free);
    }
}
