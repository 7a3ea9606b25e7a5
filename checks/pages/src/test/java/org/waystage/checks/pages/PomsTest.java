package org.waystage.checks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the build files of the modules must say, each for itself. */
class PomsTest {
    private static final Pattern CHECKED =
            Pattern.compile("<id>allowed-dependencies</id>\\s*<phase>validate</phase>\\s*<configuration>");

    /** The parent has the check; a module that names no phase would not run it. */
    @Test
    void eachPublishedModuleChecksItsListOfAllowedDependencies() throws IOException {
        List<String> modules = Repository.published();

        assertThat(modules).contains("core", "conformance").doesNotContain("command-line", "checks");
        for (String module : modules) {
            assertThat(Repository.pom(module)).as(module).containsPattern(CHECKED);
        }
    }
}
