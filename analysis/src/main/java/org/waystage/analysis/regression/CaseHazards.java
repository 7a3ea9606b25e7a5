package org.waystage.analysis.regression;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.waystage.analysis.Selection;
import org.waystage.analysis.survival.CaseTime;

/**
 * The answer to a {@link HazardQuestion}, with what it rests on.
 *
 * @param question the question
 * @param asOf the day up to which records count
 * @param outcome the ratios, or why there are none
 * @param cases the number of cases that count: with a time, and with a key in each dimension
 * @param events the number of these that reached the target
 * @param reachedWhenFirstSeen the number of these events of which nothing shows a day before: the case had reached the target when first seen
 * @param shared the number of the cases that have several keys in a dimension, and so a share of each
 * @param leftOut how many cases have no time, by reason
 * @param without how many cases with a time have no key or number, by the first covariate that they lack
 * @param selection which cases count by nature and links, and how many do not
 * @param instead if the outcome is a refusal, what may be asked instead: each of these is answered; may be empty. Each is asked when the list is
 *     first taken, which is more work than the answer
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
        Selection selection,
        Supplier<List<Instead>> instead) {
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
        Objects.requireNonNull(instead, "instead");
    }

    /**
     * A question that is answered, in place of one that is refused.
     *
     * @param offers in what it differs, at least one; if several, all together
     * @param question the question; of {@link HazardRefusal.Offer#SCORE_TEST} only the times are asked, which have groups
     */
    public record Instead(List<HazardRefusal.Offer> offers, HazardQuestion question) {
        /** Makes an immutable copy of the list. */
        public Instead {
            offers = List.copyOf(offers);
            Objects.requireNonNull(question, "question");
        }
    }
}
