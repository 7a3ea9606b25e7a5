package org.waystage.commandline.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.waystage.report.files.Draft;

/** Keeps in a file what can be read once only, such as a pipe or standard input. */
public final class InputCopy {
    private static final int START = 4;

    private InputCopy() {}

    /** Returns the file that the shell has put in place of standard input, if there is one and the system can tell. */
    public static Optional<Path> redirected() {
        try {
            Path input = Path.of("/dev/stdin");
            return Files.isRegularFile(input) ? Optional.of(input.toRealPath()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Copies a stream to a temporary file, which goes when it is closed and when the program ends.
     *
     * @param hopeless tells of the first four bytes that no input begins so; then they are all that is copied, as what follows
     *     may be without end, as {@code /dev/zero} is
     */
    static Draft of(InputStream in, Predicate<byte[]> hopeless) throws IOException {
        Draft copy = Draft.temporary(".input");
        try (OutputStream out = Files.newOutputStream(copy.path())) {
            byte[] start = in.readNBytes(START);
            out.write(start);
            if (!hopeless.test(start)) {
                in.transferTo(out);
            }
        } catch (IOException e) {
            copy.close();
            throw e;
        }
        return copy;
    }
}
