package org.waystage.history;

import java.util.List;
import java.util.Objects;
import org.waystage.core.stage.StageRecord;

/**
 * A stage record over all editions, with the editions that have it.
 *
 * <p>A record is recognized by its content ({@link org.waystage.history.difference.StageStatement}). A register that shows
 * only the state of the day observes the same stage on each of its issue dates: this is one record.
 *
 * @param record the record in the newest edition that has it
 * @param spans the editions that have it, at least one span; a return starts another
 */
public record RecordLife(StageRecord record, List<Span> spans) {
    /** Checks the components and keeps an immutable copy of the list. */
    public RecordLife {
        Objects.requireNonNull(record, "record");
        spans = List.copyOf(spans);
    }
}
