package org.waystage.commandline.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.waystage.commandline.console.ByteSink;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;

/** Keeps only the SHA-256 digest of what is written. */
public final class DigestSink implements ByteSink {
    private final String name;
    private final MessageDigest digest;
    private final OutputStream out;

    /**
     * Creates an empty sink.
     *
     * @param name what is read, for messages
     */
    public DigestSink(String name) {
        this.name = name;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        this.out = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    }

    @Override
    public void write(Content content) {
        try {
            content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.DATA, Phrase.CANNOT_REPRESENT, name, String.valueOf(e.getMessage()));
        }
    }

    /** Returns the digest of all that was written, in lower-case hexadecimal. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
