package org.waystage.results.internal.diffusion;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.waystage.analysis.diffusion.DiffusionFit;
import org.waystage.analysis.diffusion.DiffusionForecast;
import org.waystage.analysis.diffusion.DiffusionVerdict;
import org.waystage.analysis.diffusion.ErrorModel;
import org.waystage.analysis.diffusion.LackOfFit;
import org.waystage.analysis.diffusion.TechnologyUptake;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.Ends;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * A fit of a diffusion model, always with its verdict.
 *
 * @param fit the fit
 * @param uptake the uptake that the series comes from, if it comes from a catalogue
 */
public record DiffusionShape(DiffusionFit fit, Optional<TechnologyUptake> uptake) implements Shape {
    private static final String PROFILE = "profile-likelihood";
    private static final String DELTA = "delta";
    private static final String COUNTS = "negative-binomial";

    @Override
    public String type() {
        return "diffusion";
    }

    private DiffusionForecast forecast() {
        return fit.forecast(DiffusionVerdict.HORIZON);
    }

    @Override
    public void json(JsonForm json) {
        json.text("model", fit.model().code());
        json.text("method", fit.method().code());
        json.text("errors", fit.method().errors().code());
        json.count("points", fit.points());
        json.object("parameters", () -> fit.parameters().forEach(one -> json.number(one.name(), one.value())));
        json.object(
                "standardErrors", () -> fit.parameters().forEach(one -> json.number(one.name(), one.standardError())));
        json.text("verdict", fit.verdict().code());
        json.texts(
                "reasons",
                fit.verdict().reasons().stream()
                        .map(DiffusionVerdict.Reason::code)
                        .toList());
        json.number("level", DiffusionFit.LEVEL);
        json.object("intervals", () -> fit.parameters().forEach(one -> interval(json, one)));
        json.objects("series", IntStream.range(0, fit.points()).boxed().toList(), i -> {
            json.text("period", fit.series().periods().get(i));
            json.number("value", fit.series().values().get(i));
        });
        json.objects("forecast", forecast().points(), point -> {
            json.count("point", point.period());
            json.number("value", point.value());
            json.number("lower", point.valueLower());
            json.number("upper", point.valueUpper());
            json.number("cumulated", point.cumulated());
            json.number("cumulatedLower", point.cumulatedLower());
            json.number("cumulatedUpper", point.cumulatedUpper());
            json.text("period", fit.series().label(point.period()));
        });
        json.text("interval", Optional.of(PROFILE).filter(method -> hasIntervals()));
        json.text(
                "forecastInterval",
                Optional.of(forecastInterval())
                        .filter(method -> !forecast().points().isEmpty()));
        json.objects("lackOfFit", lackOfFit(), test -> {
            json.text("test", test.test().code());
            json.number("statistic", test.statistic());
            json.count("degreesOfFreedom", test.degreesOfFreedom());
            json.number("p", test.p());
        });
        json.number("dispersion", dispersion());
        json.number("population", fit.population());
        uptake.ifPresent(found -> {
            json.text("technology", found.technology().value());
            json.object("leftOutOrganizations", () -> {
                for (TechnologyUptake.LeftOut reason : TechnologyUptake.LeftOut.values()) {
                    json.count(reason.code(), found.count(reason));
                }
            });
            json.selection(found.selection());
        });
    }

    private List<LackOfFit> lackOfFit() {
        return fit.diagnostics().map(DiffusionFit.Diagnostics::lackOfFit).orElse(List.of());
    }

    private OptionalDouble dispersion() {
        return fit.diagnostics().map(DiffusionFit.Diagnostics::dispersion).orElse(OptionalDouble.empty());
    }

    private String forecastInterval() {
        return fit.method().errors() == ErrorModel.EQUAL_VARIANCE ? DELTA : COUNTS;
    }

    private boolean hasIntervals() {
        return fit.parameters().stream().anyMatch(one -> one.interval().isPresent());
    }

    private static void interval(JsonForm json, DiffusionFit.Parameter parameter) {
        parameter
                .interval()
                .ifPresentOrElse(
                        ends -> json.object(parameter.name(), () -> {
                            json.number("lower", ends.lower());
                            json.number("upper", ends.upper());
                        }),
                        () -> json.nothing(parameter.name()));
    }

    /** Writes one line for each value. The verdict and its reasons come first, to keep anybody from using the numbers of a refused fit. */
    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts("part", "name", "value", "standardError", "lower", "upper", "period", "interval")
                .end();
        line(csv, "verdict", fit.verdict().code());
        fit.verdict().reasons().forEach(reason -> line(csv, "reason", reason.code()));
        line(csv, "model", fit.model().code());
        line(csv, "method", fit.method().code());
        line(csv, "errors", fit.method().errors().code());
        if (fit.population().isPresent()) {
            csv.texts("population", "").number(fit.population()).empty(5).end();
        }
        if (dispersion().isPresent()) {
            csv.texts("dispersion", "").number(dispersion()).empty(5).end();
        }
        lackOfFit()
                .forEach(test -> csv.texts("lackOfFit", test.test().code())
                        .number(test.p())
                        .empty(5)
                        .end());
        uptake.ifPresent(found -> {
            line(csv, "technology", found.technology().value());
            for (TechnologyUptake.LeftOut reason : TechnologyUptake.LeftOut.values()) {
                csv.texts("leftOut", reason.code())
                        .count(found.count(reason))
                        .empty(5)
                        .end();
            }
        });
        for (DiffusionFit.Parameter parameter : fit.parameters()) {
            csv.texts("parameter", parameter.name())
                    .number(parameter.value())
                    .number(parameter.standardError())
                    .number(Ends.lower(parameter.interval()))
                    .number(Ends.upper(parameter.interval()))
                    .empty(1)
                    .text(parameter.interval().map(ends -> PROFILE))
                    .end();
        }
        for (int i = 0; i < fit.points(); i++) {
            csv.texts("series", fit.series().periods().get(i))
                    .number(fit.series().values().get(i))
                    .empty(5)
                    .end();
        }
        for (DiffusionForecast.Point point : forecast().points()) {
            forecast(csv, "forecast", point, point.value(), point.valueLower(), point.valueUpper());
            forecast(csv, "cumulated", point, point.cumulated(), point.cumulatedLower(), point.cumulatedUpper());
        }
    }

    private void forecast(
            CsvForm csv, String part, DiffusionForecast.Point point, double value, double lower, double upper) {
        csv.text(part)
                .count(point.period())
                .number(value)
                .empty(1)
                .number(lower)
                .number(upper)
                .text(fit.series().label(point.period()).orElse(""))
                .text(forecastInterval())
                .end();
    }

    private static void line(CsvForm csv, String part, String name) {
        csv.texts(part, name).empty(6).end();
    }
}
