package org.waystage.registers.internal.profile;

import java.util.List;
import java.util.Optional;
import org.waystage.core.value.TextKey;
import org.waystage.registers.internal.shared.Words;

/**
 * A column of a register, with a name in the profile.
 *
 * @param name the name in the profile
 * @param headers the headers in a table, in order of preference; empty for JSON and YAML
 * @param path the path of the value in a record of JSON or YAML, as a JSON Pointer; absent for tables
 * @param above how many objects above the record the path starts; 0 for the record itself
 * @param required whether a file without the column cannot be read
 * @param empty words that mean empty in this column, instead of those of the profile; absent to use those
 * @param contacts whether e-mail addresses and telephone numbers in the column are kept
 * @param withheld whether the column is withheld as a whole
 */
public record Column(
        String name,
        List<Header> headers,
        Optional<String> path,
        int above,
        boolean required,
        Optional<Words> empty,
        boolean contacts,
        boolean withheld) {
    /**
     * A header of a table, compared with normalized blanks and ignoring case.
     *
     * @param text the header
     * @param occurrence which of several columns with this header, from 1
     * @param editions the labels of the editions that use the header; empty for all
     */
    public record Header(String text, int occurrence, List<String> editions) {
        /** Returns whether there is an edition in which another header is the same. */
        public boolean meets(Header other) {
            return occurrence == other.occurrence
                    && TextKey.folded(text).equals(TextKey.folded(other.text))
                    && (editions.isEmpty()
                            || other.editions.isEmpty()
                            || editions.stream().anyMatch(other.editions::contains));
        }
    }
}
