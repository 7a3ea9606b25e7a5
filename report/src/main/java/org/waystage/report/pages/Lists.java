package org.waystage.report.pages;

import java.io.IOException;
import java.util.Map;
import org.waystage.report.views.Views;
import org.waystage.report.words.LocalizedText;

/** The list of all sources. */
final class Lists implements PageSet {
    private final int rowsPerPage;

    Lists(int rowsPerPage) {
        this.rowsPerPage = rowsPerPage;
    }

    @Override
    public void write(Views views, PageWriter out) throws IOException {
        out.parts(
                views,
                "sources.html",
                LocalizedText.plain(views.words.say("title.sources")),
                "sources",
                views.figures.catalogue().sources(),
                rowsPerPage,
                Map.of());
    }
}
