package org.waystage.core.decision;

import java.util.Map;
import org.waystage.core.internal.OpenLists;

/**
 * What a person decided about records of an earlier and a later edition.
 *
 * <p>An open code list: the codes that this version lists, plus any other code, kept as read. Minor releases may add
 * constants, so a {@code switch} over {@link Listed} needs a default branch. A verdict that is not listed has no effect.
 */
public sealed interface Verdict {
    /**
     * Returns the code as written in documents, for example {@code same}.
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
    static Verdict of(String code) {
        Listed listed = Listed.BY_CODE.get(code);
        return listed != null ? listed : new Unlisted(code);
    }

    /** The codes that this version knows. */
    enum Listed implements Verdict {
        /** The earlier and the later record are the same thing. */
        SAME("same"),
        /** None of the earlier records is the same thing as any of the later ones. */
        DIFFERENT("different"),
        /** The earlier records were merged into the later one. */
        MERGED("merged"),
        /** The earlier record was split into the later ones. */
        SPLIT("split"),
        /** Nobody has decided yet, or the person who looked could not tell. */
        UNDECIDED("undecided");

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
    record Unlisted(String code) implements Verdict {
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

    /**
     * Returns whether the verdict can be about these numbers of records: {@code same} takes one earlier and one later
     * record, {@code merged} several earlier and one later, {@code split} one earlier and several later; any other
     * takes one or more of each.
     *
     * @param earlier the number of earlier records
     * @param later the number of later records
     * @return {@code true} if it can
     */
    default boolean takes(int earlier, int later) {
        if (this == Listed.SAME) {
            return earlier == 1 && later == 1;
        } else if (this == Listed.MERGED) {
            return earlier > 1 && later == 1;
        } else if (this == Listed.SPLIT) {
            return earlier == 1 && later > 1;
        }
        return earlier > 0 && later > 0;
    }
}
