package org.waystage.report.charts;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.share.Interval;

class IntervalChartTest {
    private static final OptionalDouble NO_DIFFERENCE = OptionalDouble.of(1);

    private static IntervalChart.Mark mark(double lower, double estimate, double upper) {
        return new IntervalChart.Mark(estimate, Optional.of(new Interval(lower, upper)), OptionalDouble.empty());
    }

    private static String drawn(Svg svg) {
        StringOutput output = new StringOutput();
        svg.writeTo(output);
        return output.toString();
    }

    @Test
    void theValueToCompareWithIsOnTheAxisWhereNoIntervalReachesIt() {
        IntervalChart.Mark mark = mark(3, 4, 6);
        IntervalChart chart = IntervalChart.logarithmic(2, List.of(mark), NO_DIFFERENCE);

        assertThat(drawn(chart.axis(Double::toString))).contains(">1.0<", ">2.0<", ">4.0<", ">8.0<");
        assertThat(drawn(chart.row("a", "A", "", mark, NO_DIFFERENCE))).contains("<line class=\"axis\" x1=\"6%\"");
    }

    @Test
    void ofManyTicksEveryOtherHasALabel() {
        IntervalChart chart = IntervalChart.logarithmic(2, List.of(mark(0.001, 1, 1000)), NO_DIFFERENCE);

        assertThat(drawn(chart.axis(Double::toString)))
                .contains(">0.015625<", ">1.0<", ">64.0<")
                .doesNotContain(">2.0<", ">0.5<");
    }
}
