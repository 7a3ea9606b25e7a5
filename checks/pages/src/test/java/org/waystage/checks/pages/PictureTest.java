package org.waystage.checks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packages of each module stand in {@code ARCHITECTURE.md} with the arrows that the imports draw. */
class PictureTest {
    private static final Pattern HEADING = Pattern.compile("### `([a-z/-]+)`");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z.]+)` \\| [^|]+ \\| ([^|]+) \\|");
    private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");

    private static Rooms rooms;

    @BeforeAll
    static void readSources() throws IOException {
        rooms = Rooms.read();
    }

    @Test
    void showsTheArrowsThatTheImportsDraw() throws IOException {
        Map<String, Map<String, Set<String>>> drawn = new LinkedHashMap<>();
        modules().forEach(module -> drawn.put(module, drawn(module)));

        assertThat(shown()).isEqualTo(drawn);
    }

    @Test
    void everyArrowLeadsDown() throws IOException {
        List<String> upwards = new ArrayList<>();
        shown().forEach((module, packages) -> {
            Set<String> above = new TreeSet<>();
            packages.forEach((name, uses) -> {
                above.add(name);
                uses.stream()
                        .filter(above::contains)
                        .forEach(used -> upwards.add(module + ": " + name + " -> " + used));
            });
        });

        assertThat(upwards).isEmpty();
    }

    /** Returns the modules that have several packages. */
    private static Set<String> modules() {
        return rooms.sources.stream()
                .map(Rooms.Source::module)
                .distinct()
                .filter(module -> rooms.rooms(module).size() > 1)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> drawn(String module) {
        SortedMap<String, SortedSet<String>> packages = rooms.rooms(module);
        String root = root(packages);
        Map<String, Set<String>> drawn = new LinkedHashMap<>();
        packages.forEach((name, uses) -> drawn.put(
                shortName(name, root),
                uses.stream().map(used -> shortName(used, root)).collect(Collectors.toCollection(TreeSet::new))));
        return drawn;
    }

    /** Returns the package named after the module, which may hold nothing itself. */
    private static String root(SortedMap<String, ?> packages) {
        String root = packages.firstKey();
        while (!packages.keySet().stream().allMatch(isIn(root))) {
            root = root.substring(0, root.lastIndexOf('.'));
        }
        return root;
    }

    private static Predicate<String> isIn(String root) {
        return name -> name.equals(root) || name.startsWith(root + ".");
    }

    private static String shortName(String name, String root) {
        return name.equals(root) ? "root" : name.substring(root.length() + 1);
    }

    /** Returns what the tables of the page say: the packages of each module in their order, and what each uses. */
    private static Map<String, Map<String, Set<String>>> shown() throws IOException {
        Map<String, Map<String, Set<String>>> shown = new LinkedHashMap<>();
        Map<String, Set<String>> packages = new LinkedHashMap<>();
        for (String line : Repository.lines("ARCHITECTURE.md")) {
            var heading = HEADING.matcher(line);
            var row = ROW.matcher(line);
            if (heading.matches()) {
                packages = new LinkedHashMap<>();
                shown.put(heading.group(1), packages);
            } else if (line.startsWith("## ")) {
                packages = new LinkedHashMap<>();
            } else if (row.matches()) {
                packages.put(
                        row.group(1),
                        NAME.matcher(row.group(2))
                                .results()
                                .map(used -> used.group(1))
                                .collect(Collectors.toCollection(LinkedHashSet::new)));
            }
        }
        return shown;
    }
}
