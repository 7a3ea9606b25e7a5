package org.waystage.checks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    /** The commands of README.md are run; these are the same. */
    @Test
    void theFrontPageInFrenchShowsTheSameCommandsOnOneScreen() throws IOException {
        String page = "docs/README.fr.md";

        assertThat(Repository.blocks(page, "sh")).isEqualTo(Repository.blocks(README, "sh"));
        assertThat(Repository.lines(page)).hasSizeLessThan(60);
        assertThat(Repository.lines(README).subList(0, 5)).anyMatch(line -> line.contains("(" + page + ")"));
    }

    private static String command(int index) throws IOException {
        List<String> block = Repository.blocks(README, "sh").get(index);
        assertThat(block).as("one line").hasSize(1);
        return block.get(0);
    }
}
