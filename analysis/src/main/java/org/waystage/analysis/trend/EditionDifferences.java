package org.waystage.analysis.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waystage.analysis.trend.Comparability.Difference;
import org.waystage.analysis.trend.Comparability.Reason;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.reference.Technology;
import org.waystage.core.stage.Phase;
import org.waystage.core.value.PartialDate;

/** Finds the differences that make editions incomparable. */
final class EditionDifferences {
    /** The code lists that provide the keys of dimensions. */
    private static final List<String> COUNTED_BY = List.of("countries", "country-groups", "customs-processes");

    private final EditionHistory history;
    private final List<Difference> found = new ArrayList<>();

    EditionDifferences(EditionHistory history) {
        this.history = history;
    }

    List<Difference> find() {
        List<Catalogue> editions = history.editions();
        if (editions.size() < 2) {
            String label = EditionTrend.label(history.latest());
            found.add(new Difference(Reason.TOO_FEW, label, label, List.of()));
        }
        for (Catalogue edition : editions) {
            if (edition.issued().isEmpty()) {
                String label = EditionTrend.label(edition);
                found.add(new Difference(Reason.DATE_NOT_STATED, label, label, List.of("no issue date")));
            }
        }
        for (int i = 1; i < editions.size(); i++) {
            new Pair(editions.get(i - 1), editions.get(i)).compare();
        }
        return found;
    }

    /** Two consecutive editions. */
    private final class Pair {
        private final Catalogue earlier;
        private final Catalogue later;
        private final Map<CaseStudyId, CaseStudy> before;
        private final Map<CaseStudyId, CaseStudy> after;

        Pair(Catalogue earlier, Catalogue later) {
            this.earlier = earlier;
            this.later = later;
            before = byKey(earlier.caseStudies(), CaseStudy::id);
            after = byKey(later.caseStudies(), CaseStudy::id);
        }

        void compare() {
            vocabulary();
            technologies();
            compareSets(Reason.POPULATION_CHANGED, "adopters of the kind ", Pair::kinds);
            compareSets(Reason.POPULATION_CHANGED, "cases of the nature ", Pair::natures);
            compareSets(Reason.VOCABULARY_CHANGED, "words of the scheme ", Pair::schemes);
            coverage();
        }

        private void note(Reason reason, List<String> values) {
            if (!values.isEmpty()) {
                found.add(new Difference(reason, EditionTrend.label(earlier), EditionTrend.label(later), values));
            }
        }

        private void compareSets(Reason reason, String what, Function<Catalogue, Set<String>> of) {
            Set<String> old = of.apply(earlier);
            Set<String> young = of.apply(later);
            Stream<String> gone = old.stream().filter(value -> !young.contains(value));
            Stream<String> come = young.stream().filter(value -> !old.contains(value));
            note(
                    reason,
                    Stream.concat(
                                    gone.map(value -> what + value + " in the earlier only"),
                                    come.map(value -> what + value + " in the later only"))
                            .toList());
        }

        private void vocabulary() {
            for (String list : COUNTED_BY) {
                Map<String, CodeList.Entry> old = codes(earlier, list);
                Map<String, CodeList.Entry> young = codes(later, list);
                note(Reason.VOCABULARY_CHANGED, changes("code " + list + " ", old, young, (a, b) -> true));
                note(
                        Reason.DEFINITION_CHANGED,
                        others(
                                "code " + list + " ",
                                old,
                                young,
                                (a, b) -> a.broader().equals(b.broader())
                                        && a.definition().equals(b.definition())));
            }
            for (Crosswalk old : earlier.crosswalks()) {
                for (Crosswalk young : later.crosswalks()) {
                    if (old.scheme().equals(young.scheme())) {
                        note(
                                Reason.VOCABULARY_CHANGED,
                                changes(
                                        "word of " + old.scheme().value() + " ",
                                        byKey(old.rows(), Crosswalk.Row::word),
                                        byKey(young.rows(), Crosswalk.Row::word),
                                        (a, b) -> a.stage().equals(b.stage())
                                                && a.relation().equals(b.relation())));
                    }
                }
            }
        }

        private void technologies() {
            Map<TechnologyId, Technology> old = byKey(earlier.technologies(), Technology::id);
            Map<TechnologyId, Technology> young = byKey(later.technologies(), Technology::id);
            note(
                    Reason.VOCABULARY_CHANGED,
                    old.keySet().stream()
                            .filter(id -> !young.containsKey(id))
                            .map(id -> "technology " + id.value() + " went")
                            .toList());
            note(
                    Reason.DEFINITION_CHANGED,
                    others(
                            "technology ",
                            old,
                            young,
                            (a, b) -> a.broader().equals(b.broader())
                                    && a.definition().equals(b.definition())));
            Set<TechnologyId> known = new HashSet<>(old.keySet());
            before.values().forEach(caseStudy -> known.addAll(caseStudy.technologies()));
            List<String> moved = new ArrayList<>();
            after.forEach((id, caseStudy) -> caseStudy.technologies().stream()
                    .filter(technology -> isThere(id, before) && !known.contains(technology))
                    .forEach(technology -> moved.add("case " + id.value() + " moved to " + technology.value())));
            note(Reason.VOCABULARY_CHANGED, moved);
        }

        private void coverage() {
            Set<CaseStudyId> explained = new HashSet<>();
            after.values()
                    .forEach(caseStudy -> caseStudy
                            .links()
                            .forEach(link -> link.target()
                                    .filter(target -> !target.isMadeUp())
                                    .ifPresent(explained::add)));
            List<CaseStudyId> gone = before.values().stream()
                    .filter(caseStudy -> !isThere(caseStudy.id(), after) && !explained.contains(caseStudy.id()))
                    .filter(caseStudy -> !hasEnded(caseStudy) && !leadsOn(caseStudy))
                    .map(CaseStudy::id)
                    .toList();
            if (gone.size() > Comparability.MAX_UNEXPLAINED * before.size()) {
                note(
                        Reason.COVERAGE_FELL,
                        List.of(gone.size() + " of " + before.size() + " cases went without an end being recorded"));
            }
            List<CaseStudyId> late = after.values().stream()
                    .filter(caseStudy -> !isThere(caseStudy.id(), before) && isOlder(caseStudy))
                    .map(CaseStudy::id)
                    .toList();
            if (late.size() > Comparability.MAX_UNEXPLAINED * after.size()) {
                note(
                        Reason.COVERAGE_ROSE,
                        List.of(late.size() + " of " + after.size() + " cases came though they are older"));
            }
        }

        /** Returns whether a case of one edition is in the other; false for a made-up id, which cannot show it. */
        private static boolean isThere(CaseStudyId id, Map<CaseStudyId, CaseStudy> other) {
            return !id.isMadeUp() && other.containsKey(id);
        }

        private boolean hasEnded(CaseStudy caseStudy) {
            return earlier.history(caseStudy).current().phase().equals(Optional.of(Phase.END));
        }

        /** Returns whether a case that disappeared states its successor. */
        private boolean leadsOn(CaseStudy caseStudy) {
            return caseStudy.links().stream()
                    .flatMap(link -> link.target().stream())
                    .anyMatch(target -> isThere(target, after));
        }

        private boolean isOlder(CaseStudy caseStudy) {
            Optional<LocalDate> issued = earlier.issued().map(PartialDate::earliest);
            boolean linked = caseStudy.links().stream()
                    .flatMap(link -> link.target().stream())
                    .anyMatch(target -> isThere(target, before));
            return !linked
                    && later.history(caseStudy).byScope().values().stream()
                            .flatMap(List::stream)
                            .flatMap(fact -> fact.latest().stream())
                            .anyMatch(day -> issued.filter(day::isBefore).isPresent());
        }

        private static Map<String, CodeList.Entry> codes(Catalogue catalogue, String list) {
            return catalogue.codeLists().stream()
                    .filter(codes -> codes.id().value().equals(list))
                    .findFirst()
                    .map(codes -> byKey(codes.codes(), entry -> entry.code().value()))
                    .orElse(Map.of());
        }

        private static Set<String> kinds(Catalogue catalogue) {
            Set<String> kinds = new TreeSet<>();
            catalogue.caseStudies().stream()
                    .flatMap(caseStudy -> caseStudy.adopters().stream())
                    .distinct()
                    .forEach(adopter -> catalogue
                            .organization(adopter)
                            .flatMap(Organization::kind)
                            .map(OrganizationKind::code)
                            .ifPresent(kinds::add));
            return kinds;
        }

        private static Set<String> natures(Catalogue catalogue) {
            Set<String> natures = new TreeSet<>();
            catalogue
                    .caseStudies()
                    .forEach(caseStudy -> caseStudy.nature().map(Nature::code).ifPresent(natures::add));
            return natures;
        }

        private static Set<String> schemes(Catalogue catalogue) {
            Set<String> schemes = new TreeSet<>();
            catalogue.caseStudies().stream()
                    .flatMap(caseStudy -> caseStudy.stages().stream())
                    .flatMap(stage -> stage.reportedAs().stream())
                    .forEach(reported -> schemes.add(reported.scheme().value()));
            return schemes;
        }
    }

    private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
        Map<K, V> map = new LinkedHashMap<>();
        values.forEach(value -> map.putIfAbsent(key.apply(value), value));
        return map;
    }

    /** Returns the values that were removed, added or changed. */
    private static <K, V> List<String> changes(String what, Map<K, V> old, Map<K, V> young, BiPredicate<V, V> same) {
        List<String> changes = new ArrayList<>();
        old.keySet().stream().filter(key -> !young.containsKey(key)).forEach(key -> changes.add(what + key + " went"));
        young.keySet().stream().filter(key -> !old.containsKey(key)).forEach(key -> changes.add(what + key + " came"));
        changes.addAll(others(what, old, young, same));
        return changes;
    }

    private static <K, V> List<String> others(String what, Map<K, V> old, Map<K, V> young, BiPredicate<V, V> same) {
        return old.entrySet().stream()
                .filter(entry -> young.containsKey(entry.getKey())
                        && !same.test(entry.getValue(), Objects.requireNonNull(young.get(entry.getKey()))))
                .map(entry -> what + entry.getKey() + " is another")
                .toList();
    }
}
