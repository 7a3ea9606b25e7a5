package org.waystage.results.internal.share;

import java.util.Optional;
import java.util.OptionalLong;
import org.waystage.analysis.share.Share;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.Ends;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * A share with its count and base.
 *
 * @param share the share
 */
public record ShareShape(Share share) implements Shape {
    @Override
    public String type() {
        return "share";
    }

    @Override
    public void json(JsonForm json) {
        members(json, share);
    }

    static void members(JsonForm json, Share share) {
        json.count("count", share.count());
        json.count("base", share.base());
        json.count("population", share.population());
        json.number("level", share.level());
        json.share(share);
        json.number("worst", Ends.lower(share.bounds()));
        json.number("best", Ends.upper(share.bounds()));
        json.method("interval", Optional.of(share));
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts("count", "base", "population", "level")
                .texts(CsvForm.SHARE)
                .texts("worst", "best", "interval")
                .end();
        OptionalLong population = share.population();
        csv.count(share.count()).count(share.base());
        (population.isPresent() ? csv.count(population.getAsLong()) : csv.empty(1))
                .number(share.level())
                .share(share)
                .number(Ends.lower(share.bounds()))
                .number(Ends.upper(share.bounds()))
                .method(share)
                .end();
    }
}
