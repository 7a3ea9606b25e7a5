package org.waystage.commandline.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.analysis.survival.RestrictedMean;
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
import org.waystage.commandline.options.ConfidenceLevel;
import org.waystage.commandline.options.EntryOption;
import org.waystage.commandline.options.NatureOption;
import org.waystage.commandline.options.OriginOption;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.commandline.options.SuccessorOption;
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
@Command
public final class TimeToCommand extends ConsoleCommand {
    /** The most fields listed after a request for one that does not exist. */
    private static final int MOST_FIELDS = 40;

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

    @Option(names = "--measure", paramLabel = "MEASURE")
    private @Nullable Measure measure;

    @Option(names = "--by", paramLabel = "DIMENSION")
    private @Nullable Dimension by;

    @Mixin
    private final AsOf asOf = new AsOf();

    @Option(names = "--follow-up", paramLabel = "UNTIL")
    private TimeToStage.@Nullable FollowUp followUp;

    @Option(names = "--exact-only")
    private boolean exactOnly;

    @Option(names = "--exact-targets")
    private boolean exactTargets;

    @Option(names = "--turnbull")
    private boolean turnbull;

    @Mixin
    private final EntryOption entry = new EntryOption();

    @Option(names = "--start-after", paramLabel = "DAYS")
    private @Nullable Double after;

    @Option(names = "--mean", paramLabel = "DAYS")
    private @Nullable Double horizon;

    @Option(names = "--with-field", paramLabel = "FIELD")
    private @Nullable String field;

    @Option(names = "--explain", paramLabel = "CASE")
    private @Nullable String explained;

    @Option(names = "--interval", paramLabel = "SCALE")
    private ConfidenceTransform interval = ConfidenceTransform.LOG;

    @Mixin
    private final ConfidenceLevel level = new ConfidenceLevel();

    @Mixin
    private final NatureOption nature = new NatureOption();

    @Mixin
    private final SuccessorOption followed = new SuccessorOption();

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON, OutputFormat.Form.CSV);

    public TimeToCommand(Console console) {
        super(console);
    }

    /** What is estimated. */
    public enum Measure {
        SURVIVAL,
        INCIDENCE
    }

    @Override
    public Integer call() {
        level.checked();
        if (explained != null && format.form() == OutputFormat.Form.CSV) {
            throw new Failure(Failure.USE, TimeToPhrases.EXPLAIN_CSV);
        }
        if (isOfIntervals() && measure == Measure.INCIDENCE) {
            throw new Failure(Failure.USE, TimeToPhrases.NO_INCIDENCE);
        }
        if (isOfIntervals() && (after != null || horizon != null)) {
            throw new Failure(Failure.USE, TimeToPhrases.NEEDS_DAYS);
        }
        if (horizon != null && measure == Measure.INCIDENCE) {
            throw new Failure(Failure.USE, TimeToPhrases.MEAN_OF_SURVIVAL);
        }
        if (horizon != null && !(horizon > 0 && horizon < Double.POSITIVE_INFINITY)) {
            throw new Failure(Failure.USE, TimeToPhrases.WRONG_MEAN);
        }
        if (after != null && !(after >= 0 && after < Double.POSITIVE_INFINITY)) {
            throw new Failure(Failure.USE, TimeToPhrases.WRONG_START);
        }
        if (after != null && horizon != null) {
            throw new Failure(Failure.USE, TimeToPhrases.MEAN_OR_START);
        }
        TimeToStage question = question();
        return isOfLadder(question) && field == null && explained == null ? counted(question) : whole(question);
    }

    private static boolean isOfLadder(TimeToStage question) {
        return Stream.concat(
                        Stream.of(question.to()),
                        Stream.concat(question.from().stage().stream(), question.competing().stream()))
                .allMatch(stage -> stage.scheme().isEmpty());
    }

    /** Answers a question about stages of the ladderby reading the cases one by one. */
    private int counted(TimeToStage question) {
        OutlineCount<TimeCounting> counted = OutlineCount.of(
                file,
                console,
                followed,
                catalogue -> {
                    OriginOption.check(origin, asOf.orIssued(catalogue, file.name(), console), catalogue);
                    return new TimeCounting(question, TimeOffers.tried(question, optional(horizon)), catalogue);
                },
                TimeCounting::add,
                TimeCounting::expect);
        TimeCounting counting = counted.builder();
        StageTimeCounts times = counting.asked();
        return answer(
                times,
                counting::other,
                counting::ends,
                () -> offers(times, counted.catalogue(), counting::instead, counting.earliest()),
                counted.catalogue());
    }

    /** Answers a question that requires the words or fields of all cases, or explains one case. */
    private int whole(TimeToStage question) {
        Catalogue catalogue;
        try (CatalogueSource source = file.open(console)) {
            Catalogue read = WholeCatalogue.read(source, console);
            catalogue = followed.of(read, console).apply(read);
            OriginOption.check(origin, asOf.orIssued(catalogue, source.name(), console), catalogue);
        }
        Stream.concat(Stream.of(to), Stream.concat(question.from().stage().stream(), competing.stream()))
                .forEach(stage -> checkThereIs(stage, catalogue));
        if (field != null) {
            checkThereIsField(field, catalogue);
        }
        StageTimes times = question.of(catalogue, cases(catalogue));
        if (explained != null) {
            explain(times, explained);
            return 0;
        }
        StageTimeCounts counts = times.counts();
        return answer(
                counts,
                () -> TimeCounting.otherReading(question)
                        .map(other -> other.of(catalogue, cases(catalogue)).counts()),
                () -> OtherEnds.of(question, catalogue, () -> cases(catalogue)),
                () -> {
                    EarliestRecord earliest = new EarliestRecord(question);
                    cases(catalogue).forEach(earliest::add);
                    return offers(
                            counts,
                            catalogue,
                            other -> Optional.of(
                                    other.of(catalogue, cases(catalogue)).counts()),
                            earliest.day());
                },
                catalogue);
    }

    private int answer(
            StageTimeCounts times,
            Supplier<Optional<StageTimeCounts>> other,
            Supplier<Map<String, Long>> ends,
            Supplier<TimeOffers> offers,
            Catalogue catalogue) {
        double confidence = level.checked();
        if (horizon != null) {
            return means(times, catalogue, horizon, confidence, offers);
        }
        TimeToAnswer answer;
        try {
            answer = isOfIntervals()
                    ? TimeToAnswer.ofIntervals(times, catalogue, confidence)
                    : TimeToAnswer.ofExact(times, catalogue, isIncidence(), interval, confidence, after);
        } catch (RefusedException e) {
            return refused(times, catalogue, e, offers, () -> {});
        }
        format.write(
                () -> TimeToText.write(
                        answer,
                        other.get().flatMap(counts -> otherReading(counts, catalogue, confidence)),
                        ends.get(),
                        console),
                () -> answer.result(console.language()),
                console);
        return 0;
    }

    /** Returns the estimate with the other follow-up; empty if a time of entry leaves an estimate only in the requested reading. */
    private static Optional<TimeToAnswer> otherReading(StageTimeCounts times, Catalogue catalogue, double confidence) {
        try {
            return Optional.of(TimeToAnswer.ofIntervals(times, catalogue, confidence));
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    private int means(
            StageTimeCounts times, Catalogue catalogue, double days, double confidence, Supplier<TimeOffers> offers) {
        RestrictedMean means;
        try {
            means = RestrictedMean.of(times.subjects(), days, confidence);
        } catch (RefusedException e) {
            return refused(times, catalogue, e, offers, () -> {
                if (e.offers().contains(RefusedException.Offer.SHORTER_HORIZON)) {
                    console.prose(TimeToPhrases.LONGEST.in(
                            console.language(),
                            RestrictedMean.longest(times.subjects()).orElseThrow()));
                }
            });
        }
        format.write(
                () -> new MeansText(times, catalogue, means, console).write(),
                () -> Result.of(times, means).named(KeyNames.of(catalogue, console.language())),
                console);
        return 0;
    }

    /** Writes a refusal, which is a result like an estimate. */
    private int refused(
            StageTimeCounts times,
            Catalogue catalogue,
            RefusedException refusal,
            Supplier<TimeOffers> offers,
            Runnable more) {
        format.write(
                () -> {
                    new TimeToRefusal(offers.get(), refusal, console).write();
                    more.run();
                },
                () -> Result.ofRefused(times, refusal).named(KeyNames.of(catalogue, console.language())),
                console);
        return 0;
    }

    private TimeOffers offers(
            StageTimeCounts times,
            Catalogue catalogue,
            Function<TimeToStage, Optional<StageTimeCounts>> counts,
            Optional<LocalDate> earliest) {
        TimeOffers.Asked asked = new TimeOffers.Asked(
                optional(horizon),
                optional(after),
                isIncidence(),
                measure == Measure.INCIDENCE,
                isOfIntervals(),
                level.checked());
        return new TimeOffers(
                times, catalogue, asked, counts, earliest, spec.commandLine().getParseResult());
    }

    private static OptionalDouble optional(@Nullable Double days) {
        return days == null ? OptionalDouble.empty() : OptionalDouble.of(days);
    }

    private boolean isOfIntervals() {
        return turnbull || OriginOption.of(origin).day().isPresent();
    }

    private boolean isIncidence() {
        return measure == null ? !competing.isEmpty() : measure == Measure.INCIDENCE;
    }

    private TimeToStage question() {
        if (competing.contains(to)) {
            throw new Failure(Failure.USE, TimeToPhrases.COMPETES_WITH_ITSELF, to);
        }
        return new TimeToStage(
                to,
                OriginOption.of(origin),
                competing.stream().distinct().toList(),
                asOf.asked(),
                Optional.ofNullable(followUp),
                Optional.ofNullable(by),
                Optional.empty(),
                exactOnly,
                exactTargets,
                Optional.ofNullable(nature.asked()),
                entry.asked());
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

    /** Ends the command if no case has a field: its name is then misspelt. */
    private void checkThereIsField(String name, Catalogue catalogue) {
        NavigableSet<String> there = new TreeSet<>();
        catalogue.caseStudies().forEach(one -> one.sourceFields().forEach(said -> there.add(said.field())));
        if (!there.contains(name)) {
            String near = Suggestions.asked(name, there.stream(), console.language());
            boolean few = near.isEmpty() && !there.isEmpty() && there.size() <= MOST_FIELDS;
            throw new Failure(
                    Failure.USE,
                    TimeToPhrases.NO_FIELD,
                    name,
                    few ? TimeToPhrases.FIELDS.in(console.language(), String.join(", ", there)) : near);
        }
    }

    static String written(ReportedAs reported) {
        return reported.scheme() + ":" + reported.word();
    }

    private Stream<CaseStudy> cases(Catalogue catalogue) {
        String wanted = field;
        return wanted == null
                ? catalogue.caseStudies().stream()
                : catalogue.caseStudies().stream()
                        .filter(one -> one.sourceFields().stream()
                                .anyMatch(said -> said.field().equals(wanted)));
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
