package org.waystage.examples.commandline;

import java.io.IOException;
import java.io.OutputStream;

/** Takes what is written, and ends the command where that fails. */
interface ByteSink {
    /** Writes a part of the content. */
    void write(Content content);

    /** What writes a part of the content. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
