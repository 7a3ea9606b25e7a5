package org.waystage.spark;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/**
 * The blank lines at the beginning of a file, and the line after them. They may fill more than a block, and the reader of a
 * later block then knows nothing of them; this class therefore reads the file itself, up to that line.
 */
final class Beginning implements AutoCloseable {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final PushbackInputStream in;
    /** The number of bytes before the next one. */
    private long at;

    private Beginning(InputStream file) throws IOException {
        in = new PushbackInputStream(new BufferedInputStream(file), MARK.length);
        byte[] first = in.readNBytes(MARK.length);
        if (Arrays.equals(first, MARK)) {
            at = MARK.length; // Spark skips it, too
        } else {
            in.unread(first);
        }
    }

    /** Returns the first line that is not blank, to be read as the head; empty if there is none. */
    static Optional<Head> head(String address, Configuration settings) {
        Path file = new Path(URI.create(address));
        CompressionCodec codec = new CompressionCodecFactory(settings).getCodec(file);
        try (InputStream bytes = file.getFileSystem(settings).open(file);
                Beginning beginning = new Beginning(codec == null ? bytes : codec.createInputStream(bytes))) {
            return beginning.head(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns whether all lines before those of a block are blank. The lines of a block are those that begin after its first byte.
     *
     * @param address the file, as Spark names it
     * @param block the offset of the first byte of the block
     * @param settings the settings of the file systems
     */
    static boolean isBlankBefore(String address, long block, Configuration settings) {
        if (block == 0) {
            return true;
        }
        Path file = new Path(URI.create(address));
        if (new CompressionCodecFactory(settings).getCodec(file) != null) {
            return false; // its offsets are not those of its text
        }
        try (InputStream bytes = file.getFileSystem(settings).open(file);
                Beginning beginning = new Beginning(bytes)) {
            return beginning.isBlankBefore(block);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int next() throws IOException {
        at++;
        return in.read();
    }

    private Optional<Head> head(Configuration settings) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long blank = 0;
        boolean isBlank = true;
        int one = next();
        while (one >= 0 && (isBlank || one != '\n')) {
            if (one == '\n') {
                blank++;
                line.reset();
            } else {
                isBlank &= PartOfFile.isBlank(one);
                line.write(one);
            }
            one = next();
        }
        return isBlank ? Optional.empty() : Optional.of(new Head(line.toByteArray(), blank, settings));
    }

    private boolean isBlankBefore(long block) throws IOException {
        int one = next();
        while (one == '\n' ? at <= block : PartOfFile.isBlank(one)) {
            one = next();
        }
        return one == '\n';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
