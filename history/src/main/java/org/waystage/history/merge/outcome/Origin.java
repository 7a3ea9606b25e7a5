package org.waystage.history.merge.outcome;

import java.util.Objects;

/**
 * A record of an input.
 *
 * @param input the number of the input
 * @param id the id of the record in that input
 */
public record Origin(int input, String id) {
    /** Checks the components. */
    public Origin {
        Objects.requireNonNull(id, "id");
    }
}
