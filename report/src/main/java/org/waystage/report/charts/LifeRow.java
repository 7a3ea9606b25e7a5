package org.waystage.report.charts;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.Optional;
import org.waystage.core.value.PartialDate;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.Figures;
import org.waystage.report.figures.Life;
import org.waystage.report.figures.LifeScale;
import org.waystage.report.figures.Standing;

/**
 * The life of a case in a row of a list: a line from its first record to its latest, then dots for at most five years. A
 * case seen once is a dot. All rows of a report share one scale of years, and nothing beyond it is drawn.
 */
public final class LifeRow {
    private static final int WIDTH = 140;
    private static final int HEIGHT = 14;
    private static final int EDGE = 6;

    private final LifeScale scale;

    /** Makes the scale of a report. */
    public LifeRow(Figures figures) {
        scale = LifeScale.of(
                figures.entries().stream()
                        .flatMap(entry -> entry.life().stream())
                        .toList(),
                figures.catalogue().issued().map(PartialDate::latest));
    }

    /** Returns the first year of the scale. */
    public int firstYear() {
        return scale.from().getYear();
    }

    /** Returns the last year of the scale. */
    public int lastYear() {
        return scale.to().getYear();
    }

    /**
     * Draws the life of a case, which the dates beside it give in words. It is in every row of long lists: its size is
     * in the style sheet, and its positions are whole pixels.
     */
    public Content of(CaseEntry entry) {
        StringBuilder row = new StringBuilder(128).append("<svg>");
        if (entry.life().isPresent()) {
            draw(row, entry.life().get(), entry.standing());
        }
        String drawing = row.append("</svg>").toString();
        return output -> output.writeContent(drawing);
    }

    private void draw(StringBuilder row, Life life, Standing standing) {
        int middle = HEIGHT / 2;
        long end = at(life.last());
        if (standing != Standing.END) {
            Optional<LocalDate> faded = scale.faded(life);
            long to = faded.isPresent() ? at(faded.get()) : end;
            if (to > end) {
                path(row, "silence", "M" + end + " " + middle + "H" + to);
            }
        }
        if (scale.has(life.last())) {
            if (life.isLone()) {
                row.append("<circle class=\"ph ph-")
                        .append(standing.code())
                        .append("\" cx=\"")
                        .append(end)
                        .append("\" cy=\"")
                        .append(middle)
                        .append("\" r=\"3\"/>");
            } else {
                long begin = Math.min(at(life.first()), end - 2);
                path(row, "st-" + standing.code(), "M" + begin + " " + middle + "H" + end);
            }
            if (standing == Standing.END) {
                path(row, "over", "M" + (end - 3) + " 4l6 6m0 -6l-6 6");
            } else if (standing == Standing.PAUSE) {
                path(row, "over", "M" + (end - 2) + " 3v8m4 -8v8");
            }
        }
        Optional<LocalDate> due = scale.due(life);
        if (due.isPresent()) {
            path(row, "due", "M" + (at(due.get()) - 4) + " " + middle + "l4 -4l4 4l-4 4z");
        }
    }

    private static void path(StringBuilder row, String style, String commands) {
        row.append("<path class=\"")
                .append(style)
                .append("\" d=\"")
                .append(commands)
                .append("\"/>");
    }

    private long at(LocalDate day) {
        return EDGE + Math.round((WIDTH - 2.0 * EDGE) * scale.at(day));
    }
}
