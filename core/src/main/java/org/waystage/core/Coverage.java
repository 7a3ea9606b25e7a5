package org.waystage.core;

import java.util.Map;
import org.waystage.core.internal.OpenLists;

/**
 * How much of its subject a catalogue covers, which determines what its shares mean.
 *
 * <p>An open code list: the codes that this version lists, plus any other code, kept as read. Minor releases may add
 * constants, so a {@code switch} over {@link Listed} needs a default branch.
 */
public sealed interface Coverage {
    /**
     * Returns the code as written in documents, for example {@code census}.
     *
     * @return the code
     */
    String code();

    /**
     * Returns the listed constant for a code, or an {@link Unlisted} value that keeps the code. Case matters.
     *
     * @param code the code, {@code [A-Za-z0-9._-]+}
     * @return the value
     * @throws IllegalArgumentException if the text is not a code
     */
    static Coverage of(String code) {
        Listed listed = Listed.BY_CODE.get(code);
        return listed != null ? listed : new Unlisted(code);
    }

    /** The codes that this version knows. */
    enum Listed implements Coverage {
        /** Everything in scope was asked or looked at. */
        CENSUS("census"),
        /** Everything in a register; its keeper decides what that is. */
        REGISTER("register"),
        /** A part that was drawn to represent the whole. */
        SAMPLE("sample"),
        /** What was found or sent in; shares of it describe the collection and nothing beyond it. */
        COLLECTION("collection");

        private static final Map<String, Listed> BY_CODE = OpenLists.index(values());
        private final String code;

        Listed(String code) {
            this.code = code;
        }

        @Override
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
     * A code that this version does not list.
     *
     * @param code the code as read
     */
    record Unlisted(String code) implements Coverage {
        /**
         * Checks the code.
         *
         * @throws IllegalArgumentException if the text is not a code, or is a listed code
         */
        public Unlisted {
            OpenLists.checkUnlisted(code, Listed.BY_CODE);
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return code;
        }
    }
}
