package org.waystage.history.merge.outcome;

import java.util.List;
import java.util.Objects;

/**
 * A decision that does not fit the inputs.
 *
 * @param number the number of the decision
 * @param reason why it does not fit
 * @param records the ids of the records that do not fit, as the decision has them; at least one
 */
public record NotApplied(long number, Reason reason, List<String> records) {
    /** Why a decision does not fit. Minor releases may add constants, so a {@code switch} needs a default branch. */
    public enum Reason {
        /** No input has the record, or it is another thing there. */
        NOT_THERE("notThere"),
        /** Several inputs have the record, and none of them is the edition of the decision. */
        SEVERAL("several"),
        /** Both records are one record of one input. */
        ONE_RECORD("oneRecord"),
        /** Another decision contradicts it. */
        OPPOSED("opposed"),
        /** Its verdict or its kind is not listed. */
        NOT_LISTED("notListed"),
        /** It says that a record was split, which is about two editions of one catalogue and means nothing for a merge. */
        SPLIT("split");

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

    /** Checks the components and keeps an immutable copy of the ids. */
    public NotApplied {
        Objects.requireNonNull(reason, "reason");
        records = List.copyOf(records);
    }
}
