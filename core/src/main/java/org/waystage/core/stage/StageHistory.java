package org.waystage.core.stage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.id.ScopeId;
import org.waystage.core.value.PartialDate;

/**
 * The history that the stage records of a case give: its recorded and possible stages as of a day, its timeline and its
 * plans.
 *
 * <p><b>Records that count.</b> {@code began} and {@code observed} records are facts. {@code expected} records are
 * plans and never count as a state; nor does a fact whose earliest day is after the issue date. The
 * {@linkplain StageRecord#earliest earliest} and {@linkplain StageRecord#latest latest} day of a record are those of
 * its date or of its bounds. The latest day is capped at the issue date, which is also used if the source gives none. A
 * record with an unlisted basis is not understood and does not count.
 *
 * <p><b>The recorded stage as of a day</b> is found for each scope on its own. Among the facts whose latest day is at
 * or before the day, let e be the greatest earliest day. Facts that end before e are history. Their dates leave the
 * order of the others open, and the one furthest down the ladder's table determines the stage; {@code unknown},
 * unlisted and unmapped ones do so only if no rung is among them. A fact without any date counts from the issue date
 * on, and only if no other fact does.
 *
 * <p><b>The possible stages as of a day</b> are all stages that some choice of days within the bounds gives. An
 * {@code observed} stage may have begun at any time since the fact before it.
 *
 * <p><b>The stage of the case</b> is the furthest stage of its scopes and the whole: operation before trial before
 * preparation before pause before end before none before unlisted before unmapped before unknown. However,
 * {@code deployed-full} in a scope gives the whole no more than {@code deployed-limited}, and a pause or end of the
 * whole overrules each scope whose evidence is not certainly later.
 *
 * <p>Each method takes time linear in the number of records, except that the possible stages take quadratic time.
 */
public final class StageHistory {
    private static final Comparator<StageAnswer> LAST_ROW_FIRST =
            Comparator.comparingInt(StageAnswer::row).reversed().thenComparing(StageAnswer::code);

    private final List<StageRecord> records;
    private final long issued;
    private final Optional<PartialDate> issueDate;
    /** The facts of the whole case. */
    private final List<StageFact> whole;
    /** The facts of each scope, in the order of the records. */
    private final Map<ScopeId, List<StageFact>> scopes;

    private StageHistory(List<StageRecord> records, Optional<PartialDate> issueDate) {
        this.records = records;
        this.whole = new ArrayList<>(records.size());
        this.issueDate = issueDate;
        this.issued = issueDate.isPresent() ? issueDate.get().lastDay() : Long.MAX_VALUE;
        Map<ScopeId, List<StageFact>> parts = Map.of();
        for (StageRecord record : records) {
            if (!record.isFact()) {
                continue;
            }
            long firstDay = record.firstDay();
            if (firstDay > issued) {
                continue;
            }
            List<StageFact> facts = whole;
            if (record.scope().isPresent()) {
                parts = parts.isEmpty() ? new LinkedHashMap<>() : parts;
                facts = parts.computeIfAbsent(record.scope().get(), scope -> new ArrayList<>());
            }
            facts.add(new StageFact(record, firstDay, issued));
        }
        scopes = parts;
    }

    /**
     * Returns the history that the records of a case give.
     *
     * @param records the records of the whole case and of its scopes, in any order
     * @param issued the issue date of the edition that contains the case; if empty, nothing is capped, and facts
     *     without a latest day never count as a state
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
     * Returns the recorded stage as of the issue date or, if there is none, the stage that all facts with a latest day
     * give.
     *
     * @return the state
     */
    public EvidencedStage current() {
        return asOf(issueDate.map(PartialDate::latest).orElse(LocalDate.MAX));
    }

    /**
     * Returns the recorded stage of one scope as of a day, whatever the stage of the whole.
     *
     * @param scope the scope, or empty for the records of the whole case
     * @param day the day
     * @return the state
     */
    public EvidencedStage asOf(Optional<ScopeId> scope, LocalDate day) {
        return state(facts(scope), day.toEpochDay()).state(issueDate);
    }

    private List<StageFact> facts(Optional<ScopeId> scope) {
        return scope.map(part -> scopes.getOrDefault(part, List.of())).orElse(whole);
    }

    /**
     * Returns all stages that the case may have been at on a day, including the recorded one.
     *
     * @param day the day
     * @return the answers, the furthest first, immutable
     */
    public Set<StageAnswer> possibleAsOf(LocalDate day) {
        return PossibleStages.of(whole, scopes.values(), day.toEpochDay());
    }

    private EvidencedStage recorded(long day) {
        Spoken furthest = state(whole, day);
        boolean stopped = furthest.stopped();
        long stop = stopped ? furthest.latest() : Long.MIN_VALUE;
        for (List<StageFact> scope : scopes.values()) {
            Spoken part = state(scope, day).asPart();
            boolean overruled = stopped && part.earliest() <= stop;
            int order = StageAnswer.FURTHEST_FIRST.compare(part.answer(), furthest.answer());
            if (!overruled && order < 0) {
                furthest = part;
            } else if (!overruled && order == 0) {
                furthest.facts()
                        .addAll(part.facts()); // in place: a copy for each scope would take the square of their number
            }
        }
        return furthest.state(issueDate);
    }

    // Loops, not streams: every count calls this for each case and scope, and it took two thirds of the time.
    private Spoken state(List<StageFact> facts, long day) {
        boolean dated = false;
        long newest = Long.MIN_VALUE;
        for (StageFact fact : facts) {
            if (!fact.undated && fact.latest <= day) {
                dated = true;
                newest = Math.max(newest, fact.earliest);
            }
        }
        boolean undated = !dated && day >= issued; // facts without any date count only if no other does
        StageAnswer answer = StageAnswer.NOT_YET;
        List<StageFact> speaking = new ArrayList<>(1); // almost always one
        for (StageFact fact : facts) {
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
     * Returns all records in chronological order: by earliest day, latest day and rung; records without any date come
     * last.
     *
     * @return an immutable list
     */
    public List<StageRecord> timeline() {
        List<StageFact> dated = new ArrayList<>(records.size());
        List<StageFact> undated = new ArrayList<>(0);
        for (StageRecord record : records) {
            StageFact fact = new StageFact(record, Long.MAX_VALUE);
            (fact.undated ? undated : dated).add(fact);
        }
        dated.sort(StageFact.IN_TIME);
        undated.sort(StageFact.IN_TIME);
        dated.addAll(undated);
        return dated.stream().map(fact -> fact.record.orElseThrow()).toList();
    }

    /**
     * Returns the facts of each scope in chronological order.
     *
     * @return the records that count, by scope; the whole case comes first, under the empty key; immutable
     */
    public Map<Optional<ScopeId>, List<StageRecord>> byScope() {
        if (scopes.isEmpty()) { // nearly always; every case is asked, so this spares most of
            // them a map
            return whole.isEmpty() ? Map.of() : Map.of(Optional.empty(), inTime(whole));
        }
        Map<Optional<ScopeId>, List<StageRecord>> byScope = new LinkedHashMap<>();
        if (!whole.isEmpty()) {
            byScope.put(Optional.empty(), inTime(whole));
        }
        scopes.forEach((scope, records) -> byScope.put(Optional.of(scope), inTime(records)));
        return Collections.unmodifiableMap(byScope);
    }

    private static List<StageRecord> inTime(List<StageFact> facts) {
        List<StageFact> sorted = facts;
        if (facts.size() > 1) {
            sorted = new ArrayList<>(facts);
            sorted.sort(StageFact.IN_TIME);
        }
        List<StageRecord> records = new ArrayList<>(sorted.size());
        for (StageFact fact : sorted) {
            records.add(fact.record.orElseThrow());
        }
        return Collections.unmodifiableList(records);
    }

    /**
     * Returns the plans whose date had passed by the issue date without the plan being met.
     *
     * <p>A plan is met by any fact of its rung or a further one, dated or not. A plan of a scope is met by a fact of
     * that scope; a plan of the whole by a fact of the whole or of any scope, where {@code deployed-full} of a scope
     * counts as {@code deployed-limited}. A plan without a latest day is never overdue, nor is a plan for a code that
     * is not on the ladder.
     *
     * @return the records, in the order of the case, immutable
     */
    public List<StageRecord> overduePlans() {
        if (!hasPlans()) {
            return List.of();
        }
        Held held = held(issued);
        return issueDate
                .map(date -> records.stream()
                        .filter(record -> record.basis() == Basis.Listed.EXPECTED)
                        .filter(plan -> isPast(plan, date) && !held.meets(plan))
                        .toList())
                .orElse(List.of());
    }

    /**
     * Returns the plans that are open on a day: they are not certainly stated later, their time has not certainly
     * passed, and they are not met.
     *
     * <p>A plan is met as {@link #overduePlans} says, but only by facts that count on the day. A plan without a latest
     * day stays open, and one for a code that is not on the ladder stays open until its time has passed. A plan without
     * a date of statement counts as always stated.
     *
     * @param day the day
     * @return the records, in the order of their dates, immutable
     */
    public List<StageRecord> openPlans(LocalDate day) {
        if (!hasPlans()) {
            return List.of();
        }
        long date = day.toEpochDay();
        Held held = held(date);
        return timeline().stream()
                .filter(record -> record.basis() == Basis.Listed.EXPECTED)
                .filter(plan -> plan.lastDay() >= date)
                .filter(plan -> plan.statedOn()
                        .filter(stated -> stated.firstDay() > date)
                        .isEmpty())
                .filter(plan -> !isListed(plan) || !held.meets(plan))
                .toList();
    }

    private boolean hasPlans() {
        for (StageRecord record : records) {
            if (record.basis() == Basis.Listed.EXPECTED) {
                return true;
            }
        }
        return false;
    }

    private static boolean isListed(StageRecord plan) {
        return plan.stage().filter(AdoptionStage.Listed.class::isInstance).isPresent();
    }

    /** Returns the rungs that the facts of each scope give by a day, whether or not others are later. */
    private Held held(long day) {
        Held held = new Held(rungs(whole, day), new HashMap<>());
        scopes.forEach((scope, facts) -> {
            Set<StageAnswer> rungs = rungs(facts, day);
            held.scopes.put(scope, rungs);
            rungs.forEach(rung -> held.whole.add(rung.ofPart()));
        });
        return held;
    }

    private Set<StageAnswer> rungs(List<StageFact> facts, long day) {
        Set<StageAnswer> rungs = new HashSet<>();
        for (StageFact fact : facts) {
            boolean isRung = fact.answer.stage().orElse(null) instanceof AdoptionStage.Listed;
            if (isRung && (fact.undated ? issued : fact.latest) <= day) {
                rungs.add(fact.answer);
            }
        }
        return rungs;
    }

    private static boolean isPast(StageRecord plan, PartialDate issued) {
        return plan.lastDay() < issued.firstDay();
    }

    /** The rungs that were held: by the whole, including those that a scope gives it, and by each scope. */
    private record Held(Set<StageAnswer> whole, Map<ScopeId, Set<StageAnswer>> scopes) {
        boolean meets(StageRecord plan) {
            if (plan.stage().isEmpty() || !(plan.stage().get() instanceof AdoptionStage.Listed target)) {
                return true;
            }
            Set<StageAnswer> rungs = plan.scope().isEmpty()
                    ? whole
                    : scopes.getOrDefault(plan.scope().get(), Set.of());
            return rungs.stream()
                    .anyMatch(rung ->
                            rung.stage().orElse(null) instanceof AdoptionStage.Listed stage && stage.reaches(target));
        }
    }

    /** An answer with the facts that support it, and the greatest earliest day of the facts that are not history. */
    private record Spoken(StageAnswer answer, long earliest, List<StageFact> facts) {
        boolean stopped() {
            return answer.isStopped();
        }

        long latest() {
            return facts.stream().mapToLong(fact -> fact.latest).max().orElse(Long.MIN_VALUE);
        }

        Spoken asPart() {
            return new Spoken(answer.ofPart(), earliest, facts);
        }

        /** Returns the state. Evidence later than the issue date is given that date, up to which it was seen. */
        EvidencedStage state(Optional<PartialDate> issued) {
            if (facts.isEmpty()) {
                return new EvidencedStage(answer, List.of(), Optional.empty());
            }
            if (facts.size() == 1) { // almost always
                StageRecord only = facts.get(0).record.orElseThrow();
                return state(only, List.of(only), issued);
            }
            StageRecord latest =
                    Collections.max(facts, StageFact.IN_TIME).record.orElseThrow();
            List<StageRecord> speaking = new ArrayList<>(facts.size());
            for (StageFact fact : facts) {
                speaking.add(fact.record.orElseThrow());
            }
            return state(latest, speaking, issued);
        }

        private EvidencedStage state(StageRecord latest, List<StageRecord> speaking, Optional<PartialDate> issued) {
            Optional<PartialDate> last = latest.lastDate();
            Optional<PartialDate> evidence = last.isPresent() ? last : latest.firstDate();
            boolean later = evidence.isPresent()
                    && issued.isPresent()
                    && evidence.get().firstDay() > issued.get().lastDay();
            return new EvidencedStage(answer, speaking, later ? issued : evidence);
        }
    }
}
