package org.waystage.commandline.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Suggestions;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.commandline.options.ResultFormat;
import org.waystage.core.Catalogue;
import org.waystage.core.knowledge.Survey;
import org.waystage.results.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @Option(names = "--survey", paramLabel = "ID", description = "Only this survey (its id); all if left out.")
    private @Nullable String id;

    @Option(names = "--level", paramLabel = "LEVEL", description = "The level of intervals; 0.95 if left out.")
    private double level = 0.95;

    @Mixin
    private final ResultFormat format = new ResultFormat();

    public SurveyCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (!(level > 0 && level < 1)) {
            throw new Failure(Failure.USE, Phrase.LEVEL, level);
        }
        Catalogue catalogue = file.read(console);
        List<Survey> all = catalogue.surveys();
        String wanted = id;
        List<Survey> surveys = wanted == null
                ? all
                : all.stream().filter(one -> one.id().value().equals(wanted)).toList();
        if (wanted != null) {
            if (surveys.isEmpty()) {
                String near = Suggestions.askedOrAll(
                        wanted, all.stream().map(one -> one.id().value()), console.language());
                throw new Failure(Failure.USE, SurveyPhrases.NO_SURVEY, wanted, near);
            }
        }
        format.write(
                () -> SurveyText.write(surveys, level, console),
                () -> Result.ofSurveys(surveys, level, console.language()),
                console);
        return 0;
    }
}
