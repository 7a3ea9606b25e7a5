package org.waystage.json.internal.document;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Rule;
import org.waystage.core.validation.ModelRules;
import org.waystage.json.internal.engine.Findings;
import org.waystage.json.internal.engine.StandIn;
import org.waystage.json.reading.JsonRules;

/**
 * Checks the codes and ids in what reading left out, so that one fault does not hide others until it is fixed.
 *
 * <p>A text with such a fault is read a second time: what cannot be read is dropped from its object, or replaced by a
 * stand-in if it is required. Of the notices that the rules of the model then give, only those count that are inside
 * what was left out and cannot be caused by a stand-in or a missing member. Texts without faults are read once.
 */
final class LeftOut {
    /**
     * The maximum length of a text that is read a second time, since a second value takes as much memory as the first.
     */
    static final long MOST_BYTES = 1 << 25;

    /** The rules about a code or id on its own. */
    private static final Set<String> RULES = ids(
            ModelRules.ID_DUPLICATE,
            ModelRules.TECHNOLOGY_UNKNOWN,
            ModelRules.ORGANIZATION_UNKNOWN,
            ModelRules.SOURCE_UNKNOWN,
            ModelRules.CASE_STUDY_UNKNOWN,
            ModelRules.SCOPE_UNKNOWN,
            ModelRules.INITIATIVE_UNKNOWN,
            ModelRules.CODE_LIST_UNKNOWN,
            ModelRules.CODE_UNKNOWN,
            ModelRules.WORD_UNKNOWN,
            ModelRules.SUCCESSOR_UNKNOWN,
            ModelRules.CODE_UNLISTED,
            ModelRules.STAGE_MISSPELT,
            ModelRules.BASIS_MISSPELT,
            ModelRules.COUNTRY_UNKNOWN);

    /** The rules whose breach ends the reading of a text. */
    private static final Set<String> ENDS = ids(
            JsonRules.SYNTAX, JsonRules.TRUNCATED, JsonRules.TRAILING, JsonRules.NOT_UTF_8, JsonRules.LIMIT_EXCEEDED);

    private LeftOut() {}

    private static Set<String> ids(Rule... rules) {
        return Stream.of(rules).map(Rule::id).collect(Collectors.toSet());
    }

    /** Returns whether part or all of a text was left out in reading, although the text is complete. */
    static boolean isIn(@Nullable Object value, Findings findings) {
        return (value == null || findings.hasDropped()) && !endsEarly(findings);
    }

    /** Returns whether the reading of a text has ended before the end of the text, or the text before that of the value. */
    static boolean endsEarly(Findings findings) {
        return findings.countsByRule().keySet().stream().anyMatch(ENDS::contains);
    }

    /**
     * Adds the notices of the model about the value read with stand-ins, if they are about what was left out.
     *
     * @param all whether everything was left out
     * @param patched the findings from reading the value with stand-ins
     */
    static void add(Notice notice, boolean all, Findings patched, Findings findings) {
        if (!RULES.contains(notice.rule().id())) {
            return;
        }
        String pointer = patched.inDocument(notice.place().pointer());
        Map<String, String> values = patched.inDocument(notice.values());
        boolean leftOut =
                all || findings.isInDropped(pointer) || findings.isInDropped(values.getOrDefault("first", ""));
        if (leftOut && !values.containsValue(StandIn.STRING) && !Consequences.isConsequence(notice, pointer, patched)) {
            findings.add(notice.rule(), pointer, -1, values);
        }
    }
}
