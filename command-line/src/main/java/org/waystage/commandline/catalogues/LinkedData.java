package org.waystage.commandline.catalogues;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.OutputFile;
import org.waystage.commandline.files.WholeCatalogue;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.formats.Addresses;
import org.waystage.formats.LinkedDataWriter;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueWriter;

/**
 * A catalogue as linked data.
 *
 * @param addresses the addresses of all things
 * @param vocabulary what is written
 */
record LinkedData(Addresses addresses, ConvertCommand.Vocabulary vocabulary) {
    private static final Phrase NO_BASE = Phrase.of("linked-data.no-base");
    private static final Phrase SKOS_WRITTEN = Phrase.of("linked-data.skos");
    private static final Phrase DCAT_WRITTEN = Phrase.of("linked-data.dcat");

    /** Returns linked data under a base address; ends the command if it is none. */
    static LinkedData under(@Nullable String base, ConvertCommand.Vocabulary vocabulary) {
        try {
            return new LinkedData(Addresses.under(String.valueOf(base)), vocabulary);
        } catch (IllegalArgumentException e) {
            throw Failure.ofAnOption(NO_BASE, base == null ? "" : base);
        }
    }

    void write(CatalogueSource source, String output, Console console) {
        try (OutputFile target = OutputFile.create(output, source.file(), console)) {
            Catalogue catalogue = WholeCatalogue.read(source, console);
            target.write(out -> {
                switch (vocabulary) {
                    case SKOS -> LinkedDataWriter.taxonomy(catalogue, addresses, out);
                    case DCAT -> editions(catalogue, source.name(), out, console);
                }
            });
            target.commit();
            Phrase written = vocabulary == ConvertCommand.Vocabulary.SKOS ? SKOS_WRITTEN : DCAT_WRITTEN;
            console.println(Printable.line(written.in(console.language(), output)));
        }
    }

    private void editions(Catalogue edition, String name, OutputStream out, Console console) throws IOException {
        try {
            LinkedDataWriter.editions(EditionHistory.of(List.of(edition)), addresses, out);
        } catch (IllegalArgumentException e) {
            refuse(edition, name, console);
            throw e;
        }
    }

    /** Says why an edition has no canonical form, which is the file that its document names. */
    private static void refuse(Catalogue edition, String name, Console console) {
        NoticeLog log = new NoticeLog(name);
        for (Notice notice :
                CanonicalJson.of(CatalogueWriter.compact().toBytes(edition)).notices()) {
            // Without a position: the user never saw the text.
            Place place = Place.of(notice.place().pointer());
            log.add(new Notice(notice.rule(), notice.severity(), place, notice.values()));
        }
        FirstNotices.refuseErrors(log, console);
    }
}
