package org.waystage.report.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RadarLayoutTest {
    /** What rounding may take from a distance. */
    private static final double ROUNDING = 1e-9;

    private static int[][] random(Random random) {
        int[][] blips = new int[1 + random.nextInt(12)][1 + random.nextInt(6)];
        for (int sector = 0; sector < blips.length; sector++) {
            blips[sector] = new int[blips[0].length];
            for (int ring = 0; ring < blips[0].length; ring++) {
                blips[sector][ring] = random.nextInt(22);
            }
        }
        return blips;
    }

    private static List<RadarLayout.Point> all(RadarLayout layout, int[][] blips) {
        List<RadarLayout.Point> all = new ArrayList<>();
        for (int sector = 0; sector < blips.length; sector++) {
            for (int ring = 0; ring < blips[0].length; ring++) {
                all.addAll(layout.places(sector, ring));
            }
        }
        return all;
    }

    @Test
    void noTwoBlipsAreCloserThanThePitch() {
        Random random = new Random(20261127);
        for (int i = 0; i < 1500; i++) {
            int[][] blips = random(random);
            List<RadarLayout.Point> all = all(RadarLayout.of(blips), blips);
            for (int a = 0; a < all.size(); a++) {
                for (int b = 0; b < a; b++) {
                    double distance = Math.hypot(
                            all.get(a).x() - all.get(b).x(),
                            all.get(a).y() - all.get(b).y());
                    if (distance < RadarLayout.PITCH - ROUNDING) {
                        assertThat(distance)
                                .as("radar %d, blips %d and %d", i, a, b)
                                .isGreaterThanOrEqualTo(RadarLayout.PITCH);
                    }
                }
            }
        }
    }

    @Test
    void everyBlipIsInItsRingAndSectorAndOutOfTheGap() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            int[][] blips = random(random);
            RadarLayout layout = RadarLayout.of(blips);
            double angle = (2 * Math.PI - Math.toRadians(14)) / blips.length;
            for (int sector = 0; sector < blips.length; sector++) {
                for (int ring = 0; ring < blips[0].length; ring++) {
                    for (RadarLayout.Point place : layout.places(sector, ring)) {
                        double distance = Math.hypot(place.x(), place.y());
                        double at = Math.atan2(place.x(), -place.y());
                        double clockwise = at < 0 ? at + 2 * Math.PI : at;
                        assertThat(distance)
                                .isBetween(
                                        layout.inner(ring) + RadarLayout.BLIP, layout.outer(ring) - RadarLayout.BLIP);
                        assertThat(clockwise).isBetween(layout.begin(sector), layout.begin(sector) + angle);
                    }
                }
            }
        }
    }

    @Test
    void aCellHasAllItsBlipsOrOneForAll() {
        Random random = new Random(11);
        boolean summed = false;
        for (int i = 0; i < 300; i++) {
            int[][] blips = random(random);
            RadarLayout layout = RadarLayout.of(blips);
            for (int sector = 0; sector < blips.length; sector++) {
                for (int ring = 0; ring < blips[0].length; ring++) {
                    summed |= layout.isSummed(sector, ring);
                    assertThat(layout.places(sector, ring))
                            .hasSize(layout.isSummed(sector, ring) ? 1 : blips[sector][ring]);
                }
            }
        }
        assertThat(summed).isTrue();
    }

    @Test
    void aRadarGrowsOnlyAsFarAsItCanBeRead() {
        int[][] usual = new int[7][4];
        int[][] full = new int[12][6];
        for (int[] sector : usual) {
            Arrays.fill(sector, 8);
        }
        for (int[] sector : full) {
            Arrays.fill(sector, 200);
        }
        assertThat(RadarLayout.of(usual).radius()).isLessThan(330);
        assertThat(RadarLayout.of(usual).isSummed(0, 0)).isFalse();
        assertThat(RadarLayout.of(full).radius()).isLessThanOrEqualTo(420);
    }

    @Test
    void theSameNumbersGiveTheSamePlaces() {
        int[][] blips = random(new Random(3));
        assertThat(all(RadarLayout.of(blips), blips)).isEqualTo(all(RadarLayout.of(blips), blips));
    }
}
