package org.waystage.commandline.notices;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Place;

/** Fetches the text around some places in one pass over a file, however long it and its lines are. */
public final class SourceLines {
    /** The last column for which a line is shown from its beginning. */
    private static final int WHOLE = 100;

    private static final int BEFORE = 60;
    private static final int LONGEST = 120;
    private static final int AFTER = 40;
    /** A power of two that is not smaller than {@link #WHOLE}. */
    private static final int RING = 128;

    private final Iterator<Place.Position> wanted;
    private final boolean returnEndsLine;
    private final Map<Place.Position, Excerpt> found = new HashMap<>();
    private final List<Part> open = new ArrayList<>();
    /** The last characters of the line. */
    private final char[] ring = new char[RING];

    private Place.@Nullable Position next;
    private long line = 1;
    private int column = 1;

    private SourceLines(Collection<Place.Position> places, boolean returnEndsLine) {
        TreeSet<Place.Position> sorted =
                new TreeSet<>(Comparator.comparingLong(Place.Position::line).thenComparingInt(Place.Position::column));
        sorted.addAll(places);
        this.wanted = sorted.iterator();
        this.returnEndsLine = returnEndsLine;
        advance();
    }

    /** A part of a line that is being read. */
    private record Part(Place.Position place, StringBuilder text, int from, int caret) {}

    /**
     * Fetches the text around places.
     *
     * @param in a text in UTF-8, which is read up to the last of the places
     * @param places the lines and columns wanted, as notices have them
     * @param returnEndsLine whether a carriage return alone ends a line, as it does in a document, but not among lines
     * @return what was found, without places after the end of the text
     */
    public static Map<Place.Position, Excerpt> around(
            InputStream in, Collection<Place.Position> places, boolean returnEndsLine) throws IOException {
        SourceLines lines = new SourceLines(places, returnEndsLine);
        Reader reader = new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
        lines.read(reader);
        return lines.found;
    }

    private void advance() {
        next = wanted.hasNext() ? wanted.next() : null;
    }

    private void read(Reader reader) throws IOException {
        char[] buffer = new char[1 << 16];
        boolean start = true;
        boolean afterReturn = false;
        for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
            for (int i = start && read > 0 && buffer[0] == '\uFEFF' ? 1 : 0; i < read; i++) {
                char c = buffer[i];
                if (c == '\n') {
                    if (!afterReturn) {
                        endLine();
                    }
                } else if (c == '\r' && returnEndsLine) {
                    endLine();
                } else if ((next != null && next.line() == line) || !open.isEmpty()) {
                    take(c);
                }
                afterReturn = c == '\r' && returnEndsLine;
            }
            start = false;
            if (next == null && open.isEmpty()) {
                return;
            }
        }
        endLine();
    }

    private void take(char c) {
        while (next != null && next.line() == line && next.column() <= column) {
            begin(next);
            advance();
        }
        ring[(column - 1) % RING] = c;
        column++;
        for (Iterator<Part> i = open.iterator(); i.hasNext(); ) {
            Part part = i.next();
            if (part.text.length() >= Math.max(LONGEST, part.caret + AFTER)) {
                finish(part, true);
                i.remove();
            } else {
                part.text.append(c);
            }
        }
    }

    private void begin(Place.Position place) {
        int before = column - 1 <= WHOLE ? column - 1 : BEFORE;
        StringBuilder text = new StringBuilder(LONGEST);
        for (int i = column - before; i < column; i++) {
            text.append(ring[(i - 1) % RING]);
        }
        open.add(new Part(place, text, column - before, before));
    }

    private void endLine() {
        while (next != null && next.line() == line) {
            begin(next);
            advance();
        }
        open.forEach(part -> finish(part, false));
        open.clear();
        line++;
        column = 1;
    }

    /** Keeps a part, without halves of surrogate pairs at its ends. */
    private void finish(Part part, boolean goesOn) {
        StringBuilder text = part.text;
        int length = text.length();
        if (length > 0
                && (goesOn ? Character.isHighSurrogate(text.charAt(length - 1)) : text.charAt(length - 1) == '\r')) {
            text.setLength(length - 1);
        }
        boolean half = part.from > 1 && part.caret > 0 && Character.isLowSurrogate(text.charAt(0));
        int left = half ? 1 : 0;
        found.put(
                part.place,
                new Excerpt(
                        text.substring(left), part.from + left, Math.min(part.caret, text.length()) - left, goesOn));
    }
}
