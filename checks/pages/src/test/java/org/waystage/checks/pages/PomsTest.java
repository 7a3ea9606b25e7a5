package org.waystage.checks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the build files of the modules must say, each for itself. */
class PomsTest {
    private static final Pattern CHECKED =
            Pattern.compile("<id>allowed-dependencies</id>\\s*<phase>validate</phase>\\s*<configuration>");

    private static final Pattern MANAGED = Pattern.compile(
            "<groupId>org.waystage</groupId>\\s*<artifactId>waystage-([a-z0-9-]+)(?:_[0-9.]+)?</artifactId>\\s*<version>\\$\\{project.version}<");

    /** The artifact that a module makes, after that of its parent. */
    private static final Pattern OWN =
            Pattern.compile("</parent>.*?<artifactId>waystage-([a-z0-9-]+)(?:_[0-9.]+)?</artifactId>", Pattern.DOTALL);

    /** The parent has the check; a module that names no phase would not run it. */
    @Test
    void eachPublishedModuleChecksItsListOfAllowedDependencies() throws IOException {
        Set<String> modules = Repository.published();

        assertThat(modules).contains("core", "conformance").doesNotContain("command-line", "checks");
        for (String module : modules) {
            assertThat(Repository.pom(module)).as(module).containsPattern(CHECKED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bom", ""})
    void thePublishedModulesAreManagedInOneVersion(String module) throws IOException {
        List<String> managed = MANAGED.matcher(Repository.pom(module))
                .results()
                .map(found -> found.group(1))
                .toList();

        List<String> published = new ArrayList<>();
        for (String folder : Repository.published()) {
            Matcher own = OWN.matcher(Repository.pom(folder));
            assertThat(own.find()).as(folder).isTrue();
            published.add(own.group(1));
        }
        assertThat(managed).containsExactlyInAnyOrderElementsOf(published);
    }

    /** What a public repository asks for and no module can take from the parent. */
    @Test
    void eachPublishedModuleHasANameAndADescription() throws IOException {
        for (String module : Repository.published()) {
            assertThat(Repository.pom(module)).as(module).containsPattern("<name>[^<]+</name>\\s*<description>[^<]+<");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "description", "url", "licenses", "developers", "scm"})
    void theParentHasAllElseThatAPublicRepositoryAsksFor(String element) throws IOException {
        assertThat(Repository.pom("")).containsPattern("(?m)^  <" + element + "[ >\n]");
    }
}
