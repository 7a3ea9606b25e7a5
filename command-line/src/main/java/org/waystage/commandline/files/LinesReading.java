package org.waystage.commandline.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.waystage.commandline.console.Progress;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.core.casestudy.CaseOutline;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/** Reads lines one by one and passes on those without errors. */
final class LinesReading {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final Path file;
    private final Progress progress;
    private final NoticeLog log;

    LinesReading(Path file, Progress progress, NoticeLog log) {
        this.file = file;
        this.progress = progress;
        this.log = log;
    }

    /**
     * Reads all lines.
     *
     * @param acrossLines whether to check that ids are unique and that references to cases lead somewhere
     * @return how many lines there were
     */
    long read(CatalogueSource.Handler handler, boolean acrossLines) throws IOException {
        CaseReferences references = new CaseReferences(file);
        long count = 0;
        try (CaseStudyLines lines = open(log.options()).parsedAhead(THREADS)) {
            log.add(lines.head());
            handler.head(lines.head().value());
            if (acrossLines) {
                references.addHead(lines.head());
            }
            for (Iterator<CaseStudyLines.Line<CaseStudy>> i = lines.stream().iterator(); i.hasNext(); ) {
                CaseStudyLines.Line<CaseStudy> line = i.next();
                progress.step();
                count++;
                log.add(line.reading());
                Optional<CaseStudy> caseStudy = line.reading().value();
                if (acrossLines) {
                    references.add(line);
                }
                if (!line.reading().hasErrors()) {
                    caseStudy.ifPresent(handler::caseStudy);
                }
            }
        }
        if (acrossLines) {
            references.check(log);
        }
        return count;
    }

    private CaseStudyLines open(ReadOptions options) throws IOException {
        InputStream in = new CountedInput(file, progress);
        try {
            return CaseStudyLines.over(in, options);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /**
     * Reads the outlines of all lines.
     *
     * @return how many lines there were
     */
    long readOutlines(CatalogueSource.CountHandler handler) throws IOException {
        long count = 0;
        try (CaseStudyLines lines = open(ReadOptions.defaults()).parsedAhead(THREADS)) {
            log.add(lines.head());
            handler.head(lines.head().value());
            for (Iterator<CaseStudyLines.Line<CaseOutline>> i = lines.outlines().iterator(); i.hasNext(); ) {
                Reading<CaseOutline> reading = i.next().reading();
                progress.step();
                count++;
                log.add(reading);
                if (!reading.hasErrors()) {
                    reading.value().ifPresent(handler::undertaking);
                }
            }
        }
        return count;
    }
}
