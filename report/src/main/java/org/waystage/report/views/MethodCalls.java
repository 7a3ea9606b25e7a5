package org.waystage.report.views;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.waystage.analysis.structure.Frequencies;
import org.waystage.report.figures.Figures;
import org.waystage.report.figures.Paths;
import org.waystage.results.CatalogueStatistic;
import org.waystage.results.Statistic;
import org.waystage.results.StatisticOption;
import org.waystage.results.Statistics;

/**
 * The calls of the command line that print the numbers of a report for its own catalogue, which they name {@code FILE}.
 */
public final class MethodCalls {
    /** The statistics that the report shows, with their calls. */
    private static final Map<Statistic, Function<Views, List<String>>> SHOWN = Map.ofEntries(
            Map.entry(Statistics.STATS, MethodCalls::stages),
            Map.entry(Statistics.FUNNEL, views -> funnels(views.figures.paths())),
            Map.entry(Statistics.TRANSITIONS, views -> moves(views.figures.paths())),
            Map.entry(Statistics.TIME_TO, views -> times(views.figures.paths())),
            Map.entry(Statistics.STALENESS, MethodCalls::ages),
            Map.entry(Statistics.DIFFUSION, MethodCalls::fits),
            Map.entry(Statistics.FREQUENCIES, views -> statements()),
            Map.entry(Statistics.CO_OCCURRENCE, views -> pairs()),
            Map.entry(Statistics.SURVEY, MethodCalls::surveys));

    private MethodCalls() {}

    /** Returns whether the report shows the results of a statistic. */
    public static boolean isShown(Statistic statistic) {
        return SHOWN.containsKey(statistic);
    }

    /** Returns the calls for the results of a statistic in the report, or for a statistic that it does not show; empty if there are no results. */
    public static List<String> of(Statistic statistic, Views views) {
        Function<Views, List<String>> shown = SHOWN.get(statistic);
        if (views.figures.entries().isEmpty() && statistic != Statistics.SURVEY) {
            return List.of();
        }
        return shown == null ? List.of(call(statistic)) : shown.apply(views);
    }

    private static String call(Statistic statistic) {
        StringBuilder call =
                new StringBuilder("waystage stats ").append(statistic.name()).append(" FILE");
        if (statistic instanceof CatalogueStatistic<?> described) {
            described.options().stream()
                    .filter(StatisticOption::isRequired)
                    .forEach(option ->
                            call.append(" --").append(option.name()).append(' ').append(option.placeholder()));
        }
        return call.toString();
    }

    private static boolean isDated(Figures figures) {
        return figures.catalogue().issued().isPresent();
    }

    private static List<String> stages(Views views) {
        return isDated(views.figures)
                ? List.of("waystage stats FILE --by group", "waystage stats FILE --by year")
                : List.of();
    }

    private static List<String> ages(Views views) {
        return isDated(views.figures) ? List.of("waystage stats quality FILE --years 5") : List.of();
    }

    private static List<String> fits(Views views) {
        return DiffusionView.of(views).series().stream()
                .map(series -> "waystage stats uptake FILE --technology " + series.technology())
                .toList();
    }

    private static List<String> statements() {
        return Arrays.stream(Frequencies.Kind.values())
                .map(kind -> "waystage stats frequencies FILE --of " + kind.code() + " --by group")
                .toList();
    }

    private static List<String> pairs() {
        return List.of(
                "waystage stats together FILE --of group --minimum " + TogetherView.MINIMUM,
                "waystage stats together FILE --of group --in adopter --minimum " + TogetherView.MINIMUM,
                "waystage stats together FILE --of process --minimum " + TogetherView.MINIMUM);
    }

    private static List<String> surveys(Views views) {
        return views.figures.catalogue().surveys().isEmpty() ? List.of() : List.of("waystage stats survey FILE");
    }

    private static List<String> funnels(Paths paths) {
        return paths.funnels().stream()
                .map(along -> "waystage stats funnel FILE --by group"
                        + along.scheme()
                                .map(scheme -> " --scheme " + scheme.value())
                                .orElse(""))
                .toList();
    }

    private static List<String> moves(Paths paths) {
        List<String> calls = new ArrayList<>(List.of(
                "waystage stats transitions FILE --states phase", "waystage stats transitions FILE --states stage"));
        paths.words()
                .forEach(matrix -> calls.add("waystage stats transitions FILE --scheme "
                        + matrix.level().code()));
        return List.copyOf(calls);
    }

    private static List<String> times(Paths paths) {
        Set<String> calls = new LinkedHashSet<>();
        paths.durations().forEach(answer -> calls.add(answer.command()));
        paths.calendar().forEach(answer -> calls.add(answer.command()));
        return List.copyOf(calls);
    }
}
