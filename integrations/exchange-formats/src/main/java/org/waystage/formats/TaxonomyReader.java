package org.waystage.formats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.json.reading.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * Reads a taxonomy from SKOS in JSON-LD: one that a {@link LinkedDataWriter} wrote, or one of others.
 *
 * <p>A concept below the base has the id in its address. For any other, an id is made from its {@code dcterms:identifier} or else from the end of its address, which is
 * kept as one of its equivalents; a notice says so. What is not read is reported.
 *
 * <p>The context must be in the document. It may have prefixes of vocabularies and say which properties have texts by language, addresses or
 * lists of addresses; if a context contains more or is elsewhere, give the document in its expanded form, which every JSON-LD processor
 * writes. Nothing is ever fetched.
 *
 * <p>The time and memory of a call are proportional to the document.
 */
public final class TaxonomyReader {
    private TaxonomyReader() {}

    /**
     * Reads a document.
     *
     * @param document the UTF-8 bytes of the document
     * @param addresses the addresses under which the taxonomy was written; a document may have others
     * @return the taxonomy, absent if the document has no concepts that can be read, and the notices with JSON Pointers
     */
    public static Reading<Taxonomy> read(byte[] document, Addresses addresses) {
        try {
            return new TaxonomyBuilder(Graph.read(document), addresses).read();
        } catch (JacksonException e) {
            return refused(Notice.of(LinkedDataRules.NOT_JSON, place(e.getLocation()), Map.of()));
        } catch (Graph.Unknown e) {
            Map<String, String> found = Map.of("found", String.valueOf(e.getMessage()));
            return refused(Notice.of(LinkedDataRules.CONTEXT_UNREAD, Place.of("/@context"), found));
        }
    }

    private static Place place(TokenStreamLocation location) {
        boolean known = location != null && location.getLineNr() > 0 && location.getColumnNr() > 0;
        return new Place(
                "",
                known
                        ? Optional.of(new Place.Position(location.getLineNr(), location.getColumnNr()))
                        : Optional.empty(),
                Optional.empty());
    }

    private static Reading<Taxonomy> refused(Notice notice) {
        List<Notice> notices = List.of(notice);
        return new Reading<>(Optional.empty(), notices, Reading.Counts.of(notices));
    }
}
