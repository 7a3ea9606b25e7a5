package org.waystage.commandline.console;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output. A failure to write ends the command, because nobody is left to read. */
public final class StandardOutput extends OutputStream {
    private final OutputStream out;
    private boolean broken;

    StandardOutput(OutputStream out) {
        this.out = new BufferedOutputStream(out, 1 << 16);
    }

    /** Thrown if standard output cannot be written, for example because the reader of a pipe has gone. */
    public static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Broken(IOException cause) {
            super(cause);
        }
    }

    @Override
    public void write(int b) {
        try {
            out.write(b);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    @Override
    public void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Writes what is buffered; nothing after a failure, which was already reported. */
    @Override
    public void flush() {
        try {
            if (!broken) {
                out.flush();
            }
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private Broken broken(IOException e) {
        broken = true;
        return new Broken(e);
    }
}
