package org.waystage.report.places;

import java.util.List;
import org.waystage.report.words.Linked;
import org.waystage.report.words.LocalizedText;

/**
 * A fact about the subject of a page.
 *
 * @param label what the fact is about
 * @param values the values, each linked to its page if it has one
 */
public record Fact(LocalizedText label, List<Linked> values) {
    static Fact of(String label, List<Linked> values) {
        return new Fact(LocalizedText.plain(label), List.copyOf(values));
    }

    static Fact of(String label, String value) {
        return of(label, List.of(Linked.unlinked(LocalizedText.plain(value))));
    }
}
