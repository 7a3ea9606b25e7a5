package org.waystage.core;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.CollectionId;
import org.waystage.core.id.Id;
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

/** The ids by which records of a catalogue refer to others, and whether the catalogue has these. */
final class References {
    /** The maximum number of records that a message names, which keeps it readable. */
    private static final int MOST_NAMED = 20;

    private static final Map<Class<? extends Id>, String> KINDS = Map.of(
            TechnologyId.class, "technology",
            CollectionId.class, "collection",
            CodeListId.class, "code list",
            OrganizationId.class, "organization",
            CaseStudyId.class, "case study",
            SurveyId.class, "survey",
            RecommendationId.class, "recommendation",
            LessonId.class, "lesson",
            InitiativeId.class, "initiative",
            SourceId.class, "source");

    private final Set<Id> ids = new LinkedHashSet<>();

    private References() {}

    /** Throws if a record refers to something that a catalogue does not have. */
    static void checkBrought(Catalogue catalogue, Object record, List<Id> brought) {
        List<String> missing = brought.stream()
                .filter(id -> !has(catalogue, id))
                .map(References::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    name(record) + " refers to what the catalogue does not have: " + listed(missing));
        }
    }

    /** Throws if a catalogue still refers to a record that was removed from it. */
    static void checkLeft(Catalogue catalogue, Object removed) {
        List<String> citing = new ArrayList<>();
        find(catalogue.technologies(), Technology::id, References::of, removed, citing);
        find(catalogue.collections(), ConceptCollection::id, References::of, removed, citing);
        find(catalogue.codeLists(), CodeList::id, References::of, removed, citing);
        find(catalogue.crosswalks(), Crosswalk::scheme, References::of, removed, citing);
        find(catalogue.organizations(), Organization::id, References::of, removed, citing);
        find(catalogue.caseStudies(), CaseStudy::id, References::of, removed, citing);
        find(catalogue.surveys(), Survey::id, References::of, removed, citing);
        find(catalogue.recommendations(), Recommendation::id, References::of, removed, citing);
        find(catalogue.lessons(), Lesson::id, References::of, removed, citing);
        find(catalogue.initiatives(), Initiative::id, References::of, removed, citing);
        find(catalogue.sources(), Source::id, References::of, removed, citing);
        if (!citing.isEmpty()) {
            throw new IllegalArgumentException(name(removed) + " is still referred to by " + listed(citing));
        }
    }

    private static <T> void find(
            List<T> records, Function<T, ?> key, Function<T, Set<Id>> of, Object removed, List<String> citing) {
        for (T record : records) {
            if (of.apply(record).contains(removed)) {
                citing.add(name(key.apply(record)));
            }
        }
    }

    private static String name(Object key) {
        return KINDS.getOrDefault(key.getClass(), "crosswalk") + " '" + key + "'";
    }

    private static String listed(List<String> names) {
        String first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMED ? first + " and " + (names.size() - MOST_NAMED) + " more" : first;
    }

    private static boolean has(Catalogue catalogue, Id id) {
        if (id instanceof TechnologyId technology) {
            return catalogue.technology(technology).isPresent();
        }
        if (id instanceof OrganizationId organization) {
            return catalogue.organization(organization).isPresent();
        }
        if (id instanceof SourceId source) {
            return catalogue.source(source).isPresent();
        }
        if (id instanceof CaseStudyId caseStudy) {
            return catalogue.caseStudy(caseStudy).isPresent();
        }
        if (id instanceof InitiativeId initiative) {
            return catalogue.initiative(initiative).isPresent();
        }
        if (id instanceof CodeListId list) {
            return catalogue.codeList(list).isPresent();
        }
        throw new IllegalArgumentException(
                "no record refers to a " + id.getClass().getSimpleName());
    }

    static Set<Id> of(Technology technology) {
        return new References().perhaps(technology.broader()).perhaps(technology.replacedBy()).ids;
    }

    static Set<Id> of(ConceptCollection collection) {
        return new References().all(collection.members()).cited(collection.sources()).ids;
    }

    static Set<Id> of(CodeList list) {
        References references = new References().cited(list.sources());
        list.codes().forEach(entry -> entry.links().forEach(link -> references.ids.add(link.list())));
        references.ids.remove(list.id());
        return references.ids;
    }

    static Set<Id> of(Crosswalk crosswalk) {
        return new References().cited(crosswalk.sources()).ids;
    }

    static Set<Id> of(Organization organization) {
        return new References().perhaps(organization.partOf()).all(organization.members()).ids;
    }

    static Set<Id> of(CaseStudy study) {
        References references = new References().all(study.technologies()).all(study.adopters());
        study.partners().forEach(partner -> references.perhaps(partner.organization()));
        study.scopes().forEach(scope -> references.all(scope.technologies()));
        study.stages().forEach(record -> references.cited(record.sources()));
        study.outcomes().forEach(outcome -> references.cited(outcome.sources()));
        study.links().forEach(link -> references.perhaps(link.target()));
        return references
                .stated(study.needs())
                .stated(study.objectives())
                .stated(study.benefits())
                .stated(study.challenges())
                .stated(study.lessons())
                .cleared(study.clearance())
                .cited(study.sources())
                .ids;
    }

    static Set<Id> of(Survey survey) {
        References references = new References().all(survey.bodies());
        survey.answers()
                .forEach(answer -> references
                        .all(answer.technologies())
                        .all(answer.organizations())
                        .cited(answer.sources()));
        return references.cleared(survey.clearance()).cited(survey.sources()).ids;
    }

    static Set<Id> of(Recommendation value) {
        return new References()
                .all(value.bodies())
                .all(value.technologies())
                .all(value.cases())
                .cited(value.sources())
                .ids;
    }

    static Set<Id> of(Lesson value) {
        return new References()
                .all(value.bodies())
                .all(value.technologies())
                .all(value.cases())
                .cited(value.sources())
                .ids;
    }

    static Set<Id> of(Initiative value) {
        return new References()
                .all(value.bodies())
                .perhaps(value.funder())
                .perhaps(value.parent())
                .all(value.technologies())
                .all(value.cases())
                .cited(value.sources())
                .ids;
    }

    static Set<Id> of(Source source) {
        return new References().perhaps(source.replaces()).ids;
    }

    private References all(List<? extends Id> more) {
        ids.addAll(more);
        return this;
    }

    private References perhaps(Optional<? extends Id> one) {
        one.ifPresent(ids::add);
        return this;
    }

    private References cited(List<Citation> citations) {
        citations.forEach(citation -> ids.add(citation.source()));
        return this;
    }

    private References stated(List<Statement> statements) {
        statements.forEach(statement -> cited(statement.sources()));
        return this;
    }

    private References cleared(List<ClearanceStep> steps) {
        steps.forEach(step -> perhaps(step.by()));
        return this;
    }
}
