package org.waystage.commandline.catalogues;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.OutputFile;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.value.Visibility;
import org.waystage.formats.Addresses;
import org.waystage.formats.Distribution;
import org.waystage.formats.LinkedDataWriter;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a catalogue as linked data. */
@Command(
        name = "linked-data",
        sortOptions = false,
        footer = {
            "waystage linked-data --as skos --base-address https://example.org/adoption/ --output taxonomy.jsonld",
            "waystage linked-data 2026-12 --earlier 2026-11 --as dcat --base-address https://example.org/adoption/ -o dcat.jsonld"
        })
public final class LinkedDataCommand extends ConsoleCommand {
    private static final Phrase NO_BASE = Phrase.of("linked-data.no-base");
    private static final Phrase EARLIER_OF_DCAT = Phrase.of("linked-data.earlier");
    private static final Phrase NO_SERIES = Phrase.of("linked-data.no-series");
    private static final Phrase SKOS_WRITTEN = Phrase.of("linked-data.skos");
    private static final Phrase EDITIONS = Phrase.of("linked-data.editions");
    private static final Phrase DCAT_WRITTEN = Phrase.of("linked-data.dcat");

    /** The part of the catalogue to write, by its vocabulary. */
    public enum Vocabulary {
        /** The taxonomy, code lists, stages and crosswalks. */
        SKOS,
        /** The editions and the files in which they are published. */
        DCAT
    }

    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @Option(names = "--as", required = true, paramLabel = "VOCABULARY")
    private Vocabulary vocabulary = Vocabulary.SKOS;

    @Option(names = "--base-address", required = true, paramLabel = "ADDRESS")
    private String base = "";

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE")
    private String output = "";

    @Option(names = "--earlier", paramLabel = "EDITION")
    private List<String> earlier = new ArrayList<>();

    @Mixin
    private final Audience audience = new Audience();

    public LinkedDataCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        Addresses addresses = addresses();
        if (!earlier.isEmpty() && vocabulary != Vocabulary.DCAT) {
            throw Failure.ofAnOption(EARLIER_OF_DCAT);
        }
        audience.check(console);
        List<Path> inputs = new ArrayList<>();
        List<Catalogue> editions = new ArrayList<>();
        editions.add(cut(file.name(), inputs));
        earlier.forEach(name -> editions.add(cut(name, inputs)));
        // The content was already cut, by options that a writer does not have.
        LinkedDataWriter writer = LinkedDataWriter.under(addresses).forAudience(Visibility.Listed.RESTRICTED);
        List<Notice> lost = new ArrayList<>();
        EditionHistory history = series(editions);
        try (OutputFile target = OutputFile.create(output, inputs, console)) {
            target.write(out -> {
                switch (vocabulary) {
                    case SKOS -> lost.addAll(writer.taxonomy(editions.get(0), out));
                    case DCAT ->
                        writer.editions(history, edition -> List.of(canonical(edition, editions, addresses)), out);
                }
            });
            target.commit();
        }
        new FirstNotices(console.language()).sayForTheEditor(lost, console);
        console.println(Printable.line(written(editions)));
        return 0;
    }

    private Addresses addresses() {
        try {
            return Addresses.under(base);
        } catch (IllegalArgumentException e) {
            throw Failure.ofAnOption(NO_BASE, base);
        }
    }

    private Catalogue cut(@Nullable String name, List<Path> inputs) {
        try (CatalogueSource source = CatalogueSource.open(name, console)) {
            source.file().ifPresent(inputs::add);
            return audience.cut(source, audience.redaction(), console).catalogue();
        }
    }

    private EditionHistory series(List<Catalogue> editions) {
        try {
            return EditionHistory.of(editions);
        } catch (IllegalArgumentException e) {
            List<String> names = new ArrayList<>(earlier);
            names.add(
                    0,
                    Optional.ofNullable(file.name())
                            .orElseGet(() -> editions.get(0).toString()));
            throw new Failure(Failure.USE, NO_SERIES, String.join(", ", names));
        }
    }

    /** Returns the name by which an edition was given. */
    private String name(Catalogue edition, List<Catalogue> editions) {
        int place = editions.indexOf(edition);
        return place > 0
                ? earlier.get(place - 1)
                : Optional.ofNullable(file.name()).orElseGet(edition::toString);
    }

    /** Returns the file in which an edition is published: its canonical form, beside its address. */
    private Distribution canonical(Catalogue edition, List<Catalogue> editions, Addresses addresses) {
        try {
            return Distribution.ofCanonical(addresses.edition(edition) + ".json", edition);
        } catch (IllegalArgumentException e) {
            NoticeLog log = new NoticeLog(name(edition, editions));
            for (Notice notice :
                    CanonicalJson.of(CatalogueWriter.compact().toBytes(edition)).notices()) {
                // Without a position: the user never saw the text.
                Place place = Place.of(notice.place().pointer());
                log.add(new Notice(notice.rule(), notice.severity(), place, notice.values()));
            }
            FirstNotices.refuseErrors(log, console);
            throw e;
        }
    }

    private String written(List<Catalogue> editions) {
        String language = console.language();
        return switch (vocabulary) {
            case SKOS -> SKOS_WRITTEN.in(language, output);
            case DCAT -> DCAT_WRITTEN.in(language, output, EDITIONS.count(language, editions.size()));
        };
    }
}
