package org.waystage.registers.internal.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A register file, or its bytes under a name; it is read more than once. */
public final class RegisterInput {
    private final String name;
    private final Opening opening;

    private RegisterInput(String name, Opening opening) {
        this.name = name;
        this.opening = opening;
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    /**
     * Returns a file.
     *
     * @param file the file, which must not change while it is read
     * @return the input
     */
    public static RegisterInput of(Path file) {
        Path fileName = file.getFileName();
        return new RegisterInput(fileName == null ? "" : fileName.toString(), () -> Files.newInputStream(file));
    }

    /**
     * Returns bytes.
     *
     * @param name the name of the file that they come from; some profiles tell the edition by it
     * @param bytes the bytes, which are not copied
     * @return the input
     */
    public static RegisterInput of(String name, byte[] bytes) {
        return new RegisterInput(Objects.requireNonNull(name, "name"), () -> new ByteArrayInputStream(bytes));
    }

    /**
     * Returns the name of the file, without its folder.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    InputStream open() throws IOException {
        return opening.open();
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
