package org.waystage.commandline.catalogues;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.files.CatalogueOutput;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.core.redaction.Redacted;
import org.waystage.core.redaction.Redaction;
import org.waystage.core.redaction.RedactionReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Cuts an edition for an audience. */
@Command(
        name = "extract",
        sortOptions = false,
        footer = {
            "waystage extract edition.json --audience public --output public.json",
            "waystage extract edition.json --audience members --cleared --output members.xlsx"
        })
public final class ExtractCommand extends ConsoleCommand {
    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE|DIR")
    private String output = "";

    @Option(names = "--cleared")
    private boolean cleared;

    @Option(names = "--counts-from", paramLabel = "N")
    private @Nullable Integer countsFrom;

    @Mixin
    private final Audience audience = new Audience();

    public ExtractCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        CatalogueOutput form = CatalogueOutput.of(output);
        if (audience.seesAll() && !cleared) {
            throw new Failure(Failure.USE, Phrase.NOTHING_TO_CUT);
        }
        audience.check(console);
        Redaction redaction = redaction();
        try (CatalogueSource source = file.open(console)) {
            form.check(output, source.file(), console);
            Redacted redacted = audience.cut(source, redaction, console);
            form.write(redacted.catalogue(), output, source.file(), console);
            say(redacted.catalogue().caseStudies().size(), redacted.report());
        }
        return 0;
    }

    private Redaction redaction() {
        Redaction redaction = cleared ? audience.redaction().clearedOnly() : audience.redaction();
        if (countsFrom != null) {
            if (countsFrom < 1) {
                throw Failure.ofAnOption(Phrase.COUNTS_FROM, countsFrom);
            }
            redaction = redaction.withCountsFrom(countsFrom);
        }
        return redaction;
    }

    private void say(long cases, RedactionReport report) {
        String language = console.language();
        console.println(Printable.line(Phrase.WRITTEN.in(language, output, Phrase.CASES.count(language, cases))));
        Map<RedactionReport.Content, Integer> leftOut = report.leftOut();
        console.println((leftOut.isEmpty() ? Phrase.NOTHING_LEFT_OUT : Phrase.LEFT_OUT).in(language));
        leftOut.forEach((content, count) -> console.println(
                Phrase.LEFT_OUT_COUNT.in(language, content.label().in(language), count)));
    }
}
