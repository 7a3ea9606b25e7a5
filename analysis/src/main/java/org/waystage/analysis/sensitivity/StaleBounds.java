package org.waystage.analysis.sensitivity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.structure.Staleness;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Phase;
import org.waystage.core.value.PartialDate;

/**
 * The bounds of the number of cases at each phase and stage, if each case whose evidence is old, or has no date, may have ended since,
 * and nothing else may have happened.
 *
 * <p>Evidence is old as {@link Staleness} defines: if the last day that its date can mean is more than the given years before the
 * day. A case that may have ended counts at its phase and stage only in {@code most}, and as ended in {@code most} of the
 * end. All values between are possible, and the bounds cannot be narrower without a further assumption (C. F. Manski,
 * Partial Identification of Probability Distributions, 2003). The base of a share, {@code cases}, stays the same, so its
 * bounds are those of the count divided by it.
 *
 * @param cases the number of cases with a stage of the ladder, the base of shares
 * @param unknown the number of cases with a record but no stage of the ladder, which may be anywhere
 * @param stale the number of cases that may have ended, although no end is recorded
 * @param phases the bounds by phase, in their order; immutable
 * @param stages the bounds by stage, in the order of the ladder; immutable
 * @param running the bounds of the number of cases that have reached a stage and have neither ended nor paused, for the
 *     stages that lead to operation; immutable
 */
public record StaleBounds(
        long cases,
        long unknown,
        long stale,
        Map<Phase, Bounds> phases,
        Map<AdoptionStage.Listed, Bounds> stages,
        Map<AdoptionStage.Listed, Bounds> running) {
    /** The stages of the funnel. */
    private static final List<AdoptionStage.Listed> LADDER = List.of(
            AdoptionStage.Listed.EXPLORING,
            AdoptionStage.Listed.PLANNED,
            AdoptionStage.Listed.DEVELOPMENT,
            AdoptionStage.Listed.PROOF_OF_CONCEPT,
            AdoptionStage.Listed.PILOT,
            AdoptionStage.Listed.DEPLOYED,
            AdoptionStage.Listed.DEPLOYED_FULL);

    /** Makes immutable copies. */
    public StaleBounds {
        phases = Collections.unmodifiableMap(new EnumMap<>(phases));
        stages = Collections.unmodifiableMap(new EnumMap<>(stages));
        running = Collections.unmodifiableMap(new EnumMap<>(running));
    }

    /**
     * The bounds of a count.
     *
     * @param least the count if all cases that may have ended have ended
     * @param recorded the count as recorded
     * @param most the highest count; for the end, if all cases that may have ended have ended
     */
    public record Bounds(long least, long recorded, long most) {
        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException unless 0 ≤ least ≤ recorded ≤ most
         */
        public Bounds {
            if (least < 0 || least > recorded || recorded > most) {
                throw new IllegalArgumentException("no bounds: " + least + ", " + recorded + ", " + most);
            }
        }
    }

    /**
     * Counts the cases of a list of entries.
     *
     * @param entries the recorded stages with the age of their evidence
     * @return the bounds, in one pass
     */
    public static StaleBounds of(Collection<Staleness.Entry> entries) {
        long cases = 0;
        long unknown = 0;
        long stale = 0;
        Map<Phase, long[]> phases = new EnumMap<>(Phase.class);
        Map<AdoptionStage.Listed, long[]> stages = new EnumMap<>(AdoptionStage.Listed.class);
        Map<AdoptionStage.Listed, long[]> running = new EnumMap<>(AdoptionStage.Listed.class);
        LADDER.forEach(stage -> running.put(stage, new long[2]));
        for (Staleness.Entry entry : entries) {
            if (entry.age() == Staleness.Age.NOT_YET) {
                continue;
            }
            Phase phase = entry.answer().phase().orElse(null);
            AdoptionStage stage = entry.answer().stage().orElse(null);
            if (phase == null || !(stage instanceof AdoptionStage.Listed listed)) {
                unknown++;
                continue;
            }
            boolean mayHaveEnded = mayHaveEnded(entry);
            cases++;
            stale += mayHaveEnded ? 1 : 0;
            count(phases.computeIfAbsent(phase, any -> new long[2]), mayHaveEnded);
            count(stages.computeIfAbsent(listed, any -> new long[2]), mayHaveEnded);
            for (AdoptionStage.Listed rung : LADDER) {
                if (listed.isForward() && listed.reaches(rung)) {
                    count(Objects.requireNonNull(running.get(rung)), mayHaveEnded);
                }
            }
        }
        Map<Phase, Bounds> ofPhases = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            long[] counted = phases.getOrDefault(phase, new long[2]);
            ofPhases.put(
                    phase,
                    phase == Phase.END ? new Bounds(counted[0], counted[0], counted[0] + stale) : bounds(counted));
        }
        Map<AdoptionStage.Listed, Bounds> ofStages = new EnumMap<>(AdoptionStage.Listed.class);
        stages.forEach((stage, counted) -> ofStages.put(stage, bounds(counted)));
        Map<AdoptionStage.Listed, Bounds> ofRunning = new EnumMap<>(AdoptionStage.Listed.class);
        running.forEach((stage, counted) -> ofRunning.put(stage, bounds(counted)));
        return new StaleBounds(cases, unknown, stale, ofPhases, ofStages, ofRunning);
    }

    private static void count(long[] counts, boolean mayHaveEnded) {
        counts[0]++;
        counts[1] += mayHaveEnded ? 1 : 0;
    }

    private static Bounds bounds(long[] counted) {
        return new Bounds(counted[0] - counted[1], counted[0], counted[0]);
    }

    /** Returns whether no end of a case is recorded, and its evidence is old or has no date. */
    static boolean mayHaveEnded(Staleness.Entry entry) {
        return (entry.age() == Staleness.Age.OLD || entry.age() == Staleness.Age.UNDATED)
                && entry.answer().phase().filter(Phase.NONE::equals).isEmpty();
    }

    /**
     * Returns the fewest years of evidence that a number of cases needs: with any fewer, more than the rest of the cases may
     * have ended. The evidence of that many cases is at most this many years old.
     *
     * @param entries the entries of the cases
     * @param needed how many of them must not have ended
     * @param asOf the day as of which ages are taken
     * @return the years, 0 if no evidence is needed; empty if fewer cases have dated evidence
     */
    static OptionalInt years(Collection<Staleness.Entry> entries, long needed, LocalDate asOf) {
        if (needed <= 0) {
            return OptionalInt.of(0);
        }
        List<Integer> ages = new ArrayList<>();
        entries.forEach(entry -> entry.evidence().map(PartialDate::latest).ifPresent(day -> ages.add(age(day, asOf))));
        Collections.sort(ages);
        return needed > ages.size() ? OptionalInt.empty() : OptionalInt.of(ages.get(Math.toIntExact(needed) - 1));
    }

    /** Returns the fewest years after which evidence of a day is not old. */
    private static int age(LocalDate evidence, LocalDate asOf) {
        int years = Math.max(0, asOf.getYear() - evidence.getYear() + 1);
        while (years > 0 && !evidence.isBefore(asOf.minusYears(years - 1L))) {
            years--;
        }
        return years;
    }

    /**
     * Returns the bounds of the share of cases running at an earlier stage that also run at a later one, if cases that may
     * have ended count as running or not, in any combination.
     *
     * @param from the stage at which the base runs
     * @param to the later stage
     * @return the lowest and the highest share, as quotients of counts; empty if possibly no case runs
     * @throws IllegalArgumentException if one of the stages does not lead to operation, or the later one is not later
     */
    public Optional<Interval> conversion(AdoptionStage.Listed from, AdoptionStage.Listed to) {
        Bounds base = running.get(from);
        Bounds reached = running.get(to);
        if (base == null || reached == null || from.compareTo(to) >= 0) {
            throw new IllegalArgumentException("no step of the ladder: from " + from + " to " + to);
        }
        if (base.least() == 0) {
            return Optional.empty();
        }
        long staleReached = reached.most() - reached.least();
        long staleShort = base.most() - base.least() - staleReached;
        long lowest = base.most() - staleReached;
        long highest = base.most() - staleShort;
        return Optional.of(new Interval((double) reached.least() / lowest, (double) reached.most() / highest));
    }
}
