package org.waystage.report.radar;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waystage.report.charts.RadarChart;
import org.waystage.report.figures.Radar;
import org.waystage.report.words.Linked;
import org.waystage.report.words.LocalizedText;

/**
 * A sector of the radar with the names of its blips.
 *
 * @param number its place, from 0
 * @param name its name
 * @param rings its rings that have a blip, from the inside
 */
public record RadarSector(int number, LocalizedText name, List<Ring> rings) {
    /**
     * A ring of the sector.
     *
     * @param number its place, from 0
     * @param name its name
     * @param items its blips in the order of their names
     */
    public record Ring(int number, String name, List<Item> items) {
        public Ring {
            items = List.copyOf(items);
        }

        public String mark() {
            return RadarChart.numeral(number);
        }
    }

    /**
     * A blip.
     *
     * @param number its number, over all sectors
     * @param name its name, with its page
     * @param move how it compares with the earlier edition; null if it does not
     * @param bodies the number of bodies that have come this far; 0 for an entry of a register
     */
    public record Item(int number, Linked name, Radar.@Nullable Move move, long bodies) {}

    public RadarSector {
        rings = List.copyOf(rings);
    }

    public String letter() {
        return RadarChart.letter(number);
    }

    public String anchor() {
        return RadarChart.anchor(number);
    }
}
