package org.waystage.analysis.regression;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.analysis.survival.StageTimes;
import org.waystage.analysis.survival.TimeEntry;
import org.waystage.analysis.survival.TimeInterval;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;

/** Turns the cases of a catalogue into the subjects of a regression. */
final class CaseRows {
    private final HazardQuestion question;
    private final Catalogue catalogue;
    private final StageTimes times;
    private final List<CaseStudy> cases;
    private final Map<CaseTime.Reason, Long> leftOut = new EnumMap<>(CaseTime.Reason.class);
    private final Map<String, Long> without = new LinkedHashMap<>();
    private final List<Counted> counted = new ArrayList<>();

    /** A case that counts, with its keys by the name of the dimension. */
    record Counted(CaseStudy one, TimeInterval time, Map<String, Set<String>> keys, Map<String, Double> numbers) {}

    CaseRows(HazardQuestion question, Catalogue catalogue, List<CaseStudy> cases) {
        this(question, catalogue, cases, question.times().of(catalogue, cases.stream()));
    }

    /** Creates the rows from the times of the cases, which other questions about the cases share. */
    CaseRows(HazardQuestion question, Catalogue catalogue, List<CaseStudy> cases, StageTimes times) {
        this.question = question;
        this.catalogue = catalogue;
        this.cases = cases;
        this.times = times;
        for (int i = 0; i < cases.size(); i++) {
            CaseTime time = times.cases().get(i);
            Optional<TimeInterval> waiting = waiting(time);
            if (waiting.isPresent()) {
                add(cases.get(i), waiting.get());
            } else {
                leftOut.merge(time.leftOut().orElse(CaseTime.Reason.END_WITHOUT_BEGINNING), 1L, Long::sum);
            }
        }
    }

    /** Returns the time to the target, which a competing stage censors; empty if the case shows nothing about it. */
    private static Optional<TimeInterval> waiting(CaseTime time) {
        return time.kind() == CaseTime.Kind.COMPETING
                ? time.time()
                        .filter(known -> known.after().isPresent())
                        .map(known -> new TimeInterval(known.after(), OptionalDouble.empty(), known.entry()))
                : time.time();
    }

    private void add(CaseStudy one, TimeInterval time) {
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (HazardQuestion.Term term : question.terms()) {
            boolean has = true;
            if (term instanceof HazardQuestion.Keys by) {
                Set<String> own = new TreeSet<>(by.by().keys(catalogue, one, times.asOf()));
                has = !own.isEmpty();
                keys.put(term.name(), own);
            } else if (term instanceof HazardQuestion.Amount number) {
                double value = number.of().applyAsDouble(one);
                has = Double.isFinite(value);
                numbers.put(term.name(), value);
            } else if (term instanceof HazardQuestion.Exposure exposure) {
                has = !PeerExposure.names(exposure.peers(), one, catalogue, times.asOf())
                        .isEmpty();
            }
            if (!has) {
                without.merge(term.name(), 1L, Long::sum);
                return;
            }
        }
        counted.add(new Counted(one, time, keys, numbers));
    }

    /** A case whose time is known, whether or not it counts, and the day by which it had certainly reached the target. */
    record Peer(CaseStudy one, double by) {}

    /** Returns all cases with a time, including those that came under observation too late. */
    private List<Peer> peers() {
        List<Peer> peers = new ArrayList<>();
        StageTimes fromOrigin = question.times().entering(TimeEntry.AT_ORIGIN).of(catalogue, cases.stream());
        for (int i = 0; i < cases.size(); i++) {
            Optional<TimeInterval> waiting = waiting(fromOrigin.cases().get(i));
            if (waiting.isPresent()) {
                peers.add(new Peer(cases.get(i), waiting.get().by().orElse(Double.POSITIVE_INFINITY)));
            }
        }
        return peers;
    }

    CaseHazards answer() {
        return new CaseHazards(
                question,
                times.asOf(),
                outcome(),
                counted.size(),
                counted.stream().filter(one -> one.time().by().isPresent()).count(),
                counted.stream().filter(one -> one.time().after().isEmpty()).count(), // then it has the other end
                counted.stream()
                        .filter(one -> one.keys().values().stream().anyMatch(keys -> keys.size() > 1))
                        .count(),
                leftOut,
                without,
                times.selection());
    }

    /** Returns the questions that have an answer and can replace a refused one. */
    List<CaseHazards.Instead> instead(HazardRefusal refusal) {
        return new Alternatives(question, catalogue, cases, times, refusal, keys()).answered();
    }

    /** Returns the keys of each dimension asked for, those with the most cases first. */
    private Map<String, List<String>> keys() {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        counted.forEach(one -> one.keys()
                .forEach((name, keys) -> keys.forEach(key ->
                        counts.computeIfAbsent(name, any -> new TreeMap<>()).merge(key, 1L, Long::sum))));
        Map<String, List<String>> byCases = new LinkedHashMap<>();
        counts.forEach((name, keys) -> byCases.put(
                name,
                keys.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(Map.Entry::getKey)
                        .toList()));
        return byCases;
    }

    HazardRegression outcome() {
        long notExact = leftOut.getOrDefault(CaseTime.Reason.ORIGIN_NOT_EXACT, 0L);
        if (notExact > 0 && !question.times().exactOriginsOnly()) {
            return HazardChecks.refused(new HazardRefusal.Obstacle(
                    HazardRefusal.Reason.ORIGIN_NOT_EXACT, HazardRefusal.Part.ALL, notExact, 0, times.selected()));
        }
        if (counted.isEmpty()) {
            return HazardChecks.refused(HazardRefusal.Reason.NO_EVENT, HazardRefusal.Part.ALL);
        }
        List<Covariate> covariates = new ArrayList<>();
        for (HazardQuestion.Term term : question.terms()) {
            if (term instanceof HazardQuestion.Keys by) {
                Optional<Covariate> covariate = levels(by);
                if (covariate.isEmpty()) {
                    return HazardChecks.refused(HazardRefusal.Reason.NO_DIFFERENCE, lacking(by));
                }
                covariates.add(covariate.get());
            } else {
                covariates.add(
                        term instanceof HazardQuestion.Exposure
                                ? Covariate.changing(term.name())
                                : Covariate.number(term.name()));
            }
        }
        if (counted.stream().allMatch(one -> one.time().by().isEmpty())) {
            return HazardChecks.refused(HazardRefusal.Reason.NO_EVENT, HazardRefusal.Part.ALL);
        }
        Optional<HazardRefusal.Obstacle> few = question.terms().stream()
                .flatMap(term -> term instanceof HazardQuestion.Exposure exposure
                        ? fewGroups(exposure).stream()
                        : Stream.empty())
                .findFirst();
        if (few.isPresent()) {
            return HazardChecks.refused(few.get());
        }
        HazardModel model = model();
        HazardData data = data(covariates, model);
        return HazardRegression.of(
                data, model, question.level(), question.errors().orElseGet(() -> HazardRegression.defaultErrors(data)));
    }

    /**
     * Returns an obstacle if the cases belong to too few groups of peers. Within one group, all have the same exposure, which depends on
     * time alone.
     */
    private Optional<HazardRefusal.Obstacle> fewGroups(HazardQuestion.Exposure exposure) {
        long groups = counted.stream()
                .flatMap(one -> PeerExposure.names(exposure.peers(), one.one(), catalogue, times.asOf()).stream())
                .distinct()
                .count();
        return groups >= HazardRefusal.LEAST_PEER_GROUPS
                ? Optional.empty()
                : Optional.of(new HazardRefusal.Obstacle(
                        HazardRefusal.Reason.EXPOSURE_IN_FEW_GROUPS,
                        HazardRefusal.Part.of(exposure.name()),
                        groups,
                        HazardRefusal.LEAST_PEER_GROUPS));
    }

    /**
     * Returns the levels of a dimension; empty if there is only one, if the named one is missing, or if there are no other levels to
     * compare with.
     */
    private Optional<Covariate> levels(HazardQuestion.Keys by) {
        Map<String, Long> cases = new TreeMap<>();
        counted.forEach(one -> levels(by, one).forEach(key -> cases.merge(key, 1L, Long::sum)));
        if (cases.size() < 2 || !cases.keySet().containsAll(named(by)) || isAllNamed(by)) {
            return Optional.empty();
        }
        String most = cases.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .orElseThrow()
                .getKey();
        String reference = by.against().isEmpty() ? by.reference().orElse(most) : HazardQuestion.Keys.OTHERS;
        return Optional.of(Covariate.levels(by.name(), List.copyOf(cases.keySet()), reference));
    }

    /**
     * Returns whether several keys are named, the cases that count have all of these, and there are no other keys to compare with.
     */
    private boolean isAllNamed(HazardQuestion.Keys by) {
        return by.against().size() > 1
                && isLacking(by, HazardQuestion.Keys.OTHERS)
                && by.against().stream().noneMatch(key -> isLacking(by, key));
    }

    private boolean isLacking(HazardQuestion.Keys by, String level) {
        return counted.stream().noneMatch(one -> levels(by, one).contains(level));
    }

    /**
     * Returns what to report for a dimension without levels to compare: the first named key that no case has; all other keys, if no case
     * has one of these; otherwise the dimension.
     */
    private HazardRefusal.Part lacking(HazardQuestion.Keys by) {
        return named(by).stream()
                .filter(key -> isLacking(by, key))
                .findFirst()
                .or(() -> isAllNamed(by) ? Optional.of(HazardQuestion.Keys.OTHERS) : Optional.empty())
                .map(level -> new HazardRefusal.Part(by.name(), level))
                .orElse(HazardRefusal.Part.of(by.name()));
    }

    private static List<String> named(HazardQuestion.Keys by) {
        return by.against().isEmpty() ? by.reference().stream().toList() : by.against();
    }

    private static Collection<String> levels(HazardQuestion.Keys by, Counted one) {
        Set<String> keys = one.keys().getOrDefault(by.name(), Set.of());
        return by.against().isEmpty()
                ? keys
                : keys.stream()
                        .map(key -> by.against().contains(key) ? key : HazardQuestion.Keys.OTHERS)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private HazardModel model() {
        return switch (question.kind()) {
            case DISCRETE ->
                HazardModel.discrete(Years.cuts(question.times().from().day(), times.asOf(), ends()));
            case PIECEWISE -> HazardModel.piecewise(question.pieces());
            case STEPS -> HazardModel.steps();
        };
    }

    /** Returns the ends of all intervals, ascending. */
    private double[] ends() {
        return counted.stream()
                .flatMapToDouble(one -> DoubleStream.concat(one.time().after().stream(), one.time().by().stream()))
                .sorted()
                .toArray();
    }

    private HazardData data(List<Covariate> covariates, HazardModel model) {
        HazardData.Builder builder = HazardData.builder(covariates);
        CaseClusters clusters = CaseClusters.of(counted);
        Map<String, PeerExposure> exposures = new LinkedHashMap<>();
        for (HazardQuestion.Term term : question.terms()) {
            if (term instanceof HazardQuestion.Exposure exposure) {
                exposures.put(
                        term.name(),
                        PeerExposure.of(exposure.peers(), counted, peers(), catalogue, times.asOf(), model.cuts()));
            }
        }
        for (Counted one : counted) {
            List<double[]> values = new ArrayList<>();
            List<double[]> changing = new ArrayList<>();
            for (int i = 0; i < covariates.size(); i++) {
                HazardQuestion.Term term = question.terms().get(i);
                if (term instanceof HazardQuestion.Keys by) {
                    values.add(covariates.get(i).columns(levels(by, one)));
                } else if (term instanceof HazardQuestion.Exposure) {
                    changing.add(
                            Objects.requireNonNull(exposures.get(term.name())).of(one));
                } else {
                    values.add(new double[] {one.numbers().get(term.name())});
                }
            }
            builder.add(
                    one.time(),
                    clusters.of(one.one()),
                    values.stream().flatMapToDouble(Arrays::stream).toArray(),
                    changing);
        }
        return builder.build();
    }

    /** The periods of discrete time. */
    private static final class Years {
        private static final double YEAR = 365.25;

        /**
         * Returns the ends of the years in which an event may have happened, as days from the origin; the last end is the day asked for.
         */
        static List<Double> cuts(Optional<LocalDate> calendar, LocalDate asOf, double[] ends) {
            double first = Math.min(0, ends[0]);
            double last = ends[ends.length - 1];
            List<Double> cuts = new ArrayList<>();
            if (calendar.isEmpty()) {
                for (double cut = Math.floor(first / YEAR) * YEAR; cut < last + YEAR; cut += YEAR) {
                    cuts.add(cut);
                }
                return cuts;
            }
            long origin = calendar.get().toEpochDay();
            int year = LocalDate.ofEpochDay(origin + (long) Math.floor(first)).getYear() - 1;
            double end = asOf.toEpochDay() - origin;
            for (double cut = 0; cuts.isEmpty() || cut < end; year++) {
                cut = Math.min(end, (double) (LocalDate.of(year, 12, 31).toEpochDay() - origin));
                cuts.add(cut);
            }
            return cuts;
        }
    }
}
