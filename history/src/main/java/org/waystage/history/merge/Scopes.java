package org.waystage.history.merge;

import java.util.HashMap;
import java.util.Map;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.id.ScopeId;
import org.waystage.core.value.Text;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.internal.text.Likeness;
import org.waystage.history.merge.outcome.NewId;
import org.waystage.history.merge.outcome.Origin;

/** Gives scopes of one id and different names ids of their own, so that no stage record comes to speak of another part. */
final class Scopes {
    private static final String WITHIN = "/scopes/";

    private Scopes() {}

    static Versions<CaseStudy> apart(Versions<CaseStudy> versions, Settling settling) {
        Map<ScopeId, Text> names = new HashMap<>();
        versions.forEach(version -> version.scopes().forEach(scope -> names.putIfAbsent(scope.id(), scope.name())));
        return versions.withNodes(node -> {
            CaseStudy study = node.record;
            Map<ScopeId, ScopeId> renamed = new HashMap<>();
            for (Scope scope : study.scopes()) {
                if (Likeness.differ(names.getOrDefault(scope.id(), scope.name()), scope.name())) {
                    ScopeId other =
                            ScopeId.of(IdPlan.apart(node.side, scope.id().value()));
                    renamed.put(scope.id(), other);
                    settling.newIds()
                            .add(new NewId(
                                    RecordKind.CASE_STUDIES,
                                    new Origin(node.side.number, study.id() + WITHIN + scope.id()),
                                    study.id() + WITHIN + other,
                                    NewId.Reason.TWO_THINGS));
                }
            }
            return renamed.isEmpty() ? study : renamed(study, renamed);
        });
    }

    private static CaseStudy renamed(CaseStudy study, Map<ScopeId, ScopeId> ids) {
        return study.toBuilder()
                .scopes(study.scopes().stream()
                        .map(scope -> new Scope(
                                ids.getOrDefault(scope.id(), scope.id()),
                                scope.name(),
                                scope.technologies(),
                                scope.countries(),
                                scope.extras()))
                        .toList())
                .stages(study.stages().stream()
                        .map(record -> record.toBuilder()
                                .scope(record.scope().map(id -> ids.getOrDefault(id, id)))
                                .build())
                        .toList())
                .build();
    }
}
