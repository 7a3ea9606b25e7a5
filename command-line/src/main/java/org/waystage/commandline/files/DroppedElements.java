package org.waystage.commandline.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waystage.json.reading.Reading;

/** The list elements that a reading left out, used to find the kept ones in the text. */
final class DroppedElements {
    private final Set<String> pointers = new HashSet<>();

    private DroppedElements() {}

    static DroppedElements of(Reading<?> reading) {
        DroppedElements dropped = new DroppedElements();
        reading.notices()
                .forEach(notice ->
                        Optional.ofNullable(notice.values().get("leftOut")).ifPresent(dropped.pointers::add));
        return dropped;
    }

    /**
     * Returns the places in the text of the elements that were kept.
     *
     * @param list the JSON Pointer of the list
     * @param kept how many were kept
     */
    List<String> places(String list, int kept) {
        List<String> places = new ArrayList<>();
        for (int i = 0; places.size() < kept; i++) {
            String place = list + "/" + i;
            if (!pointers.contains(place)) {
                places.add(place);
            }
        }
        return places;
    }
}
