package org.waystage.report.views;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.diffusion.DiffusionFit;
import org.waystage.analysis.diffusion.DiffusionSeries;
import org.waystage.analysis.diffusion.DiffusionVerdict;
import org.waystage.analysis.diffusion.TechnologyUptake;
import org.waystage.core.id.TechnologyId;
import org.waystage.report.charts.Svg;
import org.waystage.report.charts.UptakeChart;
import org.waystage.report.figures.Figures;
import org.waystage.report.words.Linked;
import org.waystage.report.words.LocalizedText;

/**
 * When organizations first reached operation with a technology, and the results of a diffusion model or why there are
 * none.
 *
 * @param rows the technologies examined, with the organizations counted and left out
 * @param reasons the reasons why organizations are left out, in the order of the analysis
 * @param series the technologies with enough organizations for a series, each series once
 * @param groups the number of groups examined
 * @param technologies the number of narrower technologies examined
 */
public record DiffusionView(
        List<Row> rows, List<TechnologyUptake.LeftOut> reasons, List<Series> series, int groups, int technologies) {
    /** The least number of organizations with a known year for a series. */
    public static final int MIN_COUNTED = 3;

    /** The number of groups examined: those with the most cases. */
    public static final int GROUPS = 12;

    /** The number of technologies below the groups examined: those with the most cases. */
    static final int TECHNOLOGIES = 6;

    /** A technology, the number of organizations in its series, and those left out. */
    public record Row(Linked name, long counted, TechnologyUptake uptake) {}

    /** A parameter of a usable fit, in words. */
    public record Parameter(String name, String value, String error) {}

    /**
     * A series with its fit.
     *
     * @param technology the technology
     * @param name the name of the technology
     * @param message how many there were at the end
     * @param chart the cumulated number of organizations by year
     * @param years the last years of the series
     * @param cut whether there are earlier years
     * @param parameters the parameters of a usable fit; empty if the fit is refused
     * @param refusals the reasons why the fit is refused; empty if it is usable
     */
    public record Series(
            TechnologyId technology,
            Linked name,
            String message,
            Svg chart,
            List<UptakeChart.Year> years,
            boolean cut,
            List<Parameter> parameters,
            List<LocalizedText> refusals) {}

    public static DiffusionView of(Views views) {
        List<TechnologyId> groups = mostFrequent(views, Dimension.GROUP, Set.of(), GROUPS);
        List<TechnologyId> narrower = mostFrequent(
                views,
                Dimension.TECHNOLOGY,
                views.figures.matrix(Dimension.GROUP).rows().keySet(),
                TECHNOLOGIES);
        Set<TechnologyId> looked = new LinkedHashSet<>(groups);
        looked.addAll(narrower);
        List<Row> rows = new ArrayList<>();
        List<Series> series = new ArrayList<>();
        for (TechnologyId technology : looked) {
            TechnologyUptake uptake = views.figures.statistics().uptake(technology);
            long counted = uptake.firstInOperation().values().stream()
                    .mapToLong(List::size)
                    .sum();
            boolean again =
                    rows.stream().anyMatch(row -> row.uptake.firstInOperation().equals(uptake.firstInOperation()));
            rows.add(new Row(views.technology(technology), counted, uptake));
            if (counted >= MIN_COUNTED && !again) {
                series.add(series(views, technology, uptake.series()));
            }
        }
        List<TechnologyUptake.LeftOut> reasons = Arrays.stream(TechnologyUptake.LeftOut.values())
                .filter(reason -> rows.stream().anyMatch(row -> row.uptake.count(reason) > 0))
                .toList();
        return new DiffusionView(List.copyOf(rows), reasons, List.copyOf(series), groups.size(), narrower.size());
    }

    private static List<TechnologyId> mostFrequent(Views views, Dimension by, Set<String> without, int limit) {
        return views.figures.matrix(by).rows().entrySet().stream()
                .filter(row -> !row.getKey().equals(Dimension.NONE) && !without.contains(row.getKey()))
                .sorted(Views.mostFirst())
                .limit(limit)
                .map(row -> TechnologyId.of(row.getKey()))
                .toList();
    }

    private static Series series(Views views, TechnologyId technology, DiffusionSeries series) {
        List<Double> cumulated = series.cumulated();
        List<UptakeChart.Year> all = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            all.add(new UptakeChart.Year(
                    series.periods().get(i), Math.round(series.values().get(i)), Math.round(cumulated.get(i))));
        }
        List<UptakeChart.Year> years = List.copyOf(all.subList(Math.max(0, all.size() - Figures.YEARS), all.size()));
        Linked name = views.technology(technology);
        String id = "uptake-" + technology.value();
        DiffusionFit fit = views.figures.statistics().fit(technology);
        DiffusionVerdict verdict = fit.verdict();
        return new Series(
                technology,
                name,
                views.words.count(
                        "diffusion.message",
                        years.get(years.size() - 1).cumulated(),
                        years.get(years.size() - 1).label()),
                UptakeChart.of(views.words, id, name.name(), years),
                years,
                years.size() < all.size(),
                verdict.isUsable() ? parameters(views, fit) : List.of(),
                verdict.reasons().stream()
                        .map(reason -> views.words.ofLibrary(reason::text))
                        .toList());
    }

    private static List<Parameter> parameters(Views views, DiffusionFit fit) {
        return fit.parameters().stream()
                .map(parameter -> new Parameter(
                        parameter.name(),
                        views.shares.number(parameter.value()),
                        views.shares.number(parameter.standardError())))
                .toList();
    }
}
