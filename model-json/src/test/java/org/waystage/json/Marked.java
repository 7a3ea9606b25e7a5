package org.waystage.json;

import org.waystage.core.notice.Place;

/**
 * A text in which the sign {@value #SIGN} marks a place, so that an expected line and column can be seen and not counted.
 *
 * @param text the text without the sign
 * @param position where the sign stood
 */
public record Marked(String text, Place.Position position) {
    static final String SIGN = "▶";

    public static Marked of(String marked) {
        int at = marked.indexOf(SIGN);
        if (at < 0 || at != marked.lastIndexOf(SIGN)) {
            throw new IllegalArgumentException("not marked once: " + marked);
        }
        String before = marked.substring(0, at);
        long line = 1
                + before.replace("\r\n", "\n")
                        .chars()
                        .filter(c -> c == '\n' || c == '\r')
                        .count();
        int lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
        return new Marked(before + marked.substring(at + 1), new Place.Position(line, at - lineStart + 1));
    }
}
