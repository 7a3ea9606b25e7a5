package org.waystage.analysis.diffusion;

import java.util.ArrayList;
import java.util.List;
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
     * Returns the number of periods.
     *
     * @return the number of points
     */
    public int size() {
        return values.size();
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
