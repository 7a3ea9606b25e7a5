package org.waystage.core.source;

import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.SourceId;
import org.waystage.core.value.Extras;

/**
 * A source, and where in it.
 *
 * <p>Written as the bare id where nothing else is known.
 *
 * @param source the source
 * @param where the place in the source, such as a page or chapter, where known
 * @param extras members that this version does not know
 */
public record Citation(SourceId source, Optional<String> where, Extras extras) {
    private static final String[] PARTS = {"source", "where"};

    /** Checks the parts. */
    public Citation {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
    }

    /**
     * Returns a citation of a source as a whole.
     *
     * @param source the source
     * @return the citation
     */
    public static Citation of(SourceId source) {
        return new Citation(source, Optional.empty(), Extras.none());
    }

    /**
     * Returns a citation of a place in a source.
     *
     * @param source the source
     * @param where the place, such as a page or chapter
     * @return the citation
     */
    public static Citation of(SourceId source, String where) {
        return new Citation(source, Optional.of(where), Extras.none());
    }

    /**
     * Tells whether nothing is known but the source, so that the bare id says it all.
     *
     * @return whether there is neither a place nor an extra
     */
    public boolean isBare() {
        return where.isEmpty() && extras.isEmpty();
    }
}
