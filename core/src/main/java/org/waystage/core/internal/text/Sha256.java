package org.waystage.core.internal.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 digests and their written form. */
public final class Sha256 {
    private Sha256() {}

    /** Returns a new computation of a digest. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns whether a text is a digest: 64 lower-case hexadecimal digits. */
    public static boolean isDigest(String text) {
        return text.length() == 64 && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    /**
     * Checks that a text is a digest.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static void check(String text) {
        if (!isDigest(text)) {
            throw new IllegalArgumentException("a digest is 64 lower-case hexadecimal digits, but was '" + text + "'");
        }
    }
}
