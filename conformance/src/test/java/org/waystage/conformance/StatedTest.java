package org.waystage.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the corpus states to others is not written anew by a test, also where generated files are. */
class StatedTest {
    @TempDir
    private Path folder;

    private @Nullable String before;

    @BeforeEach
    void askForUpdates() {
        before = System.setProperty("golden.update", "true");
    }

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty("golden.update");
        } else {
            System.setProperty("golden.update", before);
        }
    }

    private static String index(String entries) {
        return "{ \"documents\": [" + entries + "] }";
    }

    @Test
    void anIndexWithAnotherDigestIsNotWritten() throws IOException {
        String stated = index("{ \"file\": \"a.json\", \"outcome\": \"accepted\", \"digest\": \"12\" }");
        Path file = Files.writeString(folder.resolve("index.json"), stated);

        assertThatThrownBy(() -> IndexTest.check(file, stated.replace("12", "34")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a.json");
        assertThatThrownBy(() -> IndexTest.check(file, stated.replace("accepted", "rejected")))
                .isInstanceOf(AssertionError.class);

        assertThat(file).hasContent(stated);
    }

    @Test
    void aNewDocumentGetsItsDigestAndOneWhoseLineWasTakenOutToo() throws IOException {
        Path file = Files.writeString(folder.resolve("index.json"), index(""));
        String entry = "{ \"file\": \"a.json\", \"outcome\": \"accepted\", \"digest\": \"12\" }";

        IndexTest.check(file, index(entry));

        assertThat(file).hasContent(index(entry));
    }
}
