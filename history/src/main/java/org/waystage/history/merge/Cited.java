package org.waystage.history.merge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.source.Citation;
import org.waystage.core.stage.StageRecord;

/**
 * An element that rests on sources: its own or, if it names none, those of the record that contains it. Before records with different
 * sources become one, the sources are written into the element, because it would otherwise rest on the sources of the others as well.
 */
final class Cited {
    private Cited() {}

    static StageRecord stage(StageRecord record, List<Citation> sources) {
        return record.toBuilder().sources(sources).build();
    }

    static Statement statement(Statement statement, List<Citation> sources) {
        return new Statement(statement.text(), statement.codes(), sources, statement.visibility(), statement.extras());
    }

    static Outcome outcome(Outcome outcome, List<Citation> sources) {
        return outcome.toBuilder().sources(sources).build();
    }

    static Survey.Answer answer(Survey.Answer answer, List<Citation> sources) {
        return answer.toBuilder().sources(sources).build();
    }

    /** Returns versions with explicit sources, unless all rest on the same ones. */
    static <T> Versions<T> explicit(Versions<T> versions, Function<T, List<Citation>> sources, Function<T, T> form) {
        Set<Set<Citation>> different = new HashSet<>();
        versions.forEach(version -> different.add(new HashSet<>(sources.apply(version))));
        return different.size() > 1 ? versions.with(form) : versions;
    }

    static <E> List<E> explicit(
            List<E> elements,
            List<Citation> inherited,
            Function<E, List<Citation>> sources,
            BiFunction<E, List<Citation>, E> with) {
        return elements.stream()
                .map(element -> sources.apply(element).isEmpty() ? with.apply(element, inherited) : element)
                .toList();
    }
}
