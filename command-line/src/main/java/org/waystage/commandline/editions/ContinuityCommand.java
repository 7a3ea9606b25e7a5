package org.waystage.commandline.editions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.DecisionsFile;
import org.waystage.commandline.files.EditionOrder;
import org.waystage.commandline.files.InputCopy;
import org.waystage.commandline.files.WholeCatalogue;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.core.Catalogue;
import org.waystage.core.decision.Decisions;
import org.waystage.history.continuity.Continuity;
import org.waystage.results.KeyNames;
import org.waystage.results.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what became of each entry over editions. */
@Command(
        name = "continuity",
        sortOptions = false,
        footer = {
            "waystage continuity 2026-11 2026-12",
            "waystage continuity 2024.json 2025.json 2026.json --decisions decisions.json"
        })
public final class ContinuityCommand extends ConsoleCommand {
    @Parameters(arity = "1..*", paramLabel = "EDITION")
    private List<String> files = new ArrayList<>();

    @Option(
            names = {"-d", "--decisions"},
            paramLabel = "FILE")
    private @Nullable String decisions;

    @Option(names = "--all")
    private boolean all;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable String output;

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON, OutputFormat.Form.CSV);

    public ContinuityCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        EditionFiles.checkSeveral(files);
        Decisions decided = decisions == null ? Decisions.none() : DecisionsFile.read(decisions, console);
        List<Path> inputs = new ArrayList<>();
        files.forEach(file -> InputCopy.file(file).ifPresent(inputs::add));
        Optional.ofNullable(decisions).flatMap(InputCopy::file).ifPresent(inputs::add);
        Answer.write(() -> found(decided), format, output, inputs, console);
        return 0;
    }

    private Found found(Decisions decided) {
        List<Catalogue> editions = new ArrayList<>();
        for (String file : files) {
            try (CatalogueSource source = CatalogueSource.open(file, console)) {
                editions.add(WholeCatalogue.read(source, console));
            }
        }
        EditionOrder.sayDoubts(editions, console);
        return new Found(editions, Continuity.of(editions, decided, DecisionsFile::digest));
    }

    private final class Found implements Answer {
        private final List<Catalogue> editions;
        private final Continuity continuity;

        Found(List<Catalogue> editions, Continuity continuity) {
            this.editions = editions;
            this.continuity = continuity;
        }

        @Override
        public Result result() {
            List<KeyNames> names = editions.stream()
                    .map(edition -> KeyNames.of(edition, console.language()))
                    .toList();
            return Result.of(continuity).named((by, key) -> {
                String name = "";
                for (int i = names.size() - 1; i >= 0 && name.isEmpty(); i--) {
                    name = names.get(i).name(by, key);
                }
                return name;
            });
        }

        @Override
        public String text() {
            return new ContinuityText(continuity, editions, all, console.language()).text();
        }
    }
}
