package org.waystage.report.views;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.SourceId;
import org.waystage.core.source.Citation;

/**
 * The sources of a case and of its parts, each once and with a number by which the parts refer to it.
 *
 * @param entries the sources, those of the case as a whole first
 * @param ofParts the sources that parts of the case cite
 * @param anchor the prefix of the HTML ids of the sources
 */
public record CaseSources(List<Entry> entries, Set<SourceId> ofParts, String anchor) {
    /**
     * A source.
     *
     * @param id the id of the source
     * @param number its number, from 1
     * @param where the places in the source that the case as a whole cites
     * @param ofWhole whether the case as a whole cites it, not only a part
     */
    public record Entry(SourceId id, int number, List<String> where, boolean ofWhole) {}

    public static CaseSources of(CaseStudy caseStudy, String anchor) {
        Map<SourceId, List<String>> whole = new LinkedHashMap<>();
        for (Citation citation : caseStudy.sources()) {
            List<String> where = whole.computeIfAbsent(citation.source(), id -> new ArrayList<>());
            citation.where().ifPresent(where::add);
        }
        Map<SourceId, Entry> entries = new LinkedHashMap<>();
        List<Citation> all = caseStudy.citations();
        for (Citation citation : all) {
            SourceId id = citation.source();
            if (!entries.containsKey(id)) {
                List<String> where = whole.get(id);
                entries.put(
                        id,
                        new Entry(
                                id, entries.size() + 1, where == null ? List.of() : List.copyOf(where), where != null));
            }
        }
        Set<SourceId> ofParts = new HashSet<>();
        for (Citation citation : all.subList(caseStudy.sources().size(), all.size())) {
            ofParts.add(citation.source());
        }
        return new CaseSources(List.copyOf(entries.values()), ofParts, anchor);
    }

    /** Returns whether a part of the case cites a source, and so links to it. */
    public boolean isCitedInPart(SourceId id) {
        return ofParts.contains(id);
    }

    /** Returns the number of a source. */
    public int number(SourceId id) {
        for (Entry entry : entries) {
            if (entry.id.equals(id)) {
                return entry.number;
            }
        }
        throw new IllegalArgumentException("the case does not cite '" + id.value() + "'");
    }

    /** Returns the HTML id of the source with a number. */
    public String anchor(int number) {
        return anchor + number;
    }
}
