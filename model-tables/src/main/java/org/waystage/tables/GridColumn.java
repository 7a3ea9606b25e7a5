package org.waystage.tables;

import java.util.List;

/**
 * The description of a column, for file formats that help people fill it in.
 *
 * @param header the header of the column
 * @param help the help text for people; empty if the format has none
 * @param words the suggested words; empty if there are none or if they are ids. Other words are valid too; immutable
 * @param idsOf the name of the table whose ids are suggested; empty if none are
 * @param isPosition whether the column is the position of a row, which people need not see
 */
public record GridColumn(String header, String help, List<String> words, String idsOf, boolean isPosition) {
    /** Makes an immutable copy. */
    public GridColumn {
        words = List.copyOf(words);
    }
}
