package org.waystage.report.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.regression.CaseHazards;
import org.waystage.analysis.regression.HazardQuestion;
import org.waystage.analysis.regression.HazardRefusal;
import org.waystage.analysis.survival.StageTimes;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.reference.OrganizationKind;

/**
 * The rates at which cases reach a stage on the calendar, by region, by whether Customs administrations have them, and by
 * development, each adjusted for the others.
 *
 * @param question what is asked: those of the three dimensions in which cases with a known time differ; all of them if there are too
 *     many cases to check
 * @param cases the number of cases of the catalogue
 * @param found the answer; empty if there is nothing to compare, or if there are more than {@link #MOST_CASES}
 * @param few the groups that are not compared separately, because their cases are in too few clusters of bodies, or because without
 *     them the cases of all other groups together would be; for these the number is not below what is needed
 * @param exposure how the rate depends on the share of the other bodies of a region that had already reached the stage. It is
 *     estimated in discrete time and without the three dimensions, because with regions its ratio is far too low. Empty if nothing was asked
 */
public record Rates(
        HazardQuestion question,
        int cases,
        Optional<CaseHazards> found,
        List<HazardRefusal.Obstacle> few,
        Optional<CaseHazards> exposure) {
    /** The largest number of cases that a report compares, because the time of a fit grows with their number. */
    public static final int MOST_CASES = 5000;

    private static final List<Dimension> DIMENSIONS = List.of(Dimension.REGION, Dimension.KIND, Dimension.LDC);
    private static final String CUSTOMS = OrganizationKind.Listed.CUSTOMS_ADMINISTRATION.code();

    /** Compares the rates at which the cases of a catalogue reach a stage. */
    static Rates of(TimeToStage times, Catalogue catalogue) {
        int cases = catalogue.caseStudies().size();
        HazardQuestion question = HazardQuestion.of(times);
        if (cases > MOST_CASES) {
            return new Rates(against(question, DIMENSIONS), cases, Optional.empty(), List.of(), Optional.empty());
        }
        question = against(question, compared(times, catalogue));
        return question.terms().isEmpty()
                ? new Rates(question, cases, Optional.empty(), List.of(), Optional.empty())
                : answered(question, cases, catalogue);
    }

    /** Answers a question or, if groups are in too few clusters of bodies, what is left of it without them. */
    private static Rates answered(HazardQuestion question, int cases, Catalogue catalogue) {
        CaseHazards whole = question.of(catalogue);
        Optional<CaseHazards> exposure = Optional.of(exposure(question.times()).of(catalogue));
        Set<HazardRefusal.Obstacle> few = new LinkedHashSet<>();
        HazardQuestion asked = question;
        CaseHazards found = whole;
        while (found.outcome() instanceof HazardRefusal refusal && isOfFewClusters(refusal)) {
            for (HazardQuestion.Term term : asked.terms()) {
                few.addAll(few(refusal, (HazardQuestion.Keys) term));
            }
            asked = without(refusal, asked);
            if (asked.terms().isEmpty()) {
                return new Rates(question, cases, Optional.of(whole), List.of(), exposure);
            }
            found = asked.of(catalogue);
        }
        return new Rates(asked, cases, Optional.of(found), List.copyOf(few), exposure);
    }

    private static boolean isOfFewClusters(HazardRefusal refusal) {
        return refusal.obstacles().stream()
                .allMatch(obstacle -> obstacle.reason() == HazardRefusal.Reason.LEVEL_IN_FEW_CLUSTERS);
    }

    /** Returns a question without the groups that were refused; the remaining ones are compared with all others together. */
    private static HazardQuestion without(HazardRefusal refusal, HazardQuestion question) {
        HazardQuestion fewer = HazardQuestion.of(question.times());
        for (HazardQuestion.Term term : question.terms()) {
            HazardQuestion.Keys keys = (HazardQuestion.Keys) term;
            List<HazardRefusal.Part> few = few(refusal, keys).stream()
                    .map(HazardRefusal.Obstacle::about)
                    .toList();
            List<String> before = keys.against().isEmpty() ? comparable(refusal, keys) : keys.against();
            List<String> left = before.stream()
                    .filter(key -> !few.contains(new HazardRefusal.Part(keys.name(), key)))
                    .toList();
            boolean isOfOneAgainstFew = keys.against().equals(left);
            if (few.isEmpty()) {
                fewer = fewer.with(term);
            } else if (!left.isEmpty() && !isOfOneAgainstFew) {
                fewer = fewer.against(keys.by(), left.toArray(String[]::new));
            }
        }
        return fewer;
    }

    /**
     * Returns which groups of a dimension are no longer compared separately. If all others together are in too few clusters, this is the
     * named group in the fewest clusters, which then joins the others, unless it is the only one.
     */
    private static List<HazardRefusal.Obstacle> few(HazardRefusal refusal, HazardQuestion.Keys keys) {
        List<HazardRefusal.Obstacle> own = refusal.obstacles().stream()
                .filter(obstacle -> obstacle.about().covariate().equals(keys.name()))
                .toList();
        if (keys.against().size() < 2
                || !own.stream().allMatch(one -> one.about().level().equals(HazardQuestion.Keys.OTHERS))) {
            return own;
        }
        Comparator<HazardRefusal.Part> byClusters =
                Comparator.comparing(level -> refusal.clusters().getOrDefault(level, 0));
        HazardRefusal.Part joining = keys.against().stream()
                .map(key -> new HazardRefusal.Part(keys.name(), key))
                .min(byClusters)
                .orElseThrow();
        return own.stream()
                .map(one -> new HazardRefusal.Obstacle(
                        one.reason(), joining, refusal.clusters().getOrDefault(joining, 0), one.needed()))
                .toList();
    }

    private static List<String> comparable(HazardRefusal refusal, HazardQuestion.Keys keys) {
        return refusal.comparable().stream()
                .filter(one -> one.covariate().equals(keys.name()))
                .map(HazardRefusal.Part::level)
                .toList();
    }

    private static HazardQuestion exposure(TimeToStage times) {
        return HazardQuestion.of(times).exposure(HazardQuestion.Peers.REGION);
    }

    private static HazardQuestion against(HazardQuestion question, Collection<Dimension> dimensions) {
        HazardQuestion all = question;
        for (Dimension dimension : dimensions) {
            all = dimension == Dimension.KIND ? all.against(dimension, CUSTOMS) : all.by(dimension);
        }
        return all;
    }

    /**
     * Returns the dimensions in which the cases that count differ: those with a time and with a key in each dimension. A dimension in
     * which most cases with a time have no key is left out, because otherwise these cases would be.
     */
    private static Set<Dimension> compared(TimeToStage times, Catalogue catalogue) {
        Set<Dimension> compared = new LinkedHashSet<>(DIMENSIONS);
        List<Map<Dimension, Set<String>>> cases = keys(times.of(catalogue), catalogue);
        compared.removeIf(dimension ->
                2 * cases.stream().filter(keys -> lacks(keys, dimension)).count() > cases.size());
        boolean isFewer;
        do { // cases without a key are removed, perhaps with the last that differ in another dimension
            cases.removeIf(keys -> compared.stream().anyMatch(dimension -> lacks(keys, dimension)));
            isFewer = compared.removeIf(dimension -> !differs(cases, dimension));
        } while (isFewer);
        return compared;
    }

    private static List<Map<Dimension, Set<String>>> keys(StageTimes times, Catalogue catalogue) {
        Set<CaseStudyId> timed = new HashSet<>();
        times.cases().stream().filter(one -> one.time().isPresent()).forEach(one -> timed.add(one.id()));
        List<Map<Dimension, Set<String>>> found = new ArrayList<>();
        for (CaseStudy one : catalogue.caseStudies()) {
            if (timed.contains(one.id())) {
                Map<Dimension, Set<String>> keys = new LinkedHashMap<>();
                DIMENSIONS.forEach(dimension ->
                        keys.put(dimension, new LinkedHashSet<>(dimension.keys(catalogue, one, times.asOf()))));
                found.add(keys);
            }
        }
        return found;
    }

    private static boolean lacks(Map<Dimension, Set<String>> keys, Dimension dimension) {
        return keys.getOrDefault(dimension, Set.of()).isEmpty();
    }

    private static boolean differs(List<Map<Dimension, Set<String>>> cases, Dimension dimension) {
        Set<String> all = new LinkedHashSet<>();
        cases.forEach(keys -> all.addAll(keys.getOrDefault(dimension, Set.of())));
        return all.size() > 1 && (dimension != Dimension.KIND || all.contains(CUSTOMS));
    }

    /** Returns the call of the command line that asks the same question; empty if there is nothing to compare. */
    public Optional<String> command() {
        return question.terms().isEmpty() ? Optional.empty() : Optional.of(TimeCall.comparison(question));
    }

    /** Returns the call of the command line that asks the same question about exposure. */
    public Optional<String> exposureCommand() {
        return exposure.map(any -> TimeCall.comparison(exposure(question.times())));
    }
}
