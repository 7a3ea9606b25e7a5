package org.waystage.registers.internal.file;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a register, which can be read more than once.
 *
 * @param name the name of the file, without its folder
 * @param opening opens the bytes
 */
public record RegisterBytes(String name, Opening opening) {
    /** Opens the bytes, each time from the start. */
    public interface Opening {
        InputStream open() throws IOException;
    }

    InputStream open() throws IOException {
        return opening.open();
    }
}
