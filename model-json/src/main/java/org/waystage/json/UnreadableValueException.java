package org.waystage.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Severity;
import org.waystage.json.internal.engine.Findings;
import org.waystage.json.internal.text.Pointers;
import org.waystage.json.reading.Reading;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Thrown by a mapper with {@link WaystageModule} if a value of the model cannot be read. It reports all faults of the
 * value, not only the first. Frameworks treat it as bad input, as they do any {@link MismatchedInputException}.
 *
 * <p>The places of the notices are JSON Pointers into the whole input, as far as the mapper knows it: a mapper that reads
 * from a tree knows only the tree. There are no lines and columns.
 */
public final class UnreadableValueException extends MismatchedInputException {
    private static final long serialVersionUID = 1;

    /** The notices, which are lost if the exception is serialized, unlike its message. */
    private final transient @Nullable Reading<Object> reading;

    /** Whether the pointers begin at the value, whose place is only in the path of this exception. */
    private final boolean relative;

    /**
     * Creates the exception for a value.
     *
     * @param relative whether the pointers begin at the value instead of the input
     */
    UnreadableValueException(JsonParser parser, Class<?> type, Reading<Object> reading, boolean relative) {
        super(parser, message(reading), type);
        this.reading = reading;
        this.relative = relative;
    }

    private static String message(Reading<Object> reading) {
        long errors = reading.counts().errors();
        String first = reading.notices().stream()
                .filter(notice -> notice.severity() == Severity.ERROR)
                .findFirst()
                .map(notice -> notice.place() + ": " + notice.message())
                .orElse("nothing was read");
        return errors > 1 ? first + " (and " + (errors - 1) + " more)" : first;
    }

    /**
     * Returns what was noticed before reading of the value was given up.
     *
     * @return the notices and their counts, without a value; at most {@link
     *     org.waystage.json.reading.ReadOptions.Limit#NOTICES} notices of each severity are kept, and all are counted
     */
    public Reading<Object> reading() {
        if (reading == null) {
            return new Reading<>(Optional.empty(), List.of(), new Reading.Counts(0, 0, 0));
        }
        return relative ? below(outer(), reading) : reading;
    }

    /** Returns the pointer to the value, as far as the callers have added it to the path. */
    private String outer() {
        StringBuilder pointer = new StringBuilder();
        for (Reference reference : getPath()) {
            String name = reference.getPropertyName();
            pointer.append('/').append(name == null ? Integer.toString(reference.getIndex()) : Pointers.escaped(name));
        }
        return pointer.toString();
    }

    private static Reading<Object> below(String outer, Reading<Object> reading) {
        List<Notice> notices = new ArrayList<>();
        for (Notice notice : reading.notices()) {
            Map<String, String> values = new LinkedHashMap<>(notice.values());
            Findings.POINTERS.forEach(name -> values.computeIfPresent(name, (key, pointer) -> outer + pointer));
            Place place = Place.of(outer + notice.place().pointer());
            notices.add(new Notice(notice.rule(), notice.severity(), place, values));
        }
        return new Reading<>(Optional.empty(), notices, reading.counts(), reading.noticeCounts());
    }
}
