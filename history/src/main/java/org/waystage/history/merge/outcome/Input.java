package org.waystage.history.merge.outcome;

import java.util.Objects;
import java.util.Optional;
import org.waystage.core.value.Text;
import org.waystage.history.difference.EditionName;

/**
 * A catalogue that was merged.
 *
 * @param number its position among the inputs as they were named, from 1
 * @param name the name of the edition
 * @param publisher its publisher, if stated
 * @param licence its licence, if stated
 * @param cases the number of its case studies
 * @param sameAs the number of an earlier input that is equal to this one, if there is one; this one then adds nothing
 */
public record Input(
        int number,
        EditionName name,
        Optional<Text> publisher,
        Optional<String> licence,
        long cases,
        Optional<Integer> sameAs) {
    /** Checks the components. */
    public Input {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(publisher, "publisher");
        Objects.requireNonNull(licence, "licence");
        Objects.requireNonNull(sameAs, "sameAs");
    }
}
