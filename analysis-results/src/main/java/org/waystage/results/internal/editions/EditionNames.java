package org.waystage.results.internal.editions;

import org.waystage.core.value.PartialDate;
import org.waystage.history.difference.EditionName;
import org.waystage.results.internal.form.JsonForm;

/** What tells an edition from others, as each result about editions writes it. */
final class EditionNames {
    private EditionNames() {}

    static void json(JsonForm json, EditionName edition) {
        json.text("catalogue", edition.catalogue().value());
        json.text("edition", edition.edition());
        json.count("sequence", edition.sequence());
        json.text("issued", edition.issued().map(PartialDate::toString));
    }
}
