package org.waystage.report.pages;

import java.io.IOException;
import org.waystage.report.views.Views;

/** Pages of one kind. */
interface PageSet {
    /**
     * Writes the pages in one language.
     *
     * @throws IOException if a page cannot be written
     */
    void write(Views views, PageWriter out) throws IOException;
}
