package org.waystage.analysis.survival;

import org.waystage.analysis.share.ConfidenceTransform;

/** The product-limit estimate of survival with Greenwood's variance. */
final class KaplanMeier {
    private KaplanMeier() {}

    static CurvePoints points(RiskTable table, ConfidenceTransform transform, double z) {
        CurvePoints points = new CurvePoints(table, 1);
        double survival = 1;
        double greenwood = 0; // a sum of non-negative terms, so there is no cancellation
        for (int row = 0; row < table.times.length; row++) {
            double atRisk = table.atRisk[row];
            double events = table.counts[1][row];
            survival *= (atRisk - events) / atRisk;
            greenwood += events == 0 ? 0 : events / (atRisk * (atRisk - events));
            double logError = Math.sqrt(greenwood);
            points.set(
                    row,
                    survival,
                    survival == 0 ? Double.NaN : survival * logError,
                    transform.ofProbability(survival, logError, z));
        }
        return points;
    }
}
