package org.waystage.analysis.internal;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.value.PartialDate;

/**
 * The issue date of a catalogue, in a form that goes to other machines, where a builder has no catalogue.
 *
 * @param text the date; null if the catalogue has none
 */
public record IssueDate(@Nullable String text) implements Serializable {
    public static IssueDate of(Catalogue catalogue) {
        return new IssueDate(catalogue.issued().map(PartialDate::toString).orElse(null));
    }

    public Optional<PartialDate> date() {
        return Optional.ofNullable(text).map(PartialDate::parse);
    }
}
