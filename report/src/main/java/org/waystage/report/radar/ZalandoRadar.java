package org.waystage.report.radar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.report.figures.Radar;
import org.waystage.report.words.Json;
import org.waystage.report.words.Words;

/**
 * The radar in the form of Zalando's: entries with {@code label}, {@code quadrant} and {@code ring}, both from 0, and
 * {@code moved}: 2 for new, 1 for inwards, -1 for outwards and 0 for none. The names of quadrants and rings, which the
 * tool takes from its configuration, are listed beside the entries.
 */
final class ZalandoRadar {
    private final Words words;
    private final Catalogue catalogue;
    private final List<String> rings;

    ZalandoRadar(Words words, Catalogue catalogue, List<String> rings) {
        this.words = words;
        this.catalogue = catalogue;
        this.rings = rings.subList(0, Math.min(RadarFiles.RINGS, rings.size()));
    }

    /** Returns the document of up to four sectors. */
    String of(List<RadarSector> sectors) {
        List<String> entries = new ArrayList<>();
        for (int quadrant = 0; quadrant < sectors.size(); quadrant++) {
            for (RadarSector.Ring ring : sectors.get(quadrant).rings()) {
                if (ring.number() < RadarFiles.RINGS) {
                    for (RadarSector.Item item : ring.items()) {
                        entries.add("    {\"label\": " + Json.of(item.name().text()) + ", \"quadrant\": " + quadrant
                                + ", \"ring\": " + ring.number() + ", \"moved\": " + moved(item.move())
                                + ", \"active\": true}");
                    }
                }
            }
        }
        List<String> members = new ArrayList<>();
        catalogue
                .issued()
                .ifPresent(day ->
                        members.add("  \"date\": " + Json.of(day.toString().replace('-', '.'))));
        members.add("  \"title\": " + Json.of(words.text(catalogue.title()).text()));
        members.add(names(
                "quadrants",
                sectors.stream().map(sector -> sector.name().text()).toList()));
        members.add(names("rings", rings));
        members.add("  \"entries\": [\n" + String.join(",\n", entries) + "\n  ]");
        return "{\n" + String.join(",\n", members) + "\n}\n";
    }

    /** Returns four names, the last ones empty if there are fewer. */
    private static String names(String member, List<String> names) {
        List<String> four = new ArrayList<>();
        for (int i = 0; i < RadarFiles.SECTORS; i++) {
            four.add("{\"name\": " + Json.of(i < names.size() ? names.get(i) : "") + "}");
        }
        return "  \"" + member + "\": [" + String.join(", ", four) + "]";
    }

    private static int moved(Radar.@Nullable Move move) {
        if (move == null) {
            return 0;
        }
        return switch (move) {
            case NEW -> 2;
            case FURTHER -> 1;
            case BACK -> -1;
        };
    }
}
