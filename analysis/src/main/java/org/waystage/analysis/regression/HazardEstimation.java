package org.waystage.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.internal.numerics.Beta;
import org.waystage.analysis.internal.numerics.ChiSquared;
import org.waystage.analysis.internal.numerics.Distribution;
import org.waystage.analysis.internal.numerics.Normal;
import org.waystage.analysis.internal.numerics.PositiveMatrix;
import org.waystage.analysis.internal.numerics.StudentT;
import org.waystage.analysis.share.Interval;

/** One regression: the checks of the data, the search, and the uncertainty of its result. */
final class HazardEstimation {
    /** The largest ratio of the variance of a coefficient to the variance that it would have if all others were known. */
    private static final double MOST_INFLATION = 1e8;

    private final HazardData data;
    private final HazardModel model;
    private final double level;
    private final HazardRegression.Errors errors;

    HazardEstimation(HazardData data, HazardModel model, double level, HazardRegression.Errors errors) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level is between 0 and 1, not " + level);
        }
        if (model.kind() != HazardModel.Kind.DISCRETE
                && data.covariates().stream().anyMatch(Covariate::changing)) {
            throw new IllegalArgumentException(
                    "covariates change by period in discrete time only, not in " + model.kind());
        }
        this.data = data;
        this.model = model;
        this.level = level;
        this.errors = errors;
    }

    HazardRegression run() {
        if (data.events() == 0) {
            return HazardChecks.refused(HazardRefusal.Reason.NO_EVENT, HazardRefusal.Part.ALL);
        }
        Grid grid = Grid.of(model, data);
        if (grid.pieces() > HazardRefusal.MOST_TIMES) {
            return HazardChecks.refused(new HazardRefusal.Obstacle(
                    HazardRefusal.Reason.TOO_MANY_TIMES,
                    HazardRefusal.Part.ALL,
                    grid.pieces(),
                    HazardRefusal.MOST_TIMES));
        }
        Design design = new Design(data, grid);
        Optional<HazardRefusal> refusal = new HazardChecks(data, design).refusal(errors);
        return refusal.isPresent() ? refusal.get() : new Fitting(design).fit();
    }

    /** The fit of a design that has passed the checks. */
    private final class Fitting {
        private final Design design;
        private final HazardLikelihood likelihood;
        private final HazardSearch search;
        private final int pieces;
        private final Distribution chiSquare = new ChiSquared(1);
        private final Normal normal = Normal.STANDARD;

        Fitting(Design design) {
            this.design = design;
            this.likelihood = new HazardLikelihood(design);
            this.search = new HazardSearch(likelihood);
            this.pieces = likelihood.pieces;
        }

        HazardRegression fit() {
            boolean[] held = new boolean[design.columns];
            double[] start = search.start();
            HazardSearch.Found found = search.from(start, held);
            if (!found.isUsable()) {
                return HazardChecks.refused(design, found);
            }
            Optional<HazardSearch.Information> information = search.information(found, held);
            if (information.isEmpty()) {
                return HazardChecks.refused(
                        HazardRefusal.Reason.COLLINEAR,
                        HazardRefusal.Part.of(model.kind().code()));
            }
            double[][] variance = new double[design.columns][];
            double[][] rows = information.get().rows(design.columns);
            for (int j = 0; j < design.columns; j++) {
                variance[j] = Arrays.copyOfRange(rows[j], rows[j].length - design.columns, rows[j].length);
            }
            int dependent = dependent(found, variance);
            if (dependent >= 0) {
                return HazardChecks.refused(HazardRefusal.Reason.COLLINEAR, design.part(dependent));
            }
            Optional<double[][]> clustered = design.clusters < HazardRefusal.LEAST_CLUSTERS
                    ? Optional.empty()
                    : Optional.of(
                            ClusteredErrors.variance(data, likelihood, found.point, information.get().free, rows));
            HazardProfile profile = new HazardProfile(
                    likelihood, search, found, information.get(), start, chiSquare.upperQuantile(1 - level));
            List<HazardFit.CovariateFit> covariates = new ArrayList<>();
            for (int i = 0; i < data.covariates().size(); i++) {
                covariates.add(covariate(i, found, profile, variance, clustered));
            }
            if (profile.lost().isPresent()) {
                return HazardChecks.refused(design, profile.lost().get());
            }
            return new HazardFit(
                    model.kind() == HazardModel.Kind.PIECEWISE ? HazardModel.piecewise(cuts()) : model,
                    Math.round(Arrays.stream(design.counts).sum()),
                    Math.round(design.events),
                    design.clusters,
                    level,
                    errors,
                    found.value,
                    covariates,
                    baseline(found),
                    found.steps);
        }

        /** Returns a column for which other columns, or the hazards, leave almost no information; -1 if there is none. */
        private int dependent(HazardSearch.Found found, double[][] variance) {
            for (int j = 0; j < design.columns; j++) {
                if (!(variance[j][j] * search.own(found, j) < MOST_INFLATION)) {
                    return j;
                }
            }
            return -1;
        }

        private List<Double> cuts() {
            return Arrays.stream(design.grid.cuts).boxed().toList();
        }

        private List<HazardFit.Piece> baseline(HazardSearch.Found found) {
            double shift = 0;
            for (int j = 0; j < design.columns; j++) {
                shift -= found.point[pieces + j] * design.means[j] / design.deviations[j];
            }
            List<HazardFit.Piece> baseline = new ArrayList<>();
            for (int k = 0; k < pieces; k++) {
                double hazard = StrictMath.exp(found.point[k] + shift);
                if (hazard > 0 || design.grid.isContinuous()) {
                    baseline.add(new HazardFit.Piece(design.grid.cuts[k], design.grid.cuts[k + 1], hazard));
                }
            }
            return baseline;
        }

        private HazardFit.CovariateFit covariate(
                int which,
                HazardSearch.Found found,
                HazardProfile profile,
                double[][] variance,
                Optional<double[][]> clustered) {
            List<HazardFit.Effect> effects = new ArrayList<>();
            int[] own = columns(which);
            for (int column : own) {
                double deviation = design.deviations[column];
                double logRatio = found.point[pieces + column] / deviation;
                HazardFit.Sureness information =
                        wald(logRatio, Math.sqrt(variance[column][column]) / deviation, normal);
                effects.add(new HazardFit.Effect(
                        design.levelOf[column],
                        logRatio,
                        information,
                        clustered.map(matrix -> wald(
                                logRatio,
                                Math.sqrt(matrix[column][column]) / deviation,
                                new StudentT(design.clusters - 1))),
                        profiled() ? Optional.of(profile(profile, column)) : Optional.empty()));
            }
            double statistic = distance(found.point, own, variance);
            int degrees = own.length;
            return new HazardFit.CovariateFit(
                    data.covariates().get(which),
                    levels(which, own),
                    effects,
                    new HazardFit.Test(statistic, new ChiSquared(degrees).upper(statistic)),
                    clustered
                            .filter(matrix -> design.clusters > degrees)
                            .map(matrix -> f(distance(found.point, own, matrix) / degrees, degrees)),
                    profiled() ? Optional.of(without(profile, own)) : Optional.empty());
        }

        /** Returns whether the likelihood is fitted again without each column and around it, which is most of the work. */
        private boolean profiled() {
            return errors == HazardRegression.Errors.LIKELIHOOD;
        }

        private int[] columns(int covariate) {
            int[] columns = new int[design.columns];
            int size = 0;
            for (int j = 0; j < columns.length; j++) {
                if (design.covariateOf[j] == covariate) {
                    columns[size++] = j;
                }
            }
            return Arrays.copyOf(columns, size);
        }

        private List<HazardFit.Level> levels(int which, int[] own) {
            Covariate covariate = data.covariates().get(which);
            if (covariate.levels().isEmpty()) {
                return List.of();
            }
            List<HazardFit.Level> levels = new ArrayList<>();
            double subjects = Arrays.stream(design.counts).sum();
            double events = design.events;
            for (int column : own) {
                double[] sums = HazardChecks.sums(design, column);
                levels.add(new HazardFit.Level(design.levelOf[column], rounded(sums[0]), rounded(sums[1])));
                subjects -= sums[0];
                events -= sums[1];
            }
            levels.add(0, new HazardFit.Level(covariate.reference(), rounded(subjects), rounded(events)));
            return levels;
        }

        /** Returns a sum of shares without the rounding errors in its last digits, so halves stay halves. */
        private static double rounded(double sum) {
            return Math.rint(1e9 * sum) / 1e9;
        }

        private HazardFit.Sureness wald(double logRatio, double error, Distribution distribution) {
            double reach = error * distribution.upperQuantile((1 - level) / 2);
            return new HazardFit.Sureness(
                    OptionalDouble.of(error),
                    new Interval(StrictMath.exp(logRatio - reach), StrictMath.exp(logRatio + reach)),
                    2 * distribution.upper(Math.abs(logRatio) / error));
        }

        private static double distance(double[] point, int[] own, double[][] variance) {
            double[][] matrix = new double[own.length][own.length];
            double[] values = new double[own.length];
            int first = point.length - variance.length;
            for (int i = 0; i < own.length; i++) {
                values[i] = point[first + own[i]];
                for (int j = 0; j < own.length; j++) {
                    matrix[i][j] = variance[own[i]][own[j]];
                }
            }
            double[] solved = PositiveMatrix.of(matrix)
                    .map(positive -> positive.solve(values))
                    .orElse(new double[0]);
            double sum = solved.length == 0 ? Double.NaN : 0;
            for (int i = 0; i < solved.length; i++) {
                sum += values[i] * solved[i];
            }
            return sum;
        }

        /** Returns the F test, whose tail is one of the beta distribution. */
        private HazardFit.Test f(double f, int degrees) {
            double rest = design.clusters - 1;
            return new HazardFit.Test(f, new Beta(rest / 2, degrees / 2.0).lower(rest / (rest + degrees * f)));
        }

        /** Returns the test by the decrease of the likelihood without the columns. */
        private HazardFit.Test without(HazardProfile profile, int[] own) {
            double statistic = profile.loss(own);
            return new HazardFit.Test(statistic, new ChiSquared(own.length).upper(statistic));
        }

        /** Returns the interval of all ratios that the likelihood-ratio test does not reject. */
        private HazardFit.Sureness profile(HazardProfile profile, int column) {
            double lower = profile.end(column, -1);
            double upper = profile.end(column, 1);
            return new HazardFit.Sureness(
                    OptionalDouble.empty(),
                    new Interval(
                            StrictMath.exp(lower / design.deviations[column]),
                            StrictMath.exp(upper / design.deviations[column])),
                    chiSquare.upper(profile.loss(column)));
        }
    }
}
