package org.waystage.core.casestudy;

import java.util.Map;
import org.waystage.core.internal.OpenLists;

/**
 * What one case study is to another.
 *
 * <p>An open code list: what this version lists, plus any other code, kept as it came. New constants arrive in minor
 * releases, so a {@code switch} over {@link Listed} wants a default.
 */
public sealed interface LinkKind {
    /**
     * Returns the code as it is written, for example {@code merged-into}.
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
    static LinkKind of(String code) {
        Listed listed = Listed.BY_CODE.get(code);
        return listed != null ? listed : new Unlisted(code);
    }

    /** The codes that this version knows. */
    enum Listed implements LinkKind {
        /** This one went on as part of the target. */
        MERGED_INTO("merged-into"),
        /** This one was a part of the target. */
        SPLIT_FROM("split-from"),
        /** The target is the same undertaking under its earlier name. */
        RENAMED_FROM("renamed-from"),
        /** This one carries on what the target began. */
        CONTINUES("continues"),
        /** The target took the place of this one. */
        REPLACED_BY("replaced-by"),
        /** This one is a part of the target. */
        PART_OF("part-of"),
        /** This one uses what the target made. */
        BUILT_ON("built-on"),
        /** The two have to do with each other. */
        RELATED("related");

        private static final Map<String, Listed> BY_CODE = OpenLists.index(values());
        private final String code;

        Listed(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /**
         * Tells whether one of the two cases went on in the other, so that together they are one undertaking: {@link
         * #MERGED_INTO}, {@link #RENAMED_FROM} and {@link #CONTINUES}.
         *
         * @return whether it is so; see {@link Succession}
         */
        public boolean isSuccession() {
            return this == MERGED_INTO || this == RENAMED_FROM || this == CONTINUES;
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
    record Unlisted(String code) implements LinkKind {
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
