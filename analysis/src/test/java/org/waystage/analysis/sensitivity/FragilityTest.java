package org.waystage.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.share.ShareDifference;

/** A difference that is shown the other way round is one, whichever group comes first and however answers are divided. */
class FragilityTest {
    private static final int ROUNDS = 60;
    private final Random random = new Random(7);

    private static Fragility of(Share one, Share two) {
        return new Fragility(new ShareDifference(one, two));
    }

    private Share drawn(int most, int unknown) {
        int base = 1 + random.nextInt(most);
        return Share.of(random.nextInt(base + 1), base).outOf(base + random.nextInt(unknown + 1));
    }

    /** With 12 of the 20 it is 13 of 60 against 2 of 40 at least, and p is 0.024. */
    @Test
    void unknownAnswersMayMakeTheLesserShareTheGreater() {
        TippingPoint unknown =
                of(Share.of(2, 40).outOf(40), Share.of(1, 40).outOf(60)).unknown();

        assertThat(of(Share.of(2, 40), Share.of(13, 60)).conclusion()).isEqualTo(Conclusion.DIFFERENT);
        assertThat(unknown.fewest()).isPresent();
        assertThat(unknown.isReachable()).contains(true);
        assertThat(unknown.fewest().getAsLong()).isLessThanOrEqualTo(12);
    }

    /** Six ends in the second group would change it, but only four may have ended; in the first, seven of seven. */
    @Test
    void endsInTheGroupWithTheGreaterShareMayShowADifference() {
        TippingPoint ended = of(Share.of(9, 14), Share.of(9, 13)).ended(4, 7);

        assertThat(of(Share.of(9, 14), Share.of(2, 13)).conclusion()).isEqualTo(Conclusion.DIFFERENT);
        assertThat(ended.fewest()).hasValue(7);
        assertThat(ended.available()).hasValue(7);
        assertThat(ended.among()).isEqualTo(Fragility.SECOND);
        assertThat(of(Share.of(9, 14), Share.of(9, 13)).ended(6, 7).fewest()).hasValue(6);
    }

    @Test
    void casesNotAsRecordedMayMakeTheLesserShareTheGreater() {
        TippingPoint misrecorded = of(Share.of(2, 40), Share.of(1, 60)).misrecorded();

        assertThat(misrecorded.fewest()).hasValue(11); // 12 of 60
        assertThat(misrecorded.among()).isEqualTo(Fragility.SECOND);
    }

    @Test
    void withEqualSharesTheOrderOfTheGroupsDecidesNothing() {
        swapped(Share.of(2, 10).outOf(40), Share.of(2, 10).outOf(10), 2, 2);
        swapped(Share.of(2, 10), Share.of(4, 20), 1, 3);
        swapped(Share.of(0, 10).outOf(30), Share.of(0, 20).outOf(20), 0, 0);
    }

    @Test
    void theOrderOfTheGroupsChangesNothingButTheNames() {
        for (int round = 0; round < ROUNDS; round++) {
            Share one = drawn(30, 20);
            Share two = drawn(30, 20);
            swapped(one, two, random.nextInt((int) one.count() + 1), random.nextInt((int) two.count() + 1));
        }
    }

    private static void swapped(Share one, Share two, long staleOfOne, long staleOfTwo) {
        Fragility test = of(one, two);
        Fragility other = of(two, one);
        boolean alike = one.count() == two.count() && one.base() == two.base();
        assertThat(other.conclusion()).isEqualTo(test.conclusion());
        List<TippingPoint> found =
                List.of(test.unseen(), test.unknown(), test.misrecorded(), test.ended(staleOfOne, staleOfTwo));
        List<TippingPoint> turned = new ArrayList<>(
                List.of(other.unseen(), other.unknown(), other.misrecorded(), other.ended(staleOfTwo, staleOfOne)));
        turned.replaceAll(point -> switch (point.among()) {
            case Fragility.FIRST -> point.in(Fragility.SECOND);
            case Fragility.SECOND -> point.in(Fragility.FIRST);
            default -> point;
        });
        for (int i = 0; i < found.size(); i++) {
            TippingPoint point = found.get(i);
            // of two groups that are alike in all numbers either may be named
            assertThat(alike ? turned.get(i).in(point.among()) : turned.get(i))
                    .as("%s of %s and %s", point.change(), one, two)
                    .isEqualTo(point);
        }
    }

    /** Every answer is tried of those against it and of the others, in every division between the groups. */
    @Test
    void noUnknownAnswersAreFewerWhicheverWayTheyAreDivided() {
        for (int round = 0; round < ROUNDS; round++) {
            Share one = drawn(40, 12);
            Share two = drawn(40, 12);

            assertThat(of(one, two).unknown().fewest())
                    .as("of %s and %s", one, two)
                    .isEqualTo(tried(one, two));
        }
    }

    private static OptionalLong tried(Share one, Share two) {
        int u = Math.toIntExact(one.population().getAsLong() - one.base());
        int v = Math.toIntExact(two.population().getAsLong() - two.base());
        int observed = shown(one.count(), one.base(), two.count(), two.base());
        int[][] shown = new int[u + 1][v + 1];
        for (int i = 0; i <= u; i++) {
            for (int j = 0; j <= v; j++) {
                shown[i][j] = shown(one.count() + i, one.base() + u, two.count() + j, two.base() + v);
            }
        }
        for (int m = 1; m <= u + v; m++) {
            for (int a = Math.max(0, m - v); a <= Math.min(m, u); a++) {
                if (isChanged(shown, observed, a, m - a)) {
                    return OptionalLong.of(m);
                }
            }
        }
        return OptionalLong.empty();
    }

    /** Tells whether so many answers can change it, whatever the others answer: some of them have the property, and some lack it. */
    private static boolean isChanged(int[][] shown, int observed, int a, int b) {
        for (int i = 0; i <= a; i++) {
            for (int j = 0; j <= b; j++) {
                boolean changed = true;
                for (int x = i; x < i + shown.length - a; x++) {
                    for (int y = j; y < j + shown[0].length - b; y++) {
                        changed &= shown[x][y] != observed;
                    }
                }
                if (changed) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int shown(long count, long base, long otherCount, long otherBase) {
        return of(Share.of(count, base), Share.of(otherCount, otherBase)).conclusion() == Conclusion.DIFFERENT
                ? Long.signum(count * otherBase - otherCount * base)
                : 0;
    }

    @Test
    void everyDivisionOfTenThousandUnknownAnswersIsTried() {
        Share one = Share.of(400_000, 1_000_000).outOf(1_005_000);
        Share two = Share.of(396_000, 1_000_000).outOf(1_005_000);

        TippingPoint unknown = of(one, two).unknown();

        assertThat(unknown.isReachable()).contains(true);
        Share more = Share.of(396_000, 1_000_000).outOf(1_005_001);
        assertThat(of(one, more).unknown().fewest().getAsLong())
                .isGreaterThanOrEqualTo(unknown.fewest().getAsLong());
    }

    @Test
    void aNegativeNumberOfEndsIsRefused() {
        Fragility test = of(Share.of(1, 2), Share.of(1, 3));

        assertThatIllegalArgumentException().isThrownBy(() -> test.ended(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> test.ended(0, -1));
    }

    @Test
    void groupsWhoseSumDoesNotFitALongAreTooMany() {
        Share huge = Share.of(1, 2).outOf(5_000_000_000_000_000_000L);

        assertThatIllegalArgumentException().isThrownBy(() -> of(huge, huge)).withMessageContaining("100000000");
    }
}
