package org.waystage.checks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The public API of each module stands in its {@code api.txt}, so that a review sees what changes in it. */
class PublicApiTest {
    private static final boolean UPDATE = Boolean.getBoolean("api.update");
    private static final String ACCEPT = "mvn -Dquick " + (Repository.hasSpark() ? "-Pspark " : "")
            + "-pl checks/pages -am test -Dtest=PublicApiTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dapi.update=true";

    @ParameterizedTest
    @MethodSource("modules")
    void standsInTheFileOfTheModule(String module) throws IOException {
        Path file = Repository.folder(module).resolve("api.txt");
        List<String> api = PublicApi.of(module);
        if (UPDATE) {
            Files.writeString(file, String.join("\n", api) + "\n");
        }
        List<String> written = Files.exists(file) ? Files.readAllLines(file) : List.of();

        assertThat(written.equals(api))
                .as(() -> "The public API of %s is not that of %s/api.txt:%n%s%nIf this is meant, run%n  %s%n"
                        .formatted(module, module, changes(written, api), ACCEPT))
                .isTrue();
    }

    private static List<String> modules() throws IOException {
        return Repository.published().stream()
                .filter(module -> !module.equals("integrations/spark") || Repository.hasSpark())
                .filter(module -> Files.isDirectory(Repository.folder(module).resolve("src/main/java")))
                .toList();
    }

    private static String changes(List<String> written, List<String> api) {
        List<String> changes = new ArrayList<>();
        written.stream().filter(line -> !api.contains(line)).forEach(line -> changes.add("- " + line));
        api.stream().filter(line -> !written.contains(line)).forEach(line -> changes.add("+ " + line));
        return String.join("\n", changes);
    }
}
