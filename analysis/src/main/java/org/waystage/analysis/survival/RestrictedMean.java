package org.waystage.analysis.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.internal.numerics.Normal;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.share.Interval;

/**
 * The mean time without the event up to a horizon, by group: how long, within the first five years, cases wait for a stage.
 *
 * <p>The mean is the area under the {@linkplain SurvivalEstimate#kaplanMeier Kaplan-Meier} curve from 0 to the horizon τ. Its
 * variance is Σ A(t)²·d/(n(n-d)) over the times t of events up to τ, with d events among n at risk and A(t) the area from t to τ;
 * the interval is the mean ± z·se, within 0 and τ. The difference between two groups has the sum of their variances (Royston
 * and Parmar, Restricted Mean Survival Time: an Alternative to the Hazard Ratio for the Design and Analysis of Randomized
 * Trials with a Time-to-Event Outcome, 2013; as {@code print(survfit, rmean = )} and the package {@code survRM2} of R). Unlike
 * a ratio of hazards, it does not need curves of the same shape, and it is in days.
 *
 * <p>Competing events count as censored, as for the curve. Time before 0 is not counted.
 *
 * @param horizon the horizon, in days
 * @param level the confidence level, such as 0.95
 * @param groups the mean of each group, in the order of the groups; groups without subjects have none
 * @param differences the difference of each group from the first, if both had an event by the horizon; empty if subjects may
 *     belong to several groups, which are then not independent
 */
public record RestrictedMean(double horizon, double level, List<Group> groups, List<Difference> differences) {
    /** Makes immutable copies of the lists. */
    public RestrictedMean {
        groups = List.copyOf(groups);
        differences = List.copyOf(differences);
    }

    /**
     * The mean of a group.
     *
     * @param key the key of the group
     * @param subjects the number of subjects
     * @param events the number with the event by the horizon
     * @param mean the mean time without the event, in days, at most the horizon
     * @param standardError its standard error; empty without an event by the horizon, because nothing then shows how the mean
     *     varies
     * @param interval its confidence interval; empty without an event by the horizon
     */
    public record Group(
            String key,
            long subjects,
            long events,
            double mean,
            OptionalDouble standardError,
            Optional<Interval> interval) {
        /** Checks that nothing is null. */
        public Group {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(interval, "interval");
        }
    }

    /**
     * The difference between the means of two groups.
     *
     * @param key the key of the group
     * @param reference the key of the group that it is compared with
     * @param difference the mean of the group minus that of the other, in days: above 0 if the group waits longer
     * @param standardError its standard error
     * @param interval its confidence interval
     * @param p the probability of such a difference or a larger one, in either direction, if the means do not differ, by the
     *     normal distribution; empty if the standard error is 0
     */
    public record Difference(
            String key,
            String reference,
            double difference,
            double standardError,
            Interval interval,
            OptionalDouble p) {
        /** Checks that nothing is null. */
        public Difference {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(reference, "reference");
            Objects.requireNonNull(interval, "interval");
        }
    }

    /**
     * Estimates the mean of each group.
     *
     * @param subjects the subjects with their groups; with a time of entry, they are at risk only after it
     * @param horizon the horizon, in days, above 0
     * @param level the confidence level, between 0 and 1
     * @return the means
     * @throws IllegalArgumentException if the horizon is not above 0 and finite, or if the level is not between 0 and 1
     * @throws RefusedException if a group was not followed up to the horizon and not all of it had the event, see {@link #longest}; or if
     *     all subjects of a group under observation leave before others of it enter, or none of them was observed from 0 on
     */
    public static RestrictedMean of(Subjects subjects, double horizon, double level) {
        if (!(horizon > 0) || Double.isInfinite(horizon)) {
            throw new IllegalArgumentException("a horizon is a number of days above 0, but was " + horizon);
        }
        double z = ConfidenceTransform.quantile(level);
        List<Group> groups = new ArrayList<>();
        List<RiskTable> tables = subjects.tables();
        for (int i = 0; i < tables.size(); i++) {
            RiskTable table = tables.get(i);
            String key = subjects.groups().get(i);
            table.requireUnbroken(key, 1);
            if (table.subjects == 0) {
                continue;
            }
            if (table.entries.length == table.subjects && table.entries[0] > 0) {
                throw new RefusedException(
                        key.equals(Subjects.ALL) ? "" : key,
                        List.of(new RefusedException.Obstacle(
                                RefusedException.Reason.NOBODY_OBSERVED, table.subjects, table.subjects)),
                        List.of());
            }
            if (horizon > longest(table)) {
                throw new RefusedException(
                        key.equals(Subjects.ALL) ? "" : key,
                        List.of(new RefusedException.Obstacle(
                                RefusedException.Reason.HORIZON_TOO_FAR, table.subjects, table.subjects)),
                        List.of(RefusedException.Offer.SHORTER_HORIZON));
            }
            groups.add(group(key, table, horizon, z));
        }
        List<Difference> differences = new ArrayList<>();
        for (int i = 1; !subjects.overlapping() && i < groups.size(); i++) {
            if (groups.get(i).events > 0 && groups.get(0).events > 0) {
                differences.add(difference(groups.get(i), groups.get(0), z));
            }
        }
        return new RestrictedMean(horizon, level, groups, differences);
    }

    /**
     * Returns the longest horizon up to which every group was followed.
     *
     * @param subjects the subjects with their groups
     * @return the last time of the group whose last time is the earliest, ignoring groups in which all had the event; empty if
     *     nothing limits the horizon
     */
    public static OptionalDouble longest(Subjects subjects) {
        double longest = Double.POSITIVE_INFINITY;
        for (RiskTable table : subjects.tables()) {
            longest = table.subjects == 0 ? longest : Math.min(longest, longest(table));
        }
        return Double.isInfinite(longest) ? OptionalDouble.empty() : OptionalDouble.of(longest);
    }

    private static double longest(RiskTable table) {
        int last = table.times.length - 1;
        return table.counts[1][last] == table.atRisk[last] ? Double.POSITIVE_INFINITY : table.times[last];
    }

    private static Group group(String key, RiskTable table, double horizon, double z) {
        int rows = 0;
        while (rows < table.times.length && table.times[rows] <= horizon) {
            rows++;
        }
        double[] survival = new double[rows + 1]; // before the first row, and after each
        survival[0] = 1;
        long events = 0;
        for (int row = 0; row < rows; row++) {
            double atRisk = table.atRisk[row];
            events += table.counts[1][row];
            survival[row + 1] = survival[row] * ((atRisk - table.counts[1][row]) / atRisk);
        }
        double area = 0; // from a row to the horizon, summed from the end
        double variance = 0;
        double end = horizon;
        for (int row = rows - 1; row >= 0; row--) {
            double start = Math.max(0, table.times[row]);
            area += survival[row + 1] * (end - start);
            end = start;
            double atRisk = table.atRisk[row];
            double happened = table.counts[1][row];
            variance +=
                    happened == 0 || happened == atRisk ? 0 : area * area * happened / (atRisk * (atRisk - happened));
        }
        double mean = area + survival[0] * end;
        double error = Math.sqrt(variance);
        return new Group(
                key,
                table.subjects,
                events,
                mean,
                events == 0 ? OptionalDouble.empty() : OptionalDouble.of(error),
                events == 0
                        ? Optional.empty()
                        : Optional.of(
                                new Interval(Math.max(0, mean - z * error), Math.min(horizon, mean + z * error))));
    }

    private static Difference difference(Group group, Group reference, double z) {
        double difference = group.mean - reference.mean;
        double error = Math.hypot(group.standardError.orElseThrow(), reference.standardError.orElseThrow());
        return new Difference(
                group.key,
                reference.key,
                difference,
                error,
                new Interval(difference - z * error, difference + z * error),
                error == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(2 * Normal.STANDARD.upper(Math.abs(difference) / error)));
    }
}
