package org.waystage.json.delta;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.waystage.core.internal.text.Sha256;
import org.waystage.json.internal.engine.DocumentWriting;
import org.waystage.json.internal.engine.Shape;

/** Collects the operations of a delta in a temporary file, since the first line of the delta states their digest. */
final class OperationsFile implements AutoCloseable {
    private final Path file;
    private final MessageDigest sha256 = Sha256.newDigest();
    private final OutputStream out;
    private long puts;
    private long removes;

    OperationsFile() throws IOException {
        file = Files.createTempFile("waystage-", ".delta");
        out = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), sha256), 1 << 16);
    }

    <T> void write(Operation<T> operation, Shape<Operation<T>> shape) throws IOException {
        if (operation.isRemove()) {
            removes++;
        } else {
            puts++;
        }
        DocumentWriting.write(operation, shape, out, false, false);
        out.write('\n');
    }

    long puts() {
        return puts;
    }

    long removes() {
        return removes;
    }

    /** Ends the operations and returns their digest. */
    String finish() throws IOException {
        out.close();
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** Copies the operations, which have been ended; returns their number of bytes. */
    long copyTo(OutputStream target) throws IOException {
        return Files.copy(file, target);
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
