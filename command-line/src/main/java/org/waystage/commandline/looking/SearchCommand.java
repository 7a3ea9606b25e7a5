package org.waystage.commandline.looking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.JsonOutput;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.ShellWord;
import org.waystage.commandline.console.Wrapping;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.Names;
import org.waystage.commandline.files.References;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** Finds records of a catalogue by words, in all its languages. */
@Command(
        name = "search",
        sortOptions = false,
        footer = {"waystage search drones", "waystage search '\"risk management\" réseaux' my-catalogue.json"})
public final class SearchCommand extends ConsoleCommand {
    @Parameters(index = "0", paramLabel = "WORDS")
    private String asked = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE")
    private @Nullable String file;

    @Mixin
    private final Paging paging = new Paging();

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON);

    public SearchCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        paging.check();
        SearchWords words = SearchWords.of(asked);
        if (words.isEmpty()) {
            throw new Failure(Failure.USE, LookingPhrases.NO_WORDS, asked);
        }
        if (file != null && !file.equals(CatalogueSource.STANDARD_INPUT) && !Names.isEdition(file)) {
            throw new Failure(Failure.USE, LookingPhrases.WORDS_APART, file, ShellWord.quoted(asked + " " + file));
        }
        try (CatalogueSource source = CatalogueSource.open(file, console)) {
            NoticeLog log = new NoticeLog(source.name());
            Finding finding = new Finding(words);
            source.stream(finding, log, false);
            FirstNotices.refuseErrors(log, console);
            if (finding.catalogue == null) {
                throw new Failure(Failure.USE, Phrase.NO_HEAD, source.name());
            }
            paging.check(finding.total);
            write(finding);
        }
        return 0;
    }

    private void write(Finding finding) {
        List<Hit> page = finding.page();
        if (format.isJson()) {
            JsonOutput.write(console.out(), json -> write(page, finding.total, json));
        } else if (finding.total == 0) {
            console.println(LookingPhrases.NOTHING_FOUND.in(console.language()));
        } else {
            page.forEach(this::write);
            paging.write(finding.total, console);
        }
    }

    private void write(List<Hit> page, long total, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("total", total);
        json.writeNumberProperty("page", paging.page());
        json.writeArrayPropertyStart("entries");
        for (Hit hit : page) {
            json.writeStartObject();
            json.writeStringProperty("kind", hit.kind().code());
            json.writeStringProperty("id", hit.id());
            json.writeStringProperty("title", Printable.whole(hit.title()));
            json.writeStringProperty("where", hit.place());
            json.writeStringProperty("excerpt", Printable.whole(hit.excerpt()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberProperty("pageSize", paging.size());
        json.writeEndObject();
    }

    private void write(Hit hit) {
        String language = console.language();
        console.println(Printable.line(hit.kind().in(language) + " " + hit.id()));
        String title = Printable.onOneLine(hit.title());
        paragraph("    ", title);
        if (!hit.excerpt().equals(title)) {
            paragraph("    ", place(hit.where()).in(language) + " " + hit.excerpt());
        }
    }

    private static Phrase place(SearchFields.Where where) {
        return switch (where) {
            case TITLE -> LookingPhrases.TITLE;
            case NAME -> LookingPhrases.NAME;
            case SUMMARY -> LookingPhrases.SUMMARY;
            case REST -> LookingPhrases.REST;
        };
    }

    private void paragraph(String indent, String text) {
        Wrapping.wrapped(Printable.line(text), Wrapping.WIDTH - indent.length())
                .forEach(line -> console.println(indent + line));
    }

    /** Counts the records that contain the words, and keeps the best up to the end of the page. */
    private final class Finding implements CatalogueSource.Handler {
        private final SearchWords words;
        private final PriorityQueue<Hit> best = new PriorityQueue<>(Hit.BEST_FIRST.reversed());
        private @Nullable Catalogue catalogue;
        private long total;

        Finding(SearchWords words) {
            this.words = words;
        }

        @Override
        public void head(Optional<Catalogue> head) {
            Catalogue known = head.orElseGet(References::withoutHead);
            catalogue = known;
            if (head.isPresent()) {
                Found.beside(known).forEach(one -> add(one, known));
            }
        }

        @Override
        public void caseStudy(CaseStudy one) {
            if (catalogue != null) {
                add(Found.of(one), catalogue);
            }
        }

        private void add(Found found, Catalogue known) {
            words.find(found, known, console.language()).ifPresent(hit -> {
                total++;
                best.add(hit);
                if (best.size() > paging.first() + paging.size()) {
                    best.poll();
                }
            });
        }

        List<Hit> page() {
            List<Hit> all = new ArrayList<>(best);
            all.sort(Hit.BEST_FIRST);
            return all.stream().skip(paging.first()).toList();
        }
    }
}
