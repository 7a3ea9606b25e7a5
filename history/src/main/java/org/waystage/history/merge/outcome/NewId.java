package org.waystage.history.merge.outcome;

import java.util.Objects;
import org.waystage.history.difference.RecordKind;

/**
 * The id that a record of an input has in the merged catalogue, where it is another one.
 *
 * @param kind the kind of the record
 * @param origin the record
 * @param id the id in the merged catalogue
 * @param reason why it is another one
 */
public record NewId(RecordKind kind, Origin origin, String id, Reason reason) {
    /** Why an id is another one. Minor releases may add constants, so a {@code switch} needs a default branch. */
    public enum Reason {
        /** The record was unified with one that has another id. */
        UNIFIED("unified"),
        /** Two things had the same id, so neither keeps it. */
        TWO_THINGS("twoThings"),
        /** The inputs disagree on a case study, and each version stands. */
        VERSIONS("versions");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /**
         * Returns the reason as results write it.
         *
         * @return the code
         */
        public String code() {
            return code;
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return code;
        }
    }

    /** Checks the components. */
    public NewId {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(reason, "reason");
    }
}
