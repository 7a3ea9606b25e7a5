package org.waystage.report.pages;

import java.io.IOException;
import org.waystage.report.views.Views;

/** The list of all sources. */
final class Lists implements PageSet {
    private final int rowsPerPage;

    Lists(int rowsPerPage) {
        this.rowsPerPage = rowsPerPage;
    }

    @Override
    public void write(Views views, PageWriter out) throws IOException {
        out.list(views, "sources", views.figures.catalogue().sources(), rowsPerPage);
    }
}
