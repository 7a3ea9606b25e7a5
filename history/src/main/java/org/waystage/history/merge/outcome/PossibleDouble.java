package org.waystage.history.merge.outcome;

import java.util.Objects;
import org.waystage.core.id.CaseStudyId;

/**
 * Two case studies of different inputs that may be the same, but that no rule unifies. A decision can say so.
 *
 * @param one the one case study
 * @param oneId its id in the merged catalogue
 * @param other the other case study
 * @param otherId its id in the merged catalogue
 * @param reason what they have in common
 */
public record PossibleDouble(Origin one, CaseStudyId oneId, Origin other, CaseStudyId otherId, Reason reason) {
    /** What two cases have in common. Minor releases may add constants, so a {@code switch} needs a default branch. */
    public enum Reason {
        /** An equal title, and an adopter. */
        TITLE("title"),
        /** An equal summary of at least 80 letters, and an adopter. */
        SUMMARY("summary");

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
    public PossibleDouble {
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(oneId, "oneId");
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(otherId, "otherId");
        Objects.requireNonNull(reason, "reason");
    }
}
