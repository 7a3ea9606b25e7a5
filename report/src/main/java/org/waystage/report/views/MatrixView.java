package org.waystage.report.views;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.tables.StageCounts;
import org.waystage.report.charts.MatrixChart;
import org.waystage.report.charts.Svg;
import org.waystage.report.figures.Standing;
import org.waystage.report.words.Linked;
import org.waystage.report.words.LocalizedText;
import org.waystage.report.words.Words;

/**
 * A table of a dimension by standing, with a bar for each row.
 *
 * @param id the id of the table, unique in its page
 * @param columns the standings of all rows, always including the first three
 * @param empty the phases that no row has
 * @param rows the rows
 * @param all the counts of all cases, each once
 * @param notYet whether any row has cases without a recorded stage
 */
public record MatrixView(
        String id, List<Standing> columns, List<Standing> empty, List<Row> rows, StageCounts all, boolean notYet) {

    /**
     * A row.
     *
     * @param label the label of the row
     * @param href a link to details; null if there is none
     * @param counts the counts of the row
     * @param bar the bar of the row
     */
    public record Row(LocalizedText label, @Nullable String href, StageCounts counts, Svg bar) {}

    /** The data of a row. */
    public record LabelledCounts(
            LocalizedText label, @Nullable String href, StageCounts counts) {
        static LabelledCounts of(Linked label, @Nullable StageCounts counts) {
            return new LabelledCounts(label.name(), label.href(), counts == null ? StageCounts.NONE : counts);
        }
    }

    static MatrixView of(Words words, String id, StageCounts all, List<LabelledCounts> lines) {
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
        for (LabelledCounts line : lines) {
            Svg bar = MatrixChart.of(words, id + "-" + rows.size(), line.label.text(), line.counts, most);
            rows.add(new Row(line.label, line.href, line.counts, bar));
        }
        boolean notYet = lines.stream().anyMatch(line -> line.counts.notYet() > 0);
        return new MatrixView(id, List.copyOf(columns), List.copyOf(empty), List.copyOf(rows), all, notYet);
    }
}
