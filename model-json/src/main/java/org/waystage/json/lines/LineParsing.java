package org.waystage.json.lines;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.json.internal.document.DocumentReading;
import org.waystage.json.internal.engine.LimitException;
import org.waystage.json.internal.engine.Shape;
import org.waystage.json.internal.text.Bytes;
import org.waystage.json.reading.FormatVersion;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Parses single lines; shared by the threads of a stream.
 *
 * <p>Finding a near name for an unknown one takes longer than reading a line. Names are suggested only in the first
 * {@value #SUGGESTING} lines, {@value #SUGGESTIONS} of each kind per line, so that many invalid lines still take time
 * proportional to their bytes, and the same lines always give the same notices on any thread.
 */
final class LineParsing<T> {
    private static final int SUGGESTING = 1_000;
    private static final int SUGGESTIONS = 5;

    private static final Set<String> AS_NO_CASE = Set.of(JsonRules.MEMBER_MISSING.id(), JsonRules.LIMIT_EXCEEDED.id());
    private static final Set<String> AS_NO_JSON =
            Set.of(JsonRules.SYNTAX.id(), JsonRules.TRUNCATED.id(), JsonRules.NOT_UTF_8.id(), JsonRules.TRAILING.id());

    /** Checks what is read of a line against the head. */
    interface Check<T> {
        void check(T value, Catalogue head, int suggestions, Consumer<Notice> action);
    }

    private final DocumentReading documents;
    private final ReadOptions options;
    private final Shape<T> shape;
    private final DocumentReading.@Nullable Check<T> check;
    private final DocumentReading.@Nullable Check<T> suggesting;

    /**
     * Creates a parser of lines.
     *
     * @param head what the lines are checked against; null if they are not checked
     */
    LineParsing(ReadOptions options, Shape<T> shape, @Nullable Catalogue head, Check<T> check) {
        this.options = options;
        this.documents = new DocumentReading(options);
        this.shape = shape;
        this.check = head == null ? null : (value, action) -> check.check(value, head, 0, action);
        this.suggesting = head == null ? null : (value, action) -> check.check(value, head, SUGGESTIONS, action);
    }

    CaseStudyLines.Line<T> parse(LineBlocks.RawLine line, LineBlocks.Block block) {
        if (line.isEndless()) {
            return new CaseStudyLines.Line<>(
                    line.number(),
                    LimitException.tooLong(
                            "nothing was read after a line of more than",
                            options.limit(ReadOptions.Limit.DOCUMENT_BYTES),
                            line.number()));
        }
        if (line.bytes().length() > options.limit(ReadOptions.Limit.LINE_BYTES)) {
            return new CaseStudyLines.Line<>(line.number(), tooLong(line, options));
        }
        boolean early = line.number() <= SUGGESTING;
        block.input.suggest(early ? SUGGESTIONS : 0);
        try {
            Reading<T> reading = documents.line(
                    line.bytes(), shape, block.input, block.parser, line.number(), early ? suggesting : check);
            return new CaseStudyLines.Line<>(line.number(), isHead(line, reading) ? misplaced(line) : reading);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    /** Returns whether a line that is no case is a head. It then lacks members of a case or exceeds a limit, but is JSON to its end. */
    private boolean isHead(LineBlocks.RawLine line, Reading<T> reading) {
        Set<String> rules = reading.noticeCounts().keySet();
        if (reading.value().isPresent()
                || Collections.disjoint(rules, AS_NO_CASE)
                || !Collections.disjoint(rules, AS_NO_JSON)) {
            return false;
        }
        String format = format(line.bytes(), options);
        return format != null && FormatVersion.parse(format).isPresent();
    }

    private static <T> Reading<T> misplaced(LineBlocks.RawLine line) {
        Place place = new Place("", Optional.of(new Place.Position(line.number(), 1)));
        List<Notice> notices = List.of(Notice.of(JsonRules.HEAD_MISPLACED, place, Map.of()));
        return new Reading<>(Optional.empty(), notices, Reading.Counts.of(notices));
    }

    static <T> Reading<T> tooLong(LineBlocks.RawLine line, ReadOptions options) {
        return LimitException.tooLong(
                "a line of more than", options.limit(ReadOptions.Limit.LINE_BYTES), line.number());
    }

    /**
     * Returns the format that a line states, which identifies a catalogue.
     *
     * @return the text; an empty string if it is not a string, or null if the line has no member {@code format}
     */
    static @Nullable String format(Bytes line, ReadOptions options) {
        String format = null;
        try (JsonParser parser = line.parser(DocumentReading.factory(options))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                if (name.equals("format")) {
                    format = "";
                    return parser.nextToken() == JsonToken.VALUE_STRING ? parser.getString() : format;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return null;
        } catch (JacksonException | IOException e) {
            return format;
        }
    }
}
