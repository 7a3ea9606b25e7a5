package org.waystage.registers.internal.profile;

import java.util.List;
import java.util.stream.Stream;

/** Operations on JSON Pointers and patterns of them. */
public final class TreePath {
    private TreePath() {}

    /** Returns the segments of a pointer or pattern. */
    public static List<String> segments(String pointer) {
        if (pointer.isEmpty()) {
            return List.of();
        }
        return Stream.of(pointer.substring(1).split("/", -1))
                .map(segment -> segment.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    /** Returns a pointer extended by a segment. */
    public static String child(String pointer, String segment) {
        boolean plain = segment.indexOf('~') < 0 && segment.indexOf('/') < 0;
        return pointer + "/" + (plain ? segment : segment.replace("~", "~0").replace("/", "~1"));
    }

    /** Returns whether a path is equal to another one or below it. */
    public static boolean isWithin(String path, String other) {
        return path.startsWith(other) && (path.length() == other.length() || path.charAt(other.length()) == '/');
    }

    /** Returns whether a pattern segment matches a segment. */
    public static boolean matches(String pattern, String segment) {
        return pattern.equals("*") || pattern.equals(segment);
    }

    /** Returns the name of a column whose path starts some objects above the record, such as {@code ../name}. */
    public static String above(int above, String path) {
        return above == 0 ? path : "../".repeat(above) + (path.isEmpty() ? path : path.substring(1));
    }
}
