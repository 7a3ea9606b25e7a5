package org.waystage.checks.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Runs commands as whole processes, one after the other and that several times, so that a machine that is busy for a while is so for
 * all of them; bash counts the time.
 *
 * @param rounds how often each is run
 */
record CommandRounds(int rounds) {
    /** What is run, and what it is compared with: the name of another row, or nothing. */
    record Row(String name, String peer, List<String> command) {}

    /** Runs the commands and prints their times. */
    void run(String title, List<Row> rows) throws IOException, InterruptedException {
        System.out.printf(
                Locale.ROOT,
                "%n%s%n%d rounds; seconds of processor time, least and median; ratio to the peer of the same round, median%n",
                title,
                rounds);
        double[][] processor = new double[rows.size()][rounds];
        double[][] clock = new double[rows.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < rows.size(); i++) {
                double[] times = times(rows.get(i));
                clock[i][round] = times[0];
                processor[i][round] = times[1] + times[2];
            }
        }
        List<String> names = rows.stream().map(Row::name).toList();
        for (int i = 0; i < rows.size(); i++) {
            int peer = names.indexOf(rows.get(i).peer);
            String ratio = peer < 0 ? "" : String.format(Locale.ROOT, "%.1f", ratio(processor[i], processor[peer]));
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %6.2f %6.2f   %5s %-14s   by the clock %6.2f%n",
                    names.get(i),
                    Arrays.stream(processor[i]).min().orElseThrow(),
                    median(processor[i]),
                    ratio,
                    rows.get(i).peer,
                    median(clock[i]));
        }
    }

    private static double ratio(double[] ours, double[] theirs) {
        double[] ratios = new double[ours.length];
        Arrays.setAll(ratios, round -> ours[round] / theirs[round]);
        return median(ratios);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /**
     * Returns the seconds that a process took: by the clock, of a user, of the system.
     *
     * @throws IOException if it failed, since what failed early would look fast
     */
    private static double[] times(Row row) throws IOException, InterruptedException {
        Path times = Files.createTempFile("times", ".txt");
        try {
            List<String> timed = new ArrayList<>(List.of(
                    "bash",
                    "-c",
                    "TIMEFORMAT='%R %U %S'; { time \"$@\" >/dev/null 2>&1; } 2>\"$0\"",
                    times.toString()));
            timed.addAll(row.command);
            int status = new ProcessBuilder(timed).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IOException(row.name + " ended with the exit code " + status);
            }
            String text = Files.readString(times, StandardCharsets.US_ASCII).strip();
            return Arrays.stream(text.split(" ", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } finally {
            Files.delete(times);
        }
    }
}
