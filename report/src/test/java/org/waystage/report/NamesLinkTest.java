package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.report.WrittenReport.elements;
import static org.waystage.report.WrittenReport.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CodeListId;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;

/** In the report of the newest edition every name leads to its page, and every page is found. */
class NamesLinkTest {
    private static Path folder;
    private static SortedMap<String, Document> pages;
    private static Catalogue edition;

    @BeforeAll
    static void write() throws IOException {
        edition = Editions.latest();
        folder = EditionReport.written().folder;
        pages = EditionReport.written().pages();
    }

    private static Map<String, String> names(String language) {
        Map<String, String> names = new HashMap<>();
        edition.technologies()
                .forEach(each -> put(
                        names,
                        each.name(),
                        language,
                        "technologies/" + each.id().value()));
        edition.organizations()
                .forEach(each ->
                        put(names, each.name(), language, "bodies/" + each.id().value()));
        for (String list : List.of("customs-processes", "countries")) {
            edition.codeList(CodeListId.of(list))
                    .orElseThrow()
                    .codes()
                    .forEach(entry -> put(
                            names,
                            entry.name(),
                            language,
                            (list.equals("countries") ? "countries/" : "processes/")
                                    + entry.code().value().replace('.', '-')));
        }
        names.values().removeIf(path -> !pages.containsKey(path + ".html"));
        assertThat(names).hasSizeGreaterThan(400);
        return names;
    }

    private static void put(Map<String, String> names, Text name, String language, String path) {
        names.put(name.in(language).replaceAll("\\s+", " "), path);
    }

    /** Names of things in lists and facts are links; a heading of a page, and a heading of a column, are not. */
    @Test
    void everyNameInListsAndFactsIsALinkToItsPage() {
        for (String language : List.of("en", "fr")) {
            Map<String, String> names = names(language);
            Set<String> unlinked = new HashSet<>();
            int[] linked = {0};
            pages.forEach((path, page) -> {
                if (language(path).equals(language) && !path.startsWith("embed/")) {
                    for (String tag : List.of("td", "th", "dd", "li", "span")) {
                        for (Element element : elements(elements(page, "main").get(0), tag)) {
                            if (isLeaf(element) && names.containsKey(text(element))) {
                                if (isLinked(element)) {
                                    linked[0]++;
                                } else if (!element.getAttribute("scope").equals("col")
                                        && !hasClass(element, "unseen")) {
                                    unlinked.add(path + ": " + text(element));
                                }
                            }
                        }
                    }
                }
            });
            assertThat(unlinked).isEmpty();
            assertThat(linked[0]).isGreaterThan(2000);
        }
    }

    /** Returns whether an element has no elements within, except a single link or a text in a language of its own. */
    private static boolean isLeaf(Element element) {
        return !element.hasAttribute("lang")
                && elements(element, "*").stream()
                        .allMatch(each -> each.getTagName().equals("a")
                                || each.getTagName().equals("span"));
    }

    private static boolean isLinked(Element element) {
        for (Node above = element; above instanceof Element each; above = above.getParentNode()) {
            if (each.getTagName().equals("a")) {
                return true;
            }
        }
        return !elements(element, "a").isEmpty();
    }

    private static boolean hasClass(Element element, String name) {
        for (Node above = element; above instanceof Element each; above = above.getParentNode()) {
            if (each.getAttribute("class").equals(name)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void noPageIsOutOfReachOfTheOverview() {
        for (String start : List.of("index.html", "fr/index.html")) {
            String language = language(start);
            Set<String> seen = new HashSet<>(Set.of(start));
            Deque<String> open = new ArrayDeque<>(seen);
            while (!open.isEmpty()) {
                String path = open.removeFirst();
                for (String to : targets(pages.get(path))) {
                    String href = to.replaceFirst("#.*", "");
                    if (!href.isEmpty() && !href.contains(":") && href.endsWith(".html")) {
                        String target = Path.of("/" + path)
                                .getParent()
                                .resolve(href)
                                .normalize()
                                .toString()
                                .substring(1);
                        if (pages.containsKey(target) && language(target).equals(language) && seen.add(target)) {
                            open.add(target);
                        }
                    }
                }
            }
            List<String> missed = new ArrayList<>(pages.keySet());
            missed.removeIf(path -> !language(path).equals(language) || path.startsWith("embed/"));
            missed.removeAll(seen);
            assertThat(missed).isEmpty();
        }
    }

    /** Returns where links and forms lead; the search page is where the form on every page leads. */
    private static List<String> targets(Document page) {
        List<String> targets = new ArrayList<>();
        elements(page, "a").forEach(link -> targets.add(link.getAttribute("href")));
        elements(page, "form").forEach(form -> targets.add(form.getAttribute("action")));
        return targets;
    }

    private static String language(String path) {
        return path.startsWith("fr/") ? "fr" : "en";
    }

    @Test
    void aCasePageTakesLittleBesideItsTexts() {
        List<Integer> beside = new ArrayList<>();
        pages.forEach((path, page) -> {
            if (path.startsWith("cases/")) {
                Element article = elements(page, "article").get(0);
                int own = text(article).getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
                for (Element link : elements(article, "a")) {
                    String href = link.getAttribute("href");
                    own += href.contains(":") ? href.length() : 0;
                }
                beside.add((int) (folder.resolve(path).toFile().length() - own));
            }
        });
        beside.sort(null);
        assertThat(beside.get(beside.size() / 2)).as("median").isLessThan(5 * 1024);
    }
}
