package org.waystage.registers.internal.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waystage.core.internal.text.Sha256;

/**
 * The bytes of a file on their way to a reader: an encoding is tried on them, and their digest is computed. The first piece of them that is
 * not in the encoding is not passed on.
 */
final class TriedBytes extends FilterInputStream {
    private static final int CHUNK = 1 << 16;

    private final MessageDigest sha = Sha256.newDigest();
    private final StrictDecoding decoding;
    private long mark;
    private boolean ended;

    /**
     * Begins to try an encoding.
     *
     * @param markLength the length of the byte order mark, which is not part of the text
     */
    TriedBytes(InputStream file, Charset charset, int markLength) {
        super(file);
        this.decoding = new StrictDecoding(charset, markLength);
        this.mark = markLength;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count > 0) {
            sha.update(bytes, offset, count);
            int skipped = (int) Math.min(mark, count);
            mark -= skipped;
            decoding.accept(bytes, offset + skipped, count - skipped);
        } else if (count < 0 && !ended) {
            ended = true;
            decoding.end();
        }
        if (!decoding.fits()) {
            throw new WrongEncodingException(decoding.charset().name());
        }
        return count;
    }

    /** Reads the bytes, because each is part of the digest. */
    @Override
    public long skip(long count) throws IOException {
        return count <= 0 ? 0 : Math.max(0, read(new byte[(int) Math.min(count, CHUNK)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /**
     * Reads the rest of the file.
     *
     * @return the SHA-256 digest of the file in lower-case hexadecimal digits
     * @throws WrongEncodingException if the file is not in the encoding
     */
    String digest() throws IOException {
        byte[] chunk = new byte[CHUNK];
        while (!ended) {
            read(chunk, 0, CHUNK);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    /** Opens a file each time with its encoding on trial, until the encoding is confirmed. */
    static final class Opening implements RegisterBytes.Opening {
        private final RegisterBytes file;
        private final Charset charset;
        private final int markLength;
        private @Nullable TriedBytes last;
        private @Nullable String digest;

        Opening(RegisterBytes file, Charset charset, int markLength) {
            this.file = file;
            this.charset = charset;
            this.markLength = markLength;
        }

        @Override
        public InputStream open() throws IOException {
            if (digest != null) {
                return file.open();
            }
            last = new TriedBytes(file.open(), charset, markLength);
            return last;
        }

        /** Confirms the encoding by the bytes opened last, which must still be open. */
        void confirm() throws IOException {
            if (digest == null) {
                digest = Objects.requireNonNull(last).digest();
            }
        }

        /** Returns the digest of the file, once the encoding is confirmed. */
        String digest() {
            return Objects.requireNonNull(digest, "not confirmed");
        }
    }
}
