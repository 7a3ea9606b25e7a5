package org.waystage.commandline;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Small registers of our own, and where the real ones are. */
public final class RegisterFixtures {
    private static final Path REAL = Path.of("../../shared/data/registers");

    private RegisterFixtures() {}

    /** Copies a register into a folder. */
    public static Path copy(String name, Path folder) throws IOException {
        return Files.write(folder.resolve(name), CommandRun.resource("registers/" + name));
    }

    /** Returns a real register; skips the test if it is absent. */
    public static String real(String name) {
        Path file = REAL.resolve(name);
        assumeTrue(Files.isRegularFile(file), "skipped: there is no folder shared/data beside the checkout");
        return file.toString();
    }

    public static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
