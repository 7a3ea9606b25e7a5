package org.waystage.report.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The drafts of one run of the program, which go when it ends. */
final class Drafts {
    private final Set<Draft> open = ConcurrentHashMap.newKeySet();
    private final Supplier<String> names;
    private volatile boolean ended;

    /**
     * Makes an empty set of drafts.
     *
     * @param names gives the part of a name by which it differs from all others; a name that is taken is passed over
     */
    Drafts(Supplier<String> names) {
        this.names = names;
    }

    /** Those of this program, from the first one on. */
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
            throw new IOException("the program is ending", e); // when no hook can be added any more
        }
    }

    /** Makes something under a name of its own. */
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
                // somebody else's; the next name is free
            }
        }
    }

    /** Returns a name beside a file or folder that nobody else has. */
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

    /** Removes what was not put in its place. */
    void end() {
        ended = true;
        for (Draft draft : open) {
            try {
                draft.close();
            } catch (IOException e) {
                // there is nobody left to tell
            }
        }
    }
}
