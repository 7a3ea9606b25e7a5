package org.waystage.tables;

import java.util.List;

/**
 * What a form that helps people to fill it in says of a column.
 *
 * @param header its name as it stands in the table
 * @param help what it is about, for people; empty where the format says nothing
 * @param words the words to choose from; empty where there are none, or where they are ids. Other words are legal too
 * @param idsOf the name of the table whose ids are to choose from; empty where they are not
 * @param isPosition whether it is the position of a row, which people need not see
 */
public record GridColumn(String header, String help, List<String> words, String idsOf, boolean isPosition) {
    /** Makes an immutable copy. */
    public GridColumn {
        words = List.copyOf(words);
    }
}
