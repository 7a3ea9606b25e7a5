package org.waystage.history.merge;

import java.util.List;
import org.waystage.history.difference.RecordKind;

/**
 * What somebody decided about records of the inputs.
 *
 * @param kind the kind of the records
 * @param same whether each of the first is the same as each of the second; else all of them are different
 * @param first records
 * @param second records
 */
record Decided(RecordKind kind, boolean same, List<Ref> first, List<Ref> second) {
    /** A record of a side. */
    record Ref(Side side, String id) {}
}
