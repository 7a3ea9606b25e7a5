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
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.internal.SeededDraws;
import org.waystage.core.Catalogue;

/**
 * A test of whether pairs of a {@link CoOccurrence} occur together more or less often than by chance, by permutation: each
 * case or adopter keeps how many keys it has, and each key how many have it, but which keys meet is drawn anew.
 *
 * <p>That is chance among units each of which has a key at all, which independence of the keys is not: under it some units
 * would have none ({@link CoOccurrence#expectedLift}). Tables are drawn by trades of keys between two units (Strona, Nappo,
 * Boccacci, Fattorini and San-Miguel-Ayanz, A fast and unbiased procedure to randomize ecological binary matrices with fixed
 * row and column totals, Nature Communications 5, 2014, 4114), {@link #TRADES} for each unit, from a table that lies as many
 * trades before the observed one, so that the observed table and all drawn ones are exchangeable (Besag and Clifford,
 * Generalized Monte Carlo significance tests, Biometrika 76, 1989, 633-642).
 *
 * <p>The probability of a pair is (b + 1) / (m + 1), with b of m tables in which the pair is as far from its mean over all
 * tables as observed, or further. It is adjusted over all pairs of keys, those that never meet too: by Holm (1979), for the chance of one
 * false finding or more, and by Benjamini and Hochberg (1995), for the share of false ones among the findings. Chance is
 * SplitMix64 (Steele, Lea and Flood 2014) from the seed: the same seed gives the same result anywhere.
 *
 * <p>It takes units to be independent, which adopters that share a case are not.
 *
 * @param seed what chance began with
 * @param permutations how many tables were drawn
 * @param compared how many pairs of keys were compared, which the adjustment is over
 * @param pairs the pairs that occur, in the order of {@link CoOccurrence#pairs}; immutable
 */
public record PairTest(long seed, int permutations, int compared, List<Tested> pairs) {
    /** The seed where none is given. */
    public static final long SEED = 1;

    /** How many tables are drawn: the least probability is then one in ten thousand, so that a hundred pairs can be adjusted for. */
    public static final int PERMUTATIONS = 9_999;

    /** How many trades are made for each unit from one table to the next. */
    public static final int TRADES = 5;

    /** The most keys that are compared, nearly twenty thousand pairs; of more there is no test. */
    public static final int MOST_KEYS = 200;

    /** The most work, in tables times their units, pairs within units and pairs of keys, which takes seconds; of more there is no test. */
    public static final long MOST_WORK = 200_000_000;

    /** Means of whole numbers are compared with whole numbers: what is this near is the same. */
    private static final double SAME = 1e-9;

    /** Keeps an immutable copy of the pairs. */
    public PairTest {
        pairs = List.copyOf(pairs);
    }

    /**
     * What the test says of a pair.
     *
     * @param first the lesser key
     * @param second the greater key
     * @param expected how many have both by chance: the mean over all tables
     * @param p the probability that chance alone brings the pair as far from that, in either direction
     * @param holm that probability adjusted by Holm
     * @param benjaminiHochberg that probability adjusted by Benjamini and Hochberg
     */
    public record Tested(
            String first, String second, double expected, double p, double holm, double benjaminiHochberg) {}

    /**
     * Tests the pairs of a catalogue, with {@link #SEED} and {@link #PERMUTATIONS}.
     *
     * @param catalogue the catalogue
     * @param by what is paired
     * @param unit in what pairs occur
     * @return the test; empty as of {@link CoOccurrenceBuilder#test}
     * @throws IllegalArgumentException if it is to be by another dimension than technology, group or process
     */
    public static Optional<PairTest> of(Catalogue catalogue, Dimension by, CoOccurrence.Unit unit) {
        CoOccurrenceBuilder builder = new CoOccurrenceBuilder(catalogue, by, unit);
        catalogue.caseStudies().forEach(builder::add);
        return builder.test(SEED, PERMUTATIONS);
    }

    /** Tests the pairs of units, each with its keys, of which it has at least one; they come in any order. */
    static Optional<PairTest> of(Collection<Map.Entry<Set<String>, Long>> counted, long seed, int permutations) {
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
        units.sort(IN_ORDER); // the maps that they come from have no order of their own
        return Optional.of(new PairTest(seed, permutations, keys, units));
    }

    private static final Comparator<int[]> IN_ORDER = Arrays::compare;

    private PairTest(long seed, int permutations, List<String> keys, List<int[]> units) {
        this(seed, permutations, keys.size() * (keys.size() - 1) / 2, tested(seed, permutations, keys, units));
    }

    private static List<Tested> tested(long seed, int permutations, List<String> keys, List<int[]> units) {
        int size = keys.size();
        int[] observed = new KeyTrades(units, size).pairs();
        long[] sums = new long[size * size];
        draw(seed, permutations, units, size, table -> {
            for (int pair = 0; pair < sums.length; pair++) {
                sums[pair] += table[pair];
            }
        });
        double[] means = new double[size * size];
        for (int pair = 0; pair < means.length; pair++) {
            means[pair] = (double) (sums[pair] + observed[pair]) / (permutations + 1);
        }
        int[] asFar = new int[size * size];
        draw(
                seed,
                permutations,
                units,
                size,
                table -> { // the same tables again, which are too many to be kept
                    for (int pair = 0; pair < asFar.length; pair++) {
                        double distance = Math.abs(observed[pair] - means[pair]) - SAME;
                        asFar[pair] += Math.abs(table[pair] - means[pair]) >= distance ? 1 : 0;
                    }
                });
        List<Tested> all = new ArrayList<>();
        for (int first = 0; first < size; first++) {
            for (int second = first + 1; second < size; second++) {
                int pair = first * size + second;
                double p = (asFar[pair] + 1.0) / (permutations + 1);
                all.add(new Tested(keys.get(first), keys.get(second), means[pair], p, p, p));
            }
        }
        return adjusted(all).stream()
                .filter(one -> observed[keys.indexOf(one.first()) * size + keys.indexOf(one.second())] > 0)
                .toList();
    }

    /** Draws tables, and hands out how often the pairs of each occur. */
    private static void draw(long seed, int permutations, List<int[]> units, int keys, Consumer<int[]> then) {
        SeededDraws draws = new SeededDraws(seed);
        KeyTrades start = new KeyTrades(units, keys);
        start.trade(draws, TRADES * units.size()); // trades lead back as likely as forth
        for (int i = 0; i < permutations; i++) {
            KeyTrades table = start.copy();
            table.trade(draws, TRADES * units.size());
            then.accept(table.pairs());
        }
    }

    /** Adjusts the probabilities over all pairs; they keep their order. */
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
     * Returns what the test says of a pair.
     *
     * @param pair the pair
     * @return what it says; empty if the pair does not occur
     */
    public Optional<Tested> of(CoOccurrence.Pair pair) {
        Objects.requireNonNull(pair, "pair");
        return pairs.stream()
                .filter(one -> one.first().equals(pair.first()) && one.second().equals(pair.second()))
                .findFirst();
    }
}
