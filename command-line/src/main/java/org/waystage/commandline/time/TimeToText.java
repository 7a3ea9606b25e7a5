package org.waystage.commandline.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.survival.LogRankTest;
import org.waystage.analysis.survival.SurvivalEstimate;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.IntervalText;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.Wording;
import org.waystage.results.KeyNames;

/** Times to a stage as text tables by year. */
final class TimeToText {
    /** The distance within which an estimate counts as one half, as for the library's median. */
    private static final double SAME = 1.5e-8;

    private final TimeToAnswer answer;
    private final Console console;
    private final String language;
    private final Wording wording;
    private final KeyNames names;

    TimeToText(TimeToAnswer answer, Console console) {
        this.answer = answer;
        this.console = console;
        this.language = console.language();
        this.wording = new Wording(language);
        this.names = wording.names(KeyNames.of(answer.catalogue(), language));
    }

    /**
     * Writes an answer.
     *
     * @param other the other reading of cases without a record at the target; empty if there is none
     * @param ends the ends other than the target that count as waiting, with the number of cases that reached them first
     */
    static void write(TimeToAnswer answer, Optional<TimeToAnswer> other, Map<String, Long> ends, Console console) {
        TimeToText text = new TimeToText(answer, console);
        text.title();
        if (other.isPresent() && answer.question().followUp().isEmpty()) {
            text.say(TimeToPhrases.TURNBULL_TWICE);
            new TurnbullText(List.of(other.get(), answer), console).write();
        } else {
            text.counts("");
            if (answer.cases() == answer.leftOut()) {
                text.say(TimeToPhrases.NOBODY);
            } else if (answer.isOfIntervals()) {
                text.say(TimeToPhrases.TURNBULL);
                new TurnbullText(List.of(answer), other, console).write();
            } else {
                text.curves();
            }
        }
        boolean isOfNone =
                answer.cases() == answer.leftOut() && other.stream().allMatch(one -> one.cases() == one.leftOut());
        if (!isOfNone) {
            IntervalText.explainAssumed(answer.times().selection().sampling(), console);
        }
        text.hint(ends);
    }

    private void title() {
        say(
                TimeToPhrases.TITLE,
                TimeToPhrases.milestone(answer.question().to(), wording),
                TimeToPhrases.origin(answer.times(), wording),
                answer.times().asOf());
    }

    /** Writes how many cases count as what, and which are left out. */
    void counts(String indent) {
        CountsText.write(answer.times(), indent, console);
    }

    private void curves() {
        if (answer.curves().stream().allMatch(curve -> curve.subjects() == 0)) {
            say(TimeToPhrases.NOBODY_WAITED);
            return;
        }
        SurvivalEstimate first = answer.curves().get(0);
        Phrase method = answer.measure() == SurvivalEstimate.Measure.SURVIVAL
                ? TimeToPhrases.SURVIVAL
                : answer.competed() > 0 ? TimeToPhrases.INCIDENCE : TimeToPhrases.INCIDENCE_ALONE;
        say(method, wording.shortest("%.4g", 100 * first.level()), TimeToPhrases.scale(first, language));
        console.prose(TimeToPhrases.followed(answer.times(), language));
        competingEnds();
        answer.curves().stream().filter(curve -> curve.subjects() > 0).forEach(this::write);
        test();
    }

    /** Writes what the shares mean if cases may end in other ways. */
    void competingEnds() {
        if (answer.competed() > 0 && answer.measure() == SurvivalEstimate.Measure.SURVIVAL) {
            say(TimeToPhrases.COMPETING_CENSORS);
        }
    }

    private void test() {
        if (answer.test().isPresent() && answer.test().get().p().isPresent()) {
            console.println("");
            say(
                    TimeToPhrases.TEST,
                    answer.test().get().chiSquare().orElseThrow(),
                    answer.test().get().degreesOfFreedom(),
                    answer.test().get().p().orElseThrow());
        } else if (answer.isRefusedFor(RefusedException.Reason.GROUPS_OVERLAP)) {
            console.println("");
            say(TimeToPhrases.NO_TEST);
        } else if (answer.isRefusedFor(RefusedException.Reason.TOO_MANY_GROUPS)) {
            console.println("");
            say(TimeToPhrases.TOO_MANY_GROUPS, LogRankTest.MOST_GROUPS);
        }
    }

    private void hint(Map<String, Long> ends) {
        if (!ends.isEmpty()) {
            console.println("");
            console.prose(OtherEnds.text(ends, language));
        }
    }

    /** Returns the heading of a curve: its group, if there are several, and its stage. */
    String heading(String key, String cause) {
        String stage = wording.code("stage", cause);
        String name = names.name(answer.by(), key);
        String group = wording.key(key) + (name.isEmpty() ? "" : " (" + name + ")");
        return Printable.line(answer.by().isEmpty() ? stage : group + ", " + stage);
    }

    private void write(SurvivalEstimate curve) {
        console.println("");
        say(TimeToPhrases.OF_GROUP, heading(curve.group(), curve.cause()), curve.events(), curve.subjects());
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                TimeToPhrases.YEARS.in(language),
                TimeToPhrases.AT_RISK.in(language),
                TimeToPhrases.SO_FAR.in(language),
                TimeToPhrases.REACHED.in(language),
                TimeToPhrases.INTERVAL.in(language)));
        double last = curve.points().isEmpty()
                ? 0
                : curve.points().get(curve.points().size() - 1).time();
        for (double time : TimeRows.upTo(last)) {
            curve.at(time).ifPresent(point -> lines.add(line(curve, time, point)));
        }
        TimeRows.write(lines, console);
        median(curve);
    }

    private List<String> line(SurvivalEstimate curve, double time, SurvivalEstimate.Point point) {
        boolean falling = curve.measure() == SurvivalEstimate.Measure.SURVIVAL;
        long soFar = curve.eventsBy(time);
        return List.of(
                TimeRows.years(time, wording),
                wording.count(curve.atRisk(time)),
                wording.count(soFar),
                percent(falling ? 1 - point.estimate() : point.estimate()),
                point.bounds()
                        .filter(bounds ->
                                soFar > 0) // before the first event its width is zero, which does not mean certainty
                        .map(bounds -> falling
                                ? percent(1 - bounds.upper()) + " - " + percent(1 - bounds.lower())
                                : percent(bounds.lower()) + " - " + percent(bounds.upper()))
                        .orElse("-"));
    }

    private void median(SurvivalEstimate curve) {
        Optional<SurvivalEstimate.Quantile> median = curve.median();
        if (median.isEmpty()) {
            say(TimeToPhrases.NO_MEDIAN);
            return;
        }
        if (median.get().time().isEmpty()) {
            say(TimeToPhrases.NO_MEDIAN_YET, TimeRows.days(median.get().lower(), language));
            return;
        }
        double time = median.get().time().getAsDouble();
        say(
                TimeToPhrases.MEDIAN,
                TimeRows.days(time, language),
                TimeRows.days(median.get().lower(), language),
                TimeRows.days(median.get().upper(), language));
        curve.points().stream()
                .filter(point -> Math.abs(point.estimate() - 0.5) <= SAME)
                .findFirst()
                .filter(half -> half.time() < time)
                .ifPresent(half -> say(
                        TimeToPhrases.MEDIAN_FLAT,
                        TimeRows.days(half.time(), language),
                        TimeRows.days(2 * time - half.time(), language)));
    }

    private void say(Phrase phrase, Object... values) {
        console.prose(phrase.in(language, values));
    }

    private String percent(double share) {
        return wording.percent(share, 2);
    }
}
