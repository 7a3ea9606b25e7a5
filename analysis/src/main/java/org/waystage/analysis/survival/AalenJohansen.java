package org.waystage.analysis.survival;

import org.waystage.analysis.share.ConfidenceTransform;

/**
 * The cumulative incidence of a cause, with a variance of Greenwood's type.
 *
 * <p>With S the share without any event, the incidence F of the cause and the incidence G of all other causes step
 * together: F' = F + S·a, G' = G + S·b, where a and b are the shares of those at risk with an event of that cause and
 * of the others. The variances of the steps are those of a multinomial count, a(1-a)/n, b(1-b)/n and covariance -ab/n;
 * a step is independent of the earlier ones, and S = 1 - F - G. The covariance of F and G is never positive, so all
 * terms of a sum have the same sign and there is no cancellation.
 */
final class AalenJohansen {
    private AalenJohansen() {}

    static CurvePoints points(RiskTable table, int cause, ConfidenceTransform transform, double z) {
        CurvePoints points = new CurvePoints(table, cause);
        double survival = 1;
        double incidence = 0;
        double others = 0;
        double ofCause = 0;
        double ofOthers = 0;
        double together = 0;
        for (int row = 0; row < table.times.length; row++) {
            double n = table.atRisk[row];
            double a = table.counts[cause][row] / n;
            double b = (table.events(row) - table.counts[cause][row]) / n;
            double notA = (n - table.counts[cause][row]) / n;
            double notB = (n - table.events(row) + table.counts[cause][row]) / n;
            double step = survival * survival / n;
            double causeBefore = ofCause;
            double othersBefore = ofOthers;
            ofCause = notA * notA * causeBefore - 2 * a * notA * together + a * a * othersBefore + step * a * notA;
            ofOthers = notB * notB * othersBefore - 2 * b * notB * together + b * b * causeBefore + step * b * notB;
            together =
                    (notA * notB + a * b) * together - notA * b * causeBefore - a * notB * othersBefore - step * a * b;
            incidence += survival * a;
            others += survival * b;
            survival *= (n - table.events(row)) / n;
            incidence = survival == 0 && others == 0 ? 1 : Math.min(1, incidence); // exceeds 1 only by rounding
            double error = Math.sqrt(ofCause);
            points.set(
                    row, incidence, error, transform.ofProbability(incidence, error == 0 ? 0 : error / incidence, z));
        }
        return points;
    }
}
