package org.waystage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The documents of the small catalogue, byte for byte. */
class GoldenDocumentsTest {
    @ParameterizedTest
    @EnumSource
    void aDocumentStaysAsItIs(LinkedDataWriterTest.Document document) throws IOException {
        Path golden = Path.of(System.getProperty("basedir", "."))
                .resolve("src/test/resources/org/waystage/formats/golden")
                .resolve(document.name().toLowerCase(Locale.ROOT) + ".jsonld");
        byte[] bytes = document.of(Fixture.CATALOGUE);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.write(golden, bytes);
        }

        assertThat(bytes).isEqualTo(Files.readAllBytes(golden));
    }
}
