package org.waystage.analysis.survival;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waystage.analysis.internal.numerics.PartialInverse;

/** The groups of rows, and the distance of sums over groups from their expectation for random rows. */
final class Memberships {
    /** The groups of each row. */
    private final int[][] groups;

    private final int[] sizes;
    /** The inverse of the sums of products of memberships about their means. */
    private final PartialInverse inverse;

    private Memberships(int[][] groups, int[] sizes, PartialInverse inverse) {
        this.groups = groups;
        this.sizes = sizes;
        this.inverse = inverse;
    }

    static Memberships of(List<String> keys, List<? extends Collection<String>> memberships) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        keys.forEach(key -> numbers.put(key, numbers.size()));
        int[][] groups = memberships.stream()
                .map(of -> of.stream().distinct().mapToInt(numbers::get).toArray())
                .toArray(int[][]::new);
        int[] sizes = new int[keys.size()];
        double[][] products = new double[sizes.length][sizes.length];
        for (int[] ofRow : groups) {
            for (int one : ofRow) {
                sizes[one]++;
                for (int other : ofRow) {
                    products[one][other]++;
                }
            }
        }
        for (int one = 0; one < sizes.length; one++) {
            for (int other = 0; other < sizes.length; other++) {
                products[one][other] -= (double) sizes[one] * sizes[other] / Math.max(1, groups.length);
            }
        }
        return new Memberships(groups, sizes, PartialInverse.of(products));
    }

    /** Returns the number of independent groups, minus 1 if each row is in exactly one of them. */
    int rank() {
        return inverse.rank();
    }

    /** Returns the number of groups. */
    int groups() {
        return sizes.length;
    }

    /** Returns the groups of a row. */
    int[] of(int row) {
        return groups[row];
    }

    /** Returns the number of rows of a group. */
    int size(int group) {
        return sizes[group];
    }

    /** Returns the sum of a number of each row over the rows of each group. */
    double[] sums(double[] numbers) {
        double[] sums = new double[sizes.length];
        for (int row = 0; row < groups.length; row++) {
            for (int group : groups[row]) {
                sums[group] += numbers[row];
            }
        }
        return sums;
    }

    /** Returns the squared length of sums in the measure of their covariances, per unit of variance. */
    double distance(double[] sums) {
        return inverse.distance(sums);
    }
}
