package org.waystage.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.share.Interval;

/** Some thousands of intervals that overlap, each with ends and mostly an entry of its own. */
class ManyDelayedIntervalsTest {
    /** Each iteration takes a number of passes over the intervals that has a bound, so their number bounds the work. */
    private static final int ITERATIONS = 60;

    private static final List<TimeInterval> TIMES = draw(3_000, 0);

    /** Bodies that wait two years on average, most of which come under observation in these, and are looked at about every year. */
    private static List<TimeInterval> draw(int number, double unit) {
        SplittableRandom random = new SplittableRandom(20_261_128);
        List<TimeInterval> times = new ArrayList<>();
        while (times.size() < number) {
            double event = -2 * Math.log(1 - random.nextDouble());
            boolean late = random.nextInt(4) > 0;
            double entry = late ? day(2 * random.nextDouble(), unit) : 0;
            if (event <= entry) {
                continue; // gone before anybody looked
            }
            double before = entry;
            double look = entry;
            for (int looks = 4; looks > 0 && event > look; looks--) {
                before = look;
                look = day(look + 0.5 + random.nextDouble(), unit);
            }
            TimeInterval time = event > look ? TimeInterval.after(look) : TimeInterval.between(before, look);
            times.add(late ? time.entering(entry).orElseThrow() : time);
        }
        return times;
    }

    private static double day(double time, double unit) {
        return unit > 0 ? Math.ceil(time / unit) * unit : time;
    }

    @Test
    void theSearchFindsWhatEachIntervalExpectsOfTheMasses() {
        TurnbullEstimate estimate = TurnbullEstimate.of(TIMES);

        assertThat(estimate.converged()).isTrue();
        assertThat(estimate.iterations()).isLessThan(ITERATIONS);
        assertThat(TurnbullEstimate.counted(TIMES)).hasSize(TIMES.size());

        // a mass is the part of all, those gone before their entry included, that is expected in its step
        List<TurnbullEstimate.Step> steps = estimate.steps();
        double[] expected = new double[steps.size()];
        double all = 0;
        for (TimeInterval time : TIMES) {
            double held = mass(steps, step -> holds(time, step));
            double observed = mass(steps, step -> after(step) >= entry(time));
            all += 1 / observed;
            for (int j = 0; j < expected.length; j++) {
                TurnbullEstimate.Step step = steps.get(j);
                expected[j] += holds(time, step) ? step.mass() / held : 0;
                expected[j] += after(step) >= entry(time) ? 0 : step.mass() / observed;
            }
        }
        assertThat(steps).hasSizeGreaterThan(40);
        for (int j = 0; j < expected.length; j++) {
            assertThat(expected[j] / all).isCloseTo(steps.get(j).mass(), within(1e-9));
        }
    }

    private interface Choice {
        boolean has(TurnbullEstimate.Step step);
    }

    private static double mass(List<TurnbullEstimate.Step> steps, Choice choice) {
        return steps.stream()
                .filter(choice::has)
                .mapToDouble(TurnbullEstimate.Step::mass)
                .sum();
    }

    private static boolean holds(TimeInterval time, TurnbullEstimate.Step step) {
        return after(step) >= time.after().orElse(Double.NEGATIVE_INFINITY)
                && step.by().orElse(Double.POSITIVE_INFINITY) <= time.by().orElse(Double.POSITIVE_INFINITY);
    }

    private static double after(TurnbullEstimate.Step step) {
        return step.after().orElse(Double.NEGATIVE_INFINITY);
    }

    private static double entry(TimeInterval time) {
        return time.entry().orElse(Double.NEGATIVE_INFINITY);
    }

    @Test
    void limitsHoldTheEstimateAndTheTruth() {
        List<TimeInterval> times = TIMES.subList(0, 500);
        TurnbullEstimate estimate = TurnbullEstimate.of(times);
        TurnbullLimits limits = TurnbullLimits.of(times, 0.95, ITERATIONS);
        Interval open = estimate.survivalAt(2).orElseThrow();
        Interval found = limits.at(2).orElseThrow();

        assertThat(found.lower()).isLessThan(open.lower());
        assertThat(found.upper()).isGreaterThan(open.upper());
        assertThat(found.contains(Math.exp(-1))).isTrue();
    }

    @Test
    void manyGroupsAreComparedInOneSearch() {
        IntervalScoreTest test = IntervalScoreTest.of(groups(draw(3_000, 1 / 52.0), 100));

        assertThat(test.degreesOfFreedom()).isEqualTo(99);
        assertThat(test.p().orElseThrow()).isBetween(0.01, 0.99);
        assertThat(test.groups().stream()
                        .mapToDouble(IntervalScoreTest.Group::score)
                        .sum())
                .isCloseTo(0, within(1e-6));
    }

    /** The sum of all scores is 0, but the search knows that only to its tolerance, which is no variance. */
    @Test
    void separateGroupsHaveOneDegreeLessThanTheyAre() {
        assertThat(IntervalScoreTest.of(groups(draw(200, 0), 20)).degreesOfFreedom())
                .isEqualTo(19);
        assertThat(IntervalScoreTest.of(groups(draw(2_000, 0), 20)).degreesOfFreedom())
                .isEqualTo(19);
    }

    /** The more steps the estimate has, the longer the search for what they take up of the variance. */
    @Test
    void thousandsOfIntervalsOnDaysOfTheirOwnAreCompared() {
        assertThat(IntervalScoreTest.of(groups(draw(4_000, 0), 5)).degreesOfFreedom())
                .isEqualTo(4);
    }

    private static Map<String, List<TimeInterval>> groups(List<TimeInterval> times, int number) {
        Map<String, List<TimeInterval>> groups = new TreeMap<>();
        for (int i = 0; i < times.size(); i++) {
            groups.computeIfAbsent("group-" + i % number, key -> new ArrayList<>())
                    .add(times.get(i));
        }
        return groups;
    }
}
