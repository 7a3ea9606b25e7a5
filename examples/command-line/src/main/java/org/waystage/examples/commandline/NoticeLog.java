package org.waystage.examples.commandline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.waystage.core.Notice;
import org.waystage.core.Place;
import org.waystage.core.Severity;
import org.waystage.json.Reading;

/** What was noticed in one file. All is counted; of each severity so many are kept that memory stays bounded. */
final class NoticeLog {
    /** How many notices of each severity are kept. */
    static final int MOST = 10_000;

    private final String file;
    private final List<Notice> notices = new ArrayList<>();
    private final Map<Severity, Integer> kept = new EnumMap<>(Severity.class);
    private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);

    NoticeLog(String file) {
        this.file = file;
    }

    /** Returns the file as the person named it. */
    String file() {
        return file;
    }

    void add(Reading<?> reading) {
        reading.notices().forEach(this::keep);
        count(Severity.ERROR, reading.counts().errors());
        count(Severity.WARNING, reading.counts().warnings());
        count(Severity.INFO, reading.counts().infos());
    }

    void add(Notice notice) {
        keep(notice);
        count(notice.severity(), 1);
    }

    private void count(Severity severity, long more) {
        counts.merge(severity, more, Long::sum);
    }

    private void keep(Notice notice) {
        if (kept.merge(notice.severity(), 1, Integer::sum) <= MOST) {
            notices.add(notice);
        }
    }

    long count(Severity severity) {
        return counts.getOrDefault(severity, 0L);
    }

    long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /** Returns the notices that were kept, in the order of the text. */
    List<Notice> notices() {
        List<Notice> sorted = new ArrayList<>(notices);
        sorted.sort(Comparator.comparing(
                notice -> notice.place().position().orElse(new Place.Position(0, 0)),
                Comparator.comparingLong(Place.Position::line).thenComparingInt(Place.Position::column)));
        return sorted;
    }
}
