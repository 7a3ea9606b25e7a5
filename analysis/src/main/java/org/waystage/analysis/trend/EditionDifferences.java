package org.waystage.analysis.trend;

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
import java.util.function.Predicate;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.trend.Comparability.Detail;
import org.waystage.analysis.trend.Comparability.Difference;
import org.waystage.analysis.trend.Comparability.Reason;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Countries;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.reference.Technology;
import org.waystage.core.value.Text;
import org.waystage.core.value.TextKey;

/** Finds the differences that make editions incomparable for counts by a dimension. */
final class EditionDifferences {
    private final EditionHistory history;
    private final Dimension by;
    private final List<Difference> found = new ArrayList<>();

    EditionDifferences(EditionHistory history, Dimension by) {
        this.history = history;
        this.by = by;
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
                found.add(new Difference(
                        Reason.DATE_NOT_STATED, label, label, List.of(new Detail("no-issue-date", Map.of()))));
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

        Pair(Catalogue earlier, Catalogue later) {
            this.earlier = earlier;
            this.later = later;
        }

        void compare() {
            switch (by) {
                case TECHNOLOGY, GROUP -> technologies();
                case REGION -> {
                    codes("countries", entry -> true);
                    codes(
                            "country-groups",
                            entry -> entry.broader()
                                    .filter(Countries.WCO::equals)
                                    .isPresent());
                }
                case COUNTRY, LDC, WTO -> codes("countries", entry -> true);
                case PROCESS -> codes("customs-processes", entry -> true);
                case KIND, NATURE -> {}
            }
            crosswalks();
            sets(Reason.POPULATION_CHANGED, "kind", Pair::kinds);
            sets(Reason.POPULATION_CHANGED, "nature", Pair::natures);
            sets(Reason.VOCABULARY_CHANGED, "scheme", Pair::schemes);
            found.addAll(new Coverage(earlier, later).all());
        }

        private void note(Reason reason, List<Detail> details) {
            if (!details.isEmpty()) {
                found.add(new Difference(reason, EditionTrend.label(earlier), EditionTrend.label(later), details));
            }
        }

        private void sets(Reason reason, String what, Function<Catalogue, Set<String>> of) {
            Set<String> old = of.apply(earlier);
            Set<String> young = of.apply(later);
            List<Detail> details = new ArrayList<>();
            old.stream()
                    .filter(value -> !young.contains(value))
                    .forEach(value -> details.add(new Detail(what + "-in-earlier", Map.of("value", value))));
            young.stream()
                    .filter(value -> !old.contains(value))
                    .forEach(value -> details.add(new Detail(what + "-in-later", Map.of("value", value))));
            note(reason, details);
        }

        private void codes(String list, Predicate<CodeList.Entry> which) {
            Map<String, CodeList.Entry> old = codes(earlier, list, which);
            Map<String, CodeList.Entry> young = codes(later, list, which);
            note(Reason.VOCABULARY_CHANGED, goneAndNew("code", list, old, young));
            definitions("code", list, old, young, CodeList.Entry::broader, CodeList.Entry::definition);
        }

        /** Notes the concepts with a different broader concept or a different definition. */
        private <V> void definitions(
                String what,
                String of,
                Map<String, V> old,
                Map<String, V> young,
                Function<V, ?> broader,
                Function<V, Optional<Text>> definition) {
            List<Detail> details = new ArrayList<>(others(
                    what + "-moved", of, old, young, (a, b) -> broader.apply(a).equals(broader.apply(b))));
            details.addAll(others(
                    what + "-redefined", of, old, young, (a, b) -> isSame(definition.apply(a), definition.apply(b))));
            note(Reason.DEFINITION_CHANGED, details);
        }

        private void crosswalks() {
            for (Crosswalk old : earlier.crosswalks()) {
                for (Crosswalk young : later.crosswalks()) {
                    if (old.scheme().equals(young.scheme())) {
                        Map<String, Crosswalk.Row> before = byKey(old.rows(), Crosswalk.Row::word);
                        Map<String, Crosswalk.Row> after = byKey(young.rows(), Crosswalk.Row::word);
                        String scheme = old.scheme().value();
                        List<Detail> details = new ArrayList<>(goneAndNew("word", scheme, before, after));
                        details.addAll(others(
                                "word-changed",
                                scheme,
                                before,
                                after,
                                (a, b) -> a.stage().equals(b.stage())
                                        && a.relation().equals(b.relation())));
                        note(Reason.VOCABULARY_CHANGED, details);
                    }
                }
            }
        }

        private void technologies() {
            Map<String, Technology> old =
                    byKey(earlier.technologies(), technology -> technology.id().value());
            Map<String, Technology> young =
                    byKey(later.technologies(), technology -> technology.id().value());
            note(
                    Reason.VOCABULARY_CHANGED,
                    goneAndNew("technology", "", old, young).stream()
                            .filter(detail -> detail.code().equals("technology-went"))
                            .toList());
            definitions("technology", "", old, young, Technology::broader, Technology::definition);
            note(Reason.VOCABULARY_CHANGED, moved(old.keySet()));
        }

        /** Returns the cases of both editions that are counted under a key that the earlier edition does not have. */
        private List<Detail> moved(Set<String> technologies) {
            Map<CaseStudyId, CaseStudy> before = byKey(earlier.caseStudies(), CaseStudy::id);
            Set<String> known = new HashSet<>(technologies);
            before.values().forEach(caseStudy -> known.addAll(keys(earlier, caseStudy)));
            List<Detail> moved = new ArrayList<>();
            byKey(later.caseStudies(), CaseStudy::id).forEach((id, caseStudy) -> {
                if (Coverage.isThere(caseStudy, before)) {
                    keys(later, caseStudy).stream()
                            .filter(key -> !known.contains(key))
                            .forEach(
                                    key -> moved.add(new Detail("case-moved", Map.of("case", id.value(), "key", key))));
                }
            });
            return moved;
        }

        private List<String> keys(Catalogue edition, CaseStudy caseStudy) {
            return caseStudy.technologies().stream()
                    .map(technology -> by == Dimension.GROUP ? top(edition, technology) : technology.value())
                    .toList();
        }

        private static String top(Catalogue edition, TechnologyId technology) {
            List<TechnologyId> chain = edition.withBroader(technology);
            return chain.get(chain.size() - 1).value();
        }

        private static Map<String, CodeList.Entry> codes(
                Catalogue catalogue, String list, Predicate<CodeList.Entry> which) {
            return catalogue.codeLists().stream()
                    .filter(codes -> codes.id().value().equals(list))
                    .findFirst()
                    .map(codes -> byKey(
                            codes.codes().stream().filter(which).toList(),
                            entry -> entry.code().value()))
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
                    .forEach(caseStudy -> natures.add(
                            caseStudy.nature().orElse(Nature.Listed.USE).code()));
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

    /**
     * Returns whether two definitions have a language in common and are the same, except for typography, in every such language.
     */
    private static boolean isSame(Optional<Text> one, Optional<Text> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.equals(other);
        }
        Map<String, String> young = other.get().byLanguage();
        Map<String, String> both = new LinkedHashMap<>(one.get().byLanguage());
        both.keySet().retainAll(young.keySet());
        return !both.isEmpty()
                && both.entrySet().stream()
                        .allMatch(text -> TextKey.isSame(text.getValue(), young.getOrDefault(text.getKey(), "")));
    }

    private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
        Map<K, V> map = new LinkedHashMap<>();
        values.forEach(value -> map.putIfAbsent(key.apply(value), value));
        return map;
    }

    /** Returns the values that were removed or added. */
    private static <V> List<Detail> goneAndNew(String what, String of, Map<String, V> old, Map<String, V> young) {
        List<Detail> changes = new ArrayList<>();
        old.keySet().stream()
                .filter(key -> !young.containsKey(key))
                .forEach(key -> changes.add(detail(what + "-went", of, key)));
        young.keySet().stream()
                .filter(key -> !old.containsKey(key))
                .forEach(key -> changes.add(detail(what + "-came", of, key)));
        return changes;
    }

    /** Returns the values that both have but that differ. */
    private static <V> List<Detail> others(
            String code, String of, Map<String, V> old, Map<String, V> young, BiPredicate<V, V> same) {
        return old.entrySet().stream()
                .filter(entry -> young.containsKey(entry.getKey())
                        && !same.test(entry.getValue(), Objects.requireNonNull(young.get(entry.getKey()))))
                .map(entry -> detail(code, of, entry.getKey()))
                .toList();
    }

    private static Detail detail(String code, String of, String value) {
        return new Detail(code, Map.of("of", of, "value", value));
    }
}
