package org.waystage.checks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
}
