package org.waystage.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.Severity;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/** Collects the notices about tables: the first ones for each rule, and the number for each severity. */
final class CellNotices {
    private final ReadOptions options;
    private final NoticeBook book = new NoticeBook();
    private final List<Notice> later = new ArrayList<>();
    private final long[] counts = new long[Severity.values().length];
    private final Map<String, Long> laterCounts = new HashMap<>();

    CellNotices() {
        this(ReadOptions.defaults());
    }

    CellNotices(ReadOptions options) {
        this.options = options;
    }

    /** Returns the options for reading the catalogue in the tables. */
    ReadOptions options() {
        return options;
    }

    /** Adds a notice about a cell. */
    void add(Rule rule, String cell, Map<String, String> values) {
        add(rule, new Place("", Optional.empty(), Optional.of(cell)), values);
    }

    /** Adds a notice without a cell. */
    void add(Rule rule, Map<String, String> values) {
        add(rule, Place.of(""), values);
    }

    private void add(Rule rule, Place place, Map<String, String> values) {
        Optional<Severity> severity = options.profile().severityOf(rule);
        if (severity.isPresent()) {
            book.add(new Notice(rule, severity.get(), place, values));
            counts[severity.get().ordinal()]++;
        }
    }

    /**
     * Adds the notices about the catalogue, each with the cell that it comes from, except those already reported for
     * tables.
     */
    void addAll(Reading<?> reading, CellMap cells, RefusedTables refused) {
        reading.noticeCounts().forEach((rule, count) -> laterCounts.merge(rule, count, Long::sum));
        counts[Severity.ERROR.ordinal()] += reading.counts().errors();
        counts[Severity.WARNING.ordinal()] += reading.counts().warnings();
        counts[Severity.INFO.ordinal()] += reading.counts().infos();
        for (Rule rule : refused.untold()) {
            Long untold = laterCounts.remove(rule.id());
            if (untold != null) {
                options.profile().severityOf(rule).ifPresent(severity -> counts[severity.ordinal()] -= untold);
            }
        }
        for (Notice notice : reading.notices()) {
            if (refused.untold().contains(notice.rule())) {
                continue;
            }
            String pointer = notice.place().pointer();
            Optional<String> cell = cells.find(pointer);
            if (refused.explains(notice, cell)) {
                counts[notice.severity().ordinal()]--;
                laterCounts.computeIfPresent(notice.rule().id(), (rule, count) -> count > 1 ? count - 1 : null);
            } else {
                Place place = new Place(pointer, Optional.empty(), cell);
                later.add(new Notice(notice.rule(), notice.severity(), place, notice.values()));
            }
        }
    }

    /** Returns a reading with all notices, those about tables first. */
    <T> Reading<T> reading(Optional<T> value) {
        List<Notice> all = new ArrayList<>(book.kept());
        all.addAll(later);
        Map<String, Long> byRule = new HashMap<>(laterCounts);
        book.addCountsTo(byRule);
        return new Reading<>(
                value,
                all,
                new Reading.Counts(
                        counts[Severity.ERROR.ordinal()],
                        counts[Severity.WARNING.ordinal()],
                        counts[Severity.INFO.ordinal()]),
                byRule);
    }
}
