package org.waystage.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Succession;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.CollectionId;
import org.waystage.core.id.InitiativeId;
import org.waystage.core.id.LessonId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.RecommendationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.SurveyId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.knowledge.Initiative;
import org.waystage.core.knowledge.Lesson;
import org.waystage.core.knowledge.Recommendation;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Countries;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Source;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.value.Code;

/**
 * An index of the elements of a catalogue by id, built in one pass over its lists. If several elements have the same
 * id, the first counts.
 */
final class Directory {
    private static final int KEPT_LEVELS = 16;

    final Map<TechnologyId, Technology> technologies;
    final Map<CollectionId, ConceptCollection> collections;
    final Map<CodeListId, CodeList> codeLists;
    final Map<OrganizationId, Organization> organizations;
    final Map<CaseStudyId, CaseStudy> caseStudies;
    final Map<SurveyId, Survey> surveys;
    final Map<RecommendationId, Recommendation> recommendations;
    final Map<LessonId, Lesson> lessons;
    final Map<InitiativeId, Initiative> initiatives;
    final Map<SourceId, Source> sources;
    final Map<Code, Crosswalk> crosswalks;
    final Countries countries;
    final Set<CaseStudyId> inSuccession;
    private final Map<TechnologyId, List<Technology>> narrower = new HashMap<>();
    private final Map<TechnologyId, List<TechnologyId>> broader = new HashMap<>();
    private final Map<String, Map<Code, CodeList.Entry>> codes = new HashMap<>();
    private final Map<Code, Map<String, Crosswalk.Row>> rows = new HashMap<>();

    Directory(Catalogue catalogue) {
        technologies = index(catalogue.technologies(), Technology::id);
        collections = index(catalogue.collections(), ConceptCollection::id);
        codeLists = index(catalogue.codeLists(), CodeList::id);
        organizations = index(catalogue.organizations(), Organization::id);
        caseStudies = index(catalogue.caseStudies(), CaseStudy::id);
        surveys = index(catalogue.surveys(), Survey::id);
        recommendations = index(catalogue.recommendations(), Recommendation::id);
        lessons = index(catalogue.lessons(), Lesson::id);
        initiatives = index(catalogue.initiatives(), Initiative::id);
        sources = index(catalogue.sources(), Source::id);
        crosswalks = index(catalogue.crosswalks(), Crosswalk::scheme);
        countries = Countries.of(
                Optional.ofNullable(codeLists.get(CodeListId.of("countries"))),
                Optional.ofNullable(codeLists.get(CodeListId.of("country-groups"))));
        crosswalks.forEach((scheme, crosswalk) -> rows.put(scheme, index(crosswalk.rows(), Crosswalk.Row::word)));
        codeLists.forEach((id, list) ->
                codes.put(id.value(), Collections.unmodifiableMap(index(list.codes(), CodeList.Entry::code))));
        Set<TechnologyId> seen = new HashSet<>();
        for (Technology technology : catalogue.technologies()) {
            if (!seen.add(technology.id())) {
                continue;
            }
            technology
                    .broader()
                    .ifPresent(broader -> narrower.computeIfAbsent(broader, id -> new ArrayList<>())
                            .add(technology));
        }
        technologies.keySet().forEach(this::keepShortChain);
        Set<CaseStudyId> ends = new HashSet<>();
        catalogue.caseStudies().forEach(caseStudy -> ends.addAll(Succession.ends(caseStudy)));
        inSuccession = Collections.unmodifiableSet(ends);
    }

    private static <K, V> Map<K, V> index(List<V> values, Function<V, K> key) {
        Map<K, V> index = new HashMap<>(values.size() * 2);
        for (V value : values) {
            index.putIfAbsent(key.apply(value), value);
        }
        return index;
    }

    Optional<Map<Code, CodeList.Entry>> codesOf(CodeListId list) {
        return Optional.ofNullable(codes.get(list.value()));
    }

    Optional<Crosswalk.Row> rowOf(ReportedAs reported) {
        return Optional.ofNullable(
                rows.getOrDefault(reported.scheme(), Map.of()).get(reported.word()));
    }

    List<Technology> narrower(TechnologyId technology) {
        return Collections.unmodifiableList(narrower.getOrDefault(technology, List.of()));
    }

    List<TechnologyId> withBroader(TechnologyId technology) {
        List<TechnologyId> kept = broader.get(technology);
        return kept == null ? chain(technology, Integer.MAX_VALUE) : kept;
    }

    /**
     * Keeps a short chain, since counts ask for it many times. All chains of a deep taxonomy would take the square of
     * its depth.
     */
    private void keepShortChain(TechnologyId technology) {
        List<TechnologyId> chain = chain(technology, KEPT_LEVELS + 1);
        if (chain.size() <= KEPT_LEVELS) {
            broader.put(technology, chain);
        }
    }

    private List<TechnologyId> chain(TechnologyId technology, int limit) {
        Set<TechnologyId> chain = new LinkedHashSet<>();
        Optional<TechnologyId> next = Optional.of(technology);
        while (next.isPresent() && chain.size() < limit && chain.add(next.get())) {
            next = Optional.ofNullable(technologies.get(next.get())).flatMap(Technology::broader);
        }
        return List.copyOf(chain);
    }

    Set<TechnologyId> withNarrower(TechnologyId technology) {
        Set<TechnologyId> below = new LinkedHashSet<>();
        Deque<TechnologyId> open = new ArrayDeque<>(List.of(technology));
        while (!open.isEmpty()) {
            TechnologyId next = open.removeFirst();
            if (below.add(next)) {
                narrower(next).forEach(technologyBelow -> open.addLast(technologyBelow.id()));
            }
        }
        return Collections.unmodifiableSet(below);
    }

    List<Code> countriesOf(Undertaking undertaking) {
        List<Code> countries = undertaking.countries();
        if (!countries.isEmpty()) {
            return countries.size() == 1
                    ? countries
                    : countries.stream().distinct().toList();
        }
        List<OrganizationId> adopters = undertaking.adopters();
        if (adopters.size() == 1) { // most cases; counts ask for each of them many times
            Organization adopter = organizations.get(adopters.get(0));
            return adopter == null || adopter.country().isEmpty()
                    ? List.of()
                    : List.of(adopter.country().get());
        }
        return adopters.stream()
                .flatMap(adopter -> Optional.ofNullable(organizations.get(adopter)).stream())
                .flatMap(adopter -> adopter.country().stream())
                .distinct()
                .toList();
    }
}
