package org.waystage.commandline.catalogues;

import java.util.ArrayList;
import org.waystage.report.AdoptionReport;

/**
 * A language of the pages of a report.
 *
 * @param tag its BCP 47 tag, one of {@link AdoptionReport#languages}
 */
public record PageLanguage(String tag) {
    /** The tags of all languages. */
    static final class All extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        All() {
            super(AdoptionReport.languages());
        }
    }
}
