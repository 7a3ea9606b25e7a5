package org.waystage.report.views;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.id.CaseStudyId;
import org.waystage.report.figures.CaseEntry;

/**
 * The pages of the cases: each case has a separate page or, in a large catalogue, shares a page with others, to limit
 * both the number and the size of files.
 */
public final class CasePages {
    private final List<CaseEntry> entries;
    private final boolean own;
    private final int perPage;
    private final List<String> names = new ArrayList<>();
    private final Map<CaseStudyId, Integer> first = new HashMap<>();

    /**
     * Assigns cases to pages.
     *
     * @param entries the cases
     * @param ownUpTo the largest number of cases for which each has a separate page
     * @param perPage the number of cases that share a page if there are more
     */
    public CasePages(List<CaseEntry> entries, int ownUpTo, int perPage) {
        this.entries = entries;
        this.own = entries.size() <= ownUpTo;
        this.perPage = own ? 1 : perPage;
        FileNames files = new FileNames();
        for (CaseEntry entry : entries) {
            CaseStudyId id = entry.caseStudy().id();
            first.putIfAbsent(id, entry.number());
            names.add(files.give(id.value()));
        }
    }

    public int pages() {
        return (entries.size() + perPage - 1) / perPage;
    }

    public List<CaseEntry> on(int page) {
        return entries.subList(page * perPage, Math.min(entries.size(), (page + 1) * perPage));
    }

    public String path(int page) {
        return own ? "cases/" + names.get(page) + ".html" : "cases/part-" + (page + 1) + ".html";
    }

    public boolean own() {
        return own;
    }

    /** Returns the HTML id of the article of a case. */
    public String anchor(CaseEntry entry) {
        return "case-" + names.get(entry.number());
    }

    /** Returns the link to a case, relative to the folder of its language. */
    public String href(CaseEntry entry) {
        String path = path(entry.number() / perPage);
        return own ? path : path + "#" + anchor(entry);
    }

    public Optional<CaseEntry> find(CaseStudyId id) {
        return Optional.ofNullable(first.get(id)).map(entries::get);
    }
}
