package org.waystage.analysis.regression;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.share.Interval;

/**
 * Estimated ratios of hazards.
 *
 * @param model the assumption about the hazard, with its cuts; none for steps
 * @param subjects the number of subjects that contribute: all except those without time at risk
 * @param events the number of these that had the event
 * @param clusters the number of clusters of these
 * @param level the confidence level of all intervals
 * @param errors the basis of the intervals that are shown first
 * @param logLikelihood the logarithm of the greatest likelihood
 * @param covariates the ratios of each covariate, in the order of the data
 * @param baseline the cumulative hazard of each piece for the references and for numbers of 0
 * @param iterations the number of steps of the search
 */
public record HazardFit(
        HazardModel model,
        long subjects,
        long events,
        int clusters,
        double level,
        Errors errors,
        double logLikelihood,
        List<CovariateFit> covariates,
        List<Piece> baseline,
        int iterations)
        implements HazardRegression {
    /** The number of clusters that is enough for intervals by the likelihood, whatever the model. */
    public static final int FEW_CLUSTERS = 100;

    /** Makes immutable copies of the lists. */
    public HazardFit {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(errors, "errors");
        covariates = List.copyOf(covariates);
        baseline = List.copyOf(baseline);
    }

    /**
     * A level of a covariate, with those who have it. Shares of subjects with several levels are added up.
     *
     * @param level the level
     * @param subjects the number of subjects
     * @param events the number of these that had the event
     */
    public record Level(String level, double subjects, double events) {}

    /**
     * The cumulative hazard of a piece of time.
     *
     * @param after the time at which the piece begins
     * @param by the time at which it ends
     * @param hazard the growth of the cumulative hazard; in discrete time the probability of the event in the period is 1 -
     *     exp(-hazard)
     */
    public record Piece(double after, double by, double hazard) {}

    /**
     * The uncertainty of an estimate.
     *
     * @param standardError the standard error of the logarithm of the ratio; empty for likelihood
     * @param ratio the confidence interval of the ratio; an end is infinite or 0 if the data set no limit
     * @param p the probability of such a deviation from 1 or a larger one, if the ratio is 1
     */
    public record Sureness(OptionalDouble standardError, Interval ratio, double p) {}

    /**
     * A test of whether a covariate is associated with the hazard, with all its levels together.
     *
     * @param statistic chi-square; for clustered errors F, with the degrees of freedom of the covariate and the number of
     *     clusters minus 1
     * @param p the probability of such a statistic or a larger one, if all ratios are 1
     */
    public record Test(double statistic, double p) {}

    /**
     * The ratio of a level to the reference, or of a number to a number that is smaller by 1.
     *
     * @param level the level; the empty text for a number
     * @param logRatio the logarithm of the ratio, β
     * @param information the uncertainty by the information
     * @param clustered the uncertainty by clusters; empty if there are fewer than {@link HazardRefusal#LEAST_CLUSTERS}
     * @param likelihood the uncertainty by the likelihood; empty unless that was asked for, because it takes most of the work
     */
    public record Effect(
            String level,
            double logRatio,
            Sureness information,
            Optional<Sureness> clustered,
            Optional<Sureness> likelihood) {
        /**
         * Returns the ratio of hazards.
         *
         * @return e to the power of the logarithm
         */
        public double ratio() {
            return StrictMath.exp(logRatio);
        }

        /**
         * Returns the uncertainty of the ratio.
         *
         * @param errors the basis of the uncertainty
         * @return the interval and p
         * @throws java.util.NoSuchElementException if there are no such errors
         */
        public Sureness by(Errors errors) {
            return switch (errors) {
                case INFORMATION -> information;
                case CLUSTERED -> clustered.orElseThrow();
                case LIKELIHOOD -> likelihood.orElseThrow();
            };
        }
    }

    /**
     * The ratios of a covariate.
     *
     * @param covariate the covariate
     * @param levels its levels with their subjects and events, the reference first; empty for a number
     * @param effects the ratios of its {@linkplain Covariate#compared compared} levels, in their order
     * @param information the test by the information
     * @param clustered the test by clusters; empty if there are fewer than {@link HazardRefusal#LEAST_CLUSTERS}, or not
     *     more than effects
     * @param likelihood the likelihood-ratio test; empty unless {@linkplain HazardFit#errors errors} are by the likelihood
     */
    public record CovariateFit(
            Covariate covariate,
            List<Level> levels,
            List<Effect> effects,
            Test information,
            Optional<Test> clustered,
            Optional<Test> likelihood) {
        /** Makes immutable copies of the lists. */
        public CovariateFit {
            levels = List.copyOf(levels);
            effects = List.copyOf(effects);
        }

        /**
         * Returns the test.
         *
         * @param errors the basis of the test
         * @return the statistic and p
         * @throws java.util.NoSuchElementException if there are no such errors
         */
        public Test by(Errors errors) {
            return switch (errors) {
                case INFORMATION -> information;
                case CLUSTERED -> clustered.orElseThrow();
                case LIKELIHOOD -> likelihood.orElseThrow();
            };
        }

        /**
         * Returns the number of events that a ratio rests on if there are fewer than {@link HazardRefusal#EVENTS_FOR_EACH}: those of its
         * level or of the reference, whichever are fewer. In simulations, the coverage of intervals is about as stated where few events are
         * usual, but much lower where more would be, so there is no verdict.
         *
         * @param effect a ratio of this covariate
         * @return the number of events; empty if there are this many or more, and for a number
         */
        public OptionalDouble fewEvents(Effect effect) {
            return levels.stream()
                    .filter(one -> one.level().equals(effect.level()) || one.equals(levels.get(0)))
                    .mapToDouble(Level::events)
                    .filter(events -> events < HazardRefusal.EVENTS_FOR_EACH - HazardChecks.NONE)
                    .min();
        }
    }

    /** What can be said about a ratio. The set is closed. */
    public enum Verdict {
        /** The rate is lower than that of the reference. */
        SLOWER("slower"),
        /** The rate is higher than that of the reference. */
        FASTER("faster"),
        /** Neither is shown, which does not show that the rates are alike. */
        NOT_SHOWN("not-shown"),
        /**
         * Nothing is said about the ratio. One reason is a covariate that changes with time, as exposure does: in simulations without an
         * effect, intervals of exposure exclude 1 far too often. Others are that there are {@linkplain CovariateFit#fewEvents few events},
         * or that intervals are {@linkplain HazardFit#isOfDependent too short}.
         */
        UNFIT("unfit");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        /**
         * Returns the code, for example {@code not-shown}.
         *
         * @return the code
         */
        public String code() {
            return code;
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return code;
        }
    }

    /**
     * Returns what can be said about a ratio by the {@linkplain #errors errors} that are shown first. A difference is shown only if 1 lies
     * outside its interval and, for one of several levels, the test of all of them together rejects as well: among many comparisons, some
     * are far from 1 by chance (the protected comparisons of R. A. Fisher, The Design of Experiments, 1935).
     *
     * @param covariate a covariate of this fit
     * @param effect a ratio of this covariate
     * @return the verdict
     */
    public Verdict verdict(CovariateFit covariate, Effect effect) {
        if (isOfDependent()
                || covariate.covariate().changing()
                || covariate.fewEvents(effect).isPresent()) {
            return Verdict.UNFIT;
        }
        Interval ratio = effect.by(errors).ratio();
        boolean together =
                covariate.effects().size() == 1 || covariate.by(errors).p() <= 1 - level;
        if (ratio.contains(1) || !together) {
            return Verdict.NOT_SHOWN;
        }
        return ratio.upper() < 1 ? Verdict.SLOWER : Verdict.FASTER;
    }

    /**
     * Returns whether intervals treat subjects as independent although some share a cluster. In simulations with three subjects in each
     * cluster, they cover the truth in 83 to 88 of 100 trials instead of 95, so nothing is said about a ratio.
     *
     * @return whether errors are not clustered although there are fewer clusters than subjects
     */
    public boolean isOfDependent() {
        return errors != Errors.CLUSTERED && clusters < subjects;
    }

    /**
     * Returns the number of columns.
     *
     * @return the number of ratios of all covariates
     */
    public int columns() {
        return covariates.stream().mapToInt(one -> one.effects().size()).sum();
    }

    /**
     * Returns whether there are fewer events than {@link HazardRefusal#EVENTS_FOR_EACH_BETTER} for each ratio.
     *
     * @return whether ratios are weak
     */
    public boolean isWeak() {
        return events < (long) columns() * HazardRefusal.EVENTS_FOR_EACH_BETTER;
    }

    /**
     * Returns whether intervals cover the truth a little less often than stated because there are few clusters: those by the likelihood, of
     * a hazard by year or one that is free, with fewer than {@link #FEW_CLUSTERS}. In simulations with 30 clusters, they cover it in 92.5
     * and 92.9 of 100 trials, and with 100 as often as stated.
     *
     * @return whether intervals are of that kind
     */
    public boolean isOfFewClusters() {
        return errors == Errors.LIKELIHOOD && model.kind() != HazardModel.Kind.PIECEWISE && clusters < FEW_CLUSTERS;
    }
}
