package org.waystage.core.redaction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.knowledge.Initiative;
import org.waystage.core.knowledge.Lesson;
import org.waystage.core.knowledge.Recommendation;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.source.Citation;
import org.waystage.core.source.ClearanceStep;
import org.waystage.core.stage.StageRecord;

/** The technologies, organizations and sources that some content uses. */
final class Uses {
    final Set<TechnologyId> technologies = new LinkedHashSet<>();
    final Set<OrganizationId> organizations = new LinkedHashSet<>();
    final Set<SourceId> sources = new LinkedHashSet<>();
    /** Says whether a part will be left out and so uses nothing. */
    private final Predicate<Object> goes;

    /** Collects the uses of all parts. */
    Uses() {
        this(part -> false);
    }

    Uses(Predicate<Object> goes) {
        this.goes = goes;
    }

    void add(CaseStudy caseStudy) {
        technologies.addAll(caseStudy.technologies());
        caseStudy.scopes().forEach(this::add);
        organizations.addAll(caseStudy.adopters());
        caseStudy.partners().forEach(this::add);
        caseStudy.stages().forEach(this::add);
        caseStudy.needs().forEach(this::add);
        caseStudy.objectives().forEach(this::add);
        caseStudy.benefits().forEach(this::add);
        caseStudy.challenges().forEach(this::add);
        caseStudy.lessons().forEach(this::add);
        caseStudy.outcomes().forEach(this::add);
        caseStudy.clearance().forEach(this::add);
        cite(caseStudy.sources());
    }

    void add(Partner partner) {
        if (!goes.test(partner)) {
            partner.organization().ifPresent(organizations::add);
        }
    }

    void add(ClearanceStep step) {
        if (!goes.test(step)) {
            step.by().ifPresent(organizations::add);
        }
    }

    void add(Scope scope) {
        technologies.addAll(scope.technologies());
    }

    void add(StageRecord record) {
        cite(record.sources());
    }

    void add(Statement statement) {
        cite(statement.sources());
    }

    void add(Outcome outcome) {
        cite(outcome.sources());
    }

    void add(Survey.Answer answer) {
        technologies.addAll(answer.technologies());
        organizations.addAll(answer.organizations());
        cite(answer.sources());
    }

    void add(Survey survey) {
        organizations.addAll(survey.bodies());
        survey.clearance().forEach(this::add);
        cite(survey.sources());
        survey.answers().forEach(this::add);
    }

    void add(Recommendation recommendation) {
        technologies.addAll(recommendation.technologies());
        organizations.addAll(recommendation.bodies());
        cite(recommendation.sources());
    }

    void add(Lesson lesson) {
        technologies.addAll(lesson.technologies());
        organizations.addAll(lesson.bodies());
        cite(lesson.sources());
    }

    void add(Initiative initiative) {
        technologies.addAll(initiative.technologies());
        organizations.addAll(initiative.bodies());
        initiative.funder().ifPresent(organizations::add);
        cite(initiative.sources());
    }

    void cite(List<Citation> citations) {
        citations.forEach(citation -> sources.add(citation.source()));
    }

    /**
     * Adds what a catalogue uses, except what its technologies, organizations and sources use among themselves.
     * Membership of a collection is not a use.
     */
    void add(Catalogue catalogue) {
        catalogue.collections().forEach(value -> cite(value.sources()));
        catalogue.codeLists().forEach(value -> cite(value.sources()));
        catalogue.crosswalks().forEach(value -> cite(value.sources()));
        catalogue.caseStudies().forEach(this::add);
        catalogue.surveys().forEach(this::add);
        catalogue.recommendations().forEach(this::add);
        catalogue.lessons().forEach(this::add);
        catalogue.initiatives().forEach(this::add);
    }

    /**
     * Returns what only left-out content used, directly or indirectly.
     *
     * <p>What nothing uses is kept, since nobody asked to leave it out, and so is what it leads to.
     *
     * @param steps what each leads to
     * @param left what left-out content uses
     * @param kept what kept content uses
     */
    static <K> Set<K> onlyLeft(Map<K, Set<K>> steps, Set<K> left, Set<K> kept) {
        Set<K> only = reached(steps, left);
        Set<K> start = new LinkedHashSet<>(kept);
        for (K key : steps.keySet()) {
            if (!only.contains(key)) {
                start.add(key);
            }
        }
        only.removeAll(reached(steps, start));
        return only;
    }

    private static <K> Set<K> reached(Map<K, Set<K>> steps, Set<K> start) {
        Set<K> reached = new HashSet<>(start);
        Deque<K> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            for (K next : steps.getOrDefault(open.remove(), Set.of())) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }
}
