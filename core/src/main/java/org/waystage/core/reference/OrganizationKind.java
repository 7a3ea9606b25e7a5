package org.waystage.core.reference;

import java.util.Map;
import org.waystage.core.internal.OpenLists;

/**
 * The kind of an organization.
 *
 * <p>An open code list: the codes that this version lists, plus any other code, kept as read. Minor releases may add
 * constants, so a {@code switch} over {@link Listed} needs a default branch.
 */
public sealed interface OrganizationKind {
    /**
     * Returns the code as written in documents, for example {@code customs-administration}.
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
    static OrganizationKind of(String code) {
        Listed listed = Listed.BY_CODE.get(code);
        return listed != null ? listed : new Unlisted(code);
    }

    /** The codes that this version knows. */
    enum Listed implements OrganizationKind {
        /** A Customs administration or a part of one. */
        CUSTOMS_ADMINISTRATION("customs-administration"),
        /** A public body that is not Customs. */
        OTHER_GOVERNMENT_AGENCY("other-government-agency"),
        /** A body of several states. */
        INTERNATIONAL_ORGANIZATION("international-organization"),
        /** A company or an association of companies. */
        PRIVATE_SECTOR("private-sector"),
        /** A university or research institute. */
        ACADEMIA("academia"),
        /** Several organizations acting together. */
        CONSORTIUM("consortium");

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
    record Unlisted(String code) implements OrganizationKind {
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
