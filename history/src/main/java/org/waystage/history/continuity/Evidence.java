package org.waystage.history.continuity;

import java.util.Objects;

/**
 * The evidence that records of two editions belong together.
 *
 * @param kind the kind of evidence
 * @param detail the number of a decision, the id, the kind of a link, the key, or how many of a body's entries; empty if
 *     the kind says everything
 */
public record Evidence(Kind kind, String detail) implements Comparable<Evidence> {
    /** The kinds of evidence, the strongest first. Minor releases may add constants, so a {@code switch} needs a default branch. */
    public enum Kind {
        /** A person decided it; the detail is the number of the decision. */
        DECISION("decision"),
        /** Both have the same id, which was not made up by a program. */
        ID("id"),
        /** An edition declares it, by a link between entries or by an earlier name of a body. */
        LINK("link"),
        /** Both have the same key: that of their register or, without one, the same adopters and title. */
        KEY("key"),
        /** Both have the same id, but otherwise nothing in common: the id was given to another thing. */
        ID_REUSED("idReused"),
        /** Several records of an edition share the key. */
        KEY_SHARED("keyShared"),
        /** The titles are nearly the same: a suggestion, not a decision. */
        TITLE("title"),
        /** A long text is the same in both: a suggestion, not a decision. */
        TEXT("text"),
        /** The name of one body has the initials of the other, or names it in parentheses: a suggestion, not a decision. */
        INITIALS("initials"),
        /** Entries of one body became entries of the other: a suggestion, not a decision. */
        ENTRIES("entries");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /**
         * Returns the code of the kind, as results write it.
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
    public Evidence {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(detail, "detail");
    }

    /** Compares by kind, then by detail. */
    @Override
    public int compareTo(Evidence other) {
        int order = kind.compareTo(other.kind);
        return order != 0 ? order : detail.compareTo(other.detail);
    }
}
