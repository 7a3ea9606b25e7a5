package org.waystage.commandline.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.share.IntervalMethod;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Suggestions;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.commandline.options.ConfidenceLevel;
import org.waystage.commandline.options.OneOf;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.core.Catalogue;
import org.waystage.core.knowledge.Survey;
import org.waystage.results.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists surveys with the shares that they give. */
@Command
public final class SurveyCommand extends ConsoleCommand {
    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @Option(names = "--survey", paramLabel = "ID")
    private @Nullable String id;

    @Option(names = "--interval-method", paramLabel = "METHOD", converter = How.class)
    private @Nullable IntervalMethod interval;

    @Mixin
    private final ConfidenceLevel level = new ConfidenceLevel();

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON, OutputFormat.Form.CSV);

    public SurveyCommand(Console console) {
        super(console);
    }

    static final class How implements ITypeConverter<IntervalMethod> {
        @Override
        public IntervalMethod convert(String text) {
            return OneOf.of(
                    text,
                    Stream.of(IntervalMethod.values()).map(IntervalMethod::code).toList(),
                    code -> IntervalMethod.of(code).orElseThrow());
        }
    }

    @Override
    public Integer call() {
        double confidence = level.checked();
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
                () -> SurveyText.write(surveys, confidence, Optional.ofNullable(interval), console),
                () -> {
                    Result result = Result.ofSurveys(surveys, confidence, console.language());
                    return Optional.ofNullable(interval)
                            .map(result::withIntervalsBy)
                            .orElse(result);
                },
                console);
        return 0;
    }
}
