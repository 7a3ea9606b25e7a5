package org.waystage.results.internal.share;

import org.waystage.analysis.share.Share;
import org.waystage.analysis.share.ShareDifference;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.Ends;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * The difference of two shares.
 *
 * @param difference the difference
 */
public record ShareDifferenceShape(ShareDifference difference) implements Shape {
    private static final String NEWCOMBE = "newcombe";

    @Override
    public String type() {
        return "shareDifference";
    }

    @Override
    public void json(JsonForm json) {
        json.number("level", difference.first().level());
        json.number("difference", difference.estimate());
        json.number("lower", Ends.lower(difference.interval()));
        json.number("upper", Ends.upper(difference.interval()));
        json.object("first", () -> ShareShape.members(json, difference.first()));
        json.object("second", () -> ShareShape.members(json, difference.second()));
        json.text("interval", NEWCOMBE);
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts("part", "count", "base", "estimate", "lower", "upper", "interval")
                .end();
        line(csv, "first", difference.first());
        line(csv, "second", difference.second());
        csv.text("difference")
                .empty(2)
                .number(difference.estimate())
                .number(Ends.lower(difference.interval()))
                .number(Ends.upper(difference.interval()))
                .text(difference.interval().isPresent() ? NEWCOMBE : "")
                .end();
    }

    private static void line(CsvForm csv, String part, Share share) {
        csv.text(part)
                .count(share.count())
                .count(share.base())
                .share(share)
                .method(share)
                .end();
    }
}
