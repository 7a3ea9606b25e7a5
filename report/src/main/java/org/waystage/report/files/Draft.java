package org.waystage.report.files;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A file or folder that is prepared next to its destination before it is moved there.
 *
 * <p>Its name is unpredictable, so that concurrent runs in one folder never collide. The draft is deleted when it is
 * closed and when the program is asked to end. Once it has been moved, its old name may belong to someone else, and nothing
 * is deleted; nor is any other file found under the name, if the file system identifies files by a key. Only a
 * program that is killed leaves its draft behind, and no other run deletes it.
 */
public final class Draft implements AutoCloseable {
    private final Drafts run;
    private final Path path;
    private final @Nullable Object key;
    private boolean gone;

    /**
     * Wraps a file or folder that was just created.
     *
     * @param run the set of drafts to which it belongs
     * @param path the path of the draft
     */
    Draft(Drafts run, Path path) throws IOException {
        this.run = run;
        this.path = path;
        this.key = key(path);
    }

    /** An action that puts something in its place. */
    public interface Step {
        /**
         * Runs the action.
         *
         * @throws IOException if it fails
         */
        void run() throws IOException;
    }

    /**
     * Creates a draft file next to its destination.
     *
     * @param target the destination, which need not exist; the draft has its permissions, or those of a new file
     * @return the draft, empty
     * @throws IOException if the draft cannot be created
     */
    public static Draft file(Path target) throws IOException {
        return Drafts.ofThisProgram().file(target);
    }

    /**
     * Creates a draft folder next to its destination.
     *
     * @param target the destination, which need not exist; not the root of a file system
     * @return the draft, empty
     * @throws IOException if the draft cannot be created
     */
    public static Draft folder(Path target) throws IOException {
        return Drafts.ofThisProgram().folder(target);
    }

    /**
     * Creates a draft file in the folder for temporary files, readable by this user only.
     *
     * @param ending the ending of its name
     * @return the draft, empty
     * @throws IOException if the draft cannot be created
     */
    public static Draft temporary(String ending) throws IOException {
        return Drafts.ofThisProgram().temporary(ending);
    }

    /**
     * Moves a file or folder, atomically if the file system supports it; an existing file is replaced.
     *
     * @param from the file or folder to move
     * @param to the destination
     * @throws IOException if it cannot be moved
     */
    public static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Returns the path of the draft until it is moved.
     *
     * @return the file or folder
     */
    public Path path() {
        return path;
    }

    /**
     * Moves the draft to its destination; afterwards there is nothing left to close.
     *
     * @param target the destination; an existing file is replaced
     * @throws IOException if the draft cannot be moved and remains where it is, or if it no longer exists
     */
    public void moveTo(Path target) throws IOException {
        publish(() -> {
            move(path, target);
            forget();
        });
    }

    /**
     * Runs an action that puts the draft or parts of it in place; a program that is asked to end waits for it.
     *
     * @param step the action
     * @throws IOException if the action fails or the draft no longer exists
     */
    public synchronized void publish(Step step) throws IOException {
        if (gone) {
            throw new IOException("the program is ending");
        }
        if (!isOwn()) {
            throw new IOException("what was written beside it, '" + path + "', is no longer there");
        }
        step.run();
    }

    /**
     * Moves a folder to its destination, replacing any existing folder.
     *
     * @param target the destination
     * @param check rejects whatever must not be replaced; called again once the existing folder was moved out of reach
     * @throws IOException if the folder cannot be moved; the existing folder is then restored
     */
    public void replace(Path target, Check check) throws IOException {
        publish(() -> new FolderExchange(path, target, check, run).run());
        forget();
    }

    /** Rejects whatever must not be replaced. */
    public interface Check {
        /**
         * Looks at a folder that is to be replaced.
         *
         * @param folder the folder
         * @throws IOException if it must stay
         */
        void check(Path folder) throws IOException;
    }

    private synchronized void forget() {
        gone = true;
        run.forget(this);
    }

    /** Returns whether the file or folder under the name is the draft itself. */
    private boolean isOwn() throws IOException {
        try {
            Object now = key(path);
            return key == null || key.equals(now);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static @Nullable Object key(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
    }

    /**
     * Deletes the draft, unless it was moved.
     *
     * @throws IOException if it cannot be deleted
     */
    @Override
    public synchronized void close() throws IOException {
        if (!gone) {
            if (isOwn()) {
                delete(path);
            }
            forget();
        }
    }

    /** Deletes a file, or a folder with its contents. */
    static void delete(Path path) throws IOException {
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
