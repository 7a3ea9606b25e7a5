package org.waystage.json.internal.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.id.ScopeId;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.Severity;
import org.waystage.core.validation.ValidationProfile;
import org.waystage.json.reading.Reading;

/** What reading one document has found so far: faults with their positions, and what was left out because of them. */
public final class Findings {
    /** The names of the values of notices that are pointers. */
    public static final List<String> POINTERS = List.of("leftOut", "first");

    /** An unfinished notice: its position in the text is determined at the end, and only if there are notices. */
    public static final class Draft {
        public final Rule rule;
        public final Severity severity;
        public final String pointer;
        /** The byte at which the value starts, or -1 if only the pointer is known. */
        public final long offset;

        public final Map<String, String> values;

        Draft(Rule rule, Severity severity, String pointer, long offset, Map<String, String> values) {
            this.rule = rule;
            this.severity = severity;
            this.pointer = pointer;
            this.offset = offset;
            this.values = values;
        }
    }

    private final int most;
    private final ValidationProfile profile;
    private final List<Draft> drafts = new ArrayList<>();
    private final long[] counts = new long[Severity.values().length];
    private Map<String, Long> byRule = Map.of();
    /** The indexes of the elements dropped from each list, ascending. */
    private Map<String, Gaps> dropped = Map.of();

    private Set<Object> lost = Set.of();

    public Findings(int most, ValidationProfile profile) {
        this.most = most;
        this.profile = profile;
    }

    /** Adds a breach of a rule with the severity that the profile gives it, unless the rule is switched off. */
    public void add(Rule rule, String pointer, long offset, Map<String, String> values) {
        if (counts(rule)) {
            keep(rule, pointer, offset, values);
        }
    }

    /** Counts a finding and returns whether it is kept; for findings that are not kept, no pointer need be created. */
    public boolean counts(Rule rule) {
        Optional<Severity> severity = profile.severityOf(rule);
        if (severity.isEmpty()) {
            return false;
        }
        if (byRule.isEmpty()) {
            byRule = new HashMap<>();
        }
        byRule.merge(rule.id(), 1L, Long::sum);
        return ++counts[severity.get().ordinal()] <= most;
    }

    /** Keeps a finding that was counted. */
    public void keep(Rule rule, String pointer, long offset, Map<String, String> values) {
        drafts.add(
                new Draft(rule, profile.severityOf(rule).orElseThrow(), pointer, offset, new LinkedHashMap<>(values)));
    }

    /**
     * Returns what was found as a reading without a value, and without lines.
     *
     * @param start the pointer with which all pointers begin, and which is cut off
     */
    public Reading<Object> reading(String start) {
        List<Notice> notices = new ArrayList<>();
        for (Draft draft : drafts) {
            Map<String, String> values = new LinkedHashMap<>(draft.values);
            POINTERS.forEach(name -> values.computeIfPresent(name, (key, at) -> at.substring(start.length())));
            Place place = Place.of(draft.pointer.substring(start.length()));
            notices.add(new Notice(draft.rule, draft.severity, place, values));
        }
        return new Reading<>(Optional.empty(), notices, counts(), byRule);
    }

    /** Returns the number of findings of each severity. */
    public Reading.Counts counts() {
        return new Reading.Counts(count(Severity.ERROR), count(Severity.WARNING), count(Severity.INFO));
    }

    public void clear() {
        drafts.clear();
        Arrays.fill(counts, 0);
        byRule = Map.of();
        dropped = Map.of();
        lost = Set.of();
    }

    int size() {
        return drafts.size();
    }

    public List<Draft> drafts() {
        return drafts;
    }

    public long count(Severity severity) {
        return counts[severity.ordinal()];
    }

    /** Returns the number of findings by rule id. */
    public Map<String, Long> countsByRule() {
        return byRule;
    }

    /** Notes that an element was dropped because of the faults found since a mark. */
    void drop(String list, int index, int since) {
        if (dropped.isEmpty()) {
            dropped = new HashMap<>();
        }
        dropped.computeIfAbsent(list, pointer -> new Gaps()).add(index);
        leaveOut(list + "/" + index, since);
    }

    /** Makes the faults found since a mark say what was left out because of them. */
    void leaveOut(String pointer, int since) {
        for (int i = since; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (draft.rule.severity() == Severity.ERROR) {
                draft.values.put("leftOut", pointer);
            }
        }
    }

    /** Returns whether something was left out of the document itself, apart from the elements of its lists. */
    public boolean isLeftOut(String pointer) {
        return drafts.stream().anyMatch(draft -> pointer.equals(draft.values.get("leftOut")));
    }

    /** Returns whether an element of any list was dropped. */
    public boolean hasDropped() {
        return !dropped.isEmpty();
    }

    /** Returns whether a pointer into the document leads to, or into, a dropped element. */
    public boolean isInDropped(String pointer) {
        for (int end = pointer.indexOf('/', 1); end > 0; end = pointer.indexOf('/', end + 1)) {
            Gaps gaps = dropped.get(pointer.substring(0, end));
            int next = pointer.indexOf('/', end + 1);
            if (gaps != null && gaps.contains(pointer.substring(end + 1, next < 0 ? pointer.length() : next))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether an element of a list was dropped. */
    public boolean hasDropped(String list) {
        return dropped.containsKey(list);
    }

    /** Notes the id of something left out, so that references to it are not reported in addition. */
    void lose(Object id) {
        if (lost.isEmpty()) {
            lost = new HashSet<>();
        }
        lost.add(id);
    }

    public boolean hasLost() {
        return !lost.isEmpty();
    }

    public boolean isLost(Object id) {
        return lost.contains(id);
    }

    /** Converts a pointer into the resulting model to one into the document, which may have more elements. */
    public String inDocument(String pointer) {
        if (dropped.isEmpty()) {
            return pointer;
        }
        StringBuilder document = new StringBuilder();
        for (String segment : pointer.substring(pointer.isEmpty() ? 0 : 1).split("/", -1)) {
            Gaps gaps = dropped.get(document.toString());
            if (gaps == null || segment.isEmpty() || !Character.isDigit(segment.charAt(0))) {
                document.append('/').append(segment);
            } else {
                document.append('/').append(gaps.shifted(Integer.parseInt(segment)));
            }
        }
        return pointer.isEmpty() ? "" : document.toString();
    }

    /**
     * Converts the one value of a notice that is a pointer, to the first element with an id, to one into the document.
     */
    public Map<String, String> inDocument(Map<String, String> values) {
        String first = values.get("first");
        if (first == null) {
            return values;
        }
        Map<String, String> turned = new LinkedHashMap<>(values);
        turned.put("first", inDocument(first));
        return turned;
    }

    /** Returns the key of an id that is unique only within the case that a pointer leads into. */
    public static Object keyOf(String pointer, ScopeId id) {
        String[] segments = pointer.split("/", 4);
        String place = segments.length > 3 && segments[1].equals("caseStudies") ? segments[2] : "";
        return "scope " + place + " " + id.value(); // a text: many of another key could be given the same hash
    }

    /** Returns the key of a word in a crosswalk of any scheme, as the key of a code is that of any list. */
    public static Object keyOf(String word) {
        return "word " + word;
    }

    /** The indexes of the elements dropped from a list. There may be millions, so each takes four bytes. */
    private static final class Gaps {
        private int[] places = new int[4];
        private int size;

        /** Adds an index greater than all others. */
        void add(int place) {
            if (size == places.length) {
                places = Arrays.copyOf(places, size + size / 2);
            }
            places[size++] = place;
        }

        /** Returns whether an index, as written in a pointer, is one of them. */
        boolean contains(String place) {
            return Character.isDigit(place.charAt(0))
                    && Arrays.binarySearch(this.places, 0, size, Integer.parseInt(place)) >= 0;
        }

        /** Adds to an index the number of gaps before it, by binary search. */
        int shifted(int index) {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (places[middle] - middle <= index) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return index + low;
        }
    }
}
