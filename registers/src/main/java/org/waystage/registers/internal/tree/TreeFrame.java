package org.waystage.registers.internal.tree;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** An object or array that contains the current position in a document. */
final class TreeFrame {
    private final String pointer;
    private final boolean array;
    private final boolean onPath;
    private final Map<String, String> scalars = new HashMap<>(0);
    private final Set<String> missed = new HashSet<>(0);
    private String segment = "";
    private int count;

    /**
     * Enters an object or array.
     *
     * @param pointer the place of the object or array
     * @param array whether it is an array
     * @param onPath whether it can contain records
     */
    TreeFrame(String pointer, boolean array, boolean onPath) {
        this.pointer = pointer;
        this.array = array;
        this.onPath = onPath;
    }

    String pointer() {
        return pointer;
    }

    boolean isArray() {
        return array;
    }

    boolean isOnPath() {
        return onPath;
    }

    /** Announces that the member with this name comes next. */
    void member(String name) {
        segment = name;
    }

    /** Returns the segment of the next value. */
    String nextSegment() {
        return array ? Integer.toString(count++) : segment;
    }

    /** Returns the pointers of scalars that a record needed before they were read. */
    Set<String> missed() {
        return missed;
    }

    /** Returns the scalars below this frame that columns use, by their relative pointers. */
    Map<String, String> scalars() {
        return scalars;
    }
}
