package org.waystage.commandline.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.waystage.analysis.regression.CaseHazards;
import org.waystage.analysis.regression.HazardFit;
import org.waystage.analysis.regression.HazardQuestion;
import org.waystage.analysis.regression.HazardRegression;
import org.waystage.analysis.survival.TimeEntry;
import org.waystage.analysis.survival.TimeOrigin;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.IntervalText;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.TextTable;
import org.waystage.commandline.console.Wording;
import org.waystage.commandline.time.OtherEnds;
import org.waystage.results.KeyNames;

/** Ratios of rates as tables for people, each with its verdict. */
final class ComparisonText {
    private final CaseHazards found;
    private final HazardFit fit;
    private final KeyNames names;
    private final Console console;
    private final String language;
    private final Wording wording;
    private final Map<String, Long> ends;

    /**
     * Prepares the text of an answer with ratios.
     *
     * @param ends how many cases came to ends that the question does not name
     */
    ComparisonText(CaseHazards found, KeyNames known, Map<String, Long> ends, Console console) {
        this.found = found;
        this.ends = ends;
        this.fit = (HazardFit) found.outcome();
        this.console = console;
        this.language = console.language();
        this.wording = new Wording(language);
        this.names = wording.names(known);
    }

    void write() {
        say(
                ComparisonPhrases.TITLE,
                wording.code("stage", found.question().times().to().toString()),
                origin(),
                found.asOf());
        say(ComparisonPhrases.COUNTS, found.cases(), found.events(), (long) fit.clusters());
        if (found.cases() > fit.subjects()) {
            say(ComparisonPhrases.NO_TIME, found.cases() - fit.subjects(), found.events() - fit.events());
        }
        if (!found.question().times().entry().equals(TimeEntry.AT_ORIGIN)) {
            say(ComparisonPhrases.ENTRY, found.question().times().entry());
        }
        counts(found, language).forEach(console::prose);
        if (found.shared() > 0) {
            say(ComparisonPhrases.SHARED, found.shared());
        }
        switch (found.question().kind()) {
            case DISCRETE -> say(ComparisonPhrases.DISCRETE);
            case PIECEWISE ->
                say(ComparisonPhrases.PIECEWISE, (long) fit.baseline().size());
            case STEPS -> say(ComparisonPhrases.STEPS);
        }
        say(
                ComparisonPhrases.INTERVALS,
                wording.shortest("%.4g", 100 * fit.level()),
                fit.errors().text(language));
        if (fit.isOfDependent()) {
            say(ComparisonPhrases.DEPENDENT);
        }
        followed();
        if (!ends.isEmpty()) {
            console.prose(OtherEnds.text(ends, language));
        }
        fit.covariates().forEach(this::write);
        console.println("");
        say(ComparisonPhrases.MEANING);
        if (fit.isWeak()) {
            say(ComparisonPhrases.WEAK, fit.events(), (long) fit.columns());
        }
        if (fit.isOfFewClusters()) {
            say(ComparisonPhrases.FEW_BODIES, HazardFit.FEW_CLUSTERS);
        }
        say(ComparisonPhrases.CAUSE);
        IntervalText.explainAssumed(found.selection().sampling(), console);
    }

    /** Returns lines on the cases: how many had reached the target when first seen, and how many are left out for each reason. */
    static List<String> counts(CaseHazards found, String language) {
        Wording wording = new Wording(language);
        List<String> lines = new ArrayList<>();
        if (found.reachedWhenFirstSeen() > 0) {
            lines.add(ComparisonPhrases.FIRST_SEEN.in(language, found.reachedWhenFirstSeen(), found.events()));
        }
        found.leftOut()
                .forEach((reason, number) ->
                        lines.add(ComparisonPhrases.LEFT_OUT.in(language, number, reason.text(language))));
        found.without()
                .forEach((name, number) ->
                        lines.add(ComparisonPhrases.WITHOUT.in(language, number, wording.code("dimension", name))));
        return lines;
    }

    /** Returns the origin of times, in words. */
    static String origin(CaseHazards found, String language) {
        TimeOrigin origin = found.question().times().from();
        return origin.equals(TimeOrigin.FIRST_RECORD)
                ? Phrase.of("time.first-record").in(language)
                : origin.day().isPresent() ? Phrase.of("time.since-day").in(language, origin) : origin.toString();
    }

    /** Returns the origin in words. On the calendar, cases are at risk from the earliest record, if that is before the day. */
    private String origin() {
        String name = origin(found, language);
        return found.question()
                .times()
                .from()
                .day()
                .filter(day ->
                        !fit.baseline().isEmpty() && fit.baseline().get(0).after() < ofPeriod(day))
                .map(day -> ComparisonPhrases.IN_FACT.in(language, name, day.plusDays((long)
                        fit.baseline().get(0).after())))
                .orElse(name);
    }

    /** Returns the time at which the first piece begins if no record is earlier than the day. */
    private double ofPeriod(LocalDate day) {
        return switch (found.question().kind()) {
            case DISCRETE -> -day.getDayOfYear();
            case PIECEWISE -> 0;
            case STEPS -> -1;
        };
    }

    /** Writes the date up to which cases are followed: the verdict may depend on it. */
    private void followed() {
        boolean asOf = found.question().times().following() == TimeToStage.FollowUp.AS_OF;
        if (asOf) {
            say(ComparisonPhrases.FOLLOWED_AS_OF, found.asOf());
        } else {
            say(ComparisonPhrases.FOLLOWED_LAST_RECORD);
        }
        if (isJudged()) {
            say(
                    ComparisonPhrases.OTHER_FOLLOW_UP,
                    asOf ? TimeToStage.FollowUp.LAST_RECORD : TimeToStage.FollowUp.AS_OF);
        }
    }

    private boolean isJudged() {
        return fit.covariates().stream()
                .anyMatch(covariate -> covariate.effects().stream()
                        .anyMatch(effect -> fit.verdict(covariate, effect) != HazardFit.Verdict.UNFIT));
    }

    private void write(HazardFit.CovariateFit covariate) {
        console.println("");
        String name = covariate.covariate().name();
        boolean levels = !covariate.levels().isEmpty();
        if (levels) {
            HazardFit.Level reference = covariate.levels().get(0);
            say(
                    ComparisonPhrases.LEVELS,
                    wording.code("dimension", name),
                    key(name, reference.level()),
                    count(reference.subjects()),
                    count(reference.events()));
        } else {
            say(ComparisonPhrases.EXPOSURE, wording.code("dimension", name));
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                levels ? "  " + ComparisonPhrases.LEVEL.in(language) : "  ",
                levels ? ComparisonPhrases.CASES.in(language) : "",
                levels ? ComparisonPhrases.EVENTS.in(language) : "",
                ComparisonPhrases.RATIO.in(language),
                ComparisonPhrases.INTERVAL.in(language),
                ComparisonPhrases.P.in(language),
                ComparisonPhrases.VERDICT.in(language)));
        for (HazardFit.Effect effect : covariate.effects()) {
            HazardFit.Level level = covariate.levels().stream()
                    .filter(one -> one.level().equals(effect.level()))
                    .findFirst()
                    .orElse(new HazardFit.Level("", Double.NaN, Double.NaN));
            HazardFit.Sureness sureness = effect.by(fit.errors());
            lines.add(List.of(
                    "  " + (levels ? key(name, effect.level()) : ""),
                    count(level.subjects()),
                    count(level.events()),
                    number(effect.ratio()),
                    number(sureness.ratio().lower()) + " - "
                            + number(sureness.ratio().upper()),
                    wording.decimal("%.3g", sureness.p()),
                    verdict(covariate, effect)));
        }
        TextTable.write(lines, 1, console);
        if (!levels) {
            say(ComparisonPhrases.EXPOSURE_UNFIT);
        }
        if (covariate.effects().stream()
                .anyMatch(effect -> covariate.fewEvents(effect).isPresent())) {
            say(ComparisonPhrases.FEW_EVENTS_UNFIT);
        }
        if (covariate.effects().size() > 1) {
            HazardFit.Test test = covariate.by(fit.errors());
            say(
                    ComparisonPhrases.TEST,
                    fit.errors() == HazardRegression.Errors.CLUSTERED ? "F" : ComparisonPhrases.CHI_SQUARE.in(language),
                    test.statistic(),
                    covariate.effects().size(),
                    test.p());
            List<String> alone = covariate.effects().stream()
                    .filter(effect -> !effect.by(fit.errors()).ratio().contains(1)
                            && fit.verdict(covariate, effect) == HazardFit.Verdict.NOT_SHOWN)
                    .map(HazardFit.Effect::level)
                    .toList();
            for (String level : alone) {
                say(
                        ComparisonPhrases.TOGETHER,
                        Printable.line(level),
                        covariate.effects().size(),
                        wording.code("dimension", name));
            }
        }
        if (covariate.covariate().reference().equals(HazardQuestion.Keys.OTHERS)
                && covariate.effects().stream().anyMatch(effect -> differs(covariate, effect))) {
            say(
                    ComparisonPhrases.CHOSEN,
                    Math.round(1 / (1 - fit.level())),
                    wording.shortest("%.4g", 100 * fit.level()));
        }
    }

    private boolean differs(HazardFit.CovariateFit covariate, HazardFit.Effect effect) {
        HazardFit.Verdict verdict = fit.verdict(covariate, effect);
        return verdict == HazardFit.Verdict.SLOWER || verdict == HazardFit.Verdict.FASTER;
    }

    private String verdict(HazardFit.CovariateFit covariate, HazardFit.Effect effect) {
        Phrase said = switch (fit.verdict(covariate, effect)) {
            case SLOWER -> ComparisonPhrases.SLOWER;
            case FASTER -> ComparisonPhrases.FASTER;
            case NOT_SHOWN -> ComparisonPhrases.NOT_SHOWN;
            case UNFIT -> ComparisonPhrases.UNFIT;
        };
        String verdict = said.in(language);
        OptionalDouble few = covariate.fewEvents(effect);
        return few.isEmpty() ? verdict : ComparisonPhrases.FEW_EVENTS.in(language, verdict, count(few.getAsDouble()));
    }

    private String key(String by, String key) {
        return key(by, key, names, language);
    }

    /** Returns a key with its name. */
    static String key(String by, String key, KeyNames names, String language) {
        if (key.equals(HazardQuestion.Keys.OTHERS)) {
            return ComparisonPhrases.OTHERS.in(language);
        }
        String name = names.name(by, key);
        return Printable.line(name.isEmpty() ? key : key + " (" + name + ")");
    }

    /** Returns a number of cases: with a decimal unless it is whole; empty if there is none. */
    private String count(double cases) {
        if (Double.isNaN(cases)) {
            return "";
        }
        return Math.abs(cases - Math.rint(cases)) < 1e-6
                ? wording.count(Math.round(cases))
                : wording.decimal("%.1f", cases);
    }

    /** Returns a ratio with two decimals, or with three significant digits if it is below 0.01, or 10 or more. */
    private String number(double ratio) {
        boolean isPlain = ratio == 0 || (ratio >= 0.01 && ratio < 10);
        return Double.isInfinite(ratio) ? "∞" : wording.decimal(isPlain ? "%.2f" : "%.3g", ratio);
    }

    private void say(Phrase phrase, Object... values) {
        console.prose(phrase.in(language, values));
    }
}
