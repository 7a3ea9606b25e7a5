package org.waystage.analysis.structure;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.share.Share;
import org.waystage.core.Catalogue;

/**
 * Which technologies, groups or processes occur together: in the same case, or with the same adopter.
 *
 * <p>The table is symmetric; on its diagonal stands how often each key occurs at all ({@link #counts}). Two measures
 * say how close a pair is: the index of Jaccard, which share of what has either has both, and the lift, how many times
 * as often they occur together as the product of their shares, to be held against {@link #expectedLift}.
 *
 * <p>Not to be read as one technology leading to the other, nor as what is used together in one system: a case names
 * what its source chose to name. Of many pairs some have a high lift by chance; {@link #atLeast} leaves out those seen
 * a few times only.
 *
 * <p>Uses count where nothing else is said ({@link Selection}). Cases that went on in one another by the issue date are
 * one, with the keys of that which counts; an adopter is one anyway, whatever became of its cases.
 *
 * <p>Of no cases there are no keys and no pairs. Pairs of parts do not add up, since an adopter may stand in several;
 * {@link CoOccurrenceBuilder} does.
 *
 * @param by what is paired: {@link Dimension#TECHNOLOGY}, {@link Dimension#GROUP} or {@link Dimension#PROCESS}
 * @param unit in what pairs occur
 * @param total how many cases or adopters with at least one key there are
 * @param withoutKey how many there are without any, which are left out; only of processes
 * @param counts how many of them have each key, in the order of the keys; immutable
 * @param pairs the pairs that occur, each once, the lesser key first, in order; immutable
 * @param selection which cases count, and how many were left out
 */
public record CoOccurrence(
        Dimension by,
        Unit unit,
        long total,
        long withoutKey,
        Map<String, Long> counts,
        List<Pair> pairs,
        Selection selection)
        implements Serializable {
    /**
     * How many must have both for the lift to have an interval. Below, its formula promises what counts so small cannot keep: where
     * all that have the first have the second as well, two such cases would seem surer than twenty.
     */
    public static final long MIN_BOTH = 5;

    /** In what a pair occurs. */
    public enum Unit {
        /** A case that names both. */
        CASE("case"),
        /** An organization that adopts both, in whatever cases. */
        ADOPTER("adopter");

        private final String code;

        Unit(String code) {
            this.code = code;
        }

        /**
         * Returns the unit as it is written, for example {@code adopter}.
         *
         * @return the code
         */
        public String code() {
            return code;
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return code;
        }
    }

    /**
     * Keeps immutable copies.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public CoOccurrence {
        if (total < 0 || withoutKey < 0) {
            throw new IllegalArgumentException(total + " with a key and " + withoutKey + " without");
        }
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(selection, "selection");
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(counts)));
        pairs = List.copyOf(pairs);
    }

    /**
     * Counts the cases of a catalogue, or their adopters.
     *
     * @param catalogue the catalogue
     * @param by what is paired
     * @param unit in what pairs occur
     * @return the pairs
     * @throws IllegalArgumentException if it is to be by another dimension than technology, group or process
     * @throws IllegalStateException if more than {@link CoOccurrenceBuilder#MAX_PAIRS} different pairs occur
     */
    public static CoOccurrence of(Catalogue catalogue, Dimension by, Unit unit) {
        return of(catalogue, by, unit, Natures.USE);
    }

    /**
     * Counts the cases of a catalogue, or their adopters.
     *
     * @param catalogue the catalogue
     * @param by what is paired
     * @param unit in what pairs occur
     * @param natures the natures of the cases to count
     * @return the pairs
     * @throws IllegalArgumentException if it is to be by another dimension than technology, group or process
     * @throws IllegalStateException if more than {@link CoOccurrenceBuilder#MAX_PAIRS} different pairs occur
     */
    public static CoOccurrence of(Catalogue catalogue, Dimension by, Unit unit, Natures natures) {
        CoOccurrenceBuilder builder = new CoOccurrenceBuilder(catalogue, by, unit, natures);
        catalogue.caseStudies().forEach(builder::add);
        return builder.build();
    }

    /**
     * Returns the pair of two keys, in whatever order they are named.
     *
     * @param one a key
     * @param other another, or the same, which always occurs with itself
     * @return the pair, the lesser key first, which may occur 0 times; empty if one of the keys does not occur, or is misspelt
     */
    public Optional<Pair> pair(String one, String other) {
        String first = one.compareTo(other) <= 0 ? one : other;
        String second = first.equals(one) ? other : one;
        Long ofFirst = counts.get(first);
        Long ofSecond = counts.get(second);
        if (ofFirst == null || ofSecond == null) {
            return Optional.empty();
        }
        return Optional.of(pairs.stream()
                .filter(pair -> pair.first().equals(first) && pair.second().equals(second))
                .findFirst()
                .orElseGet(
                        () -> new Pair(first, second, first.equals(second) ? ofFirst : 0, ofFirst, ofSecond, total)));
    }

    /**
     * Returns the lift that all pairs would have if keys had nothing to do with each other, given that each case or adopter
     * counted here has at least one.
     *
     * <p>What has no key is not counted (a case without a technology cannot even be written), so that having one key makes
     * another less needed: the lift to compare with is not 1 but below. If keys were independent and a part π of all had any,
     * so that of key k with the share p_k here π·p_k, then 1 - ∏(1 - π·p_k) = π, and of those with any key the lift of each pair
     * would be π. Where each has exactly one key that is 0, where some key is had by all it is 1.
     *
     * @return the lift, from 0 to 1; empty if nothing is counted
     */
    public OptionalDouble expectedLift() {
        if (total == 0) {
            return OptionalDouble.empty();
        }
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        if (all <= total) {
            return OptionalDouble.of(0);
        }
        if (counts.containsValue(total)) {
            return OptionalDouble.of(1);
        }
        double lower = 0;
        double upper = 1;
        for (double middle = 0.5; lower < middle && middle < upper; middle = (lower + upper) / 2) {
            double part = middle;
            double without = counts.values().stream()
                    .mapToDouble(count -> Math.log1p(-part * count / total))
                    .sum();
            if (-Math.expm1(without) > part) {
                lower = middle;
            } else {
                upper = middle;
            }
        }
        return OptionalDouble.of(upper);
    }

    /**
     * Returns the pairs that occur often enough.
     *
     * @param minimum how often at least
     * @return the pairs, in order, immutable
     */
    public List<Pair> atLeast(long minimum) {
        return pairs.stream().filter(pair -> pair.both() >= minimum).toList();
    }

    /**
     * Two keys, and how often they occur alone and together.
     *
     * @param first the lesser key
     * @param second the greater key
     * @param both how many cases or adopters have both
     * @param ofFirst how many have the first
     * @param ofSecond how many have the second
     * @param total how many there are
     */
    public record Pair(String first, String second, long both, long ofFirst, long ofSecond, long total)
            implements Serializable {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if no table of two by two can have them
         */
        public Pair {
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(second, "second");
            boolean possible = total >= 0
                    && both >= 0
                    && both <= Math.min(ofFirst, ofSecond)
                    && ofFirst <= total - (ofSecond - both); // a sum might leave the range of long
            if (!possible) {
                throw new IllegalArgumentException("no more have both than either, and no more either than there are");
            }
        }

        /**
         * Returns how many have the first, the second or both.
         *
         * @return the number of cases
         */
        public long either() {
            return ofFirst + ofSecond - both;
        }

        /**
         * Returns the index of Jaccard, {@code both / either} (Jaccard, The Distribution of the Flora in the Alpine Zone, New
         * Phytologist 11, 1912, 37-50). Among those that have either, having both is a share, and its interval is Wilson's.
         *
         * @return the share; without an estimate if neither occurs
         */
        public Share jaccard() {
            return Share.of(both, either());
        }

        /**
         * Returns the lift, {@code both · total / (ofFirst · ofSecond)} (Brin, Motwani, Ullman and Tsur, Dynamic Itemset
         * Counting and Implication Rules for Market Basket Data, SIGMOD 1997, 255-264, who call it interest): how many times
         * as often both occur as the product of their shares. Where two have nothing to do with each other it is {@link
         * CoOccurrence#expectedLift}, which is below 1, since what has no key is not counted.
         *
         * @return a number of 0 or more; empty if one of them does not occur
         */
        public OptionalDouble lift() {
            return ofFirst == 0 || ofSecond == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) both / ofFirst * ((double) total / ofSecond));
        }

        /**
         * Returns an interval of the lift, {@code lift · exp(±z·s)}.
         *
         * <p>By the delta method for counts of a multinomial sample (Agresti, Categorical Data Analysis, 3rd ed., 2013, section
         * 16.1) the variance of the logarithm of the lift is s² = 1/both − 1/ofFirst − 1/ofSecond + (2·lift − 1)/total. It is
         * good for large numbers only: where all that have the first have both, two terms cancel, however few these are. So there
         * is none where fewer than {@link #MIN_BOTH} have both. It takes cases or adopters to be independent, which adopters
         * that share a case are not.
         *
         * @param level the level, such as 0.95
         * @return the interval; empty if fewer than {@link #MIN_BOTH} have both, or all have one of them, where the lift is 1
         *     whatever the counts are
         * @throws IllegalArgumentException if the level does not lie between 0 and 1
         */
        public Optional<Interval> liftInterval(double level) {
            double z = ConfidenceTransform.quantile(level);
            if (both < MIN_BOTH || ofFirst == total || ofSecond == total) {
                return Optional.empty();
            }
            double lift = lift().orElseThrow();
            double variance = 1.0 / both - 1.0 / ofFirst - 1.0 / ofSecond + (2 * lift - 1) / total;
            double step =
                    z * Math.sqrt(Math.max(0, variance)); // rounding may carry it below 0 where all have nearly both
            return Optional.of(new Interval(lift * Math.exp(-step), lift * Math.exp(step)));
        }
    }
}
