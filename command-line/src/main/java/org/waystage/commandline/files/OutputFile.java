package org.waystage.commandline.files;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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

/** A file that is written whole or not at all: beside, and then moved. */
public final class OutputFile implements ByteSink, AutoCloseable {
    private final String name;
    private final Path target;
    private final @Nullable Draft draft;
    private final Path written;
    private final FileChannel channel;
    private final OutputStream out;
    private final Console console;

    /**
     * Begins to write.
     *
     * @param draft what is written and moved then; where there is none, the target itself is written
     */
    private OutputFile(String name, Path target, @Nullable Draft draft, Console console) throws IOException {
        this.name = name;
        this.target = target;
        this.draft = draft;
        this.written = draft == null ? target : draft.path();
        this.channel = FileChannel.open(written, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        this.console = console;
    }

    /**
     * Starts to write a file.
     *
     * @param name the file as the person named it
     * @param input the file that is read, which must not be the same
     */
    public static OutputFile create(String name, Optional<Path> input, Console console) {
        return create(name, input.map(List::of).orElse(List.of()), console);
    }

    /**
     * Starts to write a file.
     *
     * @param name the file as the person named it
     * @param inputs the files that are read, none of which it may be
     */
    public static OutputFile create(String name, List<Path> inputs, Console console) {
        try {
            Path file = Path.of(name);
            if (Files.isDirectory(file)) {
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
            // A link stays a link, and what is no file, such as a device, cannot be replaced by one.
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.exists(target) && !Files.isWritable(target)) {
                throw new AccessDeniedException(name);
            }
            boolean beside = !Files.exists(target) || Files.isRegularFile(target);
            return new OutputFile(name, target, beside ? Draft.file(target) : null, console);
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

    /** Starts to write what is to go to standard output or a digest, which also happens whole or not at all. */
    public static OutputFile temporary(Console console) {
        String name = System.getProperty("java.io.tmpdir", "");
        try {
            Draft draft = Draft.temporary(".part");
            return new OutputFile(name, draft.path().resolveSibling(""), draft, console);
        } catch (IOException e) {
            throw cannotWrite(name, Failures.reason(e, console.language()));
        }
    }

    /** Returns what to write to; it is closed when the file is put in its place. */
    public OutputStream stream() {
        return out;
    }

    /** Returns the same for code that reads as well: a failure to write ends in one that names this file. */
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
        try {
            content.writeTo(out);
        } catch (IOException e) {
            throw cannotWrite(name, Failures.reason(e, console.language()));
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.DATA, Phrase.CANNOT_REPRESENT, name, String.valueOf(e.getMessage()));
        }
    }

    /** Tells whether another file would be put in the same place. */
    public boolean isSameAs(OutputFile other) {
        return isAt(other.target);
    }

    /** Tells whether this is put in a place, where there is something already or not. */
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
        return file.resolveSibling(".").toRealPath().resolve(file.getFileName());
    }

    /**
     * Writes out all that is held back, to the disk itself. What could fail for want of room has been done then: of several files
     * each is finished before the first is put in its place.
     */
    public void finish() {
        try {
            if (channel.isOpen()) {
                out.flush();
                if (draft != null) {
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
            if (draft != null) {
                draft.moveTo(target);
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
        } catch (IOException e) {
            // What could not be written is thrown away anyway.
        }
        try {
            if (draft != null) {
                draft.close();
            }
        } catch (IOException e) {
            // It goes when the program ends.
        }
    }
}
