package org.waystage.core.redaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.Id;
import org.waystage.core.id.InitiativeId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.knowledge.Initiative;
import org.waystage.core.knowledge.Lesson;
import org.waystage.core.knowledge.Recommendation;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.source.Citation;

/** Leaves out of surveys, recommendations, lessons and initiatives what an audience must not see. */
final class KnowledgeRedaction {
    private final Catalogue kept;
    private final Catalogue catalogue;
    private final Cut cut;
    private final Cut.Parts<Survey.Answer> answers;
    private final Map<CaseStudyId, Cut.Lost> lostByCase = new HashMap<>();

    KnowledgeRedaction(Catalogue kept, Catalogue catalogue, Cut cut) {
        this.kept = kept;
        this.catalogue = catalogue;
        this.cut = cut;
        answers = new Cut.Parts<>(
                RedactionReport.Content.SURVEY_ANSWERS,
                Survey.Answer::sources,
                (answer, sources) -> answer.toBuilder().sources(sources).build(),
                cut.left::add);
    }

    /** The common components of records that may be left out. */
    private record Named(
            List<OrganizationId> bodies,
            List<TechnologyId> technologies,
            List<CaseStudyId> cases,
            List<Citation> sources) {}

    /** Rebuilds a record at a pointer from what is kept. */
    private interface Rebuild<T> {
        T apply(T value, Named kept, String pointer);
    }

    /** How to redact the records of one kind. */
    private record Kind<T>(
            String name,
            RedactionReport.Content content,
            Function<T, Id> id,
            Function<T, Named> named,
            Rebuild<T> rebuild,
            Consumer<T> gone) {}

    Catalogue apply() {
        return kept.toBuilder()
                .surveys(records(
                        new Kind<>(
                                "/surveys/",
                                RedactionReport.Content.SURVEYS,
                                Survey::id,
                                value -> new Named(value.bodies(), List.of(), List.of(), value.sources()),
                                (value, kept, pointer) -> value.toBuilder()
                                        .bodies(kept.bodies())
                                        .sources(kept.sources())
                                        .clearance(cut.clearance(value.clearance()))
                                        .answers(answers(value, pointer + "/answers"))
                                        .build(),
                                cut.left::add),
                        catalogue.surveys()))
                .recommendations(records(
                        new Kind<>(
                                "/recommendations/",
                                RedactionReport.Content.RECOMMENDATIONS,
                                Recommendation::id,
                                value ->
                                        new Named(value.bodies(), value.technologies(), value.cases(), value.sources()),
                                (value, kept, pointer) -> value.toBuilder()
                                        .bodies(kept.bodies())
                                        .technologies(kept.technologies())
                                        .cases(kept.cases())
                                        .sources(kept.sources())
                                        .build(),
                                cut.left::add),
                        catalogue.recommendations()))
                .lessons(records(
                        new Kind<>(
                                "/lessons/",
                                RedactionReport.Content.LESSONS,
                                Lesson::id,
                                value ->
                                        new Named(value.bodies(), value.technologies(), value.cases(), value.sources()),
                                (value, kept, pointer) -> value.toBuilder()
                                        .bodies(kept.bodies())
                                        .technologies(kept.technologies())
                                        .cases(kept.cases())
                                        .sources(kept.sources())
                                        .build(),
                                cut.left::add),
                        catalogue.lessons()))
                .initiatives(initiatives())
                .build();
    }

    private List<Survey.Answer> answers(Survey survey, String pointer) {
        return cut
                .parts(
                        answers,
                        pointer,
                        survey.answers(),
                        survey.sources(),
                        answer -> Cut.allGo(answer.technologies(), cut.technologies::contains)
                                || Cut.allGo(answer.organizations(), cut.organizations::contains))
                .stream()
                .map(answer -> answer.toBuilder()
                        .technologies(cut.without(
                                RedactionReport.Content.REFERENCES, answer.technologies(), cut.technologies::contains))
                        .organizations(cut.without(
                                RedactionReport.Content.REFERENCES,
                                answer.organizations(),
                                cut.organizations::contains))
                        .build())
                .toList();
    }

    private List<Initiative> initiatives() {
        List<Initiative> kept = records(
                new Kind<>(
                        "/initiatives/",
                        RedactionReport.Content.INITIATIVES,
                        Initiative::id,
                        value -> new Named(value.bodies(), value.technologies(), value.cases(), value.sources()),
                        (value, named, pointer) -> value.toBuilder()
                                .bodies(named.bodies())
                                .technologies(named.technologies())
                                .cases(named.cases())
                                .sources(named.sources())
                                .build(),
                        cut.left::add),
                catalogue.initiatives());
        Set<InitiativeId> gone = new HashSet<>();
        catalogue.initiatives().forEach(value -> gone.add(value.id()));
        kept.forEach(value -> gone.remove(value.id()));
        return kept.stream().map(value -> withoutHidden(value, gone)).toList();
    }

    /** Returns an initiative without its parent or funder, if that is left out. */
    private Initiative withoutHidden(Initiative value, Set<InitiativeId> gone) {
        Optional<OrganizationId> funder = value.funder().filter(id -> !cut.organizations.contains(id));
        Optional<InitiativeId> parent = value.parent().filter(id -> !gone.contains(id));
        cut.count(RedactionReport.Content.REFERENCES, funder.equals(value.funder()) ? 0 : 1);
        cut.count(RedactionReport.Content.REFERENCES, parent.equals(value.parent()) ? 0 : 1);
        return value.toBuilder().funder(funder).parent(parent).build();
    }

    private <T> List<T> records(Kind<T> kind, List<T> values) {
        Set<Id> gone = new HashSet<>();
        for (T value : values) {
            if (cut.isMarked(value) || restsOnNothing(kind.named().apply(value)).isPresent()) {
                gone.add(kind.id().apply(value));
            }
        }
        List<T> kept = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            T value = values.get(i);
            String pointer = kind.name() + i;
            Named named = kind.named().apply(value);
            if (gone.contains(kind.id().apply(value))) {
                kind.gone().accept(value);
                cut.count(kind.content(), 1);
                if (!cut.isMarked(value)) {
                    restsOnNothing(named).ifPresent(what -> cut.nothingLeft(pointer, what));
                }
            } else {
                cut.sayLost(pointer, named.sources().isEmpty() ? lostBy(named.cases()) : cut.lost(named.sources()));
                kept.add(kind.rebuild().apply(value, kept(named), pointer));
            }
        }
        return kept;
    }

    /** Returns how many sources the kept cases lost; a record without sources of its own has theirs. */
    private Cut.Lost lostBy(List<CaseStudyId> cases) {
        long count = 0;
        long all = 0;
        for (CaseStudyId id : cases) {
            if (!cut.cases.contains(id)) {
                Cut.Lost lost = lostByCase.computeIfAbsent(id, this::lostBy);
                count += lost.count();
                all += lost.all();
            }
        }
        return new Cut.Lost(count, all);
    }

    private Cut.Lost lostBy(CaseStudyId id) {
        return cut.lost(catalogue.caseStudy(id).map(CaseStudy::sources).orElse(List.of()));
    }

    private Optional<String> restsOnNothing(Named named) {
        if (Cut.allGo(named.sources(), cut::isHidden)) {
            return Optional.of("sources");
        } else if (Cut.allGo(named.cases(), cut.cases::contains)) {
            return Optional.of("case studies");
        } else if (Cut.allGo(named.bodies(), cut.organizations::contains)) {
            return Optional.of("bodies");
        }
        return Cut.allGo(named.technologies(), cut.technologies::contains)
                ? Optional.of("technologies")
                : Optional.empty();
    }

    private Named kept(Named named) {
        return new Named(
                cut.without(RedactionReport.Content.REFERENCES, named.bodies(), cut.organizations::contains),
                cut.without(RedactionReport.Content.REFERENCES, named.technologies(), cut.technologies::contains),
                cut.without(RedactionReport.Content.CASE_REFERENCES, named.cases(), cut.cases::contains),
                cut.citations(named.sources()));
    }
}
