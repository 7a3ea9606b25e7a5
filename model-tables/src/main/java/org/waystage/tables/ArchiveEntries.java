package org.waystage.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * The entries of a zip archive in memory, according to its central directory.
 *
 * <p>The classes of the JDK need a file for that. They read a stream by the headers between the entries, which some
 * workbook writers complete only afterwards, in a way that the JDK rejects.
 */
final class ArchiveEntries {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int CENTRAL = 0x02014b50;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final long SEE_EXTRA = 0xffffffffL;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    /** The largest ratio of unpacked to packed bytes, with some margin. */
    private static final long MOST_DENSE = 1040;

    private final ByteBuffer bytes;

    ArchiveEntries(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** An entry that has not been unpacked yet. */
    record Entry(String name, int method, long crc, long packed, long size, long offset) {}

    /** Returns the entries in the order of the directory, without folders. */
    List<Entry> list() throws ZipException {
        try {
            int end = end();
            int count = Short.toUnsignedInt(bytes.getShort(end + 10));
            int at = Math.toIntExact(Integer.toUnsignedLong(bytes.getInt(end + 16)));
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                if (bytes.getInt(at) != CENTRAL) {
                    throw new ZipException("the directory is broken");
                }
                int name = unsigned(at + 28);
                int extra = unsigned(at + 30);
                Entry entry = entry(at, name, extra);
                if (!entry.name().endsWith("/")) {
                    entries.add(entry);
                }
                at += CENTRAL_LENGTH + name + extra + unsigned(at + 32);
            }
            return entries;
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            throw broken(e);
        }
    }

    private int end() throws ZipException {
        int last = bytes.limit() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        throw new ZipException("there is no directory");
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private Entry entry(int at, int nameLength, int extraLength) throws ZipException {
        if ((unsigned(at + 8) & 1) != 0) {
            throw new ZipException("it is encrypted");
        }
        byte[] name = new byte[nameLength];
        bytes.get(at + CENTRAL_LENGTH, name);
        long[] numbers = {
            Integer.toUnsignedLong(bytes.getInt(at + 24)),
            Integer.toUnsignedLong(bytes.getInt(at + 20)),
            Integer.toUnsignedLong(bytes.getInt(at + 42))
        };
        int from = at + CENTRAL_LENGTH + nameLength;
        for (int extra = from; extra + 4 <= from + extraLength; extra += 4 + unsigned(extra + 2)) {
            if (unsigned(extra) == 1) {
                int next = extra + 4;
                for (int i = 0; i < numbers.length; i++) {
                    if (numbers[i] == SEE_EXTRA) {
                        numbers[i] = bytes.getLong(next);
                        next += Long.BYTES;
                    }
                }
            }
        }
        return new Entry(
                new String(name, StandardCharsets.UTF_8),
                unsigned(at + 10),
                Integer.toUnsignedLong(bytes.getInt(at + 16)),
                numbers[1],
                numbers[0],
                numbers[2]);
    }

    /**
     * Returns the bytes of an entry. Their number is exactly that of the directory, so entries that are too large are
     * detected before anything is unpacked.
     */
    byte[] content(Entry entry) throws IOException {
        try {
            int local = Math.toIntExact(entry.offset());
            int from = local + LOCAL_LENGTH + unsigned(local + 26) + unsigned(local + 28);
            int length = Math.toIntExact(entry.packed());
            int size = Math.toIntExact(entry.size());
            if (from > bytes.limit() - length || length < 0) {
                throw new ZipException("an entry is cut off");
            }
            if (size < 0 || size > MOST_DENSE * length) {
                throw new ZipException("an entry cannot have so many bytes");
            }
            byte[] content = unpack(entry.method(), from, length, size);
            CRC32 crc = new CRC32();
            crc.update(content);
            if (crc.getValue() != entry.crc()) {
                throw new ZipException("an entry is damaged");
            }
            return content;
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            throw broken(e);
        }
    }

    private byte[] unpack(int method, int from, int length, int size) throws IOException {
        ByteArrayInputStream packed = new ByteArrayInputStream(bytes.array(), from, length);
        if (method == STORED) {
            return exactly(size, packed);
        }
        if (method != DEFLATED) {
            throw new ZipException("an entry is packed in an unusual way");
        }
        Inflater inflater = new Inflater(true);
        try (InflaterInputStream in = new InflaterInputStream(packed, inflater)) {
            return exactly(size, in);
        } finally {
            inflater.end();
        }
    }

    private static byte[] exactly(int size, InputStream in) throws IOException {
        byte[] content = new byte[size];
        if (in.readNBytes(content, 0, size) < size || in.read() >= 0) {
            throw new ZipException("an entry has not as many bytes as the directory says");
        }
        return content;
    }

    private static ZipException broken(RuntimeException cause) {
        ZipException broken = new ZipException("the archive is broken");
        broken.initCause(cause);
        return broken;
    }
}
