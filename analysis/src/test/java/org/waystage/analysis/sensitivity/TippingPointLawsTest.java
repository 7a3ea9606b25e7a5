package org.waystage.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.paths.Funnel;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.share.ShareDifference;

/** With the number stated a conclusion no longer holds; with one fewer it does. */
class TippingPointLawsTest {
    private static final int ROUNDS = 500;
    private final Random random = new Random(18);

    private Share drawn(int most) {
        int base = 1 + random.nextInt(most);
        return Share.of(random.nextInt(base + 1), base).outOf(base + random.nextInt(most));
    }

    private static void flips(Conclusion observed, OptionalLong fewest, LongFunction<Conclusion> after) {
        fewest.ifPresent(number -> {
            assertThat(after.apply(number)).isNotEqualTo(observed);
            assertThat(after.apply(number - 1)).isEqualTo(observed);
        });
    }

    /** The numbers that the page works by hand. */
    @Test
    void theShareOfThePageIsUndoneByThoseOfThePage() {
        ShareClaim claim = new ShareClaim(Share.of(892, 1837).outOf(2133), new BigDecimal("0.5"));

        assertThat(claim.unseen().fewest()).hasValue(53);
        assertThat(claim.unknown().fewest()).hasValue(175);
    }

    @Test
    void aShareIsNoLongerAboveOrBelowItsValue() {
        for (int round = 0; round < ROUNDS; round++) {
            Share share = drawn(1_000_000);
            BigDecimal value = BigDecimal.valueOf(random.nextInt(1001), 3);
            ShareClaim claim = new ShareClaim(share, value);
            Conclusion observed = claim.conclusion();
            long all = share.population().getAsLong();
            long x = share.count();
            boolean above = observed == Conclusion.ABOVE;

            flips(observed, claim.unseen().fewest(), m -> of(x + (above ? 0 : m), share.base() + m, value));
            if (claim.unknown().isReachable().orElseThrow()) {
                flips(
                        observed,
                        claim.unknown().fewest(),
                        m -> of(above ? x + all - share.base() - m : x + m, all, value));
            } else if (observed != Conclusion.EQUAL) {
                // whatever the answers are
                assertThat(of(x, all, value)).isEqualTo(above ? observed : of(x, all, value));
                assertThat(of(above ? x : x + all - share.base(), all, value)).isEqualTo(observed);
            }
            flips(observed, claim.lost(0).fewest(), m -> of(x - m, share.base(), value));
            flips(observed, claim.gained(0).fewest(), m -> of(x + m, share.base(), value));
        }
    }

    private static Conclusion of(long count, long base, BigDecimal value) {
        return new ShareClaim(Share.of(count, base), value).conclusion();
    }

    @Test
    void theOrderOfTwoSharesIsNoLongerThatOrder() {
        for (int round = 0; round < ROUNDS; round++) {
            Share one = drawn(100_000);
            Share two = drawn(100_000);
            OrderClaim claim = new OrderClaim(one, two);
            boolean first = claim.conclusion() != Conclusion.BELOW;

            flips(
                    claim.conclusion(),
                    claim.unseen().fewest(),
                    m -> first
                            ? order(one.count(), one.base() + m, two.count(), two.base())
                            : order(one.count(), one.base(), two.count(), two.base() + m));
            flips(
                    claim.conclusion(),
                    claim.ended(0, 0).fewest(),
                    m -> first
                            ? order(one.count() - m, one.base(), two.count(), two.base())
                            : order(one.count(), one.base(), two.count() - m, two.base()));
        }
    }

    private static Conclusion order(long count, long base, long otherCount, long otherBase) {
        return new OrderClaim(Share.of(count, base), Share.of(otherCount, otherBase)).conclusion();
    }

    @Test
    void aTestNoLongerSaysWhatItSaid() {
        for (int round = 0; round < 100; round++) {
            Share one = drawn(60);
            Share two = drawn(60);
            Fragility test = new Fragility(new ShareDifference(one, two));
            boolean first = new OrderClaim(one, two).conclusion() != Conclusion.BELOW;
            Share greater = first ? one : two;
            Share lesser = first ? two : one;
            boolean different = test.conclusion() == Conclusion.DIFFERENT;

            flips(
                    test.conclusion(),
                    test.unseen().fewest(),
                    m -> test(
                            greater.count(),
                            greater.base() + (different ? m : 0),
                            lesser.count(),
                            lesser.base() + (different ? 0 : m)));
            assertThat(test.unseen().fewest().isPresent()).isEqualTo(greater.count() > 0);
        }
    }

    /** One of a million against none: p is the share of the first group, below 1/20 once all are more than twenty million. */
    @Test
    void groupsOfAMillionAreSearchedWithoutTryingEachNumber() {
        Share one = Share.of(1, 1_000_000);
        Share none = Share.of(0, 1_000_000);

        assertThat(new Fragility(new ShareDifference(one, none)).unseen().fewest())
                .hasValue(18_000_001);
        // However many more there are of the first group, all that have it lie there by more than chance.
        assertThat(new Fragility(new ShareDifference(Share.of(10_000, 20_000), none))
                        .unseen()
                        .fewest())
                .isEmpty();
        Share many = Share.of(900_000, 1_000_000);
        Share few = Share.of(100_000, 1_000_000);
        OptionalLong fewest =
                new Fragility(new ShareDifference(many, few)).misrecorded().fewest();
        assertThat(fewest).isPresent();
        flips(Conclusion.DIFFERENT, fewest, m -> test(900_000, 1_000_000, 100_000 + m, 1_000_000));
    }

    @Test
    void noNumberIsPassedOverThatWouldChangeATest() {
        for (int round = 0; round < 60; round++) {
            Share one = drawn(round < 30 ? 20 : 200);
            Share two = drawn(round < 30 ? 20 : 200);
            Fragility test = new Fragility(new ShareDifference(one, two));
            boolean first = new OrderClaim(one, two).conclusion() != Conclusion.BELOW;
            Share greater = first ? one : two;
            Share lesser = first ? two : one;
            boolean different = test.conclusion() == Conclusion.DIFFERENT;
            long unseen = test.unseen().fewest().orElse(0);
            for (long m = 1; m < Math.min(2000, unseen); m++) {
                assertThat(test(
                                greater.count(),
                                greater.base() + (different ? m : 0),
                                lesser.count(),
                                lesser.base() + (different ? 0 : m)))
                        .isEqualTo(test.conclusion());
            }
            long have = different ? 0 : lesser.count();
            long lack = lesser.base() - lesser.count();
            assertThat(test.misrecorded().fewest())
                    .isEqualTo(firstOf(
                            Math.max(have, lack),
                            m -> m <= have && isChanged(test, greater, lesser, -m)
                                    || m <= lack && isChanged(test, greater, lesser, m)));
        }
    }

    @Test
    void noNumberOfEndsIsPassedOverThatWouldChangeATest() {
        for (int round = 0; round < 60; round++) {
            Share one = drawn(round < 30 ? 20 : 300);
            Share two = drawn(round < 30 ? 20 : 300);
            Fragility test = new Fragility(new ShareDifference(one, two));
            boolean first = new OrderClaim(one, two).conclusion() != Conclusion.BELOW;
            Share greater = first ? one : two;
            Share lesser = first ? two : one;
            long ofLesser = test.conclusion() == Conclusion.DIFFERENT ? 0 : lesser.count();

            assertThat(test.ended(0, 0).fewest())
                    .isEqualTo(firstOf(
                            Math.max(greater.count(), ofLesser),
                            m -> m <= greater.count() && isChanged(test, lesser, greater, -m)
                                    || m <= ofLesser && isChanged(test, greater, lesser, -m)));
        }
    }

    /** Tells whether the test says something else with so many more of one group that have the property. */
    private static boolean isChanged(Fragility test, Share other, Share changed, long more) {
        return test(other.count(), other.base(), changed.count() + more, changed.base()) != test.conclusion();
    }

    private static OptionalLong firstOf(long most, LongPredicate changed) {
        return LongStream.rangeClosed(1, most).filter(changed).findFirst();
    }

    private static Conclusion test(long count, long base, long otherCount, long otherBase) {
        return new Fragility(new ShareDifference(Share.of(count, base), Share.of(otherCount, otherBase))).conclusion();
    }

    @Test
    void theTestDoesNotDependOnTheOrderOfTheGroupsOrOnWhatIsCounted() {
        for (int round = 0; round < 300; round++) {
            Share one = drawn(500);
            Share two = drawn(500);
            double p = new Fragility(new ShareDifference(one, two)).p();

            assertThat(p).isGreaterThan(0).isLessThanOrEqualTo(1);
            assertThat(new Fragility(new ShareDifference(two, one)).p()).isCloseTo(p, near(p));
            assertThat(new Fragility(new ShareDifference(without(one), without(two))).p())
                    .isCloseTo(p, near(p));
        }
    }

    private static Share without(Share share) {
        return Share.of(share.base() - share.count(), share.base());
    }

    private static Offset<Double> near(double p) {
        return within(1e-9 * p);
    }

    @Test
    void twoStepsOfAFunnelAreNoLongerInThatOrder() {
        for (int round = 0; round < ROUNDS; round++) {
            long[] reached = new long[4];
            reached[0] = 1 + random.nextInt(100_000);
            for (int i = 1; i < 4; i++) {
                reached[i] = random.nextInt((int) reached[i - 1] + 1);
            }
            int one = 1 + random.nextInt(3);
            int two = 1 + (one + random.nextInt(2)) % 3;
            StepOrder order = new StepOrder(row(reached, 0, 0), "s" + one, "s" + two);
            int at = order.conclusion() == Conclusion.ABOVE ? one : two;

            flips(
                    order.conclusion(),
                    order.unseen().fewest(),
                    m -> new StepOrder(row(reached, at, m), "s" + one, "s" + two).conclusion());
        }
    }

    /** Returns a funnel with so many failures more at a step. */
    private static Funnel.Row row(long[] reached, int at, long failures) {
        long[] with = reached.clone();
        for (int i = 0; i < at; i++) {
            with[i] += failures;
        }
        List<Funnel.Step> steps = new ArrayList<>();
        for (int i = 0; i < with.length; i++) {
            steps.add(new Funnel.Step("s" + i, with[i], with[Math.max(0, i - 1)], 0, 0, 0, i == 0));
        }
        return new Funnel.Row(with[0], Map.of(), steps);
    }

    @Test
    void whereNothingIsCountedThereIsNothingToChange() {
        ShareClaim claim = new ShareClaim(Share.of(0, 0), new BigDecimal("0.5"));

        assertThat(claim.conclusion()).isEqualTo(Conclusion.EQUAL);
        assertThat(claim.unseen().fewest()).isEmpty();
        assertThat(claim.unknown().isReachable()).contains(false);
        assertThat(new OrderClaim(Share.of(0, 0), Share.of(1, 2)).unknown().fewest())
                .isEmpty();
        assertThat(new Fragility(new ShareDifference(Share.of(0, 0), Share.of(1, 2))).p())
                .isEqualTo(1);
        assertThat(new Fragility(new ShareDifference(Share.of(0, 3), Share.of(0, 2)))
                        .unseen()
                        .fewest())
                .isEmpty();
    }

    @Test
    void whatNobodyCouldHaveCountedIsRefused() {
        BigDecimal half = new BigDecimal("0.5");
        assertThatIllegalArgumentException().isThrownBy(() -> new ShareClaim(Share.of(1, 2), new BigDecimal("1.1")));
        assertThatIllegalArgumentException().isThrownBy(() -> new ShareClaim(Share.of(1, 2), half).lost(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderClaim(Share.of(1, 2), Share.of(1, 3)).ended(0, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TippingPoint(
                        Perturbation.ENDED, OptionalLong.of(0), OptionalLong.empty(), "", OptionalLong.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepOrder(row(new long[] {3, 2, 1, 1}, 0, 0), "s0", "s1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TippingPoint(
                        Perturbation.ENDED, OptionalLong.of(2), OptionalLong.empty(), "", OptionalLong.of(1)));
        TimeTestClaim.Group group = new TimeTestClaim.Group("a", List.of(), 0);
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeTestClaim(group, group, 0.05));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeTestClaim(group, new TimeTestClaim.Group("b", List.of(), 0), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeTestClaim.Group("b", List.of(), -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Fragility(new ShareDifference(Share.of(1, 2), Share.of(1, 3))).ended(0, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new StaleBounds.Bounds(2, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Fragility(new ShareDifference(Share.of(1, Fragility.MOST), Share.of(1, 2))));
    }

    @Test
    void moreUnseenCasesThanALongHoldsAreNoNumber() {
        long many = 4_000_000_000_000_000_000L;

        assertThat(new ShareClaim(Share.of(1, 2), new BigDecimal("1e-30"))
                        .unseen()
                        .fewest())
                .isEmpty();
        assertThat(new ShareClaim(Share.of(1, 2), new BigDecimal("1e-18"))
                        .unseen()
                        .fewest())
                .hasValue(1_000_000_000_000_000_000L - 2);
        assertThat(new OrderClaim(Share.of(many, many), Share.of(1, many))
                        .unseen()
                        .fewest())
                .isEmpty();
    }
}
