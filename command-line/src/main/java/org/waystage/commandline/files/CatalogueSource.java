package org.waystage.commandline.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Failures;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.ProgramVersion;
import org.waystage.commandline.console.Progress;
import org.waystage.commandline.notices.Excerpt;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.commandline.notices.SourceLines;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Succession;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.notice.Place;
import org.waystage.editions.Editions;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.reading.Reading;
import org.waystage.report.files.Draft;

/** A source of a catalogue: a file, a folder of tables, standard input, or a bundled edition, by its label or by default the newest. */
public final class CatalogueSource implements AutoCloseable {
    /** The name that stands for standard input. */
    public static final String STANDARD_INPUT = "-";

    /** What the labels of bundled editions look like. */
    private static final Pattern LABEL = Pattern.compile("[0-9]{4}-[0-9]{2}");

    private final String name;
    private final @Nullable Path file;
    private final Supplier<Catalogue> bundled;
    private final @Nullable Draft copy;
    private final Console console;
    private @Nullable InputForm form;

    private CatalogueSource(String name, @Nullable Path file, @Nullable Draft copy, Console console) {
        this(name, file, Editions::latest, copy, console);
    }

    private CatalogueSource(
            String name, @Nullable Path file, Supplier<Catalogue> bundled, @Nullable Draft copy, Console console) {
        this.name = name;
        this.file = file;
        this.bundled = bundled;
        this.copy = copy;
        this.console = console;
    }

    private static CatalogueSource bundled(String label, Console console) {
        return new CatalogueSource(
                ProgramVersion.edition(label, console.language()), null, () -> Editions.of(label), null, console);
    }

    private static CatalogueSource copied(String name, InputStream in, Console console) throws IOException {
        Draft copy = InputCopy.of(in, CatalogueSource::isNoJson);
        return new CatalogueSource(name, copy.path(), copy, console);
    }

    /** Receives what is read: first the catalogue, with or without cases, then each case. */
    public interface Handler {
        /** Takes the catalogue that the cases refer to; empty if lines have none. */
        void head(Optional<Catalogue> head);

        void caseStudy(CaseStudy caseStudy);
    }

    /** Receives what a count needs: first the catalogue, with or without cases, then an outline of each case. */
    public interface CountHandler {
        /** Takes the catalogue that the cases refer to; empty if lines have none. */
        void head(Optional<Catalogue> head);

        void undertaking(Undertaking undertaking);
    }

    /**
     * Opens a source.
     *
     * @param name the file as the user named it, {@code -}, the label of a bundled edition if no file has that name, or null for the
     *     newest of these
     */
    public static CatalogueSource open(@Nullable String name, Console console) {
        if (name == null) {
            return new CatalogueSource(ProgramVersion.edition(console.language()), null, null, console);
        }
        try {
            if (name.isEmpty()) {
                throw new NoSuchFileException(name); // and not the current folder
            } else if (name.equals(STANDARD_INPUT)) {
                return copied(name, console.in(), console);
            }
            Path file = Path.of(name);
            if (Editions.available().contains(name) && !Files.exists(file)) {
                return bundled(name, console);
            }
            if (Files.isDirectory(file)) {
                if (!TableForm.hasTables(file)) {
                    String reason = Phrase.FOLDER_WITHOUT_TABLES.in(console.language());
                    throw new Failure(Failure.USE, Phrase.CANNOT_READ, name, reason);
                }
                return new CatalogueSource(name, file, null, console);
            }
            try (InputStream in = Files.newInputStream(file)) {
                // A pipe can be read once only, so it is copied: its form is detected before it is read.
                return Files.isRegularFile(file)
                        ? new CatalogueSource(name, file, null, console)
                        : copied(name, in, console);
            }
        } catch (NoSuchFileException e) {
            if (LABEL.matcher(name).matches()) {
                String labels = String.join(", ", Editions.available());
                throw new Failure(
                        Failure.USE, Phrase.CANNOT_READ, name, Phrase.NO_SUCH_EDITION.in(console.language(), labels));
            }
            throw cannotRead(name, e, console);
        } catch (IOException e) {
            throw cannotRead(name, e, console);
        } catch (InvalidPathException e) {
            throw new Failure(Failure.USE, Phrase.CANNOT_READ, name, Names.notAName(console));
        }
    }

    /** Tells whether no catalogue begins with these bytes: a text contains no zeros, and an archive has them later. */
    private static boolean isNoJson(byte[] start) {
        for (byte b : start) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    public static Failure cannotRead(String name, Exception e, Console console) {
        return new Failure(Failure.USE, Phrase.CANNOT_READ, name, Failures.reason(e, console.language()));
    }

    /** Returns the name that the user gave, or one for a bundled edition. */
    public String name() {
        return name;
    }

    /** Returns the file that is read, if there is one that an output could overwrite. */
    public Optional<Path> file() {
        if (copy != null) {
            return name.equals(STANDARD_INPUT) ? InputCopy.redirected() : Optional.empty();
        }
        return Optional.ofNullable(file);
    }

    private boolean isLargeDocument() throws IOException {
        return isJson() && form() == InputForm.DOCUMENT && LargeDocument.is(known());
    }

    private boolean isJson() throws IOException {
        return file != null && TableForm.of(file).isEmpty();
    }

    private Path known() {
        return Objects.requireNonNull(file, "a bundled edition is no file");
    }

    /** Returns the form of a file without tables. For a document on one line this takes a full reading, so it is done once. */
    private InputForm form() throws IOException {
        InputForm found = form;
        if (found == null) {
            found = InputForm.of(known());
            form = found;
        }
        return found;
    }

    /** Tells whether this is JSON of some other kind and not a catalogue, neither as a document nor in lines. */
    public boolean isOtherJson() {
        try {
            if (file == null || Files.isDirectory(file)) {
                return false;
            }
            Optional<TableForm> form = TableForm.of(file);
            boolean json = form.isEmpty() || (form.get() == TableForm.OTHER_FILE && InputForm.isOther(file));
            return json && !InputForm.isCatalogue(file) && !InputForm.isLinesWithoutHead(file);
        } catch (IOException e) {
            throw cannotRead(name, e, console);
        }
    }

    /** Returns all bytes, but at most one more than a document may have. */
    public byte[] bytes() {
        if (file == null) {
            return CatalogueWriter.pretty().toBytes(bundled.get());
        }
        try {
            return DocumentBytes.of(file);
        } catch (IOException e) {
            throw cannotRead(name, e, console);
        }
    }

    /**
     * Reads a whole catalogue; a bundled one is not checked again, because the build has checked it.
     *
     * @param log receives the notices
     * @return the catalogue; incomplete if there are errors, and absent if nothing could be read
     */
    Optional<Catalogue> read(NoticeLog log) {
        if (file == null) {
            return Optional.of(bundled.get());
        }
        try {
            Optional<TableForm> tables = TableForm.of(file);
            if (tables.isPresent()) {
                return readTables(file, tables.get(), log);
            }
            return form() == InputForm.LINES ? readLines(file, log) : readDocument(file, log);
        } catch (IOException | UncheckedIOException e) {
            throw cannotRead(name, e, console);
        }
    }

    private Optional<Catalogue> readTables(Path tables, TableForm form, NoticeLog log) throws IOException {
        Reading<Catalogue> reading = Progress.during(name, console, progress -> form.read(tables, log.options()));
        log.add(reading);
        return reading.value();
    }

    private Optional<Catalogue> readDocument(Path document, NoticeLog log) throws IOException {
        Reading<Catalogue> reading =
                Progress.during(name, console, progress -> new CatalogueReader(log.options()).read(document));
        log.add(reading);
        return reading.value();
    }

    private Optional<Catalogue> readLines(Path lines, NoticeLog log) throws IOException {
        Collected collected = new Collected();
        readLines(lines, collected, log, true);
        return collected.head.map(
                head -> head.toBuilder().caseStudies(collected.cases).build());
    }

    private void readLines(Path lines, Handler handler, NoticeLog log, boolean acrossLines) throws IOException {
        Progress.during(name, console, progress -> new LinesReading(lines, progress, log).read(handler, acrossLines));
    }

    /**
     * Reads the cases one by one. Lines and large documents take little memory; a small document or tables are read as a whole
     * first.
     *
     * @param handler receives what was read; if cases are read one by one, errors may come later
     * @param log receives the notices
     * @param acrossLines whether to check references between lines too, which takes memory for each id
     */
    public void stream(Handler handler, NoticeLog log, boolean acrossLines) {
        try {
            if (isJson() && form() == InputForm.LINES) {
                readLines(known(), handler, log, acrossLines);
                return;
            } else if (isLargeDocument()) {
                Progress.during(name, console, progress -> new LargeDocument(known(), progress, log).read(handler));
                return;
            }
        } catch (IOException | UncheckedIOException e) {
            throw cannotRead(name, e, console);
        }
        read(log).ifPresent(catalogue -> {
            handler.head(Optional.of(catalogue));
            catalogue.caseStudies().forEach(handler::caseStudy);
        });
    }

    /**
     * Reads outlines of the cases, which a count needs, one by one. This takes less time, and little memory for lines and large documents.
     *
     * <p>Either end of a link may say that one case continues another. If there are such links, the cases are therefore read a second
     * time, by a handler that knows the linked ids.
     *
     * @param handlers makes the handler of what was read without errors, given the ids of cases that may continue each other
     * @param log receives the notices
     * @return the handler that has received everything
     */
    public <H extends CountHandler> H outlines(Function<Set<CaseStudyId>, H> handlers, NoticeLog log) {
        H first = handlers.apply(Set.of());
        Set<CaseStudyId> linked = new HashSet<>();
        outlines(new LinkCollector(first, linked), log);
        if (linked.isEmpty()) {
            return first;
        }
        H second = handlers.apply(linked);
        CircleFinder finder = new CircleFinder(second, linked);
        outlines(finder, new NoticeLog(name));
        log.addCircles(finder.circles());
        return second;
    }

    /** Passes on everything, and collects the ids at both ends of links by which one case continues another. */
    private record LinkCollector(CountHandler next, Set<CaseStudyId> linked) implements CountHandler {
        @Override
        public void head(Optional<Catalogue> head) {
            next.head(head);
        }

        @Override
        public void undertaking(Undertaking undertaking) {
            if (!undertaking.links().isEmpty()) {
                linked.addAll(Succession.ends(undertaking));
            }
            next.undertaking(undertaking);
        }
    }

    private void outlines(CountHandler handler, NoticeLog log) {
        try {
            if (file == null || TableForm.of(file).isPresent()) {
                read(log).ifPresent(catalogue -> {
                    handler.head(Optional.of(catalogue));
                    catalogue.caseStudies().forEach(handler::undertaking);
                });
            } else if (form() == InputForm.LINES) {
                Progress.during(name, console, progress -> new LinesReading(file, progress, log).readOutlines(handler));
            } else if (LargeDocument.is(file)) {
                Progress.during(
                        name, console, progress -> new LargeDocument(file, progress, log).readOutlines(handler));
            } else {
                Reading<CatalogueReader.Outlines> reading =
                        Progress.during(name, console, progress -> new CatalogueReader().readOutlines(file));
                log.add(reading);
                reading.value().ifPresent(outlines -> {
                    handler.head(Optional.of(outlines.head()));
                    outlines.caseStudies().forEach(handler::undertaking);
                });
            }
        } catch (IOException | UncheckedIOException e) {
            throw cannotRead(name, e, console);
        }
    }

    /**
     * Fetches the text around places; tables have none.
     *
     * @param places lines and columns, as notices have them
     */
    public Map<Place.Position, Excerpt> excerpts(List<Place.Position> places) {
        try {
            if (places.isEmpty() || (file != null && TableForm.of(file).isPresent())) {
                return Map.of();
            }
            boolean lines = file != null && form() == InputForm.LINES;
            try (InputStream in = file == null ? new ByteArrayInputStream(bytes()) : Files.newInputStream(file)) {
                return SourceLines.around(in, places, !lines);
            }
        } catch (IOException e) {
            throw cannotRead(name, e, console);
        }
    }

    /** Checks everything; the bundled edition as {@code convert} writes it. */
    public void validate(NoticeLog log) {
        if (file == null) {
            log.add(new CatalogueReader(log.options()).read(bytes()));
        } else {
            stream(new NothingKept(), log, true);
        }
    }

    @Override
    public void close() {
        try {
            if (copy != null) {
                copy.close();
            }
        } catch (IOException e) {
            // It is deleted when the program ends.
        }
    }

    /** Keeps everything. */
    private static final class Collected implements Handler {
        private Optional<Catalogue> head = Optional.empty();
        private final List<CaseStudy> cases = new ArrayList<>();

        @Override
        public void head(Optional<Catalogue> catalogue) {
            head = catalogue;
        }

        @Override
        public void caseStudy(CaseStudy caseStudy) {
            cases.add(caseStudy);
        }
    }
}
