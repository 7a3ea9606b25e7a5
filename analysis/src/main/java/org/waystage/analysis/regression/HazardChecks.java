package org.waystage.analysis.regression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a design supports a regression, and if not, why. */
final class HazardChecks {
    /** The least part of its variance that a column must have of its own; otherwise it follows from the other columns. */
    private static final double DEPENDENT = 1e-9;

    /** A share of subjects that is zero except for rounding. */
    static final double NONE = 1e-9;

    private final HazardData data;
    private final Design design;

    HazardChecks(HazardData data, Design design) {
        this.data = data;
        this.design = design;
    }

    static HazardRefusal refused(HazardRefusal.Reason reason, HazardRefusal.Part about) {
        return refused(obstacle(reason, about));
    }

    static HazardRefusal refused(HazardRefusal.Obstacle obstacle) {
        return new HazardRefusal(List.of(obstacle), List.of(), Map.of());
    }

    /** Returns why a search ended without a result. */
    static HazardRefusal refused(Design design, HazardSearch.Found found) {
        int column = Math.max(found.diverged, found.dependent);
        HazardRefusal.Reason reason = found.diverged >= 0 && separates(design, found.point)
                ? HazardRefusal.Reason.DIVERGING
                : column >= 0 ? HazardRefusal.Reason.COLLINEAR : HazardRefusal.Reason.NOT_CONVERGED;
        return refused(reason, column >= 0 ? design.part(column) : HazardRefusal.Part.ALL);
    }

    /**
     * Returns whether the ratios of subjects diverge, and not only those of columns that are nearly the same and cancel each other. A
     * twentieth of the limit is enough: the search ends when one column reaches the limit, and columns that are much alike have cancelled
     * most of it by then.
     */
    private static boolean separates(Design design, double[] point) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < design.counts.length; row++) {
            for (int piece = first(design, row); piece <= last(design, row); piece++) {
                double sum = 0;
                for (int column = 0; column < design.columns; column++) {
                    sum += point[point.length - design.columns + column] * design.value(row, column, piece);
                }
                least = Math.min(least, sum);
                most = Math.max(most, sum);
            }
        }
        return most - least > HazardSearch.DIVERGED / 20;
    }

    Optional<HazardRefusal> refusal(HazardRegression.Errors errors) {
        List<HazardRefusal.Obstacle> obstacles = new ArrayList<>();
        if (design.events == 0) {
            return Optional.of(refused(HazardRefusal.Reason.NO_EVENT, HazardRefusal.Part.ALL));
        }
        long events = Math.round(design.events);
        long needed = (long) design.columns * HazardRefusal.EVENTS_FOR_EACH;
        if (events < needed) {
            obstacles.add(new HazardRefusal.Obstacle(
                    HazardRefusal.Reason.FEW_EVENTS, HazardRefusal.Part.ALL, events, needed));
        }
        separations(obstacles);
        if (obstacles.isEmpty()) {
            dependent().ifPresent(obstacles::add);
        }
        if (errors == HazardRegression.Errors.CLUSTERED && design.clusters < HazardRefusal.LEAST_CLUSTERS) {
            obstacles.add(new HazardRefusal.Obstacle(
                    HazardRefusal.Reason.FEW_CLUSTERS,
                    HazardRefusal.Part.ALL,
                    design.clusters,
                    HazardRefusal.LEAST_CLUSTERS));
        }
        List<LevelClusters> concentrated = List.of();
        if (errors == HazardRegression.Errors.CLUSTERED && obstacles.isEmpty()) {
            concentrated = concentrated(obstacles);
            unusual(obstacles);
        }
        return obstacles.isEmpty()
                ? Optional.empty()
                : Optional.of(new HazardRefusal(obstacles, comparable(concentrated), clusters(concentrated)));
    }

    /** Returns the levels that can each be compared with all others together. */
    private static List<HazardRefusal.Part> comparable(List<LevelClusters> concentrated) {
        return concentrated.stream().flatMap(LevelClusters::comparable).toList();
    }

    private static Map<HazardRefusal.Part, Integer> clusters(List<LevelClusters> concentrated) {
        Map<HazardRefusal.Part, Integer> clusters = new LinkedHashMap<>();
        concentrated.forEach(one -> one.levels().forEach(level -> clusters.put(level.part(), level.clusters())));
        return clusters;
    }

    /** Finds levels that occur in few clusters; returns the levels of the same covariates. */
    private List<LevelClusters> concentrated(List<HazardRefusal.Obstacle> obstacles) {
        List<LevelClusters> refused = LevelClusters.of(data, design).stream()
                .filter(levels -> !levels.few().isEmpty())
                .toList();
        if (refused.isEmpty()) {
            return List.of();
        }
        refused.forEach(levels -> levels.few()
                .forEach(level -> obstacles.add(new HazardRefusal.Obstacle(
                        HazardRefusal.Reason.LEVEL_IN_FEW_CLUSTERS,
                        level.part(),
                        level.clusters(),
                        HazardRefusal.LEAST_CLUSTERS_OF_LEVEL))));
        return refused;
    }

    /** Finds numbers that are the same in all but a few clusters, such as an exposure of 0: those few clusters would decide the ratio. */
    private void unusual(List<HazardRefusal.Obstacle> obstacles) {
        for (int column = 0; column < design.columns; column++) {
            if (data.covariates().get(design.covariateOf[column]).levels().isEmpty()) {
                int clusters = otherThan(usual(column), column);
                if (clusters < HazardRefusal.LEAST_CLUSTERS_OF_LEVEL) {
                    obstacles.add(new HazardRefusal.Obstacle(
                            HazardRefusal.Reason.NUMBER_IN_FEW_CLUSTERS,
                            design.part(column),
                            clusters,
                            HazardRefusal.LEAST_CLUSTERS_OF_LEVEL));
                }
            }
        }
    }

    /** Returns the value of more than half of the time at risk, if there is one, by the majority vote of Boyer and Moore. */
    private double usual(int column) {
        double usual = Double.NaN;
        double lead = 0;
        for (int row = 0; row < design.counts.length; row++) {
            for (int piece = first(design, row); piece <= last(design, row); piece++) {
                double value = design.value(row, column, piece);
                if (value == usual) {
                    lead += design.counts[row];
                } else if (lead >= design.counts[row]) {
                    lead -= design.counts[row];
                } else {
                    usual = value;
                    lead = design.counts[row] - lead;
                }
            }
        }
        return usual;
    }

    /** Returns in how many clusters a column has another value than the usual one. */
    private int otherThan(double usual, int column) {
        BitSet clusters = new BitSet();
        data.visit((cluster, of) -> {
            int row = design.rowOf[of];
            for (int piece = row < 0 ? 0 : first(design, row); row >= 0 && piece <= last(design, row); piece++) {
                if (design.value(row, column, piece) != usual) {
                    clusters.set(cluster);
                }
            }
        });
        return clusters.cardinality();
    }

    /** Returns the last piece in which a row is at risk. */
    private static int last(Design design, int row) {
        return (int) Math.ceil(Double.isNaN(design.by[row]) ? design.after[row] : design.by[row]) - 1;
    }

    /** Returns the first piece in which a row is at risk, or the last one if nothing changes with time. */
    private static int first(Design design, int row) {
        return design.changing[row].length > 0 ? (int) design.entry[row] : last(design, row);
    }

    /** Finds levels without subjects, and levels with no events, or only subjects with an event. */
    private void separations(List<HazardRefusal.Obstacle> obstacles) {
        for (int i = 0; i < data.covariates().size(); i++) {
            Covariate covariate = data.covariates().get(i);
            double[] rest = {0, design.events, 0};
            for (int row = 0; row < design.counts.length; row++) {
                rest[0] += design.counts[row];
                rest[2] += waited(row) ? design.counts[row] : 0;
            }
            for (int column = 0; column < design.columns; column++) {
                if (design.covariateOf[column] == i) {
                    if (!(design.ranges[column] > 0)) {
                        obstacles.add(obstacle(HazardRefusal.Reason.NO_DIFFERENCE, design.part(column)));
                    } else if (!covariate.levels().isEmpty()) {
                        double[] sums = sums(design, column);
                        separation(sums, design.part(column), obstacles);
                        for (int k = 0; k < rest.length; k++) {
                            rest[k] -= sums[k];
                        }
                    }
                }
            }
            if (!covariate.levels().isEmpty()) {
                separation(rest, new HazardRefusal.Part(covariate.name(), covariate.reference()), obstacles);
            }
        }
    }

    private static HazardRefusal.Obstacle obstacle(HazardRefusal.Reason reason, HazardRefusal.Part about) {
        return new HazardRefusal.Obstacle(reason, about, 0, 0);
    }

    private static void separation(double[] sums, HazardRefusal.Part part, List<HazardRefusal.Obstacle> obstacles) {
        if (sums[0] < NONE) {
            obstacles.add(obstacle(HazardRefusal.Reason.NO_DIFFERENCE, part));
        } else if (sums[1] < NONE) {
            obstacles.add(obstacle(HazardRefusal.Reason.LEVEL_WITHOUT_EVENT, part));
        } else if (sums[2] < NONE) {
            obstacles.add(obstacle(HazardRefusal.Reason.LEVEL_WITH_EVENTS_ONLY, part));
        }
    }

    private boolean waited(int row) {
        return design.after[row] > design.entry[row];
    }

    /** Returns, for a level, how many subjects have it, how many of these had the event, and how many were observed without it. */
    static double[] sums(Design design, int column) {
        double[] sums = new double[3];
        for (int row = 0; row < design.counts.length; row++) {
            double weight = design.share(row, column) * design.counts[row];
            sums[0] += weight;
            sums[1] += Double.isNaN(design.by[row]) ? 0 : weight;
            sums[2] += design.after[row] > design.entry[row] ? weight : 0;
        }
        return sums;
    }

    /** Returns a column that follows from those before it, if there is one. */
    private Optional<HazardRefusal.Obstacle> dependent() {
        int columns = design.columns;
        double[][] products = new double[columns][columns];
        double all = 0;
        for (int row = 0; row < design.counts.length; row++) {
            int last = last(design, row);
            for (int piece = first(design, row); piece <= last; piece++) {
                all += design.counts[row];
                for (int i = 0; i < columns; i++) {
                    for (int j = 0; j <= i; j++) {
                        products[i][j] +=
                                design.counts[row] * design.value(row, i, piece) * design.value(row, j, piece);
                    }
                }
            }
        }
        for (int i = 0; i < columns; i++) { // Cholesky's factors in place
            double own = products[i][i];
            for (int j = 0; j < i; j++) {
                for (int k = 0; k < j; k++) {
                    products[i][j] -= products[i][k] * products[j][k];
                }
                products[i][j] /= products[j][j];
                own -= products[i][j] * products[i][j];
            }
            if (!(own > DEPENDENT * all)) {
                return Optional.of(obstacle(HazardRefusal.Reason.COLLINEAR, design.part(i)));
            }
            products[i][i] = Math.sqrt(own);
        }
        return Optional.empty();
    }
}
