package org.waystage.commandline.files;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.core.Catalogue;

/** Reads catalogues without errors. */
public final class WholeCatalogue {
    private WholeCatalogue() {}

    /**
     * Reads a catalogue; reports its errors and ends the command if there are any.
     *
     * @param file the file, {@code -}, or null for the bundled edition
     */
    public static Catalogue read(@Nullable String file, Console console) {
        try (CatalogueSource source = CatalogueSource.open(file, console)) {
            return read(source, console);
        }
    }

    public static Catalogue read(CatalogueSource source, Console console) {
        return read(source, new NoticeLog(source.name()), console);
    }

    public static Catalogue read(CatalogueSource source, NoticeLog log, Console console) {
        Optional<Catalogue> catalogue = source.read(log);
        catalogue.ifPresent(
                whole -> log.addCircles(whole.succession(LocalDate.MAX).circles()));
        FirstNotices.refuseErrors(log, console);
        FirstNotices.sayMiscounted(log, console);
        return catalogue.orElseThrow(() -> new Failure(Failure.USE, Phrase.NO_HEAD, source.name()));
    }
}
