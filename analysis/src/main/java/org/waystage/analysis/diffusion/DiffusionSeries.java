package org.waystage.analysis.diffusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The number of adoptions in each period, in the order of time, to which a diffusion model is fitted.
 *
 * <p>Periods must have equal length and follow each other without gaps; a period without adoptions has the value 0.
 * Period t of the models is the index of the value, from 1.
 *
 * @param periods the labels of the periods, such as years; immutable
 * @param values the values per period, not cumulated, in any unit; finite and not negative; immutable
 */
public record DiffusionSeries(List<String> periods, List<Double> values) {
    /** The largest sum of a series of counts. */
    public static final double MOST_COUNTED = 1e9;

    /**
     * Checks the values and makes immutable copies.
     *
     * @throws IllegalArgumentException if the numbers of labels and values differ, or if a value is negative or not
     *     finite
     */
    public DiffusionSeries {
        periods = List.copyOf(periods);
        values = List.copyOf(values);
        if (periods.size() != values.size()) {
            throw new IllegalArgumentException(periods.size() + " periods and " + values.size() + " values");
        }
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i);
            if (!Double.isFinite(value) || value < 0) {
                throw new IllegalArgumentException(
                        "the value of period " + periods.get(i) + " is " + value + "; expected a number of 0 or more");
            }
        }
        if (!Double.isFinite(sum(values))) {
            throw new IllegalArgumentException("the values are too large to be added up");
        }
    }

    /**
     * Returns a series with consecutively numbered periods, such as years.
     *
     * @param firstPeriod the number of the first period
     * @param values the values per period, not cumulated
     * @return the series
     * @throws IllegalArgumentException if a value is negative or not finite
     */
    public static DiffusionSeries of(int firstPeriod, double... values) {
        if (firstPeriod > Integer.MAX_VALUE - values.length) {
            throw new IllegalArgumentException("periods from " + firstPeriod + " on leave the range of numbers");
        }
        return new DiffusionSeries(
                IntStream.range(0, values.length)
                        .mapToObj(i -> Integer.toString(firstPeriod + i))
                        .toList(),
                IntStream.range(0, values.length).mapToObj(i -> values[i]).toList());
    }

    /**
     * Returns the series of the recursion behind the model of Bass (1969): n(t) = (p + q N(t-1)/m) (m - N(t-1)), where
     * N is the sum of the previous values. This is not the curve of {@link DiffusionModel#BASS}, which is continuous
     * and ahead of the recursion.
     *
     * @param p the coefficient of innovation, 0 to 1
     * @param q the coefficient of imitation, 0 to 1
     * @param m the market size, above 0
     * @param periods the number of periods, at least 0
     * @return the series, with periods numbered from 1
     * @throws IllegalArgumentException if a parameter is out of range, or if the recursion exceeds the market size
     */
    public static DiffusionSeries bassRecursion(double p, double q, double m, int periods) {
        if (!(p >= 0 && p <= 1 && q >= 0 && q <= 1 && m > 0 && Double.isFinite(m) && periods >= 0)) {
            throw new IllegalArgumentException("no recursion with p " + p + ", q " + q + ", m " + m);
        }
        double[] values = new double[periods];
        double sum = 0;
        for (int i = 0; i < periods; i++) {
            if (sum > m) {
                throw new IllegalArgumentException("the recursion overshoots the market with p " + p + ", q " + q
                        + ", m " + m + ", in period " + i);
            }
            values[i] = (p + q * sum / m) * (m - sum);
            sum += values[i];
        }
        return of(1, values);
    }

    /**
     * Returns the cumulated values: the sum of the values up to the end of each period.
     *
     * @return one sum for each value; immutable
     */
    public List<Double> cumulated() {
        List<Double> sums = new ArrayList<>();
        double sum = 0;
        for (double value : values) {
            sum += value;
            sums.add(sum);
        }
        return List.copyOf(sums);
    }

    /**
     * Returns the sum of all values.
     *
     * @return the sum; 0 for an empty series
     */
    public double total() {
        return sum(values);
    }

    /**
     * Returns the series of the first periods.
     *
     * @param count the number of periods
     * @return the shorter series
     * @throws IndexOutOfBoundsException if the series has fewer periods
     */
    public DiffusionSeries first(int count) {
        return new DiffusionSeries(periods.subList(0, count), values.subList(0, count));
    }

    /**
     * Returns the label of a period. If labels are consecutive whole numbers, such as years, the periods after the
     * series are labelled accordingly.
     *
     * @param number the number of the period, from 1; it may be beyond the series
     * @return the label; empty for a period beyond the series if its labels are not numbers or it has none
     */
    public Optional<String> label(int number) {
        if (number <= periods.size()) {
            return Optional.of(periods.get(number - 1));
        }
        for (int i = 0; i < periods.size(); i++) {
            if (!periods.get(i).matches("-?\\d{1,9}")
                    || Long.parseLong(periods.get(i)) != Long.parseLong(periods.get(0)) + i) {
                return Optional.empty();
            }
        }
        return periods.isEmpty()
                ? Optional.empty()
                : Optional.of(String.valueOf(Long.parseLong(periods.get(0)) + number - 1));
    }

    /**
     * Returns the number of periods.
     *
     * @return the number of points
     */
    public int size() {
        return values.size();
    }

    /**
     * Returns whether the values can be counts: whole numbers whose sum is at most {@link #MOST_COUNTED}.
     *
     * @return whether the values can be counts
     */
    public boolean isOfCounts() {
        return total() <= MOST_COUNTED && values.stream().allMatch(value -> value == Math.rint(value));
    }

    double[] array() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double sum(List<Double> values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
