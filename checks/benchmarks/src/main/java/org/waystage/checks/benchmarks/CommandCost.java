package org.waystage.checks.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.waystage.json.lines.CaseStudyLinesWriter;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Measures what commands cost as whole processes, from their start to their end, beside a bare JVM, a scan of the same file
 * and DuckDB. Each round runs all of them, so that a machine that is busy for a while is so for all; bash counts the time.
 */
final class CommandCost {
    private static final int ROUNDS = 5;
    private static final int LINES = 100_000;

    private CommandCost() {}

    /** What is run, and what it is compared with: the name of an earlier row, or nothing. */
    private record Row(String name, String peer, List<String> command) {}

    /**
     * Measures the commands.
     *
     * @param args the runnable jar, and perhaps the script of the program with a Java runtime
     */
    static void measure(List<String> args) throws IOException, InterruptedException {
        Path jar = Path.of(args.isEmpty() ? "command-line/target/waystage.jar" : args.get(0));
        Path image = Path.of(args.size() < 2 ? "command-line/target/waystage/bin/waystage" : args.get(1));
        Path lines = Files.createTempFile("lines", ".ndjson");
        Path withoutHead = Files.createTempFile("lines", ".ndjson");
        try {
            write(lines, withoutHead);
            System.out.printf(
                    Locale.ROOT,
                    "%d rounds; %,d lines, %d MB; seconds of processor time, least and median; ratio to the peer of the same round, median%n",
                    ROUNDS,
                    LINES,
                    Files.size(lines) / 1_000_000);
            run(rows(jar, image, lines, withoutHead));
        } finally {
            Files.delete(lines);
            Files.delete(withoutHead);
        }
    }

    private static void write(Path lines, Path withoutHead) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(lines))) {
            CaseStudyLinesWriter.writeAll(SampleCatalogue.of(LINES), out);
        }
        try (InputStream in = Files.newInputStream(lines);
                OutputStream out = Files.newOutputStream(withoutHead)) {
            int b = in.read();
            while (b != '\n') {
                b = in.read();
            }
            in.transferTo(out);
        }
    }

    private static List<Row> rows(Path jar, Path image, Path lines, Path withoutHead) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> own = List.of(java, "-cp", System.getProperty("java.class.path"));
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("java -version", "", List.of(java, "-version")));
        rows.add(new Row("scan", "", and(own, CommandCost.class.getName(), lines.toString())));
        rows.add(new Row("DuckDB", "", and(own, DuckDb.class.getName(), withoutHead.toString())));
        List<List<String>> programs = new ArrayList<>(List.of(List.of(java, "-jar", jar.toString())));
        if (Files.exists(image)) {
            programs.add(List.of(image.toString()));
        }
        for (List<String> program : programs) {
            String of = program.size() == 1 ? ", image" : "";
            rows.add(new Row("--help" + of, "java -version", and(program, "--help")));
            rows.add(new Row("stats" + of, "java -version", and(program, "stats")));
            rows.add(new Row("stats, lines" + of, "DuckDB", and(program, "stats", "--by", "group", lines.toString())));
            rows.add(new Row("validate, lines" + of, "scan", and(program, "validate", lines.toString())));
        }
        return rows;
    }

    private static List<String> and(List<String> first, String... others) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(others));
        return all;
    }

    private static void run(List<Row> rows) throws IOException, InterruptedException {
        double[][] processor = new double[rows.size()][ROUNDS];
        double[][] clock = new double[rows.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < rows.size(); i++) {
                double[] times = times(rows.get(i).command);
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
                    "%-24s %6.2f %6.2f   %5s %-14s   by the clock %6.2f%n",
                    names.get(i),
                    Arrays.stream(processor[i]).min().orElseThrow(),
                    median(processor[i]),
                    ratio,
                    rows.get(i).peer,
                    median(clock[i]));
        }
    }

    private static double ratio(double[] ours, double[] theirs) {
        double[] ratios = new double[ROUNDS];
        Arrays.setAll(ratios, round -> ours[round] / theirs[round]);
        return median(ratios);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Returns the seconds that a process took: by the clock, of a user, of the system. */
    private static double[] times(List<String> command) throws IOException, InterruptedException {
        Path times = Files.createTempFile("times", ".txt");
        try {
            List<String> timed = new ArrayList<>(List.of(
                    "bash",
                    "-c",
                    "TIMEFORMAT='%R %U %S'; { time \"$@\" >/dev/null 2>&1; } 2>\"$0\"",
                    times.toString()));
            timed.addAll(command);
            new ProcessBuilder(timed).inheritIO().start().waitFor();
            String text = Files.readString(times, StandardCharsets.US_ASCII).strip();
            return Arrays.stream(text.split(" ", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } finally {
            Files.delete(times);
        }
    }

    /**
     * Runs the scan, the peer of what only reads.
     *
     * @param args the file
     * @throws IOException if the file cannot be read
     */
    public static void main(String[] args) throws IOException {
        try (JsonParser parser =
                new JsonFactory().createParser(ObjectReadContext.empty(), Files.newInputStream(Path.of(args[0])))) {
            long tokens = 0;
            while (parser.nextToken() != null) {
                tokens++;
            }
            System.out.println(tokens);
        }
    }
}
