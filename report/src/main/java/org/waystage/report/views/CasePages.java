package org.waystage.report.views;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.waystage.core.id.CaseStudyId;
import org.waystage.report.figures.CaseEntry;

/**
 * Where each case is told: on a page of its own, or in a large catalogue on a page with others, so that neither the number
 * of files nor the size of one grows beyond use.
 */
public final class CasePages {
    /** Names that Windows keeps for devices, whatever ending follows; of all that it keeps, those that an id can be. */
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9]");

    private final List<CaseEntry> entries;
    private final boolean own;
    private final int perPage;
    private final List<String> names = new ArrayList<>();
    private final Map<CaseStudyId, Integer> first = new HashMap<>();

    /**
     * Lays the pages out.
     *
     * @param entries the cases
     * @param ownUpTo up to how many cases each has a page of its own
     * @param perPage how many share a page if there are more
     */
    public CasePages(List<CaseEntry> entries, int ownUpTo, int perPage) {
        this.entries = entries;
        this.own = entries.size() <= ownUpTo;
        this.perPage = own ? 1 : perPage;
        Set<String> taken = new HashSet<>();
        for (CaseEntry entry : entries) {
            CaseStudyId id = entry.caseStudy().id();
            first.putIfAbsent(id, entry.number());
            boolean device = DEVICE.matcher(id.value()).matches();
            String name = device ? id.value() + "--1" : id.value(); // no id has two hyphens in a row
            for (int i = 2; !taken.add(name); i++) {
                name = id.value() + "--" + i;
            }
            names.add(name);
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

    /** Returns the id that the article of a case has in its page. */
    public String anchor(CaseEntry entry) {
        return "case-" + names.get(entry.number());
    }

    /** Returns where a case is told, from the folder of its language. */
    public String href(CaseEntry entry) {
        String path = path(entry.number() / perPage);
        return own ? path : path + "#" + anchor(entry);
    }

    public Optional<CaseEntry> find(CaseStudyId id) {
        return Optional.ofNullable(first.get(id)).map(entries::get);
    }
}
