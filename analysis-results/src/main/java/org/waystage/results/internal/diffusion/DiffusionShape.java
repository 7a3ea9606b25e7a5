package org.waystage.results.internal.diffusion;

import java.util.Optional;
import java.util.stream.IntStream;
import org.waystage.analysis.diffusion.DiffusionFit;
import org.waystage.analysis.diffusion.DiffusionVerdict;
import org.waystage.analysis.diffusion.TechnologyUptake;
import org.waystage.results.internal.form.CsvForm;
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
    @Override
    public String type() {
        return "diffusion";
    }

    @Override
    public void json(JsonForm json) {
        json.text("model", fit.model().code());
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
        json.objects("series", IntStream.range(0, fit.points()).boxed().toList(), i -> {
            json.text("period", fit.series().periods().get(i));
            json.number("value", fit.series().values().get(i));
        });
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

    /** Writes one line for each value. The verdict and its reasons come first, to keep anybody from using the numbers of a refused fit. */
    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts("part", "name", "value", "standardError").end();
        line(csv, "verdict", fit.verdict().code());
        fit.verdict().reasons().forEach(reason -> line(csv, "reason", reason.code()));
        line(csv, "model", fit.model().code());
        uptake.ifPresent(found -> {
            line(csv, "technology", found.technology().value());
            for (TechnologyUptake.LeftOut reason : TechnologyUptake.LeftOut.values()) {
                csv.texts("leftOut", reason.code())
                        .count(found.count(reason))
                        .empty(1)
                        .end();
            }
        });
        for (DiffusionFit.Parameter parameter : fit.parameters()) {
            csv.texts("parameter", parameter.name())
                    .number(parameter.value())
                    .number(parameter.standardError())
                    .end();
        }
        for (int i = 0; i < fit.points(); i++) {
            csv.texts("series", fit.series().periods().get(i))
                    .number(fit.series().values().get(i))
                    .empty(1)
                    .end();
        }
    }

    private static void line(CsvForm csv, String part, String name) {
        csv.texts(part, name).empty(2).end();
    }
}
