package org.waystage.registers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes ids of at most 100 characters from names. */
final class Slugs {
    private static final int LONGEST = 100;
    private static final int HASH = 8;

    private Slugs() {}

    /**
     * Returns an id from a prefix and a name. Of a name that is too long the end is a hash of it; one that has no Latin letter
     * or digit becomes a hash.
     *
     * @param prefix what the id begins with; empty for nothing
     */
    static String of(String prefix, String name) {
        String slug = Normal.slug(name);
        if (slug.isEmpty()) {
            slug = "x" + hash(name);
        }
        String id = prefix.isEmpty() ? slug : prefix + "-" + slug;
        return id.length() <= LONGEST ? id : withEnd(id, hash(name));
    }

    /** Tells whether a text can be an id as it is. */
    static boolean isSlug(String text) {
        return text.length() <= LONGEST && !text.isEmpty() && text.equals(Normal.slug(text));
    }

    /** Returns an id with an end, shortened before it where need be. */
    static String withEnd(String id, String end) {
        int room = LONGEST - 1 - end.length();
        String start = id.length() <= room ? id : id.substring(0, room);
        while (start.endsWith("-")) {
            start = start.substring(0, start.length() - 1);
        }
        return start + "-" + end;
    }

    /** Returns eight hexadecimal digits of the SHA-256 digest of a text. */
    static String hash(String text) {
        return HexFormat.of().formatHex(digest(text)).substring(0, HASH);
    }

    /** Returns 64 bits of the SHA-256 digest of a text. */
    static long hash64(String text) {
        byte[] digest = digest(text);
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = (bits << Byte.SIZE) | (digest[i] & 0xFF);
        }
        return bits;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
