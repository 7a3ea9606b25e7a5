package org.waystage.checks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A package is a room: small enough to be looked through, with a sign at its door, and its doors lead one way. */
class RoomsTest {
    private static final int MOST_FILES = 30;
    private static final int MOST_LINES = 450;

    private static final Map<String, String> LONG_FILES = Map.ofEntries(
            Map.entry("CaseStudy.java", "one record with its builder"),
            Map.entry("Catalogue.java", "all that a catalogue holds, with its builder"),
            Map.entry("Result.java", "one factory for each result"),
            Map.entry("Source.java", "one record with its builder"),
            Map.entry("StageRecord.java", "one record with its builder"),
            Map.entry("Survey.java", "one record with its parts and its builder"));

    /** A module with one entry, whose other packages need no name that says that they are not for others. */
    private static final String WITH_ONE_ENTRY = "report";

    private static Rooms rooms;

    @BeforeAll
    static void readSources() throws IOException {
        rooms = Rooms.read();
    }

    @Test
    void arrowsBetweenPackagesLeadOneWay() {
        assertThat(rooms.circles()).isEmpty();
    }

    @Test
    void noPackageHasMoreFilesThanOneLooksThrough() {
        Set<String> large = rooms.sizes().entrySet().stream()
                .filter(room -> room.getValue() > MOST_FILES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(large).isEmpty();
    }

    @Test
    void noFileIsLongerThanOneReadsInOneSitting() {
        List<String> tooLong = rooms.sources.stream()
                .filter(source -> source.lines().size() > MOST_LINES)
                .map(Rooms.Source::file)
                .toList();

        assertThat(tooLong).containsExactlyInAnyOrderElementsOf(LONG_FILES.keySet());
    }

    @Test
    void eachPublishedPackageSaysWhatItHoldsAndThatItIsNullMarked() {
        Set<String> described = rooms.sources.stream()
                .filter(Rooms.Source::isDescription)
                .filter(source -> source.lines().get(0).startsWith("/**"))
                .filter(source -> source.lines().stream().anyMatch(line -> line.matches("@.*\\bNullMarked")))
                .map(Rooms.Source::room)
                .collect(Collectors.toSet());
        Set<String> undescribed = new TreeSet<>();
        rooms.exports
                .keySet()
                .forEach(module -> undescribed.addAll(rooms.rooms(module).keySet()));
        undescribed.removeAll(described);

        assertThat(undescribed).isEmpty();
    }

    @Test
    void whatIsInternalIsExportedToNobodyElseAndEverythingElseToEverybody() {
        SortedMap<String, SortedSet<String>> expected = new TreeMap<>();
        rooms.exports
                .keySet()
                .forEach(module -> expected.put(
                        module,
                        rooms.rooms(module).keySet().stream()
                                .filter(room -> !List.of(room.split("\\.")).contains("internal"))
                                .collect(Collectors.toCollection(TreeSet::new))));

        expected.put(WITH_ONE_ENTRY, new TreeSet<>(Set.of("org.waystage.report")));
        assertThat(rooms.exports).isEqualTo(expected);
    }

    @Test
    void whatIsInternalIsSharedWithThoseModulesOfThisRepositoryThatUseIt() {
        SortedMap<String, SortedSet<String>> used = new TreeMap<>();
        for (String shared : rooms.sharedWith.keySet()) {
            assertThat(shared).contains(".internal.");
            used.put(
                    shared,
                    rooms.sources.stream()
                            .filter(source -> source.uses().contains(shared))
                            .map(Rooms.Source::module)
                            .filter(module -> rooms.exports.containsKey(module)
                                    && !rooms.rooms(module).containsKey(shared))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }

        assertThat(rooms.sharedWith).isNotEmpty().isEqualTo(used);
    }
}
