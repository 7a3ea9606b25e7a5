package org.waystage.json.delta;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waystage.core.Catalogue;
import org.waystage.core.id.SourceId;
import org.waystage.core.value.Extras;
import org.waystage.json.internal.canonical.CanonicalForm;
import org.waystage.json.internal.shape.CatalogueShape;
import org.waystage.json.internal.shape.RecordList;
import org.waystage.json.signing.DeltaManifest;

/**
 * Makes deltas ({@code waystage-delta/1.0}), which lead from one edition to another, as one JSON object per line.
 *
 * <p>The first line is a {@link DeltaManifest}. Each further line removes, replaces or adds a whole record, in the order in which one pass
 * over the base reaches their places: first the head, then the lists of records in the order of {@link org.waystage.json.signing.SignedKind
 * SignedKind}, except that the case studies come last, as in lines. A record that moves is removed and added. If most cases of each edition
 * cite a source that only this edition has, the delta states once that one source replaces the other, instead of replacing each record.
 *
 * <p>Case studies in lines are compared in little memory: both files are read twice. If the ids in both ascend, nothing is kept;
 * otherwise positions are sorted by id in temporary files, and each case takes 4 bytes, or 12 if some have moved. Time is proportional to n
 * log n. At most {@link Integer#MAX_VALUE} cases can be compared.
 *
 * <p>Records are equal if their canonical digests are, so numbers count as doubles: a record that differs only in digits beyond that does
 * not count as changed. {@link DeltaSummary#inexact()} names such numbers.
 */
public final class DeltaWriter {
    private DeltaWriter() {}

    /**
     * Returns the delta between two catalogues.
     *
     * @param from the catalogue that the delta is applied to
     * @param to the catalogue that it gives
     * @return the bytes of the delta
     * @throws IllegalArgumentException if a catalogue has no canonical form
     */
    public static byte[] between(Catalogue from, Catalogue to) {
        ByteArrayOutputStream delta = new ByteArrayOutputStream();
        try {
            write(EditionInput.of(from), EditionInput.of(to), delta);
        } catch (IOException e) {
            throw new IllegalStateException("there is no room for temporary files", e);
        }
        return delta.toByteArray();
    }

    /**
     * Writes the delta between two editions.
     *
     * @param from the edition that the delta is applied to
     * @param to the edition that it gives
     * @param out the stream, which is flushed but not closed
     * @return what the delta does
     * @throws IOException if an edition or a temporary file cannot be read, or the stream or a temporary file cannot be written
     * @throws java.io.UncheckedIOException if lines cannot be read to their end
     * @throws IllegalArgumentException if an edition has no canonical form, or a line has errors
     */
    public static DeltaSummary write(EditionInput from, EditionInput to, OutputStream out) throws IOException {
        InexactNumbers inexact = new InexactNumbers();
        try (EditionPass base = new EditionPass(from, to, inexact);
                EditionPass result = new EditionPass(to, from, inexact);
                OperationsFile operations = new OperationsFile()) {
            Map<SourceId, SourceId> citing = citing(base.ownSources(from), result.ownSources(to));
            DeltaSummary.Counter counter = new DeltaSummary.Counter();
            boolean head = head(from.head(), to.head(), operations);
            for (RecordList<?> list : RecordList.ALL) {
                if (list != RecordList.CASE_STUDIES) {
                    walk(list, from.head(), to.head(), citing, operations, counter);
                }
            }
            try (EditionInput.Cases earlier = from.cases();
                    EditionInput.Cases later = to.cases()) {
                Survivors survivors = base.ascending && result.ascending
                        ? Survivors.ofAscending()
                        : Survivors.of(base.ids, base.cases, result.ids, result.cases);
                walk(RecordList.CASE_STUDIES, survivors, earlier, later, citing, operations, counter);
            }
            String digest = operations.finish();
            List<DeltaManifest.Substitute> substitutes = new ArrayList<>();
            citing.forEach((source, by) -> substitutes.add(new DeltaManifest.Substitute(source, by, Extras.none())));
            DeltaManifest manifest = new DeltaManifest(
                    DeltaManifest.FORMAT,
                    to.head().id(),
                    base.edition,
                    result.edition,
                    substitutes,
                    operations.puts(),
                    operations.removes(),
                    digest,
                    Extras.none());
            byte[] first = manifest.toBytes();
            out.write(first);
            out.write('\n');
            long size = first.length + 1 + operations.copyTo(out);
            out.flush();
            return new DeltaSummary(manifest, head, counter.lists(), size, result.size, inexact.notices());
        }
    }

    /** Pairs the sources by which the editions cite themselves; if there are several, the first is paired with the first and so on. */
    private static Map<SourceId, SourceId> citing(List<SourceId> before, List<SourceId> after) {
        Map<SourceId, SourceId> citing = new TreeMap<>();
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            citing.put(before.get(i), after.get(i));
        }
        return citing;
    }

    private static boolean head(Catalogue from, Catalogue to, OperationsFile operations) throws IOException {
        Catalogue bare = RecordList.bare(to);
        String was = CanonicalForm.digest(CanonicalForm.of(RecordList.bare(from), CatalogueShape.CATALOGUE));
        String is = CanonicalForm.digest(CanonicalForm.of(bare, CatalogueShape.CATALOGUE));
        if (was.equals(is)) {
            return false;
        }
        operations.write(
                new Operation<>(
                        Operation.HEAD,
                        Optional.empty(),
                        Optional.of(was),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(is),
                        Optional.of(bare)),
                Operation.puttingHead());
        return true;
    }

    /** Compares a list that is in memory. */
    private static <T> void walk(
            RecordList<T> list,
            Catalogue from,
            Catalogue to,
            Map<SourceId, SourceId> citing,
            OperationsFile operations,
            DeltaSummary.Counter counter)
            throws IOException {
        List<T> before = list.of(from);
        List<T> after = list.of(to);
        try (SortedIds base = ids(list, before);
                SortedIds result = ids(list, after)) {
            Survivors survivors = Survivors.of(base, before.size(), result, after.size());
            walk(list, survivors, before.iterator(), after.iterator(), citing, operations, counter);
        }
    }

    private static <T> SortedIds ids(RecordList<T> list, List<T> records) throws IOException {
        SortedIds ids = new SortedIds();
        for (int i = 0; i < records.size(); i++) {
            ids.add(list.id(records.get(i)), i);
        }
        return ids;
    }

    private static <T> void walk(
            RecordList<T> list,
            Survivors survivors,
            Iterator<? extends T> before,
            Iterator<? extends T> after,
            Map<SourceId, SourceId> citing,
            OperationsFile operations,
            DeltaSummary.Counter counter)
            throws IOException {
        new ListWalk<>(list, survivors, citing, operations, counter).walk(before, after);
        counter.end(list.name);
    }
}
