package org.waystage.examples.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.waystage.json.FormatVersion;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** How a file says what it says: one JSON document, or lines. Told by its content, since endings are often wrong. */
enum InputForm {
    /** One JSON document. */
    DOCUMENT,
    /** A JSON object a line (NDJSON). */
    LINES;

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonFactory LINE_FACTORY =
            JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

    /** What a line is. */
    private enum Line {
        CASE_STUDY,
        OTHER_OBJECT,
        /** The beginning of a document that goes on in the next line, or of one that is no object. */
        OTHER,
        BROKEN
    }

    /** Finds out the form of a file. */
    static InputForm of(Path file) throws IOException {
        try (SplitInput in = new SplitInput(Files.newInputStream(file))) {
            Line first = line(in);
            boolean more = in.nextLine();
            boolean lines = switch (first) {
                case CASE_STUDY -> true;
                case OTHER_OBJECT -> more;
                case OTHER -> false;
                case BROKEN -> {
                    Line second = more ? line(in) : Line.BROKEN;
                    yield second == Line.CASE_STUDY || second == Line.OTHER_OBJECT;
                }
            };
            return lines ? LINES : DOCUMENT;
        }
    }

    /** Tells whether a file is a catalogue by its own word: a member {@code format} of the document or of the first line. */
    static boolean isCatalogue(Path file) throws IOException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), Files.newInputStream(file))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (name.equals("format")) {
                    return value == JsonToken.VALUE_STRING
                            && FormatVersion.parse(parser.getString()).isPresent();
                }
                parser.skipChildren();
            }
            return false;
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            return false;
        }
    }

    private static Line line(InputStream in) throws IOException {
        try (JsonParser parser = LINE_FACTORY.createParser(ObjectReadContext.empty(), in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Line.OTHER;
            }
            Set<String> names = new HashSet<>();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                names.add(name);
                parser.nextToken();
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                return Line.BROKEN;
            }
            boolean caseStudy =
                    !names.contains("format") && !names.contains("caseStudies") && names.contains("adopters");
            return caseStudy ? Line.CASE_STUDY : Line.OTHER_OBJECT;
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (UnexpectedEndOfInputException e) {
            return Line.OTHER;
        } catch (JacksonException e) {
            return Line.BROKEN;
        }
    }
}
