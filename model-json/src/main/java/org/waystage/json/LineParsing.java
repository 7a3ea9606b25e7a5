package org.waystage.json;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.CaseStudy;
import org.waystage.core.Catalogue;
import org.waystage.core.CatalogueValidator;
import org.waystage.core.Notice;
import org.waystage.core.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Parses single lines; shared by the threads of a stream. */
final class LineParsing {
    private final DocumentReading documents;
    private final ReadOptions options;
    private final DocumentReading.@Nullable Check<CaseStudy> check;
    private final List<UpgradeStep> steps;

    LineParsing(ReadOptions options, @Nullable Catalogue head, List<UpgradeStep> steps) {
        this.options = options;
        this.documents = new DocumentReading(options);
        this.check = head == null ? null : (caseStudy, action) -> CatalogueValidator.validate(caseStudy, head, action);
        this.steps = steps;
    }

    CaseStudyLines.Line parse(LineBlocks.RawLine line, Input in) {
        if (line.bytes().length() > options.maxLineLength()) {
            return new CaseStudyLines.Line(line.number(), tooLong(line, options));
        }
        try {
            return new CaseStudyLines.Line(
                    line.number(),
                    documents.read(line.bytes(), CaseStudyShapes.CASE_STUDY, in, line.number(), check, steps));
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
