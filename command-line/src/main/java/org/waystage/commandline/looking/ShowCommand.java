package org.waystage.commandline.looking;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.JsonOutput;
import org.waystage.commandline.console.Suggestions;
import org.waystage.commandline.files.WholeCatalogue;
import org.waystage.commandline.options.AsOf;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.value.PartialDate;
import org.waystage.json.WaystageModule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Shows one record of a catalogue, found by its id. */
@Command(
        name = "show",
        sortOptions = false,
        footer = {"waystage show dubai-customs-ecommerce-blockchain", "waystage show countries:KE --lang fr"})
public final class ShowCommand extends ConsoleCommand {
    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE")
    private @Nullable String file;

    @Mixin
    private final AsOf asOf = new AsOf();

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON);

    public ShowCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        Catalogue catalogue = WholeCatalogue.read(file, console);
        List<Found> named = Found.named(id, catalogue);
        if (named.isEmpty()) {
            throw new Failure(
                    Failure.USE,
                    LookingPhrases.NO_RECORD,
                    catalogue.id(),
                    id,
                    Suggestions.asked(id, names(catalogue), console.language()));
        }
        Found found = named.get(0);
        if (format.isJson()) {
            JsonMapper mapper =
                    JsonMapper.builder().addModule(new WaystageModule()).build();
            JsonOutput.write(console.out(), json -> mapper.writeValue(json, found.value()));
        } else {
            write(found, catalogue);
        }
        named.stream()
                .skip(1)
                .forEach(other -> console.say(LookingPhrases.ALSO.in(
                        console.language(),
                        id,
                        other.kind().in(console.language()),
                        other.kind().code() + ":" + other.id())));
        return 0;
    }

    /** Returns the ids of all records, those of cases first. */
    private static Stream<String> names(Catalogue catalogue) {
        return Found.all(catalogue).map(Found::id);
    }

    private void write(Found found, Catalogue catalogue) {
        LocalDate day = asOf.asked().isPresent()
                ? asOf.orIssued(catalogue, file, console)
                : catalogue.issued().map(PartialDate::latest).orElse(null);
        if (found.value() instanceof CaseStudy one) {
            new CaseText(one, catalogue, day, console).write();
        } else {
            new RecordText(catalogue, day, console).write(found);
        }
    }
}
