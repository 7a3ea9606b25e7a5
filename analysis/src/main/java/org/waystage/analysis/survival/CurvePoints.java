package org.waystage.analysis.survival;

import java.util.AbstractList;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.RandomAccess;
import org.waystage.analysis.share.Interval;

/**
 * The points of a curve, stored in columns and created on access: a curve of a million points would otherwise be five
 * million objects. Filled by its estimator and not changed afterwards.
 */
final class CurvePoints extends AbstractList<SurvivalEstimate.Point> implements RandomAccess {
    private final RiskTable table;
    private final int cause;
    private final double[] estimates;
    private final double[] errors;
    /** The ends of the confidence intervals; NaN if there is none. */
    private final double[] lower;

    private final double[] upper;

    CurvePoints(RiskTable table, int cause) {
        this.table = table;
        this.cause = cause;
        estimates = new double[table.times.length];
        errors = new double[table.times.length];
        lower = new double[table.times.length];
        upper = new double[table.times.length];
    }

    /** Sets the values that apply from a time on; an error of NaN means that there is none. */
    void set(int row, double estimate, double error, Optional<Interval> bounds) {
        estimates[row] = estimate;
        errors[row] = error;
        lower[row] = bounds.isPresent() ? bounds.get().lower() : Double.NaN;
        upper[row] = bounds.isPresent() ? bounds.get().upper() : Double.NaN;
    }

    @Override
    public SurvivalEstimate.Point get(int row) {
        return new SurvivalEstimate.Point(
                table.times[row],
                table.atRisk[row],
                table.counts[cause][row],
                table.others(cause, row),
                estimates[row],
                Double.isNaN(errors[row]) ? OptionalDouble.empty() : OptionalDouble.of(errors[row]),
                Double.isNaN(lower[row]) ? Optional.empty() : Optional.of(new Interval(lower[row], upper[row])));
    }

    @Override
    public int size() {
        return estimates.length;
    }
}
