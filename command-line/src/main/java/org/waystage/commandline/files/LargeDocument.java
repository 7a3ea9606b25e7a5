package org.waystage.commandline.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.waystage.commandline.console.Progress;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseOutline;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.CatalogueReader;

/** A document that is read case by case, because it is too large to hold in memory without need. */
final class LargeDocument {
    /** The size from which a document is read case by case; a smaller one is read faster as a whole. */
    private static final long LEAST = 8_000_000;

    private final Path file;
    private final long size;
    private final Progress progress;
    private final NoticeLog log;

    LargeDocument(Path file, Progress progress, NoticeLog log) throws IOException {
        this.file = file;
        this.size = Files.size(file);
        this.progress = progress;
        this.log = log;
    }

    static boolean is(Path document) throws IOException {
        return Files.size(document) >= LEAST;
    }

    /** Passes on the catalogue without its cases, then the cases one by one; only at the end is it known whether there are errors. */
    long read(CatalogueSource.Handler handler) throws IOException {
        Handing<CaseStudy> handing = new Handing<>(handler::head, handler::caseStudy);
        log.add(new CatalogueReader(log.options()).readEach(file, handing));
        return handing.count;
    }

    /** Passes on the outlines of the cases. */
    long readOutlines(CatalogueSource.CountHandler handler) throws IOException {
        Handing<CaseOutline> handing = new Handing<>(handler::head, handler::undertaking);
        log.add(new CatalogueReader().readEachOutline(file, handing));
        return handing.count;
    }

    /** Passes on what was read, and reports progress. */
    private final class Handing<C> implements CatalogueReader.CaseHandler<C> {
        private final Consumer<Optional<Catalogue>> head;
        private final Consumer<C> each;
        private long count;

        Handing(Consumer<Optional<Catalogue>> head, Consumer<C> each) {
            this.head = head;
            this.each = each;
        }

        @Override
        public void head(Catalogue catalogue) {
            head.accept(Optional.of(catalogue));
        }

        @Override
        public void caseStudy(C caseStudy) {
            count++;
            each.accept(caseStudy);
        }

        @Override
        public void position(long bytes) {
            progress.at(Math.min(bytes, size), size);
        }
    }
}
