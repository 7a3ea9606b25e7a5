package org.waystage.analysis.structure;

import java.util.Arrays;

/**
 * For each pair of keys, the number of tables in which it occurs a given number of times. A pair has the number first × number of keys +
 * second, where first is the lesser key. Memory grows with the number of occurrences of pairs, not with the number of tables.
 */
final class PairTallies {
    private static final int[] NONE = {};

    private final int keys;
    /** The number of occurrences of each pair in the table that is being added; 0 in between. */
    private final int[] occurs;
    /** The pairs that occur in it. */
    private final int[] occurring;
    /** The number of tables, by pair and by number of occurrences, from 1. */
    private final int[][] tallies;

    private int tables;

    PairTallies(int keys) {
        this.keys = keys;
        this.occurs = new int[keys * keys];
        this.occurring = new int[keys * (keys - 1) / 2];
        this.tallies = new int[keys * keys][];
        Arrays.fill(tallies, NONE);
    }

    /** Adds a table, given the keys of each unit. */
    void add(int[][] units) {
        int size = 0;
        for (int[] unit : units) {
            for (int i = 0; i < unit.length; i++) {
                for (int j = i + 1; j < unit.length; j++) {
                    int pair = Math.min(unit[i], unit[j]) * keys + Math.max(unit[i], unit[j]);
                    if (occurs[pair]++ == 0) {
                        occurring[size++] = pair;
                    }
                }
            }
        }
        for (int i = 0; i < size; i++) {
            int pair = occurring[i];
            tally(pair, occurs[pair]);
            occurs[pair] = 0;
        }
        tables++;
    }

    private void tally(int pair, int times) {
        if (tallies[pair].length <= times) {
            tallies[pair] = Arrays.copyOf(tallies[pair], Math.max(times + 1, 2 * tallies[pair].length));
        }
        tallies[pair][times]++;
    }

    /** Returns the number of occurrences of a pair in all tables together. */
    long sum(int pair) {
        int[] tally = tallies[pair];
        long sum = 0;
        for (int times = 1; times < tally.length; times++) {
            sum += (long) times * tally[times];
        }
        return sum;
    }

    /** Returns the number of tables in which a pair is at least this far from some mean. */
    int asFar(int pair, double mean, double distance) {
        int[] tally = tallies[pair];
        int asFar = 0;
        int without = tables;
        for (int times = 1; times < tally.length; times++) {
            without -= tally[times];
            asFar += Math.abs(times - mean) >= distance ? tally[times] : 0;
        }
        return asFar + (mean >= distance ? without : 0);
    }
}
