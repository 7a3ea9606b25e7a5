package org.waystage.report.views;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.waystage.analysis.structure.Frequencies;
import org.waystage.report.figures.Figures;
import org.waystage.report.figures.Paths;

/**
 * The calls of the command line that print the numbers of a report for its own catalogue, for which {@code FILE}
 * stands.
 */
public final class MethodCalls {
    private MethodCalls() {}

    /** Returns the calls for the results of a statistic in the report; empty if there are no results or no command. */
    public static List<String> of(Method method, Views views) {
        Figures figures = views.figures;
        if (figures.entries().isEmpty() && method != Method.SHARES) {
            return List.of();
        }
        return switch (method) {
            case FUNNEL -> funnels(figures.paths());
            case TRANSITIONS -> moves(figures.paths());
            case TIME_TO_STAGE -> times(figures.paths());
            case STALENESS ->
                figures.catalogue().issued().isEmpty() ? List.of() : List.of("waystage staleness FILE --years 5");
            case DIFFUSION ->
                DiffusionView.of(views).series().stream()
                        .map(series -> "waystage diffusion FILE --technology " + series.technology())
                        .toList();
            case FREQUENCIES ->
                Arrays.stream(Frequencies.Kind.values())
                        .map(kind -> "waystage frequencies FILE --of " + kind.code() + " --by group")
                        .toList();
            case CO_OCCURRENCE ->
                List.of(
                        "waystage co-occurrence FILE --of group --minimum " + TogetherView.MINIMUM,
                        "waystage co-occurrence FILE --of group --in adopter --minimum " + TogetherView.MINIMUM,
                        "waystage co-occurrence FILE --of process --minimum " + TogetherView.MINIMUM);
            case SHARES -> figures.catalogue().surveys().isEmpty() ? List.of() : List.of("waystage survey FILE");
            case COMPARABILITY -> List.of();
        };
    }

    private static List<String> funnels(Paths paths) {
        return paths.funnels().stream()
                .map(along -> "waystage funnel FILE --by group"
                        + along.scheme()
                                .map(scheme -> " --scheme " + scheme.value())
                                .orElse(""))
                .toList();
    }

    private static List<String> moves(Paths paths) {
        List<String> calls = new ArrayList<>(
                List.of("waystage transitions FILE --level phase", "waystage transitions FILE --level stage"));
        paths.words()
                .forEach(matrix -> calls.add(
                        "waystage transitions FILE --scheme " + matrix.level().code()));
        return List.copyOf(calls);
    }

    private static List<String> times(Paths paths) {
        Set<String> calls = new LinkedHashSet<>();
        paths.durations().forEach(answer -> calls.add(answer.command()));
        paths.calendar().forEach(answer -> calls.add(answer.command()));
        return List.copyOf(calls);
    }
}
