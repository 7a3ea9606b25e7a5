package org.waystage.commandline.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.waystage.report.files.Draft;

/** Finds the file that a name stands for, and copies to a file what can be read once only, such as a pipe or standard input. */
public final class InputCopy {
    private static final int START = 4;

    private InputCopy() {}

    /** Returns the file redirected to standard input, if there is one and the system shows it. */
    static Optional<Path> redirected() {
        try {
            Path input = Path.of("/dev/stdin");
            return Files.isRegularFile(input) ? Optional.of(input.toRealPath()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Returns the file that a name stands for and that must not be overwritten; for {@code -}, the one redirected to standard input. */
    public static Optional<Path> file(String name) {
        try {
            if (name.equals(CatalogueSource.STANDARD_INPUT)) {
                return redirected();
            }
            return name.isEmpty() ? Optional.empty() : Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty(); // reading it will report that
        }
    }

    /** Returns the files that names stand for. */
    public static List<Path> files(String... names) {
        return Stream.of(names).flatMap(name -> file(name).stream()).toList();
    }

    /** Tells whether a name stands for a folder or for something in it, which may be a link. */
    public static boolean isInside(String name, Path folder) throws IOException {
        // A pipe has no other name and is not a file in a folder.
        Optional<Path> found = file(name).filter(input -> Files.isRegularFile(input) || Files.isDirectory(input));
        if (found.isEmpty() || !Files.isDirectory(folder)) {
            return false;
        }
        Path file = found.get();
        Path real = folder.toRealPath();
        boolean link = Files.isSymbolicLink(file)
                && file.resolveSibling(".").toRealPath().startsWith(real);
        return link || file.toRealPath().startsWith(real);
    }

    /**
     * Copies a stream to a temporary file, which is deleted when it is closed and when the program ends.
     *
     * @param hopeless tells whether no input begins with these four bytes; if so, only they are copied, because what follows may be
     *     endless, as in {@code /dev/zero}
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
