package org.waystage.formats;

import java.util.List;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Technology;

/**
 * A taxonomy: technologies, and collections of them.
 *
 * @param technologies the technologies, in the order of the document
 * @param collections the collections, in the order of the document
 */
public record Taxonomy(List<Technology> technologies, List<ConceptCollection> collections) {
    /** Keeps immutable copies of the lists. */
    public Taxonomy {
        technologies = List.copyOf(technologies);
        collections = List.copyOf(collections);
    }
}
