package org.waystage.commandline.editions;

import java.util.ArrayList;
import java.util.List;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.EditionOrder;
import org.waystage.commandline.files.WholeCatalogue;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.core.Catalogue;
import org.waystage.history.difference.Difference;
import org.waystage.history.difference.RecordKind;
import org.waystage.results.KeyNames;
import org.waystage.results.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what differs between two editions. */
@Command(
        name = "diff",
        sortOptions = false,
        footer = {
            "waystage diff 2026-11 2026-12",
            "waystage diff 2026-11 2026-12 --kind codeLists,codes,technologies --format json"
        })
public final class DiffCommand extends ConsoleCommand {
    @Parameters(index = "0", paramLabel = "A")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B")
    private String after = "";

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--kind", split = ",", paramLabel = "KIND")
    private List<RecordKind> kinds = new ArrayList<>();

    @Mixin
    private final EntriesOption entries = new EntriesOption();

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON, OutputFormat.Form.CSV);

    public DiffCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        try (CatalogueSource earlier = CatalogueSource.open(before, console);
                CatalogueSource later = CatalogueSource.open(after, console)) {
            HeldInMemory.check(List.of(earlier, later), HeldInMemory.OF_DIFF, console);
            Catalogue from = WholeCatalogue.read(earlier, console);
            Catalogue to = WholeCatalogue.read(later, console);
            EditionOrder.sayDoubts(List.of(from, to), console);
            Difference whole = Difference.between(
                    from, to, entries.follow(List.of(from, to), console).pairing());
            Difference shown = kinds.isEmpty() ? whole : whole.of(kinds);
            format.write(
                    () -> console.print(new DiffText(shown, all, console.language()).text()),
                    () -> Result.of(shown).named(names(from, to)),
                    console);
        }
        return 0;
    }

    /** Returns the names of the later edition or, if it has none, of the earlier one. */
    private KeyNames names(Catalogue from, Catalogue to) {
        KeyNames later = KeyNames.of(to, console.language());
        KeyNames earlier = KeyNames.of(from, console.language());
        return (by, key) -> {
            String name = later.name(by, key);
            return name.isEmpty() ? earlier.name(by, key) : name;
        };
    }
}
