package org.waystage.analysis.survival;

import org.waystage.analysis.share.ConfidenceTransform;

/** The cumulative hazard as a sum, with the variance from the theory of counting processes. */
final class NelsonAalen {
    private NelsonAalen() {}

    static CurvePoints points(RiskTable table, ConfidenceTransform transform, double z) {
        CurvePoints points = new CurvePoints(table, 1);
        double hazard = 0;
        double variance = 0;
        for (int row = 0; row < table.times.length; row++) {
            double atRisk = table.atRisk[row];
            double events = table.counts[1][row];
            hazard += events / atRisk;
            variance += events / (atRisk * atRisk);
            double error = Math.sqrt(variance);
            points.set(row, hazard, error, transform.of(hazard, hazard == 0 ? 0 : error / hazard, z));
        }
        return points;
    }
}
