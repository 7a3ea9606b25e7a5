package org.waystage.commandline.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.References;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.commandline.notices.NoticePrinter;
import org.waystage.commandline.options.AsOf;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.commandline.options.NatureOption;
import org.waystage.commandline.options.ResultFormat;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts cases by their recorded stage. */
@Command(
        name = "stats",
        sortOptions = false,
        description = {
            "Count the cases of a catalogue by their recorded stage and by a dimension.",
            "The recorded stage is that of the last record by the day; where dates leave open which that is, the",
            "furthest rung among them counts. A case with two keys stands in two rows and counts once in the",
            "total; what is unknown, unmapped or not recorded yet stands in columns of its own. Uses count, and",
            "a case that went on in another (merged, renamed, continued) counts as that one from then on.",
            "",
            "Do not use it for how much is done in the world: it counts what sources chose to record. A stage",
            "counts however long ago it was last seen ('staleness' tells), and years are no trend of editions.",
            "",
            "The dimensions are:",
            "  technology, group (of technologies), region (of the WCO), country, kind (of adopter),",
            "  process (of Customs), ldc (least developed countries), wto (Members), nature (of the case),",
            "  year (the recorded stage at the end of each year)."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  waystage stats --by group",
            "  waystage stats --by region --as-of 2022-06-30 --format csv > regions.csv",
            "  waystage stats my-catalogue.ndjson --by year --format json",
            "  waystage stats inventory.json --by year --adopter us-cbp",
            "",
            "Cases of which nothing is recorded yet stand beside the total. Only what a count needs is read and",
            "checked, lines one by one in constant memory; what is wrong beside that, or between lines,",
            "'waystage validate' finds.",
            "Exit codes: 0 counted, 1 there are errors in what the count needs (then nothing is counted), 2 wrong",
            "use or a file that cannot be read."
        })
public final class StatsCommand extends ConsoleCommand {
    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @Option(
            names = "--by",
            required = true,
            paramLabel = "DIMENSION",
            description =
                    "By what to count: technology, group, region, country, kind, process, ldc, wto, nature or year.")
    private Grouping by = new Grouping(Grouping.YEAR);

    @Mixin
    private final AsOf asOf = new AsOf();

    @Option(
            names = "--adopter",
            paramLabel = "ORGANIZATION",
            description =
                    "Only cases adopted by this organization (its id) or by a body that is part of it; repeatable.")
    private List<String> adopters = new ArrayList<>();

    @Mixin
    private final NatureOption nature = new NatureOption();

    @Mixin
    private final ResultFormat format = new ResultFormat();

    public StatsCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        try (CatalogueSource source = file.open(console)) {
            NoticeLog log = new NoticeLog(source.name());
            Counting counting = source.outlines(linked -> new Counting(source.name(), linked), log);
            NoticePrinter.refuseErrors(log, console);
            NoticePrinter.sayMiscounted(log, console);
            StageTable table = counting.table();
            format.write(
                    () -> StatsText.write(table, adopters, console),
                    () -> table.result(adopters, console.language()),
                    console);
        }
        return 0;
    }

    /** Counts cases as they come. */
    private final class Counting implements CatalogueSource.CountHandler {
        private final String name;
        private final Set<CaseStudyId> linked;
        private @Nullable StageCounter counter;
        private @Nullable AdopterFilter filter;

        Counting(String name, Set<CaseStudyId> linked) {
            this.name = name;
            this.linked = linked;
        }

        @Override
        public void head(Optional<Catalogue> head) {
            Catalogue catalogue = head.orElseGet(References::withoutHead);
            LocalDate day = asOf.orIssued(catalogue, name);
            filter = AdopterFilter.of(adopters, catalogue, head.isPresent(), name, console);
            counter = StageCounter.of(catalogue, by, day, nature);
            counter.expect(linked);
        }

        @Override
        public void undertaking(Undertaking undertaking) {
            if (counter != null && filter != null && filter.accepts(undertaking)) {
                counter.add(undertaking);
            }
        }

        StageTable table() {
            if (counter == null) {
                throw new Failure(Failure.USE, Phrase.NO_HEAD, name);
            }
            return counter.table();
        }
    }
}
