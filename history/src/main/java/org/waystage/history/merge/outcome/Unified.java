package org.waystage.history.merge.outcome;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.history.difference.RecordKind;

/**
 * A record of the merged catalogue that was made from records of several inputs.
 *
 * @param kind the kind of the record
 * @param id its id in the merged catalogue
 * @param joined the records, by the number of the input
 * @param alike whether all of them say the same
 */
public record Unified(RecordKind kind, String id, List<Joined> joined, boolean alike) {
    /**
     * A record that became one with others, and why.
     *
     * @param origin the record
     * @param rule the rule by which it was recognized as the same thing as one of the others; empty for the first one, whose id the merged
     *     record has unless two things have it
     */
    public record Joined(Origin origin, Optional<Rule> rule) {
        /** Checks the components. */
        public Joined {
            Objects.requireNonNull(origin, "origin");
            Objects.requireNonNull(rule, "rule");
        }
    }

    /**
     * Why records are recognized as the same thing, in the order in which the rules are tried. Minor releases may add constants,
     * so a {@code switch} needs a default branch.
     */
    public enum Rule {
        /** Somebody decided that they are the same. */
        DECISION("decision"),
        /** They come from the same case study of the same series, according to the id or to the identifier that a merge gives it. */
        ORIGIN("origin"),
        /** They have the same id, and their content does not contradict it. */
        ID("id"),
        /** Another scheme or register gives them the same identifier, or the same address for a technology. */
        IDENTIFIER("identifier"),
        /** They have different ids and say the same in the members that identify a record. */
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
        joined = List.copyOf(joined);
    }

    /**
     * Returns the records.
     *
     * @return the records by the number of the input, immutable
     */
    public List<Origin> origins() {
        return joined.stream().map(Joined::origin).toList();
    }

    /**
     * Returns the rules by which the records were unified.
     *
     * @return the rules in the order in which they are tried, each once, immutable
     */
    public List<Rule> rules() {
        return joined.stream()
                .flatMap(one -> one.rule().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
