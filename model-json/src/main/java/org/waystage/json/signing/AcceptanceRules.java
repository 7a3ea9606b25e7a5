package org.waystage.json.signing;

import static org.waystage.json.internal.words.JsonMessages.MESSAGES;

import java.util.List;
import org.waystage.core.notice.Rule;

/** The rules that an edition must meet to follow the one that was accepted last, as data. */
public final class AcceptanceRules {
    /** The edition is of another series than the accepted one. */
    public static final Rule OTHER_SERIES = MESSAGES.ruleOfReading("edition-other-series");

    /** The edition was signed with a key other than that of the accepted one. */
    public static final Rule OTHER_KEY = MESSAGES.ruleOfReading("edition-other-key");

    /** The edition comes before the accepted one. */
    public static final Rule OLDER = MESSAGES.ruleOfReading("edition-older");

    /** The edition takes the place of the accepted one, or follows another one that does. */
    public static final Rule FORK = MESSAGES.ruleOfReading("edition-fork");

    /** There are editions between the accepted one and this one. */
    public static final Rule GAP = MESSAGES.ruleOfReading("edition-gap");

    /** The signature names no edition before this one. */
    public static final Rule UNLINKED = MESSAGES.ruleOfReading("edition-unlinked");

    private static final List<Rule> ALL = List.of(OTHER_SERIES, OTHER_KEY, OLDER, FORK, GAP, UNLINKED);

    private AcceptanceRules() {}

    /**
     * Returns all rules of this class.
     *
     * @return the rules
     */
    public static List<Rule> all() {
        return ALL;
    }
}
