package org.waystage.history.merge.outcome;

import java.util.List;
import java.util.Objects;
import org.waystage.history.difference.RecordKind;

/**
 * A record of the merged catalogue that records of several inputs make.
 *
 * @param kind the kind of the record
 * @param id its id in the merged catalogue
 * @param rule why the records are taken for the same thing
 * @param origins the records, in the order of the inputs' catalogue ids
 * @param alike whether all of them say the same
 */
public record Unified(RecordKind kind, String id, Rule rule, List<Origin> origins, boolean alike) {
    /**
     * Why records are taken for the same thing: the first of these that brought two of them together. Minor releases may
     * add constants, so a {@code switch} needs a default branch.
     */
    public enum Rule {
        /** Somebody decided that they are the same. */
        DECISION("decision"),
        /** They come from the same case study of the same series: by id, or by the identifier that a merge gives it. */
        ORIGIN("origin"),
        /** They have the same id, and what they say does not speak against it. */
        ID("id"),
        /** Another scheme or register gives them the same identifier, or the same address for a technology. */
        IDENTIFIER("identifier"),
        /** They have different ids and say the same in the members that tell one from another. */
        CONTENT("content");

        private final String code;

        Rule(String code) {
            this.code = code;
        }

        /**
         * Returns the rule as results write it.
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

    /** Checks the components and keeps an immutable copy of the list. */
    public Unified {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(rule, "rule");
        origins = List.copyOf(origins);
    }
}
