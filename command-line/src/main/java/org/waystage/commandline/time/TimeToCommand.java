package org.waystage.commandline.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.analysis.survival.StageTimes;
import org.waystage.analysis.survival.TimeOrigin;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Suggestions;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.WholeCatalogue;
import org.waystage.commandline.options.AsOf;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.commandline.options.NatureOption;
import org.waystage.commandline.options.ResultFormat;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.stage.ReportedAs;
import org.waystage.results.Result;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how long cases take to reach a stage. */
@Command(
        footer = {
            "Where the records do not carry the answer it is refused, with the reasons and the options that ask what they do "
                    + "carry.",
            "Exit codes: 0 answered, 1 refused or the catalogue has errors, 2 wrong use or a file that cannot be read."
        })
public final class TimeToCommand extends ConsoleCommand {
    /** How many fields are told by name where somebody asks for one that is not there. */
    private static final int MOST_FIELDS = 40;

    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "STAGE",
            description = "The target: this stage or one beyond.")
    private Milestone to = Milestone.parse("deployed");

    @ArgGroup(exclusive = true)
    private @Nullable Origin origin;

    @Option(
            names = "--competing",
            split = ",",
            paramLabel = "STAGE",
            description = "Stages after which the target is no longer waited for, with commas between; repeatable.")
    private List<Milestone> competing = new ArrayList<>();

    @Option(
            names = "--measure",
            paramLabel = "MEASURE",
            description = "incidence (default with --competing), or survival, in which competing ends only end the "
                    + "waiting (default without).")
    private @Nullable Measure measure;

    @Option(names = "--by", paramLabel = "DIMENSION", description = "Groups to tell apart, as in 'waystage stats'.")
    private @Nullable Dimension by;

    @Mixin
    private final AsOf asOf = new AsOf();

    @Option(
            names = "--follow-up",
            paramLabel = "UNTIL",
            description = "How long a case without an event is followed: as-of (that day; default) or last-record "
                    + "(default of csv and json with --calendar, where text shows both).")
    private TimeToStage.@Nullable FollowUp followUp;

    @Option(names = "--exact-only", description = "Leave out cases whose origin is known only to lie between two days.")
    private boolean exactOnly;

    @Option(
            names = "--exact-targets",
            description = "Leave out cases that reached the target or a competing end on a day known only to lie "
                    + "between two others; how many is told. For registers where they are few.")
    private boolean exactTargets;

    @Option(
            names = "--turnbull",
            description = "Take intervals: Turnbull's estimate, in which competing ends only end the waiting.")
    private boolean turnbull;

    @Option(
            names = "--with-field",
            paramLabel = "FIELD",
            description = "Only cases of which the register said something in this field, named as in sourceFields, "
                    + "such as /project.")
    private @Nullable String field;

    @Option(
            names = "--explain",
            paramLabel = "CASE",
            description = "Tell of one case (its id) what it counts as and by which records; text or json.")
    private @Nullable String explained;

    @Option(
            names = "--interval",
            paramLabel = "SCALE",
            description = "On which scale of survival, or of incidence, intervals are made: plain, log (default) or "
                    + "log-log. The same share has other log intervals as survival than as incidence.")
    private ConfidenceTransform interval = ConfidenceTransform.LOG;

    @Option(names = "--level", paramLabel = "LEVEL", description = "The level of intervals; 0.95 if left out.")
    private double level = 0.95;

    @Mixin
    private final NatureOption nature = new NatureOption();

    @Mixin
    private final ResultFormat format = new ResultFormat();

    public TimeToCommand(Console console) {
        super(console);
    }

    /** What is estimated. */
    public enum Measure {
        SURVIVAL,
        INCIDENCE
    }

    /** From when time is counted. */
    static final class Origin {
        @Option(
                names = "--from",
                paramLabel = "STAGE",
                description =
                        "Count from the start of this stage; from the first record if left out, and then without cases "
                                + "that it shows at the target or a competing end.")
        private @Nullable Milestone from;

        @Option(
                names = "--calendar",
                paramLabel = "DATE",
                description = "Count from this day for all cases (Turnbull's estimate), such as 2015-01-01.")
        private @Nullable LocalDate calendar;

        TimeOrigin origin() {
            return calendar != null
                    ? TimeOrigin.calendar(calendar)
                    : from != null ? TimeOrigin.stage(from) : TimeOrigin.FIRST_RECORD;
        }
    }

    @Override
    public Integer call() {
        if (!(level > 0 && level < 1)) {
            throw new Failure(Failure.USE, Phrase.LEVEL, level);
        }
        if (explained != null && format.form() == ResultFormat.Form.CSV) {
            throw new Failure(Failure.USE, TimeToPhrases.EXPLAIN_CSV);
        }
        if (isOfIntervals() && measure == Measure.INCIDENCE) {
            throw new Failure(Failure.USE, TimeToPhrases.NO_INCIDENCE);
        }
        TimeToStage question = question();
        Catalogue catalogue;
        try (CatalogueSource source = file.open(console)) {
            catalogue = WholeCatalogue.read(source, console);
            if (asOf.asked().isEmpty() && catalogue.issued().isEmpty()) {
                throw new Failure(Failure.USE, Phrase.NO_ISSUE_DATE, source.name());
            }
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
        TimeToAnswer answer;
        try {
            answer = isOfIntervals()
                    ? TimeToAnswer.ofIntervals(times, catalogue)
                    : TimeToAnswer.ofExact(times, catalogue, isIncidence(), interval, level);
        } catch (RefusedException e) {
            TimeToRefusal.say(e, console);
            return Failure.DATA;
        }
        format.write(
                () -> TimeToText.write(
                        answer,
                        otherReading(question, catalogue),
                        OtherEnds.of(question, catalogue, () -> cases(catalogue)),
                        console),
                () -> answer.result(console.language()),
                console);
        return 0;
    }

    private boolean isOfIntervals() {
        return turnbull || (origin != null && origin.calendar != null);
    }

    /** Returns the estimate on the calendar by the follow-up that was not asked for: the two may be far apart. */
    private Optional<TimeToAnswer> otherReading(TimeToStage question, Catalogue catalogue) {
        if (question.from().day().isEmpty()) {
            return Optional.empty();
        }
        TimeToStage.FollowUp other = question.following() == TimeToStage.FollowUp.AS_OF
                ? TimeToStage.FollowUp.LAST_RECORD
                : TimeToStage.FollowUp.AS_OF;
        return Optional.of(
                TimeToAnswer.ofIntervals(question.followUp(other).of(catalogue, cases(catalogue)), catalogue));
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
                origin == null ? TimeOrigin.FIRST_RECORD : origin.origin(),
                competing.stream().distinct().toList(),
                asOf.asked(),
                Optional.ofNullable(followUp),
                Optional.ofNullable(by),
                Optional.empty(),
                exactOnly,
                exactTargets,
                Optional.ofNullable(nature.asked()));
    }

    /** Ends the command where nothing in the catalogue says this word of a scheme, which is then misspelt. */
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

    /** Ends the command where no case has a field, which is then misspelt. */
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
        if (format.form() == ResultFormat.Form.JSON) {
            console.json(Result.of(found));
        } else {
            CaseTimeOutput.writeText(found, console);
        }
    }
}
