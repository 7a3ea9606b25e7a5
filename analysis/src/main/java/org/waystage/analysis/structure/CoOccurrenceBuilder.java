package org.waystage.analysis.structure;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.internal.Intake;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;

/**
 * Counts cases one by one into a {@link CoOccurrence}, in memory that grows with the number of combinations of keys and
 * of their adopters, not with the number of cases.
 *
 * <p>Builders for parts of the cases can be {@linkplain #add(CoOccurrenceBuilder) added up} in any order, even if an
 * adopter has cases in several parts. Their results cannot. To send counts to another machine, therefore send the
 * builder: it is serializable without its catalogue, and a deserialized builder can be added and built but counts no
 * further cases. Not safe for use by several threads at once.
 */
public final class CoOccurrenceBuilder implements Serializable {
    private static final long serialVersionUID = 1;

    /**
     * The largest number of different pairs: half a million, which is a case with a thousand technologies and takes
     * some hundred megabytes. A larger table is of no use to readers; groups of technologies have fewer pairs.
     */
    public static final int MAX_PAIRS = 500_000;

    private static final Set<Dimension> PAIRED = Set.of(Dimension.TECHNOLOGY, Dimension.GROUP, Dimension.PROCESS);

    private final Dimension by;
    private final CoOccurrence.Unit unit;
    private final Intake<TreeSet<String>> intake;
    private final HashMap<Set<String>, Long> cases = new HashMap<>();
    /** The keys by the id of their adopter. */
    private final HashMap<String, TreeSet<String>> adopters = new HashMap<>();

    /**
     * Creates an empty builder that counts uses.
     *
     * @param catalogue the catalogue with the taxonomy that the cases refer to
     * @param by the dimension whose keys are paired: technology, group or process
     * @param unit the unit in which pairs occur
     * @throws IllegalArgumentException if the dimension is not technology, group or process
     */
    public CoOccurrenceBuilder(Catalogue catalogue, Dimension by, CoOccurrence.Unit unit) {
        this(catalogue, by, unit, Natures.USE);
    }

    /**
     * Creates an empty builder.
     *
     * @param catalogue the catalogue with the taxonomy that the cases refer to and the issue date
     * @param by the dimension whose keys are paired: technology, group or process
     * @param unit the unit in which pairs occur
     * @param natures the natures of the cases to count
     * @throws IllegalArgumentException if the dimension is not technology, group or process
     */
    public CoOccurrenceBuilder(Catalogue catalogue, Dimension by, CoOccurrence.Unit unit, Natures natures) {
        this.intake = new Intake<>(catalogue, natures);
        this.by = Objects.requireNonNull(by, "by");
        this.unit = Objects.requireNonNull(unit, "unit");
        if (!PAIRED.contains(by)) {
            throw new IllegalArgumentException("technologies, groups and processes are paired, but not by " + by);
        }
    }

    /**
     * Announces the succession links between cases to come, as
     * {@link org.waystage.analysis.tables.CrossTableBuilder#expect CrossTableBuilder.expect} does.
     *
     * @param ids the ids at either end of such links; further ids do no harm
     * @throws IllegalStateException if a case was already added
     */
    public void expect(Collection<CaseStudyId> ids) {
        intake.expect(ids);
    }

    /**
     * Counts a case, or records it as left out if its nature does not count.
     *
     * @param undertaking the case study or its outline, from the catalogue or read from lines
     * @throws IllegalStateException if this builder was serialized and therefore has no catalogue
     */
    public void add(Undertaking undertaking) {
        Catalogue catalogue = intake.catalogue();
        Intake.Verdict verdict = intake.verdict(undertaking);
        if (verdict == Intake.Verdict.LEAVE) {
            return;
        }
        Set<String> keys = by.keys(catalogue, undertaking, LocalDate.EPOCH); // none of the three depends on the day
        if (unit == CoOccurrence.Unit.ADOPTER) {
            if (intake.natures().has(undertaking)) {
                undertaking.adopters().forEach(adopter -> add(adopter.value(), keys));
            }
        } else if (verdict == Intake.Verdict.KEEP) {
            intake.keep(undertaking, new TreeSet<>(keys));
        } else {
            cases.merge(Set.copyOf(keys), 1L, Long::sum);
        }
    }

    private void add(String adopter, Set<String> keys) {
        adopters.computeIfAbsent(adopter, id -> new TreeSet<>()).addAll(keys);
    }

    /**
     * Adds the counts of another builder for the same dimension and unit.
     *
     * @param other the builder whose counts are added
     * @throws IllegalArgumentException if the dimensions, units or natures differ
     */
    public void add(CoOccurrenceBuilder other) {
        if (by != other.by || unit != other.unit) {
            throw new IllegalArgumentException("only pairs of the same dimension in the same unit add up");
        }
        intake.add(other.intake);
        other.cases.forEach((keys, count) -> cases.merge(keys, count, Long::sum));
        other.adopters.forEach(this::add);
    }

    /**
     * Returns the pairs counted so far. The time is quadratic in the number of keys that occur together.
     *
     * @return the pairs
     * @throws TooManyPairsException if more than {@link #MAX_PAIRS} different pairs occur
     * @throws IllegalStateException if a case has a predecessor that was neither added after it nor {@linkplain #expect
     *     expected}
     */
    public CoOccurrence build() {
        Intake.Settled<TreeSet<String>> settled = intake.settle(LocalDate.MAX);
        Tally tally = new Tally();
        units(settled).forEach(counted -> tally.add(counted.getKey(), counted.getValue()));
        return tally.result(by, unit, settled.selection());
    }

    /** Returns the sets of keys of units, each with the number of units that have exactly these. */
    private <S extends Set<String>> List<Map.Entry<Set<String>, Long>> units(Intake.Settled<S> settled) {
        List<Map.Entry<Set<String>, Long>> units = new ArrayList<>();
        settled.counted().forEach(lineage -> units.add(Map.entry(lineage.own(), 1L)));
        cases.forEach((keys, count) -> units.add(Map.entry(keys, count)));
        adopters.values().forEach(keys -> units.add(Map.entry(keys, 1L)));
        return units;
    }

    /**
     * Tests whether pairs occur together more or less often than by chance.
     *
     * @param seed the seed of the random draws, such as {@link PairSignificance#SEED}
     * @param permutations the number of tables to draw, such as {@link PairSignificance#PERMUTATIONS}
     * @return the test; empty if there are fewer than two keys or more than {@link PairSignificance#MOST_KEYS}, or if it would
     *     take more than {@link PairSignificance#MOST_WORK}
     * @throws IllegalArgumentException if the number of permutations is below 1
     * @throws IllegalStateException if a case has a predecessor that was neither added after it nor {@linkplain #expect expected}
     */
    public Optional<PairSignificance> test(long seed, int permutations) {
        List<Map.Entry<Set<String>, Long>> units = units(intake.settle(LocalDate.MAX));
        units.removeIf(entry -> entry.getKey().isEmpty());
        return PairSignificance.of(units, seed, permutations);
    }

    /**
     * Returns the pairs counted so far, with a test of {@link PairSignificance#PERMUTATIONS} tables.
     *
     * @param seed the seed of the random draws, such as {@link PairSignificance#SEED}
     * @return the pairs and their test
     * @throws IllegalStateException under the conditions of {@link #build}
     */
    public CoOccurrence.WithTest tested(long seed) {
        return new CoOccurrence.WithTest(build(), test(seed, PairSignificance.PERMUTATIONS));
    }

    /** Thrown if more than {@link #MAX_PAIRS} different pairs occur. */
    public static final class TooManyPairsException extends IllegalStateException {
        private static final long serialVersionUID = 1;

        TooManyPairsException() {
            super("more than " + MAX_PAIRS + " different pairs occur; pairs of groups are fewer");
        }
    }

    private static final class Tally {
        private final SortedMap<String, Long> counts = new TreeMap<>();
        private final SortedMap<String, SortedMap<String, Long>> pairs = new TreeMap<>();
        private int different;
        private long total;
        private long withoutKey;

        void add(Set<String> keys, long times) {
            if (keys.isEmpty()) {
                withoutKey += times;
                return;
            }
            total += times;
            SortedSet<String> ordered = new TreeSet<>(keys);
            for (String first : ordered) {
                counts.merge(first, times, Long::sum);
                for (String second : ordered.tailSet(first)) {
                    if (!second.equals(first)) {
                        long both = pairs.computeIfAbsent(first, key -> new TreeMap<>())
                                .merge(second, times, Long::sum);
                        different += both == times ? 1 : 0;
                        if (different > MAX_PAIRS) {
                            throw new TooManyPairsException();
                        }
                    }
                }
            }
        }

        CoOccurrence result(Dimension by, CoOccurrence.Unit unit, Selection selection) {
            List<CoOccurrence.Pair> list = new ArrayList<>();
            pairs.forEach((first, others) -> others.forEach((second, both) -> list.add(new CoOccurrence.Pair(
                    first,
                    second,
                    both,
                    Objects.requireNonNull(counts.get(first)),
                    Objects.requireNonNull(counts.get(second)),
                    total))));
            return new CoOccurrence(by, unit, total, withoutKey, counts, list, selection);
        }
    }
}
