package org.waystage.commandline.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waystage.analysis.Selection;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;

/** Writes which cases count and how many others were left out; nothing if none were. */
public final class SelectionText {
    private static final Map<String, Phrase> ONLY = Map.of(
            "use", Phrase.of("selection.only-uses"),
            "offer", Phrase.of("selection.only-offers"),
            "rule", Phrase.of("selection.only-rules"),
            "research", Phrase.of("selection.only-research"));
    private static final Map<String, Phrase> NUMBER = Map.of(
            "use", Phrase.of("selection.uses"),
            "offer", Phrase.of("selection.offers"),
            "rule", Phrase.of("selection.rules"),
            "research", Phrase.of("selection.research-cases"));
    private static final Phrase OTHER = Phrase.of("selection.other");
    private static final Phrase OTHERS = Phrase.of("selection.others");
    private static final Phrase PART = Phrase.of("selection.part");

    private SelectionText() {}

    public static void write(Selection selection, Console console) {
        write(selection, "", console);
    }

    public static void write(Selection selection, String indent, Console console) {
        String language = console.language();
        if (!selection.otherNatures().isEmpty()) {
            List<String> numbers = new ArrayList<>();
            selection.otherNatures().forEach((nature, number) -> {
                Phrase phrase = NUMBER.get(nature);
                numbers.add(phrase == null ? OTHER.in(language, number, nature) : phrase.count(language, number));
            });
            Phrase only = ONLY.getOrDefault(selection.natures().codes().get(0), OTHERS);
            console.prose(indent + only.in(language, String.join(", ", numbers)));
        }
        if (selection.partOfAnother() > 0) {
            console.prose(indent + PART.count(language, selection.partOfAnother()));
        }
    }
}
