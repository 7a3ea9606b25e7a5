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

    /** Checks a file that states something to others: the flag writes it where there is none, and leaves it where there is one. */
    static void checkStated(Path file, String content) throws IOException {
        if (isUpdated() && !Files.exists(file)) {
            Files.writeString(file, content);
        }
        assertThat(Files.exists(file)).as("%s exists", file).isTrue();
        assertThat(Files.readString(file))
                .as("%s says to others what is written; if that is to change, delete it by hand first", file)
                .isEqualTo(content);
    }
}
