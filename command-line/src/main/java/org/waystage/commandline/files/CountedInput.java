package org.waystage.commandline.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.waystage.commandline.console.Progress;

/** The bytes of a file; counts those that have been read. */
final class CountedInput extends FilterInputStream {
    private final Progress progress;
    private final long size;
    private long count;

    CountedInput(Path file, Progress progress) throws IOException {
        this(Files.size(file), file, progress);
    }

    /** Opens the file last, so that nothing can fail while it is open. */
    private CountedInput(long size, Path file, Progress progress) throws IOException {
        super(Files.newInputStream(file));
        this.progress = progress;
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        tell(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        tell(Math.max(read, 0));
        return read;
    }

    private void tell(int more) {
        count += more;
        // A file may grow while it is read; progress never exceeds the whole.
        progress.at(Math.min(count, size), size);
    }
}
