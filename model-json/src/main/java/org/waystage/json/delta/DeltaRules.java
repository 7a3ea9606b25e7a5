package org.waystage.json.delta;

import static org.waystage.json.internal.words.JsonMessages.MESSAGES;

import java.util.List;
import org.waystage.core.notice.Rule;

/** The rules that a delta must meet to be applied, as data. */
public final class DeltaRules {
    /** There are fewer operations than the first line says. */
    public static final Rule TRUNCATED = MESSAGES.ruleOfReading("delta-truncated");

    /** The operations are not those that the first line names. */
    public static final Rule ALTERED = MESSAGES.ruleOfReading("delta-altered");

    /** A line below the first is not an operation. */
    public static final Rule NO_OPERATION = MESSAGES.ruleOfReading("delta-no-operation");

    /** The delta leads from an edition other than the given one. */
    public static final Rule OTHER_BASE = MESSAGES.ruleOfReading("delta-other-base");

    /** An operation finds no record in its place. */
    public static final Rule OUT_OF_PLACE = MESSAGES.ruleOfReading("delta-out-of-place");

    /** The result is not the edition that the delta states. */
    public static final Rule OTHER_RESULT = MESSAGES.ruleOfReading("delta-other-result");

    /** The delta states something wrong about its editions or records. */
    public static final Rule INCONSISTENT = MESSAGES.ruleOfReading("delta-inconsistent");

    private static final List<Rule> ALL =
            List.of(TRUNCATED, ALTERED, NO_OPERATION, OTHER_BASE, OUT_OF_PLACE, OTHER_RESULT, INCONSISTENT);

    private DeltaRules() {}

    /**
     * Returns all rules of this class.
     *
     * @return the rules
     */
    public static List<Rule> all() {
        return ALL;
    }
}
