package org.waystage.commandline.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.analysis.survival.StageTimeCounts;
import org.waystage.analysis.survival.StageTimes;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Suggestions;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.WholeCatalogue;
import org.waystage.commandline.options.AsOf;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.commandline.options.NatureOption;
import org.waystage.commandline.options.OriginOption;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.commandline.statistics.OutlineCount;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.stage.ReportedAs;
import org.waystage.results.KeyNames;
import org.waystage.results.Result;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Estimates how long cases take to reach a stage. */
@Command(
        footer = {
            "waystage stats time-to --to deployed --calendar 2015-01-01 --by ldc",
            "waystage stats time-to landscape.json --to cncf-maturity:graduated"
        })
public final class TimeToCommand extends ConsoleCommand {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @Option(names = "--to", required = true, paramLabel = "STAGE")
    private Milestone to = Milestone.parse("deployed");

    @ArgGroup(exclusive = true)
    private @Nullable OriginOption origin;

    @Option(names = "--competing", split = ",", paramLabel = "STAGE")
    private List<Milestone> competing = new ArrayList<>();

    @Option(names = "--by", paramLabel = "DIMENSION")
    private @Nullable Dimension by;

    @Mixin
    private final AsOf asOf = new AsOf();

    @Option(names = "--exact-only")
    private boolean exactOnly;

    @Option(names = "--explain", paramLabel = "CASE")
    private @Nullable String explained;

    @Option(names = "--interval", paramLabel = "SCALE")
    private ConfidenceTransform interval = ConfidenceTransform.LOG;

    @Mixin
    private final NatureOption nature = new NatureOption();

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON, OutputFormat.Form.CSV);

    public TimeToCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (explained != null && format.form() == OutputFormat.Form.CSV) {
            throw new Failure(Failure.USE, TimeToPhrases.EXPLAIN_CSV);
        }
        TimeToStage question = question();
        return isOfLadder(question) && explained == null ? counted(question) : whole(question);
    }

    private static boolean isOfLadder(TimeToStage question) {
        return Stream.concat(
                        Stream.of(question.to()),
                        Stream.concat(question.from().stage().stream(), question.competing().stream()))
                .allMatch(stage -> stage.scheme().isEmpty());
    }

    /** Answers a question about stages of the ladder by reading the cases one by one. */
    private int counted(TimeToStage question) {
        OutlineCount<TimeCounting> counted = OutlineCount.of(
                file,
                console,
                catalogue -> {
                    OriginOption.check(origin, asOf.orIssued(catalogue, file.name(), console), catalogue);
                    return new TimeCounting(question, catalogue);
                },
                TimeCounting::add,
                TimeCounting::expect);
        TimeCounting counting = counted.builder();
        return answer(counting.asked(), counting::other, counting::ends, counting::earliest, counted.catalogue());
    }

    /** Answers a question that requires the words of all cases, or explains one case. */
    private int whole(TimeToStage question) {
        Catalogue catalogue;
        try (CatalogueSource source = file.open(console)) {
            catalogue = WholeCatalogue.read(source, console);
            OriginOption.check(origin, asOf.orIssued(catalogue, source.name(), console), catalogue);
        }
        Stream.concat(Stream.of(to), Stream.concat(question.from().stage().stream(), competing.stream()))
                .forEach(stage -> checkThereIs(stage, catalogue));
        StageTimes times = question.of(catalogue);
        if (explained != null) {
            explain(times, explained);
            return 0;
        }
        return answer(
                times.counts(),
                () -> TimeCounting.otherReading(question)
                        .map(other -> other.of(catalogue).counts()),
                () -> OtherEnds.of(question, catalogue, () -> catalogue.caseStudies().stream()),
                () -> {
                    EarliestRecord earliest = new EarliestRecord(question);
                    catalogue.caseStudies().forEach(earliest::add);
                    return earliest.day();
                },
                catalogue);
    }

    private int answer(
            StageTimeCounts times,
            Supplier<Optional<StageTimeCounts>> other,
            Supplier<Map<String, Long>> ends,
            Supplier<Optional<LocalDate>> earliest,
            Catalogue catalogue) {
        TimeToAnswer answer;
        try {
            answer = estimate(times, catalogue);
        } catch (RefusedException e) {
            return refused(times, catalogue, e, earliest);
        }
        format.write(
                () -> TimeToText.write(
                        answer,
                        other.get().map(counts -> TimeToAnswer.ofIntervals(counts, catalogue)),
                        ends.get(),
                        console),
                () -> answer.result(console.language()),
                console);
        return 0;
    }

    /** Estimates from days, or from intervals: on the calendar, or if only days of the target are not known. */
    private TimeToAnswer estimate(StageTimeCounts times, Catalogue catalogue) {
        if (OriginOption.of(origin).day().isPresent()) {
            return TimeToAnswer.ofIntervals(times, catalogue);
        }
        try {
            return TimeToAnswer.ofExact(times, catalogue, !competing.isEmpty(), interval);
        } catch (RefusedException e) {
            return intervals(times, catalogue).orElseThrow(() -> e);
        }
    }

    /** Estimates from intervals; empty if an origin is an interval too. */
    private Optional<TimeToAnswer> intervals(StageTimeCounts times, Catalogue catalogue) {
        try {
            return Optional.of(TimeToAnswer.ofIntervals(times, catalogue));
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    /** Writes a refusal, which is a result like an estimate. */
    private int refused(
            StageTimeCounts times,
            Catalogue catalogue,
            RefusedException refusal,
            Supplier<Optional<LocalDate>> earliest) {
        format.write(
                () -> {
                    TimeOffers offers = new TimeOffers(
                            times, earliest.get(), spec.commandLine().getParseResult());
                    new TimeToRefusal(offers, refusal, console).write();
                },
                () -> Result.ofRefused(times, refusal).named(KeyNames.of(catalogue, console.language())),
                console);
        return 0;
    }

    private TimeToStage question() {
        if (competing.contains(to)) {
            throw new Failure(Failure.USE, TimeToPhrases.COMPETES_WITH_ITSELF, to);
        }
        TimeToStage question = TimeToStage.to(to)
                .from(OriginOption.of(origin))
                .competing(competing.stream().distinct().toList());
        question = asOf.asked().map(question::asOf).orElse(question);
        question = by == null ? question : question.by(by);
        question = exactOnly ? question.withExactOriginsOnly() : question;
        return nature.asked() == null ? question : question.counting(nature.asked());
    }

    /** Ends the command if nothing in the catalogue has this word of a scheme: the word is then misspelt. */
    private void checkThereIs(Milestone stage, Catalogue catalogue) {
        if (stage.scheme().isEmpty()) {
            return;
        }
        NavigableSet<String> there = new TreeSet<>();
        catalogue.crosswalks().forEach(scheme -> {
            scheme.rows().forEach(row -> there.add(scheme.scheme() + ":" + row.word()));
            scheme.order().forEach(word -> there.add(scheme.scheme() + ":" + word));
        });
        for (CaseStudy one : catalogue.caseStudies()) {
            one.stages()
                    .forEach(record ->
                            record.reportedAs().map(TimeToCommand::written).ifPresent(there::add));
        }
        String name = stage.toString();
        if (!there.contains(name)) {
            String near = Suggestions.asked(name, there.stream(), console.language());
            throw new Failure(Failure.USE, TimeToPhrases.NO_WORD, name, near);
        }
    }

    static String written(ReportedAs reported) {
        return reported.scheme() + ":" + reported.word();
    }

    private void explain(StageTimes times, String id) {
        CaseTime found = times.cases().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        Failure.USE,
                        TimeToPhrases.NO_CASE,
                        id,
                        Suggestions.asked(
                                id, times.cases().stream().map(one -> one.id().value()), console.language())));
        if (format.form() == OutputFormat.Form.JSON) {
            console.json(Result.of(found));
        } else {
            CaseTimeOutput.writeText(found, console);
        }
    }
}
