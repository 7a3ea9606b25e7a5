package org.waystage.history.merge;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CaseStudyId;
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
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Citation;
import org.waystage.core.source.ClearanceStep;
import org.waystage.core.source.Source;
import org.waystage.history.difference.RecordKind;

/**
 * Replaces ids, in records and in what refers to them. An id without a replacement stays.
 *
 * <p>Where nothing is renamed, records are returned as they are.
 */
class Renaming {
    private final Map<RecordKind, Map<String, String>> ids = new EnumMap<>(RecordKind.class);

    Renaming() {}

    /** Starts with the ids of another. */
    Renaming(Renaming other) {
        other.ids.forEach((kind, map) -> ids.put(kind, new HashMap<>(map)));
    }

    final void put(RecordKind kind, String id, String other) {
        if (id.equals(other)) {
            return;
        }
        ids.computeIfAbsent(kind, one -> new HashMap<>()).put(id, other);
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    /** Returns the replacement of an id. */
    String id(RecordKind kind, String id) {
        return ids.getOrDefault(kind, Map.of()).getOrDefault(id, id);
    }

    private TechnologyId of(TechnologyId id) {
        return TechnologyId.of(id(RecordKind.TECHNOLOGIES, id.value()));
    }

    private OrganizationId of(OrganizationId id) {
        return OrganizationId.of(id(RecordKind.ORGANIZATIONS, id.value()));
    }

    private SourceId of(SourceId id) {
        return SourceId.of(id(RecordKind.SOURCES, id.value()));
    }

    private CaseStudyId of(CaseStudyId id) {
        return CaseStudyId.of(id(RecordKind.CASE_STUDIES, id.value()));
    }

    private InitiativeId of(InitiativeId id) {
        return InitiativeId.of(id(RecordKind.INITIATIVES, id.value()));
    }

    private static <T> List<T> each(List<T> list, Function<T, T> of) {
        return list.isEmpty() ? list : list.stream().map(of).toList();
    }

    /** Returns a list with other ids, where elements that differed and have become equal, because somebody decided so, stand once. */
    private static <T> List<T> united(List<T> list, Function<T, T> of) {
        if (list.size() < 2) {
            return each(list, of);
        }
        Map<T, T> earlier = new HashMap<>();
        return list.stream()
                .filter(one ->
                        earlier.computeIfAbsent(of.apply(one), renamed -> one).equals(one))
                .map(of)
                .toList();
    }

    private List<TechnologyId> technologies(List<TechnologyId> list) {
        return each(list, this::of);
    }

    private List<OrganizationId> organizations(List<OrganizationId> list) {
        return united(list, this::of);
    }

    private List<CaseStudyId> cases(List<CaseStudyId> list) {
        return united(list, this::of);
    }

    private List<Citation> sources(List<Citation> list) {
        return each(list, citation -> new Citation(of(citation.source()), citation.where(), citation.extras()));
    }

    private List<ClearanceStep> clearance(List<ClearanceStep> list) {
        return each(
                list,
                step -> new ClearanceStep(
                        step.status(), step.by().map(this::of), step.date(), step.note(), step.extras()));
    }

    Technology of(Technology technology) {
        return isEmpty()
                ? technology
                : technology.toBuilder()
                        .id(of(technology.id()))
                        .broader(technology.broader().map(this::of))
                        .replacedBy(technology.replacedBy().map(this::of))
                        .build();
    }

    ConceptCollection of(ConceptCollection collection) {
        return isEmpty()
                ? collection
                : collection.toBuilder()
                        .id(CollectionId.of(
                                id(RecordKind.COLLECTIONS, collection.id().value())))
                        .members(technologies(collection.members()))
                        .sources(sources(collection.sources()))
                        .build();
    }

    CodeList of(CodeList list) {
        return isEmpty()
                ? list
                : list.toBuilder().sources(sources(list.sources())).build();
    }

    Crosswalk of(Crosswalk crosswalk) {
        return isEmpty()
                ? crosswalk
                : crosswalk.toBuilder().sources(sources(crosswalk.sources())).build();
    }

    Organization of(Organization organization) {
        return isEmpty()
                ? organization
                : organization.toBuilder()
                        .id(of(organization.id()))
                        .partOf(organization.partOf().map(this::of))
                        .members(organizations(organization.members()))
                        .build();
    }

    Source of(Source source) {
        return isEmpty()
                ? source
                : source.toBuilder()
                        .id(of(source.id()))
                        .replaces(source.replaces().map(this::of))
                        .build();
    }

    CaseStudy of(CaseStudy study) {
        if (isEmpty()) {
            return study;
        }
        return study.toBuilder()
                .id(of(study.id()))
                .technologies(technologies(study.technologies()))
                .adopters(organizations(study.adopters()))
                .partners(united(
                        study.partners(),
                        partner -> new Partner(
                                partner.organization().map(this::of),
                                partner.name(),
                                partner.role(),
                                partner.extras())))
                .scopes(each(
                        study.scopes(),
                        scope -> new Scope(
                                scope.id(),
                                scope.name(),
                                technologies(scope.technologies()),
                                scope.countries(),
                                scope.extras())))
                .stages(each(
                        study.stages(),
                        record -> record.toBuilder()
                                .sources(sources(record.sources()))
                                .build()))
                .needs(statements(study.needs()))
                .objectives(statements(study.objectives()))
                .benefits(statements(study.benefits()))
                .challenges(statements(study.challenges()))
                .lessons(statements(study.lessons()))
                .outcomes(each(
                        study.outcomes(),
                        outcome -> outcome.toBuilder()
                                .sources(sources(outcome.sources()))
                                .build()))
                .links(united(
                        study.links(),
                        link -> new CaseStudy.Link(
                                link.kind(), link.target().map(this::of), link.date(), link.note(), link.extras())))
                .sources(sources(study.sources()))
                .clearance(clearance(study.clearance()))
                .build();
    }

    private List<Statement> statements(List<Statement> list) {
        return each(
                list,
                statement -> new Statement(
                        statement.text(),
                        statement.codes(),
                        sources(statement.sources()),
                        statement.visibility(),
                        statement.extras()));
    }

    Survey of(Survey survey) {
        if (isEmpty()) {
            return survey;
        }
        return survey.toBuilder()
                .id(SurveyId.of(id(RecordKind.SURVEYS, survey.id().value())))
                .bodies(organizations(survey.bodies()))
                .sources(sources(survey.sources()))
                .clearance(clearance(survey.clearance()))
                .answers(each(
                        survey.answers(),
                        answer -> answer.toBuilder()
                                .technologies(technologies(answer.technologies()))
                                .organizations(organizations(answer.organizations()))
                                .sources(sources(answer.sources()))
                                .build()))
                .build();
    }

    Recommendation of(Recommendation recommendation) {
        return isEmpty()
                ? recommendation
                : recommendation.toBuilder()
                        .id(RecommendationId.of(id(
                                RecordKind.RECOMMENDATIONS, recommendation.id().value())))
                        .bodies(organizations(recommendation.bodies()))
                        .technologies(technologies(recommendation.technologies()))
                        .cases(cases(recommendation.cases()))
                        .sources(sources(recommendation.sources()))
                        .build();
    }

    Lesson of(Lesson lesson) {
        return isEmpty()
                ? lesson
                : lesson.toBuilder()
                        .id(LessonId.of(id(RecordKind.LESSONS, lesson.id().value())))
                        .bodies(organizations(lesson.bodies()))
                        .technologies(technologies(lesson.technologies()))
                        .cases(cases(lesson.cases()))
                        .sources(sources(lesson.sources()))
                        .build();
    }

    Initiative of(Initiative initiative) {
        return isEmpty()
                ? initiative
                : initiative.toBuilder()
                        .id(of(initiative.id()))
                        .bodies(organizations(initiative.bodies()))
                        .funder(initiative.funder().map(this::of))
                        .parent(initiative.parent().map(this::of))
                        .technologies(technologies(initiative.technologies()))
                        .cases(cases(initiative.cases()))
                        .sources(sources(initiative.sources()))
                        .build();
    }

    /** Gathers all ids of the records that pass through it, and those that they refer to. */
    static final class Citations extends Renaming {
        private final Map<RecordKind, Set<String>> cited = new EnumMap<>(RecordKind.class);

        @Override
        boolean isEmpty() {
            return false;
        }

        @Override
        String id(RecordKind kind, String id) {
            cited.computeIfAbsent(kind, one -> new HashSet<>()).add(id);
            return id;
        }

        <T> void gather(Kind<T> kind, T record) {
            T same = kind.renamed().apply(this, record);
            Objects.requireNonNull(same, "same");
        }

        void leaveOut(RecordKind kind, String id) {
            cited.getOrDefault(kind, Set.of()).remove(id);
        }

        boolean has(RecordKind kind, String id) {
            return cited.getOrDefault(kind, Set.of()).contains(id);
        }
    }
}
