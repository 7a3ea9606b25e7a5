package org.waystage.checks.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures how little heap the commands of the program need for a million cases, in lines and as a document. Each command runs as a
 * process of its own, with more and more heap until it suffices.
 */
final class MillionCost {
    private static final int CASES = 1_000_000;
    private static final List<String> HEAPS = List.of("64m", "128m", "256m", "1g", "4g");
    private static final int CLOCK_TICKS = 100;
    private static final String ALL_DOUBTS = "redaction-name-mentioned,redaction-sources-lost";

    private final String jar;
    private final Path folder;
    private final List<String> wanted;

    private MillionCost(String jar, Path folder, List<String> wanted) {
        this.jar = jar;
        this.folder = folder;
        this.wanted = wanted;
    }

    /** A command, and what it writes, which is deleted after it. */
    private record Row(String name, List<String> arguments, String written) {}

    /**
     * Measures the commands.
     *
     * @param args the number of cases, and the commands that are wanted, all if none is named
     */
    static void measure(List<String> args) throws IOException, InterruptedException {
        int cases = args.isEmpty() ? CASES : Integer.parseInt(args.get(0));
        Path folder = Files.createTempDirectory("million");
        try {
            List<String> wanted = args.subList(Math.min(1, args.size()), args.size());
            new MillionCost("command-line/target/waystage.jar", folder, wanted).run(cases);
        } finally {
            delete(folder);
        }
    }

    private void run(int cases) throws IOException, InterruptedException {
        edition("a", new LargeEdition("sample", 0, cases, false), true);
        edition("b", new LargeEdition("sample", 0, cases, true), true);
        edition("left", new LargeEdition("left", 0, cases / 2, false), true);
        edition("right", new LargeEdition("right", cases / 2 - cases / 1000, cases, false), true);
        writeKey();
        System.out.printf(
                Locale.ROOT,
                "%,d cases: %,d MB in lines, %,d MB as a document%n%-22s %5s %9s %9s   %s%n",
                cases,
                Files.size(folder.resolve("a.ndjson")) / 1_000_000,
                Files.size(folder.resolve("a.json")) / 1_000_000,
                "command",
                "heap",
                "processor",
                "resident",
                "outcome");
        for (Row row : rows()) {
            if (wanted.isEmpty() || wanted.contains(row.arguments.get(0))) {
                run(row);
            }
        }
    }

    private void edition(String name, LargeEdition edition, boolean document) throws IOException {
        Path lines = folder.resolve(name + ".ndjson");
        edition.writeLines(lines);
        if (document) {
            LargeEdition.writeDocument(lines, folder.resolve(name + ".json"));
        }
    }

    private void writeKey() throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Files.writeString(
                    folder.resolve("key.pem"),
                    pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            Files.writeString(
                    folder.resolve("key.pub.pem"),
                    pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform of 15 or later has Ed25519", e);
        }
    }

    private static String pem(String kind, byte[] key) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String form : List.of(".ndjson", ".json")) {
            String name = form.equals(".json") ? ", document" : ", lines";
            String a = "a" + form;
            String b = "b" + form;
            rows.add(row("validate" + name, "", "validate", a));
            rows.add(row("stats" + name, "", "stats", "--by", "group", a));
            rows.add(row("convert" + name + " to lines", "out.ndjson", "convert", a, "-o", "out.ndjson"));
            rows.add(row("convert" + name + " to document", "out.json", "convert", a, "-o", "out.json"));
            rows.add(row("canonical" + name, "out.json", "canonical", a, "-o", "out.json"));
            rows.add(row(
                    "redact" + name,
                    "out" + form,
                    "redact",
                    a,
                    "-a",
                    "public",
                    "--accept",
                    ALL_DOUBTS,
                    "-o",
                    "out" + form));
            rows.add(row("sign" + name, "", "sign", a, "--key", "key.pem"));
            rows.add(row("verify" + name, a + ".sig", "verify", a, "--key", "key.pub.pem"));
            rows.add(row("diff" + name, "out.csv", "diff", a, b, "--format", "csv", "-o", "out.csv"));
            rows.add(row("delta" + name, "", "delta", a, b, "-o", "delta.ndjson"));
            rows.add(row("apply" + name, "out" + form, "apply", a, "delta.ndjson", "-o", "out" + form));
            rows.add(row(
                    "merge" + name,
                    "out" + form,
                    ("merge left" + form + " right" + form
                                    + " --id all --title All --edition 2026 --issued 2026-12-01 -o out" + form)
                            .split(" ")));
        }
        return rows;
    }

    private static Row row(String name, String written, String... arguments) {
        return new Row(name, List.of(arguments), written);
    }

    private void run(Row row) throws IOException, InterruptedException {
        for (String heap : HEAPS) {
            Outcome outcome = run(row, heap);
            System.out.printf(
                    Locale.ROOT,
                    "%-22s %5s %9.1f %6d MB   %s%n",
                    row.name,
                    heap,
                    outcome.processor,
                    outcome.resident >> 10,
                    outcome.said);
            if (outcome.passed || !outcome.said.contains("memory")) {
                break;
            }
        }
        if (!row.written.isEmpty()) {
            Files.deleteIfExists(folder.resolve(row.written));
        }
    }

    /** What came of a process: seconds of processor time, and the most kilobytes that were resident. */
    private record Outcome(boolean passed, double processor, long resident, String said) {}

    private Outcome run(Row row, String heap) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-jar",
                Path.of(jar).toAbsolutePath().toString()));
        command.addAll(row.arguments);
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(said.toFile())
                .start();
        double processor = 0;
        long resident = 0;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            processor = Math.max(processor, processor(process.pid()));
            resident = Math.max(resident, resident(process.pid()));
        }
        boolean passed = process.exitValue() == 0;
        return new Outcome(passed, processor, resident, passed ? "done" : last(Files.readString(said)));
    }

    /** Returns the last sentence that a process said, which is wrapped. */
    private static String last(String said) {
        String trace = said.contains("\tat ") ? "STACK TRACE: " : "";
        return trace
                + said.substring(Math.max(0, said.lastIndexOf("waystage: "))).replaceAll("\\s+", " ");
    }

    /** Returns the seconds of processor time of a process so far, where the system tells: fields 14 and 15 of its state. */
    private static double processor(long process) {
        String[] fields = text(process, "stat").replaceFirst(".*\\) ", "").split(" ", -1);
        return fields.length < 14 ? 0 : (Double.parseDouble(fields[11]) + Double.parseDouble(fields[12])) / CLOCK_TICKS;
    }

    private static long resident(long process) {
        return text(process, "status")
                .lines()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static String text(long process, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process), file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // it has ended, or the system is another one
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
