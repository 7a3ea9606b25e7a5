package org.waystage.core.stage;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.internal.OpenLists;

/**
 * A rung of the ladder of adoption: how far an organization has come with a technology.
 *
 * <p>The ladder is the union of what real registers and surveys tell apart. It is an open code list: a rung that this
 * version does not know is kept as {@link Unlisted}, has no phase and speaks for a case only where no listed rung does.
 * New constants arrive in minor releases, so a {@code switch} over {@link Listed} wants a default.
 */
public sealed interface AdoptionStage {
    /**
     * Returns the code as it is written, for example {@code proof-of-concept}.
     *
     * @return the code
     */
    String code();

    /**
     * Returns the listed rung for a code, or an {@link Unlisted} that keeps it. Case counts.
     *
     * @param code the code, {@code [A-Za-z0-9._-]+}
     * @return the stage
     * @throws IllegalArgumentException if the text is not a code
     */
    static AdoptionStage of(String code) {
        Listed listed = Listed.BY_CODE.get(code);
        return listed != null ? listed : new Unlisted(code);
    }

    /** The rungs that this version knows, from the foot of the ladder on. */
    enum Listed implements AdoptionStage {
        /** Asked, and no plan. */
        NOT_PLANNED("not-planned", Phase.NONE),
        /** Idea, study, watching; nothing decided. */
        EXPLORING("exploring", Phase.PREPARATION),
        /** Decided: announced, funded, tendered. */
        PLANNED("planned", Phase.PREPARATION),
        /** Being built or acquired, not tried yet. */
        DEVELOPMENT("development", Phase.PREPARATION),
        /** Feasibility shown on test data or in a laboratory. */
        PROOF_OF_CONCEPT("proof-of-concept", Phase.TRIAL),
        /** Limited trial in real operations. */
        PILOT("pilot", Phase.TRIAL),
        /** In service at some sites, flows or user groups. */
        DEPLOYED_LIMITED("deployed-limited", Phase.OPERATION),
        /** In service, extent not stated. */
        DEPLOYED("deployed", Phase.OPERATION),
        /** In service wherever it was meant to be. */
        DEPLOYED_FULL("deployed-full", Phase.OPERATION),
        /** Stopped, resumption possible. */
        SUSPENDED("suspended", Phase.PAUSE),
        /** Ran its term, as a test or a project does; what followed is not told. */
        CONCLUDED("concluded", Phase.END),
        /** Given up before operation. */
        ABANDONED("abandoned", Phase.END),
        /** Taken out of service after operation. */
        RETIRED("retired", Phase.END),
        /** Ended, not told whether before or after operation. */
        DISCONTINUED("discontinued", Phase.END),
        /** The source was asked and gives no stage. */
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
         * @return the phase; empty for {@link #UNKNOWN}
         */
        public Optional<Phase> phase() {
            return phase;
        }

        /**
         * Tells whether having held this rung shows that another was reached, along {@code exploring} &lt;
         * {@code planned} &lt; {@code development} &lt; {@code proof-of-concept} &lt; {@code pilot} &lt; operation.
         *
         * <p>{@link #DEPLOYED_LIMITED} and {@link #DEPLOYED} as targets both mean operation of any extent,
         * {@link #DEPLOYED_FULL} means itself. {@link #RETIRED} has reached operation of any extent. Other ends, a pause and
         * {@link #UNKNOWN} show nothing beyond what earlier records show; nothing reaches them but they themselves.
         *
         * @param target the rung asked for
         * @return whether this rung shows it
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
         * Tells whether this is one of the rungs that lead from exploring to operation.
         *
         * @return whether it is
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
     * @param code the code as it came
     */
    record Unlisted(String code) implements AdoptionStage {
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
