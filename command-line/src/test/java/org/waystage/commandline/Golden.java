package org.waystage.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Results kept as files, which {@code -Dgolden.update=true} writes anew. */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/org/waystage/commandline/golden");

    private Golden() {}

    public static void check(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }
}
