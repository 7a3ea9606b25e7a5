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
 * Checks the codes and ids in what reading left out of a value, so that one fault does not hide others until it is mended.
 *
 * <p>A text with such a fault is read once more: what cannot be read is left away in the object around it, and has a stand-in
 * where it must be there. Of what the rules of the model say of that value only that counts which no stand-in and nothing
 * missing can cause, inside of what was left out. Good texts are read once.
 */
final class LeftOut {
    /** The length of the longest text that is read once more: a second value beside the first takes as much memory again. */
    static final long MOST_BYTES = 1 << 25;

    /** The rules about a code or id alone. */
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
            ModelRules.CODE_UNLISTED,
            ModelRules.STAGE_MISSPELT,
            ModelRules.BASIS_MISSPELT,
            ModelRules.COUNTRY_UNKNOWN);

    /** The rules after a breach of which the rest of a text was not read. */
    private static final Set<String> ENDS = ids(
            JsonRules.SYNTAX, JsonRules.TRUNCATED, JsonRules.TRAILING, JsonRules.NOT_UTF_8, JsonRules.LIMIT_EXCEEDED);

    private LeftOut() {}

    private static Set<String> ids(Rule... rules) {
        return Stream.of(rules).map(Rule::id).collect(Collectors.toSet());
    }

    /** Tells whether something was left out of what was read of a text, or all of it, though the text is whole. */
    static boolean isIn(@Nullable Object value, Findings findings) {
        return (value == null || findings.hasDropped())
                && findings.countsByRule().keySet().stream().noneMatch(ENDS::contains);
    }

    /**
     * Adds what the model says of the value that was read with stand-ins, as far as it is about what was left out.
     *
     * @param all whether all was left out
     * @param patched what was found when the value was read with stand-ins
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
