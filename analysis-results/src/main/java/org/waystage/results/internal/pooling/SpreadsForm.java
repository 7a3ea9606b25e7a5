package org.waystage.results.internal.pooling;

import java.util.List;
import org.waystage.analysis.pooling.PoolingReason;
import org.waystage.analysis.pooling.Spread;
import org.waystage.results.internal.form.JsonForm;

/** How the results for all groups together are written, for both kinds of pooling. */
final class SpreadsForm {
    private SpreadsForm() {}

    static void json(JsonForm json, String name, List<Spread> spreads) {
        json.objects(name, spreads, one -> {
            json.number("spread", one.spread());
            json.number("before", one.before());
            json.number("after", one.after());
        });
    }

    static void verdict(JsonForm json, List<PoolingReason> reasons) {
        json.text("verdict", verdict(reasons));
        json.texts("reasons", reasons.stream().map(PoolingReason::code).toList());
    }

    static String verdict(List<PoolingReason> reasons) {
        return reasons.isEmpty() ? "usable" : "refused";
    }
}
