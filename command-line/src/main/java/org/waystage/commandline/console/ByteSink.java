package org.waystage.commandline.console;

import java.io.IOException;
import java.io.OutputStream;

/** Takes what is written, and ends the command where that fails. */
public interface ByteSink {
    /** Writes a part of the content. */
    void write(Content content);

    /** What writes a part of the content. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
