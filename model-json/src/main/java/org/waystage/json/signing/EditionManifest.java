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
import org.waystage.core.internal.text.Sha256;
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
 * The manifest of an edition: the SHA-256 digests of each record, of the head and of the whole, in canonical form (RFC
 * 8785).
 *
 * <p>It shows whether a catalogue is the edition that it claims to be and, if not, which records differ. The head is
 * the catalogue without its records: id, title, edition, dates, publisher, notes and unknown members. The digests are
 * those of the wire format 1.0; numbers count as the doubles of the canonical form.
 *
 * <p>Unknown members are kept and written back, so that the signature of a manifest of a newer minor version remains
 * valid; {@link #compare} ignores them and the predecessor.
 *
 * <p>Immutable and equal by value.
 */
public final class EditionManifest {
    private final Parts parts;

    private EditionManifest(Parts parts) {
        this.parts = parts;
    }

    /** The parts, as a record for its equality. */
    private record Parts(
            String format,
            CatalogueId catalogue,
            Optional<String> edition,
            Optional<Long> sequence,
            Optional<PartialDate> issued,
            String digest,
            String head,
            Optional<Predecessor> predecessor,
            List<List<Entry>> records,
            Extras extras) {}

    /**
     * The edition that this one follows.
     *
     * @param edition its label, if stated
     * @param digest the digest of its whole catalogue, as 64 lower-case hexadecimal digits
     * @param extras members unknown to this version
     */
    public record Predecessor(Optional<String> edition, String digest, Extras extras) {
        private static final String[] PARTS = {"edition", "digest"};

        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the digest is not one, or an unknown member has the name of a known one
         */
        public Predecessor {
            Objects.requireNonNull(edition, "edition");
            Sha256.check(digest);
            extras.checkBeside(PARTS);
        }
    }

    /**
     * A record of the edition.
     *
     * @param id the id, or the scheme of a crosswalk
     * @param digest the SHA-256 digest of its canonical bytes, as 64 lower-case hexadecimal digits
     * @param extras members unknown to this version
     */
    public record Entry(String id, String digest, Extras extras) {
        /** Checks the components. */
        public Entry {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(digest, "digest");
            Objects.requireNonNull(extras, "extras");
        }
    }

    /** Creates a manifest from what was read or digested; the lists are in the order of {@link SignedKind}. */
    static EditionManifest of(
            String format,
            CatalogueId catalogue,
            Optional<String> edition,
            Optional<Long> sequence,
            Optional<PartialDate> issued,
            String digest,
            String head,
            Optional<Predecessor> predecessor,
            List<List<Entry>> records,
            Extras extras) {
        List<List<Entry>> copies = new ArrayList<>();
        records.forEach(entries -> copies.add(List.copyOf(entries)));
        return new EditionManifest(new Parts(
                format, catalogue, edition, sequence, issued, digest, head, predecessor, List.copyOf(copies), extras));
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
     * Returns a manifest like this one that also names the edition before it.
     *
     * @param earlier the manifest of the edition that this one follows
     * @return the manifest
     * @throws IllegalArgumentException if the manifests are of different series
     */
    public EditionManifest withPredecessor(EditionManifest earlier) {
        if (!earlier.catalogue().equals(parts.catalogue)) {
            throw new IllegalArgumentException("the predecessor of an edition of '" + parts.catalogue.value()
                    + "' is one of the same series, not of '"
                    + earlier.catalogue().value() + "'");
        }
        return new EditionManifest(new Parts(
                parts.format,
                parts.catalogue,
                parts.edition,
                parts.sequence,
                parts.issued,
                parts.digest,
                parts.head,
                Optional.of(new Predecessor(earlier.edition(), earlier.digest(), Extras.none())),
                parts.records,
                parts.extras));
    }

    /**
     * Returns a builder of the manifest of a catalogue whose case studies are added one by one, for example from {@link
     * org.waystage.json.lines.CaseStudyLines CaseStudyLines}. Beside the head, it keeps only ids and digests in memory.
     * The result equals that of {@link #of(Catalogue)} with all case studies.
     *
     * @param head the catalogue; its own case studies come first
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
     * @return the manifest, absent if there are errors, since part of it proves nothing; and the notices
     */
    public static Reading<EditionManifest> read(byte[] document) {
        return read(document, ManifestShapes.MANIFEST);
    }

    /** Reads a value that is useful only as a whole and if it has a canonical form. */
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
     * Returns the canonical bytes of the manifest, which {@link #read} accepts.
     *
     * @return the bytes in UTF-8, in the form of RFC 8785
     */
    public byte[] toBytes() {
        return CanonicalForm.of(this, ManifestShapes.MANIFEST);
    }

    /**
     * Compares this manifest with another: which records are the same, changed, added or removed.
     *
     * @param other the manifest of the possibly changed catalogue
     * @return the differences, from this manifest to the other
     */
    public ManifestComparison compare(EditionManifest other) {
        return ManifestComparison.of(this, other);
    }

    /**
     * Returns the format that the manifest states.
     *
     * @return the format, for example {@code waystage-manifest/1.0}
     */
    public String format() {
        return parts.format;
    }

    /**
     * Returns the id of the catalogue.
     *
     * @return the id, which all editions of the series share
     */
    public CatalogueId catalogue() {
        return parts.catalogue;
    }

    /**
     * Returns the label of the edition, if stated.
     *
     * @return the label, or empty if not stated
     */
    public Optional<String> edition() {
        return parts.edition;
    }

    /**
     * Returns the position of the edition in its series, if stated.
     *
     * @return the position, or empty if not stated
     */
    public Optional<Long> sequence() {
        return parts.sequence;
    }

    /**
     * Returns the issue date, if stated.
     *
     * @return the date, or empty if not stated
     */
    public Optional<PartialDate> issued() {
        return parts.issued;
    }

    /**
     * Returns the digest of the whole catalogue, that is, of {@link org.waystage.json.CanonicalJson#of(Catalogue)
     * CanonicalJson.of}.
     *
     * @return 64 lower-case hexadecimal digits
     */
    public String digest() {
        return parts.digest;
    }

    /**
     * Returns the digest of the catalogue without its records.
     *
     * @return 64 lower-case hexadecimal digits
     */
    public String head() {
        return parts.head;
    }

    /**
     * Returns the edition that this one follows, if stated.
     *
     * @return the predecessor, or empty if not stated
     */
    public Optional<Predecessor> predecessor() {
        return parts.predecessor;
    }

    /**
     * Returns the records of a kind, in the order of the catalogue.
     *
     * @param kind the kind
     * @return the id and digest of each record, immutable; an id that is duplicated in the catalogue is here, too
     */
    public List<Entry> records(SignedKind kind) {
        return parts.records.get(kind.ordinal());
    }

    /**
     * Returns the members unknown to this version.
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

    /** Returns the catalogue id, the edition and the digest. */
    @Override
    public String toString() {
        return parts.catalogue.value()
                + parts.edition.map(label -> " " + label).orElse("")
                + " sha-256 "
                + parts.digest;
    }

    /** A builder that takes the case studies of an edition one by one. Not thread-safe. */
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
         * @throws IllegalStateException if the manifest has been built
         */
        public Builder add(CaseStudy caseStudy) {
            digests.add(caseStudy);
            return this;
        }

        /**
         * Returns a notice for each number added so far that no double reproduces as written. The digests are those of
         * the nearest doubles, so they do not reveal a change of the last digits of such numbers.
         *
         * @return the notices of {@link JsonRules#NUMBER_INEXACT}, with their pointers in the document; at most 10,000,
         *     immutable
         */
        public List<Notice> notices() {
            return digests.notices();
        }

        /**
         * Returns the manifest, once.
         *
         * @return the manifest
         * @throws IllegalStateException if the manifest has been built
         */
        public EditionManifest build() {
            Map<SignedKind, List<Entry>> records = digests.finish();
            Catalogue head = digests.head();
            return of(
                    ManifestShapes.FORMAT.current(),
                    head.id(),
                    head.edition(),
                    head.sequence(),
                    head.issued(),
                    digests.whole(),
                    digests.headDigest(),
                    Optional.empty(),
                    List.copyOf(records.values()),
                    Extras.none());
        }
    }
}
