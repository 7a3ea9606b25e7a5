package org.waystage.examples.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.tables.StageCounts;

/**
 * A table of something by standing, with a bar for each of its rows.
 *
 * @param id unique in its page
 * @param columns the standings that any row has, the first three always
 * @param empty the phases that no row has
 * @param rows the rows
 * @param all all cases, each once
 * @param notYet whether any row has cases of which nothing is recorded yet
 */
record MatrixView(
        String id, List<Standing> columns, List<Standing> empty, List<Row> rows, StageCounts all, boolean notYet) {

    /**
     * A row.
     *
     * @param label what it counts
     * @param href where to read more; null for nowhere
     * @param counts its counts
     * @param bar its picture
     */
    record Row(Said label, @Nullable String href, StageCounts counts, Svg bar) {}

    /** What a row is to count. */
    record Line(Said label, @Nullable String href, StageCounts counts) {
        static Line of(Said label, @Nullable StageCounts counts) {
            return new Line(label, null, counts == null ? new StageCounts(Map.of(), 0, 0, 0) : counts);
        }
    }

    static MatrixView of(Words words, String id, StageCounts all, List<Line> lines) {
        List<Standing> columns = new ArrayList<>();
        List<Standing> empty = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            if (standing != Standing.NOT_YET) {
                boolean used = standing.in(all) > 0 || lines.stream().anyMatch(line -> standing.in(line.counts) > 0);
                if (used || standing.compareTo(Standing.PREPARATION) <= 0) {
                    columns.add(standing);
                } else if (standing.compareTo(Standing.NONE) <= 0) {
                    empty.add(standing);
                }
            }
        }
        long most = lines.stream().mapToLong(line -> line.counts.total()).max().orElse(0);
        List<Row> rows = new ArrayList<>();
        for (Line line : lines) {
            Svg bar = bar(words, id + "-" + rows.size(), line, most);
            rows.add(new Row(line.label, line.href, line.counts, bar));
        }
        boolean notYet = lines.stream().anyMatch(line -> line.counts.notYet() > 0);
        return new MatrixView(id, List.copyOf(columns), List.copyOf(empty), List.copyOf(rows), all, notYet);
    }

    private static Svg bar(Words words, String id, Line line, long most) {
        long total = line.counts.total();
        List<String> parts = Arrays.stream(Standing.values())
                .filter(standing -> standing != Standing.NOT_YET && standing.in(line.counts) > 0)
                .map(standing -> words.say("phase." + standing.code()) + " " + words.number(standing.in(line.counts)))
                .toList();
        String description = parts.isEmpty() ? words.say("bar.empty") : String.join(", ", parts);
        Svg svg = new Svg(id, "bar", 26, line.label.text() + ": " + words.count("cases", total), description);
        double x = 0;
        for (Standing standing : Standing.values()) {
            long count = standing == Standing.NOT_YET ? 0 : standing.in(line.counts);
            if (count > 0) {
                double width = 88.0 * count / most;
                String tip = words.say("phase." + standing.code()) + ": " + words.number(count);
                svg.rect("ph ph-" + standing.code(), x, 2, width, 22, tip);
                if (width >= 3 && words.number(count).length() * 2.2 < width) {
                    svg.text("in in-" + standing.code(), x + width / 2, 0, 18, "middle", words.number(count));
                }
                x += width;
            }
        }
        return svg.text("sum", x, 8, 18, "start", words.number(total));
    }
}
