package org.waystage.core;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Leaves out of case studies, surveys and the rest what an audience must not see, and counts it.
 *
 * <p>Knows the marks and the ids of what is left out whole; which organizations and sources go with them is decided
 * afterwards, by what {@link #left} says was used.
 */
final class CaseRedaction {
    final Map<RedactedContent, Integer> counts = new EnumMap<>(RedactedContent.class);
    /** What the content that was left out named. */
    final Uses left = new Uses();
    /** The ids of case studies that are left out. Where an id stands twice and one is marked, both go. */
    final Set<CaseStudyId> hiddenCases = new HashSet<>();
    /** The ids of sources that are left out by their own mark, likewise. */
    final Set<SourceId> hiddenSources = new HashSet<>();

    private final Visibility.Listed audience;

    CaseRedaction(Catalogue catalogue, Visibility.Listed audience) {
        this.audience = audience;
        for (CaseStudy caseStudy : catalogue.caseStudies()) {
            if (!isOpen(caseStudy.visibility(), caseStudy.extras())) {
                hiddenCases.add(caseStudy.id());
            }
        }
        for (Source source : catalogue.sources()) {
            if (!isOpen(source.visibility(), source.extras())) {
                hiddenSources.add(source.id());
            }
        }
    }

    /** Tells whether the audience may see what has a mark or none; a mark that cannot be read counts as restricted. */
    private boolean isOpen(Optional<Visibility> mark, Extras extras) {
        return (mark.isEmpty() || mark.get().isOpenTo(audience))
                && (audience == Visibility.Listed.RESTRICTED
                        || UnreadMarks.in(extras).isEmpty());
    }

    void count(RedactedContent content, int number) {
        if (number > 0) {
            counts.merge(content, number, Integer::sum);
        }
    }

    List<CaseStudy> caseStudies(List<CaseStudy> values) {
        return parts(RedactedContent.CASE_STUDIES, values, value -> !hiddenCases.contains(value.id()), left::add)
                .stream()
                .map(this::caseStudy)
                .toList();
    }

    private CaseStudy caseStudy(CaseStudy value) {
        List<StageRecord> stages = marked(
                RedactedContent.STAGE_RECORDS,
                value.stages(),
                StageRecord::visibility,
                StageRecord::extras,
                StageRecord::sources,
                left::add,
                (record, sources) -> record.toBuilder().sources(sources).build());
        return value.toBuilder()
                .scopes(scopes(value, stages))
                .stages(stages)
                .needs(statements(value.needs()))
                .objectives(statements(value.objectives()))
                .benefits(statements(value.benefits()))
                .challenges(statements(value.challenges()))
                .lessons(statements(value.lessons()))
                .outcomes(marked(
                        RedactedContent.OUTCOMES,
                        value.outcomes(),
                        Outcome::visibility,
                        Outcome::extras,
                        Outcome::sources,
                        left::add,
                        (outcome, sources) ->
                                outcome.toBuilder().sources(sources).build()))
                .links(parts(
                        RedactedContent.LINKS,
                        value.links(),
                        link -> link.target().filter(hiddenCases::contains).isEmpty(),
                        link -> {}))
                .sources(citations(value.sources()))
                .build();
    }

    /** Leaves out the scopes that only stage records spoke of that were left out. */
    private List<Scope> scopes(CaseStudy value, List<StageRecord> stages) {
        Set<ScopeId> gone = new HashSet<>();
        value.stages().forEach(record -> record.scope().ifPresent(gone::add));
        stages.forEach(record -> record.scope().ifPresent(gone::remove));
        return parts(RedactedContent.SCOPES, value.scopes(), scope -> !gone.contains(scope.id()), scope -> {});
    }

    private List<Statement> statements(List<Statement> values) {
        return marked(
                RedactedContent.STATEMENTS,
                values,
                Statement::visibility,
                Statement::extras,
                Statement::sources,
                left::add,
                Statement::withSources);
    }

    List<Survey> surveys(List<Survey> values) {
        return values.stream()
                .map(value -> value.toBuilder()
                        .sources(citations(value.sources()))
                        .answers(marked(
                                RedactedContent.SURVEY_ANSWERS,
                                value.answers(),
                                answer -> Optional.empty(),
                                answer -> Extras.none(),
                                Survey.Answer::sources,
                                left::add,
                                (answer, sources) ->
                                        answer.toBuilder().sources(sources).build()))
                        .build())
                .toList();
    }

    /** Leaves out the citations of sources that are left out. */
    List<Citation> citations(List<Citation> citations) {
        return parts(
                RedactedContent.CITATIONS,
                citations,
                citation -> !hiddenSources.contains(citation.source()),
                citation -> {});
    }

    /** Leaves out the references to case studies that are left out. */
    List<CaseStudyId> cases(List<CaseStudyId> cases) {
        return parts(RedactedContent.CASE_REFERENCES, cases, id -> !hiddenCases.contains(id), id -> {});
    }

    /**
     * Leaves out parts by their mark and their sources.
     *
     * <p>A part without sources speaks by those of what it stands in. One that loses all of its own would come to claim
     * those, which never said it; so it goes too.
     */
    private <T> List<T> marked(
            RedactedContent content,
            List<T> values,
            Function<T, Optional<Visibility>> mark,
            Function<T, Extras> extras,
            Function<T, List<Citation>> sources,
            Consumer<T> gone,
            BiFunction<T, List<Citation>, T> withSources) {
        Predicate<T> stays = value -> {
            List<Citation> cited = sources.apply(value);
            return isOpen(mark.apply(value), extras.apply(value))
                    && (cited.isEmpty()
                            || cited.stream().anyMatch(citation -> !hiddenSources.contains(citation.source())));
        };
        return parts(content, values, stays, gone).stream()
                .map(value -> withSources.apply(value, citations(sources.apply(value))))
                .toList();
    }

    private <T> List<T> parts(RedactedContent content, List<T> values, Predicate<T> stays, Consumer<T> gone) {
        List<T> kept = new ArrayList<>();
        for (T value : values) {
            if (stays.test(value)) {
                kept.add(value);
            } else {
                gone.accept(value);
            }
        }
        count(content, values.size() - kept.size());
        return kept;
    }
}
