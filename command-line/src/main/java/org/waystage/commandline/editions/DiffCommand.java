package org.waystage.commandline.editions;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.OutputFile;
import org.waystage.commandline.files.WholeCatalogue;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.core.Catalogue;
import org.waystage.history.difference.Difference;
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
            "waystage diff 2026-11.json 2026-12.json",
            "waystage diff 2026-11.json 2026-12.json --all",
            "waystage diff inventory-2024.ndjson inventory-2025.ndjson --format csv --output changes.csv"
        })
public final class DiffCommand extends ConsoleCommand {
    @Parameters(index = "0", paramLabel = "A")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B")
    private String after = "";

    @Option(names = "--all")
    private boolean all;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable String output;

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON, OutputFormat.Form.CSV);

    public DiffCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        try (CatalogueSource earlier = CatalogueSource.open(before, console);
                CatalogueSource later = CatalogueSource.open(after, console)) {
            String name = output;
            if (name == null) {
                Compared compared = compare(earlier, later);
                format.write(() -> console.print(compared.text()), compared::result, console);
            } else {
                List<Path> inputs = new ArrayList<>();
                earlier.file().ifPresent(inputs::add);
                later.file().ifPresent(inputs::add);
                try (OutputFile target = OutputFile.create(name, inputs, console)) {
                    Compared compared = compare(earlier, later);
                    target.write(out -> {
                        switch (format.form()) {
                            case JSON -> compared.result().writeJson(out);
                            case CSV -> compared.result().writeCsv(out);
                            default -> out.write(compared.text().getBytes(StandardCharsets.UTF_8));
                        }
                    });
                    target.commit();
                }
            }
        }
        return 0;
    }

    private Compared compare(CatalogueSource earlier, CatalogueSource later) {
        Catalogue from = WholeCatalogue.read(earlier, console);
        Catalogue to = WholeCatalogue.read(later, console);
        KeyNames newNames = KeyNames.of(to, console.language());
        KeyNames oldNames = KeyNames.of(from, console.language());
        Difference difference = Difference.between(from, to);
        return new Compared(difference, Result.of(difference).named((by, key) -> {
            String name = newNames.name(by, key);
            return name.isEmpty() ? oldNames.name(by, key) : name;
        }));
    }

    private final class Compared {
        private final Difference difference;
        private final Result result;

        Compared(Difference difference, Result result) {
            this.difference = difference;
            this.result = result;
        }

        Result result() {
            return result;
        }

        String text() {
            return new DiffText(difference, all, console.language()).text();
        }
    }
}
