package org.waystage.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.OrganizationId;
import org.waystage.editions.Editions;

/**
 * The report of the newest edition with what changed since the first, in all languages and with data, as any user writes it. It
 * is written once for all tests that read it, and is deleted when the tests end; no test may write into it.
 */
public final class EditionReport {
    private static @Nullable WrittenReport written;

    private EditionReport() {}

    /** Returns the report. */
    public static synchronized WrittenReport written() throws IOException {
        if (written == null) {
            written = WrittenReport.of(plan(), folder());
        }
        return written;
    }

    /** Returns the same report, not written. */
    static AdoptionReport plan() {
        return AdoptionReport.of(Editions.latest()).since(Editions.of("2026-11"));
    }

    /** Returns the newest edition with its first cases and their adopters alone, whose report has far fewer pages. */
    public static Catalogue firstCases(int number) {
        Catalogue edition = Editions.latest();
        List<CaseStudy> cases = edition.caseStudies().subList(0, number);
        Set<OrganizationId> adopters =
                cases.stream().flatMap(each -> each.adopters().stream()).collect(Collectors.toSet());
        return edition.toBuilder()
                .caseStudies(cases)
                .organizations(edition.organizations().stream()
                        .filter(each -> adopters.contains(each.id()))
                        .toList())
                .codeLists(List.of())
                .build();
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
