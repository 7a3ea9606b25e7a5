package org.waystage.formats;

import java.io.IOException;
import java.io.OutputStream;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;

/**
 * Writes catalogues as linked data: JSON-LD 1.1 with its context inside, so nothing is fetched to read it. The same catalogue gives
 * the same bytes, if the languages of its texts are in the same order.
 *
 * <p>As with every format, what is written is what the catalogue has: cut it for the public first, with a {@link
 * org.waystage.core.redaction.Redaction}.
 *
 * <p>What the vocabularies have no place for is not written: members unknown to this version, the sources of collections, labels that
 * repeat another, kinds of labels other than abbreviations, and equivalents that are no addresses. A lone surrogate becomes U+FFFD.
 *
 * <pre>{@code
 * LinkedDataWriter.taxonomy(catalogue, Addresses.under("https://example.org/adoption/"), out);
 * }</pre>
 *
 * <p>The time and memory of a call are proportional to the catalogue.
 */
public final class LinkedDataWriter {
    private LinkedDataWriter() {}

    /**
     * Writes the taxonomy in SKOS: the technologies and the collections of them. {@link TaxonomyReader} reads it back.
     *
     * @param catalogue the catalogue
     * @param addresses the addresses of what is written
     * @param out the stream, which is flushed but not closed
     * @throws IOException if the stream cannot be written
     */
    public static void taxonomy(Catalogue catalogue, Addresses addresses, OutputStream out) throws IOException {
        SkosDocument.write(catalogue, addresses, out);
    }

    /**
     * Writes the editions of a series in DCAT 3, each a version of the one before. The file of an edition is its canonical JSON, at the
     * {@linkplain Addresses#edition address of the edition} followed by {@code .json}: publish it there.
     *
     * @param editions the editions
     * @param addresses the addresses of what is written
     * @param out the stream, which is flushed but not closed
     * @throws IllegalArgumentException if an edition has no canonical form
     * @throws IOException if the stream cannot be written
     */
    public static void editions(EditionHistory editions, Addresses addresses, OutputStream out) throws IOException {
        DcatDocument.write(editions.editions(), addresses, out);
    }
}
