package org.waystage.results;

import org.waystage.core.Catalogue;

/**
 * The names of the keys of results, for columns of names.
 *
 * <p>{@link #of(Catalogue, String)} takes the names from a catalogue; a lambda can give any others.
 */
@FunctionalInterface
public interface KeyNames {
    /**
     * Returns the name of a key.
     *
     * @param by the kind of the key: the code of a {@linkplain org.waystage.analysis.Dimension dimension} such as {@code
     *     group}, of a {@linkplain org.waystage.analysis.structure.Frequencies.Kind kind of statement} such as {@code benefits}, {@code
     *     organization}, {@code case} or {@code year}; empty for results without groups
     * @param key the key, such as {@code drones}
     * @return its name; empty if there is none
     */
    String name(String by, String key);

    /**
     * Returns an instance without names.
     *
     * @return no names
     */
    static KeyNames none() {
        return (by, key) -> "";
    }

    /**
     * Returns the names in a catalogue: of technologies and groups, of organizations, of cases (their titles), and of the codes in its
     * lists of countries, country groups, Customs processes, benefits, challenges and needs.
     *
     * @param catalogue the catalogue
     * @param language the language as a BCP 47 tag, such as {@code fr}; a name without text in it is given in another language
     * @return the names
     */
    static KeyNames of(Catalogue catalogue, String language) {
        return new CatalogueNames(catalogue, language);
    }
}
