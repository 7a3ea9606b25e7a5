package org.waystage.json.delta;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.id.SourceId;
import org.waystage.json.internal.canonical.CanonicalForm;
import org.waystage.json.internal.shape.RecordList;

/** Walks along a list of two editions and writes the operations that lead from one to the other. */
final class ListWalk<T> {
    private final RecordList<T> list;
    private final Survivors survivors;
    private final Map<SourceId, SourceId> citing;
    private final OperationsFile out;
    private final DeltaSummary.Counter counter;

    /** The id of the record written last; null before the first. */
    private @Nullable String tail;

    /** How many records with an id that is repeated were passed in the base since the last operation. */
    private final Map<String, Long> passed = new HashMap<>();
    /** How many records with an id that is repeated were written since the last operation, including the last one before it. */
    private final Map<String, Long> written = new HashMap<>();

    ListWalk(
            RecordList<T> list,
            Survivors survivors,
            Map<SourceId, SourceId> citing,
            OperationsFile out,
            DeltaSummary.Counter counter) {
        this.list = list;
        this.survivors = survivors;
        this.citing = citing;
        this.out = out;
        this.counter = counter;
    }

    void walk(Iterator<? extends T> base, Iterator<? extends T> result) throws IOException {
        int i = 0;
        int j = 0;
        T one = next(base);
        T other = next(result);
        while (one != null || other != null) {
            String id = one == null ? null : list.id(one);
            String otherId = other == null ? null : list.id(other);
            if (one != null && id != null && !survivors.staysInBase(i, id, otherId)) {
                remove(i, id, one);
                one = next(base);
                i++;
            } else if (other != null && otherId != null && !survivors.staysInResult(j, otherId, id)) {
                add(j, otherId, other);
                other = next(result);
                j++;
            } else if (one != null && other != null && otherId != null) {
                keep(i, j, otherId, one, other);
                one = next(base);
                other = next(result);
                i++;
                j++;
            } else {
                throw new IllegalStateException("an edition has changed while it was read");
            }
        }
    }

    private static <T> @Nullable T next(Iterator<? extends T> records) {
        return records.hasNext() ? records.next() : null;
    }

    private void remove(int position, String id, T record) throws IOException {
        String was = CanonicalForm.digest(CanonicalForm.of(record, list.shape));
        out.write(
                new Operation<>(
                        list.name,
                        Optional.of(id),
                        Optional.of(was),
                        Optional.empty(),
                        skip(passed.getOrDefault(id, 0L)),
                        Optional.empty(),
                        Optional.empty()),
                Operation.removing());
        counter.removed(survivors.movesFrom(position));
        done(tail);
    }

    private void add(int position, String id, T record) throws IOException {
        String is = CanonicalForm.digest(CanonicalForm.of(record, list.shape));
        String before = tail;
        Optional<Long> skip = before == null ? Optional.empty() : skip(written.getOrDefault(before, 1L) - 1);
        out.write(
                new Operation<>(
                        list.name,
                        Optional.of(id),
                        Optional.empty(),
                        Optional.ofNullable(before),
                        skip,
                        Optional.of(is),
                        Optional.of(record)),
                Operation.putting(list));
        counter.added(survivors.movesTo(position));
        done(id);
    }

    private void keep(int i, int j, String id, T one, T other) throws IOException {
        byte[] is = CanonicalForm.of(other, list.shape);
        byte[] copied = CanonicalForm.of(one, list.shape, citing);
        if (Arrays.equals(is, copied)) {
            tail = id;
            if (survivors.isRepeatedInBase(i)) {
                passed.merge(id, 1L, Long::sum);
            }
            if (survivors.isRepeatedInResult(j)) {
                written.merge(id, 1L, Long::sum);
            }
            return;
        }
        out.write(
                new Operation<>(
                        list.name,
                        Optional.of(id),
                        Optional.of(CanonicalForm.digest(CanonicalForm.of(one, list.shape))),
                        Optional.empty(),
                        skip(passed.getOrDefault(id, 0L)),
                        Optional.of(CanonicalForm.digest(is)),
                        Optional.of(other)),
                Operation.putting(list));
        counter.replaced();
        done(id);
    }

    private void done(@Nullable String last) {
        passed.clear();
        written.clear();
        if (last != null) {
            written.put(last, 1L);
        }
        tail = last;
    }

    private static Optional<Long> skip(long count) {
        return count > 0 ? Optional.of(count) : Optional.empty();
    }
}
