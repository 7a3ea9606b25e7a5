package org.waystage.analysis.internal;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.value.PartialDate;

/** The issue date of a catalogue, in a form that can be sent to other machines, where a builder has no catalogue. */
public final class IssueDate implements Serializable {
    /** No date. */
    public static final IssueDate NONE = new IssueDate(null);

    private static final long serialVersionUID = 1;

    private final @Nullable String text;

    /** The date that the text states; null until it is requested. */
    private transient @Nullable PartialDate date;

    private IssueDate(@Nullable String text) {
        this.text = text;
    }

    public static IssueDate of(Catalogue catalogue) {
        return new IssueDate(catalogue.issued().map(PartialDate::toString).orElse(null));
    }

    public Optional<PartialDate> date() {
        PartialDate known = date;
        if (known == null && text != null) {
            known = PartialDate.parse(text);
            date = known;
        }
        return Optional.ofNullable(known);
    }
}
