package org.waystage.report.views;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.id.CaseStudyId;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.words.ReportLanguage;

/**
 * The pages of the cases in one language: each case has a separate page or, in a large catalogue, shares a page with
 * others, to limit both the number and the size of files. A case may have no page in the language; its address is then
 * that of its page in another.
 */
public final class CasePages {
    private final List<CaseEntry> entries;
    private final boolean own;
    private final int perPage;
    private final List<String> names;
    private final Map<CaseStudyId, Integer> first;
    private final ReportLanguage language;
    private final CaseLanguages languages;

    /**
     * Assigns cases to pages, in the first language.
     *
     * @param entries the cases
     * @param ownUpTo the largest number of cases for which each has a separate page
     * @param perPage the number of cases that share a page if there are more
     * @param all the languages of the report
     * @param allUpTo the largest number of cases that have pages in all languages; if there are more, each has pages in
     *     the languages of its texts
     */
    public CasePages(List<CaseEntry> entries, int ownUpTo, int perPage, List<ReportLanguage> all, int allUpTo) {
        this.language = all.get(0);
        this.languages = new CaseLanguages(entries, all, allUpTo);
        this.names = new ArrayList<>();
        this.first = new HashMap<>();
        this.entries = entries;
        this.own = entries.size() <= ownUpTo;
        this.perPage = own ? 1 : perPage;
        FileNames files = new FileNames();
        Set<String> taken = new HashSet<>();
        for (CaseEntry entry : entries) {
            CaseStudyId id = entry.caseStudy().id();
            first.putIfAbsent(id, entry.number());
            if (entry.number() % this.perPage == 0) {
                taken.clear();
            }
            names.add(own ? files.give(id.value()) : mark(id.value(), taken));
        }
    }

    /**
     * Returns the HTML id that distinguishes a case from the others on its page: {@code c} followed, in base 36, by the
     * {@link String#hashCode} of the id of the case, which is the same in every version of Java. It depends on nothing else of the
     * case, nor on its place in the catalogue. The id therefore stays when the case changes, and an old address does not lead to
     * another case of a later edition, unless two ids of a page have the same hash code: the second then ends in {@code -2}, the
     * third in {@code -3}. It is short because it is part of each link to the case.
     */
    private static String mark(String id, Set<String> taken) {
        String mark = "c" + Integer.toUnsignedString(id.hashCode(), Character.MAX_RADIX);
        for (int i = 2; !taken.add(mark); i++) {
            mark = "c" + Integer.toUnsignedString(id.hashCode(), Character.MAX_RADIX) + "-" + i;
        }
        return mark;
    }

    private CasePages(CasePages pages, ReportLanguage language) {
        this.entries = pages.entries;
        this.own = pages.own;
        this.perPage = pages.perPage;
        this.names = pages.names;
        this.first = pages.first;
        this.languages = pages.languages;
        this.language = language;
    }

    /** Returns the pages in another language. */
    public CasePages in(ReportLanguage other) {
        return new CasePages(this, other);
    }

    public int pages() {
        return (entries.size() + perPage - 1) / perPage;
    }

    public List<CaseEntry> on(int page) {
        return entries.subList(page * perPage, Math.min(entries.size(), (page + 1) * perPage));
    }

    /** Returns whether a page exists in a language: that is, whether one of its cases has it. */
    public boolean exists(int page, ReportLanguage other) {
        return on(page).stream().anyMatch(entry -> languages.has(entry, other));
    }

    /** Returns whether a case has a page in this language. */
    public boolean isHere(CaseEntry entry) {
        return languages.has(entry, language);
    }

    /** Returns the languages in which the cases without a page in this language have one. */
    public List<ReportLanguage> elsewhere() {
        return entries.stream()
                .filter(entry -> !isHere(entry))
                .map(entry -> languages.nearest(entry, language))
                .distinct()
                .sorted(Comparator.comparing(ReportLanguage::tag))
                .toList();
    }

    public String path(int page) {
        return own ? "cases/" + names.get(page) + ".html" : "cases/part-" + (page + 1) + ".html";
    }

    public boolean own() {
        return own;
    }

    /** Returns the HTML id of the article of a case that shares its page. */
    public String anchor(CaseEntry entry) {
        return names.get(entry.number());
    }

    /** Returns the link to a case, relative to the folder of the language. */
    public String href(CaseEntry entry) {
        ReportLanguage there = languages.nearest(entry, language);
        String path = there.equals(language)
                ? path(entry.number() / perPage)
                : (language.folder().isEmpty() ? "" : "../") + there.folder() + path(entry.number() / perPage);
        return own ? path : path + "#" + anchor(entry);
    }

    public Optional<CaseEntry> find(CaseStudyId id) {
        return Optional.ofNullable(first.get(id)).map(entries::get);
    }
}
