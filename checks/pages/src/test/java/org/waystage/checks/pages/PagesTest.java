package org.waystage.checks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            import org.waystage.analysis.*;
            import org.waystage.core.*;
            import org.waystage.editions.*;
            import org.waystage.json.*;
            import org.waystage.json.lines.*;
            import org.waystage.json.reading.*;
            import org.waystage.json.signing.*;
            import org.waystage.registers.*;
            import org.waystage.results.*;
            import org.waystage.tables.*;
            import org.waystage.workbooks.*;
            import tools.jackson.databind.json.*;

            class Snippet {
                static void run() throws Exception {
            """;
    private static final String AFTER = "}\n}\n";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> compiles() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String page : List.of(
                "README.md",
                "core/README.md",
                "model-json/README.md",
                "editions/README.md",
                "registers/README.md",
                "tables/README.md",
                "workbooks/README.md",
                "analysis/README.md",
                "results/README.md")) {
            List<List<String>> blocks = Repository.blocks(page, "java");
            assertThat(blocks).as(page).isNotEmpty();
            for (int i = 0; i < blocks.size(); i++) {
                String body = String.join("\n", blocks.get(i));
                tests.add(DynamicTest.dynamicTest(page + ", block " + (i + 1), () -> compile(body)));
            }
        }
        return tests.stream();
    }

    private void compile(String body) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-d", folder.toString(), "-classpath", System.getProperty("java.class.path"));
        compiler.getTask(null, null, faults, options, null, List.of(new Source(BEFORE + body + "\n" + AFTER)))
                .call();

        assertThat(faults.getDiagnostics())
                .filteredOn(fault -> fault.getKind() == Diagnostic.Kind.ERROR)
                .extracting(fault -> fault.getMessage(Locale.ROOT))
                .as(body)
                .isEmpty();
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
