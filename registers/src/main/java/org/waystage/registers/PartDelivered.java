package org.waystage.registers;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waystage.core.notice.Rule;
import org.waystage.registers.internal.mapping.KeyLog;
import org.waystage.registers.internal.mapping.SerialDays;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.internal.shared.ToldNotice;
import org.waystage.registers.notice.RegisterRules;

/**
 * The results of the second pass over a part of a register, other than its cases.
 *
 * @param notices the notices that are kept
 * @param numbers the numbers of notices, by the ids of their rules
 * @param serialDays the numbers in place of dates, by column
 * @param counts the counts made while cases are delivered
 * @param firstKeys the first keys of ids that several keys would have
 */
record PartDelivered(
        ArrayList<ToldNotice> notices,
        LinkedHashMap<String, Long> numbers,
        LinkedHashMap<Integer, ToldNotice> serialDays,
        ImportCounts counts,
        HashMap<Long, String> firstKeys)
        implements Serializable {
    static PartDelivered of(NoticeBook book, SerialDays days, ImportCounts counts, Map<Long, String> firstKeys) {
        LinkedHashMap<String, Long> numbers = new LinkedHashMap<>();
        book.counts().forEach((rule, count) -> numbers.put(rule.id(), count));
        return new PartDelivered(
                new ArrayList<>(book.told()),
                numbers,
                new LinkedHashMap<>(days.found()),
                counts,
                new HashMap<>(firstKeys));
    }

    /** Adds the notices to those of earlier parts. */
    void addTo(NoticeBook book, SerialDays days, Map<Long, String> keys) {
        Map<String, Rule> rules = new HashMap<>();
        RegisterRules.all().forEach(rule -> rules.put(rule.id(), rule));
        Map<Rule, Long> byRule = new LinkedHashMap<>();
        numbers.forEach((rule, count) -> byRule.put(rules.get(rule), count));
        List<ToldNotice> told = new ArrayList<>();
        for (ToldNotice notice : notices) {
            told.add(notice.with(KeyLog.unmarked(notice.values(), keys)));
        }
        book.addTold(told, byRule);
        days.add(serialDays);
    }
}
