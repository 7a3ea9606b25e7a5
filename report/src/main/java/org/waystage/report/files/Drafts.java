package org.waystage.report.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The drafts of one run of the program, which are deleted when it ends. */
final class Drafts {
    private final Set<Draft> open = ConcurrentHashMap.newKeySet();
    private final Supplier<String> names;
    private volatile boolean ended;

    /**
     * Creates an empty set of drafts.
     *
     * @param names supplies the unique part of a name; names already in use are skipped
     */
    Drafts(Supplier<String> names) {
        this.names = names;
    }

    /** The drafts of this program, created on first use. */
    private static final class OfThisProgram {
        static final Drafts DRAFTS = new Drafts(() -> UUID.randomUUID().toString());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(DRAFTS::end, "drafts"));
        }
    }

    static Drafts ofThisProgram() throws IOException {
        try {
            return OfThisProgram.DRAFTS;
        } catch (ExceptionInInitializerError | NoClassDefFoundError e) {
            throw new IOException("the program is ending", e); // if hooks can no longer be added
        }
    }

    /** Creates something under a unique name. */
    private interface Maker {
        void make(Path path) throws IOException;
    }

    Draft file(Path target) throws IOException {
        Draft draft = make(target, ".part", Files::createFile);
        try {
            if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(draft.path(), Files.getPosixFilePermissions(target));
            }
            return draft;
        } catch (IOException e) {
            draft.close();
            throw e;
        }
    }

    Draft folder(Path target) throws IOException {
        return make(target, ".part", Files::createDirectory);
    }

    Draft temporary(String ending) throws IOException {
        return add(Files.createTempFile("waystage-", ending));
    }

    private Draft make(Path target, String ending, Maker maker) throws IOException {
        while (true) {
            Path path = beside(target, ending);
            try {
                maker.make(path);
                return add(path);
            } catch (FileAlreadyExistsException e) {
                // belongs to someone else; try the next name
            }
        }
    }

    /** Returns an unused name next to a file or folder. */
    Path beside(Path target, String ending) {
        return target.resolveSibling(".waystage-" + names.get() + ending);
    }

    private Draft add(Path path) throws IOException {
        Draft draft = new Draft(this, path);
        open.add(draft);
        if (ended) {
            draft.close();
            throw new IOException("the program is ending");
        }
        return draft;
    }

    void forget(Draft draft) {
        open.remove(draft);
    }

    /** Deletes the drafts that were not moved. */
    void end() {
        ended = true;
        for (Draft draft : open) {
            try {
                draft.close();
            } catch (IOException e) {
                // there is nobody left to inform
            }
        }
    }
}
