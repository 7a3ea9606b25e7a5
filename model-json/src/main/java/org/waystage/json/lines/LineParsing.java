package org.waystage.json.lines;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.json.internal.document.DocumentReading;
import org.waystage.json.internal.engine.LimitException;
import org.waystage.json.internal.engine.Shape;
import org.waystage.json.internal.text.Bytes;
import org.waystage.json.internal.upgrade.UpgradeStep;
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

    /** Checks what is read of a line against the head. */
    interface Check<T> {
        void check(T value, Catalogue head, int suggestions, Consumer<Notice> action);
    }

    private final DocumentReading documents;
    private final ReadOptions options;
    private final Shape<T> shape;
    private final List<UpgradeStep> steps;
    private final DocumentReading.@Nullable Check<T> check;
    private final DocumentReading.@Nullable Check<T> suggesting;

    /**
     * Creates a parser of lines.
     *
     * @param head what the lines are checked against; null if they are not checked
     */
    LineParsing(
            ReadOptions options, Shape<T> shape, List<UpgradeStep> steps, @Nullable Catalogue head, Check<T> check) {
        this.options = options;
        this.documents = new DocumentReading(options);
        this.shape = shape;
        this.steps = steps;
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
            return new CaseStudyLines.Line<>(
                    line.number(),
                    documents.line(
                            line.bytes(),
                            shape,
                            block.input,
                            block.parser,
                            line.number(),
                            early ? suggesting : check,
                            steps));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
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
