package org.waystage.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each shape as it is kept in a file, which {@code -Dgolden.update=true} writes anew. */
class GoldenResultsTest {
    @TestFactory
    Stream<DynamicTest> resultsAreAsKept() {
        return Samples.of(Resources.catalogue("everything.json")).entrySet().stream()
                .flatMap(sample -> Stream.of(
                        DynamicTest.dynamicTest(
                                sample.getKey() + " as JSON",
                                () -> check(
                                        sample.getKey() + ".json",
                                        sample.getValue().json())),
                        DynamicTest.dynamicTest(
                                sample.getKey() + " as CSV",
                                () -> check(
                                        sample.getKey() + ".csv",
                                        sample.getValue().csv()))));
    }

    private static void check(String name, String actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Path folder = Path.of("src/test/resources/org/waystage/results/golden");
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), actual);
            return;
        }
        assertThat(actual).isEqualTo(Resources.text("golden/" + name));
    }
}
