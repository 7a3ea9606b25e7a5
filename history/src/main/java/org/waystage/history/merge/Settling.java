package org.waystage.history.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.merge.outcome.Conflict;
import org.waystage.history.merge.outcome.NewId;
import org.waystage.history.merge.outcome.Policy;

/** Settles conflicts by a policy, and lists them. */
final class Settling {
    /** The place of a conflict: a member of a record, or the record as a whole. */
    record Place(RecordKind kind, String id, String member) {
        Place(RecordKind kind, String id) {
            this(kind, id, "");
        }
    }

    /** A value, empty if it was removed, with the sides that have it, in their order, and its written form. */
    record Choice<V>(Optional<V> value, List<Side> sides, Optional<Extras.Value> written) {}

    private final Policy policy;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<NewId> newIds = new ArrayList<>();

    Settling(Policy policy) {
        this.policy = policy;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    List<NewId> newIds() {
        return newIds;
    }

    /** Chooses by the policy; if nothing is chosen, returns the first value, and the conflict stays open. */
    <V> Optional<V> choose(Place place, Optional<Extras.Value> base, List<Choice<V>> choices) {
        Optional<Choice<V>> chosen = chosen(choices);
        if (chosen.isEmpty()) {
            add(place, base, choices, Optional.empty(), Conflict.Outcome.OPEN);
            return choices.get(0).value();
        }
        add(place, base, choices, chosen, Conflict.Outcome.CHOSEN);
        return chosen.get().value();
    }

    /** Records that a rule decides, under every policy. */
    <V> void byRule(Place place, Optional<Extras.Value> base, List<Choice<V>> choices, Choice<V> chosen) {
        add(place, base, choices, Optional.of(chosen), Conflict.Outcome.RULE);
    }

    /** Records that none of the values is used, because a merged catalogue has its own or none. */
    <V> void leftOut(Place place, List<Choice<V>> choices) {
        add(place, Optional.empty(), choices, Optional.empty(), Conflict.Outcome.RULE);
    }

    /** Records that no policy decides; there is then no merged catalogue. */
    <V> void open(Place place, List<Choice<V>> choices) {
        add(place, Optional.empty(), choices, Optional.empty(), Conflict.Outcome.OPEN);
    }

    private <V> Optional<Choice<V>> chosen(List<Choice<V>> choices) {
        return switch (policy) {
            case OURS -> choices.stream().min((one, other) -> Integer.compare(first(one), first(other)));
            case THEIRS -> choices.stream().max((one, other) -> Integer.compare(last(one), last(other)));
            case NEWER -> choices.stream().filter(one -> isNewest(one, choices)).findFirst();
            case BOTH ->
                choices.stream().filter(choice -> choice.value().isPresent()).findFirst();
            case FAIL -> Optional.empty();
        };
    }

    /** Returns the number by which an alternative is sorted; one that no input has comes last. */
    private static int number(Choice<?> choice) {
        return choice.sides().stream().mapToInt(side -> side.number).min().orElse(Integer.MAX_VALUE);
    }

    private static int first(Choice<?> choice) {
        return choice.sides().stream().mapToInt(side -> side.number).min().orElseThrow();
    }

    private static int last(Choice<?> choice) {
        return choice.sides().stream().mapToInt(side -> side.last).max().orElseThrow();
    }

    private static <V> boolean isNewest(Choice<V> one, List<Choice<V>> choices) {
        return one.sides().stream()
                .anyMatch(side -> choices.stream()
                        .filter(other -> !other.equals(one))
                        .flatMap(other -> other.sides().stream())
                        .allMatch(other -> isNewer(side, other)));
    }

    private static boolean isNewer(Side one, Side other) {
        Optional<PartialDate> issued = one.catalogue.issued();
        Optional<PartialDate> before = other.catalogue.issued();
        return issued.isPresent() && before.isPresent() && issued.get().isAfter(before.get());
    }

    private <V> void add(
            Place place,
            Optional<Extras.Value> base,
            List<Choice<V>> choices,
            Optional<Choice<V>> chosen,
            Conflict.Outcome outcome) {
        conflicts.add(new Conflict(
                place.kind(),
                place.id(),
                place.member(),
                base,
                choices.stream()
                        .sorted(Comparator.comparingInt(Settling::number))
                        .map(choice -> new Conflict.Alternative(
                                choice.written(),
                                choice.sides().stream()
                                        .map(side -> side.number)
                                        .distinct()
                                        .sorted()
                                        .toList(),
                                chosen.equals(Optional.of(choice))))
                        .toList(),
                outcome));
    }
}
