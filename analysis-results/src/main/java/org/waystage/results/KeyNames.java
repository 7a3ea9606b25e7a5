package org.waystage.results;

import org.waystage.core.Catalogue;

/**
 * What the keys of results are called, for the columns that hold names.
 *
 * <p>{@link #of(Catalogue, String)} takes the names from a catalogue; anything else may be said by a lambda.
 */
@FunctionalInterface
public interface KeyNames {
    /**
     * Returns the name of a key.
     *
     * @param by what the key is one of: the code of a {@linkplain org.waystage.analysis.Dimension dimension} such as {@code
     *     group}, of a {@linkplain org.waystage.analysis.structure.Frequencies.Kind kind of statement} such as {@code benefits}, {@code
     *     organization}, {@code case} or {@code year}; empty for results without groups
     * @param key the key, such as {@code drones}
     * @return its name; empty if it has none
     */
    String name(String by, String key);

    /**
     * Returns names that are all empty.
     *
     * @return no names
     */
    static KeyNames none() {
        return (by, key) -> "";
    }

    /**
     * Returns the names that a catalogue has: of technologies and groups, of organizations, the titles of cases, and of the codes of its lists of
     * countries, country groups, Customs processes, benefits, challenges and needs.
     *
     * @param catalogue the catalogue
     * @param language the language as a BCP 47 tag, such as {@code fr}; another where a name has none in it
     * @return the names
     */
    static KeyNames of(Catalogue catalogue, String language) {
        return new CatalogueNames(catalogue, language);
    }
}
