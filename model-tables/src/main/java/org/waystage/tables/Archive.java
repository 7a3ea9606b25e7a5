package org.waystage.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip archives in memory. They are read within limits and never unpacked to disk, and written without timestamps. */
final class Archive {
    /** The largest number of entries of an archive. */
    static final int MOST_ENTRIES = 1000;

    /** The largest number of bytes of all entries together. */
    static final long MOST_BYTES = 256L << 20;

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Archive() {}

    /**
     * Returns the entries by name, in their order. If two entries have the same name, a slash is appended to the name
     * of the second. If the archive is faulty, adds a notice and returns nothing.
     */
    static Optional<Map<String, byte[]>> read(byte[] bytes, String form, CellNotices notices) {
        if (bytes.length > MOST_BYTES) {
            return tooLong(notices);
        }
        Map<String, byte[]> contents = new LinkedHashMap<>();
        long left = MOST_BYTES;
        try {
            ArchiveEntries archive = new ArchiveEntries(bytes);
            List<ArchiveEntries.Entry> entries = archive.list();
            if (entries.size() > MOST_ENTRIES) {
                notices.add(TableRules.LIMIT_EXCEEDED, Map.of("entries", Integer.toString(MOST_ENTRIES)));
                return Optional.empty();
            }
            for (ArchiveEntries.Entry entry : entries) {
                if (entry.size() < 0 || entry.size() > left) {
                    return tooLong(notices);
                }
                left -= entry.size();
            }
            for (ArchiveEntries.Entry entry : entries) {
                byte[] content = archive.content(entry);
                String name = entry.name().replace('\\', '/');
                contents.put(contents.containsKey(name) ? name + "/" : name, content);
            }
            return Optional.of(contents);
        } catch (IOException e) {
            notices.add(TableRules.NOT_OPENED, Map.of("form", form));
            return Optional.empty();
        }
    }

    /** Adds a notice that the archive is too large. */
    static <T> Optional<T> tooLong(CellNotices notices) {
        notices.add(TableRules.LIMIT_EXCEEDED, Map.of("bytes", Long.toString(MOST_BYTES)));
        return Optional.empty();
    }

    /** Returns the bytes of a stream, at most one more than the limit. */
    static byte[] bytes(InputStream in) throws IOException {
        return in.readNBytes((int) MOST_BYTES + 1);
    }

    /** Writes an archive; the same entries always give the same bytes. Flushes the stream but does not close it. */
    static void write(Map<String, byte[]> entries, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        bytes.writeTo(out);
        out.flush();
    }
}
