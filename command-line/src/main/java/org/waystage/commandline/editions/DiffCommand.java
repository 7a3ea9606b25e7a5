package org.waystage.commandline.editions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.EditionOrder;
import org.waystage.commandline.files.WholeCatalogue;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.core.Catalogue;
import org.waystage.core.redaction.Redacted;
import org.waystage.core.redaction.Redaction;
import org.waystage.core.value.Visibility;
import org.waystage.history.difference.Difference;
import org.waystage.history.difference.EditionDifference;
import org.waystage.history.difference.Pairing;
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
            "waystage diff 2026-11 2026-12 --all",
            "waystage diff 2026-11 2026-12 --kind codeLists,codes,technologies --format json",
            "waystage diff inventory-2024.ndjson inventory-2025.ndjson --format csv --output changes.csv"
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

    @Option(
            names = {"-a", "--audience"},
            paramLabel = "AUDIENCE")
    private Visibility.Listed audience = Visibility.Listed.RESTRICTED;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable String output;

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
            List<Path> inputs = new ArrayList<>();
            earlier.file().ifPresent(inputs::add);
            later.file().ifPresent(inputs::add);
            entries.file().ifPresent(inputs::add);
            Answer.write(() -> compare(earlier, later), format, output, inputs, console);
        }
        return 0;
    }

    private Answer compare(CatalogueSource earlier, CatalogueSource later) {
        Catalogue from = WholeCatalogue.read(earlier, console);
        Catalogue to = WholeCatalogue.read(later, console);
        EditionOrder.sayDoubts(List.of(from, to), console);
        Pairing pairing = entries.follow(List.of(from, to), console).pairing();
        Difference whole = Difference.between(from, to, pairing);
        if (audience == Visibility.Listed.RESTRICTED) {
            return new Compared(from, to, ofKinds(whole), Optional.empty());
        }
        Catalogue shownFrom = cut(earlier, from);
        Catalogue shownTo = cut(later, to);
        Difference shown = Difference.between(shownFrom, shownTo, pairing);
        String leftOut = leftOut(whole, shown);
        if (format.form() != OutputFormat.Form.TEXT) {
            console.say("waystage: " + leftOut);
        }
        return new Compared(shownFrom, shownTo, ofKinds(shown), Optional.of(leftOut));
    }

    private EditionDifference ofKinds(EditionDifference difference) {
        return kinds.isEmpty() ? difference : difference.of(kinds);
    }

    /** Cuts an edition for the audience; ends the command if a person must look at it first. */
    private Catalogue cut(CatalogueSource source, Catalogue edition) {
        Redacted redacted = Redaction.forAudience(audience).apply(edition);
        if (!redacted.report().doubts().isEmpty()) {
            throw new Failure(Failure.DATA, DiffPhrases.DOUBTS, source.name(), audience.code());
        }
        return redacted.catalogue();
    }

    /** Returns how much of the difference the audience does not see, in words. */
    private String leftOut(Difference all, Difference seen) {
        Difference whole = kinds.isEmpty() ? all : all.of(kinds);
        Difference shown = kinds.isEmpty() ? seen : seen.of(kinds);
        long records = whole.changes().size();
        long moves = whole.movedCases();
        return DiffPhrases.CUT.in(
                console.language(),
                audience.code(),
                records,
                unseen(whole.changes(), shown.changes(), change -> change.kind() + "/" + change.id()),
                moves,
                unseen(whole.caseMoves(), shown.caseMoves(), move -> move.id().value()));
    }

    private static <T> long unseen(List<T> whole, List<T> shown, Function<T, String> name) {
        Set<String> seen = shown.stream().map(name).collect(Collectors.toSet());
        return whole.stream().map(name).filter(one -> !seen.contains(one)).count();
    }

    /** The difference, as text and as a result. */
    private final class Compared implements Answer {
        private final Catalogue from;
        private final Catalogue to;
        private final EditionDifference difference;
        private final Optional<String> cut;

        Compared(Catalogue from, Catalogue to, EditionDifference difference, Optional<String> cut) {
            this.from = from;
            this.to = to;
            this.difference = difference;
            this.cut = cut;
        }

        @Override
        public String text() {
            return new DiffText(difference, all, console.language()).text(cut);
        }

        @Override
        public Result result() {
            String language = console.language();
            List<KeyNames> names = new ArrayList<>(List.of(KeyNames.of(to, language), KeyNames.of(from, language)));
            return Result.of(difference)
                    .named((by, key) -> names.stream()
                            .map(known -> known.name(by, key))
                            .filter(name -> !name.isEmpty())
                            .findFirst()
                            .orElse(""));
        }
    }
}
