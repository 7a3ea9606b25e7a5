package org.waystage.analysis.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.waystage.core.casestudy.CaseOutline;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.stage.StageHistory;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;

/**
 * A case that counts, with its predecessors.
 *
 * @param <T> what is known of each case
 */
public interface Lineage<T> {
    /** Returns the case that counts. */
    T own();

    /**
     * Returns the case itself and its predecessors, each after its successor, without the predecessors of a case that satisfies the
     * predicate.
     */
    List<T> asked(Predicate<T> speaks);

    /** Returns the predecessors, direct and indirect. */
    List<Before<T>> before();

    /**
     * A predecessor of the case that counts.
     *
     * @param part the case that was merged into it and is the same undertaking as this predecessor; empty if the predecessor is the same
     *     undertaking as the case that counts
     */
    record Before<T>(T what, Optional<CaseStudyId> part) {}

    /** Returns the same cases, each replaced by what a function reads from it. */
    default <R> Lineage<R> map(Function<? super T, ? extends R> read) {
        Lineage<T> known = this;
        return new Lineage<>() {
            @Override
            public R own() {
                return read.apply(known.own());
            }

            @Override
            public List<R> asked(Predicate<R> speaks) {
                return known.asked(one -> speaks.test(read.apply(one))).stream()
                        .<R>map(read)
                        .toList();
            }

            @Override
            public List<Before<R>> before() {
                return known.before().stream()
                        .map(before -> new Before<R>(read.apply(before.what()), before.part()))
                        .toList();
            }
        };
    }

    /** Returns a case without predecessors. */
    static <T> Lineage<T> alone(T own) {
        return new Alone<>(own);
    }

    /** A case without predecessors, as nearly all are. */
    record Alone<T>(T own) implements Lineage<T> {
        @Override
        public List<T> asked(Predicate<T> speaks) {
            return List.of(own);
        }

        @Override
        public List<Before<T>> before() {
            return List.of();
        }
    }

    /**
     * Returns the stage recorded for a case as of a day or, if none is recorded, the furthest stage of its
     * predecessors.
     */
    static <T extends Undertaking> EvidencedStage recorded(
            Lineage<T> lineage, Function<? super T, StageHistory> history, LocalDate day) {
        return lineage instanceof Alone<T> alone
                ? history.apply(alone.own).asOf(day)
                : recorded(lineage, one -> history.apply(one).asOf(day));
    }

    /**
     * Returns the stage recorded for a case or, if none is recorded, the furthest stage of its predecessors.
     *
     * @param stage gives the stage recorded for one case
     */
    static <T extends Undertaking> EvidencedStage recorded(
            Lineage<T> lineage, Function<? super T, EvidencedStage> stage) {
        if (lineage instanceof Alone<T> alone) {
            return stage.apply(alone.own);
        }
        return lineage.asked(one -> !stage.apply(one).answer().equals(StageAnswer.NOT_YET)).stream()
                .<EvidencedStage>map(stage)
                .min(Comparator.comparing(EvidencedStage::answer, StageAnswer.FURTHEST_FIRST))
                .orElseThrow();
    }

    /** Returns the case and its predecessors. */
    static <T> List<T> all(Lineage<T> lineage) {
        List<T> all = new ArrayList<>(List.of(lineage.own()));
        lineage.before().forEach(before -> all.add(before.what()));
        return all;
    }

    /** Returns the case with the records of all its predecessors. Records of merged cases become records of parts. */
    static Undertaking whole(Lineage<? extends Undertaking> lineage) {
        return whole(lineage, one -> true);
    }

    /** Returns the case with the records of some of its predecessors. */
    static Undertaking whole(Lineage<? extends Undertaking> lineage, Predicate<Undertaking> which) {
        if (lineage instanceof Alone) {
            return lineage.own();
        }
        Union union = new Union(lineage.own());
        for (Before<? extends Undertaking> before : lineage.before()) {
            if (which.test(before.what())) {
                union.add(before.what(), before.part());
            }
        }
        return union.build();
    }

    /** Combines several cases into one. */
    final class Union {
        private static final int MAX_PREFIX = 90;

        private final Undertaking own;
        private final List<Scope> scopes;
        private final List<StageRecord> stages;
        private final Set<String> taken = new HashSet<>();
        private final Map<String, ScopeId> parts = new HashMap<>();

        private Union(Undertaking own) {
            this.own = own;
            scopes = new ArrayList<>(own.scopes());
            stages = new ArrayList<>(own.stages());
            own.scopes().forEach(scope -> taken.add(scope.id().value()));
            own.stages().forEach(record -> record.scope().ifPresent(scope -> taken.add(scope.value())));
        }

        private void add(Undertaking before, Optional<CaseStudyId> part) {
            if (part.isEmpty()) { // the same undertaking, so its scopes are the same, identified by their ids
                before.scopes().stream()
                        .filter(scope -> taken.add(scope.id().value()))
                        .forEach(scopes::add);
                before.stages().forEach(record -> record.scope().ifPresent(scope -> taken.add(scope.value())));
                stages.addAll(before.stages());
                return;
            }
            Map<Optional<ScopeId>, List<TechnologyId>> technologies = new HashMap<>();
            before.scopes().forEach(scope -> technologies.putIfAbsent(Optional.of(scope.id()), scope.technologies()));
            for (StageRecord record : before.stages()) {
                ScopeId id = parts.get(key(part.get(), record.scope()));
                if (id == null) {
                    id = name(part.get(), record.scope());
                    List<TechnologyId> its = technologies.getOrDefault(record.scope(), List.of());
                    scopes.add(new Scope(
                            id,
                            Text.of("en", id.value()),
                            its.isEmpty() ? before.technologies() : its,
                            List.of(),
                            Extras.none()));
                }
                stages.add(record.toBuilder().scope(id).build());
            }
        }

        private static String key(CaseStudyId part, Optional<ScopeId> scope) {
            return part + scope.map(id -> " " + id).orElse("");
        }

        /** Chooses an unused scope id for a merged case, or for a scope of it. */
        private ScopeId name(CaseStudyId part, Optional<ScopeId> scope) {
            String key = key(part, scope);
            String base = key.replace(' ', '-');
            base = base.length() <= MAX_PREFIX
                    ? base
                    : base.substring(0, MAX_PREFIX).replaceAll("-+$", "");
            String name = base;
            for (int i = 2; !taken.add(name); i++) {
                name = base + "-" + i;
            }
            ScopeId id = ScopeId.of(name);
            parts.put(key, id);
            return id;
        }

        private Undertaking build() {
            return stages.size() == own.stages().size()
                    ? own
                    : new CaseOutline(
                            own.id(),
                            own.nature(),
                            own.technologies(),
                            own.adopters(),
                            own.countries(),
                            own.processes(),
                            scopes,
                            stages,
                            List.of());
        }
    }
}
