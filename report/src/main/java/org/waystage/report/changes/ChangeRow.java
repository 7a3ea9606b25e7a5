package org.waystage.report.changes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waystage.core.stage.StageAnswer;
import org.waystage.report.words.Linked;
import org.waystage.report.words.LocalizedText;

/**
 * Something that changed.
 *
 * @param name what changed
 * @param notes notes below the name
 * @param before the stage before; null if the list shows none
 * @param after the stage now; null if the list shows none
 * @param told the description of the change
 */
public record ChangeRow(
        Linked name,
        List<LocalizedText> notes,
        @Nullable StageAnswer before,
        @Nullable StageAnswer after,
        List<Linked> told) {
    public ChangeRow {
        notes = List.copyOf(notes);
        told = List.copyOf(told);
    }
}
