package org.waystage.core.stage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the stages that some choice of days within the bounds of the facts gives. */
final class PossibleStages {
    private PossibleStages() {}

    /** Returns all stages that a case may have been at on a day, the furthest first, by the facts of the whole and of each scope. */
    static Set<StageAnswer> of(List<StageFact> whole, Collection<List<StageFact>> scopes, long day) {
        List<List<StageFact>> parts =
                scopes.stream().map(facts -> lastBegun(facts, day)).toList();
        Set<StageAnswer> answers = new TreeSet<>(StageAnswer.FURTHEST_FIRST);
        Set<Map.Entry<StageAnswer, Long>> tried = new HashSet<>();
        for (StageFact fact : lastBegun(whole, day)) {
            for (long beginning : turns(fact, parts)) {
                if (tried.add(Map.entry(fact.answer, beginning))) {
                    answers.addAll(given(fact.answer, beginning, parts));
                }
            }
        }
        return Collections.unmodifiableSet(new LinkedHashSet<>(answers));
    }

    /** Returns the possible first days of a stage of the whole, one for each set of scopes that it may overrule. */
    private static Set<Long> turns(StageFact whole, List<List<StageFact>> scopes) {
        Set<Long> turns = new HashSet<>(Set.of(whole.earliest));
        if (whole.answer.isStopped()) {
            scopes.stream()
                    .flatMap(List::stream)
                    .flatMap(part -> Stream.of(part.earliest, part.latest))
                    .filter(day -> whole.earliest < day && day <= whole.latest)
                    .forEach(turns::add);
        }
        return turns;
    }

    /**
     * Returns the possible stages of the case, given the stage of the whole since a day: the furthest for each choice
     * from the scopes.
     */
    private static List<StageAnswer> given(StageAnswer whole, long beginning, List<List<StageFact>> scopes) {
        List<StageAnswer> candidates = new ArrayList<>(List.of(whole));
        StageAnswer floor = whole;
        boolean stopped = whole.isStopped();
        for (List<StageFact> scope : scopes) {
            List<StageAnswer> options = new ArrayList<>();
            for (StageFact part : scope) {
                if (!stopped || part.latest > beginning) {
                    options.add(part.answer.ofPart());
                }
                if (stopped && part.earliest <= beginning) {
                    options.add(StageAnswer.NOT_YET); // the scope is overruled and does not count
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
     * Returns the facts of one scope that can be the last begun by a day, for some choice of days; also that there is
     * none yet.
     *
     * <p>A fact is the last one dated at or before the day if each other fact can lie before it or after the day. An
     * observed fact dated later can also have begun by the day, if no other fact lies between.
     */
    static List<StageFact> lastBegun(List<StageFact> facts, long day) {
        List<StageFact> possible = new ArrayList<>();
        if (facts.stream().allMatch(fact -> fact.latest > day)) {
            possible.add(StageFact.NOT_YET);
        }
        for (StageFact fact : facts) {
            long last = Math.min(fact.latest, day);
            boolean lastBefore = fact.earliest <= day;
            boolean firstAfter = fact.observed && fact.latest > day;
            long since = Long.MIN_VALUE;
            for (StageFact other : facts) {
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
}
