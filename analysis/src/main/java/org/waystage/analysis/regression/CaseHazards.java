package org.waystage.analysis.regression;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.waystage.analysis.Selection;
import org.waystage.analysis.Worded;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;

/**
 * The answer to a {@link HazardQuestion}, with the numbers that it rests on.
 *
 * @param question the question
 * @param asOf the day up to which records count
 * @param outcome the ratios, or why there are none
 * @param cases the number of cases that count: those with a time, and with a key in each dimension
 * @param events the number of these that reached the target
 * @param reachedWhenFirstSeen the number of these events without a known earlier day: the case had reached the target when first seen
 * @param shared the number of the cases that have several keys in a dimension, and therefore a share of each
 * @param leftOut the number of cases without a time, by reason
 * @param without the number of cases with a time that have no key or number, by the first covariate that they lack
 * @param selection which cases count by nature and links, and how many do not
 */
public record CaseHazards(
        HazardQuestion question,
        LocalDate asOf,
        HazardRegression outcome,
        long cases,
        long events,
        long reachedWhenFirstSeen,
        long shared,
        Map<CaseTime.Reason, Long> leftOut,
        Map<String, Long> without,
        Selection selection) {
    /** Makes immutable copies of the maps. */
    public CaseHazards {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(selection, "selection");
        EnumMap<CaseTime.Reason, Long> reasons = new EnumMap<>(CaseTime.Reason.class);
        reasons.putAll(leftOut);
        leftOut = Collections.unmodifiableMap(reasons);
        without = Collections.unmodifiableMap(new LinkedHashMap<>(without));
    }

    /**
     * Returns what may be asked instead, if the outcome is a refusal. Each question that might be answered is tried, and those that are
     * answered are returned, so this is more work than the answer.
     *
     * @param catalogue the catalogue about which the question was asked
     * @return the questions that are answered; empty if none is, or if there are ratios
     */
    public List<Instead> instead(Catalogue catalogue) {
        return instead(catalogue, catalogue.caseStudies().stream());
    }

    /**
     * Returns what may be asked instead about cases that may come from outside the catalogue, as {@link #instead(Catalogue)} does.
     *
     * @param catalogue the catalogue that the cases refer to
     * @param asked the cases about which the question was asked
     * @return the questions that are answered; empty if none is, or if there are ratios
     */
    public List<Instead> instead(Catalogue catalogue, Stream<CaseStudy> asked) {
        return outcome instanceof HazardRefusal refusal
                ? new CaseRows(question, catalogue, asked.toList()).instead(refusal)
                : List.of();
    }

    /** How a question differs that may be asked instead. The set is closed. Its text is a phrase. */
    public enum Offer implements Worded {
        /** The calendar scale, for which all origins are the same day. */
        CALENDAR("calendar"),
        /** Cases with an exact origin only. */
        EXACT_ORIGINS("exact-origins"),
        /** Fewer covariates. */
        FEWER_COVARIATES("fewer-covariates"),
        /** One level, or each of several, against all others together. */
        ONE_LEVEL("one-level"),
        /**
         * A score test between groups, which needs no ratio ({@link org.waystage.analysis.survival.IntervalScoreTest}). It treats subjects
         * as independent, so it is offered only if each is a separate cluster.
         */
        SCORE_TEST("score-test"),
        /** Errors as if subjects of a cluster did not depend on each other. */
        INDEPENDENT("independent"),
        /** A hazard that is constant in pieces. */
        PIECES("pieces");

        private final String code;

        Offer(String code) {
            this.code = code;
        }

        @Override
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
     * A question that is answered, in place of one that is refused.
     *
     * @param offers how it differs, at least one; if several, all apply together
     * @param question the question; for {@link Offer#SCORE_TEST}, only its times are asked, which have groups
     */
    public record Instead(List<Offer> offers, HazardQuestion question) {
        /** Makes an immutable copy of the list. */
        public Instead {
            offers = List.copyOf(offers);
            Objects.requireNonNull(question, "question");
        }
    }
}
