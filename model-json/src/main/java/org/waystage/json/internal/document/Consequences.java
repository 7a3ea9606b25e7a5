package org.waystage.json.internal.document;

import java.util.Map;
import java.util.Optional;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.InitiativeId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.notice.Notice;
import org.waystage.core.value.Code;
import org.waystage.json.internal.engine.Findings;

/** Recognizes the notices of the rules of the model that only follow from something left out in reading. */
final class Consequences {
    private Consequences() {}

    /**
     * Returns whether something is missing, or a reference is dangling, only because the target was left out, which has
     * its own notice.
     *
     * @param notice the notice
     * @param pointer the pointer of the notice in the document
     * @param findings what reading has found
     */
    static boolean isConsequence(Notice notice, String pointer, Findings findings) {
        return switch (notice.rule().id()) {
            case "model-issue-date-missing" -> findings.isLeftOut("/issued");
            case "model-source-missing", "model-stage-source-open" -> findings.hasDropped(pointer + "/sources");
            case "model-statement-uncoded" -> findings.hasDropped(pointer + "/codes");
            case "time-plan-overdue" -> findings.hasDropped(above(pointer));
            case "model-clearance-order" -> findings.hasDropped(above(above(pointer)));
            default -> findings.hasLost() && isLost(notice, pointer, findings);
        };
    }

    private static String above(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static boolean isLost(Notice notice, String pointer, Findings findings) {
        Map<String, String> values = notice.values();
        String target = values.getOrDefault("target", values.getOrDefault("code", ""));
        Optional<Object> id = switch (notice.rule().id()) {
            case "link-technology-unknown" -> Optional.of(TechnologyId.of(target));
            case "link-organization-unknown" -> Optional.of(OrganizationId.of(target));
            case "link-source-unknown" -> Optional.of(SourceId.of(target));
            case "link-case-study-unknown" -> Optional.of(CaseStudyId.of(target));
            case "link-scope-unknown" -> Optional.of(Findings.keyOf(pointer, ScopeId.of(target)));
            case "link-initiative-unknown" -> Optional.of(InitiativeId.of(target));
            case "link-code-list-unknown" -> Optional.of(CodeListId.of(target));
            case "link-successor-unknown" ->
                pointer.startsWith("/technologies/") ? Optional.of(TechnologyId.of(target)) : code(target);
            case "link-code-unknown", "model-country-unknown" -> code(target);
            case "link-word-unknown" -> Optional.of(Findings.keyOf(values.getOrDefault("word", "")));
            default -> Optional.empty();
        };
        return id.filter(findings::isLost).isPresent();
    }

    private static Optional<Object> code(String target) {
        return Optional.of(target).filter(Code::isCode).map(Code::of); // a long value was cut
    }
}
