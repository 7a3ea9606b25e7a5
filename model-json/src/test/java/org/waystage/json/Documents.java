package org.waystage.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Severity;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the tests do with documents time and again. */
final class Documents {
    /** A mapper that knows nothing of the model, and keeps numbers exact. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Documents() {}

    /** Returns a catalogue document with some further members, such as {@code "notes": []}; without, the smallest one. */
    static String catalogue(String... members) {
        String start =
                "{\"format\":\"waystage-catalogue/1.0\",\"id\":\"a\",\"title\":{\"en\":\"A\"},\"issued\":\"2026\"";
        return members.length == 0 ? start + "}" : start + "," + String.join(",", members) + "}";
    }

    /** Returns a case study that says no more than it must, with some further members. */
    static String caseStudy(String id, String... members) {
        String start = "{\"id\":\"" + id + "\",\"title\":{\"en\":\"T\"},\"technologies\":[\"t\"],\"adopters\":[\"o\"]";
        return members.length == 0 ? start + "}" : start + "," + String.join(",", members) + "}";
    }

    static Reading<Catalogue> read(String document) {
        return read(document.getBytes(UTF_8));
    }

    static Reading<Catalogue> read(byte[] document) {
        return new CatalogueReader().read(document);
    }

    /** Reads without the rules of the model. */
    static Reading<Catalogue> readUnchecked(String document) {
        return new CatalogueReader(ReadOptions.defaults().unchecked()).read(document.getBytes(UTF_8));
    }

    /** Reads any JSON value as a tree. */
    static Tree readTree(String json) {
        try (JsonParser parser =
                Bytes.of(json.getBytes(UTF_8)).parser(DocumentReading.factory(ReadOptions.defaults()))) {
            Input in = new Input(ReadOptions.defaults());
            in.begin(parser);
            parser.nextToken();
            return TreeCodec.TREE.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a value of any shape that stands alone. */
    static <T> Reading<T> read(Shape<T> shape, String json) {
        try {
            return new DocumentReading(ReadOptions.defaults()).text(Bytes.of(json.getBytes(UTF_8)), shape, 1, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> String json(Codec<T> codec, T value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            DocumentWriting.write(value, codec, out, false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(UTF_8);
    }

    static String compact(Catalogue catalogue) {
        return new String(CatalogueWriter.compact().toBytes(catalogue), UTF_8);
    }

    static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }

    static String resource(String name) {
        try (InputStream in = Documents.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the text from a place on, to the end of its line. */
    static String textAt(String document, Place place) {
        Place.Position position = place.position().orElseThrow();
        List<String> lines = document.lines().toList();
        return lines.get(Math.toIntExact(position.line()) - 1).substring(position.column() - 1);
    }

    static List<Notice> errors(Reading<?> reading) {
        return reading.notices().stream()
                .filter(notice -> notice.severity() == Severity.ERROR)
                .toList();
    }

    /** Returns place and rule of each notice, without the message. */
    static List<String> brief(Reading<?> reading) {
        return reading.notices().stream()
                .map(notice -> notice.place() + " " + notice.rule().id())
                .toList();
    }
}
