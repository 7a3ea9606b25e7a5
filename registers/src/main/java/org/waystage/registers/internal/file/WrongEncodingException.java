package org.waystage.registers.internal.file;

import java.io.IOException;

/** A file whose encoding was tried while its records were read is not in it: what was read so far must be discarded. */
public final class WrongEncodingException extends IOException {
    private static final long serialVersionUID = 1;

    WrongEncodingException(String encoding) {
        super("not " + encoding);
    }
}
