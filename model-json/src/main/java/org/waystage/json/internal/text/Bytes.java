package org.waystage.json.internal.text;

import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The bytes of a document, an array or a file, which can be read again to find the place of a fault. */
public final class Bytes {
    private final byte @Nullable [] array;
    private final int offset;
    private final int length;
    private final @Nullable Path file;
    /** The escapes that the parser of a file has passed. */
    private EscapedHalves halves = new EscapedHalves();
    /** Whether an array is known to be UTF-8 without an escaped surrogate. */
    private boolean sound;

    private Bytes(byte @Nullable [] array, int offset, int length, @Nullable Path file) {
        this.array = array;
        this.offset = offset;
        this.length = length;
        this.file = file;
    }

    public static Bytes of(byte[] array) {
        return new Bytes(array, 0, array.length, null);
    }

    public static Bytes of(byte[] array, int offset, int length) {
        return new Bytes(array, offset, length, null);
    }

    /**
     * Returns a line of a block.
     *
     * @param sound whether it is known to be UTF-8 without an escaped surrogate
     */
    public static Bytes line(byte[] array, int offset, int length, boolean sound) {
        Bytes line = of(array, offset, length);
        line.sound = sound;
        return line;
    }

    /**
     * Reads a stream to its end, but at most one byte more than a limit; the reader of the bytes then reports the
     * excess.
     */
    public static Bytes of(InputStream stream, long limit) throws IOException {
        return of(stream.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE)));
    }

    /** Reads a file to its end. One that is longer than a limit is left unread; the reader of the bytes then refuses it. */
    public static Bytes of(Path file, long limit) throws IOException {
        if (Files.size(file) > limit) {
            return of(file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return of(in, limit);
        }
    }

    public static Bytes of(Path file) {
        return new Bytes(null, 0, 0, file);
    }

    /** Returns the number of bytes of an array; 0 for a file. */
    public int length() {
        return length;
    }

    /** Returns the number of bytes, also of a file; 0 if there is no size, as for a pipe. */
    public long size() throws IOException {
        if (array != null) {
            return length;
        }
        Path known = path();
        return known.getFileSystem() == FileSystems.getDefault()
                ? known.toFile().length()
                : Files.size(known);
    }

    /** Returns the offset of the bytes in their array; 0 for a file. */
    public int offset() {
        return offset;
    }

    InputStream open() throws IOException {
        return array != null ? new ByteArrayInputStream(array, offset, length) : open(path());
    }

    public JsonParser parser(JsonFactory factory) throws IOException {
        if (array != null) {
            return factory.createParser(ObjectReadContext.empty(), array, offset, length);
        }
        halves = new EscapedHalves();
        return factory.createParser(ObjectReadContext.empty(), Utf8.checked(open(path()), halves));
    }

    /**
     * Returns where an array is not UTF-8, or -1 if it is, or for a file, whose parser finds out as it reads. A
     * truncated character at the end is left to the parser, which determines whether the document is truncated with it.
     */
    public long faultInUtf8() throws IOException {
        sound = sound || (array != null && Utf8.isSound(array, offset, length));
        long fault = array != null && !sound ? Utf8.faultIn(array, offset, length) : -1;
        return fault >= 0 && fault > length - 4 && fault == cutCharacter() ? -1 : fault;
    }

    /** Returns whether the text, which was parsed to its end, contains an escaped lone surrogate. */
    public boolean hasEscapedHalf() {
        return array != null ? !sound && EscapedHalves.in(array, offset, length) : halves.found();
    }

    /** Returns the start of the character truncated at the end, or -1 if there is none. */
    public long cutCharacter() throws IOException {
        try (InputStream in = open()) {
            return Utf8.cutIn(in);
        } catch (Utf8.NotUtf8Exception e) {
            return -1;
        }
    }

    /** Returns the first bytes, at most four. */
    public byte[] start() throws IOException {
        if (array != null) {
            return Arrays.copyOfRange(array, offset, offset + Math.min(4, length));
        }
        try (InputStream in = open()) {
            return in.readNBytes(4);
        }
    }

    /**
     * Opens a file. A file of the default file system is opened without a channel, whose classes take a tenth of the
     * time of a first reading.
     */
    private static InputStream open(Path file) throws IOException {
        if (file.getFileSystem() == FileSystems.getDefault()) {
            try {
                return new FileInputStream(file.toFile());
            } catch (FileNotFoundException e) {
                // the call below says more precisely what is wrong
            }
        }
        return Files.newInputStream(file);
    }

    private Path path() {
        if (file == null) {
            throw new IllegalStateException("neither bytes nor a file");
        }
        return file;
    }
}
