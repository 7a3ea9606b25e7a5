package org.waystage.report.data;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.waystage.core.internal.text.Sha256;

/**
 * A data file that was written.
 *
 * @param bytes its length
 * @param hash the SHA-256 of its bytes, in hexadecimal digits
 */
record Written(long bytes, String hash) {
    /** Writes the content of a file. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    static Written to(Path file, Content content) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        try (Measured out = new Measured(Files.newOutputStream(file), digest)) {
            BufferedOutputStream buffer = new BufferedOutputStream(out, 1 << 16);
            content.write(buffer);
            buffer.flush();
            return new Written(out.bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static final class Measured extends FilterOutputStream {
        private final MessageDigest digest;
        private long bytes;

        Measured(OutputStream out, MessageDigest digest) {
            super(out);
            this.digest = digest;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] part, int from, int length) throws IOException {
            out.write(part, from, length);
            digest.update(part, from, length);
            bytes += length;
        }
    }
}
