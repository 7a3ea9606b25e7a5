package org.waystage.commandline.files;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.ByteSink;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Failures;
import org.waystage.commandline.console.Phrase;
import org.waystage.report.files.Draft;

/**
 * A file that is written whole or not at all: first beside its place, then moved there. A target that is not a regular file, such as a
 * device or a named pipe, receives all of the content at the end.
 */
public final class OutputFile implements ByteSink, AutoCloseable {
    /** The number of bytes moved at once. */
    private static final int MOVED = 1 << 18;

    private final String name;
    private final Path target;
    private final Draft draft;
    private final @Nullable OutputStream device;
    private final Path written;
    private final FileChannel channel;
    private final Counted out;
    private final Console console;

    /**
     * Starts to write.
     *
     * @param draft the draft that is written
     * @param device the device to which the draft is copied at the end; if null, the draft is moved to the target
     */
    private OutputFile(String name, Path target, Draft draft, @Nullable OutputStream device, Console console)
            throws IOException {
        this.name = name;
        this.target = target;
        this.draft = draft;
        this.device = device;
        this.written = draft.path();
        this.channel = FileChannel.open(
                written, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        this.out = new Counted(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
        this.console = console;
    }

    /**
     * Starts to write a file.
     *
     * @param name the file as the user named it
     * @param input the file that is read; the output must not be the same file
     */
    public static OutputFile create(String name, Optional<Path> input, Console console) {
        return create(name, input.map(List::of).orElse(List.of()), console);
    }

    /**
     * Starts to write a file.
     *
     * @param name the file as the user named it
     * @param inputs the files that are read; the output must not be one of them
     */
    public static OutputFile create(String name, List<Path> inputs, Console console) {
        try {
            Path file = Path.of(name);
            if (name.isEmpty()) {
                throw cannotWrite(name, Phrase.NAME_EMPTY.in(console.language()));
            } else if (name.equals(CatalogueSource.STANDARD_INPUT)) {
                throw cannotWrite(name, Phrase.NOT_STANDARD_OUTPUT.in(console.language()));
            } else if (Files.isDirectory(file)) {
                throw cannotWrite(name, Phrase.IS_A_FOLDER.in(console.language()));
            }
            Path folder = file.getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                throw cannotWrite(name, Phrase.NO_SUCH_FOLDER.in(console.language(), folder));
            }
            for (Path input : inputs) {
                if (Files.exists(file) && Files.exists(input) && isRead(file, input)) {
                    throw cannotWrite(name, Phrase.IS_THE_INPUT.in(console.language()));
                }
            }
            // A link stays a link, and a target such as a device cannot be replaced by a file; a pipe may have no
            // other name.
            Path target = Files.isRegularFile(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.exists(target) && !Files.isWritable(target)) {
                throw new AccessDeniedException(name);
            }
            if (!Files.exists(target) || Files.isRegularFile(target)) {
                return new OutputFile(name, target, Draft.file(target), null, console);
            }
            // Opened now, so a reader of the pipe reaches the end even if nothing is written.
            OutputStream device = Files.newOutputStream(target, StandardOpenOption.WRITE);
            return new OutputFile(name, target, Draft.temporary(".part"), device, console);
        } catch (IOException e) {
            throw cannotWrite(name, Failures.reason(e, console.language()));
        } catch (InvalidPathException e) {
            throw cannotWrite(name, Names.notAName(console));
        }
    }

    /** Tells whether a file is an input, or a table of a folder that is one. */
    private static boolean isRead(Path file, Path input) throws IOException {
        if (!Files.exists(input)) {
            return false;
        }
        boolean table = Files.isDirectory(input) && TableForm.isTable(String.valueOf(file.getFileName()));
        return Files.isSameFile(input, file) || (table && Files.isSameFile(input, file.resolveSibling(".")));
    }

    /** Starts to write content for standard output or a digest, also whole or not at all. */
    public static OutputFile temporary(Console console) {
        String name = System.getProperty("java.io.tmpdir", "");
        try {
            Draft draft = Draft.temporary(".part");
            return new OutputFile(name, draft.path().resolveSibling(""), draft, null, console);
        } catch (IOException e) {
            throw cannotWrite(name, Failures.reason(e, console.language()));
        }
    }

    /**
     * Writes content before all that was written so far, which is moved back within the file.
     *
     * @param content the content; it is written twice, the first time to measure its length
     */
    public void writeBefore(Content content) {
        Counted length = new Counted(OutputStream.nullOutputStream());
        write(content, length);
        try {
            out.writeOut();
            moveBy(length.count);
            channel.position(0);
            write(content, out);
            out.writeOut();
            channel.position(channel.size());
        } catch (IOException e) {
            throw cannotWrite(name, Failures.reason(e, console.language()));
        }
    }

    /** Moves the content of the file towards its end. The last part moves first, so no part is overwritten before it has moved. */
    private void moveBy(long distance) throws IOException {
        ByteBuffer part = ByteBuffer.allocateDirect(MOVED);
        for (long end = channel.size(); end > 0; ) {
            long start = Math.max(0, end - MOVED);
            part.clear().limit((int) (end - start));
            while (part.hasRemaining()) {
                if (channel.read(part, start + part.position()) < 0) {
                    throw new EOFException(written.toString());
                }
            }
            part.flip();
            while (part.hasRemaining()) {
                channel.write(part, start + distance + part.position());
            }
            end = start;
        }
    }

    /** Discards what was written. */
    public void restart() {
        try {
            out.writeOut();
            channel.truncate(0);
            out.count = 0;
        } catch (IOException e) {
            throw cannotWrite(name, Failures.reason(e, console.language()));
        }
    }

    /** Returns the stream to write to; it is closed when the file is put in its place. */
    public OutputStream stream() {
        return out;
    }

    /** Returns the stream for code that also reads: a failure to write then names this file. */
    public OutputStream toldApart() {
        return new FilterOutputStream(out) {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                try {
                    out.write(bytes, from, length);
                } catch (IOException e) {
                    throw cannotWrite(name, Failures.reason(e, console.language()));
                }
            }
        };
    }

    /** Returns the file to which the draft is written. */
    Path written() {
        return written;
    }

    /** Counts the bytes that are written. */
    private static final class Counted extends FilterOutputStream {
        private long count;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count += length;
        }

        /**
         * Does nothing, because the file is there as a whole or not at all, and writers of lines flush each of them. A pipe or standard
         * output gets the content from the draft at the end, so no reader waits for a line there either.
         */
        @Override
        public void flush() {}

        /** Writes what is buffered to the file. */
        void writeOut() throws IOException {
            out.flush();
        }
    }

    /** Copies what was written to a stream. */
    public void copyTo(OutputStream to) {
        try {
            out.close();
            Files.copy(written, to);
        } catch (IOException e) {
            throw cannotWrite(name, Failures.reason(e, console.language()));
        }
    }

    private static Failure cannotWrite(String name, String reason) {
        return new Failure(Failure.USE, Phrase.CANNOT_WRITE, name, reason);
    }

    @Override
    public void write(Content content) {
        write(content, out);
    }

    private void write(Content content, OutputStream to) {
        try {
            content.writeTo(to);
        } catch (IOException e) {
            throw cannotWrite(name, Failures.reason(e, console.language()));
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.DATA, Phrase.CANNOT_REPRESENT, name, Failures.reason(e, console.language()));
        }
    }

    /** Tells whether another output goes to the same place. */
    public boolean isSameAs(OutputFile other) {
        return isAt(other.target);
    }

    /** Tells whether this output goes to a place, whether or not there is a file yet. */
    public boolean isAt(Path other) {
        try {
            return target.equals(other)
                    || (Files.exists(target) && Files.exists(other) && Files.isSameFile(target, other))
                    || place(target).equals(place(other));
        } catch (IOException e) {
            throw cannotWrite(name, Failures.reason(e, console.language()));
        }
    }

    private static Path place(Path file) throws IOException {
        Path name = file.getFileName();
        return name == null ? file : file.resolveSibling(".").toRealPath().resolve(name);
    }

    /**
     * Writes out all that is buffered, to the disk itself. After that, lack of space can no longer cause a failure: if there are
     * several files, finish each before the first is put in its place. Only a device or pipe may still refuse what it gets.
     */
    public void finish() {
        try {
            if (channel.isOpen()) {
                out.writeOut();
                if (device == null) {
                    channel.force(true);
                }
                out.close();
            }
        } catch (IOException e) {
            throw cannotWrite(name, Failures.reason(e, console.language()));
        }
    }

    /** Puts the file in its place. */
    public void commit() {
        finish();
        try {
            if (device == null) {
                draft.moveTo(target);
            } else {
                Files.copy(written, device);
                device.close();
            }
        } catch (IOException e) {
            throw cannotWrite(name, Failures.reason(e, console.language()));
        }
    }

    /** Leaves nothing behind if the file was not put in its place. */
    @Override
    public void close() {
        try {
            out.close();
            if (device != null) {
                device.close();
            }
        } catch (IOException e) {
            // What could not be written is discarded anyway.
        }
        try {
            draft.close();
        } catch (IOException e) {
            // It is deleted when the program ends.
        }
    }
}
