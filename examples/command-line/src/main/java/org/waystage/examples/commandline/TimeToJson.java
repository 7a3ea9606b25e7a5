package org.waystage.examples.commandline;

import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.LogRank;
import org.waystage.analysis.TimeCurve;
import org.waystage.analysis.Turnbull;
import tools.jackson.core.JsonGenerator;

/** Times as JSON, in the documented shape of {@code time-to --format json}; what is not known is null. */
final class TimeToJson {
    private TimeToJson() {}

    static void write(TimeToAnswer answer, Console console) {
        JsonOutput.write(console.out(), json -> {
            json.writeStartObject();
            json.writeStringProperty("measure", answer.measure().code());
            json.writeStringProperty("from", answer.origin().toString());
            json.writeStringProperty("to", answer.question().to().toString());
            json.writeArrayPropertyStart("competing");
            answer.question().competing().forEach(stage -> json.writeString(stage.toString()));
            json.writeEndArray();
            if (answer.isOfIntervals()) {
                json.writeNullProperty("level");
                json.writeNullProperty("interval");
            } else {
                json.writeNumberProperty("level", answer.curves().get(0).level());
                json.writeStringProperty(
                        "interval", answer.curves().get(0).scale().code());
            }
            json.writeNumberProperty("cases", answer.cases());
            json.writeNumberProperty("events", answer.events());
            json.writeNumberProperty("censored", answer.censored());
            json.writeNumberProperty("leftOut", answer.leftOut());
            json.writeArrayPropertyStart("groups");
            answer.curves().forEach(curve -> curve(curve, json));
            answer.intervals().forEach((key, estimate) -> estimate(key, estimate, answer, json));
            json.writeEndArray();
            json.writeStringProperty("estimator", answer.estimator().code);
            json.writeStringProperty("asOf", answer.times().asOf().toString());
            json.writeNumberProperty("competed", answer.competed());
            json.writeObjectPropertyStart("leftOutByReason");
            answer.times()
                    .leftOut()
                    .forEach((reason, number) -> json.writeNumberProperty(CaseTimeOutput.code(reason), number));
            json.writeEndObject();
            if (!answer.by().isEmpty()) {
                json.writeStringProperty("by", answer.by());
                answer.test().ifPresentOrElse(test -> test(test, json), () -> json.writeNullProperty("logRank"));
            }
            json.writeEndObject();
        });
    }

    private static void curve(TimeCurve curve, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("key", curve.group());
        json.writeStringProperty("cause", curve.cause());
        number("median", curve.median().map(median -> OptionalDouble.of(median.time())), json);
        json.writeArrayPropertyStart("curve");
        for (TimeCurve.Point point : curve.points()) {
            json.writeStartObject();
            json.writeNumberProperty("time", point.time());
            json.writeNumberProperty("atRisk", point.atRisk());
            json.writeNumberProperty("events", point.events());
            json.writeNumberProperty("estimate", point.estimate());
            number("lower", point.bounds().map(bounds -> OptionalDouble.of(bounds.lower())), json);
            number("upper", point.bounds().map(bounds -> OptionalDouble.of(bounds.upper())), json);
            json.writeNumberProperty("censored", point.censored());
            number("standardError", point.standardError(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        number("medianLower", curve.median().map(TimeCurve.Quantile::lower), json);
        number("medianUpper", curve.median().map(TimeCurve.Quantile::upper), json);
        json.writeNumberProperty("cases", curve.subjects());
        json.writeNumberProperty("events", curve.events());
        json.writeEndObject();
    }

    private static void estimate(String key, Turnbull estimate, TimeToAnswer answer, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("key", key);
        json.writeStringProperty("cause", answer.question().to().toString());
        json.writeNullProperty("median"); // it is known to lie between two days only
        json.writeArrayPropertyStart("curve");
        for (Turnbull.Step step : estimate.steps()) {
            json.writeStartObject();
            number("time", step.by(), json);
            json.writeNullProperty("atRisk");
            json.writeNullProperty("events");
            json.writeNumberProperty("estimate", step.survival());
            json.writeNullProperty("lower");
            json.writeNullProperty("upper");
            number("after", step.after(), json);
            json.writeNumberProperty("mass", step.mass());
            json.writeEndObject();
        }
        json.writeEndArray();
        number("medianAfter", estimate.median().map(Turnbull.Step::after), json);
        number("medianBy", estimate.median().map(Turnbull.Step::by), json);
        json.writeNumberProperty("intervals", estimate.intervals());
        json.writeNumberProperty("exact", estimate.exact());
        json.writeNumberProperty("leftCensored", estimate.leftCensored());
        json.writeNumberProperty("rightCensored", estimate.rightCensored());
        json.writeBooleanProperty("converged", estimate.converged());
        json.writeNumberProperty("excess", estimate.excess());
        json.writeEndObject();
    }

    private static void test(LogRank test, JsonGenerator json) {
        json.writeObjectPropertyStart("logRank");
        number("chiSquare", test.chiSquare(), json);
        json.writeNumberProperty("degreesOfFreedom", test.degreesOfFreedom());
        number("p", test.p(), json);
        json.writeArrayPropertyStart("groups");
        for (LogRank.Group group : test.groups()) {
            json.writeStartObject();
            json.writeStringProperty("key", group.key());
            json.writeNumberProperty("cases", group.subjects());
            json.writeNumberProperty("observed", group.observed());
            json.writeNumberProperty("expected", group.expected());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void number(String name, Optional<OptionalDouble> value, JsonGenerator json) {
        number(name, value.orElse(OptionalDouble.empty()), json);
    }

    static void number(String name, OptionalDouble value, JsonGenerator json) {
        if (value.isPresent()) {
            json.writeNumberProperty(name, value.getAsDouble());
        } else {
            json.writeNullProperty(name);
        }
    }
}
