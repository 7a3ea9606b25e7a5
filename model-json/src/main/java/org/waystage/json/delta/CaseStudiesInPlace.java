package org.waystage.json.delta;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;

/**
 * The case studies of an edition as a list that reads each of them when it is requested. For each one in lines, 8 bytes are in memory.
 *
 * <p>Not thread-safe.
 */
public final class CaseStudiesInPlace implements AutoCloseable {
    /** The number of recently read case studies that are kept, a power of two. */
    private static final int KEPT = 16;

    private final IndexedEdition edition;
    private final Cases cases = new Cases();

    private CaseStudiesInPlace(IndexedEdition edition) {
        this.edition = edition;
    }

    /**
     * Goes through an edition once, to find where each case study begins.
     *
     * @param input the edition
     * @return the case studies, to be closed after use
     * @throws IOException if the edition cannot be read
     * @throws UncheckedIOException if lines cannot be read to their end
     * @throws IllegalArgumentException if a line has errors
     */
    public static CaseStudiesInPlace of(EditionInput input) throws IOException {
        return new CaseStudiesInPlace(new IndexedEdition(input, false));
    }

    /**
     * Returns the head of the edition.
     *
     * @return the catalogue without them
     */
    public Catalogue head() {
        return edition.head();
    }

    /**
     * Returns the case studies in the order of the edition. The list throws {@link UncheckedIOException} if the edition can no longer be
     * read, and {@link IllegalArgumentException} if the file has changed and a line now has errors.
     *
     * @return the list, immutable
     */
    public List<CaseStudy> cases() {
        return cases;
    }

    private final class Cases extends AbstractList<CaseStudy> implements RandomAccess {
        private final @Nullable CaseStudy[] kept = new CaseStudy[KEPT];
        private final int[] positions = new int[KEPT];

        Cases() {
            Arrays.fill(positions, -1);
        }

        @Override
        public int size() {
            return edition.cases();
        }

        @Override
        public CaseStudy get(int position) {
            Objects.checkIndex(position, size());
            int slot = position & (KEPT - 1);
            CaseStudy study = kept[slot];
            if (study == null || positions[slot] != position) {
                try {
                    study = edition.at(position, edition.text(position));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                kept[slot] = study;
                positions[slot] = position;
            }
            return study;
        }
    }

    @Override
    public void close() throws IOException {
        edition.close();
    }
}
