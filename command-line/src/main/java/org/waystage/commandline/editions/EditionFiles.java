package org.waystage.commandline.editions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.files.WholeCatalogue;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.value.PartialDate;
import org.waystage.history.difference.EditionName;

/** Reads the editions of a series. */
final class EditionFiles {
    private static final Phrase TOO_FEW = Phrase.of("editions.too-few");
    private static final Phrase SEVERAL_SERIES = Phrase.of("editions.several-series");
    private static final Phrase ORDER_OPEN = Phrase.of("editions.order-open");

    private EditionFiles() {}

    /** Reads editions in any order; reports errors and ends the command if there are any, or if the editions are not a series. */
    static EditionHistory read(List<String> files, Console console) {
        checkSeveral(files);
        List<Catalogue> editions = new ArrayList<>();
        Set<CatalogueId> series = new HashSet<>();
        for (String file : files) {
            Catalogue edition = WholeCatalogue.read(file, console);
            editions.add(edition);
            series.add(edition.id());
        }
        if (series.size() > 1) {
            throw new Failure(
                    Failure.USE,
                    SEVERAL_SERIES,
                    String.join(
                            ", ",
                            editions.stream()
                                    .map(one -> one.id().value())
                                    .distinct()
                                    .toList()));
        }
        try {
            return EditionHistory.of(editions);
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.USE, ORDER_OPEN, String.join(", ", files));
        }
    }

    /** Ends the command if it was given fewer than two editions. */
    static void checkSeveral(List<String> files) {
        if (files.size() < 2) {
            throw new Failure(Failure.USE, TOO_FEW);
        }
    }

    /** Returns the label of an edition, or else its issue date, or else the id of its series. */
    static String label(EditionName edition) {
        return edition.edition()
                .or(() -> edition.issued().map(PartialDate::toString))
                .orElse(edition.catalogue().value());
    }

    static String label(Catalogue edition) {
        return label(EditionName.of(edition));
    }
}
