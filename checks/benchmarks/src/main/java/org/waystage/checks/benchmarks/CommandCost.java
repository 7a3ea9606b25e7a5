package org.waystage.checks.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.waystage.checks.benchmarks.CommandRounds.Row;
import org.waystage.core.Catalogue;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.lines.CaseStudyLinesWriter;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Measures what commands cost as whole processes, from their start to their end, beside a bare JVM and what others need for the same
 * files: a scan and DuckDB for lines, FastCSV for a register, R for times.
 */
final class CommandCost {
    private static final int ROUNDS = 5;
    private static final int CASES = 100_000;

    private CommandCost() {}

    /**
     * Measures the commands.
     *
     * @param args {@code cases=}, {@code rounds=} and {@code only=} ({@code lines}, {@code import}, {@code time-to} or
     *     {@code cores}, which is run only so), for an import of a real register {@code register=}, {@code encoding=}, {@code key=},
     *     {@code profile=} and {@code issued=}, then the runnable jar, and perhaps the script of the program with a Java runtime
     */
    static void measure(List<String> args) throws IOException, InterruptedException {
        Map<String, String> options = new LinkedHashMap<>();
        List<String> files = new ArrayList<>();
        for (String arg : args) {
            int at = arg.indexOf('=');
            if (at < 0) {
                files.add(arg);
            } else {
                options.put(arg.substring(0, at), arg.substring(at + 1));
            }
        }
        int cases = Integer.parseInt(options.getOrDefault("cases", Integer.toString(CASES)));
        String only = options.getOrDefault("only", "");
        CommandRounds rounds = new CommandRounds(
                Integer.parseInt(options.getOrDefault("rounds", Integer.toString(ROUNDS))), only.equals("cores"));
        List<List<String>> programs = programs(
                Path.of(files.isEmpty() ? "command-line/target/waystage.jar" : files.get(0)),
                Path.of(files.size() < 2 ? "command-line/target/waystage/bin/waystage" : files.get(1)));
        Path folder = Files.createTempDirectory("commands");
        try {
            if (only.isEmpty() || only.equals("lines")) {
                lines(folder, cases, programs, rounds);
            }
            if (only.isEmpty() || only.equals("import")) {
                register(folder, cases, options, programs, rounds);
            }
            if (only.isEmpty() || only.equals("time-to")) {
                times(folder, cases, programs, rounds);
            }
            if (only.equals("cores")) {
                cores(folder, cases, programs, rounds);
            }
        } finally {
            try (Stream<Path> there = Files.list(folder)) {
                for (Path file : there.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static List<List<String>> programs(Path jar, Path image) {
        List<List<String>> programs = new ArrayList<>(List.of(List.of(java(), "-jar", jar.toString())));
        if (Files.exists(image)) {
            programs.add(List.of(image.toString()));
        }
        return programs;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Returns the command that runs a class of the benchmarks. */
    private static List<String> own(Class<?> main, Path file) {
        return List.of(java(), "-cp", System.getProperty("java.class.path"), main.getName(), file.toString());
    }

    private static String of(List<String> program) {
        return program.size() == 1 ? ", image" : "";
    }

    private static void lines(Path folder, int cases, List<List<String>> programs, CommandRounds rounds)
            throws IOException, InterruptedException {
        Path lines = folder.resolve("lines.ndjson");
        Path withoutHead = folder.resolve("without-head.ndjson");
        write(lines, withoutHead, cases);
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("java -version", "", List.of(java(), "-version")));
        rows.add(new Row("scan", "", own(CommandCost.class, lines)));
        rows.add(new Row("DuckDB", "", own(DuckDb.class, withoutHead)));
        for (List<String> program : programs) {
            String of = of(program);
            rows.add(new Row("--help" + of, "java -version", and(program, "--help")));
            rows.add(new Row("stats" + of, "java -version", and(program, "stats")));
            rows.add(new Row("stats, lines" + of, "DuckDB", and(program, "stats", "--by", "group", lines.toString())));
            rows.add(new Row("validate, lines" + of, "scan", and(program, "validate", lines.toString())));
        }
        rounds.run(title("Lines", cases, lines), rows);
    }

    private static void write(Path lines, Path withoutHead, int cases) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(lines))) {
            CaseStudyLinesWriter.writeAll(SampleCatalogue.of(cases), out);
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

    private static void register(
            Path folder, int cases, Map<String, String> options, List<List<String>> programs, CommandRounds rounds)
            throws IOException, InterruptedException {
        Path register = folder.resolve("register.csv");
        List<String> reading = reading(options, register, cases);
        String lines = folder.resolve("register.ndjson").toString();
        String ledger = folder.resolve("ledger.csv").toString();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("FastCSV", "", own(CsvScan.class, register)));
        for (List<String> program : programs) {
            List<String> command = new ArrayList<>(program);
            command.addAll(reading);
            command.addAll(List.of("--output", lines));
            rows.add(new Row("import" + of(program), "FastCSV", command));
            rows.add(new Row("import, ledger" + of(program), "FastCSV", and(command, "--ledger", ledger)));
        }
        rounds.run(title("Register", cases, register), rows);
    }

    /** Writes the register, and returns the command that imports it. */
    private static List<String> reading(Map<String, String> options, Path register, int cases) throws IOException {
        if (!options.containsKey("register")) {
            SampleRegister.write(register, cases);
            return List.of("import", "--profile", SampleRegister.PROFILE, register.toString());
        }
        Charset charset = Charset.forName(options.getOrDefault("encoding", "UTF-8"));
        SampleRegister.repeat(Path.of(needed(options, "register")), charset, needed(options, "key"), register, cases);
        return List.of(
                "import",
                "--profile",
                needed(options, "profile"),
                "--issued",
                needed(options, "issued"),
                register.toString());
    }

    private static String needed(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("register= needs " + name + "= as well");
        }
        return value;
    }

    private static void times(Path folder, int cases, List<List<String>> programs, CommandRounds rounds)
            throws IOException, InterruptedException {
        Path lines = folder.resolve("times.ndjson");
        Path table = folder.resolve("times.csv");
        SampleTimes.write(lines, table, cases);
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("whole reading", "", own(WholeReading.class, lines)));
        rows.add(new Row("outlines", "", own(OutlinesReading.class, lines)));
        rows.add(new Row(
                "R",
                "",
                List.of(
                        "Rscript",
                        "-e",
                        "library(survival); t <- read.csv('" + table
                                + "'); print(survfit(Surv(days, event) ~ region, t))")));
        for (List<String> program : programs) {
            rows.add(new Row(
                    "time-to" + of(program),
                    "outlines",
                    and(
                            program,
                            "time-to",
                            "--to",
                            "deployed",
                            "--from",
                            "planned",
                            "--by",
                            "region",
                            lines.toString())));
        }
        rounds.run(title("Times", cases, lines), rows);
    }

    /** Compares two cores with one, to which {@code taskset} of Linux binds a command with all that it starts. */
    private static void cores(Path folder, int cases, List<List<String>> programs, CommandRounds rounds)
            throws IOException, InterruptedException {
        Path lines = folder.resolve("lines.ndjson");
        Path document = folder.resolve("document.json");
        Path register = folder.resolve("register.csv");
        Catalogue catalogue = SampleCatalogue.of(cases);
        try (OutputStream first = new BufferedOutputStream(Files.newOutputStream(lines));
                OutputStream second = new BufferedOutputStream(Files.newOutputStream(document))) {
            CaseStudyLinesWriter.writeAll(catalogue, first);
            CatalogueWriter.compact().write(catalogue, second);
        }
        SampleRegister.write(register, cases);
        String imported = folder.resolve("imported.ndjson").toString();
        List<Row> rows = new ArrayList<>();
        for (List<String> program : programs) {
            for (Path file : List.of(lines, document)) {
                String name = of(program) + ", " + file.getFileName();
                bind(rows, "stats" + name, and(program, "stats", "--by", "group", file.toString()));
                bind(rows, "validate" + name, and(program, "validate", file.toString()));
            }
            bind(
                    rows,
                    "import" + of(program),
                    and(
                            program,
                            "import",
                            "--profile",
                            SampleRegister.PROFILE,
                            register.toString(),
                            "--output",
                            imported));
        }
        rounds.run(title("Cores", cases, lines), rows);
    }

    /** Adds the row of two cores, and that of one, whose ratio says how many times as fast two are. */
    private static void bind(List<Row> rows, String name, List<String> command) {
        String[] args = command.toArray(String[]::new);
        rows.add(new Row(name, "", and(List.of("taskset", "-c", "0,1"), args)));
        rows.add(new Row(name + ", one core", name, and(List.of("taskset", "-c", "0"), args)));
    }

    private static String title(String what, int cases, Path file) throws IOException {
        return String.format(Locale.ROOT, "%s: %,d cases, %d MB", what, cases, Files.size(file) / 1_000_000);
    }

    private static List<String> and(List<String> first, String... others) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(others));
        return all;
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
