package org.waystage.core.validation;

import java.util.List;
import java.util.Map;
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
        this.asksCodes = asks(profile, ModelRules.STATEMENT_UNCODED);
    }

    private static boolean asks(ValidationProfile profile, Rule rule) {
        return profile.severityOf(rule).isPresent();
    }

    void check(CaseStudy caseStudy) {
        if (!languages.isEmpty()) {
            caseStudy.texts().forEach(this::text);
        }
        if (asksSources && caseStudy.citedSources().size() > 1) {
            findings.each("stages", caseStudy.stages(), record -> source(record.sources()));
            findings.each("outcomes", caseStudy.outcomes(), outcome -> source(outcome.sources()));
        }
        if (asksCodes) {
            coded("needs", caseStudy.needs());
            coded("benefits", caseStudy.benefits());
            coded("challenges", caseStudy.challenges());
        }
    }

    private void text(String pointer, Text text) {
        String missing =
                languages.stream().filter(language -> !text.isIn(language)).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            findings.add(ModelRules.LANGUAGE_MISSING, pointer.substring(1), Map.of("languages", missing));
        }
    }

    private void source(List<Citation> sources) {
        if (sources.isEmpty()) {
            findings.add(ModelRules.STAGE_SOURCE_OPEN, "", Map.of());
        }
    }

    private void coded(String list, List<Statement> statements) {
        findings.each(list, statements, statement -> {
            if (statement.codes().isEmpty()) {
                findings.add(ModelRules.STATEMENT_UNCODED, "", Map.of("list", list));
            }
        });
    }
}
