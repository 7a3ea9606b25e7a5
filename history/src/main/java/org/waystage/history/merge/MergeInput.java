package org.waystage.history.merge;

import java.util.List;
import java.util.Objects;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;

/**
 * A catalogue to be merged with others, whose case studies need not be in memory.
 *
 * @param head the catalogue without its case studies
 * @param cases its case studies; a list may read each of them whenever it is requested. It is not copied, and must not change
 *     until the merge is done
 */
public record MergeInput(Catalogue head, List<CaseStudy> cases) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the head has case studies
     */
    public MergeInput {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(cases, "cases");
        if (!head.caseStudies().isEmpty()) {
            throw new IllegalArgumentException("the head has case studies");
        }
    }

    /**
     * Returns a catalogue in memory as an input.
     *
     * @param catalogue the catalogue
     * @return the input
     */
    public static MergeInput of(Catalogue catalogue) {
        return new MergeInput(catalogue.toBuilder().caseStudies(List.of()).build(), catalogue.caseStudies());
    }

    /** Returns a hash of the head alone, because a list may have to read all its case studies for one. */
    @Override
    public int hashCode() {
        return head.hashCode();
    }
}
