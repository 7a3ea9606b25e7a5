package org.waystage.analysis.regression;

import java.util.Arrays;

/**
 * The logarithm of the likelihood of proportional hazards with a hazard that is constant in pieces, and its first and
 * second derivatives.
 *
 * <p>With g the cumulative hazard of a piece and w the fraction of it that a subject was at risk, H = Σ w g exp(xβ). A
 * subject at risk from e that had had no event by a contributes -H(e, a); if it had had the event by b, also the logarithm of 1
 * - exp(-H(a, b)); if it had the event at a, also the logarithm of the hazard at a. Entries and ends of periods lie
 * on the grid, so this is the likelihood of the complementary log-log link, too. Parameters are the logarithms of g, minus
 * infinity for pieces without hazard, and then β.
 */
final class HazardLikelihood {
    final Design design;
    final int pieces;
    final int parameters;
    private final HazardGroups groups;

    HazardLikelihood(Design design) {
        this.design = design;
        this.pieces = design.grid.pieces();
        this.parameters = pieces + design.columns;
        this.groups = new HazardGroups(design);
    }

    /** The values at a point. */
    static final class At {
        double value;
        final double[] gradient;
        /** The negative second derivatives; the lower triangle. */
        final double[][] information;
        /** The derivative by the cumulative hazard of each piece, which may be 0. */
        final double[] slopes;
        /**
         * The time at risk in each piece, in units of the piece and weighted by exp(xβ); for subjects with an event, up to the time by
         * which it had happened.
         */
        final double[] risk;

        private At(int parameters, int pieces) {
            gradient = new double[parameters];
            information = new double[parameters][parameters];
            slopes = new double[pieces];
            risk = new double[pieces];
        }
    }

    At at(double[] point) {
        return sum(point, true);
    }

    /** Returns the values at a point that concern the pieces alone, without the derivatives by columns and the second derivatives. */
    At atPieces(double[] point) {
        return sum(point, false);
    }

    private At sum(double[] point, boolean all) {
        At sums = new At(parameters, pieces);
        Group group = new Group(point, sums);
        for (int i = 0; i < groups.rows.length; i++) {
            group.read(i);
            group.addEvents(all);
            group.addPieces();
            if (all) {
                group.addColumns();
            }
        }
        sums.value = group.value();
        return sums;
    }

    /** Visits the gradient of one subject of each row; the array is reused. */
    void gradients(double[] point, GradientVisitor visitor) {
        Row row = new Row(point);
        double[] gradient = new double[parameters];
        for (int i = 0; i < design.counts.length; i++) {
            Arrays.fill(gradient, 0);
            row.gradient(i, gradient);
            visitor.visit(i, gradient);
        }
    }

    interface GradientVisitor {
        void visit(int row, double[] gradient);
    }

    /** Returns the hazard of each piece. */
    private double[] hazards(double[] point) {
        double[] hazards = new double[pieces];
        for (int k = 0; k < pieces; k++) {
            hazards[k] = StrictMath.exp(point[k]);
        }
        return hazards;
    }

    /** Returns the logarithm of the ratio of a row in a piece. */
    private double ratio(double[] point, int row, int piece) {
        double sum = 0;
        for (int j = 0; j < design.columns; j++) {
            sum += point[pieces + j] * design.value(row, j, piece);
        }
        return sum;
    }

    private boolean isChanging(int row) {
        return design.changing[row].length > 0;
    }

    /** The gradient of one row. Its fields are reused for the next row. */
    private final class Row {
        private final double[] point;
        private final double[] hazards;
        /** For each piece: the time at risk before the event and in the interval of the event, then the derivative. */
        private final double[] before = new double[pieces];

        private final double[] within = new double[pieces];
        private final double[] slopes = new double[pieces];

        Row(double[] point) {
            this.point = point;
            this.hazards = hazards(point);
        }

        void gradient(int row, double[] gradient) {
            double entry = design.entry[row];
            double after = design.after[row];
            double by = design.by[row];
            int exact = design.exact[row];
            boolean interval = exact < 0 && !Double.isNaN(by);
            int first = (int) entry;
            int end = (int) Math.ceil(interval ? by : after);
            boolean changing = isChanging(row);
            double same = changing || end == first ? 0 : StrictMath.exp(ratio(point, row, first));
            double happened = 0;
            for (int k = first; k < end; k++) {
                double scale = hazards[k] * (changing ? StrictMath.exp(ratio(point, row, k)) : same);
                before[k] = scale * Math.max(0, Math.min(after, k + 1) - Math.max(entry, k));
                within[k] = interval ? scale * Math.max(0, Math.min(by, k + 1) - Math.max(after, k)) : 0;
                happened += within[k];
            }
            double weight = interval ? 1 / StrictMath.expm1(happened) : 0;
            double whole = 0;
            for (int k = first; k < end; k++) {
                slopes[k] = weight * within[k] - before[k];
                gradient[k] += slopes[k];
                whole += slopes[k];
            }
            if (exact >= 0) {
                gradient[exact] += 1;
            }
            for (int j = 0; j < design.columns; j++) {
                double sum = exact >= 0 ? design.value(row, j, exact) : 0;
                if (changing) {
                    for (int k = first; k < end; k++) {
                        sum += slopes[k] * design.value(row, j, k);
                    }
                } else {
                    sum += whole * design.value(row, j, first);
                }
                gradient[pieces + j] += sum;
            }
        }
    }

    /** The contribution of the rows of one group. Its fields are reused for the next group. */
    private final class Group {
        private final double[] point;
        private final double[] hazards;
        private final At sums;
        private int group;
        private int row;
        private boolean changing;
        private int first;
        private int end;
        /** For each piece: the ratio, and the hazard times it. */
        private final double[] ratios = new double[pieces];

        private final double[] scales = new double[pieces];
        /** For each piece: the events in it that are exact. */
        private final double[] exact = new double[pieces];
        /** For each piece: the derivative by its hazard times the ratio, and by the logarithm of that. */
        private final double[] pulls = new double[pieces];

        private final double[] slopes = new double[pieces];
        /** The part of the second derivatives by a piece and a column of 1, and by two such columns, that goes beyond the slopes. */
        private final double[] bends = new double[pieces];

        private double bend;
        /** The part of the hazard in each piece of an event; multiplied by the columns, that in all pieces. */
        private final double[] products = new double[pieces];

        private final double[] productByColumn = new double[design.columns];
        private double value;
        /** The product of probabilities whose logarithm has not been added yet. */
        private double product = 1;

        Group(double[] point, At sums) {
            this.point = point;
            this.sums = sums;
            this.hazards = hazards(point);
        }

        double value() {
            return value + StrictMath.log(product);
        }

        void read(int which) {
            group = which;
            row = groups.rows[which];
            first = groups.first[which];
            end = groups.end[which];
            changing = isChanging(row);
            bend = 0;
            double same = changing ? 0 : StrictMath.exp(ratio(point, row, first));
            for (int k = first; k < end; k++) {
                ratios[k] = changing ? StrictMath.exp(ratio(point, row, k)) : same;
                scales[k] = hazards[k] * ratios[k];
                exact[k] = 0;
                pulls[k] = 0;
                bends[k] = 0;
            }
        }

        void addEvents(boolean all) {
            for (int event = groups.events[group]; event < groups.events[group + 1]; event++) {
                int offset = groups.offsets[event];
                int size = groups.offsets[event + 1] - offset;
                int from = groups.from[event];
                double count = groups.counts[event];
                if (size == 0) {
                    exact[from] += count;
                } else {
                    addEvent(from, offset, size, count, all);
                }
            }
        }

        /** Adds events in an interval: with H over it, the logarithm of 1 - exp(-H), whose derivative by H is 1 / (exp(H) - 1). */
        private void addEvent(int from, int offset, int size, double count, boolean all) {
            double happened = 0;
            for (int i = 0; i < size; i++) {
                products[i] = groups.fractions[offset + i] * scales[from + i];
                happened += products[i];
            }
            double less = happened < 1 ? StrictMath.expm1(-happened) : StrictMath.exp(-happened) - 1;
            double first1 = (1 + less) / -less;
            multiply(-less, count);
            for (int i = 0; i < size; i++) {
                double fraction = groups.fractions[offset + i];
                pulls[from + i] += fraction > 0 ? count * first1 * fraction : 0;
                sums.risk[from + i] += count * ratios[from + i] * fraction;
            }
            if (all) {
                addBend(from, size, -count * first1 * (1 + first1), happened);
            }
        }

        /** Adds the logarithm of a probability. Several are multiplied first, because logarithms take time. */
        private void multiply(double probability, double count) {
            if (count != 1 || probability < 1e-100) {
                value += count * StrictMath.log(probability);
                return;
            }
            product *= probability;
            if (product < 1e-100) {
                value += StrictMath.log(product);
                product = 1;
            }
        }

        private void addBend(int from, int size, double second, double happened) {
            for (int i = 0; i < size; i++) {
                double factor = second * products[i];
                if (products[i] > 0) {
                    double[] line = sums.information[from + i];
                    for (int l = 0; l <= i; l++) {
                        line[from + l] -= factor * products[l];
                    }
                    bends[from + i] += factor * happened;
                }
            }
            if (changing) {
                for (int j = 0; j < design.columns; j++) {
                    double sum = 0;
                    for (int i = 0; i < size; i++) {
                        sum += products[i] * design.value(row, j, from + i);
                    }
                    productByColumn[j] = sum;
                    double[] line = sums.information[pieces + j];
                    for (int i = 0; i < size; i++) {
                        line[from + i] -= second * sum * products[i];
                    }
                    for (int i = 0; i <= j; i++) {
                        line[pieces + i] -= second * sum * productByColumn[i];
                    }
                }
            } else {
                bend += second * happened * happened;
            }
        }

        void addPieces() {
            double[] before = groups.before[group];
            for (int k = first; k < end; k++) {
                double waited = before[k - first];
                double pull = pulls[k] - waited;
                slopes[k] = pulls[k] > 0 ? scales[k] * pull : -scales[k] * waited;
                value -= scales[k] * waited;
                if (exact[k] > 0) {
                    value += exact[k] * (point[k] + ratio(point, row, k) - StrictMath.log(design.grid.length(k)));
                }
                sums.gradient[k] += slopes[k] + exact[k];
                sums.slopes[k] += ratios[k] * pull;
                sums.risk[k] += ratios[k] * waited;
            }
        }

        void addColumns() {
            double whole = 0;
            double events = 0;
            for (int k = first; k < end; k++) {
                sums.information[k][k] -= slopes[k];
                whole += slopes[k];
                events += exact[k];
            }
            for (int j = 0; j < design.columns; j++) {
                if (changing) {
                    addChanging(j);
                } else {
                    double value = design.value(row, j, first);
                    double[] line = sums.information[pieces + j];
                    sums.gradient[pieces + j] += value * (whole + events);
                    for (int k = first; k < end; k++) {
                        line[k] -= value * (slopes[k] + bends[k]);
                    }
                    for (int i = 0; i <= j; i++) {
                        line[pieces + i] -= value * design.value(row, i, first) * (whole + bend);
                    }
                }
            }
        }

        private void addChanging(int column) {
            double[] line = sums.information[pieces + column];
            for (int k = first; k < end; k++) {
                double value = design.value(row, column, k);
                sums.gradient[pieces + column] += value * (slopes[k] + exact[k]);
                line[k] -= value * slopes[k];
                for (int i = 0; i <= column; i++) {
                    line[pieces + i] -= value * slopes[k] * design.value(row, i, k);
                }
            }
        }
    }
}
