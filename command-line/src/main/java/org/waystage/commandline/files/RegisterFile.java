package org.waystage.commandline.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.report.files.Draft;

/** A file in a form other than ours that is read more than once: a register or a ledger. */
public final class RegisterFile implements AutoCloseable {
    private final String name;
    private final Path file;
    private final @Nullable Draft copy;

    private RegisterFile(String name, Path file) {
        this.name = name;
        this.file = file;
        this.copy = null;
    }

    private RegisterFile(String name, Draft copy) {
        this.name = name;
        this.file = copy.path();
        this.copy = copy;
    }

    /**
     * Opens a file; copies an input that can be read once only, such as a pipe or standard input.
     *
     * @param name the file as the user named it, or {@code -}
     */
    public static RegisterFile open(String name, Console console) {
        try {
            if (name.equals(CatalogueSource.STANDARD_INPUT)) {
                return new RegisterFile(name, InputCopy.of(console.in(), RegisterFile::isNoText));
            }
            Path file = Names.toRead(name, console);
            try (InputStream in = Files.newInputStream(file)) {
                return Files.isRegularFile(file)
                        ? new RegisterFile(name, file)
                        : new RegisterFile(name, InputCopy.of(in, RegisterFile::isNoText));
            }
        } catch (IOException e) {
            throw CatalogueSource.cannotRead(name, e, console);
        } catch (InvalidPathException e) {
            throw new Failure(Failure.USE, Phrase.CANNOT_READ, name, Names.notAName(console));
        }
    }

    /** Tells whether no text in any encoding begins with these bytes. */
    private static boolean isNoText(byte[] start) {
        return Arrays.equals(start, new byte[4]);
    }

    /** Returns the name that the user gave. */
    public String name() {
        return name;
    }

    /** Returns the file that holds its bytes. */
    public Path bytes() {
        return file;
    }

    /** Returns the file, if an output could overwrite it. */
    public Optional<Path> file() {
        if (copy != null) {
            return name.equals(CatalogueSource.STANDARD_INPUT) ? InputCopy.redirected() : Optional.empty();
        }
        return Optional.of(file);
    }

    @Override
    public void close() {
        try {
            if (copy != null) {
                copy.close();
            }
        } catch (IOException e) {
            // It is deleted when the program ends.
        }
    }
}
