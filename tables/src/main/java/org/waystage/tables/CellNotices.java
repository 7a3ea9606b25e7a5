package org.waystage.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.Notice;
import org.waystage.core.Place;
import org.waystage.core.Rule;
import org.waystage.core.Severity;
import org.waystage.json.Reading;

/** Gathers what is noticed in tables: of each rule the first ones, and how many there were of each severity. */
final class CellNotices {
    private final NoticeBook book = new NoticeBook();
    private final List<Notice> later = new ArrayList<>();
    private final long[] counts = new long[Severity.values().length];

    /** Notices something in a cell. */
    void add(Rule rule, String cell, Map<String, String> values) {
        add(rule, new Place("", Optional.empty(), Optional.of(cell)), values);
    }

    /** Notices something of no cell in particular. */
    void add(Rule rule, Map<String, String> values) {
        add(rule, Place.of(""), values);
    }

    private void add(Rule rule, Place place, Map<String, String> values) {
        book.add(rule, place, values);
        counts[rule.severity().ordinal()]++;
    }

    /** Takes over what was noticed in the catalogue, each with the cell that it comes from. */
    void addAll(Reading<?> reading, CellMap cells) {
        for (Notice notice : reading.notices()) {
            String pointer = notice.place().pointer();
            Place place = new Place(pointer, Optional.empty(), cells.find(pointer));
            later.add(new Notice(notice.rule(), notice.severity(), place, notice.values()));
        }
        counts[Severity.ERROR.ordinal()] += reading.counts().errors();
        counts[Severity.WARNING.ordinal()] += reading.counts().warnings();
        counts[Severity.INFO.ordinal()] += reading.counts().infos();
    }

    /** Returns a reading with everything that was noticed, that of the tables first. */
    <T> Reading<T> reading(Optional<T> value) {
        List<Notice> all = new ArrayList<>(book.kept());
        all.addAll(later);
        return new Reading<>(
                value,
                all,
                new Reading.Counts(
                        counts[Severity.ERROR.ordinal()],
                        counts[Severity.WARNING.ordinal()],
                        counts[Severity.INFO.ordinal()]));
    }
}
