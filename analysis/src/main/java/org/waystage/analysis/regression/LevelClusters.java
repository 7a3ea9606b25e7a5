package org.waystage.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The number of clusters in which the levels of a covariate occur: the compared levels first, then the reference.
 *
 * @param levels each level with its clusters
 */
record LevelClusters(List<Level> levels) {
    /**
     * A level.
     *
     * @param part the covariate and the level
     * @param clusters the number of clusters with a subject that has the level
     * @param ofOthers the number of clusters with a subject that has another level
     */
    record Level(HazardRefusal.Part part, int clusters, int ofOthers) {
        boolean isInFew() {
            return clusters < HazardRefusal.LEAST_CLUSTERS_OF_LEVEL;
        }

        /** Returns whether the level can be compared with all others together. */
        boolean isComparable() {
            return !isInFew()
                    && ofOthers >= HazardRefusal.LEAST_CLUSTERS_OF_LEVEL
                    && !part.level().equals(HazardQuestion.Keys.OTHERS);
        }
    }

    /** Returns the clusters of the levels of each covariate that has levels. */
    static List<LevelClusters> of(HazardData data, Design design) {
        int covariates = data.covariates().size();
        int size = design.columns + covariates; // of columns, then of references
        int[] clusters = new int[size];
        int[] ofOthers = new int[size];
        int[] latest = filled(size);
        int[] latestOfOthers = filled(size);
        double[] shares = new double[size];
        data.visit((cluster, row) -> {
            if (design.rowOf[row] >= 0) {
                Arrays.fill(shares, design.columns, size, 1);
                for (int column = 0; column < design.columns; column++) {
                    shares[column] = design.share(design.rowOf[row], column);
                    shares[design.columns + design.covariateOf[column]] -= shares[column];
                }
                for (int i = 0; i < size; i++) {
                    count(shares[i], i, cluster, latest, clusters);
                    count(1 - shares[i], i, cluster, latestOfOthers, ofOthers);
                }
            }
        });
        List<LevelClusters> found = new ArrayList<>();
        for (int i = 0; i < covariates; i++) {
            Covariate covariate = data.covariates().get(i);
            if (!covariate.levels().isEmpty()) {
                List<Level> levels = new ArrayList<>();
                for (int column = 0; column < design.columns; column++) {
                    if (design.covariateOf[column] == i) {
                        levels.add(new Level(design.part(column), clusters[column], ofOthers[column]));
                    }
                }
                int reference = design.columns + i;
                levels.add(new Level(
                        new HazardRefusal.Part(covariate.name(), covariate.reference()),
                        clusters[reference],
                        ofOthers[reference]));
                found.add(new LevelClusters(List.copyOf(levels)));
            }
        }
        return found;
    }

    private static int[] filled(int size) {
        int[] none = new int[size];
        Arrays.fill(none, -1);
        return none;
    }

    /** Counts a cluster once; the rows of a cluster come one after the other. */
    private static void count(double share, int level, int cluster, int[] latest, int[] clusters) {
        if (share > HazardChecks.NONE && latest[level] != cluster) {
            latest[level] = cluster;
            clusters[level]++;
        }
    }

    /** Returns the levels that occur in few clusters. A contrast is as weak as its weaker side, so the reference counts, too. */
    List<Level> few() {
        return levels.stream().filter(Level::isInFew).toList();
    }

    /** Returns the levels that can be compared with all others together, if that is not the only contrast already. */
    Stream<HazardRefusal.Part> comparable() {
        return levels.size() > 2
                ? levels.stream()
                        .filter(Level::isComparable)
                        .map(Level::part)
                        .sorted(Comparator.comparing(HazardRefusal.Part::level))
                : Stream.empty();
    }
}
