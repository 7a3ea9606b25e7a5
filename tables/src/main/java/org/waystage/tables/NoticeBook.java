package org.waystage.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waystage.core.Notice;
import org.waystage.core.Place;
import org.waystage.core.Rule;

/** Keeps of each rule the first notices. */
final class NoticeBook {
    /** How many notices of a rule are kept. */
    static final int MOST_OF_A_RULE = 1000;

    private final List<Notice> kept = new ArrayList<>();
    private final Map<Rule, Integer> counts = new HashMap<>();

    void add(Rule rule, Place place, Map<String, String> values) {
        if (counts.merge(rule, 1, Integer::sum) <= MOST_OF_A_RULE) {
            kept.add(Notice.of(rule, place, values));
        }
    }

    List<Notice> kept() {
        return List.copyOf(kept);
    }
}
