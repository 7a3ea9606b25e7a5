package org.waystage.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.notice.Notice;
import org.waystage.core.redaction.Redaction;
import org.waystage.core.value.Visibility;

/**
 * Writes catalogues as linked data: JSON-LD 1.1 with its context inside, so nothing is fetched to read it. The same catalogue gives
 * the same bytes, if the languages of its texts are in the same order.
 *
 * <p>A writer shows what an audience may see, which is the public unless {@link #forAudience another} is requested: it first redacts each
 * catalogue with a {@link Redaction}. If the catalogue has marks, apply the redaction yourself first: only its report has the doubts that a
 * person should look at before anything is published. Members unknown to this version are never written.
 *
 * <pre>{@code
 * LinkedDataWriter writer = LinkedDataWriter.under(Addresses.under("https://example.org/adoption/"));
 * writer.taxonomy(catalogue, out);
 * }</pre>
 *
 * <p>Writers are immutable and thread-safe. The time and memory of a call are proportional to the catalogue.
 */
public final class LinkedDataWriter {
    private final Addresses addresses;
    private final Visibility.Listed audience;

    private LinkedDataWriter(Addresses addresses, Visibility.Listed audience) {
        this.addresses = addresses;
        this.audience = audience;
    }

    /**
     * Returns a writer for the public.
     *
     * @param addresses the addresses of what it writes
     * @return the writer
     */
    public static LinkedDataWriter under(Addresses addresses) {
        return new LinkedDataWriter(Objects.requireNonNull(addresses, "addresses"), Visibility.Listed.PUBLIC);
    }

    /**
     * Returns a writer like this one for another audience.
     *
     * @param other the audience; {@link Visibility.Listed#RESTRICTED} sees everything
     * @return the writer
     */
    public LinkedDataWriter forAudience(Visibility.Listed other) {
        return new LinkedDataWriter(addresses, Objects.requireNonNull(other, "other"));
    }

    /**
     * Writes the taxonomy, its collections, the code lists, the ladder of stages and the crosswalks in SKOS. {@link TaxonomyReader} reads
     * the taxonomy back.
     *
     * @param catalogue the catalogue
     * @param out the stream, which is flushed but not closed
     * @return what SKOS cannot express as it is, by {@link LinkedDataRules#NOT_WRITTEN}, with its place in what the audience sees of the
     *     catalogue
     * @throws IOException if the stream cannot be written
     */
    public List<Notice> taxonomy(Catalogue catalogue, OutputStream out) throws IOException {
        return SkosDocument.write(seen(catalogue), addresses, out);
    }

    /**
     * Writes the editions of a series in DCAT 3, each a version of the one before.
     *
     * @param editions the editions
     * @param distributions the files in which an edition is published, none or more; called with what the audience sees of each edition
     * @param out the stream, which is flushed but not closed
     * @throws IOException if the stream cannot be written
     */
    public void editions(
            EditionHistory editions, Function<? super Catalogue, List<Distribution>> distributions, OutputStream out)
            throws IOException {
        Objects.requireNonNull(distributions, "distributions");
        DcatDocument.write(editions.editions().stream().map(this::seen).toList(), distributions, addresses, out);
    }

    private Catalogue seen(Catalogue catalogue) {
        return Redaction.forAudience(audience).cut(catalogue);
    }
}
