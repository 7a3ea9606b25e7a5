package org.waystage.registers.internal.file;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a register, which are read more than once.
 *
 * @param name the name of their file, without its folder
 * @param opening what opens them
 */
public record RegisterBytes(String name, Opening opening) {
    /** Opens the bytes, each time from the first. */
    public interface Opening {
        InputStream open() throws IOException;
    }

    InputStream open() throws IOException {
        return opening.open();
    }
}
