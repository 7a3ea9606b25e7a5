package org.waystage.checks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of versions names what outside projects are tried with. */
class TriedVersionsTest {
    private static final Pattern STATED = Pattern.compile(
            "-D[-a-z0-9]+\\.version=([0-9.]+)|<(?:jersey|spring-boot|kotlin|jackson|jackson2)\\.version>([0-9.]+)<");

    private static Set<String> versions(Path file) throws IOException {
        Set<String> versions = new TreeSet<>();
        Matcher matcher = STATED.matcher(Files.readString(file));
        while (matcher.find()) {
            versions.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return versions;
    }

    @Test
    void thePageNamesEachVersionThatAnOutsideProjectIsTriedWith() throws IOException {
        Set<String> tried = new TreeSet<>(versions(Repository.folder("pom.xml")));
        try (Stream<Path> files = Files.walk(Repository.folder("checks/consumers/src/it"))) {
            for (Path file : files.filter(each -> each.endsWith("pom.xml") || each.endsWith("invoker.properties"))
                    .toList()) {
                tried.addAll(versions(file));
            }
        }
        String page = Files.readString(Repository.folder("docs/versions-and-compatibility.md"));

        assertThat(tried).hasSizeGreaterThan(9).containsAll(List.of("3.3.0", "2.15.4"));
        assertThat(tried)
                .allSatisfy(version -> assertThat(page)
                        .containsPattern("(?<![0-9.])" + Pattern.quote(version) + "(?![0-9]|\\.[0-9])"));
    }
}
