package org.waystage.springboot;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Severity;
import org.waystage.json.CatalogueReader;
import org.waystage.json.RecordReader;
import org.waystage.json.reading.Reading;

/** The catalogue of a file. A reading with errors never replaces it. */
final class ReloadingCatalogue implements CurrentCatalogue {
    /** A date that no file has: a file that could not be read is read again as soon as possible. */
    private static final long UNREAD = Long.MIN_VALUE;

    private final Resource file;
    private final List<ReadingObserver> observers;
    private volatile FixedCatalogue current;
    private volatile State state;

    /** The date of the file that was read last, and what went wrong; null if nothing did. */
    record State(long modified, @Nullable String failure) {}

    private ReloadingCatalogue(Resource file, List<ReadingObserver> observers, FixedCatalogue first, State state) {
        this.file = file;
        this.observers = observers;
        this.current = first;
        this.state = state;
    }

    /**
     * Reads the catalogue for the first time.
     *
     * @throws IllegalStateException if it has errors or does not exist
     */
    static ReloadingCatalogue of(Resource file, List<ReadingObserver> observers) throws IOException {
        if (!file.exists()) {
            throw new IllegalStateException("waystage.catalogue.location names " + file + ", which does not exist");
        }
        long modified = modified(file);
        Reading<Catalogue> reading = read(file);
        observers.forEach(observer -> observer.read("catalogue", reading));
        Optional<String> failure = failure(reading);
        if (failure.isPresent()) {
            throw new IllegalStateException(
                    "waystage.catalogue.location names " + file + ", which has errors: " + failure.get());
        }
        FixedCatalogue first = new FixedCatalogue(reading.orElseThrow());
        return new ReloadingCatalogue(file, observers, first, new State(modified, null));
    }

    private static long modified(Resource file) throws IOException {
        if (!file.exists()) {
            throw new FileNotFoundException(file + " does not exist");
        }
        return file.lastModified();
    }

    private static Reading<Catalogue> read(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return new CatalogueReader().read(in);
        }
    }

    private static Optional<String> failure(Reading<Catalogue> reading) {
        if (!reading.hasErrors()) {
            return Optional.empty();
        }
        Optional<Notice> first = reading.notices().stream()
                .filter(notice -> notice.severity() == Severity.ERROR)
                .findFirst();
        long more = reading.counts().errors() - 1;
        return Optional.of(
                first.map(notice -> notice.place() + ": " + notice.message()).orElse("nothing was read")
                        + (more > 0 ? " (and " + more + " more)" : ""));
    }

    @Override
    public Catalogue catalogue() {
        return current.catalogue();
    }

    @Override
    public RecordReader<CaseStudy> caseStudies() {
        return current.caseStudies();
    }

    /** Returns what went wrong when the file was last read. */
    Optional<String> failure() {
        return Optional.ofNullable(state.failure());
    }

    /** Reads the file again if its date has changed. */
    void reloadIfChanged() {
        try {
            if (modified(file) != state.modified()) {
                reload();
            }
        } catch (IOException e) {
            state = new State(UNREAD, "cannot be read: " + e.getMessage());
        }
    }

    @Override
    public synchronized Reading<Catalogue> reload() {
        try {
            long modified = modified(file);
            Reading<Catalogue> reading = read(file);
            Optional<String> failure = failure(reading);
            if (failure.isEmpty()) {
                current = new FixedCatalogue(reading.orElseThrow());
            }
            state = new State(modified, failure.orElse(null));
            observers.forEach(observer -> observer.read("catalogue", reading));
            return reading;
        } catch (IOException e) {
            state = new State(UNREAD, "cannot be read: " + e.getMessage());
            throw new UncheckedIOException(e);
        }
    }
}
