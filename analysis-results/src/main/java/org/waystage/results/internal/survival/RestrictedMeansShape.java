package org.waystage.results.internal.survival;

import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.survival.RestrictedMean;
import org.waystage.analysis.survival.StageTimeCounts;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * How long cases wait for a stage on average, of the time up to a horizon.
 *
 * @param times the number of cases by what their times show
 * @param means the means of the groups
 */
public record RestrictedMeansShape(StageTimeCounts times, RestrictedMean means) implements Shape {
    @Override
    public String type() {
        return "restrictedMeans";
    }

    @Override
    public void json(JsonForm json) {
        CurvesShape.question(json, times.question());
        json.number("horizon", means.horizon());
        json.number("level", means.level());
        CurvesShape.counts(json, times);
        json.objects("groups", means.groups(), group -> {
            json.text("key", group.key());
            json.count("cases", group.subjects());
            json.count("events", group.events());
            json.number("mean", group.mean());
            json.number("standardError", group.standardError());
            json.number("lower", number(group.interval().map(Interval::lower)));
            json.number("upper", number(group.interval().map(Interval::upper)));
        });
        json.objects("differences", means.differences(), one -> {
            json.text("key", one.key());
            json.text("reference", one.reference());
            json.number("difference", one.difference());
            json.number("standardError", one.standardError());
            json.number("lower", one.interval().lower());
            json.number("upper", one.interval().upper());
            json.number("p", one.p());
        });
        CurvesShape.selection(json, times);
        times.question().by().ifPresent(by -> json.text("by", by.code()));
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts("key", "name", "horizon", "cases", "events", "mean", "standardError", "lower", "upper")
                .texts("reference", "difference", "differenceError", "differenceLower", "differenceUpper", "p")
                .end();
        String by = CurvesShape.by(times);
        for (RestrictedMean.Group group : means.groups()) {
            Optional<RestrictedMean.Difference> other = means.differences().stream()
                    .filter(one -> one.key().equals(group.key()))
                    .findFirst();
            csv.text(group.key())
                    .text(names.name(by, group.key()))
                    .shortest(OptionalDouble.of(means.horizon()))
                    .count(group.subjects())
                    .count(group.events())
                    .shortest(group.mean())
                    .shortest(group.standardError())
                    .shortest(number(group.interval().map(Interval::lower)))
                    .shortest(number(group.interval().map(Interval::upper)))
                    .text(other.map(RestrictedMean.Difference::reference))
                    .shortest(number(other.map(RestrictedMean.Difference::difference)))
                    .shortest(number(other.map(RestrictedMean.Difference::standardError)))
                    .shortest(number(other.map(one -> one.interval().lower())))
                    .shortest(number(other.map(one -> one.interval().upper())))
                    .shortest(other.map(RestrictedMean.Difference::p).orElse(OptionalDouble.empty()))
                    .end();
        }
    }

    private static OptionalDouble number(Optional<Double> found) {
        return found.isPresent() ? OptionalDouble.of(found.get()) : OptionalDouble.empty();
    }
}
