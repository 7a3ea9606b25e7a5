package org.waystage.checks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each decision has a page of the same form, and the index leads to it. */
class DecisionsTest {
    private static final String FOLDER = "docs/decisions";
    private static final String DAY = "20\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";
    private static final Pattern NAME = Pattern.compile("(\\d{4})-[a-z0-9]+(-[a-z0-9]+)*\\.md");
    private static final Pattern TITLE = Pattern.compile("# (\\d+)\\. .*[^.]");
    private static final Pattern DATE = Pattern.compile("Date: " + DAY + "(, changed " + DAY + ")?");
    private static final Pattern SUPERSEDED =
            Pattern.compile("Superseded by: \\[\\d+\\. .+]\\(\\d{4}-[a-z0-9-]+\\.md\\)");
    private static final Pattern ENTRY = Pattern.compile("- \\[(.+)]\\((\\d{4}-.+\\.md)\\)");

    private static List<String> pages;

    @BeforeAll
    static void listPages() throws IOException {
        try (Stream<Path> files = Files.list(Repository.folder(FOLDER))) {
            pages = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theNumbersStartAtOneWithoutGapsAndNoneIsThereTwice() {
        assertThat(pages).allMatch(name -> NAME.matcher(name).matches());
        assertThat(pages.stream().map(DecisionsTest::number))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, pages.size()).boxed().toList());
    }

    @Test
    void everyPageHasItsTitleItsDateAndItsPartsInOrder() throws IOException {
        for (String page : pages) {
            List<String> lines = lines(page);
            var title = TITLE.matcher(lines.get(0));
            assertThat(title.matches()).as(page + ": " + lines.get(0)).isTrue();
            assertThat(Integer.parseInt(title.group(1))).as(page).isEqualTo(number(page));
            assertThat(lines.get(1)).as(page).isEmpty();
            assertThat(lines.get(2)).as(page).matches(DATE);
            assertThat(lines.get(3))
                    .as(page)
                    .matches(line -> line.isEmpty() || SUPERSEDED.matcher(line).matches());
            assertThat(parts(lines))
                    .as(page)
                    .isIn(
                            List.of("## Context", "## Decision", "## Consequences"),
                            List.of("## Context", "## Decision", "## Consequences", "## Alternatives rejected"));
        }
    }

    @Test
    void noPartIsEmpty() throws IOException {
        for (String page : pages) {
            List<String> lines =
                    lines(page).stream().filter(line -> !line.isEmpty()).toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith("## ")) {
                    assertThat(lines.subList(i, lines.size())).as(page).hasSizeGreaterThan(1);
                    assertThat(lines.get(i + 1)).as(page).doesNotStartWith("#");
                }
            }
        }
    }

    @Test
    void theIndexListsEveryPageOnceUnderItsTitle() throws IOException {
        List<String> listed = new ArrayList<>();
        for (String line : lines("README.md")) {
            var entry = ENTRY.matcher(line);
            if (entry.matches()) {
                listed.add(entry.group(2));
                assertThat(pages).contains(entry.group(2));
                assertThat(lines(entry.group(2)).get(0)).isEqualTo("# " + entry.group(1));
            }
        }

        assertThat(listed).containsExactlyInAnyOrderElementsOf(pages);
    }

    private static int number(String page) {
        return Integer.parseInt(page.substring(0, 4));
    }

    private static List<String> parts(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("#")).skip(1).toList();
    }

    private static List<String> lines(String page) throws IOException {
        return Repository.lines(FOLDER + "/" + page);
    }
}
