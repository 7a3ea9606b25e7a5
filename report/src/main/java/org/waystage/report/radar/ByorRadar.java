package org.waystage.report.radar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waystage.core.internal.text.FormulaGuard;
import org.waystage.report.figures.Radar;
import org.waystage.report.words.Words;

/**
 * The radar as the table that Build your own radar reads: {@code name,ring,quadrant,isNew,status,description}. The tool
 * takes the order of rings and quadrants from the rows and refuses anything but four quadrants.
 */
final class ByorRadar {
    private static final List<String> HEADER = List.of("name", "ring", "quadrant", "isNew", "status", "description");

    private final Words words;
    private final boolean compared;

    ByorRadar(Words words, boolean compared) {
        this.words = words;
        this.compared = compared;
    }

    private record Row(int ring, List<String> cells) {}

    /** Returns the table of four sectors. */
    String of(List<RadarSector> sectors) {
        List<Row> rows = new ArrayList<>();
        for (RadarSector sector : sectors) {
            for (RadarSector.Ring ring : sector.rings()) {
                if (ring.number() < RadarFiles.RINGS) {
                    for (RadarSector.Item item : ring.items()) {
                        rows.add(new Row(
                                ring.number(),
                                List.of(
                                        item.name().text(),
                                        ring.name(),
                                        sector.name().text(),
                                        item.move() == Radar.Move.NEW ? "TRUE" : "FALSE",
                                        compared ? status(item.move()) : "",
                                        item.bodies() == 0 ? "" : words.count("radar.bodies", item.bodies()))));
                    }
                }
            }
        }
        rows.sort(Comparator.comparingInt(Row::ring));
        List<String> lines = new ArrayList<>(List.of(String.join(",", HEADER)));
        rows.forEach(row -> lines.add(row.cells().stream().map(ByorRadar::cell).collect(Collectors.joining(","))));
        return String.join("\r\n", lines) + "\r\n";
    }

    /** Returns the word that the tool uses. */
    private static String status(Radar.@Nullable Move move) {
        if (move == null) {
            return "no change";
        }
        return switch (move) {
            case NEW -> "new";
            case FURTHER -> "moved in";
            case BACK -> "moved out";
        };
    }

    private static String cell(String text) {
        String guarded = FormulaGuard.guard(text);
        boolean plain = guarded.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? guarded : '"' + guarded.replace("\"", "\"\"") + '"';
    }
}
