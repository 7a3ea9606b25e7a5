package org.waystage.json.internal.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamContext;

/**
 * JSON Pointers (RFC 6901) to the position of a parser, of bounded length.
 *
 * <p>Names may be long and nested: thousands of notices below such names, each with its full pointer, would take
 * thousands of times the memory of the text. Instead of a pointer that would be too long, the pointer to the innermost
 * containing value with a shorter one is used.
 */
public final class Pointers {
    /** The maximum length of a pointer, in UTF-16 code units of the names before they are escaped. */
    static final int LONGEST = 2_000;

    private Pointers() {}

    /** Returns the pointer to the value that a parser is on, given its context. */
    public static String to(@Nullable TokenStreamContext at) {
        List<TokenStreamContext> path = new ArrayList<>();
        for (TokenStreamContext context = at; context != null && !context.inRoot(); context = context.getParent()) {
            // in the innermost object or list, perhaps no member or element was reached yet
            if (context != at || context.hasPathSegment()) {
                path.add(context);
            }
        }
        StringBuilder pointer = new StringBuilder();
        for (int i = path.size() - 1; i >= 0; i--) {
            TokenStreamContext context = path.get(i);
            String segment = context.inObject()
                    ? String.valueOf(context.currentName())
                    : Integer.toString(context.getCurrentIndex());
            if (pointer.length() + segment.length() >= LONGEST) {
                break;
            }
            pointer.append('/').append(escaped(segment));
        }
        return pointer.toString();
    }

    /** Returns a name as a segment of a pointer. */
    public static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
