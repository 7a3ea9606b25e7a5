package org.waystage.report.views;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.pooling.PooledPhase;
import org.waystage.analysis.pooling.PooledShares;
import org.waystage.analysis.share.Interval;
import org.waystage.core.value.Code;
import org.waystage.report.charts.IntervalChart;
import org.waystage.report.charts.Svg;
import org.waystage.report.words.LocalizedText;

/**
 * The share of each region in operation, as counted and shrunk towards the whole, or why there are no shrunk shares.
 *
 * @param refusals why shares are not shrunk; none if they are
 * @param shrunk the shrunk shares; empty if there are none
 */
public record PooledSharesView(List<LocalizedText> refusals, Optional<Shrunk> shrunk) {
    /** The call of the command line that gives the same figures. */
    public static final String COMMAND = "waystage pooled-shares FILE --by region";

    /**
     * Shares shrunk towards the whole.
     *
     * @param message the ranges of the raw and the shrunk shares
     * @param rows the regions, in the order of their codes
     * @param axis the axis of the drawings
     * @param centre the share at the centre of the regions
     * @param several how many more times cases count than if each counted in one region only
     * @param withoutKey how many cases have no region
     */
    public record Shrunk(String message, List<Row> rows, Svg axis, String centre, long several, long withoutKey) {}

    /** A region in words and as a drawing. */
    public record Row(LocalizedText name, long cases, long count, String raw, String shrunk, Svg drawing) {}

    /** Returns the shares; empty if there are not two regions with cases. */
    public static Optional<PooledSharesView> of(Views views) {
        PooledPhase found = views.figures.statistics().pooledRegions();
        return found.shares().groups().size() < 2 ? Optional.empty() : Optional.of(of(views, found));
    }

    private static PooledSharesView of(Views views, PooledPhase found) {
        return new PooledSharesView(
                found.reasons().stream()
                        .map(reason -> views.words.ofLibrary("pooling-refused." + reason.code(), reason::text))
                        .toList(),
                found.isUsable() ? Optional.of(shrunk(views, found)) : Optional.empty());
    }

    private static Shrunk shrunk(Views views, PooledPhase found) {
        IntervalChart chart = IntervalChart.ofShares();
        List<Row> rows = new ArrayList<>();
        DoubleSummaryStatistics raw = new DoubleSummaryStatistics();
        DoubleSummaryStatistics shrunk = new DoubleSummaryStatistics();
        found.shares()
                .groups()
                .forEach((region, group) -> group.share().ifPresent(share -> {
                    raw.accept(counted(group));
                    shrunk.accept(share);
                    rows.add(row(views, chart, region, group, share));
                }));
        return new Shrunk(
                views.words.say(
                        "pooled.shares.message",
                        views.shares.percent(raw.getMin()),
                        views.shares.percent(raw.getMax()),
                        views.shares.percent(shrunk.getMin()),
                        views.shares.percent(shrunk.getMax())),
                List.copyOf(rows),
                chart.axis(views.shares::mark),
                views.shares.percent(found.shares().centre().orElseThrow()),
                found.several(),
                found.withoutKey());
    }

    private static Row row(Views views, IntervalChart chart, String region, PooledShares.Group group, double share) {
        LocalizedText name = views.names.code("country-groups", Code.of(region));
        Optional<Interval> interval = group.interval().filter(ends -> views.shares.hasIntervals());
        String raw = views.shares.withInterval(group.raw());
        String shrunk = interval.isPresent()
                ? views.words.say("share.and-interval", views.shares.percent(share), views.shares.bounds(interval))
                : views.shares.percent(share);
        return new Row(
                name,
                group.raw().base(),
                group.raw().count(),
                raw,
                shrunk,
                chart.row(
                        "shrunk-" + region,
                        name.text(),
                        views.words.say("pooled.shares.description", raw, shrunk),
                        new IntervalChart.Mark(share, interval, OptionalDouble.of(counted(group))),
                        OptionalDouble.empty()));
    }

    private static double counted(PooledShares.Group group) {
        return (double) group.raw().count() / group.raw().base();
    }
}
