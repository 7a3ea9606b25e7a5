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
import java.util.function.Function;
import org.waystage.core.id.ScopeId;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.Severity;
import org.waystage.core.validation.ValidationProfile;

/** What reading one document found so far: faults with where they stand, and what was left out because of them. */
public final class Findings {
    /** A notice in the making: where it stands in the text is found at the end, and only if there are any. */
    public static final class Draft {
        public final Rule rule;
        public final Severity severity;
        public final String pointer;
        /** The byte at which the value starts; -1 if only the pointer tells. */
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
    /** The places of the elements that were dropped from each list, ascending. */
    private Map<String, Gaps> dropped = Map.of();

    private Set<Object> lost = Set.of();

    public Findings(int most, ValidationProfile profile) {
        this.most = most;
        this.profile = profile;
    }

    /** Adds what breaks a rule, with the weight that the profile gives it; nothing if it is switched off. */
    public void add(Rule rule, String pointer, long offset, Map<String, String> values) {
        if (counts(rule)) {
            keep(rule, pointer, offset, values);
        }
    }

    /** Counts a finding; tells whether it is one of those that are kept, so that of others no pointer need be made. */
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

    /** Where a value of a document stood before it was upgraded. */
    public interface Origin {
        /** Returns the pointer into the document as it was. */
        public String pointer();

        /** Returns the byte at which the value began. */
        public long offset();
    }

    /** Takes over what was found in an upgraded document, as said of the document that it was made of. */
    public void takeOver(Findings upgraded, Function<String, ? extends Origin> originOf) {
        long[] beyond = upgraded.counts.clone();
        for (Draft draft : upgraded.drafts) {
            beyond[draft.severity.ordinal()]--;
            Origin origin = originOf.apply(draft.pointer);
            Map<String, String> values = new LinkedHashMap<>(draft.values);
            for (String pointer : List.of("leftOut", "first")) {
                values.computeIfPresent(pointer, (key, at) -> originOf.apply(at).pointer());
            }
            add(draft.rule, origin.pointer(), origin.offset(), values);
        }
        for (int i = 0; i < beyond.length; i++) {
            counts[i] += beyond[i];
        }
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

    /** Returns how much was found of each rule, by its id. */
    public Map<String, Long> countsByRule() {
        return byRule;
    }

    /** Notes that an element was dropped because of the faults found since a point. */
    void drop(String list, int index, int since) {
        if (dropped.isEmpty()) {
            dropped = new HashMap<>();
        }
        dropped.computeIfAbsent(list, pointer -> new Gaps()).add(index);
        leaveOut(list + "/" + index, since);
    }

    /** Has the faults found since a point say what was left out because of them. */
    void leaveOut(String pointer, int since) {
        for (int i = since; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (draft.rule.severity() == Severity.ERROR) {
                draft.values.put("leftOut", pointer);
            }
        }
    }

    /** Tells whether something was left out of the document itself, beside the elements of its lists. */
    public boolean isLeftOut(String pointer) {
        return drafts.stream().anyMatch(draft -> pointer.equals(draft.values.get("leftOut")));
    }

    /** Tells whether an element of any list was dropped. */
    public boolean hasDropped() {
        return !dropped.isEmpty();
    }

    /** Tells whether a pointer into the document leads to an element that was dropped, or into one. */
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

    /** Tells whether an element of a list was dropped. */
    public boolean hasDropped(String list) {
        return dropped.containsKey(list);
    }

    /** Notes the id of something that was left out, so that references to it are not reported on top. */
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

    /** Turns a pointer into the model that was built into one into the document, which may have more elements. */
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

    /** Turns the one value of a notice that is a pointer, the place of the thing that has an id first, into the document. */
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
        return Map.entry(id, segments.length > 3 && segments[1].equals("caseStudies") ? segments[2] : "");
    }

    /** The places of the elements that were dropped from a list; there may be millions, so that each takes four bytes. */
    private static final class Gaps {
        private int[] places = new int[4];
        private int size;

        /** Adds a place after all others. */
        void add(int place) {
            if (size == places.length) {
                places = Arrays.copyOf(places, size + size / 2);
            }
            places[size++] = place;
        }

        /** Tells whether a place, as it stands in a pointer, is one of them. */
        boolean contains(String place) {
            return Character.isDigit(place.charAt(0))
                    && Arrays.binarySearch(this.places, 0, size, Integer.parseInt(place)) >= 0;
        }

        /** Adds to an index the number of gaps before it, which is found by halving. */
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
