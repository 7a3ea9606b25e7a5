package org.waystage.commandline.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waystage.analysis.Selection;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;

/** Says which cases count, and how many were left out for that; nothing where none were. */
public final class SelectionText {
    private static final Map<String, Phrase> ONLY = Map.of(
            "use",
                    new Phrase(
                            "Uses only: %s left out (--nature all counts them).",
                            "Usages seuls : %s de côté (--nature all les compte)."),
            "offer",
                    new Phrase(
                            "Offers only: %s left out (--nature all counts them).",
                            "Offres seules : %s de côté (--nature all les compte)."),
            "rule",
                    new Phrase(
                            "Rules only: %s left out (--nature all counts them).",
                            "Règles seules : %s de côté (--nature all les compte)."),
            "research",
                    new Phrase(
                            "Research only: %s left out (--nature all counts them).",
                            "Recherche seule : %s de côté (--nature all les compte)."));
    private static final Map<String, Phrase> NUMBER = Map.of(
            "use", new Phrase("%,d use|%,d uses", "%,d usage|%,d usages"),
            "offer", new Phrase("%,d offer|%,d offers", "%,d offre|%,d offres"),
            "rule", new Phrase("%,d rule|%,d rules", "%,d règle|%,d règles"),
            "research", new Phrase("%,d research case|%,d research cases", "%,d recherche|%,d recherches"));
    private static final Phrase OTHER = new Phrase("%,d of the nature '%s'", "%,d de nature « %s »");
    private static final Phrase PART = new Phrase(
            "%,d case went on in another, which counts in its place.|%,d cases went on in others, which count in their place.",
            "%,d cas s'est prolongé dans un autre, qui compte à sa place.|%,d cas se sont prolongés dans d'autres, qui comptent à"
                    + " leur place.");

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
            Phrase only = ONLY.getOrDefault(selection.natures().codes().get(0), OTHER);
            console.println(indent + only.in(language, String.join(", ", numbers)));
        }
        if (selection.partOfAnother() > 0) {
            console.println(indent + PART.count(language, selection.partOfAnother()));
        }
    }
}
