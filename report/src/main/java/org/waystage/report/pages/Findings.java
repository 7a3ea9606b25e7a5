package org.waystage.report.pages;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.waystage.report.views.Views;
import org.waystage.report.words.LocalizedText;

/** The pages about one question each. */
final class Findings implements PageSet {
    private static final List<String> PAGES =
            List.of("technologies", "time", "paths", "reasons", "together", "news", "surveys", "context", "methods");

    @Override
    public void write(Views views, PageWriter out) throws IOException {
        for (String page : PAGES) {
            LocalizedText title = LocalizedText.plain(views.words.say("title." + page));
            out.page(views, page + ".html", title, page, Map.of());
        }
    }
}
