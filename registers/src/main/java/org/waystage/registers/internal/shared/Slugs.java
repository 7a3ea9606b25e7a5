package org.waystage.registers.internal.shared;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import org.waystage.core.internal.text.NormalForm;
import org.waystage.core.internal.text.Sha256;
import org.waystage.core.value.TextKey;

/** Creates ids of at most 100 characters from names. */
public final class Slugs {
    private static final int LONGEST = 100;
    private static final int HASH = 8;

    private Slugs() {}

    /** Returns the key by which a name is compared: its letters and digits, or its other characters if it has none. */
    public static String key(String name) {
        String key = TextKey.of(name);
        return key.isEmpty() ? TextKey.folded(name) : key;
    }

    /**
     * Returns an id from a prefix and a name, which is compared as by {@link TextKey}.
     *
     * <p>Letters lose their accents. If a letter has no Latin base, it is omitted and the id ends in a hash of the
     * name. A name that is too long is truncated before such a hash; a name without any Latin letter or digit becomes
     * the hash only.
     *
     * @param prefix the beginning of the id; empty for none
     */
    public static String of(String prefix, String name) {
        String key = TextKey.of(name);
        if (isOfWords(key)) {
            String words = key.replace(' ', '-');
            String id = prefix.isEmpty() ? words : prefix + "-" + words;
            if (id.length() <= LONGEST) {
                return id;
            }
        }
        String plain = isAscii(key) ? key : plain(key);
        StringBuilder slug = new StringBuilder(plain.length());
        boolean lost = false;
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            lost |= c >= 0x80;
            gap |= c == ' ';
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(gap && !slug.isEmpty() ? "-" : "").append(c);
                gap = false;
            }
        }
        boolean named = !slug.isEmpty();
        String id = prefix.isEmpty() || !named ? prefix + slug : prefix + "-" + slug;
        if (named && !lost && id.length() <= LONGEST) {
            return id;
        }
        String hash = hash(key.isEmpty() ? TextKey.folded(name) : lost ? key : plain);
        if (!named) {
            slug.append('x').append(hash);
            id = prefix.isEmpty() ? slug.toString() : prefix + "-" + slug;
        }
        boolean whole = id.length() <= LONGEST && (!lost || slug.toString().endsWith(hash));
        return whole ? id : withEnd(id, hash);
    }

    /** Returns whether a key consists of words of ASCII lower-case letters and digits, as nearly all keys do. */
    private static boolean isOfWords(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != ' ') {
                return false;
            }
        }
        return !key.isEmpty();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Returns the Latin letters, without accents, of the form in which a text is compared. */
    public static String plain(String text) {
        String apart = NormalForm.of(TextKey.of(text), Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(apart.length());
        boolean latin = false;
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                latin = c < 0x80;
                plain.append(c);
            } else if (!latin) {
                plain.append(c);
            }
        }
        return NormalForm.of(plain.toString(), Normalizer.Form.NFC);
    }

    /** Returns an id with a suffix, truncated before it if necessary. */
    public static String withEnd(String id, String end) {
        int room = LONGEST - 1 - end.length();
        String start = id.length() <= room ? id : id.substring(0, room);
        while (start.endsWith("-")) {
            start = start.substring(0, start.length() - 1);
        }
        return start + "-" + end;
    }

    /** Returns eight hexadecimal digits of the SHA-256 digest of a text. */
    public static String hash(String text) {
        return hash(text, HASH);
    }

    /**
     * Returns hexadecimal digits of the SHA-256 digest of a text.
     *
     * @param digits the number of digits, at most 64
     */
    public static String hash(String text, int digits) {
        return HexFormat.of().formatHex(digest(text)).substring(0, digits);
    }

    private static byte[] digest(String text) {
        return Sha256.newDigest().digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
