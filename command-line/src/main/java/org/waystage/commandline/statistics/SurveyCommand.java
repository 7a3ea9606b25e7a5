package org.waystage.commandline.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Suggestions;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.core.Catalogue;
import org.waystage.core.knowledge.Survey;
import org.waystage.results.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists surveys with the shares that they give. */
@Command(footer = {"waystage stats survey", "waystage stats survey --survey smart-customs-survey-2024 --format csv"})
public final class SurveyCommand extends ConsoleCommand {
    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @Option(names = "--survey", paramLabel = "ID")
    private @Nullable String id;

    @Option(names = "--level", paramLabel = "LEVEL")
    private double level = 0.95;

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON, OutputFormat.Form.CSV);

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
