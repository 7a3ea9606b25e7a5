package org.waystage.json.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.source.Citation;
import org.waystage.core.value.Text;
import org.waystage.json.lines.CaseStudyLinesWriter;

class CaseStudiesByIdTest {
    private static final String OURS = "by-id-case-";

    @TempDir
    private Path folder;

    /** The cases of one id as they were handed on. */
    private record Seen(
            List<Integer> placesBefore, List<CaseStudy> before, List<Integer> placesAfter, List<CaseStudy> after) {}

    @Test
    void casesOfLinesComeSideBySideById() throws IOException {
        for (long seed = 0; seed < 40; seed++) {
            RandomEditions editions = new RandomEditions(seed);
            Catalogue before = editions.first();
            Catalogue after = editions.after(before);

            try (CaseStudiesById cases = CaseStudiesById.of(
                    seed % 3 == 0 ? EditionInput.of(before) : lines(before, "a", seed), lines(after, "b", seed + 1))) {
                assertThat(seen(cases)).as("seed %s", seed).isEqualTo(expected(before, after));
                assertThat(seen(cases)).as("once more, seed %s", seed).isEqualTo(expected(before, after));
                assertThat(cases.after().cases()).isEqualTo(after.caseStudies().size());
                assertThat(cases.after().citedByAll()).isEqualTo(citedByAll(after));
            }
        }
    }

    @Test
    void linesLongerThanWhatIsReadAtOnceAreWhole() throws IOException {
        Catalogue edition = longLines();

        try (CaseStudiesById found = CaseStudiesById.of(lines(edition, "a", 0), lines(edition, "b", 2))) {
            assertThat(seen(found)).isEqualTo(expected(edition, edition));
        }
    }

    @Test
    void aLineThatIsNoLongerWholeEndsTheReading() throws IOException {
        Catalogue edition = longLines();
        EditionInput input = lines(edition, "a", 0);
        try (CaseStudiesById cases = CaseStudiesById.of(input, EditionInput.of(edition))) {
            Path file = folder.resolve("a.ndjson");
            Files.writeString(file, Files.readString(file).replace("{\"id\"", "{\"ix\""));

            assertThatThrownBy(() -> seen(cases)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void noTemporaryFileStays() throws IOException {
        Catalogue edition = Catalogue.builder(CatalogueId.of("many"), Text.english("Many"))
                .caseStudies(IntStream.range(0, SortedIds.IN_MEMORY + 9)
                        .mapToObj(CaseStudiesByIdTest::caseStudy)
                        .toList())
                .build();
        Set<Path> before = temporary();

        try (CaseStudiesById cases = CaseStudiesById.of(EditionInput.of(edition), EditionInput.of(edition))) {
            int[] ids = new int[2];
            cases.forEach((number, group) -> ids[0] = number + 1);
            cases.forEach((number, group) -> ids[1] = number + 1);
            assertThat(ids).containsOnly(edition.caseStudies().size());
            assertThat(temporary()).hasSizeGreaterThan(before.size());
        }

        assertThat(temporary()).isEqualTo(before);
    }

    private static Catalogue longLines() {
        List<CaseStudy> cases = new ArrayList<>();
        Catalogue any = new RandomEditions(7).first();
        for (int i = 0; i < 60; i++) {
            String summary = "w".repeat(i * i * 100);
            cases.add(
                    caseStudy(59 - i).toBuilder().summary(Text.english(summary)).build());
        }
        return any.toBuilder().caseStudies(cases).build();
    }

    private static CaseStudy caseStudy(int number) {
        return CaseStudy.builder(
                        CaseStudyId.of(OURS + number),
                        Text.english("Case"),
                        List.of(TechnologyId.of("drones")),
                        List.of(OrganizationId.of("body")))
                .build();
    }

    /** Returns the temporary files with ids of these tests; others may run at the same time. */
    private static Set<Path> temporary() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            Set<Path> found = new TreeSet<>();
            files.filter(file -> file.getFileName().toString().endsWith(".ids") && isOurs(file))
                    .forEach(found::add);
            return found;
        }
    }

    private static boolean isOurs(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(OURS);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes an edition as lines, at times with blank ones or other ends. */
    private EditionInput lines(Catalogue edition, String name, long seed) throws IOException {
        Path file = folder.resolve(name + ".ndjson");
        try (OutputStream out = Files.newOutputStream(file)) {
            CaseStudyLinesWriter.writeAll(edition, out);
        }
        String text = Files.readString(file);
        if (seed % 4 == 1) {
            text = text.replace("\n", "\r\n\n");
        } else if (seed % 4 == 2) {
            text = text.substring(0, text.length() - 1);
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return EditionInput.ofLines(file).orElseThrow();
    }

    private static List<Seen> seen(CaseStudiesById cases) {
        List<Seen> seen = new ArrayList<>();
        cases.forEach((number, group) -> {
            assertThat(number).isEqualTo(seen.size());
            seen.add(new Seen(group.placesBefore(), group.before(), group.placesAfter(), group.after()));
        });
        return seen;
    }

    private static List<Seen> expected(Catalogue before, Catalogue after) {
        TreeSet<String> ids = new TreeSet<>();
        before.caseStudies().forEach(one -> ids.add(one.id().value()));
        after.caseStudies().forEach(one -> ids.add(one.id().value()));
        return ids.stream()
                .map(id -> new Seen(places(before, id), cases(before, id), places(after, id), cases(after, id)))
                .toList();
    }

    private static List<Integer> places(Catalogue edition, String id) {
        return IntStream.range(0, edition.caseStudies().size())
                .filter(i -> edition.caseStudies().get(i).id().value().equals(id))
                .boxed()
                .toList();
    }

    private static List<CaseStudy> cases(Catalogue edition, String id) {
        return places(edition, id).stream().map(edition.caseStudies()::get).toList();
    }

    private static Set<SourceId> citedByAll(Catalogue edition) {
        Set<SourceId> cited = new TreeSet<>();
        edition.sources().forEach(source -> cited.add(source.id()));
        for (CaseStudy one : edition.caseStudies()) {
            for (Citation citation : one.sources()) {
                cited.add(citation.source());
            }
        }
        cited.removeIf(source -> edition.caseStudies().isEmpty()
                || !edition.caseStudies().stream()
                        .allMatch(one ->
                                one.sources().stream().map(Citation::source).anyMatch(source::equals)));
        return cited;
    }
}
