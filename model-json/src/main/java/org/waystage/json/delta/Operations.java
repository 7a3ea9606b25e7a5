package org.waystage.json.delta;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.Severity;
import org.waystage.json.internal.document.DocumentReading;
import org.waystage.json.internal.engine.Shape;
import org.waystage.json.internal.text.Bytes;
import org.waystage.json.reading.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** The operations of a delta, read one by one, and the first thing that is wrong with applying them. */
final class Operations {
    private final DeltaLines lines;
    private final RecordTexts texts = new RecordTexts();
    private final JsonFactory factory = DocumentReading.factory(RecordTexts.OPTIONS);
    private final Map<String, Shape<?>> puts = Operation.shapes();
    private @Nullable Operation<?> next;
    private @Nullable Notice fault;

    /** Starts below the first line. */
    Operations(DeltaLines lines) throws IOException {
        this.lines = lines;
        lines.next();
        read();
    }

    private void read() throws IOException {
        next = null;
        byte[] line = lines.next();
        if (line == null || fault != null) {
            return;
        }
        String put = member(line, Operation.PUT);
        Shape<?> shape =
                put == null ? member(line, Operation.REMOVE) == null ? null : Operation.removing() : puts.get(put);
        if (shape == null) {
            fail(DeltaRules.NO_OPERATION, Map.of());
            return;
        }
        Reading<?> reading = texts.read(line, shape, lines.number());
        Optional<Notice> error = reading.notices().stream()
                .filter(notice -> notice.severity() == Severity.ERROR)
                .findFirst();
        if (error.isPresent()) {
            fault = error.get();
        } else {
            next = (Operation<?>) reading.value().orElseThrow();
        }
    }

    /** Returns the text of a member of an object; null if there is none. */
    private @Nullable String member(byte[] line, String wanted) {
        try (JsonParser parser = Bytes.of(line).parser(factory)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (name.equals(wanted)) {
                    return value == JsonToken.VALUE_STRING ? parser.getString() : null;
                }
                parser.skipChildren();
            }
            return null;
        } catch (JacksonException | IOException e) {
            return null;
        }
    }

    /** Returns the next operation if it is one of a list, without taking it; null if it is not, and after a fault. */
    @Nullable
    Operation<?> peek(String list) {
        Operation<?> one = next;
        return one != null && fault == null && one.list().equals(list) ? one : null;
    }

    /** Takes the operation that was peeked at. */
    void take() throws IOException {
        read();
    }

    /** Notes that the operation that was peeked at does not fit. */
    void outOfPlace() {
        Operation<?> one = next;
        if (one != null) {
            fail(
                    DeltaRules.OUT_OF_PLACE,
                    Map.of("list", one.list(), "id", one.id().orElse("")));
        }
    }

    private void fail(Rule rule, Map<String, String> values) {
        if (fault == null) {
            Place place = new Place("", Optional.of(new Place.Position(lines.number(), 1)));
            fault = Notice.of(rule, place, values);
        }
    }

    /** Returns whether something was wrong, so that nothing counts any more. */
    boolean isFaulty() {
        return fault != null;
    }

    /** Returns what was wrong first; an operation that is left over is. */
    List<Notice> faults() {
        outOfPlace();
        return fault == null ? List.of() : List.of(fault);
    }
}
