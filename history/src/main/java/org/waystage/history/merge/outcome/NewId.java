package org.waystage.history.merge.outcome;

import java.util.Objects;
import org.waystage.history.difference.RecordKind;

/**
 * A new id: a record of an input has another id in the merged catalogue.
 *
 * @param kind the kind of the record
 * @param origin the record
 * @param id the id in the merged catalogue
 * @param reason why it differs
 */
public record NewId(RecordKind kind, Origin origin, String id, Reason reason) {
    /** Why an id differs. Minor releases may add constants, so a {@code switch} needs a default branch. */
    public enum Reason {
        /** The record was unified with one that has another id. */
        UNIFIED("unified"),
        /** Two things had the same id, so neither keeps it. */
        TWO_THINGS("twoThings"),
        /** The inputs disagree about a case study, and each version is kept. */
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
