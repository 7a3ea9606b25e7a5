package org.waystage.analysis.sensitivity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.internal.CountedCases;
import org.waystage.analysis.paths.Funnel;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.share.ShareDifference;
import org.waystage.analysis.structure.Staleness;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.core.Catalogue;
import org.waystage.core.stage.Phase;

/**
 * How wrong the shares of a catalogue could be: the bounds that old evidence leaves, and how many unseen, unknown or
 * ended cases would change what the shares say.
 *
 * <p>The share of a group is that of its cases in a phase among those with a stage of the ladder. Cases with a record but
 * no stage of the ladder are the unknown ones: with them, the population is complete ({@link ShareClaim#unknown}). A case
 * with old evidence may have ended since ({@link StaleBounds}). By default, uses count, each once.
 *
 * @param asOf the day as of which cases are counted and evidence is aged
 * @param years the number of years after which evidence is old
 * @param phase the phase whose share is asked for
 * @param value the value with which shares are compared, from 0 to 1
 * @param by the dimension of the rows; empty without rows
 * @param all all cases, each once
 * @param rows the cases by key, in the order of the keys; a case with several keys counts under each; immutable
 * @param withoutStage the number of cases that the funnel of the findings leaves out because they state no stage: they are in no step and,
 *     unlike other cases that it leaves out, not unknown at any; empty without a funnel
 * @param findings other conclusions from the same catalogue, such as those of {@link #compare}; immutable
 * @param time the question by which times were compared, which says until when cases were followed; empty if none were compared
 * @param selection which cases count, and how many were left out
 */
public record Sensitivity(
        LocalDate asOf,
        int years,
        Phase phase,
        BigDecimal value,
        Optional<Dimension> by,
        Row all,
        Map<String, Row> rows,
        OptionalLong withoutStage,
        List<Finding> findings,
        Optional<TimeToStage> time,
        Selection selection) {
    /** Makes immutable copies, of the rows in the order of the keys. */
    public Sensitivity {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(all, "all");
        Objects.requireNonNull(withoutStage, "withoutStage");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(selection, "selection");
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(rows)));
        findings = List.copyOf(findings);
    }

    /**
     * Returns this result with other conclusions from the same catalogue.
     *
     * @param more the findings to add after the existing ones
     * @return the result
     */
    public Sensitivity with(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new Sensitivity(asOf, years, phase, value, by, this.all, rows, withoutStage, all, time, selection);
    }

    /**
     * Returns this result with the findings of a funnel.
     *
     * @param row the counts of the funnel
     * @param value the value with which conversions are compared, from 0 to 1
     * @return the result
     */
    public Sensitivity withFunnel(Funnel.Row row, BigDecimal value) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(ofFunnel(row, value));
        OptionalLong aside = OptionalLong.of(row.leftOut().getOrDefault(Funnel.LeftOut.NO_STAGE, 0L));
        return new Sensitivity(asOf, years, phase, this.value, by, this.all, rows, aside, all, time, selection);
    }

    /**
     * Returns this result with the question by which times were compared.
     *
     * @param question the question that the times of {@link #ofTimes} answer
     * @return the result
     */
    public Sensitivity with(TimeToStage question) {
        return new Sensitivity(
                asOf, years, phase, value, by, all, rows, withoutStage, findings, Optional.of(question), selection);
    }

    /**
     * The cases of a key.
     *
     * @param bounds the bounds of the counts by phase and stage, if those with old evidence may have ended
     * @param finding whether the share of cases in the phase is above the value, and what would change that
     */
    public record Row(StaleBounds bounds, Finding finding) {
        /** Checks the components. */
        public Row {
            Objects.requireNonNull(bounds, "bounds");
            Objects.requireNonNull(finding, "finding");
        }
    }

    /**
     * Counts the cases of a catalogue.
     *
     * @param catalogue the catalogue with the cases
     * @param phase the phase whose share is asked for
     * @param value the value with which shares are compared, from 0 to 1
     * @param by the dimension of the rows; empty without rows
     * @param asOf the day as of which cases are counted and evidence is aged
     * @param years the number of years after which evidence is old
     * @param natures the natures of the cases to count
     * @return the result, in time n log n in the number of cases
     * @throws IllegalArgumentException if the years are negative, or if the value does not lie from 0 to 1
     */
    public static Sensitivity of(
            Catalogue catalogue,
            Phase phase,
            BigDecimal value,
            Optional<Dimension> by,
            LocalDate asOf,
            int years,
            Natures natures) {
        Staleness staleness = Staleness.of(catalogue, asOf, years, natures);
        Map<String, List<Staleness.Entry>> groups = new TreeMap<>();
        by.ifPresent(dimension -> each(
                catalogue,
                staleness,
                dimension,
                (entry, keys) -> keys.forEach(key ->
                        groups.computeIfAbsent(key, any -> new ArrayList<>()).add(entry))));
        Map<String, Row> rows = new TreeMap<>();
        groups.forEach((key, entries) -> rows.put(key, row(key, entries, phase, value, asOf)));
        return new Sensitivity(
                asOf,
                years,
                phase,
                value,
                by,
                row("", staleness.cases(), phase, value, asOf),
                rows,
                OptionalLong.empty(),
                List.of(),
                Optional.empty(),
                staleness.selection());
    }

    private static Row row(String key, List<Staleness.Entry> entries, Phase phase, BigDecimal value, LocalDate asOf) {
        StaleBounds bounds = StaleBounds.of(entries);
        Share share = share(bounds, phase);
        ShareClaim claim = new ShareClaim(share, value);
        boolean ofEnd = phase == Phase.END;
        StaleBounds.Bounds counted = Objects.requireNonNull(bounds.phases().get(phase));
        TippingPoint ended = ofEnd ? claim.gained(bounds.stale()) : claim.lost(counted.recorded() - counted.least());
        Finding finding = new Finding(
                Finding.Subject.SHARE,
                key,
                "",
                share,
                OptionalDouble.of(value.doubleValue()),
                Optional.empty(),
                claim.conclusion(),
                Optional.empty(),
                List.of(claim.unseen(), claim.unknown(), ended),
                years(entries, phase, ended.fewest(), asOf));
        return new Row(bounds, finding);
    }

    /** Returns for how many years evidence must remain true, if this many ends change the conclusion. */
    private static OptionalInt years(List<Staleness.Entry> entries, Phase phase, OptionalLong fewest, LocalDate asOf) {
        if (fewest.isEmpty()) {
            return OptionalInt.empty();
        }
        List<Staleness.Entry> concerned = entries.stream()
                .filter(entry -> entry.answer()
                        .phase()
                        .filter(found -> found != Phase.NONE && (phase == Phase.END) != (found == phase))
                        .isPresent())
                .toList();
        return StaleBounds.years(concerned, concerned.size() - fewest.getAsLong() + 1, asOf);
    }

    private static Share share(StaleBounds bounds, Phase phase) {
        long count = Objects.requireNonNull(bounds.phases().get(phase)).recorded();
        return Share.of(count, bounds.cases()).outOf(bounds.cases() + bounds.unknown());
    }

    /**
     * Compares the shares of two keys: which is greater, and whether Fisher's exact test finds a difference at 5 %. Cases
     * with both keys are left out, because the groups must be separate.
     *
     * @param catalogue the catalogue with the cases
     * @param first the one key
     * @param second the other key
     * @return two findings; none if the rows lack a key, or if a group has no separate case with a stage of the ladder
     */
    public List<Finding> compare(Catalogue catalogue, String first, String second) {
        if (by.isEmpty() || !rows.containsKey(first) || !rows.containsKey(second) || first.equals(second)) {
            return List.of();
        }
        List<Staleness.Entry> ofFirst = new ArrayList<>();
        List<Staleness.Entry> ofSecond = new ArrayList<>();
        each(catalogue, Staleness.of(catalogue, asOf, years, selection.natures()), by.get(), (entry, keys) -> {
            if (keys.contains(first) != keys.contains(second)) {
                (keys.contains(first) ? ofFirst : ofSecond).add(entry);
            }
        });
        StaleBounds one = StaleBounds.of(ofFirst);
        StaleBounds two = StaleBounds.of(ofSecond);
        if (one.cases() == 0 || two.cases() == 0) {
            return List.of();
        }
        Share share = share(one, phase);
        Share other = share(two, phase);
        OrderClaim order = new OrderClaim(share, other);
        boolean firstIsGreater = order.conclusion() != Conclusion.BELOW;
        String greater = firstIsGreater ? first : second;
        List<TippingPoint> tipping = new ArrayList<>(List.of(order.unseen().in(greater), order.unknown()));
        if (phase != Phase.END) {
            tipping.add(order.ended(stale(one), stale(two)).in(greater));
        }
        Fragility test = new Fragility(new ShareDifference(share, other));
        List<TippingPoint> ofTest = new ArrayList<>(List.of(test.unseen(), test.unknown()));
        if (phase != Phase.END) {
            ofTest.add(test.ended(stale(one), stale(two)));
        }
        ofTest.add(test.misrecorded());
        ofTest.replaceAll(point -> named(point, first, second));
        return List.of(
                new Finding(
                        Finding.Subject.SHARES,
                        first,
                        second,
                        share,
                        other.estimate(),
                        Optional.of(other),
                        order.conclusion(),
                        Optional.empty(),
                        tipping,
                        OptionalInt.empty()),
                new Finding(
                        Finding.Subject.SHARE_TEST,
                        first,
                        second,
                        share,
                        OptionalDouble.of(test.p()),
                        Optional.of(other),
                        test.conclusion(),
                        Optional.empty(),
                        ofTest,
                        OptionalInt.empty()));
    }

    private static TippingPoint named(TippingPoint point, String first, String second) {
        return switch (point.among()) {
            case Fragility.FIRST -> point.in(first);
            case Fragility.SECOND -> point.in(second);
            default -> point;
        };
    }

    /** Passes each case with its keys to an action. */
    private static void each(
            Catalogue catalogue, Staleness staleness, Dimension by, BiConsumer<Staleness.Entry, Set<String>> taking) {
        LocalDate day = staleness.asOf();
        // The entries are in the order of the ids, too.
        List<Set<String>> keys =
                CountedCases.of(catalogue, staleness.selection().natures(), day).keysById(catalogue, by, day);
        for (int i = 0; i < keys.size(); i++) {
            taking.accept(staleness.cases().get(i), keys.get(i));
        }
    }

    private long stale(StaleBounds bounds) {
        StaleBounds.Bounds counted = Objects.requireNonNull(bounds.phases().get(phase));
        return counted.recorded() - counted.least();
    }

    /**
     * Examines for each step of a funnel whether more than a value went on, and at which step the smallest share did. Steps that no
     * case could miss, and those that no case entered, give no findings. A stage at which nobody was recorded forms one step with the
     * next, which has the name of the stage that was recorded. Cases left out because nothing shows how far they came
     * are unknown at each step.
     *
     * @param row the counts of the funnel
     * @param value the value with which conversions are compared, from 0 to 1
     * @return the findings by step, and then the comparison of the step with the lowest conversion with the second lowest; immutable
     */
    public static List<Finding> ofFunnel(Funnel.Row row, BigDecimal value) {
        List<Finding> findings = new ArrayList<>();
        Funnel.Row recorded = new Funnel.Row(row.cases(), row.leftOut(), recorded(row.steps()));
        long indefinite = row.leftOut().getOrDefault(Funnel.LeftOut.INDEFINITE, 0L);
        List<Funnel.Step> steps = recorded.steps().stream()
                .filter(step -> !step.first()
                        && step.entered() > step.open()
                        && !step.conversion().byConstruction())
                .toList();
        for (Funnel.Step step : steps) {
            Share share = step.conversion().outOf(step.entered() + indefinite);
            ShareClaim claim = new ShareClaim(share, value);
            findings.add(new Finding(
                    Finding.Subject.STEP,
                    step.stage(),
                    "",
                    share,
                    OptionalDouble.of(value.doubleValue()),
                    Optional.empty(),
                    claim.conclusion(),
                    Optional.empty(),
                    List.of(claim.unseen(), claim.unknown()),
                    OptionalInt.empty()));
        }
        List<Funnel.Step> lowest = steps.stream()
                .sorted(Comparator.comparingDouble(
                        step -> step.conversion().estimate().orElseThrow()))
                .limit(2)
                .toList();
        if (lowest.size() == 2) {
            Funnel.Step worst = lowest.get(0);
            Funnel.Step next = lowest.get(1);
            StepOrder order = new StepOrder(recorded, worst.stage(), next.stage());
            findings.add(new Finding(
                    Finding.Subject.STEPS,
                    worst.stage(),
                    next.stage(),
                    worst.conversion(),
                    next.conversion().estimate(),
                    Optional.of(next.conversion()),
                    order.conclusion(),
                    Optional.empty(),
                    List.of(order.unseen(), order.unknown()),
                    OptionalInt.empty()));
        }
        return List.copyOf(findings);
    }

    /** Joins each stage at which nobody was recorded, even if cases reached it, with the next one. */
    private static List<Funnel.Step> recorded(List<Funnel.Step> steps) {
        List<Funnel.Step> joined = new ArrayList<>();
        for (Funnel.Step step : steps) {
            if (joined.isEmpty() || !step.conversion().byConstruction()) {
                joined.add(step);
                continue;
            }
            Funnel.Step before = joined.remove(joined.size() - 1);
            joined.add(new Funnel.Step(
                    step.stage(),
                    step.reached(),
                    before.entered(),
                    before.open() + step.open(),
                    step.recorded(),
                    before.recordedBefore(),
                    before.first()));
        }
        return joined;
    }

    /**
     * Examines whether two groups take different times to a stage.
     *
     * @param claim the times of the groups
     * @return the finding
     */
    public static Finding ofTimes(TimeTestClaim claim) {
        long first = claim.first().times().size();
        TippingPoint unseen = claim.unseen();
        return new Finding(
                Finding.Subject.TIME_TEST,
                claim.first().key(),
                claim.second().key(),
                Share.of(first, first + claim.second().times().size()),
                claim.p(),
                Optional.empty(),
                claim.conclusion(),
                claim.reason(),
                List.of(unseen, claim.unknown(unseen)),
                OptionalInt.empty());
    }
}
