package org.waystage.json.internal.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the first byte that is not UTF-8 (RFC 3629).
 *
 * <p>The parser is not enough: in strings it accepts overlong forms and code points beyond Unicode, and makes other
 * characters of them.
 */
public final class Utf8 {
    /** Eight bytes at once, the first one lowest; much faster than a buffer where only the first compiler compiles. */
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long NOT_ASCII = 0x8080_8080_8080_8080L;

    /** The number of bytes of the character still to come, and the range of the next one. */
    private int more;

    private int low;
    private int high;
    private long seen;
    private long start;

    /**
     * Returns the index of the first character in an array that is not UTF-8, even if it is only truncated, or -1 if
     * there is none.
     */
    static long faultIn(byte[] bytes, int offset, int length) {
        Utf8 utf8 = new Utf8();
        long fault = utf8.next(bytes, offset, length);
        return fault < 0 ? utf8.cut() : fault;
    }

    /**
     * Returns the start of the truncated character at the end of a stream that is otherwise UTF-8, or -1 if there is
     * none.
     */
    static long cutIn(InputStream in) throws IOException {
        Checked checked = new Checked(in, new EscapedHalves());
        checked.transferTo(OutputStream.nullOutputStream());
        return checked.utf8.cut();
    }

    /** Returns the start of the last character if it is incomplete, or -1 if it is not. */
    private long cut() {
        return more > 0 ? start : -1;
    }

    /**
     * Processes the next bytes; returns the distance from the beginning of the first character that is not UTF-8, or -1
     * if there is none.
     */
    private long next(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int i = offset;
        while (i < end) {
            if (more == 0) {
                i = pastAscii(bytes, i, end);
                if (i == end) {
                    break;
                }
                int whole = character(bytes, i, end);
                if (whole > 0) {
                    i += whole;
                    continue;
                }
                start = seen + i - offset;
                if (!begins(bytes[i] & 0xFF)) {
                    return start;
                }
                i++;
            }
            for (; more > 0 && i < end; i++) {
                int b = bytes[i] & 0xFF;
                if (b < low || b > high) {
                    return start;
                }
                more--;
                low = 0x80;
                high = 0xBF;
            }
        }
        seen += length;
        return -1;
    }

    /** Returns the number of bytes of the character at an index that is not ASCII; 0 if it is not UTF-8 or not complete. */
    static int character(byte[] bytes, int i, int end) {
        int b = bytes[i] & 0xFF;
        if (b < 0xE0) {
            return b >= 0xC2 && i + 1 < end && continues(bytes[i + 1]) ? 2 : 0;
        }
        if (i + 2 >= end || !continues(bytes[i + 1]) || !continues(bytes[i + 2])) {
            return 0;
        }
        int point = (b & 0x0F) << 12 | (bytes[i + 1] & 0x3F) << 6 | (bytes[i + 2] & 0x3F);
        if (b < 0xF0) {
            return point >= 0x800 && (point < 0xD800 || point > 0xDFFF) ? 3 : 0;
        }
        // point is without its last six bits here
        return b <= 0xF4 && i + 3 < end && continues(bytes[i + 3]) && point >= 0x400 && point <= 0x43FF ? 4 : 0;
    }

    private static boolean continues(byte b) {
        return b <= (byte) 0xBF; // bytes are signed: none from 0x80 on is greater
    }

    /**
     * Returns whether bytes are certainly UTF-8 without an escaped surrogate, with neither cut off at the end. One pass shows this for most
     * texts; for others, such as those with escaped code points, each question needs a pass of its own.
     */
    static boolean isSound(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int i = nextNotable(bytes, offset, end, '\\');
        while (i < end) {
            int unit = unit(bytes, i, end);
            if (unit == 0) {
                return false;
            }
            i = nextNotable(bytes, i + unit, end, '\\');
        }
        return true;
    }

    /** Returns the index of the next byte that is a backslash, a further ASCII character or not ASCII; the end if there is none. */
    static int nextNotable(byte[] bytes, int from, int end, char further) {
        int i = from;
        for (; i + 8 <= end; i += 8) {
            long word = word(bytes, i);
            long notable = (word & NOT_ASCII) | found('\\', word) | found(further, word);
            if (notable != 0) {
                return i + (Long.numberOfTrailingZeros(notable) >> 3);
            }
        }
        while (i < end && bytes[i] >= 0 && bytes[i] != '\\' && bytes[i] != further) {
            i++;
        }
        return i;
    }

    /** Returns the index of the next byte that is a quote, a backslash, a control character or not ASCII; the end if there is none. */
    static int nextInString(byte[] bytes, int from, int end) {
        int i = from;
        for (; i + 8 <= end; i += 8) {
            long word = word(bytes, i);
            long controls = (word - 0x2020_2020_2020_2020L) & ~word;
            long next = ((word | controls) & NOT_ASCII) | found('"', word) | found('\\', word);
            if (next != 0) {
                return i + (Long.numberOfTrailingZeros(next) >> 3);
            }
        }
        while (i < end && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        return i;
    }

    /**
     * Returns the number of bytes of the character, or of the start of an escape, at an index; 0 if it may not be UTF-8, is
     * an escape that may be of a surrogate, or is cut off.
     */
    static int unit(byte[] bytes, int i, int end) {
        if (bytes[i] != '\\') {
            return bytes[i] >= 0 ? 1 : character(bytes, i, end);
        }
        if (i + 1 == end || bytes[i + 1] == 'u') {
            return 0;
        }
        return bytes[i + 1] == '\\' ? 2 : 1;
    }

    /** Returns the index of the next byte that is not ASCII; looks at a few bytes first, then at many at a time. */
    private static int pastAscii(byte[] bytes, int from, int end) {
        int i = from;
        while (i + 8 <= end) {
            long others = word(bytes, i) & NOT_ASCII;
            if (others != 0) {
                return i + (Long.numberOfTrailingZeros(others) >> 3);
            }
            i += 8;
            while (i > from + 16 && i + 32 <= end && isAscii32(bytes, i)) {
                i += 32;
            }
        }
        while (i < end && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    private static boolean isAscii32(byte[] bytes, int i) {
        long any = word(bytes, i) | word(bytes, i + 8) | word(bytes, i + 16) | word(bytes, i + 24);
        return (any & NOT_ASCII) == 0;
    }

    private boolean begins(int b) {
        low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        more = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        return b >= 0xC2 && b <= 0xF4;
    }

    /**
     * Returns whether the first bytes of a JSON text show another encoding: the text begins with ASCII, so zeros or a
     * mark reveal it.
     */
    public static boolean isOtherEncoding(byte[] start) {
        return isOtherEncoding(start, 0, start.length);
    }

    static boolean isOtherEncoding(byte[] bytes, int offset, int length) {
        if (length < 2) {
            return false;
        }
        byte first = bytes[offset];
        byte second = bytes[offset + 1];
        return first == 0
                || second == 0
                || (first == (byte) 0xFE && second == (byte) 0xFF)
                || (first == (byte) 0xFF && second == (byte) 0xFE);
    }

    /** Returns the number of bytes of a byte order mark at an index: 3, or 0 if there is none. */
    public static int mark(byte[] bytes, int from, int end) {
        boolean marked = end - from >= 3
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    /** Returns the name of the other encoding that the first four bytes show, or an empty string if it is unclear. */
    public static String otherEncoding(byte[] start) {
        StringBuilder zeros = new StringBuilder();
        for (byte b : start) {
            zeros.append(b == 0 ? '0' : 'x');
        }
        boolean little = start[0] == (byte) 0xFF && start[1] == (byte) 0xFE;
        return switch (zeros.toString()) {
            case "x000" -> "UTF-32LE";
            case "000x", "00xx" -> "UTF-32BE";
            case "x0", "x0x", "x0x0" -> "UTF-16LE";
            case "0x", "0x0", "0x0x" -> "UTF-16BE";
            case "xx00" -> little ? "UTF-32LE" : "";
            case "xx", "xxx", "xxx0", "xx0x", "xxxx" -> little ? "UTF-16LE" : "UTF-16BE";
            default -> "";
        };
    }

    /**
     * Returns whether JSON contains an escaped lone surrogate; a writer of canonical JSON escapes nothing else that
     * way.
     */
    public static boolean hasEscapedHalf(byte[] json) {
        int i = 0;
        while (i < json.length) {
            if (i + 32 <= json.length && !has32('\\', json, i)) {
                i += 32;
            } else if (json[i] != '\\') {
                i++;
            } else if (json[i + 1] == 'u' && json[i + 2] == 'd') {
                return true;
            } else {
                i += 2;
            }
        }
        return false;
    }

    /** Returns whether one of the 32 bytes from an index on is an ASCII character. */
    public static boolean has32(char ascii, byte[] bytes, int i) {
        return (found(ascii, word(bytes, i))
                        | found(ascii, word(bytes, i + 8))
                        | found(ascii, word(bytes, i + 16))
                        | found(ascii, word(bytes, i + 24)))
                != 0;
    }

    private static long word(byte[] bytes, int i) {
        return (long) WORDS.get(bytes, i);
    }

    /** Returns 0 if and only if none of eight bytes is an ASCII character, which the first step turns into zero. */
    private static long found(char ascii, long word) {
        long zeros = word ^ ascii * 0x0101_0101_0101_0101L;
        return (zeros - 0x0101_0101_0101_0101L) & ~zeros & NOT_ASCII;
    }

    /**
     * Returns whether a JSON string needs no escape: it has no quote, no backslash, no control character and no character beyond the
     * basic plane. It must have no question mark either, since the JDK writes one for a lone surrogate.
     */
    public static boolean isPlain(byte[] utf8) {
        int i = 0;
        for (; i + 8 <= utf8.length; i += 8) {
            long word = word(utf8, i);
            long changed = word ^ 0x0202_0202_0202_0202L; // a quote becomes a blank, and a blank a quote
            long signs = (changed - 0x2121_2121_2121_2121L) & ~word & NOT_ASCII;
            if ((signs | found('\\', word) | found('?', word)) != 0) {
                return false;
            }
            if ((word & NOT_ASCII) != 0 && (word & (word << 1) & (word << 2) & (word << 3) & NOT_ASCII) != 0) {
                return false;
            }
        }
        for (; i < utf8.length; i++) {
            byte b = utf8[i];
            if ((b >= 0 && b < ' ') || (b < 0 && b >= (byte) 0xF0) || b == '"' || b == '\\' || b == '?') {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a text contains a lone surrogate, which UTF-8 text can contain only as an escape. */
    public static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    /** Thrown by a stream that is not UTF-8. */
    public static final class NotUtf8Exception extends IOException {
        private static final long serialVersionUID = 1;
        public final long offset;

        NotUtf8Exception(long offset) {
            super("not UTF-8 at byte " + offset);
            this.offset = offset;
        }
    }

    /** Returns a stream that throws an exception where it is not UTF-8, and passes on what is read from it. */
    static InputStream checked(InputStream in, EscapedHalves halves) {
        return new Checked(in, halves);
    }

    private static final class Checked extends FilterInputStream {
        private final Utf8 utf8 = new Utf8();
        private final EscapedHalves halves;

        Checked(InputStream in, EscapedHalves halves) {
            super(in);
            this.halves = halves;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = in.read(bytes, offset, length);
            if (utf8.more == 0 && halves.isOutside() && count > 0 && isSound(bytes, offset, count)) {
                utf8.seen += count;
                return count;
            }
            long fault = count < 1 ? -1 : utf8.next(bytes, offset, count);
            if (fault >= 0) {
                throw new NotUtf8Exception(fault);
            }
            halves.next(bytes, offset, Math.max(0, count));
            return count;
        }
    }
}
