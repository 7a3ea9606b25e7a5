package org.waystage.commandline.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.survival.RestrictedMean;
import org.waystage.analysis.survival.StageTimeCounts;
import org.waystage.analysis.survival.Subjects;
import org.waystage.analysis.survival.TimeEntry;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.commandline.console.ShellWord;
import org.waystage.core.Catalogue;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Questions that may be asked instead of a refused one: only those that fit the given options and have an answer.
 *
 * @param times the counts for the question
 * @param catalogue the catalogue that names the keys
 * @param asked the parts of the command that decide which offers fit
 * @param counts returns the counts for another question; empty if they were not made
 * @param earliest the earliest day of a record that counts
 * @param given the command as it was given
 */
record TimeOffers(
        StageTimeCounts times,
        Catalogue catalogue,
        Asked asked,
        Function<TimeToStage, Optional<StageTimeCounts>> counts,
        Optional<LocalDate> earliest,
        ParseResult given) {
    /** A number of days longer than any time between records. */
    private static final int LONGEST = 1 << 22;

    /**
     * The parts of the command that decide which offers fit.
     *
     * @param horizon the horizon of means; empty if curves are requested
     * @param after the time after which the curves start
     * @param incidence whether incidence is estimated, with or without competing stages
     * @param measured whether incidence was explicitly requested, which excludes estimates of intervals
     * @param intervals whether estimates of intervals are requested
     * @param level the confidence level
     */
    record Asked(
            OptionalDouble horizon,
            OptionalDouble after,
            boolean incidence,
            boolean measured,
            boolean intervals,
            double level) {
        /** Returns whether estimates of intervals can be requested as well. */
        boolean goesWithIntervals() {
            return horizon.isEmpty() && after.isEmpty() && !measured;
        }

        /** Returns whether a question may be refused for reasons other than unknown days. */
        static boolean isLimited(TimeToStage question, OptionalDouble horizon) {
            return horizon.isPresent() || !question.entry().equals(TimeEntry.AT_ORIGIN);
        }
    }

    /**
     * A question that may be asked instead.
     *
     * @param offer its kind
     * @param call the command that asks it
     */
    record Instead(RefusedException.Offer offer, String call) {}

    /** Returns the questions whose cases must be counted to know whether they have an answer. */
    static Stream<TimeToStage> tried(TimeToStage question, OptionalDouble horizon) {
        return Asked.isLimited(question, horizon)
                ? Stream.of(
                                question.withExactOriginsOnly(),
                                question.withExactTargetsOnly(),
                                question.withExactOriginsOnly().withExactTargetsOnly(),
                                question.entering(TimeEntry.AT_ORIGIN))
                        .distinct()
                : Stream.empty();
    }

    /** Returns the questions that may be asked, each with its command. */
    List<Instead> of(RefusedException refusal) {
        return refusal.offers().stream()
                .flatMap(offer -> call(offer).map(call -> new Instead(offer, call)).stream())
                .toList();
    }

    private Optional<String> call(RefusedException.Offer offer) {
        TimeToStage question = times.question();
        return switch (offer) {
            case CALENDAR ->
                asked.goesWithIntervals() && question.entry().equals(TimeEntry.AT_ORIGIN)
                        ? day().map(day -> call(Set.of("--from"), "--calendar", day.toString()))
                        : Optional.empty();
            case EXACT_ORIGINS -> answered(question.withExactOriginsOnly(), asked.intervals(), "--exact-only");
            case EXACT_ORIGINS_TURNBULL ->
                answered(question.withExactOriginsOnly(), true, "--exact-only", "--turnbull");
            case EXACT_TARGETS -> answered(question.withExactTargetsOnly(), asked.intervals(), "--exact-targets");
            case EXACT_ORIGINS_TARGETS ->
                answered(
                        question.withExactOriginsOnly().withExactTargetsOnly(),
                        asked.intervals(),
                        "--exact-only",
                        "--exact-targets");
            case TURNBULL -> answered(question, true, "--turnbull");
            case LATER_START ->
                start().stream()
                        .mapToObj(days -> call(Set.of("--start-after"), "--start-after", Long.toString(days)))
                        .findFirst();
            case SHORTER_HORIZON ->
                longest().stream()
                        .mapToObj(days -> call(Set.of("--mean"), "--mean", Long.toString(days)))
                        .findFirst();
            case FROM_ORIGIN ->
                isAnswered(question.entering(TimeEntry.AT_ORIGIN), asked.intervals())
                        ? Optional.of(call(Set.of("--entry")))
                        : Optional.empty();
            case SEPARATE_GROUPS, FEWER_GROUPS, SAME_REGION, SAME_KIND -> Optional.empty(); // never offered for times
        };
    }

    /** Returns the first day of the year of the earliest record. */
    private Optional<LocalDate> day() {
        return earliest.filter(day -> !day.isAfter(times.asOf())).map(day -> day.withDayOfYear(1));
    }

    private Optional<String> answered(TimeToStage other, boolean intervals, String... more) {
        return isAnswered(other, intervals) ? Optional.of(call(Set.of(), more)) : Optional.empty();
    }

    private boolean isAnswered(TimeToStage other, boolean intervals) {
        if (intervals && !asked.goesWithIntervals()) {
            return false;
        }
        if (!Asked.isLimited(times.question(), asked.horizon())) {
            return true;
        }
        Optional<StageTimeCounts> counted = other.equals(times.question()) ? Optional.of(times) : counts.apply(other);
        return counted.filter(found -> isAnswered(found, intervals)).isPresent();
    }

    private boolean isAnswered(StageTimeCounts found, boolean intervals) {
        try {
            if (intervals) {
                TimeToAnswer.ofIntervals(found, catalogue, asked.level());
            } else if (asked.horizon().isPresent()) {
                RestrictedMean.of(found.subjects(), asked.horizon().getAsDouble(), asked.level());
            } else {
                curves(found, asked.after());
            }
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }

    private TimeToAnswer curves(StageTimeCounts found, OptionalDouble after) {
        return TimeToAnswer.ofExact(
                found,
                catalogue,
                asked.incidence(),
                ConfidenceTransform.LOG,
                asked.level(),
                after.isPresent() ? after.getAsDouble() : null);
    }

    /**
     * Returns the first whole number of days after which there are curves; empty if no case waited that long, or if means are
     * requested, which have no such start.
     */
    private OptionalLong start() {
        if (asked.horizon().isPresent() || !isAnsweredAfter(LONGEST)) {
            return OptionalLong.empty();
        }
        int refused = -1;
        int answered = LONGEST;
        while (answered - refused
                > 1) { // cases gone before the start leave no gap after it: later starts have answers too
            int between = (refused + answered) / 2;
            if (isAnsweredAfter(between)) {
                answered = between;
            } else {
                refused = between;
            }
        }
        boolean isOfSome =
                curves(times, OptionalDouble.of(answered)).curves().stream().anyMatch(curve -> curve.subjects() > 0);
        return isOfSome ? OptionalLong.of(answered) : OptionalLong.empty();
    }

    private boolean isAnsweredAfter(int days) {
        try {
            curves(times, OptionalDouble.of(days));
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }

    /** Returns the longest horizon in whole days, if there are means up to it. */
    private OptionalLong longest() {
        Subjects subjects = times.subjects();
        double longest = Math.floor(RestrictedMean.longest(subjects).orElse(0));
        if (longest <= 0) {
            return OptionalLong.empty();
        }
        try {
            RestrictedMean.of(subjects, longest, asked.level());
            return OptionalLong.of((long) longest);
        } catch (RefusedException e) {
            return OptionalLong.empty();
        }
    }

    /** Returns the command as it was given, without some options and with others. */
    private String call(Set<String> without, String... more) {
        Stream<String> options = given.matchedOptionsSet().stream()
                .filter(option -> !without.contains(option.longestName()))
                .flatMap(TimeOffers::words);
        Stream<String> files =
                given.matchedPositionals().stream().flatMap(file -> file.originalStringValues().stream());
        return Stream.of(Stream.of("waystage", "time-to"), files, options, Stream.of(more))
                .flatMap(words -> words)
                .map(ShellWord::quoted)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> words(OptionSpec option) {
        return option.arity().max() == 0
                ? Stream.of(option.longestName())
                : option.originalStringValues().stream().flatMap(value -> Stream.of(option.longestName(), value));
    }
}
