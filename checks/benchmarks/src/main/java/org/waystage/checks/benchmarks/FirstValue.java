package org.waystage.checks.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.waystage.checks.benchmarks.bindings.AvajeBinding;
import org.waystage.checks.benchmarks.bindings.DataBinding;
import org.waystage.checks.benchmarks.bindings.DslJsonBinding;
import org.waystage.checks.benchmarks.bindings.Fastjson;
import org.waystage.checks.benchmarks.bindings.GsonBinding;
import org.waystage.checks.benchmarks.bindings.MoshiBinding;
import org.waystage.json.CatalogueReader;
import org.waystage.json.reading.ReadOptions;

/**
 * Measures whole processes that read the bundled edition once and end, from their start to their end.
 *
 * <p>Contestants take turns, so that a busy machine is busy for all of them.
 */
final class FirstValue {
    private static final String EDITION = "/org/waystage/editions/2026-11.json";
    private static final int RUNS = 40;

    private FirstValue() {}

    static void measure() throws IOException, InterruptedException {
        Path file = Files.createTempFile("edition", ".json");
        try {
            try (InputStream edition = FirstValue.class.getResourceAsStream(EDITION)) {
                Files.copy(Objects.requireNonNull(edition), file, StandardCopyOption.REPLACE_EXISTING);
            }
            measure(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void measure(Path file) throws IOException, InterruptedException {
        Map<Class<?>, List<Double>> times = new LinkedHashMap<>();
        List<Class<?>> contestants = List.of(
                Nothing.class,
                Scan.class,
                WaystageOnce.class,
                WaystageChecked.class,
                Binding.class,
                FastjsonOnce.class,
                GsonOnce.class,
                MoshiOnce.class,
                DslJsonOnce.class,
                AvajeOnce.class);
        for (int run = 0; run < RUNS; run++) {
            for (Class<?> contestant : contestants) {
                long start = System.nanoTime();
                if (Child.start(List.of(), contestant, file.toString()).waitFor() != 0) {
                    throw new IllegalStateException(contestant.getSimpleName() + " failed");
                }
                times.computeIfAbsent(contestant, key -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
            }
        }
        double scan = Report.median(times.getOrDefault(Scan.class, List.of()));
        System.out.printf("%-18s %10s %16s%n", RUNS + " runs each", "median ms", "over the scan");
        times.forEach((contestant, series) -> {
            double median = Report.median(series);
            System.out.printf(Locale.ROOT, "%-18s %10.0f %16.0f%n", contestant.getSimpleName(), median, median - scan);
        });
    }

    /** A JVM that does nothing. */
    static final class Nothing {
        private Nothing() {}

        /**
         * Does nothing.
         *
         * @param args not used
         */
        public static void main(String[] args) {}
    }

    /** Scans the file. */
    static final class Scan {
        private Scan() {}

        /**
         * Scans a file.
         *
         * @param args the file
         */
        public static void main(String[] args) {
            System.out.println(TokenScan.scan(new File(args[0])));
        }
    }

    /** Reads the file into the model. */
    static final class WaystageOnce {
        private WaystageOnce() {}

        /**
         * Reads a file.
         *
         * @param args the file
         * @throws IOException if it cannot be read
         */
        public static void main(String[] args) throws IOException {
            CatalogueReader reader = new CatalogueReader(ReadOptions.defaults().unchecked());
            System.out.println(
                    reader.read(Path.of(args[0])).orElseThrow().caseStudies().size());
        }
    }

    /** Reads the file into the model and checks its rules. */
    static final class WaystageChecked {
        private WaystageChecked() {}

        /**
         * Reads a file.
         *
         * @param args the file
         * @throws IOException if it cannot be read
         */
        public static void main(String[] args) throws IOException {
            System.out.println(new CatalogueReader()
                    .read(Path.of(args[0]))
                    .orElseThrow()
                    .caseStudies()
                    .size());
        }
    }

    /** Reads the file into plain records with Jackson data binding. */
    static final class Binding {
        private Binding() {}

        /**
         * Reads a file.
         *
         * @param args the file
         */
        public static void main(String[] args) {
            System.out.println(DataBinding.read(new File(args[0])).id());
        }
    }

    /** Reads the file into plain records with fastjson2. */
    static final class FastjsonOnce {
        private FastjsonOnce() {}

        /**
         * Reads a file.
         *
         * @param args the file
         * @throws IOException if it cannot be read
         */
        public static void main(String[] args) throws IOException {
            System.out.println(
                    Fastjson.read(Files.readAllBytes(Path.of(args[0]))).id());
        }
    }

    /** Reads the file into plain records with Gson. */
    static final class GsonOnce {
        private GsonOnce() {}

        /**
         * Reads a file.
         *
         * @param args the file
         * @throws IOException if it cannot be read
         */
        public static void main(String[] args) throws IOException {
            System.out.println(
                    GsonBinding.read(Files.readAllBytes(Path.of(args[0]))).id());
        }
    }

    /** Reads the file into plain records with Moshi. */
    static final class MoshiOnce {
        private MoshiOnce() {}

        /**
         * Reads a file.
         *
         * @param args the file
         * @throws IOException if it cannot be read
         */
        public static void main(String[] args) throws IOException {
            System.out.println(
                    MoshiBinding.read(Files.readAllBytes(Path.of(args[0]))).id());
        }
    }

    /** Reads the file into plain beans with DSL-JSON. */
    static final class DslJsonOnce {
        private DslJsonOnce() {}

        /**
         * Reads a file.
         *
         * @param args the file
         * @throws IOException if it cannot be read
         */
        public static void main(String[] args) throws IOException {
            System.out.println(DslJsonBinding.read(Files.readAllBytes(Path.of(args[0]))).id);
        }
    }

    /** Reads the file into plain records with avaje-jsonb. */
    static final class AvajeOnce {
        private AvajeOnce() {}

        /**
         * Reads a file.
         *
         * @param args the file
         * @throws IOException if it cannot be read
         */
        public static void main(String[] args) throws IOException {
            System.out.println(
                    AvajeBinding.read(Files.readAllBytes(Path.of(args[0]))).id());
        }
    }
}
