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
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.internal.Intake;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;

/**
 * Counts cases one by one into a {@link CoOccurrence}, in memory that grows with the combinations of keys, and of adopters
 * with these, but not with the cases.
 *
 * <p>Builders over parts of the cases can be {@linkplain #add(CoOccurrenceBuilder) added up} in any order, also where an
 * adopter has cases in several parts, which results could not. So it is the builder that travels between machines: it is
 * serializable, without its catalogue, and where it arrives it adds up and builds but counts no further cases. Not for use by
 * several threads at once.
 */
public final class CoOccurrenceBuilder implements Serializable {
    private static final long serialVersionUID = 1;

    /**
     * How many different pairs there may be: half a million, which is a case with a thousand technologies, and takes some hundred
     * megabytes. A table of more is read by nobody; groups of technologies have fewer.
     */
    public static final int MAX_PAIRS = 500_000;

    private static final Set<Dimension> PAIRED = Set.of(Dimension.TECHNOLOGY, Dimension.GROUP, Dimension.PROCESS);

    /** Absent where the builder has come from another machine. */
    private final transient @Nullable Catalogue catalogue;

    private final Dimension by;
    private final CoOccurrence.Unit unit;
    private final Intake<TreeSet<String>> intake;
    private final HashMap<Set<String>, Long> cases = new HashMap<>();
    /** The keys by the id of the adopter. */
    private final HashMap<String, TreeSet<String>> adopters = new HashMap<>();

    /**
     * Creates a builder that has counted nothing and counts uses.
     *
     * @param catalogue what the cases refer to: the taxonomy
     * @param by what is paired
     * @param unit in what pairs occur
     * @throws IllegalArgumentException if it is to be by another dimension than technology, group or process
     */
    public CoOccurrenceBuilder(Catalogue catalogue, Dimension by, CoOccurrence.Unit unit) {
        this(catalogue, by, unit, Natures.USE);
    }

    /**
     * Creates a builder that has counted nothing.
     *
     * @param catalogue what the cases refer to: the taxonomy, and the issue date
     * @param by what is paired
     * @param unit in what pairs occur
     * @param natures the natures that count
     * @throws IllegalArgumentException if it is to be by another dimension than technology, group or process
     */
    public CoOccurrenceBuilder(Catalogue catalogue, Dimension by, CoOccurrence.Unit unit, Natures natures) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.by = Objects.requireNonNull(by, "by");
        this.unit = Objects.requireNonNull(unit, "unit");
        this.intake = new Intake<>(catalogue, natures);
        if (!PAIRED.contains(by)) {
            throw new IllegalArgumentException("technologies, groups and processes are paired, but not by " + by);
        }
    }

    /**
     * Says which of the cases to come may go on in one another, as {@link org.waystage.analysis.tables.CrossTableBuilder#expect CrossTableBuilder.expect} does.
     *
     * @param ids the ids at either end of such links; more do no harm
     * @throws IllegalStateException if a case was added already
     */
    public void expect(Collection<CaseStudyId> ids) {
        intake.expect(ids);
    }

    /**
     * Counts a case, or leaves it out if it is of a nature that does not count.
     *
     * @param undertaking the case study or its outline, of the catalogue or from lines beside it
     * @throws IllegalStateException if this builder was serialized, and so has no catalogue
     */
    public void add(Undertaking undertaking) {
        if (catalogue == null) {
            throw new IllegalStateException(
                    "a builder from another machine has no catalogue: it counts no further cases");
        }
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
            intake.keep(undertaking, catalogue.issued(), new TreeSet<>(keys));
        } else {
            cases.merge(Set.copyOf(keys), 1L, Long::sum);
        }
    }

    private void add(String adopter, Set<String> keys) {
        adopters.computeIfAbsent(adopter, id -> new TreeSet<>()).addAll(keys);
    }

    /**
     * Adds what another builder of the same dimension and unit has counted.
     *
     * @param other the other builder
     * @throws IllegalArgumentException if it counts otherwise
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
     * Returns what was counted so far. Takes time quadratic in the number of keys that occur together.
     *
     * @return the pairs
     * @throws IllegalStateException if more than {@link #MAX_PAIRS} different ones occur, or a case goes on from one that did not
     *     come after it and was not {@linkplain #expect expected}
     */
    public CoOccurrence build() {
        Intake.Settled<TreeSet<String>> settled = intake.settle(LocalDate.MAX);
        Tally tally = new Tally();
        settled.counted().forEach(lineage -> tally.add(lineage.own(), 1));
        cases.forEach(tally::add);
        adopters.values().forEach(keys -> tally.add(keys, 1));
        return tally.result(by, unit, settled.selection());
    }

    /**
     * Tests whether pairs occur together more or less often than by chance.
     *
     * @param seed what chance begins with, such as {@link PairTest#SEED}
     * @param permutations how many tables are drawn, such as {@link PairTest#PERMUTATIONS}
     * @return the test; empty if there are fewer than two keys or more than {@link PairTest#MOST_KEYS}, or it would take more than
     *     {@link PairTest#MOST_WORK}
     * @throws IllegalArgumentException if no table is to be drawn
     */
    public Optional<PairTest> test(long seed, int permutations) {
        List<Map.Entry<Set<String>, Long>> units = new ArrayList<>();
        cases.forEach((keys, count) -> units.add(Map.entry(keys, count)));
        adopters.values().forEach(keys -> units.add(Map.entry(keys, 1L)));
        units.removeIf(entry -> entry.getKey().isEmpty());
        return PairTest.of(units, seed, permutations);
    }

    /**
     * Returns what was counted so far with a test of {@link PairTest#PERMUTATIONS} tables.
     *
     * @param seed what chance begins with, such as {@link PairTest#SEED}
     * @return the pairs and their test
     * @throws IllegalStateException as of {@link #build}
     */
    public TestedPairs tested(long seed) {
        return new TestedPairs(build(), test(seed, PairTest.PERMUTATIONS));
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
                            throw new IllegalStateException(
                                    "more than " + MAX_PAIRS + " different pairs occur; pairs of groups are fewer");
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
