package org.waystage.commandline.console;

import java.io.IOException;
import java.io.OutputStream;

/** Takes the bytes of an output; a failure to write ends the command. */
public interface ByteSink {
    /** Writes a part of the content. */
    void write(Content content);

    /** Writes the content of an output, part by part. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
