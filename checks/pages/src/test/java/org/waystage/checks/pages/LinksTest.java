package org.waystage.checks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A link on a page leads to a file of the repository, and to a heading that is there; a type that a page names is there too. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("#{1,6} (.+)");
    private static final Pattern ANCHOR = Pattern.compile("<a (?:id|name)=\"([^\"]+)\"");
    /** A type in the text of a page, such as {@code CatalogueReader}. */
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z]+)+)(?:[.#(][^`]*)?`");

    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w+)");
    private static final Set<String> TYPES_OF_OTHERS = Set.of(
            "BigDecimal",
            "ErrorController",
            "ImmutableList",
            "JsonMapper",
            "PublicKey",
            "ResourceBundle",
            "ResponseEntityExceptionHandler",
            "StrictMath");
    /** What was, and is named as it was called then. */
    private static final Set<String> PAST = Set.of("CHANGELOG.md");

    /** Folders that hold no pages of ours. */
    private static final Set<String> PASSED_OVER = Set.of("target", "node_modules");

    private static final Path ROOT = Repository.folder("").normalize();
    private static List<Path> pages;
    private static List<Path> code;

    @BeforeAll
    static void findPages() throws IOException {
        pages = new ArrayList<>();
        code = new ArrayList<>();
        collect(ROOT);
    }

    private static void collect(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (Files.isDirectory(file)) {
                    if (!PASSED_OVER.contains(name) && (!name.startsWith(".") || name.equals(".github"))) {
                        collect(file);
                    }
                } else if (name.endsWith(".md")) {
                    pages.add(file);
                } else if (name.endsWith(".java")) {
                    code.add(file);
                }
            }
        }
    }

    @Test
    void everyLinkOnAPageLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages) {
            for (String link : links(page)) {
                if (!leadsSomewhere(page, link)) {
                    broken.add(ROOT.relativize(page) + ": " + link);
                }
            }
        }

        assertThat(pages).hasSizeGreaterThan(20);
        assertThat(broken).isEmpty();
    }

    @Test
    void everyTypeThatAPageNamesIsThere() throws IOException {
        Set<String> types = new HashSet<>(TYPES_OF_OTHERS);
        for (Path file : code) {
            DECLARED.matcher(Files.readString(file)).results().forEach(found -> types.add(found.group(1)));
        }
        List<String> gone = new ArrayList<>();
        for (Path page : pages) {
            for (String line : PAST.contains(ROOT.relativize(page).toString()) ? List.<String>of() : prose(page)) {
                TYPE.matcher(line)
                        .results()
                        .map(found -> found.group(1))
                        .filter(type -> !types.contains(type))
                        .forEach(type -> gone.add(ROOT.relativize(page) + ": " + type));
            }
        }

        assertThat(gone).isEmpty();
    }

    private static boolean leadsSomewhere(Path page, String link) throws IOException {
        if (link.matches("[a-z]+:.*")) {
            return true; // nothing is asked of the network
        }
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
        if (!target.startsWith(ROOT) || !Files.exists(target)) {
            return false;
        }
        return hash < 0 || anchors(target).contains(link.substring(hash + 1));
    }

    private static List<String> links(Path page) throws IOException {
        return prose(page).stream()
                .flatMap(line -> LINK.matcher(line.replaceAll("`[^`]*`", "")).results())
                .map(found -> found.group(1))
                .toList();
    }

    /** Returns the anchors of a page, which a heading has in the form that GitHub gives it. */
    private static Set<String> anchors(Path page) throws IOException {
        Set<String> anchors = new HashSet<>();
        Map<String, Integer> counts = new HashMap<>();
        for (String line : prose(page)) {
            var heading = HEADING.matcher(line);
            if (heading.matches()) {
                String slug = heading.group(1)
                        .replaceAll("]\\([^)]*\\)", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-');
                int before = counts.merge(slug, 1, Integer::sum) - 1;
                anchors.add(before == 0 ? slug : slug + "-" + before);
            }
            ANCHOR.matcher(line).results().forEach(found -> anchors.add(found.group(1)));
        }
        return anchors;
    }

    /** Returns the lines of a page that stand outside of its fenced blocks. */
    private static List<String> prose(Path page) throws IOException {
        boolean[] fenced = {false};
        return Files.readAllLines(page).stream()
                .filter(line -> {
                    boolean fence = line.strip().startsWith("```");
                    fenced[0] ^= fence;
                    return !fence && !fenced[0];
                })
                .collect(Collectors.toList());
    }
}
