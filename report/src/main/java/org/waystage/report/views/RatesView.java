package org.waystage.report.views;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.regression.CaseHazards;
import org.waystage.analysis.regression.HazardFit;
import org.waystage.analysis.regression.HazardQuestion;
import org.waystage.analysis.regression.HazardRefusal;
import org.waystage.analysis.regression.HazardRegression;
import org.waystage.analysis.share.Interval;
import org.waystage.core.value.Code;
import org.waystage.report.charts.IntervalChart;
import org.waystage.report.charts.Svg;
import org.waystage.report.figures.Rates;
import org.waystage.report.figures.TimeAnswer;
import org.waystage.report.figures.TimeCall;
import org.waystage.report.words.LocalizedText;
import org.waystage.report.words.Reason;
import org.waystage.report.words.ShareWords;
import org.waystage.report.words.Words;

/**
 * Rates at which cases reach operation, as ratios with their intervals, or why there are none.
 *
 * @param nothing why groups are not compared; empty if they are
 * @param refusals the reasons of a refusal; none if there is none
 * @param ratios what is compared; empty if nothing is
 * @param counts how many cases count and reached it; empty if nothing was asked
 * @param leftOut the number of cases left out, by reason
 * @param method how it was estimated, a sentence or two each
 * @param command the command that gives the same figures, one part for each option; none if there is nothing to compare
 * @param exposure how the ratio of exposure was found, or why there is none; empty if it was not requested
 * @param exposureCommand the command that gives the ratio of exposure; none if it was not requested
 */
public record RatesView(
        Optional<String> nothing,
        List<String> refusals,
        Optional<Ratios> ratios,
        Optional<String> counts,
        List<Reason> leftOut,
        List<String> method,
        List<String> command,
        Optional<String> exposure,
        List<String> exposureCommand) {
    /** The name of the exposure term in results. */
    private static final String EXPOSURE = "exposure-region";

    /**
     * The ratios of all dimensions.
     *
     * @param message how many ratios show a difference
     * @param groups the ratios by dimension
     * @param axis the axis of the drawings
     * @param note how to read them
     */
    public record Ratios(String message, List<Group> groups, Svg axis, String note) {}

    /**
     * The ratios of a dimension.
     *
     * @param title the dimension, and that it is compared
     * @param reference the reference of the comparison
     * @param rows a row for each ratio
     */
    public record Group(String title, LocalizedText reference, List<Row> rows) {}

    /** A ratio in words and as a drawing. */
    public record Row(
            LocalizedText name,
            String cases,
            String reached,
            String ratio,
            String interval,
            String verdict,
            Svg drawing) {}

    /** Returns the comparison; empty if nothing is asked on the calendar. */
    public static Optional<RatesView> of(Views views) {
        return views.figures.paths().rates().map(rates -> of(views, rates));
    }

    private static RatesView of(Views views, Rates rates) {
        List<String> command = rates.command().map(TimeCall::options).orElse(List.of());
        if (rates.found().isEmpty()) {
            String why = command.isEmpty()
                    ? views.words.say("rates.nothing")
                    : views.words.say("rates.too-many", rates.cases(), Rates.MOST_CASES);
            return new RatesView(
                    Optional.of(why),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    command,
                    Optional.empty(),
                    List.of());
        }
        CaseHazards found = rates.found().get();
        List<CaseHazards> fitted = Stream.concat(Stream.of(found), rates.exposure().stream())
                .filter(one -> one.outcome() instanceof HazardFit)
                .toList();
        return new RatesView(
                found.outcome() instanceof HazardRefusal
                        ? Optional.of(views.words.say("rates.refused"))
                        : Optional.empty(),
                reasons(views, found),
                fitted.isEmpty() ? Optional.empty() : Optional.of(ratios(views, fitted, rates.few())),
                Optional.of(counts(views.words, found)),
                leftOut(views.words, found),
                found.outcome() instanceof HazardFit fit ? method(views, fit) : List.of(),
                command,
                rates.exposure().map(exposure -> exposure(views, exposure, found)),
                rates.exposureCommand().map(TimeCall::options).orElse(List.of()));
    }

    private static List<String> reasons(Views views, CaseHazards found) {
        return found.outcome() instanceof HazardRefusal refusal
                ? refusal.obstacles().stream()
                        .map(obstacle -> reason(views, obstacle))
                        .toList()
                : List.of();
    }

    private static String exposure(Views views, CaseHazards exposure, CaseHazards groups) {
        if (exposure.outcome() instanceof HazardFit) {
            String method = views.words.say("rates.exposure.method");
            boolean isOfSameCases = exposure.cases() == groups.cases() && exposure.events() == groups.events();
            return isOfSameCases ? method : method + " " + exposureCounts(views.words, exposure);
        }
        boolean isOfNoRegion = exposure.cases() == 0 && exposure.without().containsKey(EXPOSURE);
        return views.words.say(
                "rates.exposure.refused",
                isOfNoRegion
                        ? views.words.say("rates.without." + EXPOSURE)
                        : String.join(views.words.say("separator"), reasons(views, exposure)));
    }

    private static String exposureCounts(Words words, CaseHazards exposure) {
        return words.say(
                "rates.exposure.counts",
                exposure.cases(),
                exposure.events(),
                exposure.without().getOrDefault(EXPOSURE, 0L));
    }

    private static Ratios ratios(Views views, List<CaseHazards> fitted, List<HazardRefusal.Obstacle> few) {
        List<HazardFit> fits =
                fitted.stream().map(one -> (HazardFit) one.outcome()).toList();
        IntervalChart chart = IntervalChart.logarithmic(
                2,
                fits.stream()
                        .flatMap(fit -> fit.covariates().stream()
                                .flatMap(covariate -> covariate.effects().stream())
                                .map(effect -> mark(effect, fit)))
                        .toList(),
                OptionalDouble.of(1));
        List<Group> groups = new ArrayList<>();
        for (CaseHazards one : fitted) {
            HazardFit fit = (HazardFit) one.outcome();
            for (HazardFit.CovariateFit covariate : fit.covariates()) {
                String dimension = covariate.covariate().name();
                List<Row> rows = new ArrayList<>();
                for (HazardFit.Effect effect : covariate.effects()) {
                    rows.add(row(views, chart, one, fit, covariate, effect));
                }
                groups.add(new Group(
                        views.words.say("rates.against." + dimension),
                        dimension.equals(EXPOSURE)
                                ? LocalizedText.plain(views.words.say("rates.exposure.none"))
                                : name(views, dimension, covariate.covariate().reference()),
                        List.copyOf(rows)));
            }
        }
        return new Ratios(
                message(views.words, fits),
                List.copyOf(groups),
                chart.axis(tick -> views.words.number(BigDecimal.valueOf(tick).stripTrailingZeros())),
                note(views, fits, few));
    }

    /** Returns how many ratios show a difference, of those that are fit for use. */
    private static String message(Words words, List<HazardFit> fits) {
        List<HazardFit.Verdict> verdicts = fits.stream()
                .flatMap(fit -> fit.covariates().stream()
                        .flatMap(covariate ->
                                covariate.effects().stream().map(effect -> fit.verdict(covariate, effect))))
                .filter(verdict -> verdict != HazardFit.Verdict.UNFIT)
                .toList();
        if (verdicts.isEmpty()) {
            return words.say("rates.message.unfit");
        }
        long shown = verdicts.stream()
                .filter(verdict -> verdict != HazardFit.Verdict.NOT_SHOWN)
                .count();
        return shown == 0
                ? words.count("rates.message.none", verdicts.size())
                : words.count("rates.message.some", shown, verdicts.size());
    }

    private static IntervalChart.Mark mark(HazardFit.Effect effect, HazardFit fit) {
        return new IntervalChart.Mark(
                effect.ratio(), Optional.of(effect.by(fit.errors()).ratio()), OptionalDouble.empty());
    }

    private static Row row(
            Views views,
            IntervalChart chart,
            CaseHazards found,
            HazardFit fit,
            HazardFit.CovariateFit covariate,
            HazardFit.Effect effect) {
        String dimension = covariate.covariate().name();
        LocalizedText name = name(views, dimension, effect.level());
        HazardFit.Level level = covariate.levels().stream()
                .filter(one -> one.level().equals(effect.level()))
                .findFirst()
                .orElseGet(() -> new HazardFit.Level(effect.level(), found.cases(), found.events())); // a number
        Interval ends = effect.by(fit.errors()).ratio();
        String ratio = views.shares.ratio(effect.ratio());
        String interval =
                views.words.say("share.interval", end(views.shares, ends.lower()), end(views.shares, ends.upper()));
        String shown = views.words.say(
                "rates.verdict." + fit.verdict(covariate, effect).code());
        OptionalDouble few = covariate.fewEvents(effect);
        String verdict = few.isEmpty()
                ? shown
                : views.words.say("rates.verdict.few", shown, number(views.words, few.getAsDouble()));
        return new Row(
                name,
                number(views.words, level.subjects()),
                number(views.words, level.events()),
                ratio,
                interval,
                verdict,
                chart.row(
                        "rate-" + dimension + "-" + effect.level(),
                        name.text(),
                        views.words.say("rates.description", ratio, interval, verdict),
                        mark(effect, fit),
                        OptionalDouble.of(1)));
    }

    /** Returns an end of an interval, which is infinite where the cases set none. */
    private static String end(ShareWords shares, double ratio) {
        return Double.isInfinite(ratio) ? "∞" : shares.ratio(ratio);
    }

    /** Returns a number of cases, some of which may count half. */
    private static String number(Words words, double cases) {
        BigDecimal tenths = BigDecimal.valueOf(cases).setScale(1, RoundingMode.HALF_UP);
        return words.number(tenths.stripTrailingZeros());
    }

    private static LocalizedText name(Views views, String dimension, String key) {
        if (key.equals(HazardQuestion.Keys.OTHERS)) {
            return LocalizedText.plain(views.words.say(
                    dimension.equals(Dimension.REGION.code()) ? "rates.others.region" : "rates.others"));
        }
        if (dimension.equals(EXPOSURE)) {
            return LocalizedText.plain(views.words.say("rates.exposure.all"));
        }
        if (dimension.equals(Dimension.REGION.code())) {
            return views.names.code("country-groups", Code.of(key));
        }
        return LocalizedText.plain(
                dimension.equals(Dimension.KIND.code())
                        ? views.words.code("kind", key)
                        : views.words.say(dimension + "." + key));
    }

    private static String counts(Words words, CaseHazards found) {
        return words.say("rates.counts", found.cases(), found.events());
    }

    private static List<Reason> leftOut(Words words, CaseHazards found) {
        Stream<Reason> without = found.without().entrySet().stream()
                .map(one -> new Reason(one.getValue(), words.say("rates.without." + one.getKey())));
        return Stream.concat(
                        Reason.of(words, "paths.time.left", TimeAnswer.selected(found.leftOut())).stream(), without)
                .toList();
    }

    private static String reason(Views views, HazardRefusal.Obstacle obstacle) {
        return views.words.say(
                "rates.refused." + obstacle.reason().code(),
                about(views, obstacle),
                obstacle.number(),
                obstacle.needed(),
                obstacle.of());
    }

    private static String about(Views views, HazardRefusal.Obstacle obstacle) {
        HazardRefusal.Part about = obstacle.about();
        return about.level().isEmpty()
                ? views.words.code("rates.dimension", about.covariate())
                : name(views, about.covariate(), about.level()).text();
    }

    /** Returns how to read the ratios, what is not compared, and why even a ratio whose interval excludes 1 may show nothing. */
    private static String note(Views views, List<HazardFit> fits, List<HazardRefusal.Obstacle> few) {
        List<String> note = new ArrayList<>(List.of(views.words.say("rates.note")));
        Map<Boolean, List<HazardRefusal.Obstacle>> byJoining =
                few.stream().collect(Collectors.partitioningBy(one -> one.number() >= one.needed()));
        byJoining.forEach((isJoining, groups) -> {
            if (!groups.isEmpty()) {
                note.add(views.words.say(
                        isJoining ? "rates.few.joined" : "rates.few",
                        groups.stream()
                                .map(obstacle ->
                                        about(views, obstacle) + " (" + views.words.number(obstacle.number()) + ")")
                                .collect(Collectors.joining(views.words.say("separator"))),
                        groups.get(0).needed()));
            }
        });
        if (fits.stream()
                .flatMap(fit -> fit.covariates().stream())
                .anyMatch(covariate -> covariate.effects().stream()
                        .anyMatch(effect -> covariate.fewEvents(effect).isPresent()))) {
            note.add(views.words.say("rates.few-events"));
        }
        HazardFit fit = fits.get(0);
        fit.covariates().stream()
                .filter(covariate -> covariate.effects().size() > 1)
                .forEach(covariate -> note.add(views.words.say(
                        "rates.protected",
                        views.shares.number(covariate.by(fit.errors()).p()))));
        return String.join(" ", note);
    }

    private static List<String> method(Views views, HazardFit fit) {
        Words words = views.words;
        List<String> method = new ArrayList<>();
        method.add(words.say("rates.method", fit.baseline().size()));
        method.add(
                fit.errors() == HazardRegression.Errors.CLUSTERED
                        ? words.say("rates.method.clustered", fit.clusters())
                        : words.say("rates.method.likelihood"));
        if (fit.isWeak()) {
            method.add(words.say("rates.weak"));
        }
        return List.copyOf(method);
    }
}
