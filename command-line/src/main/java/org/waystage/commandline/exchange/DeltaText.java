package org.waystage.commandline.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.json.delta.DeltaSummary;
import org.waystage.json.signing.DeltaManifest;

/** What a delta does, as text. */
final class DeltaText {
    private DeltaText() {}

    /**
     * Writes what a delta does.
     *
     * @param name the file that was written; null if none was
     */
    static void write(DeltaSummary summary, @Nullable String name, Console console) {
        String language = console.language();
        DeltaManifest manifest = summary.manifest();
        console.prose(Printable.line(
                name == null
                        ? ExchangePhrases.WOULD_LEAD.in(language, manifest.from(), manifest.to())
                        : ExchangePhrases.WRITTEN.in(language, name, manifest.from(), manifest.to())));
        if (summary.isEmpty()) {
            Phrase nothing = summary.inexact().isEmpty() ? ExchangePhrases.NOTHING : ExchangePhrases.NOTHING_BUT_DIGITS;
            console.prose("  " + nothing.in(language));
        }
        if (summary.head()) {
            console.prose("  " + ExchangePhrases.HEAD.in(language));
        }
        manifest.substitutes()
                .forEach(one -> console.prose("  " + ExchangePhrases.SUBSTITUTE.in(language, one.source(), one.by())));
        summary.lists().forEach(list -> console.prose("  " + line(list, language)));
        console.prose("  " + ExchangePhrases.SIZE.in(language, summary.size(), summary.resultSize()));
        if (summary.isLarge() && !summary.isEmpty()) {
            console.prose("  " + ExchangePhrases.LARGE.in(language));
        }
    }

    private static String line(DeltaSummary.ListChange list, String language) {
        List<String> counts = new ArrayList<>();
        add(counts, ExchangePhrases.ADDED, list.added(), language);
        add(counts, ExchangePhrases.REPLACED, list.replaced(), language);
        add(counts, ExchangePhrases.MOVED, list.moved(), language);
        add(counts, ExchangePhrases.REMOVED, list.removed(), language);
        return ExchangePhrases.LIST.in(
                language, ExchangePhrases.kind(list.list(), language), String.join(", ", counts));
    }

    private static void add(List<String> counts, Phrase phrase, long count, String language) {
        if (count > 0) {
            counts.add(phrase.count(language, count));
        }
    }
}
