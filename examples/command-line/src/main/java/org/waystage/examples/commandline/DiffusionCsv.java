package org.waystage.examples.commandline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.DiffusionFit;
import org.waystage.analysis.DiffusionForecast;
import org.waystage.analysis.DiffusionVerdict;
import org.waystage.analysis.FitParameter;
import org.waystage.analysis.TechnologyUptake;

/**
 * A fit as CSV (RFC 4180): a header, then a line for each value. The column {@code part} says what it is: {@code verdict} and
 * {@code reason} come first, so that nobody takes the numbers of a refused fit.
 */
final class DiffusionCsv {
    private DiffusionCsv() {}

    static void write(DiffusionFit fit, Optional<TechnologyUptake> uptake, Console console) {
        StatsCsv.writeLine(List.of("part", "name", "value", "standardError", "lower", "upper"), console);
        line("verdict", fit.verdict().code(), console);
        fit.verdict().reasons().forEach(reason -> line("reason", reason.code(), console));
        line("model", fit.model().code(), console);
        line("method", fit.method().code(), console);
        uptake.ifPresent(found -> {
            line("technology", found.technology().value(), console);
            for (TechnologyUptake.LeftOut reason : TechnologyUptake.LeftOut.values()) {
                line("leftOut", reason.code(), String.valueOf(found.count(reason)), console);
            }
        });
        for (FitParameter parameter : fit.parameters()) {
            StatsCsv.writeLine(
                    List.of(
                            "parameter",
                            parameter.name(),
                            String.valueOf(parameter.value()),
                            number(parameter.standardError()),
                            number(parameter
                                    .interval()
                                    .map(FitParameter.Interval::lower)
                                    .orElse(OptionalDouble.empty())),
                            number(parameter
                                    .interval()
                                    .map(FitParameter.Interval::upper)
                                    .orElse(OptionalDouble.empty()))),
                    console);
        }
        for (int i = 0; i < fit.points(); i++) {
            line(
                    "series",
                    StatsCsv.harmless(fit.series().periods().get(i)),
                    String.valueOf(fit.series().values().get(i)),
                    console);
        }
        for (DiffusionForecast.Point point :
                fit.forecast(DiffusionVerdict.HORIZON).points()) {
            forecast("forecast", point, point.value(), point.valueLower(), point.valueUpper(), console);
            forecast("cumulated", point, point.cumulated(), point.cumulatedLower(), point.cumulatedUpper(), console);
        }
    }

    private static void forecast(
            String part, DiffusionForecast.Point point, double value, double lower, double upper, Console console) {
        StatsCsv.writeLine(
                List.of(
                        part,
                        String.valueOf(point.period()),
                        String.valueOf(value),
                        "",
                        String.valueOf(lower),
                        String.valueOf(upper)),
                console);
    }

    private static void line(String part, String name, Console console) {
        line(part, name, "", console);
    }

    private static void line(String part, String name, String value, Console console) {
        StatsCsv.writeLine(List.of(part, name, value, "", "", ""), console);
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.valueOf(value.getAsDouble()) : "";
    }
}
