package org.waystage.report.data;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        MessageDigest digest = sha256();
        try (Measured out = new Measured(Files.newOutputStream(file), digest)) {
            BufferedOutputStream buffer = new BufferedOutputStream(out, 1 << 16);
            content.write(buffer);
            buffer.flush();
            return new Written(out.bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
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
