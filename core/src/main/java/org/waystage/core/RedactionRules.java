package org.waystage.core;

import static org.waystage.core.Severity.WARNING;

import java.util.List;

/** The rules of what an editor should look at after a {@link Redaction}, as data. */
public final class RedactionRules {
    /** A text that stays has the name of something that was left out. */
    public static final Rule NAME_MENTIONED = Rule.of(
            "redaction-name-mentioned",
            WARNING,
            "'{name}' was left out, but is still mentioned here.",
            "« {name} » ne figure plus dans cette édition, mais est encore mentionné ici.");

    /** A member that this version does not know looks like a mark. */
    public static final Rule MARK_UNREAD = Rule.of(
            "redaction-mark-unread",
            WARNING,
            "A member 'visibility' stands where this version reads none; the mark had no effect.",
            "Un membre « visibility » figure là où cette version n'en lit aucun ; la marque est restée sans effet.");

    private static final List<Rule> ALL = List.of(NAME_MENTIONED, MARK_UNREAD);

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
