package org.waystage.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that are kept: {@code -Dgolden.update=true} writes those anew that follow from others, and never what the corpus states
 * to others.
 */
final class Golden {
    private Golden() {}

    static boolean isUpdated() {
        return Boolean.getBoolean("golden.update");
    }

    /** Checks a file that follows from others. */
    static void check(Path file, String content) throws IOException {
        if (isUpdated()) {
            Files.writeString(file, content);
        }
        assertThat(Files.exists(file)).as("%s exists", file).isTrue();
        assertThat(Files.readString(file))
                .as("%s is as it was generated; -Dgolden.update=true writes it anew", file)
                .isEqualTo(content);
    }
}
