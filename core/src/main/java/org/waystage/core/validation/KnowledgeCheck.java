package org.waystage.core.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.knowledge.Initiative;
import org.waystage.core.knowledge.Lesson;
import org.waystage.core.knowledge.Recommendation;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.reference.CodeList;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Reliability;
import org.waystage.core.source.Source;
import org.waystage.core.value.Code;

/** Checks the surveys, recommendations, lessons, initiatives and sources of a catalogue. */
final class KnowledgeCheck {
    private final Findings findings;
    private final Catalogue catalogue;
    /** The codes of all lists; for a code that several lists have, an entry that is not deprecated. */
    private final Map<Code, CodeList.Entry> allCodes = new HashMap<>();

    KnowledgeCheck(Findings findings, Catalogue catalogue) {
        this.findings = findings;
        this.catalogue = catalogue;
        catalogue
                .codeLists()
                .forEach(list -> list.codes()
                        .forEach(entry ->
                                allCodes.merge(entry.code(), entry, (one, other) -> one.isDeprecated() ? other : one)));
    }

    void run() {
        findings.ids("surveys", catalogue.surveys(), Survey::id);
        findings.each("surveys", catalogue.surveys(), this::survey);
        findings.ids("recommendations", catalogue.recommendations(), Recommendation::id);
        findings.each("recommendations", catalogue.recommendations(), value -> {
            findings.text("text", value.text());
            findings.each("bodies", value.bodies(), findings::organization);
            findings.period("period", value.period());
            references(value.technologies(), value.codes(), value.cases(), value.sources());
        });
        findings.ids("lessons", catalogue.lessons(), Lesson::id);
        findings.each("lessons", catalogue.lessons(), value -> {
            findings.text("text", value.text());
            findings.each("bodies", value.bodies(), findings::organization);
            findings.period("period", value.period());
            references(value.technologies(), value.codes(), value.cases(), value.sources());
        });
        findings.ids("initiatives", catalogue.initiatives(), Initiative::id);
        findings.circles(ModelRules.CIRCLE, "initiatives", catalogue.initiatives(), Initiative::id, Initiative::parent);
        findings.each("initiatives", catalogue.initiatives(), this::initiative);
        findings.ids("sources", catalogue.sources(), Source::id);
        findings.circles(ModelRules.CIRCLE, "sources", catalogue.sources(), Source::id, Source::replaces);
        findings.each("sources", catalogue.sources(), this::source);
    }

    private void survey(Survey survey) {
        findings.text("title", survey.title());
        findings.each("bodies", survey.bodies(), findings::organization);
        findings.period("fieldwork", survey.fieldwork());
        findings.part("respondents", survey.respondents(), survey.population());
        findings.quantity("rate", survey.rate());
        findings.citations("sources", survey.sources());
        ClearanceCheck.check(survey.clearance(), findings, catalogue.issued());
        findings.texts("notes", survey.notes());
        findings.each("answers", survey.answers(), this::answer);
    }

    private void answer(Survey.Answer answer) {
        findings.each("technologies", answer.technologies(), findings::technology);
        findings.text("topic", answer.topic());
        answer.group().ifPresent(group -> findings.code("group", "country-groups", group));
        answer.stage().ifPresent(stage -> findings.stage("stage", stage));
        findings.text("option", answer.option());
        findings.part("count", answer.count(), answer.base());
        findings.quantity("share", answer.share());
        findings.text("wording", answer.wording());
        findings.each("organizations", answer.organizations(), findings::organization);
        findings.citations("sources", answer.sources());
        findings.text("note", answer.note());
    }

    private void references(
            List<TechnologyId> technologies, List<Code> codes, List<CaseStudyId> cases, List<Citation> sources) {
        findings.each("technologies", technologies, findings::technology);
        findings.each("codes", codes, code -> {
            CodeList.Entry known = allCodes.get(code);
            if (known != null) {
                findings.deprecated("", known);
            } else if (!allCodes.isEmpty()) {
                findings.unlisted(
                        ModelRules.CODE_UNKNOWN,
                        "",
                        Map.of("code", code.value(), "list", "*"),
                        code.value(),
                        () -> catalogue.codeLists().stream()
                                .flatMap(list -> list.codes().stream())
                                .iterator(),
                        (CodeList.Entry entry) -> entry.code().value());
            }
        });
        findings.each("cases", cases, findings::caseStudy);
        findings.citations("sources", sources);
    }

    private void initiative(Initiative value) {
        findings.text("title", value.title());
        findings.text("text", value.text());
        findings.each("bodies", value.bodies(), findings::organization);
        value.funder().ifPresent(funder -> findings.organization("funder", funder));
        value.parent().ifPresent(parent -> findings.initiative("parent", parent));
        findings.period("period", value.period());
        references(value.technologies(), value.codes(), value.cases(), value.sources());
    }

    private void source(Source source) {
        findings.text("title", source.title());
        findings.texts("publishers", source.publishers());
        source.reliability()
                .ifPresent(code -> findings.listed("reliability", code, "reliability", Reliability.Listed.class));
        source.replaces().ifPresent(replaced -> findings.source("replaces", replaced));
        findings.each("parts", source.parts(), part -> findings.text("title", part.title()));
        findings.texts("notes", source.notes());
        findings.visibility(source.visibility());
    }
}
