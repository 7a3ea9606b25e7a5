package org.waystage.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Severity;
import org.waystage.json.reading.Reading;

/**
 * Thrown by a mapper with {@link WaystageJackson2Module} if a value of the model cannot be read. It reports all faults
 * of the value, not only the first. Frameworks treat it as bad input, as they do any {@link MismatchedInputException}.
 *
 * <p>The places of the notices are JSON Pointers into the whole input, as far as the mapper knows it; there are no lines
 * and columns.
 */
public final class WaystageJackson2Exception extends MismatchedInputException {
    private static final long serialVersionUID = 1;
    /** The names of the values of notices that are pointers. */
    private static final List<String> POINTERS = List.of("leftOut", "first");

    /** The notices, with pointers into the value; lost if the exception is serialized, unlike its message. */
    private final transient @Nullable Reading<?> reading;

    WaystageJackson2Exception(JsonParser parser, Class<?> type, Reading<?> reading) {
        super(parser, message(reading), type);
        this.reading = reading;
    }

    private static String message(Reading<?> reading) {
        long errors = reading.counts().errors();
        String first = reading.notices().stream()
                .filter(notice -> notice.severity() == Severity.ERROR)
                .findFirst()
                .map(notice -> notice.place().pointer() + ": " + notice.message())
                .orElse("nothing was read");
        return errors > 1 ? first + " (and " + (errors - 1) + " more)" : first;
    }

    /**
     * Returns what was noticed before reading of the value was given up.
     *
     * @return the notices and their counts, without a value
     */
    public Reading<Object> reading() {
        if (reading == null) {
            return new Reading<>(Optional.empty(), List.of(), new Reading.Counts(0, 0, 0));
        }
        String outer = outer();
        List<Notice> notices = new ArrayList<>();
        for (Notice notice : reading.notices()) {
            Map<String, String> values = new LinkedHashMap<>(notice.values());
            POINTERS.forEach(name -> values.computeIfPresent(name, (key, pointer) -> outer + pointer));
            Place place = Place.of(outer + notice.place().pointer());
            notices.add(new Notice(notice.rule(), notice.severity(), place, values));
        }
        return new Reading<>(Optional.empty(), notices, reading.counts(), reading.noticeCounts());
    }

    /** Returns the pointer to the value, as far as the callers have added it to the path. */
    private String outer() {
        StringBuilder pointer = new StringBuilder();
        for (Reference reference : getPath()) {
            String name = reference.getFieldName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? Integer.toString(reference.getIndex())
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
