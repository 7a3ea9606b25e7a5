package org.waystage.commandline.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.waystage.json.internal.text.SkippingParser;
import org.waystage.json.reading.FormatVersion;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** The form of a JSON file: one document, or lines. Detected from its content, because file extensions are often wrong. */
enum InputForm {
    /** One JSON document. */
    DOCUMENT,
    /** A JSON object a line (NDJSON). */
    LINES;

    private static final JsonFactory FACTORY = SkippingParser.factory(JsonFactory.builder());
    private static final JsonFactory LINE_FACTORY =
            SkippingParser.factory(JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE));

    /** The kinds of lines. */
    private enum LineKind {
        CASE_STUDY,
        OTHER_OBJECT,
        /** The beginning of a document that continues on the next line, or of one that is not an object. */
        OTHER,
        BROKEN
    }

    /** Detects the form of a file. */
    static InputForm of(Path file) throws IOException {
        if (isOtherEncoding(file)) {
            return DOCUMENT;
        }
        try (SplitInput in = new SplitInput(Files.newInputStream(file))) {
            LineKind first = line(in);
            boolean more = in.nextLine();
            boolean lines = switch (first) {
                case CASE_STUDY -> true;
                case OTHER_OBJECT -> more;
                case OTHER -> false;
                case BROKEN -> {
                    LineKind second = more ? line(in) : LineKind.BROKEN;
                    yield second == LineKind.CASE_STUDY || second == LineKind.OTHER_OBJECT;
                }
            };
            return lines ? LINES : DOCUMENT;
        }
    }

    /** Tells whether a file declares itself a catalogue, by a member {@code format} of the document or of the first line. */
    static boolean isCatalogue(Path file) throws IOException {
        return !isOtherEncoding(file)
                && format(file).flatMap(FormatVersion::parse).isPresent();
    }

    /** Returns the format that a file declares: a member {@code format} of the document or of the first line. */
    static Optional<String> format(Path file) throws IOException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), Files.newInputStream(file))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (name.equals("format")) {
                    return value == JsonToken.VALUE_STRING ? Optional.of(parser.getString()) : Optional.empty();
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * Tells whether a file is certainly JSON of another kind: its first value is not an object, has another {@code format}, or has no
     * format and nothing of a catalogue or case. A file that breaks off before this is known may be a catalogue.
     */
    static boolean isOther(Path file) throws IOException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), Files.newInputStream(file))) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                return first != null;
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (name.equals("format")) {
                    return value != JsonToken.VALUE_STRING
                            || !parser.getString().startsWith("waystage-catalogue");
                }
                if (name.equals("caseStudies") || name.equals("adopters")) {
                    return false;
                }
                parser.skipChildren();
            }
            return true;
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            return false;
        }
    }

    /** Tells whether a file begins like UTF-16 or UTF-32, in which lines are not detected; reading it reports what is wrong. */
    private static boolean isOtherEncoding(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            boolean zero = false;
            for (byte b : start) {
                zero |= b == 0;
            }
            int mark = start.length < 2 ? 0 : ((start[0] & 0xFF) << 8) | (start[1] & 0xFF);
            return zero || mark == 0xFEFF || mark == 0xFFFE;
        }
    }

    /** Tells whether a file has several lines of case studies without a catalogue before them. */
    static boolean isLinesWithoutHead(Path file) throws IOException {
        try (SplitInput in = new SplitInput(Files.newInputStream(file))) {
            return line(in) == LineKind.CASE_STUDY && in.nextLine() && line(in) == LineKind.CASE_STUDY;
        }
    }

    private static LineKind line(InputStream in) throws IOException {
        try (JsonParser parser = LINE_FACTORY.createParser(ObjectReadContext.empty(), in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return LineKind.OTHER;
            }
            boolean adopters = false;
            boolean catalogue = false;
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                adopters |= name.equals("adopters");
                catalogue |= name.equals("format") || name.equals("caseStudies");
                parser.nextToken();
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                return LineKind.BROKEN;
            }
            return adopters && !catalogue ? LineKind.CASE_STUDY : LineKind.OTHER_OBJECT;
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (UnexpectedEndOfInputException e) {
            return LineKind.OTHER;
        } catch (JacksonException e) {
            return LineKind.BROKEN;
        }
    }
}
