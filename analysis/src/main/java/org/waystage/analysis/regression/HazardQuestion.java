package org.waystage.analysis.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;

/**
 * The question whether cases of a region, kind or technology reach a stage at another rate than others, other things being equal.
 *
 * <pre>{@code
 * CaseHazards answer = HazardQuestion.of(TimeToStage.to(Milestone.parse("deployed"))
 *                 .from(TimeOrigin.calendar(LocalDate.of(2010, 1, 1))))
 *         .against(Dimension.REGION, "EUR")
 *         .by(Dimension.LDC)
 *         .of(catalogue);
 * }</pre>
 *
 * <p>Cases that share a body, directly or through others, form a cluster. A case with several keys of a dimension has an
 * equal share of each; a case without a key of a dimension is left out and counted as such.
 *
 * @param times the stage, the origin of time, the follow-up, and the cases; groups and strata are ignored
 * @param terms the covariates, in order
 * @param kind the assumption about the hazard
 * @param pieces the number of pieces, for {@link HazardModel.Kind#PIECEWISE}
 * @param errors the basis of the intervals that are shown first; if empty, {@link HazardRegression#defaultErrors}
 * @param level the confidence level
 */
public record HazardQuestion(
        TimeToStage times,
        List<Term> terms,
        HazardModel.Kind kind,
        int pieces,
        Optional<HazardRegression.Errors> errors,
        double level) {
    /**
     * Makes an immutable copy of the terms.
     *
     * @throws IllegalArgumentException if exposure is asked for and the times are not on the calendar
     */
    public HazardQuestion {
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(errors, "errors");
        terms = List.copyOf(terms);
        if (times.from().day().isEmpty() && terms.stream().anyMatch(Exposure.class::isInstance)) {
            throw new IllegalArgumentException(
                    "exposure needs the calendar: days from other origins do not tell who was first");
        }
    }

    /** The bodies to whose earlier adoption a body is exposed. The set is closed. */
    public enum Peers {
        /** The other bodies with a case in a WCO region of the case. */
        REGION("region"),
        /** The bodies that take part in a case of an adopter of the case, as adopters or partners. */
        PARTNERS("partners");

        private final String code;

        Peers(String code) {
            this.code = code;
        }

        /**
         * Returns the code, for example {@code partners}.
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

    /** A covariate of cases. */
    public sealed interface Term permits Keys, Amount, Exposure {
        /**
         * Returns the name of the covariate.
         *
         * @return the name
         */
        String name();
    }

    /**
     * The keys of a dimension: all of them compared with one, or some, each compared with all others together.
     *
     * @param by the dimension
     * @param reference the key that all others are compared with; if empty, the one with the most cases
     * @param against the keys that are compared, each with all that are not named, together; empty to compare all with one
     */
    public record Keys(Dimension by, Optional<String> reference, List<String> against) implements Term {
        /** The level of all keys except the named ones, each of which is compared with it. No key has brackets. */
        public static final String OTHERS = "(others)";

        /**
         * Makes an immutable copy of the keys.
         *
         * @throws IllegalArgumentException if a key is repeated or is {@link #OTHERS}, or if there is a reference in addition to keys that
         *     are compared with all others
         */
        public Keys {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(reference, "reference");
            against = List.copyOf(against);
            if (against.contains(OTHERS) || reference.filter(OTHERS::equals).isPresent()) {
                throw new IllegalArgumentException("'" + OTHERS + "' stands for all that are not named: it is no key");
            }
            if (Set.copyOf(against).size() < against.size()) {
                throw new IllegalArgumentException("a key is named twice: " + against);
            }
            if (reference.isPresent() && !against.isEmpty()) {
                throw new IllegalArgumentException(
                        "keys are compared with one of them or with all others together, not with both");
            }
        }

        @Override
        public String name() {
            return by.code();
        }
    }

    /**
     * A number that the caller supplies.
     *
     * @param name the name
     * @param of returns the number of a case, or NaN if it has none; the case is then left out
     */
    public record Amount(String name, ToDoubleFunction<CaseStudy> of) implements Term {}

    /**
     * The share of peers that had certainly reached the target before a period began, in discrete time only. It is 0 for a case without
     * others in its group; a case without a group, such as one without a region, is left out. Exposure never uses the present: what peers
     * do in a period counts from the next one on (the lagged exposure of Valente, Network Models of the Diffusion of Innovations, 1995, as
     * in the package netdiffuseR).
     *
     * @param peers the bodies whose adoption counts
     */
    public record Exposure(Peers peers) implements Term {
        @Override
        public String name() {
            return "exposure-" + peers.code();
        }
    }

    /**
     * Returns a question without covariates, with a hazard that is constant in {@link HazardModel#PIECES} pieces.
     *
     * @param times the stage, the origin of time, the follow-up, and the cases
     * @return the question
     */
    public static HazardQuestion of(TimeToStage times) {
        return new HazardQuestion(
                times,
                List.of(),
                HazardModel.Kind.PIECEWISE,
                HazardModel.PIECES,
                Optional.empty(),
                HazardRegression.LEVEL);
    }

    /**
     * Returns this question with the keys of a dimension as a further covariate; the key with the most cases is the reference.
     *
     * @param dimension the dimension
     * @return the question
     */
    public HazardQuestion by(Dimension dimension) {
        return with(new Keys(dimension, Optional.empty(), List.of()));
    }

    /**
     * Returns this question with the keys of a dimension as a further covariate.
     *
     * @param dimension the dimension
     * @param reference the key that the others are compared with
     * @return the question
     * @throws IllegalArgumentException if the reference is {@link Keys#OTHERS}
     */
    public HazardQuestion by(Dimension dimension, String reference) {
        return with(new Keys(dimension, Optional.of(reference), List.of()));
    }

    /**
     * Returns this question with some keys of a dimension as a further covariate, each compared with all that are not named, together. If
     * the cases that count have no others, the answer is a refusal.
     *
     * @param dimension the dimension
     * @param keys the keys, at least one
     * @return the question
     * @throws IllegalArgumentException if there is no key, or if one is repeated or is {@link Keys#OTHERS}
     */
    public HazardQuestion against(Dimension dimension, String... keys) {
        if (keys.length == 0) {
            throw new IllegalArgumentException("name a key of " + dimension.code() + " to compare with the others");
        }
        return with(new Keys(dimension, Optional.empty(), List.of(keys)));
    }

    /**
     * Returns this question with a number as a further covariate.
     *
     * @param name the name of the number
     * @param number returns the number of a case, or NaN if it has none
     * @return the question
     */
    public HazardQuestion number(String name, ToDoubleFunction<CaseStudy> number) {
        return with(new Amount(name, number));
    }

    /**
     * Returns this question, in discrete time, with the exposure to peers as a further covariate.
     *
     * @param peers the bodies whose adoption counts
     * @return the question
     * @throws IllegalArgumentException if the times are not on the calendar
     */
    public HazardQuestion exposure(Peers peers) {
        return with(new Exposure(peers)).model(HazardModel.Kind.DISCRETE);
    }

    /**
     * Returns this question with a further covariate.
     *
     * @param term the covariate
     * @return the question
     */
    public HazardQuestion with(Term term) {
        List<Term> more = new ArrayList<>(terms);
        more.add(term);
        return new HazardQuestion(times, more, kind, pieces, errors, level);
    }

    /**
     * Returns this question with another assumption. Periods of discrete time are calendar years on the calendar scale,
     * otherwise years of 365.25 days; the last one ends with the day asked for.
     *
     * @param assumed the assumption about the hazard
     * @return the question
     */
    public HazardQuestion model(HazardModel.Kind assumed) {
        return new HazardQuestion(times, terms, assumed, pieces, errors, level);
    }

    /**
     * Returns this question with a hazard that is constant in some pieces.
     *
     * @param number the number of pieces
     * @return the question
     */
    public HazardQuestion pieces(int number) {
        return new HazardQuestion(times, terms, HazardModel.Kind.PIECEWISE, number, errors, level);
    }

    /**
     * Returns this question with other errors.
     *
     * @param basis the basis of the intervals that are shown first
     * @return the question
     */
    public HazardQuestion errors(HazardRegression.Errors basis) {
        return new HazardQuestion(times, terms, kind, pieces, Optional.of(basis), level);
    }

    /**
     * Returns this question at another confidence level.
     *
     * @param confidence the level, such as 0.95
     * @return the question
     */
    public HazardQuestion level(double confidence) {
        return new HazardQuestion(times, terms, kind, pieces, errors, confidence);
    }

    /**
     * Answers the question for the cases of a catalogue.
     *
     * @param catalogue the catalogue
     * @return the answer
     * @throws IllegalArgumentException if neither the catalogue has an issue date nor the question a day, or if
     *     exposure is asked for and the model is not in discrete time
     */
    public CaseHazards of(Catalogue catalogue) {
        return of(catalogue, catalogue.caseStudies().stream());
    }

    /**
     * Answers the question for cases that may come from outside the catalogue.
     *
     * @param catalogue the catalogue that the cases refer to
     * @param cases the cases
     * @return the answer
     * @throws IllegalArgumentException under the conditions of {@link #of(Catalogue)}
     */
    public CaseHazards of(Catalogue catalogue, Stream<CaseStudy> cases) {
        return new CaseRows(this, catalogue, cases.toList()).answer();
    }
}
