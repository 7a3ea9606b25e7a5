package org.waystage.core.source;

import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.SourceId;
import org.waystage.core.value.Extras;

/**
 * A reference to a source or to a place in it.
 *
 * <p>Written as the bare id if nothing else is known.
 *
 * @param source the source
 * @param where the place in the source, for example a page or chapter, if known
 * @param extras members unknown to this version
 */
public record Citation(SourceId source, Optional<String> where, Extras extras) {
    private static final String[] PARTS = {"source", "where"};

    /** Checks the components. */
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
     * @param where the place, for example a page or chapter
     * @return the citation
     */
    public static Citation of(SourceId source, String where) {
        return new Citation(source, Optional.of(where), Extras.none());
    }

    /**
     * Returns whether only the source is known, so that the citation can be written as its bare id.
     *
     * @return {@code true} if there is neither a place nor an extra
     */
    public boolean isBare() {
        return where.isEmpty() && extras.isEmpty();
    }
}
