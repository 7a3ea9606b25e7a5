package org.waystage.json.delta;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The positions of records sorted by id, in constant memory: sorted runs go to temporary files and are merged. */
final class SortedIds implements AutoCloseable {
    /** The number of entries sorted in memory, about 7 MB. */
    static final int IN_MEMORY = 1 << 16;

    private final List<Path> files = new ArrayList<>();
    private final List<Run> open = new ArrayList<>();
    private List<Entry> run = new ArrayList<>();

    /** An id and its position. */
    record Entry(String id, int position) implements Comparable<Entry> {
        private static final Comparator<Entry> ORDER =
                Comparator.comparing(Entry::id).thenComparingInt(Entry::position);

        boolean isSameId(Entry other) {
            return id.equals(other.id);
        }

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }
    }

    void add(String id, int position) throws IOException {
        run.add(new Entry(id, position));
        if (run.size() == IN_MEMORY) {
            spill();
        }
    }

    private void spill() throws IOException {
        Collections.sort(run);
        Path file = Files.createTempFile("waystage-", ".ids");
        files.add(file);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (Entry entry : run) {
                out.writeUTF(entry.id);
                out.writeInt(entry.position);
            }
        }
        run = new ArrayList<>();
    }

    /** Returns the entries in order, any number of times; nothing can be added any more. */
    Iterator<Entry> sorted() throws IOException {
        if (files.isEmpty()) {
            Collections.sort(run);
            return run.iterator();
        }
        if (!run.isEmpty()) {
            spill();
        }
        PriorityQueue<Run> runs = new PriorityQueue<>(files.size(), Comparator.comparing(Run::first));
        for (Path file : files) {
            Run one = new Run(file);
            open.add(one);
            runs.add(one);
        }
        return new Merged(runs);
    }

    /** A sorted run in a file, whose first entry has been read. */
    private static final class Run implements AutoCloseable {
        private final DataInputStream in;
        private @Nullable Entry first;

        Run(Path file) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
            first = read();
        }

        private @Nullable Entry read() throws IOException {
            try {
                return new Entry(in.readUTF(), in.readInt());
            } catch (EOFException e) {
                return null;
            }
        }

        Entry first() {
            if (first == null) {
                throw new NoSuchElementException();
            }
            return first;
        }

        /** Goes to the next entry; false if there is none. */
        boolean next() throws IOException {
            first = read();
            return first != null;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static final class Merged implements Iterator<Entry> {
        private final PriorityQueue<Run> runs;

        Merged(PriorityQueue<Run> runs) {
            this.runs = runs;
        }

        @Override
        public boolean hasNext() {
            return !runs.isEmpty();
        }

        @Override
        public Entry next() {
            Run least = runs.remove();
            Entry entry = least.first();
            try {
                if (least.next()) {
                    runs.add(least);
                } else {
                    least.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return entry;
        }
    }

    @Override
    public void close() throws IOException {
        for (Run one : open) {
            one.close();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
