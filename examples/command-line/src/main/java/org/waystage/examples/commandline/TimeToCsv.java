package org.waystage.examples.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.waystage.analysis.TimeCurve;
import org.waystage.analysis.Turnbull;

/** Times as CSV (RFC 4180): a header, then a line for each step of each curve; the columns are always the same. */
final class TimeToCsv {
    private TimeToCsv() {}

    static void write(TimeToAnswer answer, Console console) {
        StatsCsv.writeLine(
                List.of(
                        "key",
                        "name",
                        "measure",
                        "cause",
                        "after",
                        "time",
                        "atRisk",
                        "events",
                        "censored",
                        "estimate",
                        "standardError",
                        "lower",
                        "upper"),
                console);
        KeyNames names = new KeyNames(answer.catalogue(), answer.by(), console.language());
        for (TimeCurve curve : answer.curves()) {
            for (TimeCurve.Point point : curve.points()) {
                List<String> line = start(curve.group(), names, answer, curve.cause());
                line.addAll(List.of(
                        "",
                        number(point.time()),
                        String.valueOf(point.atRisk()),
                        String.valueOf(point.events()),
                        String.valueOf(point.censored()),
                        number(point.estimate()),
                        number(point.standardError()),
                        point.bounds().map(bounds -> number(bounds.lower())).orElse(""),
                        point.bounds().map(bounds -> number(bounds.upper())).orElse("")));
                StatsCsv.writeLine(line, console);
            }
        }
        answer.intervals().forEach((key, estimate) -> {
            for (Turnbull.Step step : estimate.steps()) {
                List<String> line =
                        start(key, names, answer, answer.question().to().toString());
                line.addAll(List.of(
                        number(step.after()), number(step.by()), "", "", "", number(step.survival()), "", "", ""));
                StatsCsv.writeLine(line, console);
            }
        });
    }

    private static List<String> start(String key, KeyNames names, TimeToAnswer answer, String cause) {
        return new ArrayList<>(
                List.of(key, StatsCsv.harmless(names.of(key)), answer.measure().code(), StatsCsv.harmless(cause)));
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    /** Returns a number with all its digits, a whole one without a point. */
    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
