package org.waystage.registers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.waystage.registers.internal.file.RegisterBytes;

/** A register file, or its bytes with a name. It is read more than once. */
public final class RegisterInput {
    private final RegisterBytes bytes;

    private RegisterInput(String name, RegisterBytes.Opening opening) {
        this.bytes = new RegisterBytes(name, opening);
    }

    /**
     * Returns the input for a file.
     *
     * @param file the file, which must not change while it is read
     * @return the input
     */
    public static RegisterInput of(Path file) {
        Path fileName = file.getFileName();
        return new RegisterInput(fileName == null ? "" : fileName.toString(), () -> Files.newInputStream(file));
    }

    /**
     * Returns the input for bytes.
     *
     * @param name the name of the file from which the bytes come; some profiles determine the edition from it
     * @param bytes the bytes, which are not copied
     * @return the input
     */
    public static RegisterInput of(String name, byte[] bytes) {
        return new RegisterInput(Objects.requireNonNull(name, "name"), () -> new ByteArrayInputStream(bytes));
    }

    /** Opens the bytes of a file, each time from the start. */
    public interface Opening {
        /**
         * Opens the bytes.
         *
         * @return a stream; if it skips fast, parts are read fast
         * @throws IOException if the file cannot be opened
         */
        InputStream open() throws IOException;
    }

    /**
     * Returns the input for a file that is neither in a Java file system nor in memory.
     *
     * @param name the name of the file, without its folder; some profiles determine the edition from it
     * @param opening opens the file, whose bytes must not change
     * @return the input
     */
    public static RegisterInput of(String name, Opening opening) {
        return new RegisterInput(Objects.requireNonNull(name, "name"), opening::open);
    }

    /**
     * Returns the name of the file, without its folder.
     *
     * @return the name
     */
    public String name() {
        return bytes.name();
    }

    RegisterBytes bytes() {
        return bytes;
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return bytes.name();
    }
}
