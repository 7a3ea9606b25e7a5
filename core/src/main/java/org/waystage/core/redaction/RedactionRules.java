package org.waystage.core.redaction;

import static org.waystage.core.internal.words.CoreMessages.MESSAGES;
import static org.waystage.core.notice.Severity.INFO;
import static org.waystage.core.notice.Severity.WARNING;

import java.util.List;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.RuleWords;

/** The rules about what an editor should look at after a {@link Redaction}, as data. */
public final class RedactionRules {
    private static final RuleWords HOLDERS = MESSAGES.words("word.holder", "what");

    /** A kept text contains the name of something that was left out. */
    public static final Rule NAME_MENTIONED = MESSAGES.rule("redaction-name-mentioned", WARNING);

    /** A mark is in a place where this version has none, or is misspelt. */
    public static final Rule MARK_UNREAD = MESSAGES.rule("redaction-mark-unread", WARNING);

    /** A mark has a code that this version does not list. */
    public static final Rule MARK_UNLISTED = MESSAGES.rule("redaction-mark-unlisted", WARNING);

    /** A kept part has lost sources. */
    public static final Rule SOURCES_LOST = MESSAGES.rule("redaction-sources-lost", WARNING);

    /** Something without a mark is left out because everything that it rests on or belongs to is left out. */
    public static final Rule NOTHING_LEFT =
            MESSAGES.rule("redaction-nothing-left", INFO).worded(HOLDERS);

    /** A case study or survey is left out because it is not cleared. */
    public static final Rule NOT_CLEARED = MESSAGES.rule("redaction-not-cleared", INFO);

    private static final List<Rule> ALL =
            List.of(NAME_MENTIONED, MARK_UNREAD, MARK_UNLISTED, SOURCES_LOST, NOTHING_LEFT, NOT_CLEARED);

    private RedactionRules() {}

    /**
     * Returns all rules.
     *
     * @return the rules, immutable
     */
    public static List<Rule> all() {
        return ALL;
    }
}
