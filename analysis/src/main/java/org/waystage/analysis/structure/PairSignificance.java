package org.waystage.analysis.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.internal.SeededDraws;
import org.waystage.core.Catalogue;

/**
 * A permutation test of whether pairs of a {@link CoOccurrence} occur together more or less often than by chance. Each
 * case or adopter keeps its number of keys, and each key its number of cases or adopters, but which keys meet is drawn
 * at random.
 *
 * <p>This is chance among units that have at least one key, not independence of the keys, under which some units would
 * have none ({@link CoOccurrence#expectedLift}). Tables are drawn by trades of keys between two units (Strona, Nappo,
 * Boccacci, Fattorini and San-Miguel-Ayanz, A fast and unbiased procedure to randomize ecological binary matrices with
 * fixed row and column totals, Nature Communications 5, 2014, 4114), {@link #TRADES} for each unit. The draws start
 * from a table that is as many trades before the observed one, so that the observed table and all drawn ones are
 * exchangeable (Besag and Clifford, Generalized Monte Carlo significance tests, Biometrika 76, 1989, 633-642).
 *
 * <p>The p-value of a pair is (b + 1) / (m + 1), where in b of m tables the pair is at least as far from its mean over
 * all tables as observed. It is adjusted for all pairs of keys, including those that never meet: by Holm (1979), for
 * the probability of at least one false finding, and by Benjamini and Hochberg (1995), for the false discovery rate.
 * The random numbers are those of SplitMix64 (Steele, Lea and Flood 2014): the same seed gives the same result
 * everywhere.
 *
 * <p>Units are assumed to be independent, which adopters that share a case are not.
 *
 * @param seed the seed of the random draws
 * @param permutations the number of tables drawn
 * @param compared the number of pairs of keys compared, for which p-values are adjusted
 * @param pairs the pairs that occur, in the order of {@link CoOccurrence#pairs}; immutable
 */
public record PairSignificance(long seed, int permutations, int compared, List<Tested> pairs) {
    /** The default seed. */
    public static final long SEED = 1;

    /**
     * The default number of tables drawn. The least p-value is then one in ten thousand, small enough to adjust for a
     * hundred pairs.
     */
    public static final int PERMUTATIONS = 9_999;

    /** The number of trades for each unit between one table and the next. */
    public static final int TRADES = 5;

    /** The largest number of keys compared, with nearly twenty thousand pairs. There is no test for more keys. */
    public static final int MOST_KEYS = 200;

    /**
     * The most work that a test may take, measured in tables times their units, pairs within units and pairs of keys;
     * it takes seconds. There is no test that would take more.
     */
    public static final long MOST_WORK = 200_000_000;

    /** The tolerance when comparing means of whole numbers with whole numbers. */
    private static final double SAME = 1e-9;

    /** Makes an immutable copy of the pairs. */
    public PairSignificance {
        pairs = List.copyOf(pairs);
    }

    /**
     * The result of the test for a pair.
     *
     * @param first the lesser key
     * @param second the greater key
     * @param expected the expected number with both keys: the mean over all tables
     * @param p the p-value: the probability that chance alone brings the pair at least as far from the mean, in either
     *     direction
     * @param holm the p-value adjusted by Holm
     * @param benjaminiHochberg the p-value adjusted by Benjamini and Hochberg
     */
    public record Tested(
            String first, String second, double expected, double p, double holm, double benjaminiHochberg) {}

    /**
     * Tests the pairs in the uses of a catalogue, with {@link #SEED} and {@link #PERMUTATIONS}.
     *
     * @param catalogue the catalogue with the cases
     * @param by the dimension whose keys are paired: technology, group or process
     * @param unit the unit in which pairs occur
     * @return the test; empty under the conditions of {@link CoOccurrenceBuilder#test}
     * @throws IllegalArgumentException if the dimension is not technology, group or process
     */
    public static Optional<PairSignificance> of(Catalogue catalogue, Dimension by, CoOccurrence.Unit unit) {
        CoOccurrenceBuilder builder = new CoOccurrenceBuilder(catalogue, by, unit);
        catalogue.caseStudies().forEach(builder::add);
        return builder.test(SEED, PERMUTATIONS);
    }

    /**
     * Tests the pairs of units, each given by its keys, of which it has at least one; the order of the units does not
     * matter.
     */
    static Optional<PairSignificance> of(
            Collection<Map.Entry<Set<String>, Long>> counted, long seed, int permutations) {
        if (permutations < 1) {
            throw new IllegalArgumentException("at least one table is drawn, not " + permutations);
        }
        List<String> keys = List.copyOf(new TreeSet<>(
                counted.stream().flatMap(entry -> entry.getKey().stream()).toList()));
        long cost = (long) keys.size() * keys.size();
        for (Map.Entry<Set<String>, Long> entry : counted) {
            long size = entry.getKey().size();
            cost = Math.min(MOST_WORK + 1, cost + Math.min(MOST_WORK, entry.getValue()) * (size * size + 2 * TRADES));
        }
        if (keys.size() < 2 || keys.size() > MOST_KEYS || cost * permutations > MOST_WORK) {
            return Optional.empty();
        }
        List<int[]> units = new ArrayList<>();
        for (Map.Entry<Set<String>, Long> entry : counted) {
            int[] unit = IntStream.range(0, keys.size())
                    .filter(key -> entry.getKey().contains(keys.get(key)))
                    .toArray();
            for (long i = 0; i < entry.getValue(); i++) {
                units.add(unit);
            }
        }
        units.sort(IN_ORDER); // the order of the source maps is undefined
        return Optional.of(new PairSignificance(seed, permutations, keys, units));
    }

    private static final Comparator<int[]> IN_ORDER = Arrays::compare;

    private PairSignificance(long seed, int permutations, List<String> keys, List<int[]> units) {
        this(seed, permutations, keys.size() * (keys.size() - 1) / 2, tested(seed, permutations, keys, units));
    }

    private static List<Tested> tested(long seed, int permutations, List<String> keys, List<int[]> units) {
        int size = keys.size();
        PairTallies observed = new PairTallies(size);
        observed.add(units.toArray(int[][]::new));
        PairTallies drawn = drawn(seed, permutations, units, size);
        List<Tested> all = new ArrayList<>();
        for (int first = 0; first < size; first++) {
            for (int second = first + 1; second < size; second++) {
                int pair = first * size + second;
                long there = observed.sum(pair);
                double mean = (double) (drawn.sum(pair) + there) / (permutations + 1);
                int asFar = drawn.asFar(pair, mean, Math.abs(there - mean) - SAME);
                double p = (asFar + 1.0) / (permutations + 1);
                all.add(new Tested(keys.get(first), keys.get(second), mean, p, p, p));
            }
        }
        return adjusted(all).stream()
                .filter(one -> observed.sum(keys.indexOf(one.first()) * size + keys.indexOf(one.second())) > 0)
                .toList();
    }

    /** Draws tables, and counts how often each pair occurs in how many of them. */
    private static PairTallies drawn(long seed, int permutations, List<int[]> units, int keys) {
        SeededDraws draws = new SeededDraws(seed);
        KeyTrades start = new KeyTrades(units, keys);
        start.trade(draws, TRADES * units.size()); // trades are as likely backwards as forwards
        PairTallies drawn = new PairTallies(keys);
        for (int i = 0; i < permutations; i++) {
            KeyTrades table = start.copy();
            table.trade(draws, TRADES * units.size());
            drawn.add(table.units());
        }
        return drawn;
    }

    /** Adjusts the p-values for all pairs, which keep their order. */
    static List<Tested> adjusted(List<Tested> pairs) {
        int size = pairs.size();
        List<Integer> rising = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pairs.get(i).p()))
                .toList();
        double[] holm = new double[size];
        double[] falsely = new double[size];
        double greatest = 0;
        for (int rank = 0; rank < size; rank++) {
            greatest = Math.max(
                    greatest,
                    Math.min(1, (size - rank) * pairs.get(rising.get(rank)).p()));
            holm[rising.get(rank)] = greatest;
        }
        double least = 1;
        for (int rank = size - 1; rank >= 0; rank--) {
            least = Math.min(least, pairs.get(rising.get(rank)).p() * size / (rank + 1));
            falsely[rising.get(rank)] = least;
        }
        return IntStream.range(0, size)
                .mapToObj(i -> new Tested(
                        pairs.get(i).first(),
                        pairs.get(i).second(),
                        pairs.get(i).expected(),
                        pairs.get(i).p(),
                        holm[i],
                        falsely[i]))
                .toList();
    }

    /**
     * Returns the result of the test for a pair.
     *
     * @param pair the pair of keys
     * @return the result; empty if the pair does not occur
     */
    public Optional<Tested> of(CoOccurrence.Pair pair) {
        Objects.requireNonNull(pair, "pair");
        return pairs.stream()
                .filter(one -> one.first().equals(pair.first()) && one.second().equals(pair.second()))
                .findFirst();
    }
}
