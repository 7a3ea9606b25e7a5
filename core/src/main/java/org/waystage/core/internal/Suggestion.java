package org.waystage.core.internal;

/** The end of a rule's message that names what was probably meant. */
public final class Suggestion {
    /** In English. */
    public static final String ENGLISH = "[[ Did you mean '{suggestion}'?]]";

    /** In French. */
    public static final String FRENCH = "[[ Vouliez-vous dire « {suggestion} » ?]]";

    private Suggestion() {}
}
