package org.waystage.core.source;

import java.util.Map;
import org.waystage.core.internal.OpenLists;

/**
 * How close a source is to the body concerned.
 *
 * <p>An open code list: the codes that this version lists, plus any other code, kept as read. Minor releases may add
 * constants, so a {@code switch} over {@link Listed} needs a default branch.
 */
public sealed interface Reliability {
    /**
     * Returns the code as written in documents, for example {@code publisher}.
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
    static Reliability of(String code) {
        Listed listed = Listed.BY_CODE.get(code);
        return listed != null ? listed : new Unlisted(code);
    }

    /** The codes that this version knows. */
    enum Listed implements Reliability {
        /** A page of the body concerned. */
        PUBLISHER("publisher"),
        /** An abstract in a library or catalogue. */
        LIBRARY("library"),
        /** The trade or general press. */
        PRESS("press"),
        /** A copy of a publisher's page. */
        MIRROR("mirror"),
        /** A page of a vendor or consultant. */
        VENDOR("vendor");

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
    record Unlisted(String code) implements Reliability {
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
