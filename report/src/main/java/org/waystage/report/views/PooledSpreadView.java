package org.waystage.report.views;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.diffusion.DiffusionVerdict;
import org.waystage.analysis.pooling.PooledDiffusion;
import org.waystage.analysis.pooling.PooledUptake;
import org.waystage.core.id.TechnologyId;
import org.waystage.report.charts.IntervalChart;
import org.waystage.report.charts.Svg;
import org.waystage.report.figures.PooledTechnologies;
import org.waystage.report.figures.TimeCall;
import org.waystage.report.words.Linked;
import org.waystage.report.words.LocalizedText;

/**
 * The diffusion of several technologies, fitted together, or why they are not.
 *
 * @param many whether there are too many technologies, or too many adopters of them, for a report
 * @param refusals why they are not fitted together; empty if they are, or if there are too many
 * @param message the range of their rates of imitation
 * @param rows the technologies with their numbers; a dash replaces what the data do not support
 * @param axis the axis of the drawings; empty without rows
 * @param command the command that gives the same figures, one part for each option
 */
public record PooledSpreadView(
        boolean many,
        List<LocalizedText> refusals,
        String message,
        List<Row> rows,
        Optional<Svg> axis,
        List<String> command) {

    /**
     * A technology in words and as a drawing of its rate of imitation.
     *
     * @param ahead how many organizations will have it in operation after {@link DiffusionVerdict#HORIZON} years
     */
    public record Row(Linked name, long adopters, String p, String q, String m, String ahead, Optional<Svg> drawing) {}

    /** Returns the technologies as the report fits them together, or why it does not. */
    public static PooledSpreadView of(Views views) {
        PooledTechnologies pooled = views.figures.statistics().pooledTechnologies();
        Map<String, PooledDiffusion.Group> groups = pooled.found()
                .filter(found -> pooled.reasons().isEmpty())
                .map(PooledUptake::diffusion)
                .map(PooledDiffusion::groups)
                .orElse(Map.of());
        List<PooledDiffusion.Estimate> rates = groups.values().stream()
                .flatMap(group -> carried(group).stream())
                .map(PooledDiffusion.Pooled::q)
                .toList();
        IntervalChart chart = IntervalChart.logarithmic(
                10, rates.stream().map(PooledSpreadView::mark).toList(), OptionalDouble.empty());
        List<Row> rows = new ArrayList<>();
        groups.forEach((key, group) -> rows.add(row(views, chart, TechnologyId.of(key), group)));
        return new PooledSpreadView(
                pooled.areTooMany(),
                pooled.reasons().stream()
                        .map(reason -> views.words.ofLibrary("pooling-refused." + reason.code(), reason::text))
                        .toList(),
                message(views, rates),
                List.copyOf(rows),
                rates.isEmpty() ? Optional.empty() : Optional.of(chart.axis(views.shares::number)),
                TimeCall.options(pooled.command()));
    }

    /** Returns the pooled numbers, unless the series alone shows that the curve does not fit. */
    private static Optional<PooledDiffusion.Pooled> carried(PooledDiffusion.Group group) {
        return group.pooled()
                .filter(pooled -> !pooled.verdict().reasons().contains(DiffusionVerdict.Reason.LACK_OF_FIT));
    }

    private static String message(Views views, List<PooledDiffusion.Estimate> rates) {
        if (rates.isEmpty()) {
            return views.words.say("pooled.diffusion.none");
        }
        DoubleSummaryStatistics all =
                rates.stream().mapToDouble(PooledDiffusion.Estimate::value).summaryStatistics();
        return views.words.say(
                "pooled.diffusion.message",
                rates.size(),
                views.shares.number(all.getMin()),
                views.shares.number(all.getMax()));
    }

    private static IntervalChart.Mark mark(PooledDiffusion.Estimate estimate) {
        return new IntervalChart.Mark(estimate.value(), Optional.of(estimate.interval()), OptionalDouble.empty());
    }

    private static Row row(Views views, IntervalChart chart, TechnologyId technology, PooledDiffusion.Group group) {
        Linked name = views.technology(technology);
        Optional<PooledDiffusion.Pooled> pooled = carried(group);
        String q = inWords(views, pooled.map(PooledDiffusion.Pooled::q));
        return new Row(
                name,
                Math.round(group.own().series().total()),
                inWords(views, pooled.map(PooledDiffusion.Pooled::p)),
                q,
                inWords(
                        views,
                        unless(pooled, DiffusionVerdict.Reason.MARKET_NOT_IDENTIFIED)
                                .map(PooledDiffusion.Pooled::m)),
                inWords(
                        views,
                        unless(pooled, DiffusionVerdict.Reason.INTERVAL_TOO_WIDE)
                                .map(one -> one.ahead().get(DiffusionVerdict.HORIZON - 1))),
                pooled.map(one -> chart.row(
                        "imitation-" + technology.value(),
                        name.text(),
                        views.words.say("pooled.diffusion.description", q),
                        mark(one.q()),
                        OptionalDouble.empty())));
    }

    private static Optional<PooledDiffusion.Pooled> unless(
            Optional<PooledDiffusion.Pooled> pooled, DiffusionVerdict.Reason reason) {
        return pooled.filter(one -> !one.verdict().reasons().contains(reason));
    }

    private static String inWords(Views views, Optional<PooledDiffusion.Estimate> estimate) {
        return estimate.map(one -> views.words.say(
                        "share.and-interval",
                        views.shares.number(one.value()),
                        views.words.say(
                                "share.interval",
                                views.shares.number(one.interval().lower()),
                                views.shares.number(one.interval().upper()))))
                .orElseGet(() -> views.words.say("none.dash"));
    }
}
