package org.waystage.core.reference;

import java.util.Map;
import org.waystage.core.internal.OpenLists;

/**
 * Whether the end of a membership is a fact or a plan.
 *
 * <p>An open code list: what this version lists, plus any other code, kept as it came. New constants arrive in minor
 * releases, so a {@code switch} over {@link Listed} wants a default.
 */
public sealed interface UntilBasis {
    /**
     * Returns the code as it is written, for example {@code stated}.
     *
     * @return the code
     */
    String code();

    /**
     * Returns the listed constant for a code, or an {@link Unlisted} that keeps it. Case counts.
     *
     * @param code the code, {@code [A-Za-z0-9._-]+}
     * @return the value
     * @throws IllegalArgumentException if the text is not a code
     */
    static UntilBasis of(String code) {
        Listed listed = Listed.BY_CODE.get(code);
        return listed != null ? listed : new Unlisted(code);
    }

    /** The codes that this version knows. */
    enum Listed implements UntilBasis {
        /** The membership ended. */
        STATED("stated"),
        /** The end is only expected; it never ends anything. */
        EXPECTED("expected");

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
     * @param code the code as it came
     */
    record Unlisted(String code) implements UntilBasis {
        /**
         * Checks the code.
         *
         * @throws IllegalArgumentException if the text is not a code, or is a listed one
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
