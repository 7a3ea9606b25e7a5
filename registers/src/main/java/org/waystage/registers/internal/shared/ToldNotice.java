package org.waystage.registers.internal.shared;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.notice.Place;

/**
 * A notice in a form for other machines.
 *
 * @param rule the id of its rule
 * @param pointer its pointer
 * @param line its line; 0 if it has no position
 * @param column its column
 * @param cell its cell; empty if it has none
 * @param values its values, without their number
 * @param count how often it was found, if one notice reports all findings; otherwise 0
 */
public record ToldNotice(
        String rule, String pointer, long line, int column, String cell, HashMap<String, String> values, long count)
        implements Serializable {
    public static ToldNotice of(String rule, Place place, Map<String, String> values, long count) {
        return new ToldNotice(
                rule,
                place.pointer(),
                place.position().map(Place.Position::line).orElse(0L),
                place.position().map(Place.Position::column).orElse(0),
                place.cell().orElse(""),
                new HashMap<>(values),
                count);
    }

    /** Returns the same notice with other values. */
    public ToldNotice with(Map<String, String> others) {
        return new ToldNotice(rule, pointer, line, column, cell, new HashMap<>(others), count);
    }

    public Place place() {
        return new Place(
                pointer,
                line == 0 ? Optional.empty() : Optional.of(new Place.Position(line, column)),
                Optional.of(cell).filter(name -> !name.isEmpty()));
    }
}
