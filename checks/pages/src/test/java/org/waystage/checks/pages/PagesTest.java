package org.waystage.checks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The Java on the pages of the modules compiles as it stands there. */
class PagesTest {
    private static final String BEFORE = """
            import java.io.*;
            import java.math.*;
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            import java.util.stream.*;
            import com.fasterxml.jackson.databind.ObjectMapper;
            import org.springframework.http.ResponseEntity;
            import org.springframework.web.bind.annotation.*;
            import org.waystage.springboot.*;
            import tools.jackson.databind.json.*;
            %s
            %s
            """;

    private static final String CLASS = """

            class Snippet {
                static void run() throws Exception {
            """;
    /** Only the profile {@code spark} builds the module for Spark, and compiles its pages here. */
    private static final String SPARK = "import org.apache.spark.sql.*;\nimport org.waystage.spark.*;\n";

    private static final List<String> ON_SPARK = List.of("integrations/spark/README.md");

    private static final String AFTER = "}\n}\n";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> compiles() throws IOException {
        String before = BEFORE.formatted(Repository.hasSpark() ? SPARK : "", imports()) + CLASS;
        List<DynamicTest> tests = new ArrayList<>();
        for (String page : List.of(
                "README.md",
                "core/README.md",
                "model-json/README.md",
                "editions/README.md",
                "registers/README.md",
                "model-tables/README.md",
                "model-workbooks/README.md",
                "integrations/jackson2/README.md",
                "integrations/exchange-formats/README.md",
                "integrations/spring-boot-starter/README.md",
                "integrations/spark/README.md",
                "docs/in-a-service.md",
                "history/README.md",
                "analysis/README.md",
                "analysis-results/README.md",
                "report/README.md")) {
            List<List<String>> blocks = Repository.blocks(page, "java");
            assertThat(blocks).as(page).isNotEmpty();
            if (ON_SPARK.contains(page) && !Repository.hasSpark()) {
                continue;
            }
            for (int i = 0; i < blocks.size(); i++) {
                List<String> block = blocks.get(i);
                tests.add(DynamicTest.dynamicTest(page + ", block " + (i + 1), () -> compile(before, block)));
            }
        }
        return tests.stream();
    }

    /** Returns imports of all packages that a reader may use. */
    private static String imports() throws IOException {
        return Rooms.read().exports.values().stream()
                .flatMap(Set::stream)
                .map(name -> "import " + name + ".*;")
                .collect(Collectors.joining("\n"));
    }

    /** Compiles a block; one that states its imports gets no others. */
    private void compile(String before, List<String> block) {
        String stated = block.stream().filter(PagesTest::isImport).collect(Collectors.joining("\n"));
        String body = block.stream().filter(line -> !isImport(line)).collect(Collectors.joining("\n"));
        String head = stated.isEmpty() ? before : stated + "\n" + CLASS;
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-d", folder.toString(), "-classpath", System.getProperty("java.class.path"));
        compiler.getTask(null, null, faults, options, null, List.of(new Source(head + body + "\n" + AFTER)))
                .call();

        assertThat(faults.getDiagnostics())
                .filteredOn(fault -> fault.getKind() == Diagnostic.Kind.ERROR)
                .extracting(fault -> fault.getMessage(Locale.ROOT))
                .as(body)
                .isEmpty();
    }

    private static boolean isImport(String line) {
        return line.startsWith("import ");
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Snippet.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
