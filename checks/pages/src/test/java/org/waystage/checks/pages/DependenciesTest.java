package org.waystage.checks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader copies the dependencies of a program: it has those that it uses. */
class DependenciesTest {
    private static final Pattern DEPENDENCY =
            Pattern.compile("<artifactId>waystage-([a-z0-9-]+)</artifactId>\\s*<(?:/dependency|exclusions)>");
    private static final Pattern PREFIX = Pattern.compile("^(model|analysis|exchange)-");
    /** An import of a class, or a resource that is named by its path. */
    private static final Pattern USE =
            Pattern.compile("(?:import (?:static )?org\\.waystage\\.|\"/org/waystage/)([a-z]+)[./]");

    /** The packages of programs themselves. */
    private static final Set<String> OWN = Set.of("examples", "checks", "commandline");

    @ParameterizedTest
    @ValueSource(strings = {"examples/quick-start", "command-line", "checks/benchmarks"})
    void aProgramDependsOnTheModulesThatItUsesAndOnNoOther(String program) throws IOException {
        String pom = Files.readString(Repository.folder(program).resolve("pom.xml"));
        List<String> named = DEPENDENCY
                .matcher(pom)
                .results()
                .map(found -> PREFIX.matcher(found.group(1)).replaceFirst(""))
                .toList();

        assertThat(named).containsExactlyInAnyOrderElementsOf(used(Repository.folder(program)));
    }

    /** Returns the packages of the library that the main code of a module uses, each once. */
    private static List<String> used(Path module) throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.append(Files.readString(file)).append('\n');
            }
        }
        return USE.matcher(sources)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !OWN.contains(name))
                .distinct()
                .toList();
    }
}
