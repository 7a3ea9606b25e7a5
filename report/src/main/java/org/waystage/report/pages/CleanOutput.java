package org.waystage.report.pages;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.waystage.report.words.CleanText;

/**
 * Collects the bytes of a page in UTF-8, cleaned of characters that may not occur in it. Text of templates is taken as it is, except
 * for empty lines.
 */
final class CleanOutput implements TemplateOutput {
    private static final int USUAL_BYTES = 1 << 16;

    private byte[] bytes = new byte[USUAL_BYTES];
    private int length;

    /** Discards what was collected, and keeps the buffer. */
    void clear() {
        length = 0;
    }

    /** Returns the number of bytes that were collected. */
    int length() {
        return length;
    }

    /**
     * Returns whether a text was collected, in linear time.
     *
     * @param ascii the text, of ASCII characters only
     * @param from the number of bytes to leave out at the beginning
     */
    boolean contains(String ascii, int from) {
        byte[] sought = ascii.getBytes(StandardCharsets.US_ASCII);
        for (int i = from; i <= length - sought.length; i++) {
            if (Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
                return true;
            }
        }
        return false;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    @Override
    public void writeContent(String value) {
        writeContent(value, 0, value.length());
    }

    @Override
    public void writeContent(String value, int begin, int end) {
        reserve(3L * (end - begin));
        byte[] to = bytes;
        int at = length;
        for (int i = begin; i < end; ) {
            char c = value.charAt(i);
            if (c >= ' ' && c < 0x7f) { // nearly all text of a report
                to[at++] = (byte) c;
                i++;
            } else {
                length = at;
                i = encode(value, i, end);
                at = length;
            }
        }
        length = at;
    }

    /** Writes a character, or the replacement for one that is not allowed, and returns the index of the next. */
    private int encode(String value, int i, int end) {
        if (CleanText.nextFault(value, i, i + 1) == i && !isPair(value, i, end)) {
            three(CleanText.REPLACEMENT);
            return i + 1;
        }
        char c = value.charAt(i);
        if (c < 0x80) {
            bytes[length++] = (byte) c;
        } else if (c < 0x800) {
            bytes[length++] = (byte) (0xc0 | (c >> 6));
            bytes[length++] = (byte) (0x80 | (c & 0x3f));
        } else if (!Character.isSurrogate(c)) {
            three(c);
        } else {
            int point = Character.toCodePoint(c, value.charAt(i + 1));
            bytes[length++] = (byte) (0xf0 | (point >> 18));
            bytes[length++] = (byte) (0x80 | ((point >> 12) & 0x3f));
            bytes[length++] = (byte) (0x80 | ((point >> 6) & 0x3f));
            bytes[length++] = (byte) (0x80 | (point & 0x3f));
            return i + 2;
        }
        return i + 1;
    }

    private static boolean isPair(String value, int i, int end) {
        return i + 1 < end && Character.isSurrogatePair(value.charAt(i), value.charAt(i + 1));
    }

    private void three(char c) {
        bytes[length++] = (byte) (0xe0 | (c >> 12));
        bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3f));
        bytes[length++] = (byte) (0x80 | (c & 0x3f));
    }

    /** Writes a part of a template, without the empty lines that omitted parts would leave. */
    @Override
    public void writeBinaryContent(byte[] value) {
        int from = 0;
        boolean begun = length == 0 || bytes[length - 1] == '\n';
        while (begun && from < value.length && value[from] == '\n') {
            from++;
        }
        reserve(value.length - from);
        System.arraycopy(value, from, bytes, length, value.length - from);
        length += value.length - from;
    }

    private void reserve(long more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.toIntExact(Math.max(length + more, 2L * bytes.length)));
        }
    }
}
