package org.waystage.commandline.catalogues;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Failures;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.Progress;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.EditionOrder;
import org.waystage.commandline.files.InputCopy;
import org.waystage.commandline.files.Names;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.core.value.Text;
import org.waystage.report.AdoptionReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a report of a catalogue as web pages. */
@Command(
        name = "report",
        footer = {
            "waystage report --output waystage-report",
            "waystage report 2026-12 --since 2026-11 --output what-is-new"
        })
public final class ReportCommand extends ConsoleCommand {
    private static final Phrase TITLE_BLANK = Phrase.of("report.title-blank");

    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR")
    private String output = "";

    @Mixin
    private final Audience audience = new Audience();

    @Option(names = "--since", paramLabel = "EDITION")
    private @Nullable String since;

    @Option(names = "--languages", split = ",", paramLabel = "LANG", completionCandidates = PageLanguage.All.class)
    private List<PageLanguage> languages = new ArrayList<>();

    @Option(names = "--title", paramLabel = "TEXT")
    private @Nullable String title;

    public ReportCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        audience.check(console);
        Path folder = folder();
        Audience.Cut cut = cut();
        AdoptionReport report = chosen(cut);
        try {
            Path page = Progress.writing(
                    output, console, progress -> report.telling(progress::at).write(folder));
            console.println(Printable.line(Phrase.REPORT_WRITTEN.in(console.language(), asGiven(page, folder))));
        } catch (IOException e) {
            throw cannotWrite(Failures.reason(e, console.language()));
        }
        cut.redacted().report().note().ifPresent(note -> console.say(Printable.line(note.in(console.language()))));
        return 0;
    }

    /** Returns the folder, which is replaced as a whole; ends the command if an input is in it. */
    private Path folder() {
        try {
            Path folder = Path.of(output);
            if (output.isEmpty()) {
                throw cannotWrite(Phrase.NAME_EMPTY.in(console.language()));
            } else if (output.equals(CatalogueSource.STANDARD_INPUT)) {
                throw cannotWrite(Phrase.NOT_STANDARD_OUTPUT.in(console.language()));
            }
            for (String input :
                    Stream.of(file.name(), since).filter(Objects::nonNull).toList()) {
                if (InputCopy.isInside(input, folder)) {
                    throw cannotWrite(Phrase.IS_THE_INPUT.in(console.language()));
                }
            }
            return folder;
        } catch (IOException e) {
            throw cannotWrite(Failures.reason(e, console.language()));
        } catch (InvalidPathException e) {
            throw cannotWrite(Names.notAName(console));
        }
    }

    private Failure cannotWrite(String reason) {
        return new Failure(Failure.USE, Phrase.CANNOT_WRITE, output, reason);
    }

    private Audience.Cut cut() {
        try (CatalogueSource source = file.open(console)) {
            return audience.read(source, audience.redaction(), console);
        }
    }

    /** Returns the report of a catalogue as the options ask for it. */
    private AdoptionReport chosen(Audience.Cut cut) {
        AdoptionReport report = AdoptionReport.of(cut.whole());
        if (!audience.seesAll()) {
            report = report.forAudience(audience.redaction()).acceptingDoubts(); // which were reported while reading
        }
        if (!languages.isEmpty()) {
            report =
                    report.inLanguages(languages.stream().map(PageLanguage::tag).toArray(String[]::new));
        }
        if (title != null) {
            if (title.isBlank()) {
                throw new Failure(Failure.USE, TITLE_BLANK);
            }
            report = report.titled(Text.of(language(), title));
        }
        return since == null ? report : compared(report, cut, since);
    }

    /** Returns the language of the title. */
    private String language() {
        return languages.isEmpty()
                ? AdoptionReport.languages().get(0)
                : languages.get(0).tag();
    }

    /**
     * Returns a report compared with an earlier edition that is cut for the same audience; warns if that edition does not seem to be
     * an earlier one of the same series.
     */
    private AdoptionReport compared(AdoptionReport report, Audience.Cut cut, String name) {
        try (CatalogueSource source = CatalogueSource.open(name, console)) {
            Audience.Cut earlier = audience.read(source, audience.redaction(), console);
            EditionOrder.sayDoubts(List.of(earlier.whole(), cut.whole()), console);
            return report.since(earlier.whole());
        }
    }

    /** Returns the path of a page, starting with the folder as the user named it. */
    private static Path asGiven(Path page, Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path inside = page.toAbsolutePath().normalize();
        return inside.startsWith(absolute) ? folder.resolve(absolute.relativize(inside)) : page;
    }
}
