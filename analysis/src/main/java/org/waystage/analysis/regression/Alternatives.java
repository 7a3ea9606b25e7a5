package org.waystage.analysis.regression;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.survival.StageTimes;
import org.waystage.analysis.survival.TimeInterval;
import org.waystage.analysis.survival.TimeOrigin;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.OrganizationId;

/** Finds questions that can replace a refused one: each question is tried, and only those with an answer are offered. */
final class Alternatives {
    /** The largest number of keys of a dimension that are tried alone. */
    private static final int MOST_KEYS = 20;

    /** A day early enough that all times from it are positive. */
    private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);

    private final HazardQuestion question;
    private final Catalogue catalogue;
    private final List<CaseStudy> cases;
    private final StageTimes times;
    private final Map<String, List<String>> levels;
    private final Set<HazardRefusal.Reason> reasons = EnumSet.noneOf(HazardRefusal.Reason.class);

    /**
     * Prepares the questions.
     *
     * @param levels the keys of each dimension asked for, those with the most cases first
     */
    Alternatives(
            HazardQuestion question,
            Catalogue catalogue,
            List<CaseStudy> cases,
            StageTimes times,
            HazardRefusal refusal,
            Map<String, List<String>> levels) {
        this.question = question;
        this.catalogue = catalogue;
        this.cases = cases;
        this.times = times;
        this.levels = levels;
        refusal.obstacles().forEach(obstacle -> reasons.add(obstacle.reason()));
    }

    /** Asks all questions, and returns those that are answered. */
    List<CaseHazards.Instead> answered() {
        if (reasons.contains(HazardRefusal.Reason.NO_EVENT)) {
            return List.of();
        }
        boolean ofOrigins = reasons.contains(HazardRefusal.Reason.ORIGIN_NOT_EXACT);
        List<CaseHazards.Instead> asked = ofOrigins ? ofOrigins() : ofCovariates();
        List<CaseHazards.Instead> instead = answered(asked.stream());
        List<CaseHazards.Instead> alone =
                ofOrigins ? List.of() : answered(independent(new CaseHazards.Instead(List.of(), question)));
        if (instead.isEmpty() && alone.isEmpty()) {
            instead = answered(asked.stream().flatMap(Alternatives::independent));
        }
        List<CaseHazards.Instead> all = new ArrayList<>(instead);
        if (!ofOrigins) {
            together(instead).ifPresent(all::add);
            all.addAll(alone);
            all.addAll(scoreTests());
        }
        return List.copyOf(all);
    }

    private List<CaseHazards.Instead> ofOrigins() {
        List<CaseHazards.Instead> asked = new ArrayList<>();
        earliest()
                .ifPresent(day -> asked.add(
                        with(CaseHazards.Offer.CALENDAR, question.times().from(TimeOrigin.calendar(day)))));
        asked.add(with(CaseHazards.Offer.EXACT_ORIGINS, question.times().withExactOriginsOnly()));
        return asked;
    }

    private CaseHazards.Instead with(CaseHazards.Offer offer, TimeToStage other) {
        return new CaseHazards.Instead(
                List.of(offer),
                new HazardQuestion(
                        other,
                        question.terms(),
                        question.kind(),
                        question.pieces(),
                        question.errors(),
                        question.level()));
    }

    /** Returns the first day of the year of the earliest known end of the time of a case. */
    private Optional<LocalDate> earliest() {
        StageTimes known = question.times().from(TimeOrigin.calendar(LONG_AGO)).of(catalogue, cases.stream());
        return known.cases().stream()
                .flatMap(one -> one.time().stream())
                .flatMapToDouble(Alternatives::ends)
                .min()
                .stream()
                .mapToObj(days -> LONG_AGO.plusDays((long) days).withDayOfYear(1))
                .findFirst();
    }

    private static DoubleStream ends(TimeInterval time) {
        return time.after().isPresent() ? time.after().stream() : time.by().stream();
    }

    private List<CaseHazards.Instead> ofCovariates() {
        List<CaseHazards.Instead> asked = new ArrayList<>();
        for (HazardQuestion.Term term : question.terms()) {
            if (term instanceof HazardQuestion.Keys keys && keys.against().size() != 1) {
                levels.getOrDefault(term.name(), List.of()).stream()
                        .filter(key ->
                                keys.against().isEmpty() || keys.against().contains(key))
                        .limit(MOST_KEYS)
                        .forEach(key -> asked.add(new CaseHazards.Instead(
                                List.of(CaseHazards.Offer.ONE_LEVEL), against(keys, List.of(key), question))));
            }
        }
        if (question.terms().size() > 1) {
            question.terms()
                    .forEach(term -> asked.add(new CaseHazards.Instead(
                            List.of(CaseHazards.Offer.FEWER_COVARIATES),
                            ofTerms(
                                    question.terms().stream()
                                            .filter(one -> !one.equals(term))
                                            .toList(),
                                    question))));
        }
        if (question.kind() == HazardModel.Kind.STEPS) {
            asked.add(new CaseHazards.Instead(
                    List.of(CaseHazards.Offer.PIECES), question.model(HazardModel.Kind.PIECEWISE)));
        }
        return asked;
    }

    /** Returns the question that compares some keys of a dimension, each with all others together. */
    private static HazardQuestion against(HazardQuestion.Keys keys, List<String> compared, HazardQuestion of) {
        return ofTerms(
                of.terms().stream()
                        .map(term -> term.name().equals(keys.name())
                                ? new HazardQuestion.Keys(keys.by(), Optional.empty(), compared)
                                : term)
                        .toList(),
                of);
    }

    private static HazardQuestion ofTerms(List<HazardQuestion.Term> terms, HazardQuestion of) {
        return new HazardQuestion(of.times(), terms, of.kind(), of.pieces(), of.errors(), of.level());
    }

    /** Returns the question with all keys of a dimension that can be compared alone, each with the remaining ones. */
    private Optional<CaseHazards.Instead> together(List<CaseHazards.Instead> instead) {
        for (int i = 0; i < question.terms().size(); i++) {
            int place = i;
            List<CaseHazards.Instead> alone = instead.stream()
                    .filter(one -> one.offers().contains(CaseHazards.Offer.ONE_LEVEL)
                            && !one.question()
                                    .terms()
                                    .get(place)
                                    .equals(question.terms().get(place)))
                    .toList();
            List<String> keys = alone.stream()
                    .flatMap(
                            one -> ((HazardQuestion.Keys) one.question().terms().get(place)).against().stream())
                    .sorted()
                    .toList();
            if (keys.size() > 1) {
                HazardQuestion.Keys term =
                        (HazardQuestion.Keys) question.terms().get(place);
                CaseHazards.Instead all = new CaseHazards.Instead(
                        alone.get(0).offers(), against(term, keys, alone.get(0).question()));
                if (isAnswered(all)) {
                    return Optional.of(all);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the same question under the assumption that cases of a body do not depend on each other; nothing if it already assumes this.
     */
    private static Stream<CaseHazards.Instead> independent(CaseHazards.Instead one) {
        if (one.question()
                .errors()
                .filter(errors -> errors != HazardRegression.Errors.CLUSTERED)
                .isPresent()) {
            return Stream.empty();
        }
        return Stream.of(new CaseHazards.Instead(
                Stream.concat(one.offers().stream(), Stream.of(CaseHazards.Offer.INDEPENDENT))
                        .toList(),
                one.question().errors(HazardRegression.Errors.LIKELIHOOD)));
    }

    private List<CaseHazards.Instead> answered(Stream<CaseHazards.Instead> asked) {
        return asked.filter(this::isAnswered).toList();
    }

    private boolean isAnswered(CaseHazards.Instead one) {
        HazardQuestion other = one.question();
        StageTimes known =
                other.times().equals(question.times()) ? times : other.times().of(catalogue, cases.stream());
        return new CaseRows(other, catalogue, cases, known).outcome() instanceof HazardFit;
    }

    /**
     * Returns the score tests of dimensions for which all keys were asked for. The test treats cases as independent, so there is none if a
     * body has several. There is none for a single key, because cases without a key would be a separate group, with which it cannot be
     * compared; and none by nature, because cases of all natures would be tested.
     */
    private List<CaseHazards.Instead> scoreTests() {
        if (hasBodyOfSeveral()) {
            return List.of();
        }
        return question.terms().stream()
                .flatMap(term -> term instanceof HazardQuestion.Keys keys
                                && keys.against().isEmpty()
                                && keys.by() != Dimension.NATURE
                                && levels.getOrDefault(keys.name(), List.of()).size() > 1
                        ? Stream.of(keys)
                        : Stream.empty())
                .map(keys -> HazardQuestion.of(question.times().by(keys.by()))
                        .by(keys.by())
                        .level(question.level()))
                .filter(other -> isTested(other.times()))
                .map(other -> new CaseHazards.Instead(List.of(CaseHazards.Offer.SCORE_TEST), other))
                .toList();
    }

    /** Returns whether a body has several of the cases with a time. */
    private boolean hasBodyOfSeveral() {
        Set<OrganizationId> bodies = new HashSet<>();
        for (int i = 0; i < cases.size(); i++) {
            if (times.cases().get(i).time().isPresent()
                    && !cases.get(i).adopters().stream().distinct().allMatch(bodies::add)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTested(TimeToStage grouped) {
        try {
            return grouped.of(catalogue, cases.stream()).scoreTest().chiSquare().isPresent();
        } catch (RefusedException e) {
            return false;
        }
    }
}
