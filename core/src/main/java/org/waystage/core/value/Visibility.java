package org.waystage.core.value;

import java.util.Map;
import org.waystage.core.internal.OpenLists;

/**
 * Who may see a case study, a stage record, a statement, an outcome or a source.
 *
 * <p>Audiences are nested: those who may see restricted content may also see content for members, and those who may see
 * that may also see public content. Content without a mark is as open as what contains it.
 *
 * <p>An open code list: the codes that this version lists, plus any other code, kept as read. Minor releases may add
 * constants, so a {@code switch} over {@link Listed} needs a default branch.
 */
public sealed interface Visibility {
    /**
     * Returns the code as written in documents, for example {@code public}.
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
    static Visibility of(String code) {
        Listed listed = Listed.BY_CODE.get(code);
        return listed != null ? listed : new Unlisted(code);
    }

    /**
     * Returns whether an audience may see content with this mark. An unlisted code counts as restricted.
     *
     * @param audience the audience
     * @return {@code true} if it may
     */
    default boolean isOpenTo(Listed audience) {
        Listed needed = this instanceof Listed listed ? listed : Listed.RESTRICTED;
        return needed.compareTo(audience) <= 0;
    }

    /** The codes known to this version, from the widest audience to the narrowest. */
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
     * @param code the code as read
     */
    record Unlisted(String code) implements Visibility {
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
