package org.waystage.commandline.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.waystage.commandline.console.ByteSink;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.core.internal.text.Sha256;

/** Keeps only the SHA-256 digest of what is written. */
public final class DigestSink implements ByteSink {
    private final String name;
    private final MessageDigest digest = Sha256.newDigest();
    private final OutputStream out;

    /**
     * Creates an empty sink.
     *
     * @param name what is read, for messages
     */
    public DigestSink(String name) {
        this.name = name;
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
