package org.waystage.commandline.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.waystage.json.reading.ReadOptions;

/** The bytes of a document that is read as a whole: at most one more than it may have, so the reader refuses a longer one. */
public final class DocumentBytes {
    private static final int MOST = ReadOptions.defaults().limit(ReadOptions.Limit.DOCUMENT_BYTES);

    private DocumentBytes() {}

    /** Tells whether a file is known to be too long. The readers of files refuse it without reading it. */
    public static boolean areTooMany(Path file) throws IOException {
        return Files.size(file) > MOST;
    }

    /** Reads a file. */
    public static byte[] of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        }
    }

    static byte[] of(InputStream in) throws IOException {
        return in.readNBytes(MOST + 1);
    }
}
