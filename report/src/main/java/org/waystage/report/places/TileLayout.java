package org.waystage.report.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waystage.core.value.Code;

/** The place of each country's tile in the block of its region. */
final class TileLayout {
    private static final String FILE = "tiles.txt";

    /** The number of tiles in a row of countries that the layout does not have. */
    private static final int WIDTH = 10;

    private final Map<Code, List<Place>> regions;

    /** A country and its place, counted from 0. */
    record Place(Code country, int column, int row) {}

    private TileLayout(Map<Code, List<Place>> regions) {
        this.regions = regions;
    }

    /** Reads the layout that is part of the program. */
    static TileLayout read() {
        try (InputStream in = TileLayout.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + FILE);
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TileLayout read(List<String> lines) {
        Map<Code, List<Place>> regions = new LinkedHashMap<>();
        List<Place> places = new ArrayList<>();
        int row = -1;
        for (String line : lines) {
            if (line.startsWith("#")) {
                continue;
            }
            if (line.isEmpty()) {
                row = -1;
            } else if (row < 0) {
                places = new ArrayList<>();
                regions.put(Code.of(line), places);
                row = 0;
            } else {
                String[] cells = line.split(" ", -1);
                for (int column = 0; column < cells.length; column++) {
                    if (!cells[column].equals(".")) {
                        places.add(new Place(Code.of(cells[column]), column, row));
                    }
                }
                row++;
            }
        }
        return new TileLayout(regions);
    }

    /** Returns the regions of the layout with their places. */
    Map<Code, List<Place>> regions() {
        return regions;
    }

    /**
     * Returns places for the countries of a region: those of the layout, and the others below, in order.
     *
     * @param region the code of the region
     * @param countries the countries to place
     */
    List<Place> of(Code region, List<Code> countries) {
        Set<Code> wanted = new HashSet<>(countries);
        List<Place> places = new ArrayList<>(regions.getOrDefault(region, List.of()).stream()
                .filter(place -> wanted.contains(place.country))
                .toList());
        places.forEach(place -> wanted.remove(place.country));
        int row = places.stream().mapToInt(place -> place.row + 1).max().orElse(0);
        int column = 0;
        for (Code country : countries) {
            if (wanted.contains(country)) {
                places.add(new Place(country, column % WIDTH, row + column / WIDTH));
                column++;
            }
        }
        return places;
    }
}
