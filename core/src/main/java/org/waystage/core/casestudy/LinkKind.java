package org.waystage.core.casestudy;

import java.util.Map;
import org.waystage.core.internal.OpenLists;

/**
 * How one case study relates to another.
 *
 * <p>An open code list: the codes that this version lists, plus any other code, kept as read. Minor releases may add
 * constants, so a {@code switch} over {@link Listed} needs a default branch.
 */
public sealed interface LinkKind {
    /**
     * Returns the code as written in documents, for example {@code merged-into}.
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
    static LinkKind of(String code) {
        Listed listed = Listed.BY_CODE.get(code);
        return listed != null ? listed : new Unlisted(code);
    }

    /** The codes that this version knows. */
    enum Listed implements LinkKind {
        /** This case was merged into the target and continued as part of it. */
        MERGED_INTO("merged-into"),
        /** This case was split from the target, of which it was a part. */
        SPLIT_FROM("split-from"),
        /** The target is the same undertaking under its earlier name. */
        RENAMED_FROM("renamed-from"),
        /** This case continues what the target began. */
        CONTINUES("continues"),
        /** The target replaced this case. */
        REPLACED_BY("replaced-by"),
        /** This case is part of the target. */
        PART_OF("part-of"),
        /** This case uses what the target produced. */
        BUILT_ON("built-on"),
        /** The two cases are related in some other way. */
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
         * Returns whether this kind means that one of the two cases was continued by the other, which makes them one
         * undertaking: {@link #MERGED_INTO}, {@link #RENAMED_FROM} and {@link #CONTINUES}.
         *
         * @return {@code true} if so; see {@link Succession}
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
     * @param code the code as read
     */
    record Unlisted(String code) implements LinkKind {
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
