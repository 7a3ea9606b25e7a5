package org.waystage.json;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Notice;
import org.waystage.core.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Parses single lines; shared by the threads of a stream. */
final class LineParsing<T> {
    private final DocumentReading documents;
    private final ReadOptions options;
    private final Shape<T> shape;
    private final List<UpgradeStep> steps;
    private final DocumentReading.@Nullable Check<T> check;

    LineParsing(
            ReadOptions options, Shape<T> shape, List<UpgradeStep> steps, DocumentReading.@Nullable Check<T> check) {
        this.options = options;
        this.documents = new DocumentReading(options);
        this.shape = shape;
        this.steps = steps;
        this.check = check;
    }

    CaseStudyLines.Line<T> parse(LineBlocks.RawLine line, Input in) {
        if (line.bytes().length() > options.maxLineLength()) {
            return new CaseStudyLines.Line<>(line.number(), tooLong(line, options));
        }
        try {
            return new CaseStudyLines.Line<>(
                    line.number(), documents.read(line.bytes(), shape, in, line.number(), check, steps));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    static <T> Reading<T> tooLong(LineBlocks.RawLine line, ReadOptions options) {
        Place place = new Place("", Optional.of(new Place.Position(line.number(), 1)));
        List<Notice> notices = List.of(Notice.of(
                JsonRules.LIMIT_EXCEEDED,
                place,
                Map.of("problem", "a line of more than " + options.maxLineLength() + " bytes")));
        return new Reading<>(Optional.empty(), notices, Reading.Counts.of(notices));
    }

    /**
     * Returns what a line says of its format, by which a catalogue is known.
     *
     * @return the text; empty if it is no string, null if the line has no member {@code format}
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
