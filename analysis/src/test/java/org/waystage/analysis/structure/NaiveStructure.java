package org.waystage.analysis.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.ScopeId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;

/** Funnel, moves and pairs counted in the plainest way, from the records themselves. */
public final class NaiveStructure {
    private static final List<AdoptionStage.Listed> LADDER = List.of(
            AdoptionStage.Listed.EXPLORING,
            AdoptionStage.Listed.PLANNED,
            AdoptionStage.Listed.DEVELOPMENT,
            AdoptionStage.Listed.PROOF_OF_CONCEPT,
            AdoptionStage.Listed.PILOT,
            AdoptionStage.Listed.DEPLOYED,
            AdoptionStage.Listed.DEPLOYED_FULL);

    private NaiveStructure() {}

    /** A fact, and the days between which it lies. */
    private record Fact(StageRecord record, LocalDate first, LocalDate last, boolean dated) {
        Optional<AdoptionStage.Listed> rung() {
            return record.stage().orElse(null) instanceof AdoptionStage.Listed stage
                            && stage != AdoptionStage.Listed.UNKNOWN
                    ? Optional.of(stage)
                    : Optional.empty();
        }
    }

    private static List<Fact> facts(Catalogue catalogue, CaseStudy caseStudy, LocalDate day) {
        LocalDate issued = catalogue.issued().orElseThrow().latest();
        List<Fact> facts = new ArrayList<>();
        for (StageRecord record : caseStudy.stages()) {
            Optional<PartialDate> from = record.date().or(record::notBefore);
            Optional<PartialDate> to = record.date().or(record::notAfter);
            boolean fact = Set.of("began", "observed").contains(record.basis().toString());
            LocalDate first = from.map(PartialDate::earliest).orElse(LocalDate.MIN);
            LocalDate last = to.map(PartialDate::latest).orElse(LocalDate.MAX);
            if (first.isAfter(last)) {
                first = to.orElseThrow().earliest();
                last = from.orElseThrow().latest();
            }
            last = last.isAfter(issued) ? issued : last;
            if (fact && !first.isAfter(issued) && !last.isAfter(day)) {
                facts.add(new Fact(record, first, last, from.isPresent() || to.isPresent()));
            }
        }
        return facts;
    }

    /** Returns how many cases are counted, how many reached each rung, and of how many full deployment is open. */
    static List<Long> funnel(Catalogue catalogue, LocalDate day) {
        long[] numbers = new long[LADDER.size() + 2];
        for (CaseStudy caseStudy : catalogue.caseStudies()) {
            Set<AdoptionStage.Listed> reached = new TreeSet<>();
            boolean counted = false;
            boolean open = false;
            for (Fact fact : facts(catalogue, caseStudy, day)) {
                if (fact.rung().isPresent()) {
                    boolean part = fact.record().scope().isPresent();
                    AdoptionStage.Listed stage = part && fact.rung().get() == AdoptionStage.Listed.DEPLOYED_FULL
                            ? AdoptionStage.Listed.DEPLOYED_LIMITED
                            : fact.rung().get();
                    counted |= stage.compareTo(AdoptionStage.Listed.SUSPENDED) < 0
                            || stage == AdoptionStage.Listed.RETIRED;
                    LADDER.stream().filter(stage::reaches).forEach(reached::add);
                    open |= stage.reaches(AdoptionStage.Listed.DEPLOYED)
                            && (part
                                    || stage == AdoptionStage.Listed.DEPLOYED
                                    || stage == AdoptionStage.Listed.RETIRED);
                }
            }
            numbers[0] += counted ? 1 : 0;
            for (int i = 0; i < LADDER.size(); i++) {
                numbers[i + 1] += reached.contains(LADDER.get(i)) ? 1 : 0;
            }
            numbers[LADDER.size() + 1] += open && !reached.contains(AdoptionStage.Listed.DEPLOYED_FULL) ? 1 : 0;
        }
        return Arrays.stream(numbers).boxed().toList();
    }

    /**
     * Returns the moves as {@code from > to}. Records are put together with all that they cannot be told apart from in time,
     * until nothing changes; a move leads from one such set to the next if each names one stage only.
     */
    public static Map<String, Long> moves(Catalogue catalogue, LocalDate day) {
        return moves(
                catalogue,
                day,
                record -> record.stage()
                        .filter(stage -> stage != AdoptionStage.Listed.UNKNOWN)
                        .map(AdoptionStage::code));
    }

    /** Returns the moves between the words of a scheme. */
    public static Map<String, Long> moves(Catalogue catalogue, LocalDate day, String scheme) {
        return moves(catalogue, day, record -> word(record, scheme));
    }

    private static Optional<String> word(StageRecord record, String scheme) {
        return record.reportedAs()
                .filter(reported -> reported.scheme().value().equals(scheme)
                        && !reported.word().isEmpty())
                .map(reported -> scheme + ":" + reported.word());
    }

    private static Map<String, Long> moves(
            Catalogue catalogue, LocalDate day, Function<StageRecord, Optional<String>> state) {
        Map<String, Long> moves = new TreeMap<>();
        for (CaseStudy caseStudy : catalogue.caseStudies()) {
            Set<Optional<ScopeId>> scopes = new HashSet<>();
            caseStudy.stages().forEach(record -> scopes.add(record.scope()));
            for (Optional<ScopeId> scope : scopes) {
                List<List<Fact>> sets = new ArrayList<>();
                for (Fact fact : facts(catalogue, caseStudy, day)) {
                    boolean staged = state.apply(fact.record()).isPresent();
                    if (fact.dated() && staged && fact.record().scope().equals(scope)) {
                        sets.add(new ArrayList<>(List.of(fact)));
                    }
                }
                while (mergeTwo(sets)) {
                    // until no two overlap
                }
                sets.sort(Comparator.comparing(set -> set.get(0).last()));
                for (int i = 1; i < sets.size(); i++) {
                    Set<String> from = states(sets.get(i - 1), state);
                    Set<String> to = states(sets.get(i), state);
                    if (from.size() == 1 && to.size() == 1 && !from.equals(to)) {
                        moves.merge(
                                from.iterator().next() + " > " + to.iterator().next(), 1L, Long::sum);
                    }
                }
            }
        }
        return moves;
    }

    private static boolean mergeTwo(List<List<Fact>> sets) {
        for (List<Fact> one : sets) {
            for (List<Fact> other : sets) {
                if (one != other && one.stream().anyMatch(a -> other.stream().anyMatch(b -> overlap(a, b)))) {
                    one.addAll(other);
                    sets.remove(other);
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean overlap(Fact a, Fact b) {
        return !a.last().isBefore(b.first()) && !b.last().isBefore(a.first());
    }

    private static Set<String> states(List<Fact> facts, Function<StageRecord, Optional<String>> state) {
        Set<String> states = new TreeSet<>();
        facts.forEach(fact -> states.add(state.apply(fact.record()).orElseThrow()));
        return states;
    }

    /**
     * Returns the word that each case with a dated word holds at the end of a day, and how many cases have none yet, as {@code
     * not-yet}: the furthest in the order of any fact that no other fact of its scope certainly follows.
     */
    public static Map<String, Long> occupation(Catalogue catalogue, LocalDate day, String scheme, List<String> order) {
        Map<String, Long> occupation = new TreeMap<>();
        LocalDate issued = catalogue.issued().orElseThrow().latest();
        for (CaseStudy caseStudy : catalogue.caseStudies()) {
            List<Fact> worded = facts(catalogue, caseStudy, issued).stream()
                    .filter(fact -> word(fact.record(), scheme).isPresent())
                    .toList();
            if (worded.stream().noneMatch(Fact::dated)) {
                continue;
            }
            TreeSet<String> held = new TreeSet<>(Comparator.<String>comparingInt(word -> -order.indexOf(word))
                    .thenComparing(Comparator.naturalOrder()));
            for (Fact fact : worded) {
                boolean last = worded.stream()
                        .filter(other ->
                                other.record().scope().equals(fact.record().scope()))
                        .filter(other -> other.dated() && !other.last().isAfter(day))
                        .noneMatch(other -> !fact.dated() || other.first().isAfter(fact.last()));
                if (last && !fact.last().isAfter(day)) {
                    held.add(word(fact.record(), scheme).orElseThrow());
                }
            }
            occupation.merge(held.isEmpty() ? "not-yet" : held.first(), 1L, Long::sum);
        }
        return occupation;
    }

    /** Returns how many cases have both keys, for each two keys, each once. */
    static long both(Catalogue catalogue, Function<CaseStudy, Set<String>> keys, String one, String other) {
        return catalogue.caseStudies().stream()
                .filter(caseStudy -> keys.apply(caseStudy).contains(one)
                        && keys.apply(caseStudy).contains(other))
                .count();
    }
}
