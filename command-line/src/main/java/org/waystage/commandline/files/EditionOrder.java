package org.waystage.commandline.files;

import java.util.List;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.core.Catalogue;
import org.waystage.core.value.PartialDate;
import org.waystage.history.difference.EditionName;

/** Describes editions in words, and checks whether they seem to be in the order of one series. */
public final class EditionOrder {
    private static final Phrase EDITION = Phrase.of("diff.edition");
    private static final Phrase EDITION_ISSUED = Phrase.of("diff.edition-issued");
    private static final Phrase OTHER_SERIES = Phrase.of("editions.other-series");
    private static final Phrase IN_REVERSE = Phrase.of("editions.in-reverse");

    private EditionOrder() {}

    /** Returns an edition and its issue date in words. */
    public static String words(EditionName edition, String language) {
        String name = edition.edition().orElse(edition.catalogue().value());
        return edition.issued()
                .map(issued -> issued(name, issued, language))
                .orElseGet(() -> EDITION.in(language, name));
    }

    /** Returns the name of an edition and its issue date in words. */
    public static String issued(String name, PartialDate issued, String language) {
        return EDITION_ISSUED.in(language, name, issued);
    }

    /** Warns if editions, given earliest first, seem not to be in the order of one series. */
    public static void sayDoubts(List<Catalogue> editions, Console console) {
        String language = console.language();
        for (int i = 1; i < editions.size(); i++) {
            Catalogue earlier = editions.get(i - 1);
            Catalogue later = editions.get(i);
            if (!earlier.id().equals(later.id())) {
                console.say("waystage: " + Printable.line(OTHER_SERIES.in(language, earlier.id(), later.id())));
            } else if (isBefore(later, earlier)) {
                String taken = words(EditionName.of(earlier), language);
                String before = words(EditionName.of(later), language);
                console.say("waystage: " + Printable.line(IN_REVERSE.in(language, taken, before)));
            }
        }
    }

    /** Tells whether an edition was certainly issued before another. */
    private static boolean isBefore(Catalogue one, Catalogue other) {
        return one.issued().isPresent()
                && other.issued().isPresent()
                && one.issued().get().latest().isBefore(other.issued().get().earliest());
    }
}
