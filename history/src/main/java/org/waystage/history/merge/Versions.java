package org.waystage.history.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.internal.text.Likeness;

/**
 * What several sides say about one thing, member by member.
 *
 * <p>A member is used as a whole, never in parts. Without a base, what one side does not say is not removed: what the others say
 * is kept. With a base, what one side changed or removed is used if the others left it unchanged.
 */
final class Versions<T> {
    private final Settling settling;
    private final Settling.Place record;
    private final Function<T, Extras.Obj> written;
    private final List<Node<T>> nodes;
    private final Optional<T> base;

    Versions(
            Settling settling,
            Settling.Place record,
            Function<T, Extras.Obj> written,
            List<Node<T>> nodes,
            Optional<T> base) {
        this.settling = settling;
        this.record = record;
        this.written = written;
        this.nodes = nodes;
        this.base = base;
    }

    Settling settling() {
        return settling;
    }

    List<Node<T>> nodes() {
        return nodes;
    }

    T first() {
        return nodes.get(0).record();
    }

    /** Passes what each side says to an action, the base last. */
    void forEach(Consumer<T> action) {
        nodes.forEach(node -> action.accept(node.record()));
        base.ifPresent(action);
    }

    /** Returns the same versions in another form. */
    Versions<T> with(Function<T, T> form) {
        Versions<T> changed = withNodes(node -> form.apply(node.record()));
        return new Versions<>(settling, record, written, changed.nodes, base.map(form));
    }

    /** Returns the versions of inputs in another form, with the base as it is. */
    Versions<T> withNodes(Function<Node<T>, T> form) {
        return new Versions<>(
                settling,
                record,
                written,
                nodes.stream().map(node -> node.with(form.apply(node))).toList(),
                base);
    }

    /** Returns the value of a member that all sides have. */
    <V> V one(String member, Function<T, V> get) {
        return perhaps(member, one -> Optional.of(get.apply(one))).orElseThrow();
    }

    /** Returns the value of a member that a side may lack. */
    <V> Optional<V> perhaps(String member, Function<T, Optional<V>> get) {
        if (isAlike(get)) {
            return get.apply(first());
        }
        List<Settling.Choice<V>> choices = choices(member, get);
        return choices.size() == 1
                ? choices.get(0).value()
                : settling.choose(place(member), baseWritten(member), choices);
    }

    /** Returns the value of a member about which no policy decides: if the sides do not agree, the conflict stays open. */
    <V> Optional<V> agreed(String member, Function<T, Optional<V>> get) {
        List<Settling.Choice<V>> choices = choices(member, get);
        if (choices.size() > 1) {
            settling.open(place(member), choices);
        }
        return choices.get(0).value();
    }

    /**
     * Returns what all sides say or, with a base, what the changes make of it; if the sides do not agree, returns nothing and records what
     * is left out.
     */
    <V> Optional<V> common(String member, Function<T, Optional<V>> get) {
        return commonOr(member, get, Optional.empty());
    }

    /** Does the same as {@link #common}, except that one given value is used if it is there and the sides do not agree. */
    <V> Optional<V> commonOr(String member, Function<T, Optional<V>> get, Optional<V> otherwise) {
        if (isShared(get)) {
            return choices(member, get).get(0).value();
        }
        List<Settling.Choice<V>> choices = choices(member, get);
        choices.stream()
                .filter(choice -> choice.value().isPresent() && choice.value().equals(otherwise))
                .findFirst()
                .ifPresentOrElse(
                        stands -> settling.byRule(place(member), baseWritten(member), choices, stands),
                        () -> settling.leftOut(place(member), choices));
        return otherwise;
    }

    /** Returns nothing, and records what sides say that does not apply to the merged record. */
    <V> Optional<V> none(String member, Function<T, Optional<V>> get) {
        if (!isEach(one -> get.apply(one).isEmpty())) {
            settling.leftOut(place(member), choices(member, get));
        }
        return Optional.empty();
    }

    private <V> boolean isShared(Function<T, Optional<V>> get) {
        return base.isPresent()
                ? choices("", get).size() == 1
                : isEach(one -> get.apply(one).equals(get.apply(first())));
    }

    private boolean isAlike(Function<T, ?> get) {
        Object said = get.apply(first());
        return isEach(one -> get.apply(one).equals(said));
    }

    boolean isEach(Predicate<T> such) {
        return nodes.stream().allMatch(node -> such.test(node.record()));
    }

    /** Returns a list whose order has a meaning: the one that begins with all others, otherwise one of them. */
    <V> List<V> ordered(String member, Function<T, List<V>> get) {
        List<Settling.Choice<List<V>>> choices =
                choices(member, one -> Optional.of(get.apply(one)).filter(list -> !list.isEmpty()));
        if (choices.size() == 1) {
            return choices.get(0).value().orElse(List.of());
        }
        Optional<Settling.Choice<List<V>>> longest = choices.stream()
                .filter(one -> choices.stream()
                        .allMatch(other -> startsWith(
                                one.value().orElse(List.of()), other.value().orElse(List.of()))))
                .findFirst();
        if (longest.isPresent() && base.isEmpty()) {
            return longest.get().value().orElse(List.of());
        }
        return settling.choose(place(member), baseWritten(member), choices).orElse(List.of());
    }

    private static <V> boolean startsWith(List<V> list, List<V> start) {
        return list.size() >= start.size() && list.subList(0, start.size()).equals(start);
    }

    /** Returns the latest of the dates on which something was last checked. */
    Optional<PartialDate> latest(String member, Function<T, Optional<PartialDate>> get) {
        return byRule(
                member,
                get,
                Comparator.comparingLong(PartialDate::lastDay)
                        .thenComparing(PartialDate::firstDay)
                        .thenComparing(PartialDate::toString));
    }

    /** Returns the mark for the narrowest audience. */
    Optional<Visibility> narrowest(String member, Function<T, Optional<Visibility>> get) {
        return byRule(
                member,
                get,
                Comparator.comparing((Visibility mark) ->
                                mark instanceof Visibility.Listed listed ? listed : Visibility.Listed.RESTRICTED)
                        .thenComparing(Visibility::code));
    }

    private <V> Optional<V> byRule(String member, Function<T, Optional<V>> get, Comparator<V> order) {
        List<Settling.Choice<V>> choices = choices(member, get);
        Settling.Choice<V> last = choices.stream()
                .filter(choice -> choice.value().isPresent())
                .max(Comparator.comparing(choice -> choice.value().orElseThrow(), order))
                .orElse(choices.get(0));
        if (choices.size() > 1) {
            settling.byRule(place(member), baseWritten(member), choices, last);
        }
        return last.value();
    }

    Text text(String member, Function<T, Text> get) {
        return perhapsText(member, one -> Optional.of(get.apply(one))).orElseThrow();
    }

    /**
     * Returns what a text says in each language, with the tag as the first side spells it. If sides disagree on one of them, the text of
     * one side is used with all its languages, because they belong together.
     */
    Optional<Text> perhapsText(String member, Function<T, Optional<Text>> get) {
        if (isAlike(get) || choices(member, get).size() == 1) {
            return perhaps(member, get);
        }
        Map<String, String> languages = new LinkedHashMap<>();
        nodes.forEach(node -> get.apply(node.record())
                .ifPresent(text ->
                        text.forEach((tag, saying) -> languages.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag))));
        Map<String, String> sayings = new LinkedHashMap<>();
        for (Map.Entry<String, String> language : languages.entrySet()) {
            List<Settling.Choice<String>> choices = choices(
                    member,
                    one -> get.apply(one).map(text -> Likeness.byLanguage(text).get(language.getKey())));
            if (choices.size() > 1) {
                return perhaps(member, get);
            }
            choices.get(0).value().ifPresent(saying -> sayings.put(language.getValue(), saying));
        }
        return sayings.isEmpty() ? perhaps(member, get) : Optional.of(Text.of(sayings));
    }

    /** Returns all elements of a list or, with a base, those that no side removed; equal ones as often as they occur. */
    <V> List<V> list(Function<T, List<V>> get) {
        if (isAlike(get)) {
            return get.apply(first());
        }
        return elements(nodes.stream().map(node -> get.apply(node.record())).toList(), base.map(get));
    }

    /** Returns all elements of a list as {@link #list} does, after uniting those that say the same. */
    <V> List<V> parts(Function<T, List<V>> get, Part<V> part) {
        if (isAlike(get)) {
            return get.apply(first());
        }
        return Parts.of(
                part,
                nodes.stream()
                        .map(node -> new Node<>(node.side, get.apply(node.record())))
                        .toList(),
                base.map(get),
                settling,
                record);
    }

    /** An element, and which of several equal ones it is. */
    private record Occurrence<V>(V element, int number) {}

    private static <V> List<V> elements(List<List<V>> lists, Optional<List<V>> base) {
        Map<Occurrence<V>, Integer> sides = new LinkedHashMap<>();
        lists.forEach(list -> occurrences(list).forEach(one -> sides.merge(one, 1, Integer::sum)));
        Set<Occurrence<V>> before = base.map(Versions::occurrences).orElse(Set.of());
        return sides.entrySet().stream()
                .filter(one -> one.getValue() == lists.size() || !before.contains(one.getKey()))
                .map(one -> one.getKey().element())
                .toList();
    }

    private static <V> Set<Occurrence<V>> occurrences(List<V> list) {
        Map<V, Integer> counts = new HashMap<>();
        Set<Occurrence<V>> occurrences = new LinkedHashSet<>();
        list.forEach(element -> occurrences.add(new Occurrence<>(element, counts.merge(element, 1, Integer::sum))));
        return occurrences;
    }

    Extras extras(Function<T, Extras> get) {
        Set<String> names = new LinkedHashSet<>();
        nodes.forEach(node -> names.addAll(get.apply(node.record()).members().keySet()));
        Map<String, Extras.Value> members = new LinkedHashMap<>();
        names.forEach(name -> perhaps(
                        name,
                        one -> Optional.ofNullable(get.apply(one).members().get(name)))
                .ifPresent(value -> members.put(name, value)));
        return Extras.of(members);
    }

    /** Returns a list that must not be empty: all elements as {@link #list} does, otherwise the list of one side. */
    <V> List<V> several(String member, Function<T, List<V>> get) {
        List<V> elements = list(get);
        return elements.isEmpty() ? one(member, get) : elements;
    }

    /** Returns the records within this one, which belong together by a key. */
    <E> List<E> records(
            RecordKind kind,
            String within,
            Function<T, List<E>> get,
            Function<E, String> key,
            Function<E, Extras.Obj> asWritten,
            Function<Versions<E>, E> combine) {
        Map<Occurrence<String>, List<Node<E>>> byKey = new LinkedHashMap<>();
        nodes.forEach(node -> byKey(get.apply(node.record()), key)
                .forEach((id, one) -> byKey.computeIfAbsent(id, same -> new ArrayList<>(nodes.size()))
                        .add(new Node<>(node.side, one))));
        Map<Occurrence<String>, E> before =
                base.map(one -> byKey(get.apply(one), key)).orElse(Map.of());
        List<E> merged = new ArrayList<>();
        byKey.forEach((id, having) -> of(
                        settling,
                        new Settling.Place(kind, record.id() + within + id.element()),
                        asWritten,
                        having,
                        lacking(having),
                        Optional.ofNullable(before.get(id)),
                        combine)
                .ifPresent(merged::add));
        return merged;
    }

    private static <E> Map<Occurrence<String>, E> byKey(List<E> records, Function<E, String> key) {
        Map<String, Integer> counts = new HashMap<>();
        Map<Occurrence<String>, E> byKey = new LinkedHashMap<>();
        for (E one : records) {
            String id = key.apply(one);
            byKey.put(new Occurrence<>(id, counts.merge(id, 1, Integer::sum)), one);
        }
        return byKey;
    }

    private <E> List<Side> lacking(List<Node<E>> having) {
        return nodes.stream()
                .map(node -> node.side)
                .filter(side -> having.stream().noneMatch(node -> node.side == side))
                .toList();
    }

    /**
     * Makes one record from what the sides say about it; empty if it was removed. If one side removed what another changed in the base,
     * there is a conflict.
     */
    static <T> Optional<T> of(
            Settling settling,
            Settling.Place record,
            Function<T, Extras.Obj> written,
            List<Node<T>> having,
            List<Side> lacking,
            Optional<T> base,
            Function<Versions<T>, T> combine) {
        List<Node<T>> changed = having.stream()
                .filter(node -> !base.equals(Optional.of(node.record())))
                .toList();
        if (changed.isEmpty()) {
            return lacking.isEmpty() ? base : Optional.empty();
        }
        boolean alike = changed.stream()
                .allMatch(node -> node.record().equals(changed.get(0).record()));
        T merged = alike
                ? changed.get(0).record()
                : combine.apply(new Versions<>(settling, record, written, having, base));
        if (base.isEmpty() || lacking.isEmpty()) {
            return Optional.of(merged);
        }
        return settling.choose(
                record,
                base.map(written),
                List.of(
                        new Settling.Choice<>(
                                Optional.of(merged),
                                changed.stream().map(node -> node.side).toList(),
                                Optional.of(written.apply(merged))),
                        new Settling.Choice<>(Optional.empty(), lacking, Optional.empty())));
    }

    /** Returns the values to choose from; a single one if there is no conflict. */
    private <V> List<Settling.Choice<V>> choices(String member, Function<T, Optional<V>> get) {
        Map<Optional<V>, List<Node<T>>> byValue = new LinkedHashMap<>();
        nodes.forEach(node -> byValue.computeIfAbsent(get.apply(node.record()), value -> new ArrayList<>(2))
                .add(node));
        if (byValue.size() > 1) {
            byValue.remove(base.map(get).orElse(Optional.empty()));
        }
        return byValue.entrySet().stream()
                .map(one -> new Settling.Choice<>(
                        one.getKey(),
                        one.getValue().stream().map(node -> node.side).toList(),
                        one.getKey().isEmpty()
                                ? Optional.empty()
                                : written(one.getValue().get(0).record(), member)))
                .toList();
    }

    private Optional<Extras.Value> written(T one, String member) {
        return Optional.ofNullable(written.apply(one).members().get(member));
    }

    private Optional<Extras.Value> baseWritten(String member) {
        return base.flatMap(one -> written(one, member));
    }

    private Settling.Place place(String member) {
        return new Settling.Place(record.kind(), record.id(), member);
    }
}
