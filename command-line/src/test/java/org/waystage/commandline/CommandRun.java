package org.waystage.commandline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.waystage.commandline.console.Console;

/**
 * What a command, run inside the test's own process, wrote and returned. In texts, no-break spaces are blanks, as a reader sees
 * them; the bytes have both.
 */
public record CommandRun(int code, byte[] bytes, String err) {
    public static CommandRun of(String... args) {
        return withInput(new byte[0], args);
    }

    public static CommandRun withInput(byte[] input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                args,
                new Console(
                        new ByteArrayInputStream(input),
                        out,
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false));
        return new CommandRun(code, out.toByteArray(), asSeen(err.toString(StandardCharsets.UTF_8)));
    }

    private static String asSeen(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    public String out() {
        return asSeen(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Copies a file of the corpus into a folder. */
    public static Path copy(String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, resource(name));
        return file;
    }

    public static byte[] resource(String name) throws IOException {
        try (InputStream in = CommandRun.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
