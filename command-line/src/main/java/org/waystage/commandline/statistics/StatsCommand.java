package org.waystage.commandline.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Dimension;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts cases by their recorded stage. */
@Command
public final class StatsCommand extends ConsoleCommand {
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

    @Mixin
    private final SuccessorOption followed = new SuccessorOption();

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON, OutputFormat.Form.CSV);

    public StatsCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        try (CatalogueSource source = file.open(console)) {
            NoticeLog log = new NoticeLog(source.name());
            Counting counting = source.outlines(linked -> new Counting(source.name(), linked), log);
            FirstNotices.refuseErrors(log, console);
            FirstNotices.sayMiscounted(log, console);
            StageTable table = counting.table();
            format.write(
                    () -> StatsText.write(table, adopters, console),
                    () -> table.result(adopters, console.language()),
                    console);
        }
        return 0;
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
