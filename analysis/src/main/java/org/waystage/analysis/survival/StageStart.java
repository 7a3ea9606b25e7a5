package org.waystage.analysis.survival;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.internal.DatedRecord;
import org.waystage.analysis.internal.MilestoneReading;
import org.waystage.core.id.ScopeId;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.StageRecord;

/**
 * The time at which a case reached a milestone, as far as its records show.
 *
 * <p>In each scope, it is after the earliest day of the last record short of the milestone, and not after the latest
 * day of the first record at the milestone or beyond. If the first record at the milestone says that the stage {@code began}, it is also
 * not before the earliest day of that record. If dates leave the order of two records open,
 * the case is assumed to have moved forward. The case reaches the milestone with the first of its scopes, but not
 * before the records of the whole allow it. Bounds that leave only one day do not make the time exact: that requires a record that names
 * the day.
 *
 * @param after the epoch day after which the milestone was reached; {@link Long#MIN_VALUE} if none is known
 * @param by the epoch day by which it was reached
 * @param records the records that show it
 * @param named whether one of the records names the last of these days as the day on which the stage began
 */
record StageStart(long after, long by, List<StageRecord> records, boolean named) {
    static final Comparator<StageStart> FIRST =
            Comparator.comparingLong(StageStart::by).thenComparingLong(StageStart::after);

    boolean isExact() {
        return named && after == by - 1;
    }

    /** Returns when the milestone was reached; empty if no record shows that it was. */
    static Optional<StageStart> of(MilestoneReading reading, List<DatedRecord> facts) {
        return isOfWhole(facts) ? ofScope(reading, facts) : ofScopes(reading, facts);
    }

    private static boolean isOfWhole(List<DatedRecord> facts) {
        for (DatedRecord fact : facts) {
            if (fact.record().scope().isPresent()) {
                return false;
            }
        }
        return true;
    }

    private static Optional<StageStart> ofScopes(MilestoneReading reading, List<DatedRecord> facts) {
        Map<Optional<ScopeId>, List<DatedRecord>> byScope = new LinkedHashMap<>();
        for (DatedRecord fact : facts) {
            byScope.computeIfAbsent(fact.record().scope(), scope -> new ArrayList<>())
                    .add(fact);
        }
        List<DatedRecord> ofWhole = byScope.getOrDefault(Optional.<ScopeId>empty(), List.of());
        Optional<StageStart> whole = ofScope(reading, ofWhole);
        List<StageStart> starts = byScope.values().stream()
                .flatMap(scope -> ofScope(reading, scope).stream())
                .toList();
        return starts.isEmpty()
                ? Optional.empty()
                : Optional.of(first(starts).afterShort(reading, ofWhole).notBefore(whole));
    }

    private static Optional<StageStart> ofScope(MilestoneReading reading, List<DatedRecord> facts) {
        List<DatedRecord> reached = new ArrayList<>(facts.size());
        long by = Long.MAX_VALUE;
        for (DatedRecord fact : facts) {
            if (fact.latest() < Long.MAX_VALUE && isReached(reading.says(fact.record()))) {
                reached.add(fact);
                by = Math.min(by, fact.latest());
            }
        }
        if (reached.isEmpty()) {
            return Optional.empty();
        }
        long after = Long.MIN_VALUE;
        boolean named = false;
        List<StageRecord> records = new ArrayList<>();
        for (DatedRecord fact : reached) {
            boolean bounds = reading.says(fact.record()) == MilestoneReading.Says.ITSELF
                    && fact.record().basis() == Basis.Listed.BEGAN
                    && Long.MIN_VALUE < fact.earliest()
                    && fact.earliest() <= by;
            named |= bounds && fact.latest() == by && fact.namesADay();
            after = bounds ? Math.max(after, fact.earliest() - 1) : after;
            if (bounds || fact.latest() == by) {
                records.add(fact.record());
            }
        }
        return Optional.of(new StageStart(after, by, List.copyOf(records), named).afterShort(reading, facts));
    }

    private static boolean isReached(MilestoneReading.Says says) {
        return says == MilestoneReading.Says.ITSELF || says == MilestoneReading.Says.BEYOND;
    }

    /** Returns the last record, by its earliest day, of a stage short of a milestone. */
    static Optional<DatedRecord> lastShort(MilestoneReading reading, List<DatedRecord> facts) {
        return Optional.ofNullable(lastShort(reading, facts, Long.MAX_VALUE));
    }

    /** Returns the last record before a day of a stage short of a milestone; the first if there are several on one day. */
    private static @Nullable DatedRecord lastShort(MilestoneReading reading, List<DatedRecord> facts, long before) {
        DatedRecord last = null;
        for (DatedRecord fact : facts) {
            long day = fact.earliest();
            if (day > Long.MIN_VALUE
                    && day < before
                    && (last == null || day > last.earliest())
                    && reading.says(fact.record()) == MilestoneReading.Says.SHORT) {
                last = fact;
            }
        }
        return last;
    }

    private StageStart afterShort(MilestoneReading reading, List<DatedRecord> facts) {
        DatedRecord last = lastShort(reading, facts, by);
        return last == null || last.earliest() <= after
                ? this
                : new StageStart(last.earliest(), by, with(last.record()), named);
    }

    /** Returns this time, limited by what the records of the whole show about the start of the whole. */
    private StageStart notBefore(Optional<StageStart> whole) {
        return whole.filter(start -> after < start.after && start.after < by)
                .map(start -> new StageStart(start.after, by, records(List.of(this, start)), named))
                .orElse(this);
    }

    /** Returns when the first of some scopes, at least one, reached the milestone. */
    private static StageStart first(List<StageStart> starts) {
        if (starts.size() == 1) {
            return starts.get(0);
        }
        long after = Long.MAX_VALUE;
        long by = Long.MAX_VALUE;
        boolean named = false;
        for (StageStart start : starts) {
            named = start.by < by ? start.named : named || (start.by == by && start.named);
            after = Math.min(after, start.after);
            by = Math.min(by, start.by);
        }
        return new StageStart(after, by, records(starts), named);
    }

    /** Returns this time, limited so that it is not later than another one, with the records of both. */
    StageStart noLaterThan(StageStart end) {
        return end.by < by ? new StageStart(after, end.by, records(List.of(this, end)), false) : this;
    }

    /** Returns this time, limited so that it is not before a day. */
    StageStart notBefore(long day) {
        return after < day - 1 ? new StageStart(day - 1, by, records, named) : this;
    }

    private List<StageRecord> with(StageRecord record) {
        if (records.contains(record)) {
            return records;
        }
        List<StageRecord> all = new ArrayList<>(records);
        all.add(record);
        return List.copyOf(all);
    }

    /** Returns the records of the first of some times, and those of the others that are not among them, each once. */
    private static List<StageRecord> records(List<StageStart> starts) {
        List<StageRecord> all = new ArrayList<>(starts.get(0).records);
        Set<StageRecord> known = new HashSet<>(all);
        for (StageStart start : starts.subList(1, starts.size())) {
            for (StageRecord record : start.records) {
                if (known.add(record)) {
                    all.add(record);
                }
            }
        }
        return List.copyOf(all);
    }
}
