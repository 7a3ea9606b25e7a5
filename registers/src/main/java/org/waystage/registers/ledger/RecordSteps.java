package org.waystage.registers.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.value.Confidence;

/**
 * The steps of one record, cell by cell; those of no cell come last. A {@link LedgerWriter} writes them together, not one by
 * one, because what they share is stored once. Not safe for use by several threads at once.
 */
public final class RecordSteps implements Iterable<LedgerEntry> {
    /** The number of texts for each step: from, to, rule and target. */
    private static final int WIDTH = 4;

    private static final int FROM = 0;
    private static final int TO = 1;
    private static final int RULE = 2;
    private static final int TARGET = 3;

    private final String file;
    private final String profile;
    private final long record;
    private final List<String> headers;
    private final String place;
    private int size;
    private int[] columns;
    private @Nullable String[] texts;
    private Confidence[] confidences;
    private LedgerKind[] kinds;

    /**
     * Begins the steps of a record.
     *
     * @param file the SHA-256 digest of the file, in hexadecimal
     * @param profile the id and version of the profile
     * @param record the number of the record, from 1
     * @param headers the headers of its columns; not copied
     * @param place the place in the catalogue below which its values are stored, as a JSON Pointer
     */
    public RecordSteps(String file, String profile, long record, List<String> headers, String place) {
        this.file = Objects.requireNonNull(file, "file");
        this.profile = Objects.requireNonNull(profile, "profile");
        this.record = record;
        this.headers = headers;
        this.place = Objects.requireNonNull(place, "place");
        int expected = headers.size() + headers.size() / 2 + WIDTH;
        this.columns = new int[expected];
        this.texts = new String[expected * WIDTH];
        this.confidences = new Confidence[expected];
        this.kinds = new LedgerKind[expected];
    }

    /**
     * Adds a step.
     *
     * @param column the index of the column, from 0; -1 for a value common to all records
     * @param target the place of the value: below that of the record, or in the catalogue if it begins with a slash; null if another
     *     step follows, or if the value is not used
     * @param from the text from which the step starts; null if there is none
     * @param to the text to which the step leads; null if nothing remains
     * @param rule the rule that the step applied
     * @param confidence the confidence in the step
     * @param kind the kind of step
     */
    public void add(
            int column,
            @Nullable String target,
            @Nullable String from,
            @Nullable String to,
            String rule,
            Confidence confidence,
            LedgerKind kind) {
        if (size == columns.length) {
            grow();
        }
        columns[size] = column;
        int at = size * WIDTH;
        texts[at + FROM] = from;
        texts[at + TO] = to;
        texts[at + RULE] = rule;
        texts[at + TARGET] = target;
        confidences[size] = confidence;
        kinds[size] = kind;
        size++;
    }

    private void grow() {
        int longer = 2 * size;
        columns = Arrays.copyOf(columns, longer);
        texts = Arrays.copyOf(texts, longer * WIDTH);
        confidences = Arrays.copyOf(confidences, longer);
        kinds = Arrays.copyOf(kinds, longer);
    }

    /**
     * Returns the number of steps.
     *
     * @return the number
     */
    public int size() {
        return size;
    }

    /** Returns the steps one by one. */
    @Override
    public Iterator<LedgerEntry> iterator() {
        List<LedgerEntry> entries = new ArrayList<>(size);
        int before = 0;
        int sequence = 0;
        for (int step : inOrder()) {
            sequence = entries.isEmpty() || columns[step] != before ? 0 : sequence + 1;
            before = columns[step];
            entries.add(entry(step, sequence));
        }
        return entries.iterator();
    }

    private LedgerEntry entry(int step, int sequence) {
        Optional<Integer> column = columns[step] < 0 ? Optional.empty() : Optional.of(columns[step]);
        String target = target(step);
        return new LedgerEntry(
                file,
                record,
                column,
                column.filter(index -> index < headers.size()).map(headers::get),
                sequence,
                Optional.ofNullable(target).map(pointer -> isBelow(pointer) ? place + '/' + pointer : pointer),
                Optional.ofNullable(from(step)),
                Optional.ofNullable(to(step)),
                rule(step),
                profile,
                confidences[step],
                kinds[step]);
    }

    /** Returns the steps in their order: by column, those of a column as they were added, those of no column last. */
    int[] inOrder() {
        int last = headers.size();
        for (int i = 0; i < size; i++) {
            last = Math.max(last, columns[i] + 1);
        }
        int[] starts = new int[last + 2];
        for (int i = 0; i < size; i++) {
            starts[(columns[i] < 0 ? last : columns[i]) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[starts[columns[i] < 0 ? last : columns[i]]++] = i;
        }
        return order;
    }

    String file() {
        return file;
    }

    String profile() {
        return profile;
    }

    long record() {
        return record;
    }

    List<String> headers() {
        return headers;
    }

    String place() {
        return place;
    }

    int column(int step) {
        return columns[step];
    }

    @Nullable
    String from(int step) {
        return texts[step * WIDTH + FROM];
    }

    @Nullable
    String to(int step) {
        return texts[step * WIDTH + TO];
    }

    String rule(int step) {
        String rule = texts[step * WIDTH + RULE];
        return rule == null ? "" : rule;
    }

    @Nullable
    String target(int step) {
        return texts[step * WIDTH + TARGET];
    }

    /** Returns whether a target is below the place of the record. */
    static boolean isBelow(String target) {
        return !target.startsWith("/");
    }

    Confidence confidence(int step) {
        return confidences[step];
    }

    LedgerKind kind(int step) {
        return kinds[step];
    }
}
