package org.waystage.report.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waystage.history.difference.Difference;
import org.waystage.history.difference.RecordKind;
import org.waystage.report.figures.Changes;
import org.waystage.report.views.Views;
import org.waystage.report.words.Linked;
import org.waystage.report.words.LocalizedText;
import org.waystage.report.words.Words;

/**
 * What changed since the earlier edition of the series, in one sentence.
 *
 * @param edition the earlier edition, as named within a sentence
 * @param parts the numbers of the sentence, each with its list; numbers that cannot be known are left out
 */
public record Since(String edition, List<Linked> parts) {
    /** Returns the sentence; empty without an earlier edition of the same series. */
    public static Optional<Since> of(Views views) {
        return views.figures.changes().filter(Changes::ofOneSeries).map(changes -> of(views.words, changes));
    }

    private static Since of(Words words, Changes changes) {
        Difference.Compared cases = changes.difference().compared().get(RecordKind.CASE_STUDIES);
        long moved = changes.difference().movedCases();
        List<Linked> parts = new ArrayList<>(
                List.of(part(words, "new", cases == null ? 0 : cases.added()), part(words, "moved", moved)));
        if (moved > 0) {
            parts.add(part(words, "ended", changes.ended().size()));
        }
        if (changes.isDated()) {
            parts.add(part(words, "silent", changes.silent().size()));
        }
        return new Since(new ChangeWords(words).edition(changes.earlier()), List.copyOf(parts));
    }

    private static Linked part(Words words, String code, long number) {
        boolean own = number > ChangeList.SHORT || code.equals("ended");
        String href = own ? "changes-" + code + ".html" : "changes.html#" + code;
        return new Linked(LocalizedText.plain(words.count("changes.since." + code, number)), number == 0 ? null : href);
    }
}
