package org.waystage.commandline.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.structure.StageBounds;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.References;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.commandline.options.AsOf;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.commandline.options.NatureOption;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.commandline.options.SuccessorOption;
import org.waystage.core.Catalogue;
import org.waystage.core.Successors;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;
import org.waystage.results.KeyNames;
import org.waystage.results.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts cases by their recorded stage. */
@Command(
        footer = {"waystage stats --by region", "waystage stats inventory.json --by year --adopter us-cbp --format json"
        })
public final class StagesCommand extends ConsoleCommand {
    private static final Phrase BOUNDS_OF_YEARS = Phrase.of("stages.bounds-of-years");
    private static final Phrase BOUNDS_OF_ADOPTERS = Phrase.of("stages.bounds-of-adopters");

    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @Option(names = "--by", paramLabel = "DIMENSION")
    private Grouping by = new Grouping(Dimension.GROUP.code());

    @Mixin
    private final AsOf asOf = new AsOf();

    @Option(names = "--adopter", paramLabel = "ORGANIZATION")
    private List<String> adopters = new ArrayList<>();

    @Mixin
    private final NatureOption nature = new NatureOption();

    @Option(names = "--years", paramLabel = "N")
    private @Nullable Integer years;

    @Mixin
    private final SuccessorOption followed = new SuccessorOption();

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON, OutputFormat.Form.CSV);

    public StagesCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (years != null) {
            writeBounds(years);
            return 0;
        }
        try (CatalogueSource source = file.open(console)) {
            NoticeLog log = new NoticeLog(source.name());
            Counting counting = source.outlines(linked -> new Counting(source.name(), linked), log);
            FirstNotices.refuseErrors(log, console);
            FirstNotices.sayMiscounted(log, console);
            StageTable table = counting.table();
            format.write(
                    () -> StagesText.write(table, adopters, console),
                    () -> table.result(adopters, console.language()),
                    console);
        }
        return 0;
    }

    /** Counts the cases of a whole catalogue, with the bounds that unknown stages and old evidence leave open. */
    private void writeBounds(int most) {
        Dimension dimension = Dimension.of(by.code()).orElseThrow(() -> new Failure(Failure.USE, BOUNDS_OF_YEARS));
        if (!adopters.isEmpty()) {
            throw new Failure(Failure.USE, BOUNDS_OF_ADOPTERS);
        } else if (most < 0) {
            throw Failure.ofAnOption(Phrase.AT_LEAST, "years", 0, most);
        }
        Catalogue read = file.read(console);
        Catalogue catalogue = followed.of(read, console).apply(read);
        LocalDate day = asOf.orIssued(catalogue, file.name(), console);
        Natures natures = nature.orElse(Natures.by(dimension));
        StageMatrix matrix = StageMatrix.of(catalogue, dimension, day, natures);
        StageBounds bounds = StageBounds.of(catalogue, Optional.of(dimension), day, most, natures);
        StageTable table = new StageTable(
                catalogue, matrix.by().code(), matrix.asOf(), matrix.all(), matrix.rows(), matrix.selection());
        format.write(
                () -> {
                    StagesText.write(table, adopters, console);
                    StagesText.write(bounds, matrix.all(), console);
                },
                () -> Result.of(matrix, bounds).named(KeyNames.of(catalogue, console.language())),
                console);
    }

    /** Counts cases as they are read. */
    private final class Counting implements CatalogueSource.CountHandler {
        private final String name;
        private final Set<CaseStudyId> linked;
        private @Nullable StageCounter counter;
        private @Nullable AdopterFilter filter;
        private Successors successors = Successors.none();

        Counting(String name, Set<CaseStudyId> linked) {
            this.name = name;
            this.linked = linked;
        }

        @Override
        public void head(Optional<Catalogue> head) {
            Catalogue read = head.orElseGet(References::withoutHead);
            successors = followed.of(read, console);
            Catalogue catalogue = successors.apply(read);
            LocalDate day = asOf.orIssued(catalogue, name, console);
            filter = AdopterFilter.of(adopters, catalogue, head.isPresent(), name, console);
            counter = StageCounter.of(catalogue, by, day, nature);
            counter.expect(linked);
        }

        @Override
        public void undertaking(Undertaking undertaking) {
            if (counter != null && filter != null && filter.accepts(undertaking)) {
                counter.add(successors.apply(undertaking));
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
