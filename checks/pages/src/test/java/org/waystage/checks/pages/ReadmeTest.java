package org.waystage.checks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The front page shows what is tested. */
class ReadmeTest {
    private static final String README = "README.md";

    @Test
    void buildsAndWritesTheReportInItsFirstCommand() throws IOException {
        String command = command(0);

        assertThat(command)
                .startsWith("mvn ")
                .contains(" package ")
                .contains(" && java -jar command-line/target/waystage.jar report --output waystage-report");
        assertThat(Repository.lines("command-line/pom.xml"))
                .as("the jar is packed under this name")
                .anyMatch(line -> line.contains("<outputFile>${project.build.directory}/waystage.jar</outputFile>"));
        assertThat(Repository.lines(".gitignore"))
                .as("what is written is ignored")
                .contains("/waystage-report/");
    }

    @Test
    void runsAllTestsInItsSecondCommand() throws IOException {
        assertThat(command(1)).matches("mvn( -\\S+)* verify");
    }

    @Test
    void showsTheRegionOfTheQuickStart() throws IOException {
        List<String> shown = Repository.blocks(README, "java").get(0).stream()
                .map(String::strip)
                .toList();

        assertThat(shown).isEqualTo(Repository.region(Repository.QUICK_START, "stage-matrix"));
    }

    @Test
    void readsACatalogueAndPrintsAMatrixInTenLines() throws IOException {
        assertThat(Repository.region(Repository.QUICK_START, "stage-matrix")).hasSize(10);
    }

    /** The commands of README.md are run; these are the same. */
    @ParameterizedTest
    @ValueSource(strings = {"docs/README.fr.md", "docs/README.es.md"})
    void theFrontPagesInOtherLanguagesShowTheSameCommandsOnOneScreen(String page) throws IOException {
        assertThat(Repository.blocks(page, "sh")).isEqualTo(Repository.blocks(README, "sh"));
        assertThat(Repository.lines(page)).hasSizeLessThan(60);
        assertThat(Repository.lines(README).subList(0, 5)).anyMatch(line -> line.contains("(" + page + ")"));
    }

    @Test
    void namesEachCommandOfTheProgram() throws IOException {
        Pattern row = Pattern.compile("\\| `([a-z-]+)` \\| `waystage .*");
        Set<String> commands = Repository.lines("command-line/README.md").stream()
                .map(row::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        String link = Repository.lines(README).stream()
                .filter(line -> line.startsWith("- [The command line]"))
                .findFirst()
                .orElseThrow();

        assertThat(Pattern.compile("`([a-z-]+)`").matcher(link).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(commands);
    }

    private static String command(int index) throws IOException {
        List<String> block = Repository.blocks(README, "sh").get(index);
        assertThat(block).as("one line").hasSize(1);
        return block.get(0);
    }
}
