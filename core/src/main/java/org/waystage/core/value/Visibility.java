package org.waystage.core.value;

import java.util.Map;
import org.waystage.core.internal.OpenLists;

/**
 * Who may see a case study, a stage record, a statement, an outcome or a source.
 *
 * <p>Audiences are nested: who may see what is restricted may see what is for members, and who may see that may see what is
 * public. What has no mark is as open as what it stands in.
 *
 * <p>An open code list: what this version lists, plus any other code, kept as it came. New constants arrive in minor
 * releases, so a {@code switch} over {@link Listed} wants a default.
 */
public sealed interface Visibility {
    /**
     * Returns the code as it is written, for example {@code public}.
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
    static Visibility of(String code) {
        Listed listed = Listed.BY_CODE.get(code);
        return listed != null ? listed : new Unlisted(code);
    }

    /**
     * Tells whether an audience may see what has this mark. A code that is not listed counts as restricted.
     *
     * @param audience the audience
     * @return whether it may
     */
    default boolean isOpenTo(Listed audience) {
        Listed needed = this instanceof Listed listed ? listed : Listed.RESTRICTED;
        return needed.compareTo(audience) <= 0;
    }

    /** The codes that this version knows, from the widest audience to the narrowest. */
    enum Listed implements Visibility {
        /** Everybody. */
        PUBLIC("public"),
        /** The members of the publishing body. */
        MEMBERS("members"),
        /** Named readers only. */
        RESTRICTED("restricted");

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
    record Unlisted(String code) implements Visibility {
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
