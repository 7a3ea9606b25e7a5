package org.waystage.analysis.structure;

import java.util.Arrays;
import java.util.List;
import org.waystage.analysis.internal.SeededDraws;

/**
 * A table of units and keys in which units trade keys. A trade preserves the number of keys of each unit and the number
 * of units of each key.
 */
final class KeyTrades {
    private final int[][] units;
    private final int keys;
    private final int[] only; // the keys that only one of the two units has

    KeyTrades(List<int[]> units, int keys) {
        this(units.toArray(int[][]::new), keys);
    }

    private KeyTrades(int[][] units, int keys) {
        this.units = new int[units.length][];
        for (int i = 0; i < units.length; i++) {
            this.units[i] = units[i].clone();
        }
        this.keys = keys;
        this.only = new int[keys];
    }

    KeyTrades copy() {
        return new KeyTrades(units, keys);
    }

    /** Repeatedly lets two random units trade: the keys that only one of them has are distributed again at random. */
    void trade(SeededDraws draws, int times) {
        if (units.length < 2) {
            return;
        }
        boolean[] has = new boolean[keys];
        for (int i = 0; i < times; i++) {
            int first = draws.below(units.length);
            int second = draws.below(units.length - 1);
            trade(draws, units[first], units[second < first ? second : second + 1], has);
        }
    }

    private void trade(SeededDraws draws, int[] one, int[] other, boolean[] has) {
        for (int key : other) {
            has[key] = true;
        }
        int shared = 0; // the number of common keys, which come first in each unit
        int count = 0;
        for (int key : one) {
            if (has[key]) {
                one[shared++] = key;
                has[key] = false;
            } else {
                only[count++] = key;
            }
        }
        int own = count;
        for (int key : other) {
            if (has[key]) {
                only[count++] = key;
                has[key] = false;
            }
        }
        System.arraycopy(one, 0, other, 0, shared);
        for (int i = 0; i < own; i++) {
            int drawn = i + draws.below(count - i);
            int key = only[drawn];
            only[drawn] = only[i];
            only[i] = key;
            one[shared + i] = key;
        }
        System.arraycopy(only, own, other, shared, count - own);
    }

    /** Returns the keys of each unit; the caller must not modify them. */
    int[][] units() {
        return units;
    }

    /** Returns the keys of each unit. */
    @Override
    public String toString() {
        return Arrays.deepToString(units);
    }
}
