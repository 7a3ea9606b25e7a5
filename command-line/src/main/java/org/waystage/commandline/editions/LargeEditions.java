package org.waystage.commandline.editions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Failures;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Progress;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.EditionFile;
import org.waystage.core.CasesById;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.delta.CaseStudiesById;
import org.waystage.json.delta.EditionInput;

/**
 * Two editions, at least one of which is in lines or is a document too long to hold in memory. Their cases are read id by id, in little
 * memory.
 */
final class LargeEditions implements CasesById, AutoCloseable {
    private final CaseStudiesById cases;
    private final String names;
    private final Console console;
    private @Nullable Shown current;
    private boolean compared;

    private LargeEditions(CaseStudiesById cases, String names, Console console) {
        this.cases = cases;
        this.names = names;
        this.console = console;
    }

    /** Opens two editions; reports the errors and ends the command if there are any. */
    static LargeEditions open(CatalogueSource earlier, CatalogueSource later, Console console) {
        EditionInput from = EditionFile.checked(earlier, console);
        EditionInput to = EditionFile.checked(later, console);
        String names = earlier.name() + ", " + later.name();
        try {
            return new LargeEditions(
                    Progress.during(
                            names,
                            console,
                            progress -> CaseStudiesById.of(from.telling(progress::at), to.telling(progress::at))),
                    names,
                    console);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw unreadable(names, e, console);
        }
    }

    private static Failure unreadable(String names, Exception e, Console console) {
        return new Failure(Failure.USE, Phrase.CANNOT_READ, names, Failures.reason(e, console.language()));
    }

    @Override
    public Edition before() {
        return cases.before();
    }

    @Override
    public Edition after() {
        return cases.after();
    }

    @Override
    public void forEach(Action action) {
        if (compared) {
            // Results are written meanwhile, perhaps to the terminal that would show the progress.
            forEach(action, () -> {});
            return;
        }
        try {
            Progress.during(names, console, progress -> {
                forEach(action, progress::step);
                return names;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        compared = true;
    }

    private void forEach(Action action, Runnable each) {
        cases.forEach((number, group) -> {
            current = new Shown(group);
            action.accept(number, current);
            each.run();
        });
    }

    /** Returns the title of the latest cases, as in the later edition, if they have the id; empty otherwise. */
    String title(String id, String language) {
        if (current == null) {
            return "";
        }
        List<CaseStudy> both = new ArrayList<>(current.before());
        both.addAll(current.after());
        CaseStudy last = both.get(both.size() - 1);
        return last.id().value().equals(id) ? last.title().in(language) : "";
    }

    @Override
    public void close() {
        try {
            cases.close();
        } catch (IOException e) {
            // A file left in the folder for temporary files does no harm.
        }
    }

    /** The cases of one id. If they can no longer be read, the command ends with that message, not as if writing had failed. */
    private final class Shown implements Group {
        private final Group group;

        Shown(Group group) {
            this.group = group;
        }

        @Override
        public List<Integer> placesBefore() {
            return group.placesBefore();
        }

        @Override
        public List<Integer> placesAfter() {
            return group.placesAfter();
        }

        @Override
        public List<CaseStudy> before() {
            return read(group::before);
        }

        @Override
        public List<CaseStudy> after() {
            return read(group::after);
        }

        private List<CaseStudy> read(Supplier<List<CaseStudy>> reading) {
            try {
                return reading.get();
            } catch (UncheckedIOException | IllegalArgumentException e) {
                throw unreadable(names, e, console);
            }
        }
    }
}
