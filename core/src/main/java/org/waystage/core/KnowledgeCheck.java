package org.waystage.core;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the surveys, the recommendations, lessons and initiatives, and the sources of a catalogue. */
final class KnowledgeCheck {
    private final CatalogueValidator.Findings findings;
    private final Catalogue catalogue;
    private final Set<Code> allCodes = new HashSet<>();

    KnowledgeCheck(CatalogueValidator.Findings findings, Catalogue catalogue) {
        this.findings = findings;
        this.catalogue = catalogue;
        catalogue.codeLists().forEach(list -> list.codes().forEach(entry -> allCodes.add(entry.code())));
    }

    void run() {
        findings.ids("/surveys", catalogue.surveys(), Survey::id);
        findings.each("/surveys", catalogue.surveys(), this::survey);
        findings.ids("/recommendations", catalogue.recommendations(), Recommendation::id);
        findings.each("/recommendations", catalogue.recommendations(), (at, value) -> {
            findings.text(at + "/text", value.text());
            findings.each(at + "/bodies", value.bodies(), findings::organization);
            findings.period(at + "/period", value.period());
            references(at, value.technologies(), value.codes(), value.cases(), value.sources());
        });
        findings.ids("/lessons", catalogue.lessons(), Lesson::id);
        findings.each("/lessons", catalogue.lessons(), (at, value) -> {
            findings.text(at + "/text", value.text());
            findings.each(at + "/bodies", value.bodies(), findings::organization);
            findings.period(at + "/period", value.period());
            references(at, value.technologies(), value.codes(), value.cases(), value.sources());
        });
        findings.ids("/initiatives", catalogue.initiatives(), Initiative::id);
        findings.circles("/initiatives", catalogue.initiatives(), Initiative::id, Initiative::parent);
        findings.each("/initiatives", catalogue.initiatives(), this::initiative);
        findings.ids("/sources", catalogue.sources(), Source::id);
        findings.circles("/sources", catalogue.sources(), Source::id, Source::replaces);
        findings.each("/sources", catalogue.sources(), this::source);
    }

    private void survey(String pointer, Survey survey) {
        findings.text(pointer + "/title", survey.title());
        findings.each(pointer + "/bodies", survey.bodies(), findings::organization);
        findings.period(pointer + "/fieldwork", survey.fieldwork());
        findings.part(pointer + "/respondents", survey.respondents(), survey.population());
        findings.quantity(pointer + "/rate", survey.rate());
        findings.citations(pointer + "/sources", survey.sources());
        findings.texts(pointer + "/notes", survey.notes());
        findings.each(pointer + "/answers", survey.answers(), this::answer);
    }

    private void answer(String pointer, Survey.Answer answer) {
        findings.each(pointer + "/technologies", answer.technologies(), findings::technology);
        findings.text(pointer + "/topic", answer.topic());
        answer.group().ifPresent(group -> findings.code(pointer + "/group", "country-groups", group));
        answer.stage()
                .ifPresent(stage -> findings.listed(pointer + "/stage", stage, "stage", AdoptionStage.Listed.class));
        findings.text(pointer + "/option", answer.option());
        findings.part(pointer + "/count", answer.count(), answer.base());
        findings.quantity(pointer + "/share", answer.share());
        findings.text(pointer + "/wording", answer.wording());
        findings.each(pointer + "/organizations", answer.organizations(), findings::organization);
        findings.citations(pointer + "/sources", answer.sources());
        findings.text(pointer + "/note", answer.note());
    }

    private void references(
            String pointer,
            List<TechnologyId> technologies,
            List<Code> codes,
            List<CaseStudyId> cases,
            List<Citation> sources) {
        findings.each(pointer + "/technologies", technologies, findings::technology);
        findings.each(pointer + "/codes", codes, (at, code) -> {
            if (!allCodes.isEmpty() && !allCodes.contains(code)) {
                findings.unlisted(
                        ModelRules.CODE_UNKNOWN,
                        at,
                        Map.of("code", code.value(), "list", "*"),
                        code.value(),
                        () -> catalogue.codeLists().stream()
                                .flatMap(list -> list.codes().stream())
                                .iterator(),
                        (CodeList.Entry entry) -> entry.code().value());
            }
        });
        findings.each(pointer + "/cases", cases, findings::caseStudy);
        findings.citations(pointer + "/sources", sources);
    }

    private void initiative(String pointer, Initiative value) {
        findings.text(pointer + "/title", value.title());
        findings.text(pointer + "/text", value.text());
        findings.each(pointer + "/bodies", value.bodies(), findings::organization);
        value.funder().ifPresent(funder -> findings.organization(pointer + "/funder", funder));
        value.parent().ifPresent(parent -> findings.initiative(pointer + "/parent", parent));
        findings.period(pointer + "/period", value.period());
        references(pointer, value.technologies(), value.codes(), value.cases(), value.sources());
    }

    private void source(String pointer, Source source) {
        findings.text(pointer + "/title", source.title());
        findings.texts(pointer + "/publishers", source.publishers());
        source.reliability()
                .ifPresent(code ->
                        findings.listed(pointer + "/reliability", code, "reliability", Reliability.Listed.class));
        source.replaces().ifPresent(replaced -> findings.source(pointer + "/replaces", replaced));
        findings.each(pointer + "/parts", source.parts(), (at, part) -> findings.text(at + "/title", part.title()));
        findings.texts(pointer + "/notes", source.notes());
        findings.visibility(pointer, source.visibility());
    }
}
