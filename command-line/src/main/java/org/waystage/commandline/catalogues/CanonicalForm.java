package org.waystage.commandline.catalogues;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.ByteSink;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.json.CanonicalJson;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.json.reading.Reading;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The canonical form of a file's content: of a catalogue in any form, or of any JSON document.
 *
 * <p>A catalogue is written as its head with the cases inserted, so only one case is in memory at a time.
 */
final class CanonicalForm implements CatalogueSource.Handler {
    private static final String CASE_STUDIES = "caseStudies";

    private final ByteSink out;
    private final NoticeLog log;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    private @Nullable CaseStudyLinesWriter lines;
    private byte[] head = {};
    private int rest;
    private long cases;

    private CanonicalForm(ByteSink out, NoticeLog log) {
        this.out = out;
        this.log = log;
    }

    /** Writes the canonical bytes; reports the errors and ends the command if there are any. */
    static void write(CatalogueSource source, ByteSink out, Console console) {
        NoticeLog log = new NoticeLog(source.name());
        if (source.isOtherJson()) {
            Reading<byte[]> reading = CanonicalJson.of(source.bytes());
            log.add(reading);
            reading.value().ifPresent(bytes -> out.write(to -> to.write(bytes)));
        } else {
            CanonicalForm form = new CanonicalForm(out, log);
            source.stream(form, log, true);
            FirstNotices.refuseErrors(log, console);
            if (form.lines == null) {
                throw new Failure(Failure.USE, Phrase.NO_HEAD, source.name());
            }
            out.write(form::end);
        }
        FirstNotices.refuseErrors(log, console);
        List<Notice> inexact = log.notices().stream()
                .filter(notice -> notice.rule().id().equals("json-number-inexact"))
                .toList();
        new FirstNotices(console.language()).sayFirst(inexact, inexact.size(), console);
    }

    @Override
    public void head(Optional<Catalogue> catalogue) {
        if (!log.hasErrors() && catalogue.isPresent()) {
            out.write(to -> {
                lines = CaseStudyLinesWriter.over(buffer, catalogue.get());
                head = canonical("");
                rest = placeOfCases(head);
                to.write(head, 0, rest);
            });
        }
    }

    @Override
    public void caseStudy(CaseStudy caseStudy) {
        CaseStudyLinesWriter writer = lines;
        if (writer != null && !log.hasErrors()) {
            out.write(to -> {
                writer.write(caseStudy);
                byte[] canonical = canonical("/" + CASE_STUDIES + "/" + cases);
                String before = cases > 0 ? "," : (head[rest - 1] == '{' ? "" : ",") + '"' + CASE_STUDIES + "\":[";
                to.write(before.getBytes(StandardCharsets.UTF_8));
                to.write(canonical);
                cases++;
            });
        }
    }

    private void end(OutputStream to) throws IOException {
        if (cases > 0) {
            to.write(head[rest] == '"' ? "],".getBytes(StandardCharsets.UTF_8) : new byte[] {']'});
        }
        to.write(head, rest, head.length - rest);
    }

    /** Returns the canonical form of the buffer's content and empties the buffer. */
    private byte[] canonical(String pointer) {
        Reading<byte[]> reading = CanonicalJson.of(buffer.toByteArray());
        buffer.reset();
        for (Notice notice : reading.notices()) {
            // Without a position: the user never saw the text in the buffer.
            Place place = Place.of(pointer + notice.place().pointer());
            log.add(new Notice(notice.rule(), notice.severity(), place, notice.values()));
        }
        return reading.value().orElseGet(() -> new byte[] {'{', '}'});
    }

    /** Returns where in the canonical head the cases belong: after the last member whose name sorts before theirs. */
    private static int placeOfCases(byte[] head) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), head)) {
            parser.nextToken();
            int place = 1;
            for (String name = parser.nextName();
                    name != null && name.compareTo(CASE_STUDIES) < 0;
                    name = parser.nextName()) {
                parser.nextToken();
                parser.skipChildren();
                parser.finishToken();
                place = (int) parser.currentLocation().getByteOffset();
            }
            return place;
        }
    }
}
