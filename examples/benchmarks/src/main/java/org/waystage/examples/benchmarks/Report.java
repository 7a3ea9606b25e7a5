package org.waystage.examples.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The results of JMH as ratios to the token scan of the same round. */
final class Report {
    private static final String SCAN = "scan";

    private Report() {}

    /** What one contestant took in each round: microseconds, and bytes allocated. */
    private record Series(List<Double> times, List<Double> allocated) {}

    static void print(List<Collection<RunResult>> rounds, PrintStream out) {
        Map<String, Map<String, Series>> groups = new LinkedHashMap<>();
        for (Collection<RunResult> round : rounds) {
            for (RunResult result : round) {
                BenchmarkParams params = result.getParams();
                String name = params.getBenchmark();
                int method = name.lastIndexOf('.');
                String type = name.substring(name.lastIndexOf('.', method - 1) + 1, method);
                Series series = groups.computeIfAbsent(
                                type + ", " + params.getParam("cases") + " cases", key -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                name.substring(method + 1), key -> new Series(new ArrayList<>(), new ArrayList<>()));
                series.times.add(result.getPrimaryResult().getScore());
                series.allocated.add(allocated(result));
            }
        }
        Map<Integer, Integer> lengths = new HashMap<>();
        groups.forEach((group, contestants) -> {
            int cases = Integer.parseInt(group.replaceAll("[^0-9]", ""));
            int length = lengths.computeIfAbsent(cases, count -> Waystage.document(SampleCatalogue.of(count)).length);
            print(group, length, contestants, out);
        });
    }

    private static double allocated(RunResult result) {
        Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return allocated == null ? Double.NaN : allocated.getScore();
    }

    private static void print(String group, int length, Map<String, Series> contestants, PrintStream out) {
        out.printf(Locale.ROOT, "%n%s, %,d bytes%n", group, length);
        out.printf("%-20s %12s %8s %22s %22s%n", "", "µs", "MB/s", "to the scan (rounds)", "allocated a byte read");
        Series scan = contestants.get(SCAN);
        contestants.forEach((name, series) -> {
            double time = median(series.times);
            String ratio = "";
            if (scan != null) {
                List<Double> ratios = new ArrayList<>();
                for (int i = 0; i < series.times.size(); i++) {
                    ratios.add(series.times.get(i) / scan.times.get(i));
                }
                ratio = String.format(
                        Locale.ROOT,
                        "%.2f (%.2f to %.2f)",
                        median(ratios),
                        ratios.stream().mapToDouble(r -> r).min().orElseThrow(),
                        ratios.stream().mapToDouble(r -> r).max().orElseThrow());
            }
            out.printf(
                    Locale.ROOT,
                    "%-20s %,12.0f %8.0f %22s %22.2f%n",
                    name,
                    time,
                    length / time,
                    ratio,
                    median(series.allocated) / length);
        });
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
