package org.waystage.history.merge;

import org.waystage.history.difference.RecordKind;

/**
 * What somebody decided about two records of inputs.
 *
 * @param kind the kind of the records
 * @param number the number of the decision
 * @param same whether they are the same thing, or else different ones
 * @param one the one record
 * @param other the other record
 */
record Decided(RecordKind kind, long number, boolean same, Ref one, Ref other) {
    /** A record of a side. */
    record Ref(Side side, String id) {}
}
