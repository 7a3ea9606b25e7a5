package org.waystage.core.stage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.value.PartialDate;

/**
 * Every choice of days for the facts of one scope: a day within the bounds of each, in every order that equal days leave
 * open, and for an observed one a beginning at any time since the fact before.
 *
 * <p>Days are numbers: 1 is the first of the calendar, 0 any time before, the last one any time after.
 */
final class ChoicesOfDays {
    private final LocalDate first;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Set<Held>> held = new ArrayList<>();

    private record Fact(String word, int earliest, int latest, boolean observed) {}

    /** A stage and the day on which it began. */
    record Held(String word, int beginning) {}

    private ChoicesOfDays(List<StageRecord> records, Optional<PartialDate> issued, LocalDate first, int days) {
        this.first = first;
        int end = days + 2;
        int cap = issued.map(date -> number(date.latest())).orElse(end);
        for (StageRecord record : records) {
            Fact fact = new Fact(
                    record.stage().map(AdoptionStage::code).orElse("unmapped"),
                    record.date()
                            .or(record::notBefore)
                            .map(date -> number(date.earliest()))
                            .orElse(0),
                    Math.min(
                            cap,
                            record.date()
                                    .or(record::notAfter)
                                    .map(date -> number(date.latest()))
                                    .orElse(end)),
                    record.basis() == Basis.Listed.OBSERVED);
            if (fact.earliest() <= cap) {
                facts.add(fact);
            }
        }
        for (int day = 0; day <= end; day++) {
            held.add(new HashSet<>());
        }
    }

    private int number(LocalDate day) {
        return (int) (day.toEpochDay() - first.toEpochDay()) + 1;
    }

    /** Returns for each day what some choice makes the scope hold. */
    static List<Set<Held>> held(List<StageRecord> records, Optional<PartialDate> issued, LocalDate first, int days) {
        ChoicesOfDays choices = new ChoicesOfDays(records, issued, first, days);
        choices.place(new ArrayList<>(), 0);
        return choices.held;
    }

    /** Puts each of the remaining facts behind those that are placed, in every way. */
    private void place(List<Held> placed, int before) {
        if (facts.isEmpty()) {
            note(placed);
        }
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.remove(i);
            for (int day = Math.max(before, fact.earliest()); day <= fact.latest(); day++) {
                for (int beginning = fact.observed() ? before : day; beginning <= day; beginning++) {
                    placed.add(new Held(fact.word(), beginning));
                    place(placed, day);
                    placed.remove(placed.size() - 1);
                }
            }
            facts.add(i, fact);
        }
    }

    private void note(List<Held> placed) {
        for (int day = 0; day < held.size(); day++) {
            Held last = new Held("not-yet", -1);
            for (Held stage : placed) {
                last = stage.beginning() <= day ? stage : last;
            }
            held.get(day).add(last);
        }
    }
}
