package org.waystage.history.continuity;

import static org.waystage.core.notice.Severity.INFO;
import static org.waystage.core.notice.Severity.WARNING;
import static org.waystage.history.internal.words.HistoryMessages.MESSAGES;

import java.util.List;
import org.waystage.core.notice.Rule;

/** The rules, as data, of what a person should check after {@link Continuity}. */
public final class ContinuityRules {
    /** An id is used for another thing than in the earlier edition. */
    public static final Rule ID_REUSED = MESSAGES.rule("continuity-id-reused", WARNING);

    /** So many ids are used for other things that none of them is evidence. */
    public static final Rule ID_CHURN = MESSAGES.rule("continuity-id-churn", WARNING);

    /** A decision is not applied, because a record that it names is gone or is another thing. */
    public static final Rule STALE = MESSAGES.rule("decision-stale", WARNING);

    /** A decision is applied although the key of a record changed. */
    public static final Rule SHIFTED = MESSAGES.rule("decision-shifted", INFO);

    /** Decisions that cannot all be right are not applied. */
    public static final Rule CONTRADICTED = MESSAGES.rule("decision-contradicted", WARNING);

    private static final List<Rule> ALL = List.of(ID_REUSED, ID_CHURN, STALE, SHIFTED, CONTRADICTED);

    private ContinuityRules() {}

    /**
     * Returns all rules.
     *
     * @return the rules, immutable
     */
    public static List<Rule> all() {
        return ALL;
    }
}
