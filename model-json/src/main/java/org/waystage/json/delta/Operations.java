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
import org.waystage.json.internal.canonical.CanonicalForm;
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
    private final Map<String, Shape<?>> shapes = Operation.shapes();
    private @Nullable Operation<?> next;
    private @Nullable Notice fault;
    private long puts;
    private long removes;

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
                put == null ? member(line, Operation.REMOVE) == null ? null : Operation.removing() : shapes.get(put);
        if (shape == null) {
            fail(DeltaRules.NO_OPERATION, Map.of());
            return;
        }
        Reading<?> reading = texts.read(line, shape, lines.number());
        Optional<Notice> error = error(reading)
                .or(() -> error(CanonicalForm.ofDocument(line, RecordTexts.OPTIONS))
                        .map(this::inThisLine));
        if (error.isPresent()) {
            fault = error.get();
            return;
        }
        Operation<?> read = (Operation<?>) reading.value().orElseThrow();
        if (read.isRemove()) {
            removes++;
        } else {
            puts++;
        }
        next = read;
    }

    private static Optional<Notice> error(Reading<?> reading) {
        return reading.notices().stream()
                .filter(notice -> notice.severity() == Severity.ERROR)
                .findFirst();
    }

    /** Returns a notice of the line, which was read alone, with its number in the delta. */
    private Notice inThisLine(Notice notice) {
        int column = notice.place().position().map(Place.Position::column).orElse(1);
        Place place = new Place(notice.place().pointer(), Optional.of(new Place.Position(lines.number(), column)));
        return Notice.of(notice.rule(), place, notice.values());
    }

    /** Returns the number of operations that put a record, as far as they were read. */
    long puts() {
        return puts;
    }

    /** Returns the number of operations that remove one, as far as they were read. */
    long removes() {
        return removes;
    }

    /** Notes a fault if the operation that was peeked at states something other than the expected value. */
    void check(String member, String expected, Optional<String> stated) {
        String found = stated.orElse("");
        if (!found.equals(expected)) {
            fail(DeltaRules.INCONSISTENT, Map.of("member", member, "expected", expected, "found", found));
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

    /** Returns whether something was wrong, after which nothing counts any more. */
    boolean isFaulty() {
        return fault != null;
    }

    /** Returns the first fault; an operation that is left over is one. */
    List<Notice> faults() {
        outOfPlace();
        return fault == null ? List.of() : List.of(fault);
    }
}
