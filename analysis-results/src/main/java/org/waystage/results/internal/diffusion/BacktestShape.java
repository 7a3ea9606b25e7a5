package org.waystage.results.internal.diffusion;

import org.waystage.analysis.diffusion.DiffusionBacktest;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * How well a diffusion model would have forecast its series.
 *
 * @param past the backtest
 */
public record BacktestShape(DiffusionBacktest past) implements Shape {
    @Override
    public String type() {
        return "backtest";
    }

    @Override
    public void json(JsonForm json) {
        json.count("horizon", past.horizon());
        json.count("origins", past.origins());
        json.count("failed", past.failed());
        json.count("forecasts", past.forecasts());
        json.number("modelError", past.modelError());
        json.number("lastValueError", past.lastValueError());
        json.number("driftError", past.driftError());
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts("horizon", "origins", "failed", "forecasts", "modelError", "lastValueError", "driftError")
                .end();
        csv.count(past.horizon())
                .count(past.origins())
                .count(past.failed())
                .count(past.forecasts())
                .number(past.modelError())
                .number(past.lastValueError())
                .number(past.driftError())
                .end();
    }
}
