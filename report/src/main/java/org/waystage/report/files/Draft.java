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
 * A file or folder in which something is made ready beside its place before it is moved there.
 *
 * <p>Its name is one that nobody can foretell, so that runs in one folder never meet. What is left of it goes when it is closed
 * and when the program is told to end; once it was moved, its name is nobody's, and nothing is deleted. Nor is what stands
 * under the name and is not the draft itself, where the file system tells files apart by a key. Only a program that is killed
 * leaves its draft behind, and no other run removes it.
 */
public final class Draft implements AutoCloseable {
    private final Drafts run;
    private final Path path;
    private final @Nullable Object key;
    private boolean gone;

    /**
     * Takes a file or folder that was just made.
     *
     * @param run which drafts it is one of
     * @param path where it is
     */
    Draft(Drafts run, Path path) throws IOException {
        this.run = run;
        this.path = path;
        this.key = key(path);
    }

    /** What puts something in its place. */
    public interface Step {
        /**
         * Does it.
         *
         * @throws IOException if it cannot be done
         */
        void run() throws IOException;
    }

    /**
     * Makes a file beside another.
     *
     * @param target the other, which need not be there; the draft has its rights, or those that a new file has
     * @return the draft, empty
     * @throws IOException if it cannot be made
     */
    public static Draft file(Path target) throws IOException {
        return Drafts.ofThisProgram().file(target);
    }

    /**
     * Makes a folder beside another.
     *
     * @param target the other, which need not be there; it is no root of a file system
     * @return the draft, empty
     * @throws IOException if it cannot be made
     */
    public static Draft folder(Path target) throws IOException {
        return Drafts.ofThisProgram().folder(target);
    }

    /**
     * Makes a file in the folder for temporary ones, which only this user can read.
     *
     * @param ending how its name ends
     * @return the draft, empty
     * @throws IOException if it cannot be made
     */
    public static Draft temporary(String ending) throws IOException {
        return Drafts.ofThisProgram().temporary(ending);
    }

    /**
     * Moves a file or folder, at once where the file system can; a file that stands there is replaced.
     *
     * @param from what is moved
     * @param to its place
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
     * Returns where it is until it is moved.
     *
     * @return the file or folder
     */
    public Path path() {
        return path;
    }

    /**
     * Puts the draft in its place; afterwards there is nothing of it to close.
     *
     * @param target its place, where a file is replaced
     * @throws IOException if it cannot be moved, and it is still there then; or if it is no longer there
     */
    public void moveTo(Path target) throws IOException {
        publish(() -> {
            move(path, target);
            forget();
        });
    }

    /**
     * Does what puts the draft or parts of it in their places; a program that is told to end waits for it.
     *
     * @param step what is done
     * @throws IOException if it cannot be done, or the draft is no longer there
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
     * Puts a folder in its place, where another may stand.
     *
     * @param target its place
     * @param check refuses what must not be replaced; it is asked again once nobody else finds what stood there
     * @throws IOException if it cannot be moved; what stood there is there again then
     */
    void replace(Path target, Check check) throws IOException {
        publish(() -> new FolderExchange(path, target, check, run).run());
        forget();
    }

    /** Refuses what must not be replaced. */
    interface Check {
        void check(Path folder) throws IOException;
    }

    private synchronized void forget() {
        gone = true;
        run.forget(this);
    }

    /** Returns whether what stands under the name is the draft itself. */
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
     * Removes what is left of it; nothing if it was moved.
     *
     * @throws IOException if it cannot be removed
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

    /** Removes a file, or a folder with all that is in it. */
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
