package org.waystage.checks.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.waystage.checks.benchmarks.CommandRounds.Row;
import org.waystage.core.Catalogue;
import org.waystage.editions.Editions;
import org.waystage.json.lines.CaseStudyLinesWriter;

/**
 * Measures what commands cost as whole processes, from their start to their end, beside a bare JVM and what others need for the same
 * files: a scan and DuckDB for lines, FastCSV for a register, a copy for a report.
 */
final class CommandCost {
    private static final int ROUNDS = 5;
    private static final int CASES = 100_000;

    /** A report is of one case in so many, since it writes several pages for each. */
    private static final int REPORTED = 5;

    private final Path folder;
    private final List<String> program;
    private final int cases;
    private final CommandRounds rounds;

    private CommandCost(Path folder, List<String> program, int cases, CommandRounds rounds) {
        this.folder = folder;
        this.program = program;
        this.cases = cases;
        this.rounds = rounds;
    }

    /**
     * Measures the commands.
     *
     * @param args {@code cases=}, {@code rounds=} and {@code only=} ({@code lines}, {@code import} or {@code report}), then the runnable
     *     jar, or the script of the program with a Java runtime
     */
    static void measure(List<String> args) throws IOException, InterruptedException {
        Map<String, String> options = new LinkedHashMap<>();
        String file = "command-line/target/waystage.jar";
        for (String arg : args) {
            int at = arg.indexOf('=');
            if (at < 0) {
                file = arg;
            } else {
                options.put(arg.substring(0, at), arg.substring(at + 1));
            }
        }
        Path folder = Files.createTempDirectory("commands");
        try {
            CommandCost cost = new CommandCost(
                    folder,
                    file.endsWith(".jar") ? List.of(java(), "-jar", file) : List.of(file),
                    Integer.parseInt(options.getOrDefault("cases", Integer.toString(CASES))),
                    new CommandRounds(Integer.parseInt(options.getOrDefault("rounds", Integer.toString(ROUNDS)))));
            cost.run(options.getOrDefault("only", ""));
        } finally {
            try (Stream<Path> written = Files.walk(folder)) {
                for (Path one : written.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    private void run(String only) throws IOException, InterruptedException {
        if (only.isEmpty() || only.equals("lines")) {
            lines();
        }
        if (only.isEmpty() || only.equals("import")) {
            register();
        }
        if (only.isEmpty() || only.equals("report")) {
            report();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Returns the command that runs a class of the benchmarks. */
    private static List<String> own(Class<?> main, Path file) {
        return List.of(java(), "-cp", System.getProperty("java.class.path"), main.getName(), file.toString());
    }

    private List<String> waystage(String... args) {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(args));
        return command;
    }

    private void lines() throws IOException, InterruptedException {
        Path lines = folder.resolve("lines.ndjson");
        Path withoutHead = folder.resolve("without-head.ndjson");
        write(SampleCatalogue.of(cases), lines);
        copyWithoutHead(lines, withoutHead);
        rounds.run(
                title("Lines", cases, lines),
                List.of(
                        new Row("java -version", "", List.of(java(), "-version")),
                        new Row("scan", "", own(TokenScan.class, lines)),
                        new Row("DuckDB", "", own(DuckDb.class, withoutHead)),
                        new Row("--help", "java -version", waystage("--help")),
                        new Row("stats", "java -version", waystage("stats")),
                        new Row("stats, lines", "DuckDB", waystage("stats", "--by", "group", lines.toString())),
                        new Row("validate, lines", "scan", waystage("validate", lines.toString()))));
    }

    private static void write(Catalogue catalogue, Path lines) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(lines))) {
            CaseStudyLinesWriter.writeAll(catalogue, out);
        }
    }

    /** Copies the lines after the head, which only the library knows. */
    static void copyWithoutHead(Path lines, Path copy) throws IOException {
        try (InputStream in = Files.newInputStream(lines);
                OutputStream out = Files.newOutputStream(copy)) {
            int b = in.read();
            while (b != '\n') {
                b = in.read();
            }
            in.transferTo(out);
        }
    }

    private void register() throws IOException, InterruptedException {
        Path register = folder.resolve("register.csv");
        SampleRegister.write(register, cases);
        List<String> command = waystage(
                "import",
                "--profile",
                SampleRegister.PROFILE,
                register.toString(),
                "--output",
                folder.resolve("register.ndjson").toString());
        List<String> withLedger = new ArrayList<>(command);
        withLedger.addAll(List.of("--ledger", folder.resolve("ledger.csv").toString()));
        rounds.run(
                title("Register", cases, register),
                List.of(
                        new Row("FastCSV", "", own(CsvScan.class, register)),
                        new Row("import", "FastCSV", command),
                        new Row("import, ledger", "FastCSV", withLedger)));
    }

    private void report() throws IOException, InterruptedException {
        Path lines = folder.resolve("report.ndjson");
        Path report = folder.resolve("report");
        int reported = cases / REPORTED;
        write(withCodeLists(SampleCatalogue.of(reported)), lines);
        List<String> command = waystage("report", lines.toString(), "--output", report.toString());
        rounds.run(
                title("Report", reported, lines),
                List.of(
                        new Row("report", "copy of it", command),
                        new Row(
                                "copy of it",
                                "",
                                List.of(
                                        "cp",
                                        "-rT",
                                        report.toString(),
                                        folder.resolve("copy").toString()))));
    }

    /** Returns a catalogue with the code lists of the bundled edition, by which a report groups countries and processes. */
    private static Catalogue withCodeLists(Catalogue sample) {
        Catalogue edition = Editions.latest();
        return sample.toBuilder()
                .codeLists(edition.codeLists())
                .sources(Stream.concat(edition.sources().stream(), sample.sources().stream())
                        .toList())
                .build();
    }

    private static String title(String what, int cases, Path file) throws IOException {
        return String.format(Locale.ROOT, "%s: %,d cases, %d MB", what, cases, Files.size(file) / 1_000_000);
    }
}
