package org.waystage.checks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a native image must take with it of each jar, by exact names: GraalVM leaves out resources that nothing names.
 * Service files it finds by itself, and the library looks up no class by its name.
 */
class NativeImageTest {
    /** Modules that a native image cannot use so: the corpus is data, and templates of pages are looked up by their names. */
    private static final List<String> OTHERS = List.of("conformance", "report");

    static List<String> modules() throws IOException {
        return Repository.published().stream()
                .filter(module -> !OTHERS.contains(module))
                .filter(module -> Files.isDirectory(resources(module).resolve("org")))
                .toList();
    }

    private static Path resources(String module) {
        return Repository.folder(module).resolve("src/main/resources");
    }

    private static Path configuration(String module) {
        return resources(module)
                .resolve("META-INF/native-image/org.waystage/waystage-" + module + "/resource-config.json");
    }

    private static String expected(String module) throws IOException {
        try (Stream<Path> files = Files.walk(resources(module).resolve("org"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> resources(module).relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .map(name -> "      { \"pattern\": \"\\\\Q" + name + "\\\\E\" }")
                    .collect(Collectors.joining(
                            ",\n", "{\n  \"resources\": {\n    \"includes\": [\n", "\n    ]\n  }\n}\n"));
        }
    }

    /** With {@code -Dgolden.update=true} the files are written. */
    @ParameterizedTest
    @MethodSource("modules")
    void theConfigurationNamesEachResourceOfTheModule(String module) throws IOException {
        Path file = configuration(module);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected(module));
        }
        assertThat(file).content().isEqualTo(expected(module));
    }

    /** A module that opens resources has some, and so a configuration. */
    @ParameterizedTest
    @MethodSource("allModules")
    void aModuleWithoutAConfigurationOpensNoResource(String module) throws IOException {
        try (Stream<Path> sources = Files.walk(Repository.folder(module).resolve("src/main/java"))) {
            for (Path source :
                    (Iterable<Path>) sources.filter(file -> file.toString().endsWith(".java"))::iterator) {
                String text = Files.readString(source);
                assertThat(text)
                        .as("%s", source)
                        .doesNotContain("Class.forName", "ResourceBundle.getBundle", "Proxy.newProxy");
                if (!modules().contains(module)) {
                    assertThat(text).as("%s", source).doesNotContain("getResource");
                }
            }
        }
    }

    static List<String> allModules() throws IOException {
        return Repository.published().stream()
                .filter(module -> !OTHERS.contains(module))
                .toList();
    }
}
