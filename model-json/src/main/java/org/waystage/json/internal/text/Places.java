package org.waystage.json.internal.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * Finds the positions of pointers and bytes in a text.
 *
 * <p>Reading itself keeps no positions, since that would slow down every good document for the sake of the bad ones. A
 * document with notices is traversed again, skipping what no pointer leads into.
 */
public final class Places {
    private final Map<String, Long> offsets = new HashMap<>();
    private final TreeMap<Long, Place.Position> positions = new TreeMap<>();

    private Places() {}

    /**
     * Finds positions in a text.
     *
     * @param pointers the pointers to find
     * @param known the byte offsets whose positions are needed as well
     * @param line the number of the first line
     */
    public static Places in(Bytes bytes, JsonFactory factory, List<String> pointers, List<Long> known, long line)
            throws IOException {
        Places places = new Places();
        if (!pointers.isEmpty()) {
            Node root = new Node();
            pointers.forEach(root::add);
            try (JsonParser parser = bytes.parser(factory)) {
                parser.nextToken();
                places.walk(parser, root, "");
            } catch (JacksonException e) {
                // the text ends or breaks off here: what comes before has its position, and the break has its own
                // notice
            }
        }
        places.offsets.values().forEach(offset -> places.positions.put(offset, new Place.Position(line, 1)));
        known.forEach(offset -> places.positions.put(offset, new Place.Position(line, 1)));
        if (!places.positions.isEmpty()) {
            try (InputStream in = new BufferedInputStream(bytes.open(), 1 << 16)) {
                places.count(in, line);
            }
        }
        return places;
    }

    /** Returns the position of a pointer, or of the nearest value that contains it. */
    public Place.Position of(String pointer) {
        String nearest = pointer;
        while (!nearest.isEmpty() && !offsets.containsKey(nearest)) {
            nearest = nearest.substring(0, nearest.lastIndexOf('/'));
        }
        Long offset = offsets.get(nearest);
        return offset == null ? new Place.Position(1, 1) : of(offset.longValue());
    }

    public Place.Position of(long offset) {
        Place.Position position = positions.get(offset);
        return position == null ? new Place.Position(1, 1) : position;
    }

    private void walk(JsonParser parser, @Nullable Node node, String pointer) {
        if (node == null) {
            parser.skipChildren();
            return;
        }
        if (!offsets.containsKey(pointer)) {
            offsets.put(pointer, parser.currentTokenLocation().getByteOffset());
        }
        if (node.below.isEmpty()) {
            parser.skipChildren();
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                String segment = name.replace("~", "~0").replace("/", "~1");
                Node next = node.below.get(segment);
                walk(parser, next, next == null ? pointer : pointer + "/" + segment);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                String segment = Integer.toString(i);
                Node next = node.below.get(segment);
                walk(parser, next, next == null ? pointer : pointer + "/" + segment);
            }
        }
    }

    /** Counts lines, and columns in UTF-16 code units, up to each of the byte offsets. */
    private void count(InputStream in, long firstLine) throws IOException {
        long line = firstLine;
        int column = 1;
        long at = 0;
        List<Long> wanted = new ArrayList<>(positions.keySet());
        int next = 0;
        boolean afterReturn = false;
        int b = in.read();
        while (next < wanted.size()) {
            while (next < wanted.size() && wanted.get(next) <= at) {
                positions.put(wanted.get(next), new Place.Position(line, column));
                next++;
            }
            if (b < 0) {
                for (; next < wanted.size(); next++) {
                    positions.put(wanted.get(next), new Place.Position(line, column));
                }
                return;
            }
            if (b == '\n') {
                line += afterReturn ? 0 : 1;
                column = 1;
            } else if (b == '\r') {
                line++;
                column = 1;
            } else if (at == 0 && b == 0xEF) {
                column = 0;
            } else if ((b & 0xC0) != 0x80) {
                column += b >= 0xF0 ? 2 : 1;
            }
            afterReturn = b == '\r';
            if (at == 2 && column == 0) {
                column = 1;
            }
            b = in.read();
            at++;
        }
    }

    /** The pointers to find, as a tree of their segments. */
    private static final class Node {
        final Map<String, Node> below = new HashMap<>();

        void add(String pointer) {
            Node node = this;
            if (!pointer.isEmpty()) {
                for (String segment : pointer.substring(1).split("/", -1)) {
                    node = node.below.computeIfAbsent(segment, key -> new Node());
                }
            }
        }
    }
}
