package org.waystage.registers.internal.file;

import com.google.common.base.Utf8;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Tries an encoding on the bytes of a file as they arrive, and finds the first invalid byte.
 *
 * <p>A NUL character counts as invalid; otherwise UTF-16 would be taken for a single-byte encoding.
 */
public final class StrictDecoding {
    /** The largest number of bytes of a character in UTF-8. */
    private static final int LONGEST_CHARACTER = 4;

    /** Eight bytes at once. */
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long NOT_ASCII = 0x8080_8080_8080_8080L;

    private final Charset charset;
    private final CharsetDecoder decoder;
    private final CharBuffer text = CharBuffer.allocate(8192);
    private ByteBuffer pending = ByteBuffer.allocate(8192);
    private long decoded;
    private long fault = -1;
    private boolean nul;

    /**
     * Begins to try an encoding.
     *
     * @param offset the number of bytes of the file before the first accepted byte, for the offset of a fault
     */
    public StrictDecoding(Charset charset, long offset) {
        this.charset = charset;
        this.decoder = strict(charset);
        this.decoded = offset;
    }

    /** Returns a decoder that reports every fault. */
    static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    Charset charset() {
        return charset;
    }

    /** Returns whether all bytes so far are valid text in the encoding. */
    public boolean fits() {
        return fault < 0;
    }

    /** Returns the offset of the first invalid byte, from 0; -1 if there is none. */
    public long fault() {
        return fault;
    }

    /** Returns whether the first fault is a NUL character. */
    boolean metNul() {
        return nul;
    }

    /** Accepts the next bytes. */
    public void accept(byte[] bytes, int from, int length) {
        if (fits()) {
            int valid = validUtf8(bytes, from, length);
            decoded += valid;
            int rest = length - valid;
            if (pending.remaining() < rest) {
                pending = ByteBuffer.allocate(pending.position() + rest).put(pending.flip());
            }
            pending.put(bytes, from + valid, rest);
            decode(false);
        }
    }

    /** Returns how many of the next bytes need no decoding, because they are valid UTF-8 without NUL; 0 if unknown. */
    private int validUtf8(byte[] bytes, int from, int length) {
        if (!charset.equals(StandardCharsets.UTF_8) || pending.position() > 0) {
            return 0;
        }
        int end = from + length; // without the last character, which may lack bytes that are still to come
        while (end > from && end > from + length - LONGEST_CHARACTER && (bytes[end - 1] & 0xC0) == 0x80) {
            end--;
        }
        if (end > from && (bytes[end - 1] & 0xC0) == 0xC0) {
            end--;
        }
        int at = pastAscii(bytes, from, end);
        while (at < end) {
            int start = at;
            while (at < end && bytes[at] < 0) {
                at++;
            }
            if (at == start || !Utf8.isWellFormed(bytes, start, at - start)) {
                return 0;
            }
            at = pastAscii(bytes, at, end);
        }
        return end - from;
    }

    /** Returns the index of the next byte that is NUL or not ASCII; the end if there is none. */
    private static int pastAscii(byte[] bytes, int from, int end) {
        int i = from;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            long word = (long) WORDS.get(bytes, i);
            if (((word - ONES | word) & NOT_ASCII) != 0) { // a NUL borrows; bytes beyond ASCII have the highest bit
                break;
            }
        }
        while (i < end && bytes[i] > 0) {
            i++;
        }
        return i;
    }

    /** Marks the end of the bytes. */
    public void end() {
        if (fits()) {
            decode(true);
        }
    }

    private void decode(boolean end) {
        pending.flip();
        CoderResult result;
        do {
            int start = pending.position();
            text.clear();
            result = decoder.decode(pending, text, end);
            if (holdsNul()) {
                nul = true;
                fault = decoded + nulByte(start);
                return;
            }
        } while (result.isOverflow());
        if (result.isError()) {
            fault = decoded + pending.position();
            return;
        }
        decoded += pending.position();
        pending.compact();
    }

    private boolean holdsNul() {
        char[] chars = text.array();
        for (int i = 0; i < text.position(); i++) {
            if (chars[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private int nulByte(int start) {
        int at = start;
        while (at < pending.position() && pending.get(at) != 0) {
            at++;
        }
        return at;
    }
}
