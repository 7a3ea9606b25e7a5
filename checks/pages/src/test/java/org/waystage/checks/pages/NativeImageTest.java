package org.waystage.checks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a native image must take with it of each jar, by exact names: GraalVM leaves out resources that nothing names, and
 * methods that are called by reflection only. Service files it finds by itself. The library looks up no class by its
 * name, apart from the templates of the report, which their engine finds so.
 */
class NativeImageTest {
    /** The corpus is data without code, which nobody links. */
    private static final List<String> OTHERS = List.of("conformance");

    private static final String PROGRAM = "command-line";
    private static final String PAGES = "org/waystage/report/pages/";

    private static List<String> candidates() throws IOException {
        return Stream.concat(Repository.published().stream(), Stream.of(PROGRAM))
                .distinct()
                .filter(module -> !OTHERS.contains(module))
                .toList();
    }

    static List<String> modules() throws IOException {
        return candidates().stream()
                .filter(module -> Files.isDirectory(resources(module).resolve("org")))
                .toList();
    }

    private static Path resources(String module) {
        return Repository.folder(module).resolve("src/main/resources");
    }

    private static Path configuration(String module, String kind) {
        return resources(module)
                .resolve("META-INF/native-image/org.waystage/waystage-"
                        + Path.of(module).getFileName() + "/" + kind + "-config.json");
    }

    /** Returns the names of the templates of a module, as their engine makes classes and files of them. */
    private static List<String> templates(String module) throws IOException {
        Path folder = Repository.folder(module).resolve("src/main/jte");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jte"))
                    .map(name -> "Jte" + name.substring(0, name.length() - ".jte".length()) + "Generated")
                    .sorted()
                    .toList();
        }
    }

    private static String expectedResources(String module) throws IOException {
        try (Stream<Path> files = Files.walk(resources(module))) {
            Stream<String> own = files.filter(Files::isRegularFile)
                    .map(file -> resources(module).relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith("META-INF/"));
            Stream<String> ofTemplates = templates(module).stream().map(name -> PAGES + name + ".bin");
            return Stream.concat(own, ofTemplates)
                    .sorted()
                    .map(name -> "      { \"pattern\": \"\\\\Q" + name + "\\\\E\" }")
                    .collect(Collectors.joining(
                            ",\n", "{\n  \"resources\": {\n    \"includes\": [\n", "\n    ]\n  }\n}\n"));
        }
    }

    private static String expectedReflection(List<String> templates) {
        return templates.stream()
                .map(name -> "  { \"name\": \"" + PAGES.replace('/', '.') + name
                        + "\", \"allDeclaredMethods\": true, \"allDeclaredFields\": true }")
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static void isAsExpected(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
        }
        assertThat(file).content().isEqualTo(expected);
    }

    /** With {@code -Dgolden.update=true} the files are written. */
    @ParameterizedTest
    @MethodSource("modules")
    void theConfigurationNamesEachResourceOfTheModule(String module) throws IOException {
        isAsExpected(configuration(module, "resource"), expectedResources(module));
    }

    @Test
    void theConfigurationOfTheReportNamesEachTemplate() throws IOException {
        List<String> templates = templates("report");

        assertThat(templates).hasSizeGreaterThan(50).contains("JtelayoutGenerated");
        isAsExpected(configuration("report", "reflect"), expectedReflection(templates));
    }

    @Test
    void theEngineNamesItsClassesAndFilesSo() throws IOException {
        ClassLoader built = NativeImageTest.class.getClassLoader();
        for (String name : templates("report")) {
            assertThat(built.getResource(PAGES + name + ".class")).as(name).isNotNull();
        }
        assertThat(built.getResource(PAGES + "JtelayoutGenerated.bin")).isNotNull();
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
        return candidates();
    }
}
