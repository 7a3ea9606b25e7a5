package org.waystage.core.stage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waystage.core.id.ScopeId;
import org.waystage.core.value.PartialDate;

/**
 * What the stage records of a case say together: its stage as of a day, recorded or possible, its timeline and its plans.
 *
 * <p><b>Which records count.</b> {@code began} and {@code observed} records are facts; {@code expected} ones are plans and
 * never count as a state, nor does a fact whose earliest day lies after the issue date. A record's {@linkplain
 * StageRecord#earliest earliest} and {@linkplain StageRecord#latest latest} day are those of its date, or of its bounds; the
 * latest day is capped at the issue date, which also stands in where the source gives none. A record of an unlisted basis
 * is not understood and does not count.
 *
 * <p><b>The recorded stage as of a day</b>, one scope at a time: of the facts whose latest day is at or before the day, let
 * e be the greatest earliest day. Those that end before e are history; among the rest, whose order their dates leave open,
 * the one furthest down the ladder's table speaks, and {@code unknown}, unlisted and unmapped ones only where no rung stands
 * among them. A fact without any date counts from the issue date on, and only where no other does.
 *
 * <p><b>The possible stages as of a day</b> are all that some choice of days within the bounds gives, an {@code observed}
 * stage having begun at any time since the fact before it.
 *
 * <p><b>The case</b> holds the furthest that one of its scopes or the whole holds: operation before trial before
 * preparation before pause before end before none before unlisted before unmapped before unknown. But a scope's {@code
 * deployed-full} makes the whole no more than {@code deployed-limited}, and a pause or end of the whole overrules each scope
 * whose evidence does not certainly come after it.
 *
 * <p>Each question takes time linear in the number of records, the possible stages quadratic in it.
 */
public final class StageHistory {
    private static final Comparator<Fact> IN_TIME = Comparator.<Fact>comparingLong(fact -> fact.earliest)
            .thenComparingLong(fact -> fact.latest)
            .thenComparingInt(fact -> fact.answer.row());
    private static final Comparator<StageAnswer> LAST_ROW_FIRST =
            Comparator.comparingInt(StageAnswer::row).reversed().thenComparing(StageAnswer::code);

    private final List<StageRecord> records;
    private final long issued;
    private final Optional<PartialDate> issueDate;
    /** The facts of the whole. */
    private final List<Fact> whole = new ArrayList<>();
    /** Those of its scopes, in the order of the records. */
    private final Map<ScopeId, List<Fact>> scopes;

    private StageHistory(List<StageRecord> records, Optional<PartialDate> issueDate) {
        this.records = records;
        this.issueDate = issueDate;
        this.issued = issueDate.isPresent() ? issueDate.get().lastDay() : Long.MAX_VALUE;
        Map<ScopeId, List<Fact>> parts = Map.of();
        for (StageRecord record : records) {
            if (!record.isFact() || record.firstDay() > issued) {
                continue;
            }
            List<Fact> facts = whole;
            if (record.scope().isPresent()) {
                parts = parts.isEmpty() ? new LinkedHashMap<>() : parts;
                facts = parts.computeIfAbsent(record.scope().get(), scope -> new ArrayList<>());
            }
            facts.add(new Fact(record, issued));
        }
        scopes = parts;
    }

    /**
     * Returns the history that the records of a case make.
     *
     * @param records the records, of the whole and of its scopes, in any order
     * @param issued the issue date of the edition that it stands in; where absent, nothing is capped and what has no latest
     *     day never counts as a state
     * @return the history
     */
    public static StageHistory of(List<StageRecord> records, Optional<PartialDate> issued) {
        return new StageHistory(records, issued);
    }

    /**
     * Returns the recorded stage of the case as of a day.
     *
     * @param day the day
     * @return the state
     */
    public EvidencedStage asOf(LocalDate day) {
        return recorded(day.toEpochDay());
    }

    /**
     * Returns the recorded stage as of the issue date; where there is none, what all facts that have a latest day say.
     *
     * @return the state
     */
    public EvidencedStage current() {
        return asOf(issueDate.map(PartialDate::latest).orElse(LocalDate.MAX));
    }

    /**
     * Returns the recorded stage of one scope as of a day, whatever the whole holds.
     *
     * @param scope the scope; empty for the records of the whole
     * @param day the day
     * @return the state
     */
    public EvidencedStage asOf(Optional<ScopeId> scope, LocalDate day) {
        return state(facts(scope), day.toEpochDay()).state(issueDate);
    }

    private List<Fact> facts(Optional<ScopeId> scope) {
        return scope.map(part -> scopes.getOrDefault(part, List.of())).orElse(whole);
    }

    /**
     * Returns all stages that the case may have held on a day, the recorded one among them.
     *
     * @param day the day
     * @return the answers, the furthest first, immutable
     */
    public Set<StageAnswer> possibleAsOf(LocalDate day) {
        long d = day.toEpochDay();
        List<List<Fact>> parts = new ArrayList<>();
        scopes.values().forEach(records -> parts.add(possible(records, d)));
        Set<StageAnswer> answers = new TreeSet<>(StageAnswer.FURTHEST_FIRST);
        Set<Map.Entry<StageAnswer, Long>> tried = new HashSet<>();
        for (Fact fact : possible(whole, d)) {
            for (long beginning : turns(fact, parts)) {
                if (tried.add(Map.entry(fact.answer, beginning))) {
                    answers.addAll(possible(fact.answer, beginning, parts));
                }
            }
        }
        return Collections.unmodifiableSet(new LinkedHashSet<>(answers));
    }

    /**
     * Returns all stages that the case may have held on a day, each with the records that can give it.
     *
     * @param day the day
     * @return the states, the furthest first, immutable; that nothing is recorded yet rests on no records
     */
    public List<EvidencedStage> possibleStatesAsOf(LocalDate day) {
        List<Fact> held = new ArrayList<>(possible(whole, day.toEpochDay()));
        scopes.values()
                .forEach(records -> possible(records, day.toEpochDay()).stream()
                        .map(fact -> fact.answering(ofPart(fact.answer)))
                        .forEach(held::add));
        held.removeIf(fact -> fact.record.isEmpty());
        return possibleAsOf(day).stream()
                .map(answer -> new Spoken(
                                answer,
                                Long.MIN_VALUE,
                                held.stream()
                                        .filter(fact -> fact.answer.equals(answer))
                                        .toList())
                        .state(issueDate))
                .toList();
    }

    /** Returns the days on which a stage of the whole can have begun, one for each set of scopes that it may overrule. */
    private static Set<Long> turns(Fact whole, List<List<Fact>> scopes) {
        Set<Long> turns = new HashSet<>(Set.of(whole.earliest));
        if (isStopped(whole.answer)) {
            scopes.stream()
                    .flatMap(List::stream)
                    .flatMap(part -> Stream.of(part.earliest, part.latest))
                    .filter(day -> whole.earliest < day && day <= whole.latest)
                    .forEach(turns::add);
        }
        return turns;
    }

    /** Returns what the case may hold, given what the whole holds since a day: the furthest of any choice from each scope. */
    private static List<StageAnswer> possible(StageAnswer whole, long beginning, List<List<Fact>> scopes) {
        List<StageAnswer> candidates = new ArrayList<>(List.of(whole));
        StageAnswer floor = whole;
        boolean stopped = isStopped(whole);
        for (List<Fact> scope : scopes) {
            List<StageAnswer> options = new ArrayList<>();
            for (Fact part : scope) {
                if (!stopped || part.latest > beginning) {
                    options.add(ofPart(part.answer));
                }
                if (stopped && part.earliest <= beginning) {
                    options.add(StageAnswer.NOT_YET); // overruled: the scope says nothing
                }
            }
            candidates.addAll(options);
            floor = Collections.min(
                    List.of(floor, Collections.max(options, StageAnswer.FURTHEST_FIRST)), StageAnswer.FURTHEST_FIRST);
        }
        StageAnswer furthest = floor;
        return candidates.stream()
                .filter(answer -> StageAnswer.FURTHEST_FIRST.compare(answer, furthest) <= 0)
                .toList();
    }

    /**
     * Returns the facts of one scope that some choice of days makes the last begun by a day, and nothing yet.
     *
     * <p>A fact is the last one dated at or before the day if it can lie there with each other before it or after the day. An
     * observed fact can also have begun by the day though it is dated later, if no other lies between.
     */
    private static List<Fact> possible(List<Fact> facts, long day) {
        List<Fact> possible = new ArrayList<>();
        if (facts.stream().allMatch(fact -> fact.latest > day)) {
            possible.add(Fact.NOT_YET);
        }
        for (Fact fact : facts) {
            long last = Math.min(fact.latest, day);
            boolean lastBefore = fact.earliest <= day;
            boolean firstAfter = fact.observed && fact.latest > day;
            long since = Long.MIN_VALUE;
            for (Fact other : facts) {
                if (other != fact) {
                    lastBefore &= other.earliest <= last || other.latest > day;
                    firstAfter &= other.earliest <= day || other.latest >= fact.earliest;
                    since = other.latest <= day ? Math.max(since, other.earliest) : since;
                }
            }
            if (lastBefore || firstAfter) {
                possible.add(fact.asHeldBy(day, since));
            }
        }
        return possible;
    }

    private EvidencedStage recorded(long day) {
        Spoken all = state(whole, day);
        Spoken furthest = all;
        for (List<Fact> scope : scopes.values()) {
            Spoken part = state(scope, day).asPart();
            boolean overruled = all.stopped() && part.earliest() <= all.latest();
            int order = StageAnswer.FURTHEST_FIRST.compare(part.answer(), furthest.answer());
            if (!overruled && order <= 0) {
                furthest = order < 0 ? part : furthest.with(part);
            }
        }
        return furthest.state(issueDate);
    }

    private static StageAnswer ofPart(StageAnswer answer) {
        boolean full = answer.stage()
                .filter(AdoptionStage.Listed.DEPLOYED_FULL::equals)
                .isPresent();
        return full ? StageAnswer.of(AdoptionStage.Listed.DEPLOYED_LIMITED) : answer;
    }

    // Loops, not streams: this is asked once a case and scope by every count, and took two thirds of its time.
    private Spoken state(List<Fact> facts, long day) {
        boolean dated = false;
        long newest = Long.MIN_VALUE;
        for (Fact fact : facts) {
            if (!fact.undated && fact.latest <= day) {
                dated = true;
                newest = Math.max(newest, fact.earliest);
            }
        }
        boolean undated = !dated && day >= issued; // those without any date speak where no other does
        StageAnswer answer = StageAnswer.NOT_YET;
        List<Fact> speaking = new ArrayList<>(1); // nearly always one
        for (Fact fact : facts) {
            boolean counts = fact.undated ? undated : fact.latest <= day;
            if (counts && fact.latest >= newest) {
                int order = speaking.isEmpty() ? -1 : LAST_ROW_FIRST.compare(fact.answer, answer);
                if (order < 0) {
                    speaking.clear();
                    answer = fact.answer;
                }
                if (order <= 0) {
                    speaking.add(fact);
                }
            }
        }
        return new Spoken(answer, newest, speaking);
    }

    /**
     * Returns all records in the order of time: by earliest day, latest day and rung; those without any date last.
     *
     * @return an immutable list
     */
    public List<StageRecord> timeline() {
        return records.stream()
                .map(record -> new Fact(record, Long.MAX_VALUE))
                .sorted(Comparator.<Fact, Boolean>comparing(fact -> fact.undated)
                        .thenComparing(IN_TIME))
                .map(fact -> fact.record.orElseThrow())
                .toList();
    }

    /**
     * Returns the facts of each scope in the order of time.
     *
     * @return the records that count, by scope, the whole first under the empty key; immutable
     */
    public Map<Optional<ScopeId>, List<StageRecord>> byScope() {
        Map<Optional<ScopeId>, List<StageRecord>> byScope = new LinkedHashMap<>();
        if (!whole.isEmpty()) {
            byScope.put(Optional.empty(), inTime(whole));
        }
        scopes.forEach((scope, records) -> byScope.put(Optional.of(scope), inTime(records)));
        return Collections.unmodifiableMap(byScope);
    }

    private static List<StageRecord> inTime(List<Fact> facts) {
        return facts.stream()
                .sorted(IN_TIME)
                .map(fact -> fact.record.orElseThrow())
                .toList();
    }

    /**
     * Returns the plans whose date has passed at the issue date and that were not met.
     *
     * <p>A plan is met by any fact of its rung or a further one, dated or not: for a plan of a scope by a fact of that scope,
     * for a plan of the whole by a fact of the whole or of any scope, where a scope's {@code deployed-full} counts as {@code
     * deployed-limited}. A plan without a latest day is never overdue, nor is one for a code that is not on the ladder.
     *
     * @return the records, in the order of the case, immutable
     */
    public List<StageRecord> overduePlans() {
        Map<Optional<ScopeId>, Set<StageAnswer>> held = new LinkedHashMap<>();
        held.put(Optional.empty(), answers(whole));
        scopes.forEach((scope, records) -> held.put(Optional.of(scope), answers(records)));
        return issueDate
                .map(date -> records.stream()
                        .filter(record -> record.basis() == Basis.Listed.EXPECTED)
                        .filter(plan -> isPast(plan, date) && !isMet(plan, held))
                        .toList())
                .orElse(List.of());
    }

    private static Set<StageAnswer> answers(List<Fact> facts) {
        return facts.stream().map(fact -> fact.answer).collect(Collectors.toSet());
    }

    private static boolean isPast(StageRecord plan, PartialDate issued) {
        return plan.lastDay() < issued.firstDay();
    }

    private static boolean isMet(StageRecord plan, Map<Optional<ScopeId>, Set<StageAnswer>> held) {
        if (plan.stage().isEmpty() || !(plan.stage().get() instanceof AdoptionStage.Listed target)) {
            return true;
        }
        return held.entrySet().stream()
                .filter(scope -> plan.scope().isEmpty() || scope.getKey().equals(plan.scope()))
                .flatMap(scope -> scope.getValue().stream()
                        .map(answer -> scope.getKey().equals(plan.scope()) ? answer : ofPart(answer)))
                .anyMatch(answer ->
                        answer.stage().orElse(null) instanceof AdoptionStage.Listed stage && stage.reaches(target));
    }

    /** A record with the days that bound it, as epoch days; its record is absent for the answer that nothing is yet. */
    private static final class Fact {
        static final Fact NOT_YET =
                new Fact(Optional.empty(), StageAnswer.NOT_YET, Long.MIN_VALUE, Long.MIN_VALUE, false, false);

        final Optional<StageRecord> record;
        final StageAnswer answer;
        final long earliest;
        final long latest;
        final boolean undated;
        final boolean observed;

        Fact(StageRecord record, long issued) {
            this.record = Optional.of(record);
            answer = StageAnswer.of(record);
            earliest = record.firstDay();
            latest = Math.min(issued, record.lastDay());
            undated = record.firstDate().isEmpty() && record.lastDate().isEmpty();
            observed = record.basis() == Basis.Listed.OBSERVED;
        }

        private Fact(
                Optional<StageRecord> record,
                StageAnswer answer,
                long earliest,
                long latest,
                boolean undated,
                boolean observed) {
            this.record = record;
            this.answer = answer;
            this.earliest = earliest;
            this.latest = latest;
            this.undated = undated;
            this.observed = observed;
        }

        Fact answering(StageAnswer other) {
            return new Fact(record, other, earliest, latest, undated, observed);
        }

        /** Returns this fact with the days on which its stage can have begun, from the last of the facts before on. */
        Fact asHeldBy(long day, long since) {
            long from = observed ? since : Math.max(earliest, since);
            return new Fact(record, answer, from, Math.min(latest, day), undated, observed);
        }
    }

    private static boolean isStopped(StageAnswer answer) {
        return answer.phase()
                .filter(phase -> phase == Phase.PAUSE || phase == Phase.END)
                .isPresent();
    }

    /** An answer with the facts that it rests on, and the greatest earliest day of all that it does not leave as history. */
    private record Spoken(StageAnswer answer, long earliest, List<Fact> facts) {
        boolean stopped() {
            return isStopped(answer);
        }

        long latest() {
            return facts.stream().mapToLong(fact -> fact.latest).max().orElse(Long.MIN_VALUE);
        }

        Spoken with(Spoken other) {
            return new Spoken(
                    answer,
                    earliest,
                    Stream.concat(facts.stream(), other.facts.stream()).toList());
        }

        Spoken asPart() {
            return new Spoken(ofPart(answer), earliest, facts);
        }

        /** Returns the state; evidence that lies after the issue date is of that date, up to which it was seen. */
        EvidencedStage state(Optional<PartialDate> issued) {
            if (facts.isEmpty()) {
                return new EvidencedStage(answer, List.of(), Optional.empty());
            }
            StageRecord latest = Collections.max(facts, IN_TIME).record.orElseThrow();
            List<StageRecord> speaking = new ArrayList<>(facts.size());
            for (Fact fact : facts) {
                speaking.add(fact.record.orElseThrow());
            }
            Optional<PartialDate> evidence = latest.lastDate().or(latest::firstDate);
            boolean later = evidence.isPresent()
                    && issued.isPresent()
                    && evidence.get().firstDay() > issued.get().lastDay();
            return new EvidencedStage(answer, speaking, later ? issued : evidence);
        }
    }
}
