package org.waystage.commandline.looking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Suggestions;
import org.waystage.commandline.console.TextTable;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.Names;
import org.waystage.commandline.files.OutputFile;
import org.waystage.commandline.files.References;
import org.waystage.commandline.files.WholeCatalogue;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.commandline.options.AsOf;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.value.PartialDate;
import org.waystage.report.words.Words;
import org.waystage.results.CaseTableWriter;
import org.waystage.results.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the cases of a catalogue that meet some conditions. The CSV form is the analyst's table. */
@Command(
        name = "list",
        sortOptions = false,
        footer = {
            "waystage list --where group=drones --where region=WCA,ESA --stage pilot",
            "waystage list codes benefits"
        })
public final class ListCommand extends ConsoleCommand {
    /** The word for cases, which may be left out. */
    private static final String CASES = "cases";

    @Parameters(index = "0", arity = "0..1", paramLabel = "KIND", completionCandidates = Kinds.class)
    private @Nullable String kind;

    @Parameters(index = "1..2", arity = "0..2", paramLabel = "FILE")
    private List<String> rest = new ArrayList<>();

    @Option(names = "--where", paramLabel = "DIMENSION=KEY")
    private List<String> where = new ArrayList<>();

    @Option(names = "--stage", paramLabel = "STAGE", completionCandidates = StageWords.class)
    private List<String> stages = new ArrayList<>();

    @Option(names = "--since", paramLabel = "DATE")
    private @Nullable PartialDate since;

    @Mixin
    private final AsOf asOf = new AsOf();

    @Mixin
    private final Paging paging = new Paging();

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON, OutputFormat.Form.CSV);

    /** What can be listed. */
    static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.concat(Stream.of(CASES), RecordListing.words()).iterator();
        }
    }

    public ListCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        List<String> words = new ArrayList<>(rest);
        if (kind != null && RecordListing.words().anyMatch(kind::equals)) {
            writeRecords(kind, words);
            return 0;
        }
        if (kind != null && !kind.equals(CASES)) {
            words.add(0, kind);
        }
        writeCases(words.isEmpty() ? null : words.get(0), words.size());
        return 0;
    }

    /** Writes records other than cases. */
    private void writeRecords(String word, List<String> words) {
        String given = Stream.of(
                        where.isEmpty() ? "" : "--where",
                        stages.isEmpty() ? "" : "--stage",
                        since == null ? "" : "--since",
                        asOf.asked().isEmpty() ? "" : "--as-of",
                        paging.isAsked() ? "--page" : "")
                .filter(option -> !option.isEmpty())
                .collect(Collectors.joining(", "));
        if (!given.isEmpty()) {
            throw new Failure(Failure.USE, Phrase.of("list.only-cases"), given);
        }
        boolean isOfList = word.equals(RecordListing.CODES) && !words.isEmpty() && !Names.isEdition(words.get(0));
        Optional<String> list = isOfList ? Optional.of(words.remove(0)) : Optional.empty();
        checkOne(words.size());
        Catalogue catalogue = WholeCatalogue.read(words.isEmpty() ? null : words.get(0), console);
        new RecordListing(catalogue, console).write(word, list, format);
    }

    private void checkOne(int files) {
        if (files > 1) {
            throw new Failure(Failure.USE, Phrase.of("list.one-file"));
        }
    }

    private void writeCases(@Nullable String name, int files) {
        checkOne(files);
        if (name != null && name.matches("[a-z-]*[a-z]") && !Names.isEdition(name)) {
            throw new Failure(
                    Failure.USE,
                    Phrase.of("list.no-kind"),
                    name,
                    Suggestions.asked(name, RecordListing.words(), console.language()),
                    Stream.concat(Stream.of(CASES), RecordListing.words()).collect(Collectors.joining(", ")));
        }
        paging.check();
        CaseFilter filter = new CaseFilter(where, stages, since, console.language());
        boolean csv = format.form() == OutputFormat.Form.CSV;
        try (CatalogueSource source = CatalogueSource.open(name, console);
                OutputFile table = csv ? OutputFile.temporary(console) : null) {
            NoticeLog log = new NoticeLog(source.name());
            Listing listing = new Listing(source.name(), filter, table);
            source.stream(listing, log, false);
            FirstNotices.refuseErrors(log, console);
            FirstNotices.sayMiscounted(log, console);
            Catalogue catalogue = listing.catalogue;
            LocalDate day = listing.day;
            if (catalogue == null || day == null) {
                throw new Failure(Failure.USE, Phrase.NO_HEAD, source.name());
            }
            filter.checkKnown(catalogue);
            paging.check(listing.total);
            if (table != null) {
                table.copyTo(console.out());
            } else {
                format.write(
                        () -> writeText(listing, catalogue, day),
                        () -> Result.ofCases(
                                catalogue,
                                day,
                                console.language(),
                                listing.page,
                                listing.total,
                                paging.page(),
                                paging.size()),
                        console);
            }
        }
    }

    private void writeText(Listing listing, Catalogue catalogue, LocalDate day) {
        List<List<String>> lines = new ArrayList<>();
        for (CaseStudy one : listing.page) {
            EvidencedStage state = catalogue.history(one).asOf(day);
            lines.add(List.of(
                    one.id().value(),
                    Words.word(console.language(), "stage", state.answer().code()),
                    state.evidence().map(PartialDate::toString).orElse(""),
                    one.title().in(console.language())));
        }
        if (listing.total == 0) {
            console.println(LookingPhrases.NONE_SO.in(console.language()));
        } else {
            TextTable.list(lines, console);
            paging.write(listing.total, console);
        }
    }

    /** Receives the cases one by one and keeps those of the page, or writes each to the table. */
    private final class Listing implements CatalogueSource.Handler {
        private final String name;
        private final CaseFilter filter;
        private final @Nullable OutputFile table;
        private final List<CaseStudy> page = new ArrayList<>();
        private @Nullable Catalogue catalogue;
        private @Nullable LocalDate day;
        private @Nullable CaseTableWriter writer;
        private long total;

        Listing(String name, CaseFilter filter, @Nullable OutputFile table) {
            this.name = name;
            this.filter = filter;
            this.table = table;
        }

        @Override
        public void head(Optional<Catalogue> head) {
            Catalogue known = head.orElseGet(References::withoutHead);
            LocalDate asked = asOf.orIssued(known, name, console);
            catalogue = known;
            day = asked;
            if (table != null) {
                table.write(out -> writer = CaseTableWriter.over(out, known, asked, console.language()));
            }
        }

        @Override
        public void caseStudy(CaseStudy one) {
            if (catalogue == null || day == null || !filter.accepts(one, catalogue, day)) {
                return;
            }
            long index = total++;
            if (table == null) {
                if (paging.has(index)) {
                    page.add(one);
                }
            } else if (!paging.isAsked() || paging.has(index)) {
                table.write(out -> Objects.requireNonNull(writer).write(one));
            }
        }
    }
}
