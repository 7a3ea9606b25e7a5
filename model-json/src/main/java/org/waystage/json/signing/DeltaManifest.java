package org.waystage.json.signing;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.SourceId;
import org.waystage.core.internal.text.Sha256;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.json.internal.canonical.CanonicalForm;
import org.waystage.json.internal.shape.Scalars;
import org.waystage.json.reading.Reading;

/**
 * The first line of a delta: the editions that it leads from and to, and the digest of the operations below it. A signature of this line
 * therefore covers all of them.
 *
 * <p>Immutable and equal by value.
 *
 * @param format the format, for example {@code waystage-delta/1.0}
 * @param catalogue the id of the catalogue that the delta leads to
 * @param from the edition that the delta is applied to
 * @param to the edition that it gives
 * @param substitutes what to cite in place of a source in each record that the operations do not name: the edition's own source
 * @param puts the number of operations that add, replace or move a record
 * @param removes the number of operations that remove one
 * @param operations the SHA-256 digest of the lines below the first, each with its line feed, as 64 lower-case hexadecimal digits
 * @param extras members unknown to this version, which are signed too
 */
public record DeltaManifest(
        String format,
        CatalogueId catalogue,
        Edition from,
        Edition to,
        List<Substitute> substitutes,
        long puts,
        long removes,
        String operations,
        Extras extras) {
    /** The format in which this library writes deltas. */
    public static final String FORMAT = DeltaShapes.FORMAT.current();

    private static final String[] PARTS = {
        "format", "catalogue", "from", "to", "substitute", "puts", "removes", "operations"
    };

    /**
     * An edition at an end of a delta.
     *
     * @param edition its label, if stated
     * @param sequence its position in the series, if stated
     * @param issued its issue date, if stated
     * @param digest the digest of its whole catalogue, as 64 lower-case hexadecimal digits
     * @param extras members unknown to this version
     */
    public record Edition(
            Optional<String> edition,
            Optional<Long> sequence,
            Optional<PartialDate> issued,
            String digest,
            Extras extras) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the digest is not one, the position is not from 0 to 9,007,199,254,740,991, or an
         *     unknown member has the name of a known one
         */
        public Edition {
            Objects.requireNonNull(edition, "edition");
            Objects.requireNonNull(sequence, "sequence");
            Objects.requireNonNull(issued, "issued");
            sequence.ifPresent(DeltaManifest::checkNumber);
            Sha256.check(digest);
            extras.checkBeside("edition", "sequence", "issued", "digest");
        }

        /** Returns the label, or else the position or the digest. */
        @Override
        public String toString() {
            return edition.or(() -> sequence.map(String::valueOf)).orElse(digest);
        }
    }

    /**
     * A source and what is cited in its place.
     *
     * @param source the id in the edition before
     * @param by the id in the edition after
     * @param extras members unknown to this version
     */
    public record Substitute(SourceId source, SourceId by, Extras extras) {
        /** Checks the components. */
        public Substitute {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(by, "by");
            extras.checkBeside("source", "by");
        }
    }

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if documents with the format are not read, the digest is not one, a count is not from 0 to
     *     9,007,199,254,740,991, a source has two substitutes, or an unknown member has the name of a known one
     */
    public DeltaManifest {
        DeltaShapes.FORMAT.check(format);
        Objects.requireNonNull(catalogue, "catalogue");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        substitutes = List.copyOf(substitutes);
        Sha256.check(operations);
        checkNumber(puts);
        checkNumber(removes);
        if (repeated(substitutes).isPresent()) {
            throw new IllegalArgumentException("a source has one substitute");
        }
        extras.checkBeside(PARTS);
    }

    private static void checkNumber(long number) {
        if (number < 0 || number > Scalars.MOST) {
            throw new IllegalArgumentException("expected 0 to " + Scalars.MOST + ", but was " + number);
        }
    }

    /** Returns a source that has two substitutes, if there is one. */
    static Optional<SourceId> repeated(List<Substitute> substitutes) {
        Set<SourceId> seen = new HashSet<>();
        return substitutes.stream()
                .map(Substitute::source)
                .filter(source -> !seen.add(source))
                .findFirst();
    }

    /**
     * Reads the first line of a delta.
     *
     * @param line the UTF-8 bytes of the line
     * @return the manifest, absent if there are errors, since part of it proves nothing; and the notices
     */
    public static Reading<DeltaManifest> read(byte[] line) {
        return EditionManifest.read(line, DeltaShapes.MANIFEST);
    }

    /**
     * Returns the canonical bytes of the manifest, which {@link #read} accepts; they are one line.
     *
     * @return the bytes in UTF-8, in the form of RFC 8785
     */
    public byte[] toBytes() {
        return CanonicalForm.of(this, DeltaShapes.MANIFEST);
    }

    /**
     * Returns what to cite in place of a source.
     *
     * @return the substitutes by the source before, sorted, immutable
     */
    public SortedMap<SourceId, SourceId> citing() {
        SortedMap<SourceId, SourceId> citing = new TreeMap<>();
        substitutes.forEach(one -> citing.put(one.source(), one.by()));
        return Collections.unmodifiableSortedMap(citing);
    }

    /** Returns the catalogue, and the editions at both ends. */
    @Override
    public String toString() {
        return catalogue + " " + from + " to " + to;
    }
}
