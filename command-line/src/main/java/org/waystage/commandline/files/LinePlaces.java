package org.waystage.commandline.files;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.notice.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Finds the places of values in some lines of a file, in another pass over it. */
final class LinePlaces {
    /** The number that stands for the first line that is not blank. */
    static final long HEAD = 0;

    /** The greatest length of a string; wanted values, such as ids, are never longer. */
    private static final int LONGEST = 1_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(LONGEST).build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private final Map<Long, Set<String>> wanted = new HashMap<>();
    private final Map<String, Place.Position> found = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    /** Records that a place is wanted. */
    void want(long line, String pointer) {
        wanted.computeIfAbsent(line, number -> new HashSet<>()).add(pointer);
    }

    /** Finds the wanted places. */
    void find(Path file) throws IOException {
        if (wanted.isEmpty()) {
            return;
        }
        try (SplitInput in = new SplitInput(Files.newInputStream(file))) {
            boolean head = true;
            do {
                if (head && wanted.containsKey(HEAD)) {
                    find(in, HEAD);
                } else if (wanted.containsKey(in.number())) {
                    find(in, in.number());
                }
                head = false;
            } while (in.nextLine());
        }
    }

    /** Reads a line of any length, as far as there is something to find in it. */
    private void find(SplitInput in, long line) throws IOException {
        Set<String> open = new HashSet<>(wanted.getOrDefault(line, Set.of()));
        long number = in.number();
        long before = in.column();
        // Columns count UTF-16 units, so characters are parsed and not bytes.
        Reader characters = new InputStreamReader(in, StandardCharsets.UTF_8);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), characters)) {
            while (!open.isEmpty() && parser.nextToken() != null) {
                String pointer = parser.streamReadContext().pathAsPointer().toString();
                if (parser.currentToken() != JsonToken.PROPERTY_NAME && open.remove(pointer)) {
                    long column = before + parser.currentTokenLocation().getCharOffset();
                    found.put(line + pointer, new Place.Position(number, (int) Math.min(column, Integer.MAX_VALUE)));
                    if (parser.currentToken() == JsonToken.VALUE_STRING) {
                        texts.put(line + pointer, parser.getString());
                    }
                }
            }
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            // A line that breaks off has only the places before that point.
        }
    }

    /** Returns the text at a place; empty if there is none. */
    Optional<String> text(long line, String pointer) {
        return Optional.ofNullable(texts.get(line + pointer));
    }

    /** Returns a place; without a position if it was not found. */
    Place of(long line, String pointer) {
        return new Place(pointer, Optional.ofNullable(found.get(line + pointer)));
    }
}
