package org.waystage.report.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * Places the blips of a radar with any number of sectors and rings so that no two are closer than the pitch.
 *
 * <p>Each ring has as many circular tracks as its fullest sector needs. A gap at twelve o'clock holds the marks of the
 * rings; the sectors share the rest equally, clockwise. If the radar becomes too large, the fullest cells show a
 * single blip for all of their blips. The same numbers give the same places.
 */
public final class RadarLayout {
    /** The least distance between the centres of two blips. */
    public static final double PITCH = 26;

    /** The radius of a blip. */
    public static final double BLIP = 11;

    private static final double HOLE = 30;
    private static final double LARGEST = 420;
    private static final double CORRIDOR = Math.toRadians(14);
    /** The space between the edge of a ring and its blips. */
    private static final double EDGE = 6;
    /** The space between the border of a sector and the centre of a blip. */
    private static final double MARGIN = PITCH / 2 + 4;

    private static final double LARGEST_STEP = 1.8;

    private final int sectors;
    private final int rings;
    private final int[][] blips;
    private final boolean[][] summed;
    private final double[] inner;
    private final int[] tracks;
    private final double angle;

    /** A place relative to the centre of the radar; y grows downwards. */
    public record Point(double x, double y) {}

    private RadarLayout(int[][] blips) {
        this.sectors = blips.length;
        this.rings = sectors == 0 ? 0 : blips[0].length;
        this.blips = new int[sectors][];
        for (int sector = 0; sector < sectors; sector++) {
            this.blips[sector] = blips[sector].clone();
        }
        this.summed = new boolean[sectors][rings];
        this.inner = new double[rings + 1];
        this.tracks = new int[rings];
        this.angle = (2 * Math.PI - CORRIDOR) / Math.max(1, sectors);
        measure();
        while (radius() > LARGEST && sumFullest()) {
            measure();
        }
    }

    /**
     * Places blips.
     *
     * @param blips the number of blips in each ring of each sector, rings from the inside; all sectors have equally many
     */
    public static RadarLayout of(int[][] blips) {
        return new RadarLayout(blips);
    }

    private void measure() {
        double radius = HOLE;
        for (int ring = 0; ring < rings; ring++) {
            inner[ring] = radius;
            int fullest = 0;
            for (int sector = 0; sector < sectors; sector++) {
                fullest = Math.max(fullest, blips[sector][ring]);
            }
            int needed = 1;
            for (int room = slots(track(ring, 0)); room < fullest; needed++) {
                room += slots(track(ring, needed));
            }
            tracks[ring] = needed;
            radius += 2 * EDGE + needed * PITCH;
        }
        inner[rings] = radius;
    }

    /** Makes the fullest cell show one blip for all; returns whether there is one with several. */
    private boolean sumFullest() {
        int most = 1;
        int fullestSector = 0;
        int fullestRing = 0;
        for (int ring = 0; ring < rings; ring++) {
            for (int sector = 0; sector < sectors; sector++) {
                if (blips[sector][ring] > most) {
                    most = blips[sector][ring];
                    fullestSector = sector;
                    fullestRing = ring;
                }
            }
        }
        if (most == 1) {
            return false;
        }
        blips[fullestSector][fullestRing] = 1;
        summed[fullestSector][fullestRing] = true;
        return true;
    }

    private double track(int ring, int track) {
        return inner[ring] + EDGE + PITCH / 2 + track * PITCH;
    }

    /** Returns the angle between the first and the last place of a sector on a track; negative if there is none. */
    private double usable(double track) {
        return angle - 2 * StrictMath.asin(MARGIN / track);
    }

    /** Returns the least angle between two places on a track. */
    private static double step(double track) {
        return 2 * StrictMath.asin(PITCH / (2 * track));
    }

    private int slots(double track) {
        double usable = usable(track);
        return usable < 0 ? 0 : (int) Math.floor(usable / step(track)) + 1;
    }

    /** Returns the radius of the whole radar. */
    public double radius() {
        return inner[rings];
    }

    /** Returns the outer radius of a ring. */
    public double outer(int ring) {
        return inner[ring + 1];
    }

    /** Returns the inner radius of a ring. */
    public double inner(int ring) {
        return inner[ring];
    }

    /** Returns whether a cell shows a single blip for all of its own. */
    public boolean isSummed(int sector, int ring) {
        return summed[sector][ring];
    }

    /** Returns the angle of the beginning of a sector, clockwise from twelve o'clock. */
    public double begin(int sector) {
        return CORRIDOR / 2 + sector * angle;
    }

    /** Returns a place by its angle clockwise from twelve o'clock and its distance from the centre. */
    public static Point polar(double angle, double distance) {
        return new Point(distance * StrictMath.sin(angle), -distance * StrictMath.cos(angle));
    }

    /** Returns the places of the blips of a cell, from the inside out and clockwise. */
    public List<Point> places(int sector, int ring) {
        int[] shares = shares(blips[sector][ring], ring);
        List<Point> places = new ArrayList<>();
        double middle = begin(sector) + angle / 2;
        for (int track = 0; track < shares.length; track++) {
            double distance = track(ring, track);
            double gap = shares[track] < 2
                    ? 0
                    : Math.min(usable(distance) / (shares[track] - 1), LARGEST_STEP * step(distance));
            for (int i = 0; i < shares[track]; i++) {
                places.add(polar(middle + (i - (shares[track] - 1) / 2.0) * gap, distance));
            }
        }
        return places;
    }

    /** Shares the blips of a cell among the tracks by their slots; the largest remainders come first. */
    private int[] shares(int count, int ring) {
        int[] slots = new int[tracks[ring]];
        int room = 0;
        for (int track = 0; track < slots.length; track++) {
            slots[track] = slots(track(ring, track));
            room += slots[track];
        }
        int[] shares = new int[slots.length];
        int left = count;
        for (int track = 0; track < slots.length; track++) {
            shares[track] = room == 0 ? 0 : count * slots[track] / room;
            left -= shares[track];
        }
        for (; left > 0; left--) {
            int next = -1;
            for (int track = 0; track < slots.length; track++) {
                boolean open = shares[track] < slots[track];
                if (open
                        && (next < 0
                                || remainder(count, slots, shares, room, track)
                                        > remainder(count, slots, shares, room, next))) {
                    next = track;
                }
            }
            shares[next]++;
        }
        return shares;
    }

    private static long remainder(int count, int[] slots, int[] shares, int room, int track) {
        return (long) count * slots[track] - (long) shares[track] * room;
    }
}
