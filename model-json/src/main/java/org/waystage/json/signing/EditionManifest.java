package org.waystage.json.signing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.notice.Notice;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.json.internal.canonical.CanonicalForm;
import org.waystage.json.internal.document.DocumentReading;
import org.waystage.json.internal.engine.Shape;
import org.waystage.json.internal.text.Bytes;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/**
 * What an edition is made of: the SHA-256 digest of each record, of the head and of the whole, in canonical form (RFC 8785).
 *
 * <p>It tells whether a catalogue is the edition that it says it is, and if not, which records differ. The head is the
 * catalogue without its records: id, title, edition, dates, publisher, notes and what this version does not know. Digests are
 * those of the wire format 1.0; numbers count as the doubles that they are in canonical form.
 *
 * <p>Members that this version does not know are kept and written back, so that the signature over a manifest of a newer
 * minor version still fits; they take no part in {@link #compare}.
 *
 * <p>Immutable and equal by value.
 */
public final class EditionManifest {
    private final Parts parts;

    private EditionManifest(Parts parts) {
        this.parts = parts;
    }

    /** The parts, as a record for the sake of equality. */
    private record Parts(
            String format,
            CatalogueId catalogue,
            Optional<String> edition,
            Optional<PartialDate> issued,
            String digest,
            String head,
            List<List<Entry>> records,
            Extras extras) {}

    /**
     * One record of the edition.
     *
     * @param id its id; of a crosswalk its scheme
     * @param digest the SHA-256 digest of its canonical bytes, 64 digits in lower-case hexadecimal
     * @param extras members that this version does not know
     */
    public record Entry(String id, String digest, Extras extras) {
        /** Checks the parts. */
        public Entry {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(digest, "digest");
            Objects.requireNonNull(extras, "extras");
        }
    }

    /** Builds of what was read or digested; the lists stand in the order of {@link RecordKind}. */
    static EditionManifest of(
            String format,
            CatalogueId catalogue,
            Optional<String> edition,
            Optional<PartialDate> issued,
            String digest,
            String head,
            List<List<Entry>> records,
            Extras extras) {
        List<List<Entry>> copies = new ArrayList<>();
        records.forEach(entries -> copies.add(List.copyOf(entries)));
        return new EditionManifest(
                new Parts(format, catalogue, edition, issued, digest, head, List.copyOf(copies), extras));
    }

    /**
     * Returns the manifest of a catalogue.
     *
     * @param catalogue the catalogue
     * @return its manifest
     * @throws IllegalArgumentException if the catalogue has no canonical form, see {@link org.waystage.json.CanonicalJson#of(Catalogue) CanonicalJson.of}
     */
    public static EditionManifest of(Catalogue catalogue) {
        return builder(catalogue).build();
    }

    /**
     * Starts the manifest of a catalogue whose case studies come one by one, such as from {@link org.waystage.json.lines.CaseStudyLines CaseStudyLines}. Beside the
     * head, memory grows with ids and digests only. The result is that of {@link #of(Catalogue)} with all of them at once.
     *
     * @param head the catalogue; case studies that it has itself come first
     * @return a builder, which takes the case studies in their order
     * @throws IllegalArgumentException if the head has no canonical form
     */
    public static Builder builder(Catalogue head) {
        return new Builder(new ManifestDigests(head));
    }

    /**
     * Reads a manifest.
     *
     * @param document the UTF-8 bytes of the document
     * @return the manifest, absent where there are errors, since part of it proves nothing; and what was noticed
     */
    public static Reading<EditionManifest> read(byte[] document) {
        return read(document, ManifestShapes.MANIFEST);
    }

    /** Reads a value that is of use only as a whole, and only where it has a canonical form. */
    static <T> Reading<T> read(byte[] document, Shape<T> shape) {
        Reading<T> reading;
        try {
            reading = new DocumentReading(ReadOptions.defaults()).document(Bytes.of(document), shape, null);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
        if (reading.hasErrors()) {
            return new Reading<>(Optional.empty(), reading.notices(), reading.counts(), reading.noticeCounts());
        }
        Reading<byte[]> canonical = CanonicalForm.ofDocument(document, ReadOptions.defaults());
        return canonical.hasErrors()
                ? new Reading<>(Optional.empty(), canonical.notices(), canonical.counts(), canonical.noticeCounts())
                : reading;
    }

    /**
     * Returns the canonical bytes of the manifest, which {@link #read} reads back.
     *
     * @return UTF-8, as RFC 8785 says
     */
    public byte[] toBytes() {
        return CanonicalForm.of(this, ManifestShapes.MANIFEST);
    }

    /**
     * Tells which records of another manifest are the same, changed, added or removed.
     *
     * @param other the manifest of what may have been changed
     * @return what differs from this one
     */
    public ManifestComparison compare(EditionManifest other) {
        return ManifestComparison.of(this, other);
    }

    /**
     * Returns the format that the manifest states.
     *
     * @return such as {@code waystage-manifest/1.0}
     */
    public String format() {
        return parts.format;
    }

    /**
     * Returns the id of the catalogue, which names the series.
     *
     * @return the id
     */
    public CatalogueId catalogue() {
        return parts.catalogue;
    }

    /**
     * Returns the label of the edition, where stated.
     *
     * @return the label
     */
    public Optional<String> edition() {
        return parts.edition;
    }

    /**
     * Returns the issue date, where stated.
     *
     * @return the date
     */
    public Optional<PartialDate> issued() {
        return parts.issued;
    }

    /**
     * Returns the digest of the whole catalogue, that is, of {@link org.waystage.json.CanonicalJson#of(Catalogue) CanonicalJson.of}.
     *
     * @return 64 digits in lower-case hexadecimal
     */
    public String digest() {
        return parts.digest;
    }

    /**
     * Returns the digest of the catalogue without its records.
     *
     * @return 64 digits in lower-case hexadecimal
     */
    public String head() {
        return parts.head;
    }

    /**
     * Returns the records of a kind, in the order of the catalogue.
     *
     * @param kind the kind
     * @return id and digest of each, immutable; an id that stands twice in the catalogue stands here twice
     */
    public List<Entry> records(RecordKind kind) {
        return parts.records.get(kind.ordinal());
    }

    /**
     * Returns members that this version does not know.
     *
     * @return the members
     */
    public Extras extras() {
        return parts.extras;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EditionManifest manifest && parts.equals(manifest.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** Returns catalogue, edition and digest. */
    @Override
    public String toString() {
        return parts.catalogue.value()
                + parts.edition.map(label -> " " + label).orElse("")
                + " sha-256 "
                + parts.digest;
    }

    /** Takes the case studies of an edition one by one; not for use by several threads at once. */
    public static final class Builder {
        private final ManifestDigests digests;

        private Builder(ManifestDigests digests) {
            this.digests = digests;
        }

        /**
         * Adds the next case study.
         *
         * @param caseStudy the case study
         * @return this builder
         * @throws IllegalArgumentException if it has no canonical form
         * @throws IllegalStateException if the manifest was built already
         */
        public Builder add(CaseStudy caseStudy) {
            digests.add(caseStudy);
            return this;
        }

        /**
         * Returns which numbers of what came so far no double gives back as they were written: the digests are those of what is
         * nearest to them, so that a change of their last digits does not show.
         *
         * @return a notice of {@link JsonRules#NUMBER_INEXACT} for each, with its pointer in the document; at most 10,000,
         *     immutable
         */
        public List<Notice> notices() {
            return digests.notices();
        }

        /**
         * Returns the manifest, once.
         *
         * @return the manifest
         * @throws IllegalStateException if the manifest was built already
         */
        public EditionManifest build() {
            Map<RecordKind, List<Entry>> records = digests.finish();
            Catalogue head = digests.head();
            return of(
                    ManifestShapes.FORMAT.current(),
                    head.id(),
                    head.edition(),
                    head.issued(),
                    digests.whole(),
                    digests.headDigest(),
                    List.copyOf(records.values()),
                    Extras.none());
        }
    }
}
