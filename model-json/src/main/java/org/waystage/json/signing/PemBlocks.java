package org.waystage.json.signing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The blocks of a PEM file (RFC 7468); everything around them is text. */
final class PemBlocks {
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";

    private PemBlocks() {}

    /** One block; a class rather than a record, since a record would show its content. */
    static final class Block {
        final String label;
        /** The number of its first line. */
        final long line;
        /** Whether headers say that it is encrypted, as in the older form. */
        final boolean encrypted;
        /** The content, or null if it is truncated or not base64. */
        final byte @Nullable [] content;

        private Block(String label, long line, boolean encrypted, byte @Nullable [] content) {
            this.label = label;
            this.line = line;
            this.encrypted = encrypted;
            this.content = content;
        }
    }

    static List<Block> of(byte[] file) {
        // PEM is ASCII: text around it in another encoding does no harm
        String[] lines = new String(file, StandardCharsets.ISO_8859_1).split("\r\n|\r|\n", -1);
        List<Block> blocks = new ArrayList<>();
        int i = 0;
        while (i < lines.length) {
            String label = label(lines[i], BEGIN);
            int start = i++;
            if (label != null) {
                i = block(lines, start, label, blocks);
            }
        }
        return blocks;
    }

    /** Reads a block and returns the line at which to continue. */
    private static int block(String[] lines, int start, String label, List<Block> blocks) {
        StringBuilder base64 = new StringBuilder();
        boolean encrypted = false;
        int i = start + 1;
        while (i < lines.length && label(lines[i], BEGIN) == null) {
            String end = label(lines[i], END);
            if (end != null) {
                blocks.add(new Block(label, start + 1L, encrypted, end.equals(label) ? decoded(base64) : null));
                return i + 1;
            }
            if (lines[i].contains(":")) {
                encrypted |= lines[i].contains("ENCRYPTED");
            } else {
                base64.append(lines[i].strip());
            }
            i++;
        }
        blocks.add(new Block(label, start + 1L, encrypted, null));
        return i;
    }

    private static byte @Nullable [] decoded(StringBuilder base64) {
        try {
            return Base64.getDecoder().decode(base64.toString());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String label(String line, String kind) {
        int from = line.indexOf(kind);
        String text = line.strip();
        // a byte order mark may precede the first line
        return from >= 0 && from <= line.length() - text.length() + 3 && text.endsWith(DASHES)
                ? text.substring(text.indexOf(kind) + kind.length(), text.length() - DASHES.length())
                : null;
    }
}
