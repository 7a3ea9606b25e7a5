package org.waystage.report.pages;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.finding.Filters;
import org.waystage.report.finding.SearchIndex;
import org.waystage.report.views.Views;
import org.waystage.report.words.LocalizedText;

/** The search page with its index, and the cases by phase. */
final class Finding implements PageSet {
    /** The script of the search page, which is the only one of a report. */
    static final String SCRIPT = "find.js";

    private final int rowsPerPage;

    Finding(int rowsPerPage) {
        this.rowsPerPage = rowsPerPage;
    }

    @Override
    public void write(Views views, PageWriter out) throws IOException {
        Filters filters = new Filters(views);
        out.page(views, "find.html", title(views, "title.find"), "find", Map.of("filters", filters.all()));
        writePhases(views, filters, out);
        String folder = "search/" + views.words.language().tag() + "/";
        SearchIndex.write(views, filters, (name, script) -> out.file(folder + name + ".js", script));
    }

    private void writePhases(Views views, Filters filters, PageWriter out) throws IOException {
        for (Filters.Choice phase : filters.phases()) {
            String path = phase.href();
            if (path == null || !path.startsWith(Filters.OWN_PHASE)) {
                continue;
            }
            List<CaseEntry> cases = views.figures.index().furthestFirst().stream()
                    .filter(entry -> entry.standing().code().equals(phase.value()))
                    .toList();
            Map<String, ?> model = Map.of("letters", List.of(), "at", path, "listed", views.listed(cases));
            out.cases(views, path, phase.name(), "casesListed", cases, rowsPerPage, "p=" + phase.value(), model);
        }
    }

    private static LocalizedText title(Views views, String key) {
        return LocalizedText.plain(views.words.say(key));
    }
}
