package org.waystage.report.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.stage.StageHistory;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.report.figures.EvidenceAge;
import org.waystage.report.figures.Standing;
import org.waystage.report.words.Phrases;
import org.waystage.report.words.Words;

/** The timeline of a case: its records as marks, its recorded stage as a line. */
public final class TimelineChart {
    private static final int ROW = 46;
    private static final Comparator<StageAnswer> FURTHEST_ON_TOP = Comparator.<StageAnswer, Standing>comparing(
                    answer -> Standing.of(answer))
            .thenComparing(Comparator.comparingInt(TimelineChart::row).reversed())
            .thenComparing(StageAnswer::code);

    private final Phrases phrases;
    private final StageHistory history;
    private final List<StageRecord> dated;
    private final Optional<LocalDate> issued;
    private final Map<String, StringBuilder> lines = new LinkedHashMap<>();
    private long from;
    private long to;

    /**
     * A period during which the recorded stage stays the same, and the last day in it on which a record shows the
     * stage.
     */
    private record Stretch(StageAnswer answer, long from, long seen, long to) {
        Stretch until(long day) {
            return new Stretch(answer, from, seen, day);
        }
    }

    private TimelineChart(Words words, StageHistory history, Optional<LocalDate> issued) {
        this.phrases = new Phrases(words);
        this.history = history;
        this.issued = issued;
        this.dated = history.timeline().stream().filter(TimelineChart::isDated).toList();
    }

    static boolean isDated(StageRecord record) {
        return record.earliest().or(record::latest).isPresent();
    }

    /**
     * Draws the timeline of a case, next to a table of its records. Empty if fewer than two records have a date, because a drawing
     * would then show nothing more.
     */
    public static Optional<Svg> of(Words words, Catalogue catalogue, CaseStudy caseStudy) {
        TimelineChart timeline = new TimelineChart(
                words, catalogue.history(caseStudy), catalogue.issued().map(PartialDate::latest));
        return timeline.dated.size() < 2 ? Optional.empty() : Optional.of(timeline.draw());
    }

    private static LocalDate earliest(StageRecord record) {
        return record.earliest().or(record::latest).orElseThrow();
    }

    private static LocalDate latest(StageRecord record) {
        return record.latest().or(record::earliest).orElseThrow();
    }

    private Svg draw() {
        LocalDate first = dated.stream()
                .map(TimelineChart::earliest)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = dated.stream()
                .map(TimelineChart::latest)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (issued.isPresent() && issued.get().isAfter(last)) {
            last = issued.get();
        }
        from = LocalDate.of(first.getYear(), 1, 1).toEpochDay();
        to = LocalDate.of(last.getYear(), 12, 31).toEpochDay();
        List<Stretch> path = path();
        TreeMap<StageAnswer, Integer> rows = new TreeMap<>(FURTHEST_ON_TOP);
        dated.forEach(record -> rows.put(StageAnswer.of(record), 0));
        path.forEach(stretch -> rows.put(stretch.answer, 0));
        int top = 0;
        for (Map.Entry<StageAnswer, Integer> row : rows.entrySet()) {
            row.setValue(top++ * ROW + 32);
        }
        int foot = top * ROW + 10;
        Svg svg = Svg.decoration("timeline", foot + 24);
        axis(svg, first.getYear(), last.getYear(), foot);
        rows.forEach((answer, y) -> {
            svg.text("rung", 0, 0, y - 14, "start", phrases.stage(answer));
            across("rail", 0, y, 100);
        });
        Stretch before = null;
        for (Stretch stretch : path) {
            int y = rows.getOrDefault(stretch.answer, 0);
            if (before != null) {
                down("step", at(stretch.from), rows.getOrDefault(before.answer, 0), y);
            }
            String name = " st-" + Standing.of(stretch.answer).code();
            if (stretch.seen > stretch.from || dated.size() > 1) {
                across("kept" + name, at(stretch.from), y, at(Math.min(stretch.to, faded(stretch.seen))));
            }
            if (stretch.seen > stretch.from) {
                across("held" + name, at(stretch.from), y, at(stretch.seen));
            }
            before = stretch;
        }
        svg.lines(lines);
        dated.forEach(record -> mark(svg, record, rows.getOrDefault(StageAnswer.of(record), 0)));
        return svg;
    }

    private void axis(Svg svg, int first, int last, int foot) {
        int step = 1;
        while ((last - first) / step > 4) {
            step += step < 5 ? 1 : step;
        }
        for (int year = first; year <= last; year += step) {
            double x = at(LocalDate.of(year, 1, 1).toEpochDay());
            down("tick", x, 0, foot);
            svg.text("year", x, year == first ? 0 : 4, foot + 16, "start", Integer.toString(year));
        }
        issued.ifPresent(day -> {
            down("today", at(day.toEpochDay()), 0, foot);
        });
    }

    private void across(String name, double from, int y, double to) {
        path(name)
                .append('M')
                .append(thousandths(from))
                .append(' ')
                .append(y)
                .append('H')
                .append(thousandths(to));
    }

    private void down(String name, double x, int from, int to) {
        path(name)
                .append('M')
                .append(thousandths(x))
                .append(' ')
                .append(from)
                .append('V')
                .append(to);
    }

    private StringBuilder path(String name) {
        return lines.computeIfAbsent(name, any -> new StringBuilder());
    }

    private static long thousandths(double percent) {
        return Math.round(10 * percent);
    }

    private void mark(Svg svg, StageRecord record, int y) {
        String name = "mark mk-"
                + (record.basis() == Basis.Listed.BEGAN
                        ? "began"
                        : record.basis() == Basis.Listed.EXPECTED ? "expected" : "observed");
        double x1 = at(earliest(record).toEpochDay());
        double x2 = at(latest(record).toEpochDay() + 1);
        double start = Math.min(x1, x2);
        double width = Math.abs(x2 - x1);
        if (width < 2) {
            svg.circle(name, Math.min(98.5, Math.max(1.5, start + width / 2)), y, 6, "");
        } else {
            svg.pill(name, start, y - 6, Math.min(width, 100 - start), 12, "");
        }
    }

    /** Returns the periods of the recorded stage up to the issue date or, if there is none, to the last record. */
    private List<Stretch> path() {
        SortedSet<LocalDate> days = new TreeSet<>();
        history.byScope().values().stream()
                .flatMap(List::stream)
                .filter(TimelineChart::isDated)
                .map(TimelineChart::latest)
                .forEach(day -> days.add(issued.isPresent() && issued.get().isBefore(day) ? issued.get() : day));
        List<Stretch> path = new ArrayList<>();
        long end = issued.map(LocalDate::toEpochDay)
                .orElseGet(() -> days.isEmpty() ? 0 : days.last().toEpochDay());
        for (LocalDate day : days) {
            EvidencedStage state = history.asOf(day);
            if (state.answer().equals(StageAnswer.NOT_YET)) {
                continue;
            }
            int last = path.size() - 1;
            long today = day.toEpochDay();
            if (last >= 0 && path.get(last).answer.equals(state.answer())) {
                Stretch before = path.get(last);
                path.set(last, new Stretch(before.answer, before.from, today, end));
            } else {
                if (last >= 0) {
                    path.set(last, path.get(last).until(today));
                }
                path.add(new Stretch(state.answer(), today, today, end));
            }
        }
        return path;
    }

    /** Returns the day after which a stage that was last seen on a day is no longer drawn. */
    private static long faded(long seen) {
        return LocalDate.ofEpochDay(seen).plusYears(EvidenceAge.SILENT).toEpochDay();
    }

    private double at(long day) {
        return Math.max(0, Math.min(100, Math.round(1000.0 * (day - from) / (to + 1 - from)) / 10.0));
    }

    private static int row(StageAnswer answer) {
        return answer.stage().orElse(null) instanceof AdoptionStage.Listed listed ? listed.ordinal() : -1;
    }
}
