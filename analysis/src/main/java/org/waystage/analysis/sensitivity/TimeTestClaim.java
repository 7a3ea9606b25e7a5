package org.waystage.analysis.sensitivity;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.analysis.survival.IntervalScoreTest;
import org.waystage.analysis.survival.StageTimes;
import org.waystage.analysis.survival.TimeInterval;

/**
 * A claim that the score test finds different times to a stage in two groups, or does not, and how many unseen failures would change
 * that.
 *
 * <p>The test is {@link IntervalScoreTest}, whose scores are those of the log-rank test if times are exact; p is by the
 * chi-square distribution. An unseen failure is a case that nobody recorded and that had not reached the stage by the end
 * of the longest time in either group. Such cases are added to the faster group if the test finds a difference, and to
 * the slower one if it does not. Each lowers the score of its group; p need not be monotone, so each number is tried in
 * turn, up to {@link #MOST}. A step takes the time of one test. If a test does not converge, nobody can say what it would find, and
 * the search ends there without a number.
 *
 * <p>A case without a known stage or date has no time and counts in no test. As a failure it would weigh as much as an unseen
 * one. That a case reached a stage remains true when it ends, so no end after the stage changes the test. A case short of the
 * stage that has ended would no longer be on its way there: it would be a competing event. The test, which may follow it to
 * the day asked for, does not count it as one.
 *
 * @param first the one group
 * @param second the other group
 * @param level the level of the test, such as 0.05
 */
public record TimeTestClaim(Group first, Group second, double level) {
    /** The largest number of unseen failures that are tried. */
    public static final int MOST = 1_000;

    /**
     * A group.
     *
     * @param key its key
     * @param times the times of its cases
     * @param unknown the number of its cases that have no time because none of their stages or dates is known
     */
    public record Group(String key, List<TimeInterval> times, long unknown) {
        /**
         * Makes an immutable copy of the times.
         *
         * @throws IllegalArgumentException if the number of cases is negative
         */
        public Group {
            Objects.requireNonNull(key, "key");
            times = List.copyOf(times);
            if (unknown < 0) {
                throw new IllegalArgumentException("a number of cases was " + unknown);
            }
        }

        private static Group of(StageTimes times, Map<String, List<TimeInterval>> intervals, String key) {
            return new Group(key, intervals.getOrDefault(key, List.of()), unknown(times, key));
        }

        /** Returns the number of cases of a group that have no record of a stage, or no dated one short of the target. */
        private static long unknown(StageTimes times, String key) {
            return times.cases().stream()
                    .filter(one -> one.groups().contains(key))
                    .filter(one -> one.leftOut()
                            .filter(why -> why == CaseTime.Reason.NO_RECORD || why == CaseTime.Reason.NOTHING_KNOWN)
                            .isPresent())
                    .count();
        }

        private List<TimeInterval> with(int unseen, double followed) {
            return Stream.concat(times.stream(), Collections.nCopies(unseen, TimeInterval.after(followed)).stream())
                    .toList();
        }

        /** Returns the end of the longest time; 0 without times. */
        private double longest() {
            return times.stream()
                    .mapToDouble(time -> time.by().orElseGet(() -> time.after().getAsDouble()))
                    .max()
                    .orElse(0);
        }
    }

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the groups have the same key, or if the level does not lie between 0 and 1
     */
    public TimeTestClaim {
        if (first.key().equals(second.key())) {
            throw new IllegalArgumentException("one group is not compared with itself: " + first.key());
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level lies between 0 and 1, but was " + level);
        }
    }

    /**
     * Compares two groups of cases. Cases in both are left out, because the groups must be separate.
     *
     * @param times the times of the cases, by a dimension
     * @param first the key of the one group
     * @param second the key of the other group
     * @param level the level of the test, such as 0.05
     * @return the claim
     * @throws RefusedException if an origin that counts is not exact
     */
    public static TimeTestClaim of(StageTimes times, String first, String second, double level) {
        StageTimes separate = new StageTimes(
                times.question(),
                times.asOf(),
                times.cases().stream()
                        .filter(one ->
                                one.groups().contains(first) != one.groups().contains(second))
                        .toList(),
                times.selection());
        Map<String, List<TimeInterval>> intervals = separate.intervals();
        return new TimeTestClaim(Group.of(separate, intervals, first), Group.of(separate, intervals, second), level);
    }

    private IntervalScoreTest test(int unseenInFirst, int unseenInSecond) {
        double followed = Math.max(first.longest(), second.longest());
        return IntervalScoreTest.byChiSquare(new TreeMap<>(Map.of(
                Fragility.FIRST,
                first.with(unseenInFirst, followed),
                Fragility.SECOND,
                second.with(unseenInSecond, followed))));
    }

    private static boolean isDifferent(IntervalScoreTest test, double level) {
        return test.p().orElse(1) < level;
    }

    /**
     * Returns p of the test by the chi-square distribution.
     *
     * @return the probability; empty if {@link #reason} says why there is none
     */
    public OptionalDouble p() {
        return test(0, 0).p();
    }

    /**
     * Returns why there is no test.
     *
     * @return the reason, {@link IntervalScoreTest.Reason#ONE_GROUP} if a group has no times; empty if there is a test
     */
    public Optional<IntervalScoreTest.Reason> reason() {
        return test(0, 0).reason();
    }

    /**
     * Returns the result of the test.
     *
     * @return whether p is below the level, or that there is no test if p is empty
     */
    public Conclusion conclusion() {
        IntervalScoreTest test = test(0, 0);
        return test.reason().isPresent()
                ? Conclusion.NO_TEST
                : isDifferent(test, level) ? Conclusion.DIFFERENT : Conclusion.NOT_DIFFERENT;
    }

    /**
     * Returns the key of the faster group.
     *
     * @return the key of the group with the greater score, the first if both are equal
     */
    public String faster() {
        return (score(test(0, 0)) >= 0 ? first : second).key();
    }

    private static double score(IntervalScoreTest test) {
        return test.groups().stream()
                .filter(group -> group.key().equals(Fragility.FIRST))
                .mapToDouble(IntervalScoreTest.Group::score)
                .sum();
    }

    /**
     * Returns how many unseen failures would change the result of the test.
     *
     * @return the tipping point, in the faster group if the test finds a difference and in the slower one otherwise;
     *     without a number if p is empty, if none up to {@link #MOST} changes the result, or if a test with more of them does not
     *     converge before one does
     */
    public TippingPoint unseen() {
        IntervalScoreTest observed = test(0, 0);
        if (observed.p().isEmpty()) {
            return TippingPoint.of(Perturbation.UNSEEN_WITHOUT, OptionalLong.empty());
        }
        boolean different = isDifferent(observed, level);
        boolean inFirst = (score(observed) >= 0) == different;
        return unseen(different, level, unseen -> inFirst ? test(unseen, 0) : test(0, unseen))
                .in((inFirst ? first : second).key());
    }

    /** Returns the first number with which the result of a test differs; none from the first test on that has no p. */
    static TippingPoint unseen(boolean different, double level, IntFunction<IntervalScoreTest> tests) {
        for (int unseen = 1; unseen <= MOST; unseen++) {
            IntervalScoreTest changed = tests.apply(unseen);
            if (changed.p().isEmpty()) {
                return TippingPoint.noneUpTo(Perturbation.UNSEEN_WITHOUT, unseen - 1);
            }
            if (isDifferent(changed, level) != different) {
                return TippingPoint.of(Perturbation.UNSEEN_WITHOUT, OptionalLong.of(unseen));
            }
        }
        return TippingPoint.noneUpTo(Perturbation.UNSEEN_WITHOUT, MOST);
    }

    /**
     * Returns how many of the cases without a known stage or date would change the result of the test if they had not reached the
     * stage by the end of the longest time: as many as {@linkplain #unseen unseen ones}.
     *
     * @return the tipping point, in the same group as that of unseen failures
     */
    public TippingPoint unknown() {
        return unknown(unseen());
    }

    /** Returns the same from the tipping point of unseen failures, which takes many tests to find. */
    TippingPoint unknown(TippingPoint unseen) {
        return new TippingPoint(
                Perturbation.UNKNOWN_WITHOUT,
                unseen.fewest(),
                OptionalLong.of(
                        unseen.among().isEmpty()
                                ? first.unknown() + second.unknown()
                                : unseen.among().equals(first.key()) ? first.unknown() : second.unknown()),
                unseen.among(),
                unseen.tried());
    }
}
