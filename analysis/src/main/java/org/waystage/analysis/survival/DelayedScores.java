package org.waystage.analysis.survival;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.internal.numerics.PartialInverse;

/**
 * The scores of intervals, some of which have a time of entry, and their covariances over groups.
 *
 * <p>If β is added to the logit of each hazard of a group, the logarithm of the likelihood of an interval grows at β = 0 by its score: -R +
 * S/(e^s - 1), with R the sum of the hazards 1 - e^-λ of the intersections from its entry to its beginning, S the same sum over those that
 * it contains, and s the sum of their λ. Without entries these are the scores of Sun. Their expectation is 0 whatever the entries and the
 * times of observation are. If entries differ between groups, the variances of scores differ, so intervals cannot be permuted among groups.
 * The covariances are those of the likelihood: the curvature in β of two groups, minus the part that the hazards, which are estimated too,
 * can absorb (as in Finkelstein, A Proportional Hazards Model for Interval-Censored Failure Time Data, 1986, for proportional hazards; here
 * for the logits of hazards). They are too small if the estimate has many steps for its intervals. With n intervals and k hazards estimated
 * for steps of some length, they are therefore multiplied by n/(n - k), like a variance that remains after k estimates.
 *
 * <p>The time is that of the estimate plus, for each group, that of one Newton step and of a pass over the memberships.
 * Apart from that, only the matrix itself grows faster than the number of groups: g groups have g² covariances, and inverting them takes g³
 * operations that do not look at intervals or hazards, 16 million for the largest number of groups compared. A row in several
 * groups contributes to each pair of them.
 */
final class DelayedScores {
    /** The score of each row. */
    final double[] values;
    /** Whether the search for the estimate converged. */
    private final boolean converged;
    /** Whether the equations for the covariances were solved. */
    private final boolean solved;

    private final PartialInverse inverse;
    /**
     * The share of the intervals that is left after estimating the hazards; above 0 if there is a unique estimate, because each of these
     * hazards then needs a separate interval to determine it, and the last of them also an interval that outlasts it.
     */
    private final double left;

    private final MaximalIntersections cells;
    private final double[] hazards;
    private final double[] within;
    /** By interval: 1/(e^s - 1); 0 if everything happens by its end. */
    private final double[] odds;

    /**
     * Computes scores.
     *
     * @throws RefusedException if there is no estimate, or if several are equally likely
     */
    DelayedScores(List<TimeInterval> times, Memberships rows, int iterations) {
        SortedMap<TimeInterval, Long> counted = TurnbullEstimate.counted(times);
        cells = MaximalIntersections.of(counted.keySet());
        TruncatedSolver search = TurnbullEstimate.search(counted, cells);
        boolean found = search.run(iterations, TurnbullEstimate.TOLERANCE);
        if (found && !search.isUnique()) {
            long late = times.stream().filter(time -> time.entry().isPresent()).count();
            throw new RefusedException(
                    List.of(new RefusedException.Obstacle(RefusedException.Reason.DELAYED_ENTRY, late, times.size())),
                    List.of(RefusedException.Offer.FROM_ORIGIN));
        }
        double[] logs = search.hazards(); // λ; 0 where infinite, because nothing outlasts these
        hazards = Arrays.stream(logs).map(log -> -Math.expm1(-log)).toArray();
        double[] lasting = Arrays.stream(logs).map(log -> Math.exp(-log)).toArray();
        double[] bends = new double[hazards.length];
        for (int j = 0; j < bends.length; j++) {
            bends[j] = hazards[j] * lasting[j];
        }
        odds = new double[counted.size()];
        double[] curvature = new double[odds.length];
        within = cells.within(hazards);
        double[] before = cells.before(hazards);
        double[] bentWithin = cells.within(bends);
        double[] bentBefore = cells.before(bends);
        double[] scores = new double[odds.length];
        double[] bend = new double[odds.length];
        double[] sums = cells.within(logs);
        for (int i = 0; i < odds.length; i++) {
            odds[i] = search.isBounded(i) ? 1 / Math.expm1(sums[i]) : 0;
            bend[i] = odds[i] * (1 + odds[i]); // e^s/(e^s - 1)²
            scores[i] = odds[i] * within[i] - before[i];
            curvature[i] = bentBefore[i] - odds[i] * bentWithin[i] + bend[i] * within[i] * within[i];
        }
        Map<TimeInterval, Integer> places = new TreeMap<>(counted.comparator());
        counted.keySet().forEach(time -> places.put(time, places.size()));
        int[] place = times.stream().mapToInt(places::get).toArray();
        values = Arrays.stream(place).mapToDouble(at -> scores[at]).toArray();
        int estimated = 0;
        for (int j = 0; j < hazards.length; j++) {
            estimated += hazards[j] > 0 && cells.left[j] < cells.right[j] ? 1 : 0;
        }
        left = 1 - estimated / (double) times.size();
        Optional<double[][]> covariances = covariances(search, rows, place, curvature, bend, lasting);
        converged = found;
        solved = covariances.isPresent();
        // The hazards absorb what is added to all groups alike, within the tolerance of the search: no rank is added.
        inverse = PartialInverse.of(covariances.orElseGet(() -> new double[rows.groups()][rows.groups()]), rows.rank());
    }

    /** Returns why groups cannot be compared, if there is a reason. */
    Optional<IntervalScoreTest.Reason> silent() {
        if (!converged) {
            return Optional.of(IntervalScoreTest.Reason.NOT_CONVERGED);
        }
        if (!solved) {
            return Optional.of(IntervalScoreTest.Reason.UNSOLVED);
        }
        return inverse.rank() > 0 ? Optional.empty() : Optional.of(IntervalScoreTest.Reason.NO_VARIANCE);
    }

    /** Returns the number of independent groups. */
    int rank() {
        return inverse.rank();
    }

    /** Returns the statistic of the scores of groups. */
    double statistic(double[] sums) {
        return left * inverse.distance(sums);
    }

    /** Returns the covariances of the scores of groups; empty if the part that the hazards absorb was not found. */
    private Optional<double[][]> covariances(
            TruncatedSolver search,
            Memberships rows,
            int[] place,
            double[] curvature,
            double[] bend,
            double[] lasting) {
        double[][] covariances = new double[rows.groups()][rows.groups()];
        int[][] members = new int[rows.groups()][];
        Arrays.setAll(members, group -> new int[rows.size(group)]);
        int[] placed = new int[members.length];
        for (int row = 0; row < place.length; row++) {
            for (int one : rows.of(row)) {
                members[one][placed[one]++] = place[row];
                for (int other : rows.of(row)) {
                    covariances[one][other] += curvature[place[row]];
                }
            }
        }
        for (int one = 0; one < members.length; one++) {
            Optional<double[]> solved = search.solve(mixed(members[one], bend, lasting), place.length);
            if (solved.isEmpty()) {
                return Optional.empty();
            }
            double[] taken = taken(solved.get(), bend, lasting);
            double[] sums =
                    rows.sums(Arrays.stream(place).mapToDouble(at -> taken[at]).toArray());
            for (int other = 0; other < sums.length; other++) {
                covariances[other][one] -= sums[other];
            }
        }
        return Optional.of(covariances);
    }

    /** Returns the curvature between each λ and β of a group. */
    private double[] mixed(int[] members, double[] bend, double[] lasting) {
        double[] slopes = new double[hazards.length + 1];
        double[] bends = new double[hazards.length + 1];
        for (int i : members) {
            slopes[cells.entered[i]]++;
            slopes[cells.first[i]] -= 1 + odds[i];
            slopes[cells.end[i]] += odds[i];
            bends[cells.first[i]] += bend[i] * within[i];
            bends[cells.end[i]] -= bend[i] * within[i];
        }
        double[] mixed = new double[hazards.length];
        double slope = 0;
        double bent = 0;
        for (int j = 0; j < mixed.length; j++) {
            slope += slopes[j];
            bent += bends[j];
            mixed[j] = slope * lasting[j] + bent;
        }
        return mixed;
    }

    /**
     * Returns for each interval the product of its curvature between each λ and β with changes of the λ: the sums over all λ are
     * differences of running sums, which saves a pass over the hazards for each pair of groups.
     */
    private double[] taken(double[] changes, double[] bend, double[] lasting) {
        double[] lasted = new double[changes.length];
        Arrays.setAll(lasted, j -> lasting[j] * changes[j]);
        double[] before = cells.before(lasted);
        double[] lastedWithin = cells.within(lasted);
        double[] changedWithin = cells.within(changes);
        double[] taken = new double[before.length];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = before[i] - odds[i] * lastedWithin[i] + bend[i] * within[i] * changedWithin[i];
        }
        return taken;
    }
}
