package org.waystage.analysis.regression;

import java.util.Arrays;

/**
 * The logarithm of the likelihood of proportional hazards with a hazard that is constant in pieces, and its first and
 * second derivatives.
 *
 * <p>With g the cumulative hazard of a piece and w the fraction of it that a subject was at risk, H = Σ w g exp(xβ). A
 * subject at risk from e that had had no event by a contributes -H(e, a); if it had had the event by b, the logarithm of 1
 * - exp(-H(a, b)) more; if it had the event at a, the logarithm of the hazard at a more. Entries and ends of periods lie
 * on the grid, so this is the likelihood of the complementary log-log link, too. Parameters are the logarithms of g, minus
 * infinity for pieces without hazard, and then β.
 */
final class HazardLikelihood {
    final Design design;
    final int pieces;
    final int parameters;

    HazardLikelihood(Design design) {
        this.design = design;
        this.pieces = design.grid.pieces();
        this.parameters = pieces + design.columns;
    }

    /** What there is at a point. */
    static final class At {
        double value;
        final double[] gradient;
        /** The negative second derivatives; the lower triangle. */
        final double[][] information;
        /** The derivative by the cumulative hazard of each piece, which may be 0. */
        final double[] slopes;
        /** The time at risk in each piece, in units of it and weighted by exp(xβ), of those with an event up to where it had happened. */
        final double[] risk;

        private At(int parameters, int pieces) {
            gradient = new double[parameters];
            information = new double[parameters][parameters];
            slopes = new double[pieces];
            risk = new double[pieces];
        }
    }

    At at(double[] point) {
        At sums = new At(parameters, pieces);
        Row row = new Row(point);
        for (int i = 0; i < design.counts.length; i++) {
            row.addPieces(i, design.counts[i], sums);
            row.addColumns(design.counts[i], sums);
        }
        return sums;
    }

    /** Returns what there is at a point of the pieces alone, without the derivatives by columns and the second ones. */
    At atPieces(double[] point) {
        At sums = new At(parameters, pieces);
        Row row = new Row(point);
        for (int i = 0; i < design.counts.length; i++) {
            row.addPieces(i, design.counts[i], sums);
        }
        return sums;
    }

    /** Visits the gradient of one subject of each row; the array is used again. */
    void gradients(double[] point, GradientVisitor visitor) {
        Row row = new Row(point);
        double[] gradient = new double[parameters];
        for (int i = 0; i < design.counts.length; i++) {
            row.read(i);
            Arrays.fill(gradient, 0);
            row.gradient(gradient);
            visitor.visit(i, gradient);
        }
    }

    interface GradientVisitor {
        void visit(int row, double[] gradient);
    }

    /** What one row contributes. Its fields are used again for the next one. */
    private final class Row {
        private final double[] hazards = new double[pieces];
        private final double[] point;
        private int row;
        private int first;
        private int end;
        /** For each piece: what the hazard is multiplied by, and its parts before the event and in which it was. */
        private final double[] ratios = new double[pieces];

        private final double[] before = new double[pieces];
        private final double[] within = new double[pieces];
        /** For each piece: the derivative by the logarithm of its hazard, and the part of it that is a product. */
        private final double[] slopes = new double[pieces];

        private final double[] products = new double[pieces];
        private final double[] productByColumn = new double[design.columns];
        private final double[] slopeByColumn = new double[design.columns];
        private double value;
        private double first1;
        private double second;

        Row(double[] point) {
            this.point = point;
            for (int k = 0; k < pieces; k++) {
                hazards[k] = StrictMath.exp(point[k]);
            }
        }

        private boolean isChanging() {
            return design.changing[row].length > 0;
        }

        private double ratio(int piece) {
            double sum = 0;
            for (int j = 0; j < design.columns; j++) {
                sum += point[pieces + j] * design.value(row, j, piece);
            }
            return sum;
        }

        void read(int which) {
            row = which;
            double entry = design.entry[row];
            double after = design.after[row];
            double by = design.by[row];
            int exact = design.exact[row];
            boolean interval = exact < 0 && !Double.isNaN(by);
            double to = interval ? by : after;
            first = (int) entry;
            end = (int) Math.ceil(to);
            double logRatio = end > first ? ratio(end - 1) : 0;
            double same = StrictMath.exp(logRatio);
            double waited = 0;
            double happened = 0;
            for (int k = first; k < end; k++) {
                ratios[k] = isChanging() ? StrictMath.exp(ratio(k)) : same;
                before[k] = Math.max(0, Math.min(after, k + 1) - Math.max(entry, k));
                within[k] = interval ? Math.max(0, Math.min(by, k + 1) - Math.max(after, k)) : 0;
                waited += before[k] * hazards[k] * ratios[k];
                happened += within[k] * hazards[k] * ratios[k];
            }
            value = -waited;
            first1 = 0;
            second = 0;
            if (interval) {
                value += happened < 1
                        ? StrictMath.log(-StrictMath.expm1(-happened))
                        : StrictMath.log1p(-StrictMath.exp(-happened));
                first1 = 1 / StrictMath.expm1(happened);
                second = -first1 * (1 + first1);
            }
            if (exact >= 0) {
                value += point[exact] + logRatio - StrictMath.log(design.grid.length(exact));
            }
            for (int k = first; k < end; k++) {
                double scale = hazards[k] * ratios[k];
                products[k] = within[k] * scale;
                slopes[k] = (interval && within[k] > 0 ? first1 * products[k] : 0) - before[k] * scale;
            }
        }

        void gradient(double[] gradient) {
            for (int k = first; k < end; k++) {
                gradient[k] += slopes[k];
            }
            int exact = design.exact[row];
            if (exact >= 0) {
                gradient[exact] += 1;
            }
            for (int j = 0; j < design.columns; j++) {
                gradient[pieces + j] += slopeOf(j) + (exact >= 0 ? design.value(row, j, exact) : 0);
            }
        }

        /** Returns the sum over pieces of the slopes times a column. */
        private double slopeOf(int column) {
            double sum = 0;
            for (int k = first; k < end; k++) {
                sum += slopes[k] * (isChanging() ? design.value(row, column, k) : 1);
            }
            return isChanging() || end == first ? sum : sum * design.value(row, column, first);
        }

        void addPieces(int which, double count, At sums) {
            read(which);
            sums.value += count * value;
            for (int k = first; k < end; k++) {
                sums.gradient[k] += count * slopes[k];
                sums.slopes[k] += count * ratios[k] * ((within[k] > 0 ? first1 * within[k] : 0) - before[k]);
                sums.risk[k] += count * ratios[k] * (before[k] + within[k]);
            }
            int exact = design.exact[row];
            if (exact >= 0) {
                sums.gradient[exact] += count;
            }
        }

        void addColumns(double count, At sums) {
            double whole = 0;
            double wholeProduct = 0;
            for (int k = first; k < end; k++) {
                whole += slopes[k];
                wholeProduct += products[k];
            }
            int exact = design.exact[row];
            boolean changing = isChanging();
            for (int j = 0; j < design.columns; j++) {
                double constant = end > first ? design.value(row, j, first) : 0;
                double slope = whole * constant;
                double product = wholeProduct * constant;
                if (changing) {
                    slope = 0;
                    product = 0;
                    for (int k = first; k < end; k++) {
                        double value = design.value(row, j, k);
                        slope += slopes[k] * value;
                        product += products[k] * value;
                    }
                }
                slopeByColumn[j] = slope;
                productByColumn[j] = product;
                sums.gradient[pieces + j] += count * (slope + (exact >= 0 ? design.value(row, j, exact) : 0));
            }
            addInformation(count, whole, sums.information);
        }

        private void addInformation(double count, double whole, double[][] information) {
            boolean changing = isChanging();
            double twice = count * second;
            for (int k = first; k < end; k++) {
                information[k][k] -= count * slopes[k];
                if (products[k] > 0) {
                    double factor = twice * products[k];
                    for (int l = first; l <= k; l++) {
                        information[k][l] -= factor * products[l];
                    }
                }
            }
            for (int j = 0; j < design.columns; j++) {
                double[] line = information[pieces + j];
                double factor = twice * productByColumn[j];
                double constant = end > first ? design.value(row, j, first) : 0;
                for (int k = first; k < end; k++) {
                    line[k] -=
                            count * slopes[k] * (changing ? design.value(row, j, k) : constant) + factor * products[k];
                }
                for (int i = 0; i <= j; i++) {
                    double sum = whole * constant * (end > first ? design.value(row, i, first) : 0);
                    if (changing) {
                        sum = 0;
                        for (int k = first; k < end; k++) {
                            sum += slopes[k] * design.value(row, j, k) * design.value(row, i, k);
                        }
                    }
                    line[pieces + i] -= count * sum + factor * productByColumn[i];
                }
            }
        }
    }
}
