package org.waystage.registers.internal.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.Severity;

/** Collects the first notices of each rule, and counts all notices. */
public final class NoticeBook {
    /** The largest number of notices kept for each rule. */
    public static final int MOST_OF_A_RULE = 1000;

    /**
     * The largest number of characters of a value in a notice: a cell can have millions, and a thousand notices are
     * kept.
     */
    private static final int LONGEST_VALUE = 1000;

    private final boolean deaf;
    private final List<Notice> kept = new ArrayList<>();
    private final Map<Tallied, Tally> tallies = new HashMap<>();
    private final Map<Rule, Long> counts = new LinkedHashMap<>();

    /** Begins a collection. */
    public NoticeBook() {
        this(false);
    }

    private NoticeBook(boolean deaf) {
        this.deaf = deaf;
    }

    /** Returns a collection that discards everything, for a pass over records whose notices come from another pass. */
    public static NoticeBook deaf() {
        return new NoticeBook(true);
    }

    /** Returns whether everything is discarded; there is then no need to look for anything to report. */
    public boolean isDeaf() {
        return deaf;
    }

    /** Returns whether the next notice of a rule would be kept; otherwise it is only counted. */
    public boolean keeps(Rule rule) {
        return !deaf && counts.getOrDefault(rule, 0L) < MOST_OF_A_RULE;
    }

    /** Counts a notice that is not kept. */
    public void count(Rule rule) {
        if (!deaf) {
            counts.merge(rule, 1L, Long::sum);
        }
    }

    private record Tallied(Rule rule, Map<String, String> values) {}

    /** How often something was found, and the index of the notice that reports it. */
    private record Tally(int index, long count) {}

    /**
     * Counts a finding in a single notice, at the place where it was first found; the number is the value
     * {@code count}.
     *
     * <p>If a rule already has the largest number of kept notices, each further finding is counted separately.
     */
    public void tally(Rule rule, Place place, Map<String, String> values) {
        if (deaf) {
            return;
        }
        Tallied what = new Tallied(rule, shortened(values));
        Tally before = tallies.get(what);
        if (before != null) {
            Tally now = new Tally(before.index(), before.count() + 1);
            tallies.put(what, now);
            kept.set(now.index(), counted(rule, kept.get(now.index()).place(), what.values(), now.count()));
            return;
        }
        long count = counts.merge(rule, 1L, Long::sum);
        if (count <= MOST_OF_A_RULE) {
            tallies.put(what, new Tally(kept.size(), 1));
            kept.add(counted(rule, place, what.values(), 1));
        }
    }

    private static Notice counted(Rule rule, Place place, Map<String, String> values, long count) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("count", Long.toString(count));
        return Notice.of(rule, place, all);
    }

    public void add(Rule rule, Place place, Map<String, String> values) {
        boolean keeps = keeps(rule);
        count(rule);
        if (keeps) {
            kept.add(Notice.of(rule, place, shortened(values)));
        }
    }

    private static Map<String, String> shortened(Map<String, String> values) {
        if (values.values().stream().allMatch(value -> value.length() <= LONGEST_VALUE)) {
            return values;
        }
        Map<String, String> shorter = new LinkedHashMap<>();
        values.forEach((name, value) -> shorter.put(name, value.length() <= LONGEST_VALUE ? value : beginning(value)));
        return shorter;
    }

    private static String beginning(String value) {
        int end = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
        return value.substring(0, end) + "…";
    }

    public boolean hasErrors() {
        return counts.keySet().stream().anyMatch(rule -> rule.severity() == Severity.ERROR);
    }

    public List<Notice> kept() {
        return List.copyOf(kept);
    }

    public Map<Rule, Long> counts() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}
