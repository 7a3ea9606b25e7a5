package org.waystage.checks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The page of the quick start shows what the program prints. */
class QuickStartPageTest {
    @Test
    void showsWhatTheProgramPrints() throws IOException {
        assertThat(Repository.blocks("examples/quick-start/README.md", "text").get(0))
                .isEqualTo(Repository.lines(
                        "examples/quick-start/src/test/resources/org/waystage/examples/quickstart/quick-start.txt"));
    }
}
