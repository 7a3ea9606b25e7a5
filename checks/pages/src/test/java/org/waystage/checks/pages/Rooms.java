package org.waystage.checks.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packages of the repository and the arrows between them, as the main sources of all modules draw them. */
final class Rooms {
    private static final Pattern MODULE = Pattern.compile("(?m)^module ([\\w.]+) ");
    private static final Pattern EXPORT = Pattern.compile("(?m)^\\s*exports\\s+([\\w.]+)(?:\\s+to\\s+([\\w.,\\s]+))?;");
    private static final Pattern NAME = Pattern.compile("\\b(org\\.waystage(?:\\.[a-z]\\w*)+)\\.[A-Z]");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

    /**
     * A source file.
     *
     * @param module the folder of its module
     * @param room its package
     * @param file its name
     * @param lines its lines
     * @param uses the packages that it names outside of comments, its own left out
     */
    record Source(String module, String room, String file, List<String> lines, Set<String> uses) {
        static Source of(String module, Path file, String text) {
            String room = packageOf(file, text);
            List<String> lines = text.lines().toList();
            Set<String> uses = lines.stream()
                    .map(String::strip)
                    .filter(line -> !line.startsWith("*") && !line.startsWith("/*") && !line.startsWith("//"))
                    .flatMap(line -> NAME.matcher(line).results())
                    .map(name -> name.group(1))
                    .filter(name -> !name.equals(room))
                    .collect(Collectors.toCollection(TreeSet::new));
            return new Source(module, room, file.getFileName().toString(), lines, uses);
        }

        boolean isDescription() {
            return file.equals("package-info.java");
        }
    }

    /** All sources but the descriptors of modules. */
    final List<Source> sources;

    /** What the modules that are published export to everybody, by the folder of the module. */
    final SortedMap<String, SortedSet<String>> exports;

    /** What they export to some modules only, by the package, with the folders of these modules. */
    final SortedMap<String, SortedSet<String>> sharedWith;

    private Rooms(
            List<Source> sources,
            SortedMap<String, SortedSet<String>> exports,
            SortedMap<String, SortedSet<String>> sharedWith) {
        this.sources = sources;
        this.exports = exports;
        this.sharedWith = sharedWith;
    }

    static Rooms read() throws IOException {
        List<Source> sources = new ArrayList<>();
        SortedMap<String, String> descriptors = new TreeMap<>();
        for (String module : modules()) {
            Path main = Repository.folder(module).resolve("src/main/java");
            for (Path file : javaFiles(main)) {
                String text = Files.readString(file);
                if (file.endsWith("module-info.java")) {
                    descriptors.put(module, text);
                } else {
                    sources.add(Source.of(module, file, text));
                }
            }
        }
        SortedMap<String, SortedSet<String>> exports = new TreeMap<>();
        descriptors.forEach((module, text) -> exports.put(
                module,
                EXPORT.matcher(text)
                        .results()
                        .filter(found -> found.group(2) == null)
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new))));
        return new Rooms(sources, exports, sharedWith(descriptors));
    }

    /** A module of another repository stands under its own name, which no folder has. */
    private static SortedMap<String, SortedSet<String>> sharedWith(Map<String, String> descriptors) {
        Map<String, String> folders = new TreeMap<>();
        descriptors.forEach((folder, text) ->
                MODULE.matcher(text).results().map(found -> found.group(1)).forEach(name -> folders.put(name, folder)));
        SortedMap<String, SortedSet<String>> shared = new TreeMap<>();
        descriptors
                .values()
                .forEach(text -> EXPORT.matcher(text)
                        .results()
                        .filter(found -> found.group(2) != null)
                        .forEach(found -> shared.put(
                                found.group(1),
                                Stream.of(found.group(2).strip().split("\\s*,\\s*"))
                                        .map(name -> folders.getOrDefault(name, name))
                                        .collect(Collectors.toCollection(TreeSet::new)))));
        return shared;
    }

    private static String packageOf(Path file, String text) {
        return PACKAGE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(file + " is in no package"));
    }

    /** Returns the folders of the modules that have sources. */
    private static List<String> modules() throws IOException {
        Path root = Repository.folder("");
        try (Stream<Path> poms = Files.find(root, 3, (path, attributes) -> path.endsWith("pom.xml"))) {
            return poms.map(Path::getParent)
                    .filter(module -> Files.isDirectory(module.resolve("src/main/java")))
                    .map(module -> root.relativize(module).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns how many files each package has, descriptions left out. */
    SortedMap<String, Long> sizes() {
        return sources.stream()
                .filter(source -> !source.isDescription())
                .collect(Collectors.groupingBy(Source::room, TreeMap::new, Collectors.counting()));
    }

    /** Returns the packages of a module, and those of the same module that each uses. */
    SortedMap<String, SortedSet<String>> rooms(String module) {
        SortedMap<String, SortedSet<String>> rooms = new TreeMap<>();
        sources.stream()
                .filter(source -> source.module().equals(module))
                .forEach(source -> rooms.computeIfAbsent(source.room(), room -> new TreeSet<>())
                        .addAll(source.uses()));
        rooms.values().forEach(uses -> uses.retainAll(rooms.keySet()));
        return rooms;
    }

    /** Returns the arrows that lead round in a circle, each with a file that draws it. */
    SortedSet<String> circles() {
        Map<String, SortedSet<String>> arrows = new TreeMap<>();
        sources.forEach(source ->
                arrows.computeIfAbsent(source.room(), room -> new TreeSet<>()).addAll(source.uses()));
        SortedSet<String> circles = new TreeSet<>();
        for (Source source : sources) {
            for (String used : source.uses()) {
                if (reaches(arrows, used, source.room())) {
                    circles.add(source.room() + " -> " + used + " by " + source.file());
                }
            }
        }
        return circles;
    }

    private static boolean reaches(Map<String, SortedSet<String>> arrows, String from, String to) {
        Set<String> seen = new TreeSet<>(Set.of(from));
        List<String> next = new ArrayList<>(seen);
        while (!next.isEmpty()) {
            for (String used : arrows.getOrDefault(next.remove(next.size() - 1), new TreeSet<>())) {
                if (used.equals(to)) {
                    return true;
                }
                if (seen.add(used)) {
                    next.add(used);
                }
            }
        }
        return false;
    }
}
