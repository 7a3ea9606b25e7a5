package org.waystage.history.merge.outcome;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.value.Extras;
import org.waystage.history.difference.RecordKind;

/**
 * A disagreement between inputs: about a member of a record, or about whether the record still exists.
 *
 * <p>Values have the form of the wire format, with the ids of the merged catalogue.
 *
 * @param kind the kind of the record
 * @param id its id in the merged catalogue
 * @param member the name of the member in the wire format; empty for the record as a whole
 * @param base the value in the common base; empty without a base, or if the base does not have it
 * @param alternatives the values, by the number of the first input that has each
 * @param outcome how it was settled
 */
public record Conflict(
        RecordKind kind,
        String id,
        String member,
        Optional<Extras.Value> base,
        List<Alternative> alternatives,
        Outcome outcome) {
    /** How a conflict was settled. Minor releases may add constants, so a {@code switch} needs a default branch. */
    public enum Outcome {
        /** The policy chose one of the alternatives. */
        CHOSEN("chosen"),
        /**
         * A rule decided, whatever the policy; see {@link org.waystage.history.merge.Merge Merge}. In the head, what does not apply to all
         * inputs is left out, except the coverage that claims least.
         */
        RULE("rule"),
        /** All of the alternatives are kept, each in a separate case study. */
        ALL("all"),
        /** None was chosen, so there is no merged catalogue. */
        OPEN("open");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        /**
         * Returns the outcome as results write it.
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

    /**
     * What some of the inputs say.
     *
     * @param value the value, or empty if they removed it
     * @param inputs the numbers of the inputs, in ascending order
     * @param stands whether it is in the merged catalogue
     */
    public record Alternative(Optional<Extras.Value> value, List<Integer> inputs, boolean stands) {
        /** Checks the components and keeps an immutable copy of the list. */
        public Alternative {
            Objects.requireNonNull(value, "value");
            inputs = List.copyOf(inputs);
        }
    }

    /** Checks the components and keeps an immutable copy of the list. */
    public Conflict {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(member, "member");
        Objects.requireNonNull(base, "base");
        alternatives = List.copyOf(alternatives);
        Objects.requireNonNull(outcome, "outcome");
    }
}
