package org.waystage.analysis.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.analysis.survival.IntervalScoreTest;
import org.waystage.analysis.survival.StageTimes;
import org.waystage.analysis.survival.TimeInterval;

/**
 * Whether the score test finds that two groups take different times to a stage, and how many unseen failures would change
 * that.
 *
 * <p>The test is {@link IntervalScoreTest}, whose scores are those of the log-rank test where times are exact; p is by the
 * chi-square distribution. An unseen failure is a case that nobody recorded and that had not reached the stage by the end
 * of the longest time in either group. Such cases are added to the faster group if the test finds a difference, and to
 * the slower one if it does not. Each lowers the score of its group; p need not move one way, so each number is tried in
 * turn, up to {@link #MOST}. A step takes the time of one test.
 *
 * <p>A case of which no stage or date is known counts in no test, since it has no time. As a failure it would weigh as much as an unseen
 * one. That a case reached a stage stays true when it ends, so that no end changes the test.
 *
 * @param first the key of the one group
 * @param second the key of the other group
 * @param ofFirst the times in the first group
 * @param ofSecond the times in the second group
 * @param unknownOfFirst how many cases of the one group have no time because no stage or date of theirs is known
 * @param unknownOfSecond how many cases of the other group have no time because no stage or date of theirs is known
 * @param level the level of the test, such as 0.05
 */
public record TimeTestClaim(
        String first,
        String second,
        List<TimeInterval> ofFirst,
        List<TimeInterval> ofSecond,
        long unknownOfFirst,
        long unknownOfSecond,
        double level) {
    /** The most unseen failures that are tried. */
    public static final int MOST = 1_000;

    private static final String FIRST = "first";
    private static final String SECOND = "second";

    /**
     * Makes immutable copies.
     *
     * @throws IllegalArgumentException if the groups have one key, if a number is negative, or if the level does not
     *     lie between 0 and 1
     */
    public TimeTestClaim {
        ofFirst = List.copyOf(ofFirst);
        ofSecond = List.copyOf(ofSecond);
        if (first.equals(second)) {
            throw new IllegalArgumentException("one group is not compared with itself: " + first);
        }
        if (unknownOfFirst < 0 || unknownOfSecond < 0) {
            throw new IllegalArgumentException("numbers of cases were " + unknownOfFirst + ", " + unknownOfSecond);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level lies between 0 and 1, but was " + level);
        }
    }

    /**
     * Compares two groups of cases. Cases that stand in both are left out, since the groups must be separate.
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
        return new TimeTestClaim(
                first,
                second,
                intervals.getOrDefault(first, List.of()),
                intervals.getOrDefault(second, List.of()),
                unknown(separate, first),
                unknown(separate, second),
                level);
    }

    /** Returns how many cases of a group have no record of a stage, or no dated one short of the target. */
    private static long unknown(StageTimes times, String key) {
        return times.cases().stream()
                .filter(one -> one.groups().contains(key))
                .filter(one -> one.leftOut()
                        .filter(why -> why == CaseTime.Reason.NO_RECORD || why == CaseTime.Reason.NOTHING_KNOWN)
                        .isPresent())
                .count();
    }

    private IntervalScoreTest test(int unseenInFirst, int unseenInSecond) {
        return IntervalScoreTest.byChiSquare(
                new TreeMap<>(Map.of(FIRST, with(ofFirst, unseenInFirst), SECOND, with(ofSecond, unseenInSecond))));
    }

    private List<TimeInterval> with(List<TimeInterval> times, int unseen) {
        List<TimeInterval> all = new ArrayList<>(times);
        TimeInterval failure = TimeInterval.after(longest());
        for (int i = 0; i < unseen; i++) {
            all.add(failure);
        }
        return all;
    }

    private double longest() {
        return DoubleStream.concat(
                        ofFirst.stream().mapToDouble(TimeTestClaim::end),
                        ofSecond.stream().mapToDouble(TimeTestClaim::end))
                .max()
                .orElse(0);
    }

    private static double end(TimeInterval time) {
        return time.by().orElseGet(() -> time.after().getAsDouble());
    }

    private static boolean isDifferent(IntervalScoreTest test, double level) {
        return test.p().orElse(1) < level;
    }

    /**
     * Returns p of the test by the chi-square distribution.
     *
     * @return the probability; empty if a group has no times, if all score the same or if the search did not converge
     */
    public OptionalDouble p() {
        return test(0, 0).p();
    }

    /**
     * Returns what the test says.
     *
     * @return whether p is below the level; that there is no test, or that the search for it did not converge, if p is empty
     */
    public Conclusion conclusion() {
        return conclusion(test(0, 0), level);
    }

    static Conclusion conclusion(IntervalScoreTest test, double level) {
        if (test.reason().isPresent()) {
            return test.reason().get() == IntervalScoreTest.Reason.NOT_CONVERGED
                    ? Conclusion.NOT_CONVERGED
                    : Conclusion.NO_TEST;
        }
        return isDifferent(test, level) ? Conclusion.DIFFERENT : Conclusion.NOT_DIFFERENT;
    }

    /**
     * Returns the key of the faster group.
     *
     * @return the key of the group with the greater score, the first if both are equal
     */
    public String faster() {
        return score(test(0, 0)) >= 0 ? first : second;
    }

    private static double score(IntervalScoreTest test) {
        return test.groups().stream()
                .filter(group -> group.key().equals(FIRST))
                .mapToDouble(IntervalScoreTest.Group::score)
                .sum();
    }

    /**
     * Returns how many unseen failures would change what the test says.
     *
     * @return the tipping point, in the faster group if the test finds a difference and in the slower one otherwise;
     *     without a number if p is empty, or if none up to {@link #MOST} changes it
     */
    public TippingPoint unseen() {
        IntervalScoreTest observed = test(0, 0);
        boolean different = isDifferent(observed, level);
        boolean inFirst = (score(observed) >= 0) == different;
        if (observed.p().isPresent()) {
            for (int unseen = 1; unseen <= MOST; unseen++) {
                IntervalScoreTest changed = inFirst ? test(unseen, 0) : test(0, unseen);
                if (isDifferent(changed, level) != different) {
                    return TippingPoint.of(Perturbation.UNSEEN_WITHOUT, OptionalLong.of(unseen))
                            .in(inFirst ? first : second);
                }
            }
        }
        return TippingPoint.of(Perturbation.UNSEEN_WITHOUT, OptionalLong.empty())
                .in(observed.p().isEmpty() ? "" : inFirst ? first : second);
    }

    /**
     * Returns how many of the cases of which no stage or date is known would change what the test says, if they had not reached the
     * stage by the end of the longest time: as many as {@linkplain #unseen unseen ones}.
     */
    TippingPoint unknown(TippingPoint unseen) {
        return TippingPoint.of(
                        Perturbation.UNKNOWN_WITHOUT,
                        unseen.fewest(),
                        unseen.among().isEmpty()
                                ? unknownOfFirst + unknownOfSecond
                                : unseen.among().equals(first) ? unknownOfFirst : unknownOfSecond)
                .in(unseen.among());
    }
}
