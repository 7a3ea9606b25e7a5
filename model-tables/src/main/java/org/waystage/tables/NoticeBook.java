package org.waystage.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Rule;

/** Keeps the first notices of each rule. */
final class NoticeBook {
    /** The number of notices kept for each rule. */
    static final int MOST_OF_A_RULE = 1000;

    private final List<Notice> kept = new ArrayList<>();
    private final Map<Rule, Integer> counts = new HashMap<>();

    void add(Notice notice) {
        if (counts.merge(notice.rule(), 1, Integer::sum) <= MOST_OF_A_RULE) {
            kept.add(notice);
        }
    }

    /** Adds the number of notices of each rule, including those not kept, to counts by the id of the rule. */
    void addCountsTo(Map<String, Long> byRule) {
        counts.forEach((rule, count) -> byRule.merge(rule.id(), count.longValue(), Long::sum));
    }

    List<Notice> kept() {
        return List.copyOf(kept);
    }
}
