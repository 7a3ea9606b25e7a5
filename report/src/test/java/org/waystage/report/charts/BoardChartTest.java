package org.waystage.report.charts;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.waystage.report.figures.EvidenceAge;
import org.waystage.report.words.ReportLanguage;
import org.waystage.report.words.Words;

class BoardChartTest {
    private static final Pattern TEXT = Pattern.compile("<text class=\"(\\w+)\" x=\"([0-9.]+)\" y=\"([0-9.]+)\"[^>]*>");

    /** A number of four digits leaves less room for the word beside it. */
    @Test
    void aWordWithoutRoomBesideItsNumberHasALineForItself() {
        assertThat(columnsOfTheFirstRow(99)).isEqualTo(3);
        assertThat(columnsOfTheFirstRow(1405)).isEqualTo(1);
    }

    private static long columnsOfTheFirstRow(int cases) {
        List<DotField.Dot> dots = Collections.nCopies(cases, new DotField.Dot(Optional.of(EvidenceAge.ONE), "", null));
        BoardChart board = new BoardChart(
                new Words(ReportLanguage.ENGLISH),
                14,
                List.of("Preparation", "Trial", "Operation"),
                List.of(new BoardChart.Row("Drones", List.of(dots, dots, dots))),
                List.of());
        StringOutput output = new StringOutput();
        board.narrow("board", "Cases", "Cases by phase").writeTo(output);
        List<MatchResult> counts = TEXT.matcher(output.toString())
                .results()
                .filter(text -> text.group(1).equals("count"))
                .toList();
        assertThat(counts).hasSize(3);
        return counts.stream()
                .filter(text -> text.group(3).equals(counts.get(0).group(3)))
                .count();
    }
}
