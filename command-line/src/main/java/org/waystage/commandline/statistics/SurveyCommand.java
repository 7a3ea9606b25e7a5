package org.waystage.commandline.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.ResultFormat;
import org.waystage.commandline.console.Suggestions;
import org.waystage.commandline.files.WholeCatalogue;
import org.waystage.core.Catalogue;
import org.waystage.core.knowledge.Survey;
import org.waystage.results.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists surveys with the shares that they give. */
@Command(
        name = "survey",
        sortOptions = false,
        description = {
            "List the surveys of a catalogue and their answers by question, with shares and how sure they are.",
            "A count of a stated base is a share; a stated percentage is one where a single count of its base",
            "rounds to it. The interval is Wilson's, corrected for the population where the survey states it;",
            "then it is also told between what the share of all lies, whatever the others would have said.",
            "",
            "Do not use it as the share of all administrations where those who answered are not like the",
            "others, nor to compare surveys that asked otherwise. Words such as 'around a third' stay words."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  waystage survey",
            "  waystage survey --survey smart-customs-survey-2024 --format csv",
            "",
            "Answers that contradict each other stand side by side. Where an answer gives no share, the reason is",
            "said; no base is filled in, also where the survey says how many answered it as a whole.",
            "Exit codes: 0 listed, 1 the catalogue has errors, 2 wrong use or a file that cannot be read."
        })
public final class SurveyCommand extends ConsoleCommand {
    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The catalogue; the bundled edition if left out.")
    private @Nullable String file;

    @Option(names = "--survey", paramLabel = "ID", description = "Only this survey (its id); all if left out.")
    private @Nullable String id;

    @Option(names = "--level", paramLabel = "LEVEL", description = "The level of intervals; 0.95 if left out.")
    private double level = 0.95;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or csv.")
    private ResultFormat format = ResultFormat.TEXT;

    public SurveyCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (!(level > 0 && level < 1)) {
            throw new Failure(Failure.USE, Phrase.LEVEL, level);
        }
        Catalogue catalogue = WholeCatalogue.read(file, console);
        List<Survey> surveys = catalogue.surveys();
        String wanted = id;
        if (wanted != null) {
            surveys = surveys.stream()
                    .filter(one -> one.id().value().equals(wanted))
                    .toList();
            if (surveys.isEmpty()) {
                String near = Suggestions.askedOrAll(
                        wanted, catalogue.surveys().stream().map(one -> one.id().value()), console.language());
                throw new Failure(Failure.USE, SurveyPhrases.NO_SURVEY, wanted, near);
            }
        }
        switch (format) {
            case TEXT -> SurveyText.write(surveys, level, console);
            case JSON -> console.json(Result.ofSurveys(surveys, level, console.language()));
            case CSV -> console.csv(Result.ofSurveys(surveys, level, console.language()));
        }
        return 0;
    }
}
