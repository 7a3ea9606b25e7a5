package org.waystage.core.decision;

import static org.waystage.core.internal.words.CoreMessages.MESSAGES;

import java.util.List;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.Severity;

/** The rules of {@link Decisions}, as data. */
public final class DecisionRules {
    /** Two entries have the same number. */
    public static final Rule NUMBER_REPEATED = MESSAGES.ruleOfReading("decision-number-repeated");

    /** An entry withdraws a number that no entry before it has. */
    public static final Rule NOTHING_WITHDRAWN = MESSAGES.ruleOfReading("decision-nothing-withdrawn");

    /** A decision in force has no effect, since this version does not list its verdict or kind. */
    public static final Rule UNLISTED = MESSAGES.rule("decision-unlisted", Severity.WARNING);

    private static final List<Rule> ALL = List.of(NUMBER_REPEATED, NOTHING_WITHDRAWN, UNLISTED);

    private DecisionRules() {}

    /**
     * Returns all rules.
     *
     * @return the rules, immutable
     */
    public static List<Rule> all() {
        return ALL;
    }
}
