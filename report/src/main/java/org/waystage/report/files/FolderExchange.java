package org.waystage.report.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Replaces a folder by another one. No system does this atomically, so the existing folder is first moved aside, under
 * an unpredictable name. Other runs may do the same at any time; the last one wins.
 */
final class FolderExchange {
    /** Each failed attempt means that another run has put its folder there. */
    private static final int MOST_ATTEMPTS = 1000;
    /** Attempts in a row that fail although nothing is there afterwards: others may just have moved it aside. */
    private static final int MOST_WITHOUT_TARGET = 20;

    private final Path ready;
    private final Path target;
    private final Draft.Check check;
    private final Drafts run;
    private @Nullable Path aside;

    FolderExchange(Path ready, Path target, Draft.Check check, Drafts run) {
        this.ready = ready;
        this.target = target;
        this.check = check;
        this.run = run;
    }

    void run() throws IOException {
        int withoutTarget = 0;
        for (int attempt = 1; ; attempt++) {
            moveAside();
            try {
                Files.move(ready, target, StandardCopyOption.ATOMIC_MOVE);
                break;
            } catch (IOException e) {
                withoutTarget = Files.exists(target, LinkOption.NOFOLLOW_LINKS) ? 0 : withoutTarget + 1;
                if (withoutTarget == MOST_WITHOUT_TARGET || attempt == MOST_ATTEMPTS) {
                    putBack(e);
                    throw e;
                }
            }
        }
        deleteAside();
    }

    /** Moves the existing folder aside, if it may be replaced. */
    private void moveAside() throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Path moved = run.beside(target, ".old");
        try {
            Files.move(target, moved, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            return; // another run was faster
        }
        deleteAside(); // the previous folder, which was replaced by the one moved now
        aside = moved;
        try {
            check.check(moved);
        } catch (IOException e) {
            putBack(e);
            throw e;
        }
    }

    private void deleteAside() throws IOException {
        if (aside != null) {
            Draft.delete(aside);
            aside = null;
        }
    }

    private void putBack(IOException reason) throws IOException {
        if (aside == null) {
            return;
        }
        try {
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            e.addSuppressed(reason);
            throw new FileSystemException(target.toString(), null, "what was there is now '" + aside + "'");
        }
    }
}
