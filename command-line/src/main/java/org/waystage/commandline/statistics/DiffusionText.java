package org.waystage.commandline.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.diffusion.DiffusionFit;
import org.waystage.analysis.diffusion.DiffusionForecast;
import org.waystage.analysis.diffusion.DiffusionVerdict;
import org.waystage.analysis.diffusion.LackOfFit;
import org.waystage.analysis.diffusion.TechnologyUptake;
import org.waystage.analysis.share.Interval;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.IntervalText;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.Wording;

/** A diffusion fit as text. */
final class DiffusionText {
    private final DiffusionFit fit;
    private final Console console;
    private final String language;
    private final Wording wording;

    private DiffusionText(DiffusionFit fit, Console console) {
        this.fit = fit;
        this.console = console;
        this.language = console.language();
        this.wording = new Wording(language);
    }

    static void write(DiffusionFit fit, Optional<TechnologyUptake> uptake, Console console) {
        new DiffusionText(fit, console).write(uptake);
    }

    private void write(Optional<TechnologyUptake> uptake) {
        List<String> periods = fit.series().periods();
        String span = periods.isEmpty() ? "-" : periods.get(0) + " - " + periods.get(periods.size() - 1);
        uptake.ifPresent(this::leftOut);
        console.prose(Phrase.DIFFUSION_OF.in(
                language,
                wording.code("model", fit.model().code()),
                wording.code("fit-method", fit.method().code()),
                Phrase.PERIODS.count(language, fit.points()),
                Printable.line(span),
                number(fit.series().total())));
        console.println("");
        console.prose((fit.verdict().isUsable() ? Phrase.DIFFUSION_USABLE : Phrase.DIFFUSION_REFUSED).in(language));
        fit.verdict().reasons().forEach(reason -> console.prose("  " + reason.text(language)));
        if (!fit.parameters().isEmpty()) {
            console.println("");
            console.prose(
                    Phrase.DIFFUSION_ERRORS.in(language, fit.method().errors().text(language)));
            numbers();
            fit.diagnostics().orElseThrow().lackOfFit().forEach(this::lackOfFit);
            uptake.ifPresent(
                    found -> IntervalText.explainAssumed(found.selection().sampling(), console));
        }
    }

    private void numbers() {
        fit.parameters().forEach(parameter -> console.prose(line(parameter)));
        for (DiffusionForecast.Point point :
                fit.forecast(DiffusionVerdict.HORIZON).points()) {
            Optional<String> label = fit.series().label(point.period());
            console.prose((label.isPresent() ? Phrase.DIFFUSION_FORECAST_BY : Phrase.DIFFUSION_FORECAST)
                    .in(
                            language,
                            label.orElse(String.valueOf(point.period() - fit.points())),
                            number(point.cumulated()),
                            number(point.cumulatedLower()),
                            number(point.cumulatedUpper())));
        }
    }

    private void lackOfFit(LackOfFit test) {
        console.prose(Phrase.DIFFUSION_LACK_OF_FIT.in(
                language,
                wording.code("lack-of-fit", test.test().code()),
                number(test.statistic()),
                test.test() == LackOfFit.Test.PEARSON
                        ? Phrase.DIFFUSION_DEGREES.in(language, wording.count(test.degreesOfFreedom()))
                        : "",
                wording.shortest("%,.3g", test.p())));
    }

    private String line(DiffusionFit.Parameter parameter) {
        if (parameter.fixed()) {
            return Phrase.DIFFUSION_GIVEN.in(language, parameter.name(), number(parameter.value()));
        }
        return Phrase.DIFFUSION_PARAMETER.in(
                language,
                parameter.name(),
                number(parameter.value()),
                number(parameter.standardError()),
                parameter.interval().map(this::ends).orElse("-"));
    }

    private void leftOut(TechnologyUptake uptake) {
        int counted =
                uptake.firstInOperation().values().stream().mapToInt(List::size).sum();
        console.prose(Phrase.DIFFUSION_COUNTED.in(
                language,
                uptake.technology().value(),
                Phrase.FIRST_IN_OPERATION.count(language, counted),
                uptake.leftOut().size()));
        SelectionText.write(uptake.selection(), "  ", console);
        for (TechnologyUptake.LeftOut reason : TechnologyUptake.LeftOut.values()) {
            if (uptake.count(reason) > 0) {
                console.prose(
                        "  " + Phrase.COLON.in(language, reason.text(language), wording.count(uptake.count(reason))));
            }
        }
    }

    private String ends(Interval interval) {
        return end(interval.lower()) + " - " + end(interval.upper());
    }

    /** Returns an end of an interval: a rate or a market without a lower end may be as low as 0. */
    private String end(double end) {
        return Double.isInfinite(end) ? end > 0 ? "∞" : "0" : number(end);
    }

    private String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "-";
    }

    private String number(double value) {
        return wording.shortest("%,.5g", value);
    }
}
