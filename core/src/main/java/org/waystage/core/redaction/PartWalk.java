package org.waystage.core.redaction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.source.Citation;
import org.waystage.core.source.ClearanceStep;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.Period;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;

/** Visits the parts that several kinds of records have, and knows the place of each. */
abstract class PartWalk {
    /** Names of members and indexes, which need not be written unless a place is asked for. */
    private final Deque<Object> path = new ArrayDeque<>();

    /** Returns the pointer to the current place. */
    final String pointer() {
        return pointer(path.size());
    }

    /** Returns the pointer to the current place, up to a number of steps. */
    final String pointer(int steps) {
        return path.stream().limit(steps).map(step -> "/" + step).collect(Collectors.joining());
    }

    /** Returns the unknown members to keep. */
    Extras extras(Extras value) {
        return value;
    }

    /** Visits the mark of an element that can have one. */
    void mark(Optional<Visibility> value) {}

    /** Visits a text, a word, an id or a code of a list in the catalogue. */
    void words(String words) {}

    /** Walks an element of a list; empty if the element is not kept. */
    <T> Optional<T> element(T value, Function<T, T> walk) {
        return Optional.of(walk.apply(value));
    }

    final <T> List<T> list(String name, List<T> values, Function<T, T> walk) {
        List<T> walked = new ArrayList<>(values.size());
        path.addLast(name);
        for (int i = 0; i < values.size(); i++) {
            path.addLast(i);
            element(values.get(i), walk).ifPresent(walked::add);
            path.removeLast();
        }
        path.removeLast();
        return walked;
    }

    /** Walks an element of a list that is not in memory as a whole; empty if the element is not kept. */
    final <T> Optional<T> elementAt(String name, int index, T value, Function<T, T> walk) {
        path.addLast(name);
        path.addLast(index);
        Optional<T> walked = element(value, walk);
        path.removeLast();
        path.removeLast();
        return walked;
    }

    final void at(String step, Runnable walk) {
        path.addLast(step);
        walk.run();
        path.removeLast();
    }

    final <T> void one(String name, Optional<T> value, Function<T, T> walk, Consumer<T> put) {
        at(name, () -> value.map(walk).ifPresent(put));
    }

    final void text(Text value) {
        value.forEach((language, words) -> at(language, () -> words(words)));
    }

    final void texts(String name, List<Text> values) {
        list(name, values, value -> {
            text(value);
            return value;
        });
    }

    final void codes(List<Code> values) {
        values.forEach(value -> words(value.value()));
    }

    /**
     * Visits a code of an open list of the model. Listed codes are the model's own words and name nothing in a
     * catalogue.
     */
    final void open(Optional<?> value) {
        value.filter(code -> !(code instanceof Enum<?>)).ifPresent(code -> words(code.toString()));
    }

    final void cases(List<CaseStudyId> values) {
        values.forEach(value -> words(value.value()));
    }

    final List<Citation> citations(List<Citation> values) {
        return list("sources", values, this::citation);
    }

    final Identifier identifier(Identifier value) {
        words(value.scheme());
        words(value.value());
        return new Identifier(value.scheme(), value.value(), extras(value.extras()));
    }

    Citation citation(Citation value) {
        words(value.source().value());
        value.where().ifPresent(this::words);
        return new Citation(value.source(), value.where(), extras(value.extras()));
    }

    final Period period(Period value) {
        return new Period(value.from(), value.to(), extras(value.extras()));
    }

    final Quantity quantity(Quantity value) {
        value.unit().ifPresent(this::words);
        return new Quantity(
                value.value(),
                value.about(),
                value.min(),
                value.moreThan(),
                value.max(),
                value.lessThan(),
                value.unit(),
                extras(value.extras()));
    }

    final ClearanceStep step(ClearanceStep value) {
        open(Optional.of(value.status()));
        value.note().ifPresent(this::text);
        return new ClearanceStep(value.status(), value.by(), value.date(), value.note(), extras(value.extras()));
    }
}
