package org.waystage.commandline.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.diffusion.DiffusionFit;
import org.waystage.analysis.diffusion.DiffusionForecast;
import org.waystage.analysis.diffusion.DiffusionVerdict;
import org.waystage.analysis.diffusion.TechnologyUptake;
import org.waystage.analysis.share.Interval;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;

/** A fit for people. */
final class DiffusionText {
    private DiffusionText() {}

    static void write(DiffusionFit fit, Optional<TechnologyUptake> uptake, Console console) {
        String language = console.language();
        List<String> periods = fit.series().periods();
        String span = periods.isEmpty() ? "-" : periods.get(0) + " - " + periods.get(periods.size() - 1);
        uptake.ifPresent(found -> leftOut(found, console));
        console.println(Phrase.DIFFUSION_OF.in(
                language,
                fit.model(),
                fit.method(),
                Phrase.PERIODS.count(language, fit.points()),
                Printable.line(span),
                number(fit.series().total())));
        console.println("");
        console.println((fit.verdict().isUsable() ? Phrase.DIFFUSION_USABLE : Phrase.DIFFUSION_REFUSED).in(language));
        fit.verdict().reasons().forEach(reason -> console.println("  " + reason.code() + ": " + reason.text(language)));
        if (!fit.parameters().isEmpty()) {
            console.println("");
            numbers(fit, console);
        }
    }

    private static void numbers(DiffusionFit fit, Console console) {
        String language = console.language();
        fit.parameters().forEach(parameter -> console.println(line(parameter, language)));
        for (DiffusionForecast.Point point :
                fit.forecast(DiffusionVerdict.HORIZON).points()) {
            Optional<String> label = fit.series().label(point.period());
            console.println((label.isPresent() ? Phrase.DIFFUSION_FORECAST_BY : Phrase.DIFFUSION_FORECAST)
                    .in(
                            language,
                            label.orElse(String.valueOf(point.period() - fit.points())),
                            number(point.cumulated()),
                            number(point.cumulatedLower()),
                            number(point.cumulatedUpper())));
        }
    }

    private static String line(DiffusionFit.Parameter parameter, String language) {
        if (parameter.fixed()) {
            return Phrase.DIFFUSION_GIVEN.in(language, parameter.name(), number(parameter.value()));
        }
        return Phrase.DIFFUSION_PARAMETER.in(
                language,
                parameter.name(),
                number(parameter.value()),
                number(parameter.standardError()),
                end(parameter.interval().map(Interval::lower)),
                end(parameter.interval().map(Interval::upper)));
    }

    private static void leftOut(TechnologyUptake uptake, Console console) {
        int counted =
                uptake.firstInOperation().values().stream().mapToInt(List::size).sum();
        console.println(Phrase.DIFFUSION_COUNTED.in(
                console.language(),
                uptake.technology().value(),
                Phrase.FIRST_IN_OPERATION.count(console.language(), counted),
                uptake.leftOut().size()));
        SelectionText.write(uptake.selection(), "  ", console);
        for (TechnologyUptake.LeftOut reason : TechnologyUptake.LeftOut.values()) {
            if (uptake.count(reason) > 0) {
                console.println("  " + reason.code() + ": " + uptake.count(reason));
            }
        }
    }

    private static String end(Optional<Double> end) {
        return end.filter(Double::isFinite).map(DiffusionText::number).orElse("-");
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "-";
    }

    private static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e9;
        return whole ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.5g", value);
    }
}
