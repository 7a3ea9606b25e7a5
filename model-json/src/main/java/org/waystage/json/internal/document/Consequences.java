package org.waystage.json.internal.document;

import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.InitiativeId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.notice.Notice;
import org.waystage.core.validation.ModelRules;
import org.waystage.core.value.Code;
import org.waystage.json.internal.engine.Findings;

/** Recognizes the notices of the rules of the model that only follow from something left out in reading. */
final class Consequences {
    private Consequences() {}

    /**
     * Returns whether something is missing, or a reference is dangling, only because the target was left out, which has
     * its own notice.
     */
    static boolean isConsequence(Notice notice, String pointer, Findings findings) {
        if (notice.rule().equals(ModelRules.ISSUE_DATE_MISSING)) {
            return findings.isLeftOut("/issued");
        }
        if (notice.rule().equals(ModelRules.SOURCE_MISSING)) {
            return findings.hasDropped(pointer + "/sources");
        }
        if (!findings.hasLost()) {
            return false;
        }
        String target = notice.values().getOrDefault("target", notice.values().getOrDefault("code", ""));
        Object id = switch (notice.rule().id()) {
            case "link-technology-unknown" -> TechnologyId.of(target);
            case "link-organization-unknown" -> OrganizationId.of(target);
            case "link-source-unknown" -> SourceId.of(target);
            case "link-case-study-unknown" -> CaseStudyId.of(target);
            case "link-scope-unknown" -> Findings.keyOf(pointer, ScopeId.of(target));
            case "link-initiative-unknown" -> InitiativeId.of(target);
            case "link-code-list-unknown" -> CodeListId.of(target);
            case "link-code-unknown", "model-country-unknown" ->
                Code.isCode(target) ? Code.of(target) : ""; // a long value was cut
            default -> "";
        };
        return findings.isLost(id);
    }
}
