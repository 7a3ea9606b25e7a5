package org.waystage.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.waystage.core.value.Extras;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Converts between JSON texts and trees, keeping the digits of numbers and unpaired surrogates. */
final class Json {
    private static final int DEEPEST = 1000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private Json() {}

    /** Returns the tree of a document that is known to be JSON. */
    static Extras.Value tree(byte[] document) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), document)) {
            return value(parser, parser.nextToken());
        }
    }

    /** Returns the tree of a text; empty if the text is not exactly one JSON value. */
    static Optional<Extras.Value> find(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return Optional.empty();
            }
            Extras.Value value = value(parser, first);
            return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Extras.Value value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Extras.Value> members = new LinkedHashMap<>();
                for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                    members.put(name, value(parser, parser.nextToken()));
                }
                yield new Extras.Obj(members);
            }
            case START_ARRAY -> {
                List<Extras.Value> elements = new ArrayList<>();
                for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    elements.add(value(parser, next));
                }
                yield new Extras.Arr(elements);
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Extras.Num(parser.getString());
            case VALUE_TRUE -> new Extras.Bool(true);
            case VALUE_FALSE -> new Extras.Bool(false);
            case VALUE_NULL -> Extras.Null.NULL;
            default -> new Extras.Str(parser.getString());
        };
    }

    /** Returns the text of a tree, without whitespace. */
    static String text(Extras.Value value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    /** Returns the text of an object for people: each member on a line, and each object of a list too. */
    static String lines(Extras.Obj object) {
        StringJoiner members = new StringJoiner(",\n", "{\n", "\n}\n");
        object.members().forEach((name, value) -> {
            String text = text(value);
            if (value instanceof Extras.Arr list && list.elements().stream().anyMatch(Extras.Obj.class::isInstance)) {
                text = list.elements().stream().map(Json::text).collect(Collectors.joining(",\n", "[\n", "\n]"));
            }
            members.add(text(new Extras.Str(name)) + ": " + text);
        });
        return members.toString();
    }

    private static void write(Extras.Value value, StringBuilder out) {
        if (value instanceof Extras.Obj object) {
            char before = '{';
            for (Map.Entry<String, Extras.Value> member : object.members().entrySet()) {
                out.append(before);
                string(member.getKey(), out);
                out.append(':');
                write(member.getValue(), out);
                before = ',';
            }
            out.append(before == '{' ? "{}" : "}");
        } else if (value instanceof Extras.Arr list) {
            char before = '[';
            for (Extras.Value element : list.elements()) {
                out.append(before);
                write(element, out);
                before = ',';
            }
            out.append(before == '[' ? "[]" : "]");
        } else if (value instanceof Extras.Str string) {
            string(string.text(), out);
        } else if (value instanceof Extras.Num number) {
            out.append(number.digits());
        } else if (value instanceof Extras.Bool bool) {
            out.append(bool.value());
        } else {
            out.append("null");
        }
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == 0x7f || isLone(text, i)) {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(Character.forDigit((c >> shift) & 0xf, 16));
                }
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** Returns whether a text contains an unpaired surrogate, which UTF-8 cannot encode. */
    static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isLone(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLone(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
