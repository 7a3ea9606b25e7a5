package org.waystage.core.redaction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.ScopeId;
import org.waystage.core.stage.StageRecord;

/** Leaves out of case studies what an audience must not see. */
final class CaseRedaction {
    private final Cut cut;
    private final Cut.Parts<StageRecord> stages;
    private final Cut.Parts<Statement> statements;
    private final Cut.Parts<Outcome> outcomes;

    CaseRedaction(Cut cut) {
        this.cut = cut;
        stages = new Cut.Parts<>(
                RedactionReport.Content.STAGE_RECORDS,
                StageRecord::sources,
                (record, sources) -> record.toBuilder().sources(sources).build(),
                cut.left::add);
        statements = new Cut.Parts<>(
                RedactionReport.Content.STATEMENTS, Statement::sources, Statement::withSources, cut.left::add);
        outcomes = new Cut.Parts<>(
                RedactionReport.Content.OUTCOMES,
                Outcome::sources,
                (outcome, sources) -> outcome.toBuilder().sources(sources).build(),
                cut.left::add);
    }

    List<CaseStudy> caseStudies(List<CaseStudy> values) {
        List<CaseStudy> kept = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            caseStudy(values.get(i), i).ifPresent(kept::add);
        }
        return kept;
    }

    /** Returns what is kept of the case at a position in the catalogue; empty if it is left out. */
    private Optional<CaseStudy> caseStudy(CaseStudy value, int place) {
        String pointer = "/caseStudies/" + place;
        if (!cut.cases.contains(value.id())) {
            return Optional.of(caseStudy(value, pointer));
        }
        cut.left.add(value);
        cut.count(RedactionReport.Content.CASE_STUDIES, 1);
        if (!cut.isMarked(value)) {
            cut.restsOnNothing(value).ifPresent(what -> cut.nothingLeft(pointer, what));
        }
        return Optional.empty();
    }

    private CaseStudy caseStudy(CaseStudy value, String pointer) {
        cut.sayLost(pointer, cut.lost(value.sources()));
        value.partners().stream().filter(cut::isMarked).forEach(cut.left::add);
        Set<ScopeId> closed = new HashSet<>();
        value.scopes().stream().filter(this::isClosed).forEach(scope -> closed.add(scope.id()));
        List<StageRecord> records = cut.parts(
                stages,
                pointer + "/stages",
                value.stages(),
                value.sources(),
                record -> record.scope().filter(closed::contains).isPresent());
        CaseStudy kept = value.toBuilder()
                .technologies(cut.without(
                        RedactionReport.Content.REFERENCES, value.technologies(), cut.technologies::contains))
                .adopters(
                        cut.without(RedactionReport.Content.REFERENCES, value.adopters(), cut.organizations::contains))
                .partners(cut.without(
                        RedactionReport.Content.REFERENCES,
                        value.partners(),
                        partner -> partner.organization()
                                .filter(cut.organizations::contains)
                                .isPresent()))
                .scopes(scopes(value, records, closed))
                .stages(records)
                .needs(statements(value, pointer + "/needs", value.needs()))
                .objectives(statements(value, pointer + "/objectives", value.objectives()))
                .benefits(statements(value, pointer + "/benefits", value.benefits()))
                .challenges(statements(value, pointer + "/challenges", value.challenges()))
                .lessons(statements(value, pointer + "/lessons", value.lessons()))
                .outcomes(
                        cut.parts(outcomes, pointer + "/outcomes", value.outcomes(), value.sources(), outcome -> false))
                .links(cut.without(
                        RedactionReport.Content.LINKS,
                        value.links(),
                        link -> link.target().filter(cut.cases::contains).isPresent()))
                .sources(cut.citations(value.sources()))
                .clearance(cut.clearance(value.clearance()))
                .build();
        return pieces(kept) == pieces(value)
                ? kept
                : kept.toBuilder()
                        .sourceFields(
                                cut.without(RedactionReport.Content.SOURCE_FIELDS, value.sourceFields(), field -> true))
                        .build();
    }

    private List<Statement> statements(CaseStudy value, String pointer, List<Statement> values) {
        return cut.parts(statements, pointer, values, value.sources(), statement -> false);
    }

    /** Returns the number of parts that source fields may repeat. */
    private static int pieces(CaseStudy value) {
        return value.scopes().size()
                + value.stages().size()
                + value.needs().size()
                + value.objectives().size()
                + value.benefits().size()
                + value.challenges().size()
                + value.lessons().size()
                + value.outcomes().size();
    }

    /** Returns whether a scope is left out, because of its mark or because all its technologies are left out. */
    private boolean isClosed(Scope scope) {
        return cut.isMarked(scope) || Cut.allGo(scope.technologies(), cut.technologies::contains);
    }

    /** Leaves out the scopes to be left out, and those that only left-out stage records referred to. */
    private List<Scope> scopes(CaseStudy value, List<StageRecord> kept, Set<ScopeId> closed) {
        Set<ScopeId> gone = new HashSet<>();
        value.stages().forEach(record -> record.scope().ifPresent(gone::add));
        kept.forEach(record -> record.scope().ifPresent(gone::remove));
        gone.addAll(closed);
        value.scopes().stream().filter(scope -> gone.contains(scope.id())).forEach(cut.left::add);
        return cut.without(RedactionReport.Content.SCOPES, value.scopes(), scope -> gone.contains(scope.id())).stream()
                .map(scope -> new Scope(
                        scope.id(),
                        scope.name(),
                        cut.without(
                                RedactionReport.Content.REFERENCES, scope.technologies(), cut.technologies::contains),
                        scope.countries(),
                        scope.extras()))
                .toList();
    }
}
