package org.waystage.results.internal.form;

import java.util.Optional;
import org.waystage.analysis.Selection;
import org.waystage.analysis.share.Share;

/** How one kind of result is written. */
public interface Shape {
    /** The level of the intervals that results make by themselves. */
    double LEVEL = Share.of(0, 0).level();

    /** How the interval of a share is made; with a stated population at the effective size. */
    String WILSON = "wilson";

    /** Returns the name of the shape in the schema. */
    String type();

    /** Returns which cases count; empty where the result is not of cases, or says it in another way. */
    default Optional<Selection> counted() {
        return Optional.empty();
    }

    /** Writes the members of the object. */
    void json(JsonForm json);

    /** Writes the header and the lines. */
    void csv(CsvForm csv, Names names);
}
