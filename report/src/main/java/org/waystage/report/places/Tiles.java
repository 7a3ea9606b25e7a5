package org.waystage.report.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.report.charts.TileChart;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.EvidenceAge;
import org.waystage.report.figures.Standing;
import org.waystage.report.views.Views;
import org.waystage.report.words.LocalizedText;

/**
 * The countries as tiles of equal size, one drawing for each region.
 *
 * @param blocks the regions
 * @param standings how far countries are, for the legend
 * @param noUse whether any country has only cases that do not count
 * @param old whether any tile is based on evidence older than five years
 * @param leastDeveloped whether any country is a least developed one
 */
public record Tiles(List<Block> blocks, List<Standing> standings, boolean noUse, boolean old, boolean leastDeveloped) {

    /** A region and its tiles. */
    public record Block(LocalizedText name, TileChart chart) {}

    public static Tiles of(Views views, Regions regions) {
        TileLayout layout = TileLayout.read();
        List<Block> blocks = new ArrayList<>();
        Set<Standing> standings = new LinkedHashSet<>();
        boolean noUse = false;
        boolean old = false;
        boolean leastDeveloped = false;
        for (Regions.Region region : regions.all()) {
            Map<Code, Regions.CountryRow> rows = new HashMap<>();
            region.countries().forEach(row -> rows.put(row.code(), row));
            List<Code> countries =
                    region.countries().stream().map(Regions.CountryRow::code).toList();
            List<TileChart.Tile> tiles = new ArrayList<>();
            for (TileLayout.Place place : layout.of(region.code().orElse(Code.of("none")), countries)) {
                Regions.CountryRow row = Objects.requireNonNull(rows.get(place.country()));
                boolean aged =
                        row.furthest().filter(entry -> isOld(views, entry)).isPresent();
                tiles.add(new TileChart.Tile(
                        place.column(),
                        place.row(),
                        place.country().value(),
                        row.furthest().map(CaseEntry::standing),
                        row.isWithoutUse(),
                        aged,
                        row.leastDeveloped(),
                        label(views, row),
                        Optional.ofNullable(row.name().href())));
                row.furthest().ifPresent(entry -> standings.add(entry.standing()));
                noUse |= row.isWithoutUse();
                old |= aged;
                leastDeveloped |= row.leastDeveloped();
            }
            if (!tiles.isEmpty()) {
                blocks.add(new Block(region.name(), new TileChart(region.name().text(), List.copyOf(tiles))));
            }
        }
        return new Tiles(List.copyOf(blocks), standings.stream().sorted().toList(), noUse, old, leastDeveloped);
    }

    private static boolean isOld(Views views, CaseEntry entry) {
        Optional<LocalDate> issued = views.figures.catalogue().issued().map(PartialDate::latest);
        return issued.isPresent()
                && entry.counted()
                        .evidence()
                        .filter(seen -> seen.latest().isBefore(issued.get().minusYears(EvidenceAge.SILENT)))
                        .isPresent();
    }

    /** Returns the label of a tile: the country and its code, how far it is, when that was seen, and whether it is least developed. */
    private static String label(Views views, Regions.CountryRow row) {
        List<String> parts = new ArrayList<>();
        parts.add(row.name().text() + " (" + row.code().value() + ")"); // voice control: it contains the visible text
        if (row.furthest().isPresent()) {
            CaseEntry entry = row.furthest().get();
            parts.add(views.words.say("phase." + entry.standing().code()));
            parts.add(entry.counted()
                    .evidence()
                    .map(seen -> views.words.say("seen", views.words.date(seen)))
                    .orElse(views.words.say("when.undated")));
        } else {
            parts.add(views.words.say(row.cases().isEmpty() ? "tiles.none" : "tiles.no-use"));
        }
        if (row.leastDeveloped()) {
            parts.add(views.words.say("status.ldc"));
        }
        return String.join(", ", parts);
    }
}
