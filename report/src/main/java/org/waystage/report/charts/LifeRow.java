package org.waystage.report.charts;

import java.time.LocalDate;
import java.util.Optional;
import org.waystage.core.stage.Basis;
import org.waystage.core.value.PartialDate;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.Figures;
import org.waystage.report.figures.Standing;

/**
 * The life of a case in a row of a list: a line from its first record to the latest evidence of its stage, then dots for
 * at most five years. A case seen once is a dot. All rows of a report share one scale of years.
 */
public final class LifeRow {
    private static final int WIDTH = 140;
    private static final int HEIGHT = 14;
    private static final int EDGE = 6;
    private static final int YEARS_OF_DOTS = 5;

    private final LocalDate from;
    private final LocalDate to;

    /** Makes the scale of a report: from its first record, but at most {@link Figures#YEARS} years, to its day. */
    public LifeRow(Figures figures) {
        Optional<LocalDate> last = figures.catalogue().issued().map(PartialDate::latest);
        LocalDate first = LocalDate.MAX;
        LocalDate end = LocalDate.MIN;
        for (CaseEntry entry : figures.entries()) {
            if (entry.firstDay().isPresent() && entry.firstDay().get().isBefore(first)) {
                first = entry.firstDay().get();
            }
            LocalDate seen = entry.counted().evidence().map(PartialDate::latest).orElse(LocalDate.MIN);
            end = seen.isAfter(end) ? seen : end;
        }
        to = last.orElse(end.equals(LocalDate.MIN) ? LocalDate.of(2000, 1, 1) : end);
        LocalDate earliest = LocalDate.of(to.getYear() - Figures.YEARS + 1, 1, 1);
        from = first.isBefore(earliest) || first.isAfter(to) ? earliest : LocalDate.of(first.getYear(), 1, 1);
    }

    /** Returns the first year of the scale. */
    public int firstYear() {
        return from.getYear();
    }

    /** Returns the last year of the scale. */
    public int lastYear() {
        return to.getYear();
    }

    /** Draws the life of a case, which the dates beside it tell in words. */
    public Drawing of(CaseEntry entry) {
        Drawing row = Drawing.decoration("liferow", WIDTH, HEIGHT);
        int middle = HEIGHT / 2;
        Optional<LocalDate> seen = entry.counted().evidence().map(PartialDate::latest);
        if (seen.isPresent()) {
            String style = "liferow-line st-" + entry.standing().code();
            double end = at(seen.get());
            double begin = Math.min(end, at(entry.firstDay().orElse(seen.get())));
            double silent = Math.min(at(seen.get().plusYears(YEARS_OF_DOTS)), at(to));
            boolean over = entry.standing() == Standing.END;
            if (!over && silent - end > 2) {
                row.line("liferow-silence", end, middle, silent, middle);
            }
            if (end - begin >= 2) {
                row.line(style, begin, middle, end, middle);
            } else {
                row.circle("liferow-dot ph-" + entry.standing().code(), end, middle, 3, "");
            }
            if (over) {
                row.path("liferow-end", cross(end, middle), "");
            } else if (entry.standing() == Standing.PAUSE) {
                row.path("liferow-end", bars(end, middle), "");
            }
        }
        expected(entry).ifPresent(day -> row.path("liferow-plan", diamond(at(day), middle), ""));
        return row;
    }

    private static Optional<LocalDate> expected(CaseEntry entry) {
        return entry.caseStudy().stages().stream()
                .filter(record -> record.basis() == Basis.Listed.EXPECTED)
                .flatMap(record -> record.latest().or(record::earliest).stream())
                .max(LocalDate::compareTo);
    }

    private double at(LocalDate day) {
        LocalDate within = day.isBefore(from) ? from : day.isAfter(to) ? to : day;
        double whole = Math.max(1, to.toEpochDay() - from.toEpochDay());
        return EDGE + (WIDTH - 2 * EDGE) * (within.toEpochDay() - from.toEpochDay()) / whole;
    }

    private static String cross(double x, double y) {
        return "M" + n(x - 3) + " " + n(y - 3) + "L" + n(x + 3) + " " + n(y + 3) + "M" + n(x + 3) + " " + n(y - 3) + "L"
                + n(x - 3) + " " + n(y + 3);
    }

    private static String bars(double x, double y) {
        return "M" + n(x - 2) + " " + n(y - 4) + "V" + n(y + 4) + "M" + n(x + 2) + " " + n(y - 4) + "V" + n(y + 4);
    }

    private static String diamond(double x, double y) {
        return "M" + n(x - 4) + " " + n(y) + "L" + n(x) + " " + n(y - 4) + "L" + n(x + 4) + " " + n(y) + "L" + n(x)
                + " " + n(y + 4) + "Z";
    }

    private static String n(double value) {
        return Svg.number(value);
    }
}
