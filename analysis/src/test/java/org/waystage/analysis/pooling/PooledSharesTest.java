package org.waystage.analysis.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.tables.StageCounts;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.stage.Phase;

class PooledSharesTest {
    /** The averages of the eighteen players over the rest of the season (Efron and Morris 1975, table 1). */
    private static final List<Double> LATER = List.of(
            .346, .298, .276, .222, .273, .270, .263, .210, .269, .230, .264, .256, .303, .264, .226, .286, .316, .200);

    private static final List<PooledShares.Group> PLAYERS =
            List.copyOf(PoolingGoldenTest.BASEBALL.groups().values());

    @Test
    void eachShrunkShareLiesBetweenTheRawOneAndTheCentre() {
        double centre = PoolingGoldenTest.SURGICAL.centre().orElseThrow();

        assertThat(PoolingGoldenTest.SURGICAL.groups().values()).allSatisfy(group -> {
            double raw = group.raw().estimate().orElseThrow();
            // the mean of a share lies somewhat above the share of its mean logit
            assertThat(group.share().orElseThrow())
                    .isBetween(Math.min(raw, centre) - 0.005, Math.max(raw, centre) + 0.005);
        });
    }

    @Test
    void aGroupOfFewCasesIsShrunkMoreThanOneOfMany() {
        PooledShares pooled = pooled("few 4 5", "many 80 100", "other 10 20", "one 11 20", "two 9 20", "three 10 20");

        assertThat(pooled.groups().get("few").share().orElseThrow())
                .isLessThan(pooled.groups().get("many").share().orElseThrow() - 0.05);
    }

    @Test
    void baseballIsShrunkAsMuchAsByJamesAndStein() {
        // 0.265 + 0.212 (y - 0.265), as printed by Efron and Morris, Scientific American 236, 1977
        assertThat(PLAYERS)
                .allSatisfy(player -> assertThat(player.share().orElseThrow())
                        .isCloseTo(0.265 + 0.212 * (player.raw().estimate().orElseThrow() - 0.265), within(0.015)));
    }

    @Test
    void shrunkSharesForetellTheRestOfTheSeasonBetter() {
        double raw = 0;
        double shrunk = 0;
        int held = 0;
        for (int i = 0; i < LATER.size(); i++) {
            PooledShares.Group player = PLAYERS.get(i);
            raw += Math.pow(player.raw().estimate().orElseThrow() - LATER.get(i), 2);
            shrunk += Math.pow(player.share().orElseThrow() - LATER.get(i), 2);
            held += player.interval().orElseThrow().contains(LATER.get(i)) ? 1 : 0;
        }

        assertThat(raw).isCloseTo(0.075, within(0.005));
        assertThat(shrunk).isLessThan(raw / 3);
        assertThat(held).isEqualTo(17);
        assertThat(PLAYERS.get(0).share().orElseThrow()).isCloseTo(0.304, within(5e-4)); // Clemente
        assertThat(PLAYERS.get(17).share().orElseThrow()).isCloseTo(0.236, within(5e-4)); // Alvis
    }

    @Test
    void placesTwiceAsCloseGiveTheSameNumbers() {
        Scale scale = PooledShares.scale();
        List<Pool.Likelihood> groups = List.of(Share.of(0, 3), Share.of(2, 5), Share.of(9, 20), Share.of(1, 1)).stream()
                .map(PooledShares::likelihood)
                .toList();
        Pool usual = Pool.of(scale, Scale.none(), 5, groups);
        Pool closer = new Pool(scale, Scale.none(), 5, groups, 0.5);

        for (int i = 0; i < groups.size(); i++) {
            Interval ends = closer.ofFirst(i).interval(0.95, x -> x);
            assertThat(usual.ofFirst(i).interval(0.95, x -> x).lower()).isCloseTo(ends.lower(), within(1e-8));
            assertThat(usual.ofFirst(i).interval(0.95, x -> x).upper()).isCloseTo(ends.upper(), within(1e-8));
        }
    }

    @Test
    void groupsThatAreAlikeAreDrawnTogetherEntirely() {
        PooledShares pooled = pooled("a 40 80", "b 41 80", "c 39 80", "d 40 80", "e 40 80", "f 20 40");

        assertThat(pooled.isUsable()).isTrue();
        assertThat(pooled.groups().values())
                .allSatisfy(group -> assertThat(group.share().orElseThrow()).isCloseTo(0.5, within(0.01)));
    }

    @Test
    void groupsThatHaveNothingInCommonAreRefused() {
        PooledShares pooled = pooled("a 0 80", "b 80 80", "c 0 80", "d 80 80", "e 40 80", "f 79 80");

        assertThat(pooled.reasons()).containsExactly(PoolingReason.SPREAD_NOT_LIMITED);
    }

    @Test
    void aFewGroupsAreRefusedWithTheirNumbers() {
        PooledShares pooled = pooled("a 1 4", "b 3 4");

        assertThat(pooled.reasons()).contains(PoolingReason.TOO_FEW_GROUPS);
        assertThat(pooled.groups().get("a").share()).isPresent();
    }

    @Test
    void aPropertyThatNoCaseHasTellsNothingOfTheSpread() {
        assertThat(pooled("a 0 9", "b 0 9", "c 0 9", "d 0 9", "e 0 9").reasons())
                .contains(PoolingReason.NO_VARIATION);
        assertThat(pooled("a 9 9", "b 9 9", "c 9 9", "d 9 9", "e 9 9").reasons())
                .contains(PoolingReason.NO_VARIATION);
    }

    @Test
    void groupsWithoutCasesAreListedWithoutAnEstimate() {
        PooledShares pooled = pooled("a 0 0", "b 1 2");

        assertThat(pooled.groups().get("a").share()).isEmpty();
        assertThat(pooled.groups().get("b").share()).isPresent();
        assertThat(pooled("a 0 0").reasons()).containsExactly(PoolingReason.TOO_FEW_GROUPS);
        assertThat(PooledShares.of(Map.of()).groups()).isEmpty();
    }

    @Test
    void aGroupOfTooManyCasesIsNoPartOfThePool() {
        PooledShares pooled = pooled("a 1 200000", "b 1 2");

        assertThat(pooled.groups().get("a").share()).isEmpty();
        assertThat(pooled.whole()).isEqualTo(Share.of(2, 200_002));
    }

    @Test
    void sharesOfAPopulationOrOfSeveralLevelsAreNoGroups() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PooledShares.of(Map.of("a", Share.of(1, 2).outOf(9))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PooledShares.of(
                        Map.of("a", Share.of(1, 2), "b", Share.of(1, 2).at(0.9))));
    }

    @Test
    void casesWithSeveralKeysAreRefusedIfThereAreMany() {
        StageMatrix matrix = new StageMatrix(
                Dimension.REGION,
                LocalDate.of(2024, 1, 31),
                counts(10, 20),
                Map.of(
                        "A",
                        counts(4, 5),
                        "B",
                        counts(3, 5),
                        "C",
                        counts(2, 5),
                        "D",
                        counts(2, 5),
                        "E",
                        counts(1, 3),
                        Dimension.NONE,
                        counts(0, 1)),
                Selection.of(Natures.USE));

        PooledPhase pooled = PooledPhase.of(matrix, Phase.OPERATION);

        assertThat(pooled.several()).isEqualTo(4);
        assertThat(pooled.withoutKey()).isEqualTo(1);
        assertThat(pooled.reasons()).containsExactly(PoolingReason.GROUPS_OVERLAP);
        assertThat(pooled.shares().groups()).doesNotContainKey(Dimension.NONE);
        assertThat(pooled.all()).isEqualTo(Share.of(10, 20));
    }

    /** The numbers that the page on pooling prints, of which it works one by hand. */
    @Test
    void sixRegionsAreThoseOfThePage() {
        PooledShares pooled = pooled("AMS 22 30", "AP 22 41", "ESA 9 17", "EUR 19 35", "MENA 9 14", "WCA 10 13");
        PooledShares.Group region = pooled.groups().get("WCA");

        assertThat(pooled.centre().orElseThrow()).isCloseTo(0.613, within(5e-4));
        assertThat(pooled.spreads())
                .extracting(spread -> Math.round(1000 * spread.after()))
                .containsExactly(164L, 318L, 378L, 129L, 11L, 0L);
        assertThat(region.share().orElseThrow()).isCloseTo(0.661, within(5e-4));
        assertThat(region.interval().orElseThrow().lower()).isCloseTo(0.502, within(5e-4));
        assertThat(region.interval().orElseThrow().upper()).isCloseTo(0.844, within(5e-4));
    }

    private static StageCounts counts(long inOperation, long all) {
        return new StageCounts(Map.of("deployed", inOperation, "pilot", all - inOperation), 0, 0, 0);
    }

    private static PooledShares pooled(String... groups) {
        Map<String, Share> shares = new TreeMap<>();
        for (String group : groups) {
            String[] parts = group.split(" ");
            shares.put(parts[0], Share.of(Long.parseLong(parts[1]), Long.parseLong(parts[2])));
        }
        return PooledShares.of(shares);
    }
}
