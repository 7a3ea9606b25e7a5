package org.waystage.core.validation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.notice.Rule;
import org.waystage.core.source.Citation;
import org.waystage.core.value.Text;

/** Checks what a profile may ask of an edition beyond what every catalogue needs: the {@link Rule#quiet quiet} rules. */
final class EditionCheck {
    private final Findings findings;
    private final List<String> languages;
    private final boolean asksSources;
    private final boolean asksCodes;

    /** Creates a check of the rules that a profile asks for. */
    EditionCheck(Findings findings, Catalogue catalogue, ValidationProfile profile) {
        this.findings = findings;
        this.languages = asks(profile, ModelRules.LANGUAGE_MISSING)
                ? List.copyOf(catalogue.title().byLanguage().keySet())
                : List.of();
        this.asksSources = asks(profile, ModelRules.STAGE_SOURCE_OPEN);
        this.asksCodes = asks(profile, ModelRules.LIST_UNCODED);
    }

    private static boolean asks(ValidationProfile profile, Rule rule) {
        return profile.severityOf(rule).isPresent();
    }

    void check(CaseStudy caseStudy) {
        if (!languages.isEmpty()) {
            texts(caseStudy);
        }
        if (asksSources && caseStudy.sources().size() > 1) {
            findings.each("stages", caseStudy.stages(), record -> source(record.sources()));
            findings.each("outcomes", caseStudy.outcomes(), outcome -> source(outcome.sources()));
        }
        if (asksCodes) {
            coded("needs", caseStudy.needs());
            coded("benefits", caseStudy.benefits());
            coded("challenges", caseStudy.challenges());
        }
    }

    /** Checks all texts but other titles, which are names, often in one language only. */
    private void texts(CaseStudy caseStudy) {
        text("title", Optional.of(caseStudy.title()));
        text("summary", caseStudy.summary());
        findings.each("partners", caseStudy.partners(), partner -> text("name", partner.name()));
        findings.each("scopes", caseStudy.scopes(), scope -> text("name", Optional.of(scope.name())));
        findings.each("stages", caseStudy.stages(), record -> text("note", record.note()));
        statements("needs", caseStudy.needs());
        statements("objectives", caseStudy.objectives());
        statements("benefits", caseStudy.benefits());
        statements("challenges", caseStudy.challenges());
        statements("lessons", caseStudy.lessons());
        findings.each("outcomes", caseStudy.outcomes(), outcome -> {
            text("measure", Optional.of(outcome.measure()));
            text("note", outcome.note());
        });
        findings.each("instruments", caseStudy.instruments(), reference -> text("note", reference.note()));
        findings.each("links", caseStudy.links(), link -> text("note", link.note()));
        findings.each("clearance", caseStudy.clearance(), step -> text("note", step.note()));
        findings.each("notes", caseStudy.notes(), note -> text("", Optional.of(note)));
    }

    private void statements(String list, List<Statement> statements) {
        findings.each(list, statements, statement -> text("text", statement.text()));
    }

    private void text(String member, Optional<Text> text) {
        String missing = languages.stream()
                .filter(language -> text.filter(given -> !isIn(given, language)).isPresent())
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            findings.add(ModelRules.LANGUAGE_MISSING, member, Map.of("languages", missing));
        }
    }

    /** Returns whether a text is given in a language, or in a variety of it. */
    private static boolean isIn(Text text, String language) {
        return text.byLanguage().keySet().stream()
                .anyMatch(given -> given.equals(language) || given.startsWith(language + "-"));
    }

    private void source(List<Citation> sources) {
        if (sources.isEmpty()) {
            findings.add(ModelRules.STAGE_SOURCE_OPEN, "", Map.of());
        }
    }

    private void coded(String list, List<Statement> statements) {
        if (!statements.isEmpty()
                && statements.stream().allMatch(statement -> statement.codes().isEmpty())) {
            findings.add(ModelRules.LIST_UNCODED, list, Map.of("list", list));
        }
    }
}
