package org.waystage.registers.internal.profile.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Parses the JSON text of a profile to a tree of values with their places. */
final class ProfileParser {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(50).build())
            .build();

    private final JsonParser parser;
    private final ProfileFaults faults;

    private ProfileParser(JsonParser parser, ProfileFaults faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /** Returns the tree; reports a fault and returns empty if the bytes are not JSON in UTF-8. */
    static Optional<ProfileNode> parse(byte[] json, ProfileFaults faults) {
        // from characters instead of bytes, because columns are counted in UTF-16 code units
        String text = decode(json, faults);
        if (text == null) {
            return Optional.empty();
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            return new ProfileParser(parser, faults).document();
        }
    }

    private static @Nullable String decode(byte[] json, ProfileFaults faults) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(json);
        CharBuffer out = CharBuffer.allocate(json.length + 1);
        boolean broken = decoder.decode(in, out, true).isError();
        String text = out.flip().toString();
        if (broken) {
            long line = text.chars().filter(c -> c == '\n').count() + 1;
            int column = text.length() - text.lastIndexOf('\n');
            faults.syntax(
                    new Place("", Optional.of(new Place.Position(line, column))),
                    "the text is not UTF-8 from byte " + in.position() + " on");
            return null;
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Optional<ProfileNode> document() {
        try {
            if (parser.nextToken() == null) {
                faults.syntax(place(parser.currentLocation(), ""), "the text is empty");
                return Optional.empty();
            }
            ProfileNode document = node("");
            if (parser.nextToken() != null) {
                faults.syntax(place(parser.currentTokenLocation(), ""), "more text follows the document");
            }
            return Optional.of(document);
        } catch (JacksonException e) {
            String pointer = parser.streamReadContext().pathAsPointer().toString();
            faults.syntax(place(parser.currentLocation(), pointer), problem(e));
            return Optional.empty();
        }
    }

    /** Returns the problem that the parser reports, without its advice on settings and its source reference. */
    private static String problem(JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage()).strip();
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        String plain = line.replaceAll(
                "[:,]? ?(from |enable )?`(JsonReadFeature|StreamReadConstraints)[^`]*`( to allow)?", "");
        return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static Place place(TokenStreamLocation at, String pointer) {
        return new Place(
                pointer, Optional.of(new Place.Position(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()))));
    }

    private ProfileNode node(String pointer) {
        Place place = place(parser.currentTokenLocation(), pointer);
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(place, pointer);
            case START_ARRAY -> list(place, pointer);
            case VALUE_STRING -> scalar(place, ProfileNode.Kind.STRING, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(place, ProfileNode.Kind.NUMBER, parser.getString());
            case VALUE_TRUE -> scalar(place, ProfileNode.Kind.TRUE, "");
            case VALUE_FALSE -> scalar(place, ProfileNode.Kind.FALSE, "");
            default -> scalar(place, ProfileNode.Kind.NULL, "");
        };
    }

    private ProfileNode scalar(Place place, ProfileNode.Kind kind, String text) {
        return new ProfileNode(place, kind, text, Map.of(), List.of(), faults);
    }

    private ProfileNode object(Place place, String pointer) {
        Map<String, ProfileNode> members = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            ProfileNode member = node(pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
            if (members.putIfAbsent(name, member) != null) {
                faults.syntax(member.place(), "the member '" + name + "' occurs twice in this object");
            }
        }
        return new ProfileNode(place, ProfileNode.Kind.OBJECT, "", members, List.of(), faults);
    }

    private ProfileNode list(Place place, String pointer) {
        List<ProfileNode> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(node(pointer + "/" + elements.size()));
        }
        return new ProfileNode(place, ProfileNode.Kind.LIST, "", Map.of(), elements, faults);
    }
}
