package org.waystage.report.words;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A text as a page shows it.
 *
 * @param text the text, which does not change the order of anything beside it
 * @param lang the BCP 47 tag of its language; null if it is that of the page, or if the text has no language
 */
public record LocalizedText(String text, @Nullable String lang) {
    public LocalizedText {
        text = CleanText.closed(text);
    }

    public static LocalizedText plain(String text) {
        return new LocalizedText(text, null);
    }

    /** Compares texts as lists show them: without accents and letter case, then with both. */
    public static Comparator<LocalizedText> byName() {
        return Comparator.<LocalizedText, String>comparing(said -> Folding.of(said.text))
                .thenComparing(LocalizedText::text);
    }
}
