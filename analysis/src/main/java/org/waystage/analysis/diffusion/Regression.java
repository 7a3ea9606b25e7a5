package org.waystage.analysis.diffusion;

import java.util.Optional;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Least squares on the columns of a matrix with at least as many rows as columns, in memory that grows with the number
 * of rows.
 */
final class Regression {
    private final double[] norms;
    private final DecompositionSolver solver;
    private final RealMatrix inverse;

    /** Stores the factors of a matrix whose columns were divided by their norms, and the inverse of its square R. */
    private Regression(double[] norms, DecompositionSolver solver, RealMatrix inverse) {
        this.norms = norms;
        this.solver = solver;
        this.inverse = inverse;
    }

    /** Factors a matrix; empty if its columns are linearly dependent. */
    static Optional<Regression> on(RealMatrix matrix) {
        int columns = matrix.getColumnDimension();
        RealMatrix scaled = matrix.copy();
        double[] norms = new double[columns];
        for (int j = 0; j < columns; j++) {
            norms[j] = matrix.getColumnVector(j).getNorm();
            if (!(norms[j] > 0) || Double.isInfinite(norms[j])) {
                return Optional.empty();
            }
            scaled.setColumnVector(j, matrix.getColumnVector(j).mapDivide(norms[j]));
        }
        QRDecomposition factors = new QRDecomposition(scaled, 1e-10);
        DecompositionSolver solver = factors.getSolver();
        if (matrix.getRowDimension() < columns || !solver.isNonSingular()) {
            return Optional.empty();
        }
        RealMatrix square = factors.getR().getSubMatrix(0, columns - 1, 0, columns - 1);
        RealMatrix inverse = new QRDecomposition(square).getSolver().getInverse();
        return Optional.of(new Regression(norms, solver, inverse));
    }

    /** Returns the least-squares coefficients of the columns for given values. */
    RealVector coefficients(RealVector values) {
        return solver.solve(values).ebeDivide(new ArrayRealVector(norms));
    }

    /** Returns (X^T X)^-1 of the matrix X. */
    RealMatrix inverseOfProducts() {
        RealMatrix scaled = MatrixUtils.createRealDiagonalMatrix(
                        new ArrayRealVector(norms).map(norm -> 1 / norm).toArray())
                .multiply(inverse);
        return scaled.multiplyTransposed(scaled);
    }
}
