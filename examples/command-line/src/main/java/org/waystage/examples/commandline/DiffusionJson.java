package org.waystage.examples.commandline;

import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.DiffusionFit;
import org.waystage.analysis.DiffusionForecast;
import org.waystage.analysis.DiffusionVerdict;
import org.waystage.analysis.FitParameter;
import org.waystage.analysis.TechnologyUptake;
import tools.jackson.core.JsonGenerator;

/** A fit as JSON, in the documented shape of {@code diffusion --format json}; what could not be computed is null. */
final class DiffusionJson {
    private DiffusionJson() {}

    static void write(DiffusionFit fit, Optional<TechnologyUptake> uptake, Console console) {
        JsonOutput.write(console.out(), json -> {
            json.writeStartObject();
            json.writeStringProperty("model", fit.model().code());
            json.writeStringProperty("method", fit.method().code());
            json.writeNumberProperty("points", fit.points());
            json.writeObjectPropertyStart("parameters");
            fit.parameters().forEach(parameter -> json.writeNumberProperty(parameter.name(), parameter.value()));
            json.writeEndObject();
            json.writeObjectPropertyStart("standardErrors");
            fit.parameters().forEach(parameter -> number(parameter.name(), parameter.standardError(), json));
            json.writeEndObject();
            json.writeStringProperty("verdict", fit.verdict().code());
            json.writeArrayPropertyStart("reasons");
            fit.verdict().reasons().forEach(reason -> json.writeString(reason.code()));
            json.writeEndArray();
            json.writeNumberProperty("level", DiffusionFit.LEVEL);
            json.writeObjectPropertyStart("intervals");
            fit.parameters().forEach(parameter -> interval(parameter, json));
            json.writeEndObject();
            json.writeArrayPropertyStart("series");
            for (int i = 0; i < fit.points(); i++) {
                json.writeStartObject();
                json.writeStringProperty("period", fit.series().periods().get(i));
                json.writeNumberProperty("value", fit.series().values().get(i));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("forecast");
            fit.forecast(DiffusionVerdict.HORIZON).points().forEach(point -> point(point, json));
            json.writeEndArray();
            uptake.ifPresent(found -> leftOut(found, json));
            json.writeEndObject();
        });
    }

    private static void number(String name, OptionalDouble value, JsonGenerator json) {
        if (value.isPresent()) {
            json.writeNumberProperty(name, value.getAsDouble());
        } else {
            json.writeNullProperty(name);
        }
    }

    private static void interval(FitParameter parameter, JsonGenerator json) {
        if (parameter.interval().isEmpty()) {
            json.writeNullProperty(parameter.name());
            return;
        }
        json.writeObjectPropertyStart(parameter.name());
        number("lower", parameter.interval().get().lower(), json);
        number("upper", parameter.interval().get().upper(), json);
        json.writeEndObject();
    }

    private static void point(DiffusionForecast.Point point, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("point", point.period());
        json.writeNumberProperty("value", point.value());
        json.writeNumberProperty("lower", point.valueLower());
        json.writeNumberProperty("upper", point.valueUpper());
        json.writeNumberProperty("cumulated", point.cumulated());
        json.writeNumberProperty("cumulatedLower", point.cumulatedLower());
        json.writeNumberProperty("cumulatedUpper", point.cumulatedUpper());
        json.writeEndObject();
    }

    private static void leftOut(TechnologyUptake uptake, JsonGenerator json) {
        json.writeStringProperty("technology", uptake.technology().value());
        json.writeObjectPropertyStart("leftOut");
        for (TechnologyUptake.LeftOut reason : TechnologyUptake.LeftOut.values()) {
            json.writeNumberProperty(reason.code(), uptake.count(reason));
        }
        json.writeEndObject();
    }
}
