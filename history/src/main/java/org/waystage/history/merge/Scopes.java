package org.waystage.history.merge;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.id.ScopeId;
import org.waystage.core.value.Text;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.internal.text.FreeIds;
import org.waystage.history.internal.text.Likeness;
import org.waystage.history.merge.outcome.NewId;
import org.waystage.history.merge.outcome.Origin;

/**
 * Gives new ids to scopes with the same id and different names; otherwise a stage record would refer to the wrong part. A scope that an
 * earlier merge renamed in this way is recognized, and so is one that has the name of another.
 */
final class Scopes {
    private static final String WITHIN = "/scopes/";

    private Scopes() {}

    /** The names of the scopes that have their ids, and the ids by name. */
    private static final class Names {
        private final Map<ScopeId, Text> byId = new HashMap<>();
        private final Map<String, Set<ScopeId>> ids = new HashMap<>();

        void add(ScopeId id, Text name) {
            if (byId.putIfAbsent(id, name) == null) {
                Likeness.sayings(name)
                        .forEach(saying -> ids.computeIfAbsent(saying, one -> new HashSet<>(2))
                                .add(id));
            }
        }

        /** Returns the ids that have a name, in any language. */
        Set<ScopeId> ids(Text name) {
            Set<ScopeId> all = new HashSet<>();
            Likeness.sayings(name).forEach(saying -> all.addAll(ids.getOrDefault(saying, Set.of())));
            return all;
        }
    }

    static Versions<CaseStudy> apart(Versions<CaseStudy> versions, Settling settling) {
        Map<ScopeId, Text> stated = new HashMap<>();
        Names names = new Names();
        versions.forEach(version -> version.scopes().forEach(scope -> stated.putIfAbsent(scope.id(), scope.name())));
        return versions.withNodes(node -> {
            CaseStudy study = node.record();
            Map<ScopeId, ScopeId> renamed = new HashMap<>();
            Set<ScopeId> own = new HashSet<>();
            Map<ScopeId, Scope> scopes = new LinkedHashMap<>();
            study.scopes().forEach(scope -> scopes.putIfAbsent(scope.id(), scope));
            own.addAll(scopes.keySet());
            for (Scope scope : scopes.values()) {
                ScopeId id = id(node.side, scope, own, stated, names);
                names.add(id, scope.name());
                own.add(id);
                if (!id.equals(scope.id())) {
                    renamed.put(scope.id(), id);
                    settling.newIds()
                            .add(new NewId(
                                    RecordKind.CASE_STUDIES,
                                    new Origin(node.side.number, Kind.CASE_STUDIES.id(node) + WITHIN + scope.id()),
                                    study.id() + WITHIN + id,
                                    isAlike(stated, id, scope) ? NewId.Reason.UNIFIED : NewId.Reason.TWO_THINGS));
                }
            }
            return renamed.isEmpty() ? study : renamed(study, renamed);
        });
    }

    /**
     * Returns the id that a scope has in the merged case.
     *
     * @param own the ids of the other scopes of its case, which it cannot have
     * @param stated the name of each id in the first version that has it
     * @param names the names of the scopes that have their ids
     */
    private static ScopeId id(Side side, Scope scope, Set<ScopeId> own, Map<ScopeId, Text> stated, Names names) {
        ScopeId apart = ScopeId.of(IdPlan.apart(side, scope.id().value()));
        if (!own.contains(apart) && isAlike(stated, apart, scope)) {
            return apart;
        }
        Optional<ScopeId> ofTheName =
                names.ids(scope.name()).stream().filter(id -> !own.contains(id)).min(Comparator.naturalOrder());
        boolean free = !names.byId.containsKey(scope.id());
        if (free && ofTheName.isPresent()) {
            return ofTheName.get();
        }
        if (free || !Likeness.differ(names.byId.getOrDefault(scope.id(), scope.name()), scope.name())) {
            return scope.id();
        }
        return ofTheName.orElseGet(() -> ScopeId.of(FreeIds.of(
                apart.value(), id -> own.contains(ScopeId.of(id)) || names.byId.containsKey(ScopeId.of(id)))));
    }

    /** Returns whether the scope with an id has the name of another, in any language. */
    private static boolean isAlike(Map<ScopeId, Text> names, ScopeId id, Scope scope) {
        Text name = names.get(id);
        return name != null && !Collections.disjoint(Likeness.sayings(name), Likeness.sayings(scope.name()));
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
