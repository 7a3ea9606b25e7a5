package org.waystage.report.pages;

import java.io.IOException;
import org.waystage.report.views.Views;

/** Pages of one kind. */
interface PageSet {
    /**
     * Plans the pages in one language. They are written later, on several threads: put costly work into the templates or into
     * what they request.
     *
     * @throws IOException if a page cannot be planned
     */
    void write(Views views, PageWriter out) throws IOException;
}
