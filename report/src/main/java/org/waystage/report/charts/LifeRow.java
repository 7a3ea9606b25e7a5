package org.waystage.report.charts;

import gg.jte.Content;
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

    /**
     * Draws the life of a case, which the dates beside it tell in words. It stands in every row of long lists: its size is
     * in the style sheet, and its places are whole pixels.
     */
    public Content of(CaseEntry entry) {
        StringBuilder row = new StringBuilder(128).append("<svg class=\"liferow\">");
        int middle = HEIGHT / 2;
        Optional<LocalDate> seen = entry.counted().evidence().map(PartialDate::latest);
        if (seen.isPresent()) {
            long end = at(seen.get());
            long begin = Math.min(end, at(entry.firstDay().orElse(seen.get())));
            long silent = Math.min(at(seen.get().plusYears(YEARS_OF_DOTS)), at(to));
            boolean over = entry.standing() == Standing.END;
            if (!over && silent - end > 2) {
                path(row, "silence", "M" + end + " " + middle + "H" + silent);
            }
            if (end - begin >= 2) {
                path(row, "st-" + entry.standing().code(), "M" + begin + " " + middle + "H" + end);
            } else {
                row.append("<circle class=\"ph ph-")
                        .append(entry.standing().code())
                        .append("\" cx=\"")
                        .append(end)
                        .append("\" cy=\"")
                        .append(middle)
                        .append("\" r=\"3\"/>");
            }
            if (over) {
                path(row, "over", "M" + (end - 3) + " 4l6 6m0 -6l-6 6");
            } else if (entry.standing() == Standing.PAUSE) {
                path(row, "over", "M" + (end - 2) + " 3v8m4 -8v8");
            }
        }
        expected(entry).ifPresent(day -> path(row, "due", "M" + (at(day) - 4) + " " + middle + "l4 -4l4 4l-4 4z"));
        String drawing = row.append("</svg>").toString();
        return output -> output.writeContent(drawing);
    }

    private static void path(StringBuilder row, String style, String commands) {
        row.append("<path class=\"")
                .append(style)
                .append("\" d=\"")
                .append(commands)
                .append("\"/>");
    }

    private static Optional<LocalDate> expected(CaseEntry entry) {
        return entry.caseStudy().stages().stream()
                .filter(record -> record.basis() == Basis.Listed.EXPECTED)
                .flatMap(record -> record.latest().or(record::earliest).stream())
                .max(LocalDate::compareTo);
    }

    private long at(LocalDate day) {
        LocalDate within = day.isBefore(from) ? from : day.isAfter(to) ? to : day;
        long whole = Math.max(1, to.toEpochDay() - from.toEpochDay());
        return EDGE + Math.round((WIDTH - 2.0 * EDGE) * (within.toEpochDay() - from.toEpochDay()) / whole);
    }
}
