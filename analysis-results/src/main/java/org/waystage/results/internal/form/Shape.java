package org.waystage.results.internal.form;

import java.util.Optional;
import org.waystage.analysis.Sampling;
import org.waystage.analysis.Selection;
import org.waystage.analysis.share.Share;

/** How a result of one kind is written. */
public interface Shape {
    /** The level of intervals for which no level is given. */
    double LEVEL = Share.of(0, 0).level();

    /** Returns the name of the shape in the schema. */
    String type();

    /** Returns which cases count; empty if the result is not about cases or states it in another way. */
    default Optional<Selection> counted() {
        return Optional.empty();
    }

    /**
     * Returns whether intervals are written if nothing else is requested: those of shares are if the cases may be a random sample of a
     * whole.
     */
    default boolean showsIntervals() {
        return counted().map(Selection::sampling).map(Sampling::mayBeDrawn).orElse(true);
    }

    /** Writes the members of the object. */
    void json(JsonForm json);

    /** Writes the header and the lines. */
    void csv(CsvForm csv, Names names);
}
