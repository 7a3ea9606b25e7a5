package org.waystage.report.pages;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.waystage.report.finding.Filters;
import org.waystage.report.finding.SearchIndex;
import org.waystage.report.finding.WordIndex;
import org.waystage.report.views.Views;
import org.waystage.report.words.LocalizedText;

/** The search page with its index, and the words from A to Z. */
final class Finding implements PageSet {
    /** The script of the search page, which is the only one of a report. */
    static final String SCRIPT = "find.js";

    @Override
    public void write(Views views, PageWriter out) throws IOException {
        Filters filters = new Filters(views);
        List<WordIndex.Letter> letters = WordIndex.of(views);
        out.page(
                views,
                "find.html",
                title(views, "title.find"),
                "find",
                Map.of("filters", filters.all(), "letters", letters));
        out.page(views, "az.html", title(views, "title.az"), "az", Map.of("letters", letters));
        for (WordIndex.Letter letter : letters) {
            for (WordIndex.Part part : letter.parts()) {
                String first = part.first().word();
                String last = part.last().word();
                LocalizedText title = LocalizedText.plain(
                        first.equals(last)
                                ? views.words.say("title.az.one", first)
                                : views.words.say("title.az.part", first, last));
                out.page(views, part.path(), title, "azPart", Map.of("letters", letters, "part", part));
            }
        }
        String folder = "search/" + views.words.language().tag() + "/";
        SearchIndex.write(views, filters, (name, script) -> out.file(folder + name + ".js", script));
    }

    private static LocalizedText title(Views views, String key) {
        return LocalizedText.plain(views.words.say(key));
    }
}
