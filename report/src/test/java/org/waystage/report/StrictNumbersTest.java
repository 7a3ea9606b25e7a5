package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A report has the same bytes on every machine. */
class StrictNumbersTest {
    /** What {@code Math} may compute otherwise on another machine, by its own documentation. */
    private static final Pattern LOOSE = Pattern.compile("(?<!Strict)Math[.:]+"
            + "(sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|exp|expm1|log|log10|log1p|pow|cbrt|hypot)\\b");

    @Test
    void noFunctionWhoseLastDigitsDependOnTheMachineIsUsed() throws IOException {
        List<String> loose = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
            for (Path source : sources.filter(StrictNumbersTest::isCode).toList()) {
                LOOSE.matcher(Files.readString(source))
                        .results()
                        .forEach(found -> loose.add(source.getFileName() + ": " + found.group()));
            }
        }
        assertThat(loose).isEmpty();
        assertThat(LOOSE.matcher("Math.sin(1)").find()).isTrue();
    }

    private static boolean isCode(Path file) {
        return file.toString().endsWith(".java") || file.toString().endsWith(".jte");
    }
}
