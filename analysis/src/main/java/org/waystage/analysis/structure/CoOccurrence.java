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
 * The pairs of technologies, groups or processes that occur together, in the same case or with the same adopter.
 *
 * <p>The table is symmetric; its diagonal has the number of occurrences of each key ({@link #counts}). Two measures
 * express the association of a pair: the Jaccard index, the share of both among those that have either; and the lift,
 * the ratio of the share of both to the product of the two shares, to be compared with {@link #expectedLift}.
 *
 * <p>A pair does not mean that one technology leads to the other, nor that both are used in one system: a case names
 * what its source chose to name. Among many pairs some have a high lift by chance; {@link #atLeast} omits those seen
 * only a few times.
 *
 * <p>By default, uses count ({@link Selection}). Cases linked by succession by the issue date are one case, with the
 * keys of the one that counts; an adopter is counted once, whatever became of its cases.
 *
 * <p>Without cases there are no keys and no pairs. The pairs of parts of the cases do not add up, because an adopter
 * may be in several parts; {@link CoOccurrenceBuilder} adds them.
 *
 * @param by the dimension whose keys are paired: {@link Dimension#TECHNOLOGY}, {@link Dimension#GROUP} or
 *     {@link Dimension#PROCESS}
 * @param unit the unit in which pairs occur
 * @param total the number of cases or adopters with at least one key
 * @param withoutKey the number of cases or adopters without a key, which are left out; only for processes
 * @param counts the number of cases or adopters with each key, in the order of the keys; immutable
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
     * The least number with both keys for which the lift has an interval. For smaller counts the formula is too
     * optimistic: if all that have the first key also have the second, two such cases would seem more certain than
     * twenty.
     */
    public static final long MIN_BOTH = 5;

    /** The unit in which a pair occurs. */
    public enum Unit {
        /** A case that names both keys. */
        CASE("case"),
        /** An organization that adopts both, in the same case or in different ones. */
        ADOPTER("adopter");

        private final String code;

        Unit(String code) {
            this.code = code;
        }

        /**
         * Returns the code of the unit, for example {@code adopter}.
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
     * Makes immutable copies.
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
     * Counts pairs in the uses of a catalogue.
     *
     * @param catalogue the catalogue with the cases
     * @param by the dimension whose keys are paired: technology, group or process
     * @param unit the unit in which pairs occur
     * @return the pairs
     * @throws IllegalArgumentException if the dimension is not technology, group or process
     * @throws IllegalStateException if more than {@link CoOccurrenceBuilder#MAX_PAIRS} different pairs occur
     */
    public static CoOccurrence of(Catalogue catalogue, Dimension by, Unit unit) {
        return of(catalogue, by, unit, Natures.USE);
    }

    /**
     * Counts pairs in the cases of a catalogue.
     *
     * @param catalogue the catalogue with the cases
     * @param by the dimension whose keys are paired: technology, group or process
     * @param unit the unit in which pairs occur
     * @param natures the natures of the cases to count
     * @return the pairs
     * @throws IllegalArgumentException if the dimension is not technology, group or process
     * @throws IllegalStateException if more than {@link CoOccurrenceBuilder#MAX_PAIRS} different pairs occur
     */
    public static CoOccurrence of(Catalogue catalogue, Dimension by, Unit unit, Natures natures) {
        CoOccurrenceBuilder builder = new CoOccurrenceBuilder(catalogue, by, unit, natures);
        catalogue.caseStudies().forEach(builder::add);
        return builder.build();
    }

    /**
     * Returns the pair of two keys, in either order.
     *
     * @param one a key
     * @param other another key, or the same one, which always occurs with itself
     * @return the pair, the lesser key first, which may have occurred 0 times; empty if one of the keys does not occur,
     *     for example because it is misspelt
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
     * Returns the lift that all pairs would have if the keys were independent, given that only cases or adopters with
     * at least one key are counted.
     *
     * <p>Because those without a key are not counted (a case must have a technology), having one key makes another less
     * likely, and the lift under independence is below 1. If the keys are independent and a fraction π of all units has
     * at least one key, so that the share p_k of key k among those counted is π·p_k among all, then 1 - ∏(1 - π·p_k) =
     * π, and the lift of each pair among those counted is π. It is 0 if each unit has exactly one key, and 1 if every
     * unit has some same key.
     *
     * @return the lift, from 0 to 1; empty if nothing was counted
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
     * Returns the pairs that occur at least a number of times.
     *
     * @param minimum the least number of occurrences
     * @return the pairs, in order; immutable
     */
    public List<Pair> atLeast(long minimum) {
        return pairs.stream().filter(pair -> pair.both() >= minimum).toList();
    }

    /**
     * Two keys, with their numbers of separate and common occurrences.
     *
     * @param first the lesser key
     * @param second the greater key
     * @param both the number of cases or adopters with both
     * @param ofFirst the number with the first key
     * @param ofSecond the number with the second key
     * @param total the number of all cases or adopters counted
     */
    public record Pair(String first, String second, long both, long ofFirst, long ofSecond, long total)
            implements Serializable {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if no 2×2 table has these numbers
         */
        public Pair {
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(second, "second");
            boolean possible = total >= 0
                    && both >= 0
                    && both <= Math.min(ofFirst, ofSecond)
                    && ofFirst <= total - (ofSecond - both); // a sum might overflow
            if (!possible) {
                throw new IllegalArgumentException("no more have both than either, and no more either than there are");
            }
        }

        /**
         * Returns the number of cases or adopters with at least one of the two keys.
         *
         * @return the number of cases or adopters
         */
        public long either() {
            return ofFirst + ofSecond - both;
        }

        /**
         * Returns the Jaccard index, {@code both / either} (Jaccard, The Distribution of the Flora in the Alpine Zone,
         * New Phytologist 11, 1912, 37-50). It is the share of both among those that have either, and its interval is
         * Wilson's.
         *
         * @return the share; without an estimate if neither key occurs
         */
        public Share jaccard() {
            return Share.of(both, either());
        }

        /**
         * Returns the lift, {@code both · total / (ofFirst · ofSecond)}: the ratio of the share of both to the product
         * of the two shares (Brin, Motwani, Ullman and Tsur, Dynamic Itemset Counting and Implication Rules for Market
         * Basket Data, SIGMOD 1997, 255-264, who call it interest). If the keys are independent it is
         * {@link CoOccurrence#expectedLift}, which is below 1 because those without a key are not counted.
         *
         * @return the lift, at least 0; empty if one of the keys does not occur
         */
        public OptionalDouble lift() {
            return ofFirst == 0 || ofSecond == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) both / ofFirst * ((double) total / ofSecond));
        }

        /**
         * Returns a confidence interval of the lift, {@code lift · exp(±z·s)}.
         *
         * <p>By the delta method for multinomial counts (Agresti, Categorical Data Analysis, 3rd ed., 2013, section
         * 16.1), the variance of the logarithm of the lift is s² = 1/both − 1/ofFirst − 1/ofSecond + (2·lift −
         * 1)/total. The approximation is valid for large counts only: if all that have the first key have both, two terms
         * cancel, however small the counts are. There is therefore no interval if fewer than {@link #MIN_BOTH} have
         * both. Cases or adopters are assumed to be independent, which adopters that share a case are not.
         *
         * @param level the confidence level, between 0 and 1, such as 0.95
         * @return the interval; empty if fewer than {@link #MIN_BOTH} have both, or if all have one of the keys, because
         *     the lift is then 1 whatever the counts are
         * @throws IllegalArgumentException if the level does not lie between 0 and 1
         */
        public Optional<Interval> liftInterval(double level) {
            double z = ConfidenceTransform.quantile(level);
            if (both < MIN_BOTH || ofFirst == total || ofSecond == total) {
                return Optional.empty();
            }
            double lift = lift().orElseThrow();
            double variance = 1.0 / both - 1.0 / ofFirst - 1.0 / ofSecond + (2 * lift - 1) / total;
            double step = z * Math.sqrt(Math.max(0, variance)); // rounding may make it negative if nearly all have both
            return Optional.of(new Interval(lift * Math.exp(-step), lift * Math.exp(step)));
        }
    }

    /**
     * Pairs that occur together, and a test of whether they do so by chance alone.
     *
     * @param pairs the pairs
     * @param test the test of the same pairs; empty if there is none, as with {@link CoOccurrenceBuilder#test}
     */
    public record WithTest(CoOccurrence pairs, Optional<PairSignificance> test) {
        /** Combines pairs with their test. */
        public WithTest {
            Objects.requireNonNull(pairs, "pairs");
            Objects.requireNonNull(test, "test");
        }
    }
}
