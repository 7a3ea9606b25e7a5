package org.waystage.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waystage.editions.Editions;

/**
 * The reports of the newest edition, in all languages and with data, as anybody writes them. They are written once for
 * all tests that read them, and go when the tests end; no test may write into them.
 */
public final class EditionReports {
    private static @Nullable WrittenReport newest;
    private static @Nullable WrittenReport sinceTheFirst;

    private EditionReports() {}

    /** Returns the report of the newest edition. */
    public static synchronized WrittenReport newest() throws IOException {
        if (newest == null) {
            newest = WrittenReport.of(AdoptionReport.of(Editions.latest()), folder());
        }
        return newest;
    }

    /** Returns the report of the newest edition with what changed since the first. */
    public static synchronized WrittenReport sinceTheFirst() throws IOException {
        if (sinceTheFirst == null) {
            sinceTheFirst =
                    WrittenReport.of(AdoptionReport.of(Editions.latest()).since(Editions.of("2026-11")), folder());
        }
        return sinceTheFirst;
    }

    private static Path folder() throws IOException {
        Path folder = Files.createTempDirectory("report-of-the-edition");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return folder;
    }

    private static void delete(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
