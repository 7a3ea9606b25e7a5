package org.waystage.core.stage;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.internal.OpenLists;

/**
 * A rung of the ladder of adoption: how far an organization has come with a technology.
 *
 * <p>The ladder is the union of the stages that real registers and surveys distinguish. It is an open code list: a rung
 * unknown to this version is kept as {@link Unlisted}, has no phase, and determines the stage of a case only if no
 * listed rung does. Minor releases may add constants, so a {@code switch} over {@link Listed} needs a default branch.
 */
public sealed interface AdoptionStage {
    /**
     * Returns the code as written in documents, for example {@code proof-of-concept}.
     *
     * @return the code
     */
    String code();

    /**
     * Returns the listed rung for a code, or an {@link Unlisted} value that keeps the code. Case matters.
     *
     * @param code the code, {@code [A-Za-z0-9._-]+}
     * @return the stage
     * @throws IllegalArgumentException if the text is not a code
     */
    static AdoptionStage of(String code) {
        Listed listed = Listed.BY_CODE.get(code);
        return listed != null ? listed : new Unlisted(code);
    }

    /** The rungs known to this version, in the order of the ladder. */
    enum Listed implements AdoptionStage {
        /** Asked, but without a plan. */
        NOT_PLANNED("not-planned", Phase.NONE),
        /** Idea, study, watching; nothing decided. */
        EXPLORING("exploring", Phase.PREPARATION),
        /** Decided: announced, funded, tendered. */
        PLANNED("planned", Phase.PREPARATION),
        /** Being built or acquired, not yet tried. */
        DEVELOPMENT("development", Phase.PREPARATION),
        /** Feasibility shown with test data or in a laboratory. */
        PROOF_OF_CONCEPT("proof-of-concept", Phase.TRIAL),
        /** Limited trial in real operations. */
        PILOT("pilot", Phase.TRIAL),
        /** In service at some sites, flows or user groups. */
        DEPLOYED_LIMITED("deployed-limited", Phase.OPERATION),
        /** In service, to an unstated extent. */
        DEPLOYED("deployed", Phase.OPERATION),
        /** In service wherever it was intended to be. */
        DEPLOYED_FULL("deployed-full", Phase.OPERATION),
        /** Stopped, but may resume. */
        SUSPENDED("suspended", Phase.PAUSE),
        /** Ran its term, as a test or project does; what followed is not stated. */
        CONCLUDED("concluded", Phase.END),
        /** Given up before operation. */
        ABANDONED("abandoned", Phase.END),
        /** Taken out of service after operation. */
        RETIRED("retired", Phase.END),
        /** Ended; whether before or after operation is not stated. */
        DISCONTINUED("discontinued", Phase.END),
        /** The source was asked and gave no stage. */
        UNKNOWN("unknown", null);

        private static final Map<String, Listed> BY_CODE = OpenLists.index(values());
        private final String code;
        private final Optional<Phase> phase;

        Listed(String code, @Nullable Phase phase) {
            this.code = code;
            this.phase = Optional.ofNullable(phase);
        }

        @Override
        public String code() {
            return code;
        }

        /**
         * Returns the phase of this rung.
         *
         * @return the phase, or empty for {@link #UNKNOWN}
         */
        public Optional<Phase> phase() {
            return phase;
        }

        /**
         * Returns whether having been at this rung shows that another was reached, along {@code exploring} &lt;
         * {@code planned} &lt; {@code development} &lt; {@code proof-of-concept} &lt; {@code pilot} &lt; operation.
         *
         * <p>As targets, {@link #DEPLOYED_LIMITED} and {@link #DEPLOYED} both mean operation of any extent;
         * {@link #DEPLOYED_FULL} means itself. {@link #RETIRED} has reached operation of any extent. The other ends,
         * the pause and {@link #UNKNOWN} show nothing beyond what earlier records show, and only they themselves reach
         * them.
         *
         * @param target the rung asked about
         * @return {@code true} if this rung shows that the target was reached
         */
        public boolean reaches(Listed target) {
            if (this == target) {
                return true;
            }
            if (target == DEPLOYED_FULL || !target.isForward()) {
                return false;
            }
            return this == RETIRED || (isForward() && (compareTo(target) >= 0 || compareTo(DEPLOYED_LIMITED) >= 0));
        }

        /**
         * Returns whether this is one of the rungs that lead from exploring to operation.
         *
         * @return {@code true} if it is
         */
        public boolean isForward() {
            return this != NOT_PLANNED && compareTo(DEPLOYED_FULL) <= 0;
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return code;
        }
    }

    /**
     * A rung that this version does not list.
     *
     * @param code the code as read
     */
    record Unlisted(String code) implements AdoptionStage {
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
