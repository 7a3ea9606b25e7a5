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
 * Puts a folder in the place of another. No system does that in one step, so the other is moved aside first, under a name that
 * nobody can foretell; other runs may do the same at any time, and the last one stays.
 */
final class FolderExchange {
    /** Each failed attempt is another run that has put its folder there. */
    private static final int MOST_ATTEMPTS = 1000;

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
        for (int attempt = 1; ; attempt++) {
            moveAside();
            try {
                Files.move(ready, target, StandardCopyOption.ATOMIC_MOVE);
                break;
            } catch (IOException e) {
                boolean taken = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
                if (!taken || attempt == MOST_ATTEMPTS) {
                    putBack(e);
                    throw e;
                }
            }
        }
        deleteAside();
    }

    /** Moves aside what stands there, if it may be replaced. */
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
        deleteAside(); // what stood there before, and was replaced by what was moved now
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
            throw new FileSystemException(target.toString(), null, "what stood there is now '" + aside + "'");
        }
    }
}
