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

/** What is read: which file a name stands for, and a copy in a file of what can be read once only, such as a pipe or standard input. */
public final class InputCopy {
    private static final int START = 4;

    private InputCopy() {}

    /** Returns the file that the shell has put in place of standard input, if there is one and the system can tell. */
    static Optional<Path> redirected() {
        try {
            Path input = Path.of("/dev/stdin");
            return Files.isRegularFile(input) ? Optional.of(input.toRealPath()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Returns the file that a name stands for, which must not be overwritten: for {@code -}, the one redirected to standard input. */
    public static Optional<Path> file(String name) {
        try {
            if (name.equals(CatalogueSource.STANDARD_INPUT)) {
                return redirected();
            }
            return name.isEmpty() ? Optional.empty() : Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty(); // reading it will tell
        }
    }

    /** Returns the files that names stand for. */
    public static List<Path> files(String... names) {
        return Stream.of(names).flatMap(name -> file(name).stream()).toList();
    }

    /** Tells whether what a name stands for is a folder, or in it: as a file of its own, or as a link. */
    public static boolean isInside(String name, Path folder) throws IOException {
        // A pipe has no other name, and is no file of a folder.
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
