package org.waystage.checks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.waystage.json.NoticeProblem;

/** The page that problem details name. */
class ServicePageTest {
    @Test
    void theTypeOfAProblemIsTheAddressOfASectionOfThePage() throws IOException {
        String page = NoticeProblem.TYPE.getPath().replaceFirst("^/waystage/", "") + ".md";
        String heading = "## " + NoticeProblem.TYPE.getFragment().replace('-', ' ');

        assertThat(Repository.lines(page)).anyMatch(line -> line.equalsIgnoreCase(heading));
        assertThat(String.join("\n", Repository.lines(page))).contains(NoticeProblem.TYPE.toString());
    }

    @Test
    void theCallerInKotlinIsTheOneThatIsRun() throws IOException {
        Path run = Repository.folder("checks/consumers")
                .resolve("src/it/kotlin/src/main/kotlin/org/example/consumer/Caller.kt");

        assertThat(Repository.blocks("examples/service/README.md", "kotlin"))
                .singleElement()
                .satisfies(block -> assertThat(block.stream().map(String::strip))
                        .containsExactlyElementsOf(Repository.region(run, "caller")));
    }
}
