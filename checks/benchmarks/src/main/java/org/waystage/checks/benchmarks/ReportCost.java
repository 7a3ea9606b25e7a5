package org.waystage.checks.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.editions.Editions;
import org.waystage.json.CatalogueReader;
import org.waystage.report.AdoptionReport;

/**
 * Measures what a report costs, in a process of its own for each size: time by the clock and of processors, the heap that
 * was in use at most, and the files and bytes that were written.
 */
final class ReportCost {
    private ReportCost() {}

    /** What the script of the program sets, with a heap of 256 MB. */
    private static final List<String> LAUNCHER = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** The process of one size. */
    private record Run(List<String> settings, String cases, String languages, String data) {}

    /**
     * Measures the usual sizes.
     *
     * @param args a catalogue whose cases are repeated under other ids, or nothing for made-up ones
     */
    static void measure(List<String> args) throws IOException, InterruptedException {
        System.out.printf(
                "%8s %-9s %-5s %8s %9s %10s %8s %9s%n",
                "cases", "languages", "data", "seconds", "processor", "heap in MB", "files", "MB");
        String all = String.join(",", AdoptionReport.languages());
        for (Run run : List.of(
                new Run(LAUNCHER, "3600", all, "without"),
                new Run(LAUNCHER, "3600", all, "with"),
                new Run(LAUNCHER, "20000", "en", "without"),
                new Run(List.of("-Xmx1g"), "100000", "en", "without"),
                new Run(List.of("-Xmx2g"), "100000", "en", "with"))) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(run.settings);
            command.addAll(List.of(
                    "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                    "-cp",
                    System.getProperty("java.class.path"),
                    ReportCost.class.getName(),
                    run.cases,
                    run.languages,
                    run.data));
            command.addAll(args);
            new ProcessBuilder(command).inheritIO().start().waitFor();
        }
    }

    /**
     * Writes a report and prints its row.
     *
     * @param args the number of cases, the languages, {@code with} or {@code without} data, and perhaps a catalogue
     */
    public static void main(String[] args) throws IOException {
        Catalogue catalogue = args.length > 3
                ? repeated(Path.of(args[3]), Integer.parseInt(args[0]))
                : sample(Integer.parseInt(args[0]));
        AdoptionReport report = AdoptionReport.of(catalogue).inLanguages(args[1].split(","));
        Path folder = Files.createTempDirectory("waystage-report-cost");
        try {
            System.gc();
            resetPeaks();
            long processor = processor();
            long began = System.nanoTime();
            (args[2].equals("with") ? report : report.withoutData()).write(folder.resolve("report"));
            double seconds = (System.nanoTime() - began) / 1e9;
            double used = (processor() - processor) / 1e9;
            long[] written = written(folder);
            System.out.printf(
                    Locale.ROOT,
                    "%,8d %-9s %-5s %8.1f %9.1f %,10d %,8d %9.1f%n",
                    catalogue.caseStudies().size(),
                    args[1],
                    args[2],
                    seconds,
                    used,
                    peak() >> 20,
                    written[0],
                    written[1] / 1e6);
        } finally {
            delete(folder);
        }
    }

    /** Returns made-up cases with the reference data of the bundled edition. */
    static Catalogue sample(int cases) {
        Catalogue sample = SampleCatalogue.of(cases);
        return Editions.latest().toBuilder()
                .organizations(sample.organizations())
                .caseStudies(sample.caseStudies())
                .sources(sample.sources())
                .surveys(List.of())
                .lessons(List.of())
                .initiatives(List.of())
                .build();
    }

    /** Returns a catalogue with its cases as often as needed, each time under other ids. */
    private static Catalogue repeated(Path file, int cases) throws IOException {
        Catalogue catalogue = new CatalogueReader()
                .read(file)
                .value()
                .orElseThrow(() -> new IllegalArgumentException("no catalogue: " + file));
        List<CaseStudy> all = new ArrayList<>();
        for (int round = 0; all.size() < cases; round++) {
            for (CaseStudy study : catalogue
                    .caseStudies()
                    .subList(
                            0,
                            Math.min(cases - all.size(), catalogue.caseStudies().size()))) {
                String id = study.id().value();
                id = round == 0 ? id : id.substring(0, Math.min(id.length(), 80)) + "-x-" + all.size();
                id = id.replace("--", "-");
                all.add(study.toBuilder().id(CaseStudyId.of(id)).build());
            }
        }
        return catalogue.toBuilder().caseStudies(all).build();
    }

    private static long processor() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static void resetPeaks() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static long[] written(Path folder) throws IOException {
        long[] written = new long[2];
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                written[0]++;
                written[1] += Files.size(file);
            }
        }
        return written;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
