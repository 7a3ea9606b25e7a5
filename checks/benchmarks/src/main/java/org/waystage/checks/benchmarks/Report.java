package org.waystage.checks.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The results of JMH as ratios to the token scan of the same round. */
final class Report {
    private static final String SCAN = "scan";

    private Report() {}

    /** What one contestant took in each round: microseconds by the clock and of the processor, and bytes allocated. */
    private record Series(List<Double> clock, List<Double> cpu, List<Double> allocated) {
        Series() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    static void print(List<Collection<RunResult>> rounds, PrintStream out) {
        Map<String, Map<String, Series>> groups = new LinkedHashMap<>();
        for (Collection<RunResult> round : rounds) {
            for (RunResult result : round) {
                BenchmarkParams params = result.getParams();
                if (params.getTimeUnit() != TimeUnit.MICROSECONDS) {
                    continue; // no document is read or written, or more is done with it: JMH's own table says it all
                }
                String name = params.getBenchmark();
                int method = name.lastIndexOf('.');
                String type = name.substring(name.lastIndexOf('.', method - 1) + 1, method);
                String group = type + ", " + params.getParam("cases") + " cases";
                Series series = groups.computeIfAbsent(group, key -> new LinkedHashMap<>())
                        .computeIfAbsent(name.substring(method + 1), key -> new Series());
                series.clock.add(result.getPrimaryResult().getScore());
                series.cpu.add(secondary(result, CpuTime.LABEL));
                series.allocated.add(secondary(result, "gc.alloc.rate.norm"));
            }
        }
        Map<Integer, Integer> lengths = new HashMap<>();
        groups.forEach((group, contestants) -> {
            int cases = Integer.parseInt(group.replaceAll("[^0-9]", ""));
            int length = lengths.computeIfAbsent(cases, count -> Waystage.document(SampleCatalogue.of(count)).length);
            print(group, length, contestants, out);
        });
    }

    private static double secondary(RunResult result, String label) {
        Result<?> found = result.getSecondaryResults().get(label);
        return found == null ? Double.NaN : found.getScore();
    }

    private static void print(String group, int length, Map<String, Series> contestants, PrintStream out) {
        out.printf(Locale.ROOT, "%n%s, %,d bytes%n", group, length);
        out.printf(
                "%-18s %10s %6s %20s %20s %16s%n",
                "", "µs", "MB/s", "to the scan", "cpu to the scan", "allocated a byte");
        Series scan = contestants.getOrDefault(SCAN, new Series());
        contestants.forEach((name, series) -> out.printf(
                Locale.ROOT,
                "%-18s %,10.0f %6.0f %20s %20s %16.2f%n",
                name,
                median(series.clock),
                length / median(series.clock),
                ratio(series.clock, scan.clock),
                ratio(series.cpu, scan.cpu),
                median(series.allocated) / length));
    }

    /** Returns the median of the ratios, with the least and the greatest. */
    private static String ratio(List<Double> times, List<Double> scans) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < Math.min(times.size(), scans.size()); i++) {
            ratios.add(times.get(i) / scans.get(i));
        }
        ratios.sort(null);
        return ratios.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT, "%.2f (%.2f–%.2f)", median(ratios), ratios.get(0), ratios.get(ratios.size() - 1));
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
