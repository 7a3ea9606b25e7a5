package org.waystage.report.words;

import org.jspecify.annotations.Nullable;

/**
 * A text as a page shows it.
 *
 * @param text the text
 * @param lang the BCP 47 tag of its language where it is not that of the page; null where it is, or where there is none
 */
public record LocalizedText(String text, @Nullable String lang) {
    public static LocalizedText plain(String text) {
        return new LocalizedText(text, null);
    }
}
