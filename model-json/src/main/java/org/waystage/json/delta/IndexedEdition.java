package org.waystage.json.delta;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.SourceId;
import org.waystage.core.source.Citation;
import org.waystage.json.internal.shape.RecordList;
import org.waystage.json.lines.CaseStudyLines;

/** An edition whose cases can be read by position. It keeps 8 bytes for each case and, if requested, the ids in temporary files. */
final class IndexedEdition implements AutoCloseable {
    final SortedIds ids = new SortedIds();
    private final EditionInput input;
    private final boolean withIds;
    private final @Nullable LinesAt lines;
    private final RecordTexts texts = new RecordTexts();
    private long[] starts = new long[1 << 10];
    private int cases;
    private @Nullable Set<SourceId> cited;

    /** Goes through an edition once; {@code withIds} says whether ids are sorted. */
    IndexedEdition(EditionInput input, boolean withIds) throws IOException {
        this.input = input;
        this.withIds = withIds;
        lines = input.lines().isPresent() ? new LinesAt(input.lines().get()) : null;
        try {
            if (lines == null) {
                for (CaseStudy one : input.inMemory()) {
                    add(one);
                }
            } else {
                index(lines);
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void index(LinesAt places) throws IOException {
        try (CaseStudyLines read = input.open()) {
            long start = 0;
            long number = 1;
            for (Iterator<CaseStudyLines.Line<CaseStudy>> all = read.stream().iterator(); all.hasNext(); ) {
                CaseStudyLines.Line<CaseStudy> line = all.next();
                while (number < line.number()) {
                    start = places.after(start);
                    number++;
                }
                if (cases == starts.length) {
                    starts = Arrays.copyOf(starts, cases + cases / 2);
                }
                starts[cases] = start;
                add(EditionInput.whole(line.reading()));
            }
        }
    }

    private void add(CaseStudy one) throws IOException {
        if (withIds) {
            ids.add(one.id().value(), cases);
        }
        cases = Math.addExact(cases, 1);
        if (cited == null || !cited.isEmpty()) {
            Set<SourceId> sources = new HashSet<>();
            for (Citation citation : one.sources()) {
                sources.add(citation.source());
            }
            if (cited != null) {
                sources.retainAll(cited);
            }
            cited = sources;
        }
    }

    Catalogue head() {
        return input.head();
    }

    int cases() {
        return cases;
    }

    Set<SourceId> citedByAll() {
        return cited == null ? Set.of() : cited;
    }

    /** Returns the text of a case; empty if the edition is in memory. */
    Optional<byte[]> text(int position) throws IOException {
        return lines == null ? Optional.empty() : Optional.of(lines.read(starts[position]));
    }

    /** Returns a case, whose text is given if it has one. */
    CaseStudy at(int position, Optional<byte[]> text) throws IOException {
        return text.isEmpty()
                ? input.inMemory().get(position)
                : EditionInput.whole(texts.read(text.get(), RecordList.CASE_STUDIES.shape, 1));
    }

    List<CaseStudy> all(List<Integer> positions) throws IOException {
        CaseStudy[] all = new CaseStudy[positions.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = at(positions.get(i), text(positions.get(i)));
        }
        return List.of(all);
    }

    @Override
    public void close() throws IOException {
        ids.close();
        if (lines != null) {
            lines.close();
        }
    }
}
